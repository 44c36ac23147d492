/** Word files made for tests: a Word 97 binary, and a .docx of given XML. */
import CFB from 'cfb';
import { zipOf } from './packed.js';

export interface DocParagraph {
  readonly text: string;
  /** Of the one list, counted from 0. */
  readonly level?: number;
  /** Ends with the mark of a cell or of a row in place of a paragraph's. */
  readonly ends?: 'cell' | 'row';
}

export interface DocOptions {
  readonly footnotes?: readonly string[];
  /** Texts of the levels: \0、 · （\u0001） and the numbers of their formats. */
  readonly levels?: readonly (readonly [format: number, text: string])[];
  readonly encrypted?: boolean;
  /** Piece of one byte a character, for text without Chinese. */
  readonly narrow?: boolean;
  /** First and last character of text that is marked as deleted. */
  readonly deleted?: readonly [start: number, end: number];
}

const TEXT_AT = 0x800;
const PAGE = 512;
const RUNS_PER_PAGE = 16;
const MARKS = { paragraph: '\r', cell: '\u0007', row: '\u0007' };

const u16 = (...values: number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer);
const u32 = (...values: number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer);

/** Rows as lines with tabs, as every reader writes them. */
export const docParagraphs = (lines: readonly string[]): DocParagraph[] =>
  lines.flatMap((line) => {
    const cells = line.split('\t');
    if (cells.length === 1) return [{ text: line }];
    return [
      ...cells.map((text) => ({ text, ends: 'cell' as const })),
      { text: '', ends: 'row' as const },
    ];
  });

export function docFile(paragraphs: readonly DocParagraph[], options: DocOptions = {}): Buffer {
  const { footnotes = [], levels = [], encrypted = false, narrow = false, deleted } = options;
  const body = paragraphs.map(({ text, ends }) => text + MARKS[ends ?? 'paragraph']);
  const notes = footnotes.map((note) => `\u0002 ${note}\r`);
  const text = [...body, ...notes, notes.length > 0 ? '\r' : ''].join('');
  const width = narrow ? 1 : 2;
  const bytes = Buffer.from(text, narrow ? 'latin1' : 'utf16le');

  const ends: number[] = [TEXT_AT];
  for (const part of body) ends.push((ends.at(-1) ?? 0) + part.length * width);
  const firstPage = Math.ceil((TEXT_AT + bytes.length) / PAGE);
  const pages: Buffer[] = [];
  const starts: number[] = [];
  for (let at = 0; at < paragraphs.length; at += RUNS_PER_PAGE) {
    starts.push(ends[at] ?? 0);
    pages.push(paragraphPage(paragraphs.slice(at, at + RUNS_PER_PAGE), ends.slice(at)));
  }
  const characterPage = pages.length;
  if (deleted !== undefined) pages.push(deletedPage(deleted.map((i) => TEXT_AT + i * width)));

  const word = Buffer.alloc((firstPage + pages.length) * PAGE);
  word.writeUInt16LE(0xa5ec, 0);
  word.writeUInt16LE(0x00c1, 2);
  word.writeUInt16LE(0x0200 | (encrypted ? 0x0100 : 0), 10);
  word.writeUInt32LE(body.join('').length, 0x4c);
  word.writeUInt32LE(text.length - body.join('').length, 0x50);
  bytes.copy(word, TEXT_AT);
  pages.forEach((page, i) => {
    page.copy(word, (firstPage + i) * PAGE);
  });

  const tables: Buffer[] = [];
  let offset = 0;
  const add = (pair: number, part: Buffer, behind: Buffer = Buffer.alloc(0)): void => {
    word.writeUInt32LE(offset, 0x9a + pair * 8);
    word.writeUInt32LE(part.length, 0x9a + pair * 8 + 4);
    tables.push(part, behind);
    offset += part.length + behind.length;
  };
  const place = narrow ? ((TEXT_AT * 2) | 0x40000000) >>> 0 : TEXT_AT;
  const pieces = Buffer.concat([u32(0, text.length), u16(0), u32(place), u16(0)]);
  add(33, Buffer.concat([Buffer.of(2), u32(pieces.length), pieces]));
  add(
    13,
    Buffer.concat([u32(...starts, ends.at(-1) ?? 0), u32(...starts.map((_, i) => firstPage + i))]),
  );
  if (deleted !== undefined)
    add(12, u32(TEXT_AT, TEXT_AT + bytes.length, firstPage + characterPage));
  if (levels.length > 0) {
    const head = Buffer.concat([u32(1, 0), u16(...Array(9).fill(0xfff)), u16(0)]);
    const all = Array.from({ length: 9 }, (_, i) => levels[i] ?? ([0, ''] as const));
    add(73, Buffer.concat([u16(1), head]), Buffer.concat(all.map(levelOf)));
    add(74, Buffer.concat([u32(1), u32(1, 0, 0, 0), u32(0xffffffff)]));
  }
  return oleFile({ WordDocument: word, '1Table': Buffer.concat(tables) });
}

