/** Results of an earlier run that need not be made again. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import type { PlanRecord } from '../model/record.js';
import type { Format } from '../output/index.js';
import { readFileBytes } from '../text/readers/file.js';
import { linesOf } from './lines.js';
import type { Task } from './work.js';

/** What a record is made by; a record that says the same of itself would come out the same. */
export type Maker = PlanRecord['generator'];

export type Placed = Task & { readonly name: string };

export interface Earlier {
  /** The record as it was rendered, if the document and what made it are the same. */
  readonly of: (document: Placed, maxBytes: number) => Promise<string | undefined>;
  readonly close: () => Promise<void>;
}

/** Formats that hold the record itself, which says what it was made of and by. */
export const RESUMABLE: readonly Format[] = ['yaml', 'json', 'ndjson'];

const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

/** Unreadable documents have none: they fail again, with the same words. */
export async function hashOf(
  { path, content }: Task,
  maxBytes: number,
): Promise<string | undefined> {
  if (content.kind === 'row') return sha256(content.row.text);
  if (content.kind === 'bytes') return sha256(content.bytes);
  const bytes = await readFileBytes(path, { maxBytes }).catch(() => undefined);
  return bytes === undefined ? undefined : sha256(bytes);
}

/** A record as it was rendered in one of these formats. */
export async function parseRecord(rendered: string): Promise<PlanRecord> {
  if (rendered.startsWith('{')) return JSON.parse(rendered) as PlanRecord;
  const { parse } = await import('yaml');
  return parse(rendered) as PlanRecord;
}

type Head = Pick<PlanRecord, 'generator' | 'source'>;

const isSame = (head: Head, path: string, hash: string, maker: Maker): boolean =>
  head.source.path === path &&
  head.source.sha256 === hash &&
  JSON.stringify(head.generator) === JSON.stringify(maker);

const isHead = (value: unknown): value is Head => {
  const head = value as Partial<Head> | null;
  return typeof head?.source?.path === 'string' && typeof head.generator === 'object';
};

/**
 * Files of a folder, one for each document.
 * @param pathOf where the result of a document would be
 */
export async function earlierFiles(
  pathOf: (document: Placed) => string,
  maker: Maker,
): Promise<Earlier> {
  const { parse } = await import('yaml');
  return {
    async of(document, maxBytes) {
      const rendered = await readFile(pathOf(document), 'utf8').catch(() => undefined);
      if (rendered === undefined) return undefined;
      const head = headOf(rendered, parse);
      const hash = await hashOf(document, maxBytes);
      const isGood =
        head !== undefined && hash !== undefined && isSame(head, document.path, hash, maker);
      return isGood ? rendered : undefined;
    },
    close: async () => undefined,
  };
}

/** Of YAML only what stands before `document`, since the rest is long. */
function headOf(rendered: string, parse: (text: string) => unknown): Head | undefined {
  try {
    const value: unknown = rendered.startsWith('{')
      ? JSON.parse(rendered)
      : parse(rendered.slice(0, rendered.indexOf('\ndocument:') + 1));
    return isHead(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

interface Place {
  readonly start: number;
  readonly bytes: number;
  readonly hash: string;
}

/** Lines of the file of an earlier run, and of the part that one left when it was stopped. */
export async function earlierLines(paths: readonly string[], maker: Maker): Promise<Earlier> {
  const files = await Promise.all(paths.map((path) => indexed(path, maker)));
  return {
    async of(task, maxBytes) {
      for (const { handle, places } of files) {
        const place = places.get(task.path);
        if (handle === undefined || place === undefined) continue;
        if ((await hashOf(task, maxBytes)) !== place.hash) continue;
        const buffer = Buffer.alloc(place.bytes);
        await handle.read(buffer, 0, place.bytes, place.start);
        return `${buffer.toString('utf8')}\n`;
      }
      return undefined;
    },
    async close() {
      for (const { handle } of files) await handle?.close();
    },
  };
}

async function indexed(
  path: string,
  maker: Maker,
): Promise<{ handle: FileHandle | undefined; places: ReadonlyMap<string, Place> }> {
  const places = new Map<string, Place>();
  const handle = await open(path, 'r').catch(() => undefined);
  if (handle === undefined) return { handle, places };
  let start = 0;
  for await (const line of linesOf(createReadStream(path))) {
    const bytes = Buffer.byteLength(line);
    const head = lineHead(line);
    if (head !== undefined && isSame(head, head.source.path, head.source.sha256, maker))
      places.set(head.source.path, { start, bytes, hash: head.source.sha256 });
    start += bytes + 1;
  }
  return { handle, places };
}

/** A last line that was cut off is no record. */
function lineHead(line: string): Head | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isHead(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
