/** Threads that extract batches of documents; one that dies takes nothing with it. */

import type { Piscina } from 'piscina';
import { loadLexicon } from '../lexicon/open.js';
import { UserError } from '../model/user-error.js';
import type { OpenExtractor } from './extractor.js';
import { failureOf, type Outcome, openWork, type Task, type WorkOptions } from './work.js';
import type { Batch } from './worker.js';

export interface Runner {
  /** How many batches may be under way at once. */
  readonly width: number;
  /** How many documents make a batch at most. */
  readonly batch: number;
  /** As many outcomes as tasks, in their order. Never rejects. */
  readonly run: (tasks: readonly Task[]) => Promise<readonly Outcome[]>;
  /** Also stops what is under way. */
  readonly close: () => Promise<void>;
}

/** @throws UserError `bad-dictionary` */
export async function openThread(options: WorkOptions, open?: OpenExtractor): Promise<Runner> {
  const work = await openWork(options, open);
  return {
    width: 1,
    batch: 1,
    run: (tasks) => Promise.all(tasks.map(work)),
    close: async () => undefined,
  };
}

/** A message to a thread costs; more documents at once would only make the queue's head slower. */
const BATCH = 25;

const HEAP_MB = 2048;

export interface PoolOptions {
  readonly jobs: number;
  /** Of each thread; beyond it the thread is ended, and not the whole run. */
  readonly heapMb?: number;
  /** Seconds for one document; 0: as long as it takes. */
  readonly timeout: number;
  /** Its `extractBatch` is run; tests have their own. */
  readonly worker?: URL;
}

/** @throws UserError `bad-dictionary` */
export async function openPool(
  options: WorkOptions,
  {
    jobs,
    heapMb = HEAP_MB,
    timeout,
    worker = new URL('./worker.js', import.meta.url),
  }: PoolOptions,
): Promise<Runner> {
  // A thread that cannot begin says nothing of why.
  if (options.dictionaries.length > 0) await loadLexicon(options.dictionaries);
  const { Piscina } = await import('piscina');
  const pool = new Piscina<Batch, readonly Outcome[]>({
    filename: worker.href,
    name: 'extractBatch',
    minThreads: jobs,
    maxThreads: jobs,
    workerData: options,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  /** Threads that end are replaced; what they had under way is rejected. */
  pool.on('error', () => undefined);
  const failed = (error: UserError): Outcome => ({ kind: 'failed', failure: failureOf(error) });
  const late = ({ path }: Task): Outcome =>
    failed(new UserError('timeout', { path, seconds: timeout }));
  const alone = async (task: Task): Promise<Outcome> => {
    const watched = watchedRun(pool, [task], timeout);
    try {
      return (await watched.outcomes)[0] as Outcome;
    } catch {
      return watched.late() === undefined
        ? failed(new UserError('worker-died', { path: task.path }))
        : late(task);
    }
  };
  return {
    width: jobs * 3,
    // Beside a thread of its own a run has nothing to win, and what is done is out at once.
    batch: jobs === 1 ? 1 : BATCH,
    async run(tasks) {
      const watched = watchedRun(pool, tasks, timeout);
      try {
        return await watched.outcomes;
      } catch {
        /** One of them did it; each of the others gets a second try by itself. */
        const outcomes: Outcome[] = [];
        for (const [i, task] of tasks.entries())
          outcomes.push(watched.late() === i ? late(task) : await alone(task));
        return outcomes;
      }
    },
    close: () => pool.destroy(),
  };
}

interface WatchedRun {
  readonly outcomes: Promise<readonly Outcome[]>;
  /** Which of the tasks took too long and had its thread ended. */
  readonly late: () => number | undefined;
}

/** A thread that is busy hears nothing, so it says where it is, and is ended from here. */
function watchedRun(
  pool: Piscina<Batch, readonly Outcome[]>,
  tasks: readonly Task[],
  timeout: number,
): WatchedRun {
  const place = new Int32Array(new SharedArrayBuffer(4));
  if (timeout === 0) return { outcomes: pool.run({ tasks, place }), late: () => undefined };
  const limit = timeout * 1000;
  const ended = new AbortController();
  let seen = 0;
  let since = 0;
  let late: number | undefined;
  const look = setInterval(
    () => {
      const now = performance.now();
      const at = Atomics.load(place, 0);
      if (at !== seen) {
        seen = at;
        since = now;
      } else if (at > 0 && now - since >= limit) {
        late = at - 1;
        clearInterval(look);
        ended.abort();
      }
    },
    Math.min(250, limit / 4),
  );
  const outcomes = pool
    .run({ tasks, place }, { signal: ended.signal })
    .finally(() => clearInterval(look));
  return { outcomes, late: () => late };
}