function levelOf([format, text]: readonly [number, string]): Buffer {
  const head = Buffer.alloc(28);
  head.writeUInt32LE(1, 0);
  head.writeUInt8(format, 4);
  return Buffer.concat([head, u16(text.length), Buffer.from(text, 'utf16le')]);
}

function paragraphPage(paragraphs: readonly DocParagraph[], ends: readonly number[]): Buffer {
  const page = Buffer.alloc(PAGE);
  page.writeUInt8(paragraphs.length, PAGE - 1);
  let at = PAGE - 2;
  paragraphs.forEach((paragraph, i) => {
    const properties = propertiesOf(paragraph);
    at -= properties.length;
    properties.copy(page, at);
    page.writeUInt8(at / 2, (paragraphs.length + 1) * 4 + i * 13);
  });
  for (let i = 0; i <= paragraphs.length; i++) page.writeUInt32LE(ends[i] ?? 0, i * 4);
  return page;
}

function propertiesOf({ level, ends }: DocParagraph): Buffer {
  if (level !== undefined)
    return Buffer.concat([
      Buffer.of(5, 0, 0),
      Buffer.of(0x0a, 0x26, level),
      Buffer.of(0x0b, 0x46, 1, 0),
    ]);
  if (ends === undefined) return Buffer.of(0, 1, 0, 0);
  const inTable = Buffer.of(0x16, 0x24, 1);
  return Buffer.concat([
    Buffer.of(0, 4, 0, 0),
    inTable,
    Buffer.of(0x17, 0x24, ends === 'row' ? 1 : 0),
  ]);
}

function deletedPage(places: readonly number[]): Buffer {
  const page = Buffer.alloc(PAGE);
  page.writeUInt8(1, PAGE - 1);
  places.forEach((place, i) => {
    page.writeUInt32LE(place, i * 4);
  });
  page.writeUInt8(100, 8);
  Buffer.of(3, 0x00, 0x08, 1).copy(page, 200);
  return page;
}

export function oleFile(streams: Readonly<Record<string, Buffer>>): Buffer {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, name, content);
  CFB.utils.cfb_del(file, '\u0001Sh33tJ5');
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array);
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"';

export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
}

/** A .docx file of the inner XML of its parts. */
export function docxOf({ body, styles, numbering, footnotes }: DocxParts): Buffer {
  const part = (root: string, inner: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${inner}</w:${root}>`;
  return zipOfParts({
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...(styles === undefined ? {} : { 'word/styles.xml': part('styles', styles) }),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': part('numbering', numbering) }),
    ...(footnotes === undefined ? {} : { 'word/footnotes.xml': part('footnotes', footnotes) }),
  });
}

export const zipOfParts = (files: Readonly<Record<string, string | Buffer>>): Buffer =>
  zipOf(Object.entries(files).map(([name, content]) => ({ name, content })));
