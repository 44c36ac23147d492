/** The baseline on disk: read, or written anew. */
import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import {
  type BaselineEntry,
  baselineOf,
  compareWithBaseline,
  parseBaseline,
  renderBaseline,
  sorted,
} from '../check/index.js';
import { replaceFile } from '../corpus/whole-file.js';
import type { CheckedDocument } from '../model/finding.js';
import { UserError } from '../model/user-error.js';
import { decode, readFileBytes } from '../text/index.js';

export interface Baseline {
  /** The documents without what stands in it. */
  readonly documents: readonly CheckedDocument[];
  /** Findings in it of documents that were checked, or are gone, and that were not found again. */
  readonly stale: number;
}

/** @throws UserError `no-baseline`, `bad-baseline` */
export async function useBaseline(
  path: string,
  documents: readonly CheckedDocument[],
): Promise<Baseline> {
  if (!existsSync(path)) throw new UserError('no-baseline', { path });
  const entries = await readBaseline(path);
  const compared = compareWithBaseline(documents, entries, namesIn(path));
  const isOpen = stillOpen(path, documents);
  const stale = compared.left.filter((entry) => !isOpen(entry));
  return {
    documents: compared.documents,
    stale: stale.reduce((sum, { count }) => sum + count, 0),
  };
}

/**
 * Takes in all findings; what it says of documents that were not checked now, stays.
 * @throws UserError `bad-baseline` where something else stands there, `not-writable`
 */
export async function updateBaseline(
  path: string,
  documents: readonly CheckedDocument[],
): Promise<Baseline> {
  const earlier = existsSync(path) ? await readBaseline(path) : [];
  const entries = sorted([
    ...earlier.filter(stillOpen(path, documents)),
    ...baselineOf(documents, namesIn(path)),
  ]);
  await replaceFile(path, renderBaseline(entries));
  return { ...compareWithBaseline(documents, entries, namesIn(path)), stale: 0 };
}

async function readBaseline(path: string): Promise<readonly BaselineEntry[]> {
  const entries = parseBaseline(decode(await readFileBytes(path), { path }).text);
  if (entries === undefined) throw new UserError('bad-baseline', { path });
  return entries;
}

/** plans/a.txt, wherever the command runs. */
const namesIn =
  (baseline: string) =>
  (path: string): string =>
    path === '-' ? path : relative(dirname(resolve(baseline)), resolve(path)).replaceAll(sep, '/');

/** An entry of a document that was not checked now and is still there. */
function stillOpen(
  baseline: string,
  documents: readonly CheckedDocument[],
): (entry: BaselineEntry) => boolean {
  const nameOf = namesIn(baseline);
  const checked = new Set(documents.map(({ path }) => nameOf(path)));
  const folder = dirname(resolve(baseline));
  const isThere = (path: string): boolean =>
    path === '-' || existsSync(resolve(folder, path)) || existsSync(containerIn(folder, path));
  return ({ path }) => !checked.has(path) && isThere(path);
}

/** corpus.zip#in/a.docx → corpus.zip */
const containerIn = (folder: string, path: string): string =>
  resolve(folder, path.split('#')[0] ?? path);
