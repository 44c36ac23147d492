/** A corpus done in parts, on as many machines: each part knows what it is of and whether it is whole. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UserError } from '../model/user-error.js';
import type { CorpusFile } from './files.js';
import { linesOf } from './lines.js';
import type { Maker } from './resume.js';

export const PART_SCHEMA = 'plan-extract-part/1';

export interface PartFailure {
  readonly file: number;
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** The last line of a part, behind its records; without it a part is not whole. */
export interface PartEnd {
  readonly schema: typeof PART_SCHEMA;
  /** From 0. */
  readonly index: number;
  readonly of: number;
  /** SHA-256 of the list of all files, of which each part takes its share. */
  readonly list: string;
  readonly files: number;
  readonly generator: Maker;
  /** Of tables, as asked for; null where they are guessed. */
  readonly columns: { readonly text: string | null; readonly id: string | null };
  /** Of each record, which file of the list it is of. */
  readonly positions: readonly number[];
  readonly failures: readonly PartFailure[];
  /** SHA-256 of the records' lines and of this one without it. */
  readonly sha256: string;
}

/** @param lines what has been hashed of the records' lines */
export const endLine = (end: Omit<PartEnd, 'sha256'>, lines: Hash): string =>
  `${JSON.stringify({ ...end, sha256: sealOf(end, lines) })}\n`;

const sealOf = (end: Omit<PartEnd, 'sha256'>, lines: Hash): string =>
  lines.update(JSON.stringify(end)).digest('hex');

export const partName = (index: number): string => `part-${index}.ndjson`;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** By its path alone, so that every machine sees the same share without asking another. */
export const shareOf = (file: CorpusFile, of: number): number =>
  Number(BigInt(`0x${hash(nameOf(file)).slice(0, 15)}`) % BigInt(of));

const nameOf = ({ path, member }: CorpusFile): string =>
  member === null ? path : `${path}#${member}`;

export const listHash = (files: readonly CorpusFile[]): string =>
  hash(files.map((file) => `${nameOf(file)}\n`).join(''));

export interface Part {
  readonly path: string;
  readonly end: PartEnd;
}

/** @throws UserError `not-readable`, `damaged-part` */
async function readPart(path: string): Promise<Part> {
  const digest = createHash('sha256');
  let last: string | undefined;
  for await (const line of linesIn(path)) {
    if (last !== undefined) digest.update(`${last}\n`);
    last = line;
  }
  const end = endOf(last ?? '');
  if (end === undefined) throw new UserError('damaged-part', { path });
  const { sha256, ...sealed } = end;
  if (sha256 !== sealOf(sealed, digest) || partName(end.index) !== basename(path))
    throw new UserError('damaged-part', { path });
  return { path, end };
}

function endOf(line: string): PartEnd | undefined {
  try {
    const value = JSON.parse(line) as Partial<PartEnd> | null;
    return value?.schema === PART_SCHEMA ? (value as PartEnd) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The parts of a folder, which together are the whole corpus, each file once.
 * @throws UserError `no-parts`, `not-readable`, `damaged-part`, `other-part`, `missing-parts`
 */
export async function openParts(folder: string): Promise<readonly Part[]> {
  const names = await readdir(folder).catch(() => []);
  const found = names.filter((name) => /^part-(?:0|[1-9]\d*)\.ndjson$/u.test(name));
  const parts: Part[] = [];
  for (const name of found.sort()) parts.push(await readPart(join(folder, name)));
  const [first] = parts;
  if (first === undefined) throw new UserError('no-parts', { path: folder });
  const kin = ({ of, list, generator, columns }: PartEnd): string =>
    JSON.stringify([of, list, generator, columns]);
  for (const { path, end } of parts)
    if (kin(end) !== kin(first.end)) throw new UserError('other-part', { path, than: first.path });
  const { of } = first.end;
  const there = new Set(parts.map(({ end }) => end.index));
  const missing = Array.from({ length: of }, (_, i) => i).filter((i) => !there.has(i));
  if (missing.length > 0) throw new UserError('missing-parts', { path: folder, missing, of });
  return parts.sort((a, b) => a.end.index - b.end.index);
}

/** Lines of all parts in the order of the list. */
export async function* mergedLines(parts: readonly Part[]): AsyncGenerator<string> {
  const readers = parts.map(({ path, end }) => ({ lines: linesIn(path), end }));
  const order = readers
    .flatMap(({ lines, end }) => end.positions.map((position) => ({ position, lines })))
    .sort((a, b) => a.position - b.position);
  try {
    for (const { lines } of order) yield `${(await lines.next()).value}\n`;
  } finally {
    for (const { lines } of readers) await lines.return(undefined);
  }
}

/** Opened with the first line. @throws UserError `not-readable` */
async function* linesIn(path: string): AsyncGenerator<string> {
  try {
    yield* linesOf(createReadStream(path));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UserError('not-readable', { path, reason: String(error.code) });
  }
}
