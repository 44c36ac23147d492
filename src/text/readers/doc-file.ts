/** The tables of a Word 97 file ([MS-DOC]): where its text stands and what its paragraphs are. */
import type { Ole } from './ole.js';

/** The parts of the text, in the order in which they follow each other. */
export interface DocFile {
  readonly text: string;
  readonly body: Range;
  readonly footnotes: Range;
  readonly endnotes: Range;
  readonly boxes: Range;
  /** Whether the character is deleted or hidden. */
  isGone(at: number): boolean;
  paragraphAt(at: number): DocParagraph;
  /** A part of the table stream; empty if the file has none. */
  part(pair: number): Buffer;
  /** The table stream from the beginning of a part on. */
  from(pair: number): Buffer;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface DocParagraph {
  readonly style: number;
  /** The list, counted from 1; 0: none, though the style has one. */
  readonly list: number | undefined;
  readonly level: number | undefined;
  readonly inTable: boolean;
  /** Its mark ends a row, not a cell. */
  readonly endsRow: boolean;
}

/** Places of the file's tables in the list of offsets and lengths. */
export const PAIRS = {
  styles: 1,
  characters: 12,
  paragraphs: 13,
  pieces: 33,
  lists: 73,
  overrides: 74,
} as const;

const FIRST_PAIR = 0x9a;
const PAGE = 512;

/** @throws RangeError if a table points out of the file */
export function readDocFile(ole: Ole): DocFile {
  const word = ole.stream('WordDocument');
  const tables = ole.stream((word.readUInt16LE(10) & 0x200) === 0 ? '0Table' : '1Table');
  const data = ole.names.has('Data') ? ole.stream('Data') : Buffer.alloc(0);

  const offset = (pair: number): number => word.readUInt32LE(FIRST_PAIR + pair * 8);
  const length = (pair: number): number => word.readUInt32LE(FIRST_PAIR + pair * 8 + 4);
  const part = (pair: number): Buffer => tables.subarray(offset(pair), offset(pair) + length(pair));

  const pieces = readPieces(part(PAIRS.pieces), word);
  const text = pieces.map((piece) => piece.text).join('');
  const gone = new Uint8Array(text.length);
  const unseen = runsOf(part(PAIRS.characters), word, 1).filter((run) => isGone(run.properties));
  markGone(gone, pieces, unseen);
  const paragraphs = runsOf(part(PAIRS.paragraphs), word, 13);

  /** Body, footnotes, headers, macros, comments, endnotes, text boxes. */
  const starts = [0];
  for (let i = 0; i < 7; i++) starts.push((starts[i] ?? 0) + word.readUInt32LE(0x4c + i * 4));
  if ((starts[1] ?? 0) > text.length) throw new RangeError('text');
  /** The lengths of the other parts may be damaged where the body is whole. */
  const limit = (i: number): number => Math.min(starts[i] ?? 0, text.length);
  const range = (i: number): Range => ({ start: limit(i), end: limit(i + 1) });

  return {
    text,
    body: range(0),
    footnotes: range(1),
    endnotes: range(5),
    boxes: range(6),
    part,
    from: (pair) => tables.subarray(offset(pair)),
    isGone: (at) => gone[at] === 1,
    paragraphAt(at) {
      const piece = pieces[indexBefore(pieces, at, (one) => one.at)];
      const place = piece === undefined ? 0 : piece.place + (at - piece.at) * piece.width;
      const run = paragraphs[indexBefore(paragraphs, place, (one) => one.start)];
      const known = run !== undefined && run.start <= place && place < run.end;
      return paragraphOf(known ? run.properties : Buffer.alloc(0), data);
    },
  };
}

interface Piece {
  /** In characters of the text. */
  readonly at: number;
  readonly text: string;
  /** In bytes of the file. */
  readonly place: number;
  readonly width: 1 | 2;
}

/** Without `stream` Node 20 decodes Latin-1 instead, which has no “ and —. */
const western = (bytes: Buffer): string =>
  new TextDecoder('windows-1252').decode(bytes, { stream: true });

function readPieces(table: Buffer, word: Buffer): Piece[] {
  let start = 0;
  while (table.readUInt8(start) === 1) start += 3 + table.readUInt16LE(start + 1);
  const count = Math.floor((table.readUInt32LE(start + 1) - 4) / 12);
  const ends = start + 5;
  const descriptors = ends + (count + 1) * 4;
  const pieces: Piece[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    const length = table.readUInt32LE(ends + (i + 1) * 4) - table.readUInt32LE(ends + i * 4);
    const raw = table.readUInt32LE(descriptors + i * 8 + 2);
    const width = (raw & 0x40000000) === 0 ? 2 : 1;
    const place = width === 2 ? raw : (raw & 0x3fffffff) / 2;
    const bytes = word.subarray(place, place + length * width);
    /** Pieces do not overlap: more text than bytes is no document. */
    if (length < 0 || bytes.length < length * width || at + length > word.length)
      throw new RangeError('piece');
    const text = width === 2 ? bytes.toString('utf16le') : western(bytes);
    pieces.push({ at, text, place, width });
    at += text.length;
  }
  return pieces;
}

/** Characters or a paragraph that are formatted alike. */
interface Run {
  readonly start: number;
  readonly end: number;
  /** Of characters: modifiers; of paragraphs: the style and modifiers. */
  readonly properties: Buffer;
}

/** Pages of 512 bytes with up to a hundred runs each; `width` is that of a page's entries. */
function runsOf(table: Buffer, word: Buffer, width: 1 | 13): Run[] {
  const runs: Run[] = [];
  const count = Math.floor((table.length - 4) / 8);
  const seen = new Set<number>();
  for (let i = 0; i < count; i++) {
    const number = table.readUInt32LE((count + 1) * 4 + i * 4) & 0x3fffff;
    if (seen.has(number)) continue;
    seen.add(number);
    const page = word.subarray(number * PAGE, (number + 1) * PAGE);
    const runCount = page.readUInt8(PAGE - 1);
    for (let run = 0; run < runCount; run++) {
      const at = page.readUInt8((runCount + 1) * 4 + run * width) * 2;
      runs.push({
        start: page.readUInt32LE(run * 4),
        end: page.readUInt32LE((run + 1) * 4),
        properties: at === 0 ? Buffer.alloc(0) : propertiesAt(page, at, width),
      });
    }
  }
  return runs.sort((a, b) => a.start - b.start);
}

function propertiesAt(page: Buffer, at: number, width: 1 | 13): Buffer {
  const bytes = page.readUInt8(at);
  if (width === 1) return page.subarray(at + 1, at + 1 + bytes);
  return bytes === 0
    ? page.subarray(at + 2, at + 2 + page.readUInt8(at + 1) * 2)
    : page.subarray(at + 1, at + bytes * 2);
}

/** Where the last item stands that begins at or before the place; 0 if none does. */
function indexBefore<Item>(
  items: readonly Item[],
  place: number,
  startOf: (item: Item) => number,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(items[middle] as Item) <= place) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, undefined, 3] as const;
