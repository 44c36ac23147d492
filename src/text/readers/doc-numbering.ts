/** The lists of a Word 97 file, from its tables of lists and of what paragraphs override in them. */
import { type DocFile, PAIRS } from './doc-file.js';
import { LEVELS, type Level, type List, labelsOf, type NextLabel } from './list-labels.js';

/** Numbers of formats as .docx files name them. */
const FORMATS: ReadonlyMap<number, string> = new Map([
  [0, 'decimal'],
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [10, 'ideographDigital'],
  [11, 'japaneseCounting'],
  [14, 'decimalFullWidth'],
  [17, 'japaneseDigitalTenThousand'],
  [18, 'decimalEnclosedCircle'],
  [19, 'decimalFullWidth2'],
  [22, 'decimalZero'],
  [23, 'bullet'],
  [26, 'decimalEnclosedFullstop'],
  [27, 'decimalEnclosedParen'],
  [28, 'decimalEnclosedCircleChinese'],
  [29, 'ideographEnclosedCircle'],
  [30, 'ideographTraditional'],
  [31, 'ideographZodiac'],
  [32, 'ideographZodiacTraditional'],
  [33, 'taiwaneseCounting'],
  [34, 'ideographLegalTraditional'],
  [35, 'taiwaneseCountingThousand'],
  [36, 'taiwaneseDigital'],
  [37, 'chineseCounting'],
  [38, 'chineseLegalSimplified'],
  [39, 'chineseCountingThousand'],
  [255, 'none'],
]);

const SUFFIXES = ['tab', 'space', 'nothing'];

/** @throws RangeError if the tables are cut off */
export function readDocNumbering(file: DocFile): () => NextLabel {
  const kinds = readKinds(file);
  const lists = readOverrides(file, kinds);
  return () => labelsOf((numId) => lists.get(numId));
}

type Levels = ReadonlyMap<number, Level>;

/** A list's head is of 28 bytes; its levels follow behind the heads of all. */
function readKinds(file: DocFile): ReadonlyMap<number, Levels> {
  const kinds = new Map<number, Levels>();
  const heads = file.part(PAIRS.lists);
  if (heads.length === 0) return kinds;
  const count = heads.readUInt16LE(0);
  const bodies = file.from(PAIRS.lists).subarray(heads.length);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const head = heads.subarray(2 + i * 28, 30 + i * 28);
    const isSimple = (head.readUInt8(26) & 1) === 1;
    const levels = new Map<number, Level>();
    for (let depth = 0; depth < (isSimple ? 1 : LEVELS); depth++) {
      const { level, bytes } = readLevel(
        bodies.subarray(at),
        depth,
        head.readUInt16LE(8 + depth * 2),
      );
      levels.set(depth, level);
      at += bytes;
    }
    kinds.set(head.readUInt32LE(0), levels);
  }
  return kinds;
}

const NO_STYLE = 0xfff;

function readLevel(bytes: Buffer, depth: number, style: number): { level: Level; bytes: number } {
  const flags = bytes.readUInt8(5);
  const textAt = 28 + bytes.readUInt8(24) + bytes.readUInt8(25);
  const length = bytes.readUInt16LE(textAt);
  const end = textAt + 2 + length * 2;
  if (end > bytes.length) throw new RangeError('level');
  const letters = bytes.toString('utf16le', textAt + 2, end);
  const level = {
    start: bytes.readUInt32LE(0),
    format: FORMATS.get(bytes.readUInt8(4)) ?? 'decimal',
    text: Array.from(letters, placeholder).join(''),
    suffix: SUFFIXES[bytes.readUInt8(15)] ?? 'tab',
    plainDigits: (flags & 0x04) !== 0,
    restart: (flags & 0x08) === 0 ? depth : bytes.readUInt8(26),
    style: style === NO_STYLE ? undefined : String(style),
  };
  return { level, bytes: end };
}

/** The first nine code points stand for the numbers of the levels: %1 … %9 */
const placeholder = (letter: string): string =>
  letter < '\u0009' ? `%${letter.charCodeAt(0) + 1}` : letter;

/** Each is of 16 bytes and names its list; what it changes follows behind them all. */
function readOverrides(
  file: DocFile,
  kinds: ReadonlyMap<number, Levels>,
): ReadonlyMap<string, List> {
  const lists = new Map<string, List>();
  const table = file.part(PAIRS.overrides);
  if (table.length === 0) return lists;
  const count = table.readUInt32LE(0);
  let at = 4 + count * 16;
  for (let i = 0; i < count; i++) {
    const head = table.subarray(4 + i * 16, 20 + i * 16);
    const kind = head.readUInt32LE(0);
    const levels = new Map(kinds.get(kind));
    const startOverrides = new Map<number, number>();
    at += 4;
    for (let k = head.readUInt8(12); k > 0; k--) {
      const start = table.readUInt32LE(at);
      const flags = table.readUInt8(at + 4);
      const depth = flags & 0xf;
      at += 8;
      if ((flags & 0x20) !== 0) {
        const { level, bytes } = readLevel(table.subarray(at), depth, NO_STYLE);
        levels.set(depth, level);
        at += bytes;
        if ((flags & 0x10) !== 0) startOverrides.set(depth, level.start);
      } else if ((flags & 0x10) !== 0) startOverrides.set(depth, start);
    }
    lists.set(String(i + 1), { kind: String(kind), levels, startOverrides });
  }
  return lists;
}
