/** What failed, as a list for programs: one JSON object a line. */
import { rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { replaceFile } from '../corpus/whole-file.js';
import type { Messages } from './messages/index.js';
import { wordMistake } from './mistakes.js';

export interface ListedFailure {
  readonly path: string;
  /** Which of the files it came from. */
  readonly file: number;
  readonly error: unknown;
}

export interface FailureEntry {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export function entryOf({ path, error }: ListedFailure, messages: Messages): FailureEntry {
  const { code } = error as { readonly code?: string };
  const message = wordMistake(error, messages);
  if (message !== undefined) return { path, code: String(code), message };
  const bug = error instanceof Error ? error.message : String(error);
  return { path, code: 'internal-error', message: bug };
}

/** A list of nothing is no file. */
export const writeEntries = (file: string, entries: readonly FailureEntry[]): Promise<void> =>
  entries.length === 0
    ? rm(file, { force: true })
    : replaceFile(file, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));

/** all.ndjson → all.failures.ndjson; out/ → out/failures.ndjson; null for stdout. */
export function failuresBeside({
  file,
  folder,
}: {
  readonly file?: string | undefined;
  readonly folder?: string | undefined;
}): string | null {
  if (file !== undefined && file !== '-')
    return `${file.slice(0, file.length - extname(file).length)}.failures.ndjson`;
  return folder === undefined ? null : join(folder, 'failures.ndjson');
}
