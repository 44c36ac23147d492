/** A corpus from the command line to its results: what `extract` and `shard` have in common. */
import { type CorpusDocument, type DocumentOptions, documentsOf } from '../corpus/documents.js';
import type { OpenExtractor } from '../corpus/extractor.js';
import type { CorpusFile } from '../corpus/files.js';
import { openNamer } from '../corpus/names.js';
import { extractAll } from '../corpus/run.js';
import { errorOf, type Outcome, type WorkOptions } from '../corpus/work.js';
import { UserError } from '../model/user-error.js';
import { DEFAULT_MAX_BYTES, DEFAULT_MAX_UNPACKED } from '../text/index.js';
import type { ListedFailure } from './failures.js';
import { complain, readStdin } from './io.js';
import { report } from './mistakes.js';
import { openProgress } from './progress.js';
import { openRunner } from './runner.js';
import type { Session } from './session.js';

/** How files are read. */
export interface ReadFlags {
  readonly encoding?: string;
  readonly textColumn?: string;
  readonly idColumn?: string;
  readonly maxBytes?: number;
  readonly maxUnpacked?: number;
}

export interface CorpusFlags extends ReadFlags {
  readonly jobs?: number;
  /** Seconds. */
  readonly timeout?: number;
  readonly keywords: number;
  readonly dictionary: readonly string[];
}

export const workOf = (
  flags: CorpusFlags,
  output: Pick<WorkOptions, 'language' | 'format' | 'look' | 'tables'>,
): WorkOptions => ({
  ...output,
  dictionaries: flags.dictionary,
  encoding: flags.encoding ?? null,
  keywords: flags.keywords,
  maxBytes: flags.maxBytes ?? DEFAULT_MAX_BYTES,
  maxUnpacked: flags.maxUnpacked ?? null,
});

export const readingOf = (
  flags: ReadFlags,
  { io }: Session,
): Omit<DocumentOptions, 'namer' | 'onColumns' | 'onMore'> => ({
  encoding: flags.encoding ?? null,
  textColumn: flags.textColumn ?? null,
  idColumn: flags.idColumn ?? null,
  maxBytes: flags.maxBytes ?? DEFAULT_MAX_BYTES,
  maxUnpacked: flags.maxUnpacked ?? DEFAULT_MAX_UNPACKED,
  readStdin: (limit) => readStdin(io, limit),
});

export type Done = Extract<Outcome, { kind: 'done' }>;

export interface CorpusRun {
  readonly files: readonly CorpusFile[];
  readonly work: WorkOptions;
  readonly flags: CorpusFlags;
  /** Names that results must not have. */
  readonly reserved: readonly string[];
  /** The result of an earlier run, if it is still good. */
  readonly earlier: (document: CorpusDocument) => Promise<Done | undefined>;
  /** In the order of the documents. */
  readonly onDone: (document: CorpusDocument, done: Done, isEarlier: boolean) => Promise<void>;
}

export interface CorpusResult {
  readonly done: number;
  /** Of these, taken from an earlier run. */
  readonly kept: number;
  readonly failures: readonly ListedFailure[];
  /** Ctrl-C. */
  readonly isStopped: boolean;
}

export async function runCorpus(
  { files, work, flags, reserved, earlier, onDone }: CorpusRun,
  session: Session,
  open: OpenExtractor | undefined,
): Promise<CorpusResult> {
  const { io, messages } = session;
  let total = files.length;
  const documents = documentsOf(files, {
    namer: openNamer(reserved),
    ...readingOf(flags, session),
    onColumns: (path, columns) =>
      progress.say(() => complain(io, `plan-extract: ${messages.guessedColumns(path, columns)}\n`)),
    onMore: (more) => {
      total += more;
    },
  });
  const settled = async function* (): AsyncGenerator<CorpusDocument> {
    for await (const document of documents)
      yield { ...document, settled: document.settled ?? (await earlier(document)) ?? null };
  };

  const runner = await openRunner(files, work, flags, open);
  const progress = await openProgress(io, messages, files.length > 1);
  const failures: ListedFailure[] = [];
  let done = 0;
  let kept = 0;
  const stop = new AbortController();
  const onSignal = (): void => {
    stop.abort();
    void runner.close();
  };
  process.once('SIGINT', onSignal);
  try {
    for await (const [document, outcome] of extractAll(settled(), runner)) {
      if (stop.signal.aborted) break;
      if (outcome.kind === 'done') {
        const isEarlier = document.settled !== null;
        await onDone(document, outcome, isEarlier);
        done++;
        if (isEarlier) kept++;
      } else {
        const error = errorOf(outcome.failure);
        // Not this document's fault: it would be said again of every other.
        if (error instanceof UserError && error.code === 'unknown-encoding') throw error;
        failures.push({ path: document.path, file: document.file, error });
        await progress.say(() => report(error, session, document.path));
      }
      await progress.show({ done: done + failures.length, total, failed: failures.length });
    }
  } finally {
    process.off('SIGINT', onSignal);
    progress.end();
    await runner.close();
  }
  return { done, kept, failures, isStopped: stop.signal.aborted };
}
