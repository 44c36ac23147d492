/** Patterns that can begin with few characters only, as words of the dictionaries do: found by these. */

import { CodeSet } from '../model/code-set.js';
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
let numbered = 0;
let scanned: Scanned | undefined;

interface Scanned {
  readonly text: string;
  readonly places: Int32Array;
  /** Twice the number of the lead at each, one more behind a numeral. */
  readonly keys: Int32Array;
  /** The first code behind each that is no numeral's; 0 at the end of the text. */
  readonly behind: Uint16Array;
}

function numberOf(lead: number): number {
  if (NUMBERS[lead] === 0) NUMBERS[lead] = ++numbered;
  return NUMBERS[lead] as number;
}

/** Where a lead of any pattern stands; kept for the last text, which all are asked for in turn. */
function scan(text: string): Scanned {
  if (scanned?.text === text) return scanned;
  const places = new Int32Array(text.length);
  const keys = new Int32Array(text.length);
  const behind = new Uint16Array(text.length);
  let found = 0;
  let known = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (known < found && !WITHIN.has(code)) while (known < found) behind[known++] = code;
    const lead = NUMBERS[code] as number;
    if (lead !== 0) {
      places[found] = at;
      keys[found] = 2 * lead + (INSIDE.has(before) ? 1 : 0);
      found++;
    }
    before = code;
  }
  scanned = {
    text,
    places: places.slice(0, found),
    keys: keys.slice(0, found),
    behind: behind.slice(0, found),
  };
  return scanned;
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
  /** By key. All but its beginning is never touched. */
  const begins = new Uint8Array(0x20000);
  const pairs = new CodeSet();
  const followers = new CodeSet(behind);
  const begin = (lead: number, how: number, inside: boolean): void => {
    const key = 2 * numberOf(lead);
    begins[key] = (begins[key] as number) | how;
    if (inside) begins[key + 1] = (begins[key + 1] as number) | how;
  };
  for (let i = 0; i < leads.length; i++) begin(leads.charCodeAt(i), TRY, true);
  for (let i = 0; i < numerals.length; i++)
    begin(numerals.charCodeAt(i), behind === undefined ? TRY : NUMERAL, false);
  for (const word of words) {
    begin(word.charCodeAt(0), word.length === 1 ? TRY : WORD, true);
    pairs.add(hashedPair(word, 0));
  }
  scanned = undefined;
  const pattern = new RegExp(source, 'uy');
  return {
    *all(text) {
      let free = 0;
      const { places, keys, behind: codes } = scan(text);
      for (let i = 0; i < places.length; i++) {
        const how = begins[keys[i] as number] as number;
        if (how === 0) continue;
        const at = places[i] as number;
        if (at < free) continue;
        const mayBegin =
          (how & TRY) !== 0 ||
          ((how & NUMERAL) !== 0 && followers.has(codes[i] as number)) ||
          ((how & WORD) !== 0 && pairs.has(hashedPair(text, at)));
        if (!mayBegin) continue;
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match === null) continue;
        yield match;
        free = at + match[0].length;
      }
    },
  };
}
