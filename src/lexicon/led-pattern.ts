/** Patterns that can begin with few characters only, as words of the dictionaries do: found by these. */

import { CodeSet } from '../model/code-set.js';
import { codeUnits } from '../model/code-units.js';
import { hashed } from './beginnings.js';
import { hashedPair } from './word-index.js';

/** The digits that `\d` stands for. */
export const ARABIC = '0123456789';

/** No pattern that begins with a whole numeral begins behind one of these. */
const INSIDE = new CodeSet(`${ARABIC}一二三四五六七八九十`);

/** What the numerals of such a pattern consist of. */
const WITHIN = new CodeSet(`${ARABIC}〇○零一二两三四五六七八九十廿百`);

export interface LedPattern {
  /** What `matchAll` gives of the pattern. */
  readonly all: (text: string) => Iterable<RegExpExecArray>;
}

/** Leads of any pattern are numbered from 1, so that a text is read once for all of them. */
const NUMBERS = new Uint16Array(0x10000);
const LEADS = new CodeSet();
let numbered = 0;
/** The last two texts: one is asked for as it stands and folded, by all patterns in turn. */
let scanned: readonly Scanned[] = [];

/** Where leads stand in a text, by key: twice the number of the lead, one more behind a numeral. */
interface Scanned {
  readonly text: string;
  readonly units: Uint16Array;
  /** Where the places of each key begin; those of the next one end them. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
  /** The first code behind each that is no numeral's; 0 at the end of the text. */
  readonly behind: Uint16Array;
}

function numberOf(lead: number): number {
  if (NUMBERS[lead] === 0) NUMBERS[lead] = ++numbered;
  LEADS.add(lead);
  return NUMBERS[lead] as number;
}

function scannedText(text: string): Scanned {
  for (const one of scanned) if (one.text === text) return one;
  const made = scan(text);
  scanned = [made, ...scanned.slice(0, 1)];
  return made;
}

function scan(text: string): Scanned {
  const units = codeUnits(text);
  const found = LEADS.placesIn(text);
  const keys = new Int32Array(found.length);
  const starts = new Int32Array(2 * numbered + 4);
  for (let i = 0; i < found.length; i++) {
    const at = found[i] as number;
    const inside = at > 0 && INSIDE.has(units[at - 1] as number);
    const key = 2 * (NUMBERS[units[at] as number] as number) + (inside ? 1 : 0);
    keys[i] = key;
    starts[key + 2] = (starts[key + 2] as number) + 1;
  }
  for (let key = 1; key < starts.length; key++)
    starts[key] = (starts[key] as number) + (starts[key - 1] as number);
  const places = new Int32Array(found.length);
  const behind = new Uint16Array(found.length);
  let end = 0;
  for (let i = 0; i < found.length; i++) {
    // Counted up to where the next key begins.
    const next = (keys[i] as number) + 1;
    const to = starts[next] as number;
    const at = found[i] as number;
    if (end <= at) for (end = at + 1; WITHIN.has(units[end] as number); ) end++;
    places[to] = at;
    behind[to] = units[end] as number;
    starts[next] = to + 1;
  }
  return { text, units, starts, places, behind };
}

/** What a pattern begins with, all of it in the BMP. */
export interface Beginnings {
  /** Characters. */
  readonly leads?: string;
  /** Characters, where none of 0–9 and 一–十 stands before: of 2025 the 2 alone. */
  readonly numerals?: string;
  /** What alone goes on behind such a numeral, itself of 0–9, 〇○零, 一–十, 两, 廿 and 百. */
  readonly behind?: string;
  /** Words, or their first two characters. */
  readonly words?: Iterable<string>;
}

/** 今年 今月 本年 本月 */
export const pairsOf = (firsts: string, seconds: string): readonly string[] =>
  [...firsts].flatMap((first) => [...seconds].map((second) => first + second));

/**
 * A set of codes that holds some besides: a few of it stand in a quarter of a kilobyte, which dozens
 * of patterns in turn do not drive out of a processor's memory. What it lets through the pattern tells.
 */
class Sieve {
  private readonly bits = new Int32Array(64);

  add(code: number): void {
    const at = (code >>> 5) & 63;
    this.bits[at] = (this.bits[at] as number) | (1 << (code & 31));
  }

  mayHave(code: number): boolean {
    return ((this.bits[(code >>> 5) & 63] as number) & (1 << (code & 31))) !== 0;
  }
}

/** How a pattern may begin with a character: surely, with a word, with a numeral. */
const TRY = 1;
const WORD = 2;
const NUMERAL = 4;

/**
 * A pattern that is tried only where it can begin: a table of characters is read many times as fast
 * as a class of them in the pattern.
 */
export function ledPattern(
  { leads = '', numerals = '', behind, words = [] }: Beginnings,
  source: string,
): LedPattern {
  const begins = new Map<number, number>();
  const pairs = new Sieve();
  const followers = new Sieve();
  for (let i = 0; i < (behind ?? '').length; i++) followers.add((behind as string).charCodeAt(i));
  const begin = (lead: number, how: number, inside: boolean): void => {
    const key = 2 * numberOf(lead);
    begins.set(key, (begins.get(key) ?? 0) | how);
    if (inside) begins.set(key + 1, (begins.get(key + 1) ?? 0) | how);
  };
  for (let i = 0; i < leads.length; i++) begin(leads.charCodeAt(i), TRY, true);
  for (let i = 0; i < numerals.length; i++)
    begin(numerals.charCodeAt(i), behind === undefined ? TRY : NUMERAL, false);
  for (const word of words) {
    begin(word.charCodeAt(0), word.length === 1 ? TRY : WORD, true);
    pairs.add(hashedPair(word, 0));
  }
  scanned = [];
  const keys = Int32Array.from(begins.keys());
  const hows = Int32Array.from(begins.values());
  const pattern = new RegExp(source, 'uy');

  /** Where the pattern may begin, in order. */
  const tries = (text: string): Iterable<number> => {
    const { units, starts, places, behind: codes } = scannedText(text);
    const found: number[] = [];
    let isSorted = true;
    let last = -1;
    for (let k = 0; k < keys.length; k++) {
      const key = keys[k] as number;
      const how = hows[k] as number;
      const end = starts[key + 1] as number;
      for (let i = starts[key] as number; i < end; i++) {
        const at = places[i] as number;
        if (
          (how & TRY) === 0 &&
          ((how & NUMERAL) === 0 || !followers.mayHave(codes[i] as number)) &&
          ((how & WORD) === 0 ||
            !pairs.mayHave(hashed(units[at] as number, units[at + 1] as number)))
        )
          continue;
        isSorted &&= at > last;
        last = at;
        found.push(at);
      }
    }
    return isSorted ? found : Int32Array.from(found).sort();
  };
  return { all: (text) => matchesAt(text, pattern, tries(text)) };
}

/** What a sticky pattern matches at places in order, none within another. */
export function* matchesAt(
  text: string,
  sticky: RegExp,
  places: Iterable<number>,
): Iterable<RegExpExecArray> {
  let free = 0;
  for (const at of places) {
    if (at < free) continue;
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    if (match === null) continue;
    yield match;
    free = at + match[0].length;
  }
}
