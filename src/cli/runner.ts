/** Which threads documents are worked on: the program's own for what is small, others that can be ended. */
import { closeSync, openSync, readSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { OpenExtractor } from '../corpus/extractor.js';
import type { CorpusFile } from '../corpus/files.js';
import { openPool, openThread, type Runner } from '../corpus/pool.js';
import type { WorkOptions } from '../corpus/work.js';
import { isContainerName } from '../text/index.js';
import { sniffBinary } from '../text/readers/signatures.js';
import type { CorpusFlags } from './corpus.js';

/** Seconds in which a document of the largest size that is read by default is done. */
const DEFAULT_TIMEOUT = 120;

/** @param given stands in for the real extractor, in the program's own thread */
export async function openRunner(
  files: readonly CorpusFile[],
  work: WorkOptions,
  flags: Pick<CorpusFlags, 'jobs' | 'timeout'>,
  given: OpenExtractor | undefined,
): Promise<Runner> {
  if (given !== undefined) return openThread(work, given);
  const { timeout = DEFAULT_TIMEOUT } = flags;
  const jobs = flags.jobs ?? Math.min(availableParallelism(), await worthwhile(files));
  const isWatched = timeout > 0 && (flags.timeout !== undefined || !(await areSmall(files)));
  return jobs > 1 || isWatched ? openPool(work, { jobs, timeout }) : openThread(work);
}

/** Below it a thread would still be starting when all is done. */
const BYTES_PER_JOB = 1 << 18;

/** Threads that the files would keep busy; looks at no more of them than it has to. */
async function worthwhile(files: readonly CorpusFile[]): Promise<number> {
  const bytes = await bytesOf(files, availableParallelism() * BYTES_PER_JOB);
  return Math.max(1, Math.floor(bytes / BYTES_PER_JOB));
}

/** Up to about so many. */
async function bytesOf(files: readonly CorpusFile[], enough: number): Promise<number> {
  let bytes = 0;
  for (const { path } of files) {
    if (bytes >= enough) break;
    bytes += (await stat(path).catch(() => undefined))?.size ?? 0;
  }
  return bytes;
}

/** Text of this size is done before a thread that could be ended has begun. */
const SMALL = 1 << 16;

/** Nothing packed, whose size says little, nor stdin, which has none yet. */
async function areSmall(files: readonly CorpusFile[]): Promise<boolean> {
  if (files.some(({ path }) => path === '-' || isContainerName(path))) return false;
  if ((await bytesOf(files, SMALL)) >= SMALL) return false;
  for (const { path } of files) if (!(await isPlain(path))) return false;
  return true;
}

async function isPlain(path: string): Promise<boolean> {
  // A pipe would wait for its writer, and what it holds is gone once it is read.
  if ((await stat(path).catch(() => undefined))?.isFile() !== true) return false;
  const head = headOf(path);
  return head === undefined || sniffBinary(head) === undefined;
}

/** Undefined where it may not be read; the reader will say so. */
function headOf(path: string): Uint8Array | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      const head = Buffer.alloc(32);
      return head.subarray(0, readSync(file, head));
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}
