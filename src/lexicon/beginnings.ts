/** Where words may begin in a text: it is read once for all dictionaries that are sought in it. */
import { codeUnits } from '../model/code-units.js';

/** Of two code units, 0 to 0xFFFF. */
export const hashed = (first: number, second: number): number => ((first * 31) ^ second) & 0xffff;

/** Each dictionary has a bit; of more than these some share theirs. */
const BITS = 8;
/** Whose words begin with a pair of this hash, and who has the word of this single code unit. */
const OF_PAIR = new Uint8Array(0x10000);
const OF_SINGLE = new Uint8Array(0x10000);
let known = 0;

/** Texts in turn are the one that is read and the same with its digits folded. */
const KEPT = 2;
let kept: readonly Beginnings[] = [];

export interface Beginnings {
  readonly text: string;
  readonly units: Uint16Array;
  /** In order. */
  readonly places: Int32Array;
  /** Whose words may begin at each of them. */
  readonly holders: Uint8Array;
}

/**
 * Makes the words of a dictionary known.
 * @returns its bit among the holders
 */
export function register(words: Iterable<string>): number {
  const bit = 1 << (known++ % BITS);
  const mark = (table: Uint8Array, key: number): void => {
    table[key] = (table[key] as number) | bit;
  };
  for (const word of words)
    if (word.length === 1) mark(OF_SINGLE, word.charCodeAt(0));
    else if (word !== '') mark(OF_PAIR, hashed(word.charCodeAt(0), word.charCodeAt(1)));
  kept = [];
  return bit;
}

/** Of all that are known by now. */
export function beginningsIn(text: string): Beginnings {
  for (const one of kept) if (one.text === text) return one;
  const made = read(text);
  kept = [made, ...kept.slice(0, KEPT - 1)];
  return made;
}

function read(text: string): Beginnings {
  const units = codeUnits(text);
  const places = new Int32Array(text.length);
  const holders = new Uint8Array(text.length);
  let found = 0;
  let first = units[0] as number;
  for (let at = 0; at < text.length; at++) {
    const second = units[at + 1] as number;
    const held = (OF_PAIR[hashed(first, second)] as number) | (OF_SINGLE[first] as number);
    if (held !== 0) {
      places[found] = at;
      holders[found++] = held;
    }
    first = second;
  }
  return { text, units, places: places.slice(0, found), holders: holders.slice(0, found) };
}
