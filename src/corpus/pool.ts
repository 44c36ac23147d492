/** Threads that extract batches of documents; one that dies takes nothing with it. */
import { UserError } from '../model/user-error.js';
import type { OpenExtractor } from './extractor.js';
import { failureOf, type Outcome, openWork, type Task, type WorkOptions } from './work.js';

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
  /** Its `extractBatch` is run; tests have their own. */
  readonly worker?: URL;
}

export async function openPool(
  options: WorkOptions,
  { jobs, heapMb = HEAP_MB, worker = new URL('./worker.js', import.meta.url) }: PoolOptions,
): Promise<Runner> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina<readonly Task[], readonly Outcome[]>({
    filename: worker.href,
    name: 'extractBatch',
    minThreads: jobs,
    maxThreads: jobs,
    workerData: options,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  /** Threads that end are replaced; what they had under way is rejected. */
  pool.on('error', () => undefined);
  const alone = async (task: Task): Promise<Outcome> => {
    try {
      return (await pool.run([task]))[0] as Outcome;
    } catch {
      return {
        kind: 'failed',
        failure: failureOf(new UserError('worker-died', { path: task.path })),
      };
    }
  };
  return {
    width: jobs * 3,
    batch: BATCH,
    async run(tasks) {
      try {
        return await pool.run(tasks);
      } catch {
        /** One of them did it; each gets a second try by itself. */
        const outcomes: Outcome[] = [];
        for (const task of tasks) outcomes.push(await alone(task));
        return outcomes;
      }
    },
    close: () => pool.destroy(),
  };
}
