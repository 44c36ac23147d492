import { codePointsOf } from '../model/code-points.js';
import { CodeSet } from '../model/code-set.js';
import type { Script } from '../model/record.js';
import { seek } from '../model/seek.js';
import { type Span, span } from '../model/span.js';
import { COMMON, SIMPLIFIED, TRADITIONAL } from './script-characters.js';
import type { Edit } from './source-text.js';

const HANT = 1;
const HANS = 2;

/** By code unit: HANT, HANS or 0. */
let scripts: Uint8Array | undefined;

let frequent: CodeSet | undefined;

/** Of the first half of GB 2312, which is ordered by use, or Traditional and as common. */
export function isFrequent(character: string): boolean {
  frequent ??= new CodeSet(COMMON);
  const code = character.charCodeAt(0);
  return frequent.has(code) || scriptTable()[code] === HANT;
}

function scriptTable(): Uint8Array {
  if (scripts !== undefined) return scripts;
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < TRADITIONAL.length; i++) table[TRADITIONAL.charCodeAt(i)] = HANT;
  for (let i = 0; i < SIMPLIFIED.length; i++) table[SIMPLIFIED.charCodeAt(i)] = HANS;
  scripts = table;
  return table;
}

let traditional: CodeSet | undefined;

/** 機 這 國: what no Simplified text has. */
export function traditionalCharacters(): CodeSet {
  traditional ??= new CodeSet(TRADITIONAL);
  return traditional;
}

/** Characters of one script alone: 機 is Traditional, 机 Simplified, 乾 tells nothing. */
export interface ScriptCounts {
  readonly hant: number;
  readonly hans: number;
}

export function countScripts(text: string, start = 0, end = text.length): ScriptCounts {
  const table = scriptTable();
  let hant = 0;
  let hans = 0;
  for (let i = start; i < end; i++) {
    const script = table[text.charCodeAt(i)];
    if (script === HANT) hant++;
    else if (script === HANS) hans++;
  }
  return { hant, hans };
}

/** OpenCC leaves 著 of 沿著 alone; a work and its author keep it: 著作 名著 顯著. */
const WRITTEN =
  /(?<![显顯卓昭土名专專编編原巨论論拙遗遺合译譯所彰知新旧舊])著(?![名作述称稱书書者录錄有于於说說])/gu;

interface Line extends ScriptCounts {
  readonly span: Span;
}

/** A line is in a script if characters of it are there and at least four times as many as of the other. */
const CLEARLY = 4;
/** A share of the other script up to this is a quotation or a name and does not make a document mixed. */
const MIXED = 0.02;

export interface ScriptFinding {
  readonly script: Script;
  /** Whether anything is to be converted. */
  readonly holdsTraditional: boolean;
  readonly lines: readonly Line[];
}

/** Of a text without a Traditional character. */
export const SIMPLIFIED_ALONE: ScriptFinding = {
  script: 'hans',
  holdsTraditional: false,
  lines: [],
};

export function detectScript(text: string): ScriptFinding {
  const lines: Line[] = [];
  let start = 0;
  let inHant = 0;
  let inHans = 0;
  let allHant = 0;
  while (start < text.length) {
    const end = seek(text, '\n', start);
    const { hant, hans } = countScripts(text, start, end);
    const line = { span: span(start, end), hant, hans };
    allHant += line.hant;
    if (isHant(line)) inHant += line.hant;
    else if (line.hans >= CLEARLY * line.hant) inHans += line.hans;
    else {
      inHant += line.hant;
      inHans += line.hans;
    }
    lines.push(line);
    start = end + 1;
  }
  const mixed = Math.min(inHant, inHans) > MIXED * (inHant + inHans);
  const script: Script = mixed ? 'mixed' : inHant > inHans ? 'hant' : 'hans';
  return { script, holdsTraditional: allHant > 0, lines };
}

const isHant = (line: Line): boolean => line.hant > 0 && line.hant >= CLEARLY * line.hans;

let converter: Promise<(text: string) => string> | undefined;

/** Made once: its dictionaries take longer to load than a document to convert. */
function openConverter(): Promise<(text: string) => string> {
  converter ??= import('opencc-js/t2cn').then(({ Converter }) =>
    Converter({ from: 't', to: 'cn' }),
  );
  return converter;
}

/**
 * Traditional (mainland, Hong Kong, Taiwan) to Simplified characters, words untouched (資訊 → 资讯).
 * Traditional lines are converted whole, so that 乾 後 著 follow their words; of other lines only
 * characters that no Simplified text has.
 */
export async function simplify(text: string, finding: ScriptFinding): Promise<readonly Edit[]> {
  if (!finding.holdsTraditional) return [];
  const convert = await openConverter();
  const table = scriptTable();
  const edits: Edit[] = [];
  for (const line of finding.lines) {
    const whole = isHant(line) || (finding.script === 'hant' && line.hans === 0);
    if (!whole && line.hant === 0) continue;
    const old = text.slice(line.span.start, line.span.end);
    const converted = convert(old).replace(WRITTEN, '着');
    if (converted === old) continue;
    const aligned = converted.length === old.length && !ASTRAL.test(old) && !ASTRAL.test(converted);
    if (whole && aligned) {
      edits.push({ span: line.span, text: converted, exact: true });
      continue;
    }
    for (const edit of alignedEdits(old, converted, line.span.start)) {
      const traditional = table[text.charCodeAt(edit.span.start)] === HANT;
      if (whole || (edit.exact && traditional)) edits.push(edit);
    }
  }
  return edits;
}

const ASTRAL = /[\u{10000}-\u{10FFFF}]/u;

/** One for each differing character; where their number differs, one indivisible replacement. */
function* alignedEdits(old: string, converted: string, at: number): Iterable<Edit> {
  if (codePointsOf(old).length !== codePointsOf(converted).length) {
    yield replacement(old, converted, at);
    return;
  }
  for (let i = 0, j = 0; i < old.length; ) {
    const [one, other] = [old.codePointAt(i) as number, converted.codePointAt(j) as number];
    const [wide, becomes] = [unitsOf(one), unitsOf(other)];
    if (one !== other)
      yield {
        span: span(at + i, at + i + wide),
        text: converted.slice(j, j + becomes),
        exact: wide === becomes,
      };
    i += wide;
    j += becomes;
  }
}

/** Code units: 塿 has one, 𪣻 two. */
const unitsOf = (codePoint: number): number => (codePoint > 0xffff ? 2 : 1);

/** What differs between the common beginning and the common end. */
function replacement(old: string, converted: string, at: number): Edit {
  const shorter = Math.min(old.length, converted.length);
  let head = 0;
  while (head < shorter && old[head] === converted[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === converted.at(-1 - tail)) tail++;
  return {
    span: span(at + head, at + old.length - tail),
    text: converted.slice(head, converted.length - tail),
  };
}
