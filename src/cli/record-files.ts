/** Files that hold records of this program, told apart from those that are documents. */
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { CorpusFile } from '../corpus/files.js';
import { UserError } from '../model/user-error.js';
import { decode, isDocumentName, readFileBytes } from '../text/index.js';
import type { ListedFailure } from './failures.js';
import { readStdin } from './io.js';
import { type ReadRecord, readRecords } from './records.js';
import { report } from './report.js';
import type { Session } from './session.js';

const RECORDS = new Set(['.yaml', '.yml', '.json', '.ndjson', '.jsonl']);

const mayHoldRecords = (path: string): boolean => RECORDS.has(extname(path).toLowerCase());

/** Of the files in folders, where both are taken. */
export const isPlanName = (path: string): boolean => isDocumentName(path) || mayHoldRecords(path);

export interface RecordFile {
  /** Which of the files it is. */
  readonly file: number;
  readonly path: string;
  readonly records: readonly ReadRecord[];
}

export interface SortedFiles {
  readonly records: readonly RecordFile[];
  /** Numbers of the files that are documents, or that cannot be read: then their reader says why. */
  readonly documents: readonly number[];
  readonly failures: readonly ListedFailure[];
  /** With what was read of stdin to find out. */
  readonly session: Session;
}

/** One that fails is reported, and the others go on. */
export async function sortFiles(
  files: readonly CorpusFile[],
  maxBytes: number,
  session: Session,
): Promise<SortedFiles> {
  const records: RecordFile[] = [];
  const documents: number[] = [];
  const failures: ListedFailure[] = [];
  let stdin: Uint8Array | undefined;
  for (const [file, { path, member, error }] of files.entries()) {
    try {
      const isCandidate = error === null && member === null;
      if (path === '-') stdin = await readStdin(session.io, maxBytes);
      const bytes =
        path === '-' ? stdin : isCandidate ? await recordBytes(path, maxBytes) : undefined;
      const read =
        bytes !== undefined && looksLikeRecords(bytes)
          ? await readRecords(decode(bytes, { path }).text)
          : undefined;
      if (read === undefined) documents.push(file);
      else records.push({ file, path, records: read });
    } catch (error) {
      failures.push({ path, file, error });
      await report(error, session, path);
    }
  }
  return {
    records,
    documents,
    failures,
    session: stdin === undefined ? session : withStdin(session, stdin),
  };
}

/** Where it must stand in what this program wrote. */
const HEAD = 512;

const looksLikeRecords = (bytes: Uint8Array): boolean =>
  /plan-extract\/\d/u.test(Buffer.from(bytes.subarray(0, HEAD)).toString());

/** Whether it begins like a file of records; the rest is not read. */
export async function beginsLikeRecords(path: string): Promise<boolean> {
  const handle = await open(path, 'r').catch(() => undefined);
  if (handle === undefined) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return looksLikeRecords(buffer.subarray(0, bytesRead));
  } catch {
    return false;
  } finally {
    await handle.close();
  }
}

/** A large table is not read twice. */
async function recordBytes(path: string, maxBytes: number): Promise<Uint8Array | undefined> {
  if (!mayHoldRecords(path) || !(await beginsLikeRecords(path))) return undefined;
  return readFileBytes(path, { maxBytes }).catch((reason: unknown) => {
    if (reason instanceof UserError) return undefined;
    throw reason;
  });
}

const withStdin = (session: Session, bytes: Uint8Array): Session => ({
  ...session,
  io: {
    ...session.io,
    stdin: (async function* () {
      yield bytes;
    })(),
  },
});
