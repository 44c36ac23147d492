/** The paragraph styles of a Word 97 file: their names, and the lists that they belong to. */
import { type DocFile, PAIRS, paragraphModifiers } from './doc-file.js';
import type { StyleList } from './list-labels.js';

export interface DocStyle extends StyleList {
  /** In English where it is one of Word's own: toc 1 · Title */
  readonly name: string;
}

interface Entry {
  readonly name: string;
  readonly base: number;
  readonly list: number | undefined;
  readonly level: number | undefined;
}

const PARAGRAPH = 1;
const MAX_CHAIN = 20;

/** By the number that paragraphs refer to. */
export function readDocStyles(file: DocFile): (style: number) => DocStyle | undefined {
  const table = file.part(PAIRS.styles);
  const entries = new Map<number, Entry>();
  if (table.length > 0) {
    const head = table.readUInt16LE(0);
    const count = table.readUInt16LE(2);
    const baseBytes = table.readUInt16LE(4);
    let at = 2 + head;
    for (let style = 0; style < count; style++) {
      const bytes = table.readUInt16LE(at);
      const entry = entryOf(table.subarray(at + 2, at + 2 + bytes), baseBytes);
      if (entry !== undefined) entries.set(style, entry);
      at += 2 + bytes + (bytes & 1);
    }
  }

  const known = new Map<number, DocStyle>();
  return (style) => {
    const entry = entries.get(style);
    if (entry === undefined) return undefined;
    const read = known.get(style) ?? inherited(style, entry.name, entries);
    known.set(style, read);
    return read;
  };
}

function inherited(style: number, name: string, entries: ReadonlyMap<number, Entry>): DocStyle {
  const chain: string[] = [];
  let list: number | undefined;
  let level: number | undefined;
  let next = style;
  for (let entry = entries.get(next); entry !== undefined && chain.length < MAX_CHAIN; ) {
    chain.push(String(next));
    list ??= entry.list;
    level ??= entry.level;
    next = entry.base;
    entry = entries.get(next);
  }
  return {
    name,
    chain,
    ...(list === undefined ? {} : { numId: String(list) }),
    ...(level === undefined ? {} : { level }),
  };
}

function entryOf(bytes: Buffer, baseBytes: number): Entry | undefined {
  if (bytes.length < baseBytes || (bytes.readUInt16LE(2) & 0xf) !== PARAGRAPH) return undefined;
  const letters = bytes.readUInt16LE(baseBytes);
  const nameEnd = baseBytes + 2 + letters * 2;
  const formats = nameEnd + 2;
  const formatBytes = formats + 2 <= bytes.length ? bytes.readUInt16LE(formats) : 0;
  const { list, level } = paragraphModifiers(
    bytes.subarray(formats + 4, formats + 2 + formatBytes),
  );
  return {
    name:
      OWN_NAMES.get(bytes.readUInt16LE(0) & 0xfff) ??
      bytes.toString('utf16le', baseBytes + 2, nameEnd),
    base: bytes.readUInt16LE(2) >> 4,
    list,
    level,
  };
}

/** Word translates the names of its own styles, not their numbers. */
const OWN_NAMES: ReadonlyMap<number, string> = new Map([
  [62, 'Title'],
  ...Array.from({ length: 9 }, (_, i) => [19 + i, `toc ${i + 1}`] as const),
]);
