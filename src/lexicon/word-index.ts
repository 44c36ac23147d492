/** Words of the dictionaries, found at a place of a text by their first two code units. */
import { CodeSet } from '../model/code-set.js';
import { type Span, span } from '../model/span.js';
import { beginningsIn, hashed, register } from './beginnings.js';

export interface Indexed<T> {
  readonly word: string;
  readonly entry: T;
}

/** A word where it stands. */
export interface Placed<T> extends Indexed<T> {
  readonly span: Span;
}

export interface WordIndex<T> {
  /** What may stand at `at`, the longest first: words that begin as the text does there. */
  readonly candidates: (text: string, at: number) => readonly Indexed<T>[];
  /** The longest that stands there. */
  readonly longest: (text: string, at: number) => Indexed<T> | undefined;
  /** The first place from `at` on, before `end`, where a word may begin; `end` where there is none. */
  readonly next: (text: string, at: number, end: number) => number;
  /** Every place of a text where a word may begin, in order. */
  readonly places: (text: string) => Int32Array;
  /** From left to right the longest that stands at each place, without overlaps. */
  readonly all: (text: string) => readonly Placed<T>[];
}

const NONE: readonly never[] = [];

/** Shorter texts are names and sentences: what is kept of whole texts is not to make room for them. */
const LONG = 500;

/** Chains of words whose first two characters hash alike: short ones for thousands of words. */
const CHAINS = 0x2000;
const chainOf = (hash: number): number => hash & (CHAINS - 1);

/**
 * Of equal words the first given comes first; empty ones are left out. Most words of a dictionary
 * stand in no text at hand: they are sorted into buckets when one is asked for.
 */
export function wordIndex<T>(words: Iterable<readonly [word: string, entry: T]>): WordIndex<T> {
  const begins = new CodeSet();
  /** All of a word. */
  const alone = new CodeSet();
  /** By a hash of the first two: settles most places of a text by itself. */
  const pairs = new CodeSet();
  /** Of these, words of two; of longer ones a hash of three settles most of the rest. */
  const whole = new CodeSet();
  const triples = new CodeSet();
  const given = [...words];
  /** Of each chain the number of its first word from 1, and of each word that of the next; 0 ends it. */
  const heads = new Int32Array(CHAINS);
  const nexts = new Int32Array(given.length + 1);
  const buckets = new Map<number, readonly Indexed<T>[]>();
  const singles = new Map<number, Indexed<T>[]>();
  for (let i = given.length; i > 0; i--) {
    const [word, entry] = given[i - 1] as readonly [string, T];
    if (word === '') continue;
    const first = word.charCodeAt(0);
    begins.add(first);
    const hash = hashedPair(word, 0);
    pairs.add(hash);
    if (word.length === 1) {
      alone.add(first);
      singles.set(first, [{ word, entry }, ...(singles.get(first) ?? NONE)]);
    } else {
      if (word.length === 2) whole.add(hash);
      else triples.add(hashed(hash, word.charCodeAt(2)));
      const chain = chainOf(hash);
      nexts[i] = heads[chain] as number;
      heads[chain] = i;
    }
  }
  const gathered = (text: string, at: number): readonly Indexed<T>[] => {
    const key = pairAt(text, at);
    const known = buckets.get(key);
    if (known !== undefined) return known;
    const bucket: Indexed<T>[] = [];
    for (let i = heads[chainOf(hashedPair(text, at))] as number; i > 0; i = nexts[i] as number) {
      const [word, entry] = given[i - 1] as readonly [string, T];
      if (pairAt(word, 0) === key) bucket.push({ word, entry });
    }
    const single = singles.get(key >>> 16) ?? NONE;
    if (bucket.length === 0) return single;
    bucket.push(...single);
    bucket.sort((a, b) => b.word.length - a.word.length);
    buckets.set(key, bucket);
    return bucket;
  };
  const candidates = (text: string, at: number): readonly Indexed<T>[] =>
    begins.has(codeAt(text, at)) ? gathered(text, at) : NONE;
  const longest = (text: string, at: number): Indexed<T> | undefined => {
    for (const candidate of candidates(text, at))
      if (goesOn(text, at, candidate.word)) return candidate;
    return undefined;
  };
  const next = (text: string, from: number, end: number): number => {
    let first = codeAt(text, from);
    for (let at = from; at < end; at++) {
      const second = codeAt(text, at + 1);
      if (begins.has(first)) {
        if (alone.has(first)) return at;
        const hash = hashed(first, second);
        if (pairs.has(hash) && (whole.has(hash) || triples.has(hashed(hash, codeAt(text, at + 2)))))
          return at;
      }
      first = second;
    }
    return end;
  };
  let bit: number | undefined;
  const placesInShort = (text: string): Int32Array => {
    const found: number[] = [];
    const { length } = text;
    for (let at = next(text, 0, length); at < length; at = next(text, at + 1, length))
      found.push(at);
    return Int32Array.from(found);
  };
  const places = (text: string): Int32Array => {
    if (text.length < LONG) return placesInShort(text);
    bit ??= register(given.map(([word]) => word));
    const { units, places: possible, holders } = beginningsIn(text);
    const found = new Int32Array(possible.length);
    let number = 0;
    for (let i = 0; i < possible.length; i++) {
      if (((holders[i] as number) & bit) === 0) continue;
      const at = possible[i] as number;
      const first = units[at] as number;
      const hash = hashed(first, units[at + 1] as number);
      if (
        triples.has(hashed(hash, units[at + 2] as number)) ||
        whole.has(hash) ||
        (singles.size > 0 && alone.has(first))
      )
        found[number++] = at;
    }
    return found.slice(0, number);
  };
  const all = (text: string): readonly Placed<T>[] => {
    const found: Placed<T>[] = [];
    let free = 0;
    for (const at of places(text)) {
      if (at < free) continue;
      const hit = longest(text, at);
      if (hit === undefined) continue;
      free = at + hit.word.length;
      found.push({ word: hit.word, entry: hit.entry, span: span(at, free) });
    }
    return found;
  };
  return { candidates, longest, next, places, all };
}

/** Whether a word whose first two characters stand there stands there whole; its third settles most. */
const goesOn = (text: string, at: number, word: string): boolean =>
  word.length < 3 || (text.charCodeAt(at + 2) === word.charCodeAt(2) && text.startsWith(word, at));

/** Of words that stand for nothing but themselves. */
export const plainIndex = (words: readonly string[]): WordIndex<null> =>
  wordIndex(words.map((word) => [word, null]));

/** Of two code units, 0 to 0xFFFF; the second is 0 at the end of the text. */
export const hashedPair = (text: string, at: number): number =>
  hashed(codeAt(text, at), codeAt(text, at + 1));

/** Two code units in one small integer; the second is 0 at the end of the text. */
export const pairAt = (text: string, at: number): number =>
  (codeAt(text, at) << 16) | codeAt(text, at + 1);

/** 0 behind the end: for V8 the reading of a place that is none makes all of them slow. */
const codeAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0);
