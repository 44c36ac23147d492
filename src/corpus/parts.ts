/** A corpus done in parts, on as many machines: each part knows what it is of and whether it is whole. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
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
  /** Of each record, which file of the list it is of. */
  readonly positions: readonly number[];
  readonly failures: readonly PartFailure[];
  /** SHA-256 of the records' lines. */
  readonly sha256: string;
}

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

/** @throws UserError `damaged-part` */
async function readPart(path: string): Promise<Part> {
  const digest = createHash('sha256');
  let last: string | undefined;
  for await (const line of linesOf(createReadStream(path))) {
    if (last !== undefined) digest.update(`${last}\n`);
    last = line;
  }
  const end = endOf(last ?? '');
  if (end?.sha256 !== digest.digest('hex')) throw new UserError('damaged-part', { path });
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
 * @throws UserError `no-parts`, `damaged-part`, `other-part`, `missing-parts`
 */
export async function openParts(folder: string): Promise<readonly Part[]> {
  const names = await readdir(folder).catch(() => []);
  const found = names.filter((name) => /^part-\d+\.ndjson$/u.test(name));
  const parts: Part[] = [];
  for (const name of found) parts.push(await readPart(join(folder, name)));
  const [first] = parts;
  if (first === undefined) throw new UserError('no-parts', { path: folder });
  const kin = ({ of, list, generator }: PartEnd): string => JSON.stringify([of, list, generator]);
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
  const heads = parts.map(({ path, end }) => ({
    lines: linesOf(createReadStream(path)),
    positions: end.positions,
    next: 0,
  }));
  for (;;) {
    let first: (typeof heads)[0] | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const head of heads) {
      const position = head.positions[head.next];
      if (position === undefined || position >= least) continue;
      least = position;
      first = head;
    }
    if (first === undefined) break;
    const { value, done } = await first.lines.next();
    if (done === true) break;
    first.next++;
    yield `${value}\n`;
  }
  for (const { lines } of heads) await lines.return(undefined);
}
