/** Patterns that can begin with few characters only, as words of the dictionaries do: found by these. */

import { CodeSet } from '../model/code-set.js';

/** The digits that `\d` stands for. */
export const ARABIC = '0123456789';

/** No pattern that begins with a whole numeral begins behind one of these. */
const INSIDE = new CodeSet(`${ARABIC}一二三四五六七八九十`);

export interface LedPattern {
  /** What `matchAll` gives of the pattern. */
  readonly all: (text: string) => Iterable<RegExpExecArray>;
}

/** The characters with which these words begin. */
export const leadsOf = (words: Iterable<string>): string =>
  Array.from(words, (word) => word.charAt(0)).join('');

/** Leads of any pattern are numbered from 1, so that a text is read once for all of them. */
const NUMBERS = new Uint16Array(0x10000);
let numbered = 0;
let scanned: Scanned | undefined;

interface Scanned {
  readonly text: string;
  readonly places: Int32Array;
  /** Twice the number of the lead at each, one more behind a numeral. */
  readonly keys: Int32Array;
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
  let found = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const lead = NUMBERS[code] as number;
    if (lead !== 0) {
      places[found] = at;
      keys[found] = 2 * lead + (INSIDE.has(before) ? 1 : 0);
      found++;
    }
    before = code;
  }
  scanned = { text, places: places.slice(0, found), keys: keys.slice(0, found) };
  return scanned;
}

/**
 * A pattern that is tried where one of `leads` stands, all of them in the BMP: a table of them is
 * read many times as fast as a class of them in the pattern. `numerals` are leads, too, where none
 * of 0–9 and 一–十 stands before: of 2025 the 2 alone.
 */
export function ledPattern(leads: string, source: string, numerals: string = ''): LedPattern {
  /** By key. All but its beginning is never touched. */
  const begins = new Uint8Array(0x20000);
  const begin = (lead: number, inside: boolean): void => {
    begins[2 * numberOf(lead)] = 1;
    if (inside) begins[2 * numberOf(lead) + 1] = 1;
  };
  for (let i = 0; i < leads.length; i++) begin(leads.charCodeAt(i), true);
  for (let i = 0; i < numerals.length; i++) begin(numerals.charCodeAt(i), false);
  scanned = undefined;
  const pattern = new RegExp(source, 'uy');
  return {
    *all(text) {
      let free = 0;
      const { places, keys } = scan(text);
      for (let i = 0; i < places.length; i++) {
        if (begins[keys[i] as number] === 0) continue;
        const at = places[i] as number;
        if (at < free) continue;
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match === null) continue;
        yield match;
        free = at + match[0].length;
      }
    },
  };
}