const TABLE_DEFINITION = 0xd608;

/** Modifiers of a format, each with the bytes from its operand on. */
function* modifiers(bytes: Buffer): Generator<readonly [code: number, operand: Buffer]> {
  for (let at = 0; at + 2 < bytes.length; ) {
    const code = bytes.readUInt16LE(at);
    const operand = bytes.subarray(at + 2);
    yield [code, operand];
    at +=
      2 +
      (OPERAND_BYTES[code >> 13] ??
        (code === TABLE_DEFINITION ? operand.readUInt16LE(0) : operand.readUInt8(0)) + 1);
  }
}

const DELETED = 0x0800;
const HIDDEN = 0x083c;

function isGone(properties: Buffer): boolean {
  for (const [code, operand] of modifiers(properties))
    if ((code === DELETED || code === HIDDEN) && operand.readUInt8(0) % 0x80 === 1) return true;
  return false;
}

/** @param runs in the order of the file */
function markGone(gone: Uint8Array, pieces: readonly Piece[], runs: readonly Run[]): void {
  const places: { start: number; end: number }[] = [];
  for (const { start, end } of runs) {
    const before = places.at(-1);
    if (before !== undefined && start <= before.end) before.end = Math.max(before.end, end);
    else places.push({ start, end });
  }
  for (const { at, text, place, width } of pieces) {
    const until = place + text.length * width;
    for (let i = indexBefore(places, place, (one) => one.start); i < places.length; i++) {
      const { start, end } = places[i] ?? { start: until, end: until };
      if (start >= until) break;
      gone.fill(
        1,
        at + Math.max(0, Math.ceil((start - place) / width)),
        at + Math.min(text.length, Math.max(0, Math.ceil((end - place) / width))),
      );
    }
  }
}

const LEVEL = 0x260a;
const LIST = 0x460b;
const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
/** More modifiers than fit a page stand in another stream. */
const ELSEWHERE = new Set([0x6645, 0x6646]);

function paragraphOf(properties: Buffer, data: Buffer): DocParagraph {
  const style = properties.length < 2 ? 0 : properties.readUInt16LE(0);
  let own = properties.subarray(2);
  for (const [code, operand] of modifiers(own))
    if (ELSEWHERE.has(code)) {
      const at = operand.readUInt32LE(0);
      own = data.subarray(at + 2, at + 2 + data.readUInt16LE(at));
      break;
    }
  return { style, ...paragraphModifiers(own) };
}

/** Also of a style: what it says of its paragraphs. */
export function paragraphModifiers(properties: Buffer): Omit<DocParagraph, 'style'> {
  let list: number | undefined;
  let level: number | undefined;
  let inTable = false;
  let endsRow = false;
  for (const [code, operand] of modifiers(properties)) {
    if (code === LIST) list = operand.readUInt16LE(0);
    if (code === LEVEL) level = operand.readUInt8(0);
    if (code === IN_TABLE) inTable = operand.readUInt8(0) === 1;
    if (code === ROW_END) endsRow = operand.readUInt8(0) === 1;
  }
  return { list, level, inTable, endsRow };
}
