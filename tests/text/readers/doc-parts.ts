/** The streams of a Word 97 file to the byte, also such as Word would not write. */
import { PAIRS } from '../../../src/text/readers/doc-file.js';

export const u16 = (...values: number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer);
export const u32 = (...values: number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer);

/** A modifier of a format with its operand. */
export const modifier = (code: number, ...operand: readonly number[]): Buffer =>
  Buffer.concat([u16(code), Buffer.from(operand)]);

export interface PartOfText {
  readonly text: string;
  readonly narrow?: boolean;
  /** In bytes of the file; else behind the part before. */
  readonly at?: number;
  /** In characters; a lie where it is given. */
  readonly length?: number;
}

/** Runs from one place to the next. */
export interface PageOfRuns {
  /** In characters of the text. */
  readonly at?: readonly number[];
  /** In bytes of the file. */
  readonly bytes?: readonly number[];
  readonly properties?: readonly (Buffer | undefined)[];
  /** Of the page's number, which mean nothing. */
  readonly highBits?: number;
  /** Names the page of that place again. */
  readonly same?: number;
}

export interface DocParts {
  readonly pieces: readonly PartOfText[];
  /** Stand before the table of pieces. */
  readonly prefaces?: readonly Buffer[];
  readonly characters?: readonly PageOfRuns[];
  readonly paragraphs?: readonly PageOfRuns[];
  readonly parts?: Readonly<Record<number, Buffer>>;
  readonly data?: Buffer;
  /** In characters: body, footnotes … */
  readonly counts?: readonly number[];
  readonly tableName?: string;
  readonly flags?: number;
  /** Of the stream of the text. */
  readonly size?: number;
}

const TEXT_AT = 0x800;
const PAGES_AT = 0x2000;
const PAGE = 512;

export function docParts({
  pieces,
  prefaces = [],
  characters = [],
  paragraphs = [],
  parts = {},
  data,
  counts = [],
  tableName = '1Table',
  flags = 0x200,
  size = PAGES_AT + (characters.length + paragraphs.length) * PAGE,
}: DocParts): Readonly<Record<string, Buffer>> {
  const word = Buffer.alloc(size);
  word.writeUInt16LE(flags, 10);
  counts.forEach((count, i) => {
    word.writeUInt32LE(count, 0x4c + i * 4);
  });

  let next = TEXT_AT;
  let reached = 0;
  const ends = [0];
  const descriptors: Buffer[] = [];
  /** Of each character and of the end. */
  const places: number[] = [];
  for (const { text, narrow = false, at = next, length = text.length } of pieces) {
    const width = narrow ? 1 : 2;
    word.write(text, at, narrow ? 'latin1' : 'utf16le');
    for (let i = 0; i < text.length; i++) places.push(at + i * width);
    next = at + text.length * width;
    reached += length;
    ends.push(reached);
    const place = narrow ? ((at * 2) | 0x40000000) >>> 0 : at;
    descriptors.push(u16(0), u32(place), u16(0));
  }
  places.push(next);

  const table: Buffer[] = [];
  let offset = 0;
  const add = (pair: number, part: Buffer): void => {
    word.writeUInt32LE(offset, 0x9a + pair * 8);
    word.writeUInt32LE(part.length, 0x9a + pair * 8 + 4);
    table.push(part);
    offset += part.length;
  };
  const list = Buffer.concat([u32(...ends.map((end) => end >>> 0)), ...descriptors]);
  add(
    PAIRS.pieces,
    Buffer.concat([
      ...prefaces.flatMap((preface) => [Buffer.of(1), u16(preface.length), preface]),
      Buffer.of(2),
      u32(list.length),
      list,
    ]),
  );

  let page = PAGES_AT / PAGE;
  const addRuns = (pair: number, width: 1 | 13, pages: readonly PageOfRuns[]): void => {
    if (pages.length === 0) return;
    const numbers: number[] = [];
    for (const { same, bytes, at = [], properties = [], highBits = 0 } of pages) {
      const runs = bytes ?? at.map((place) => places[place] ?? 0);
      if (same === undefined) pageOf(runs, properties, width).copy(word, page * PAGE);
      numbers.push(((same === undefined ? page++ : (numbers[same] ?? 0)) | highBits) >>> 0);
    }
    add(pair, Buffer.concat([u32(...Array<number>(pages.length + 1).fill(0)), u32(...numbers)]));
  };
  addRuns(PAIRS.characters, 1, characters);
  addRuns(PAIRS.paragraphs, 13, paragraphs);
  for (const [pair, part] of Object.entries(parts)) add(Number(pair), part);
  add(0, Buffer.of(0xee));

  return {
    WordDocument: word,
    [tableName]: Buffer.concat(table),
    ...(data === undefined ? {} : { Data: data }),
  };
}

function pageOf(
  places: readonly number[],
  properties: readonly (Buffer | undefined)[],
  width: 1 | 13,
): Buffer {
  const page = Buffer.alloc(PAGE);
  page.writeUInt8(properties.length, PAGE - 1);
  places.forEach((place, i) => {
    page.writeUInt32LE(place, i * 4);
  });
  let at = PAGE - 2;
  properties.forEach((bytes, i) => {
    if (bytes === undefined) return;
    const stored = width === 1 ? Buffer.concat([Buffer.of(bytes.length), bytes]) : sized(bytes);
    at = (at - stored.length) & ~1;
    stored.copy(page, at);
    page.writeUInt8(at / 2, (properties.length + 1) * 4 + i * width);
  });
  return page;
}

/** One byte says the length in words less a byte; of an even number of bytes another byte says it. */
const sized = (bytes: Buffer): Buffer =>
  bytes.length % 2 === 1
    ? Buffer.concat([Buffer.of((bytes.length + 1) / 2), bytes])
    : Buffer.concat([Buffer.of(0, bytes.length / 2), bytes]);
