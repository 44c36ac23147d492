/** Words of the dictionaries, found at a place of a text by their first two code units. */
import { CodeSet } from '../model/code-set.js';
import { type Span, span } from '../model/span.js';

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
  readonly next: (text: string, at: number, end?: number) => number;
  /** From left to right the longest that stands at each place, without overlaps. */
  readonly all: (text: string) => readonly Placed<T>[];
}

const NONE: readonly never[] = [];

/** Of equal words the first given comes first; empty ones are left out. */
export function wordIndex<T>(words: Iterable<readonly [word: string, entry: T]>): WordIndex<T> {
  const begins = new CodeSet();
  /** All of a word. */
  const alone = new CodeSet();
  /** By a hash of the first two: settles most places of a text by itself. */
  const pairs = new CodeSet();
  const buckets = new Map<number, Indexed<T>[]>();
  const singles = new Map<number, Indexed<T>[]>();
  for (const [word, entry] of words) {
    if (word === '') continue;
    const first = word.charCodeAt(0);
    begins.add(first);
    if (word.length === 1) alone.add(first);
    pairs.add(hashedPair(word, 0));
    const [group, key] =
      word.length === 1 ? ([singles, first] as const) : ([buckets, pairAt(word, 0)] as const);
    const bucket = group.get(key);
    if (bucket === undefined) group.set(key, [{ word, entry }]);
    else bucket.push({ word, entry });
  }
  for (const [key, bucket] of buckets) {
    bucket.push(...(singles.get(key >>> 16) ?? NONE));
    if (bucket.length > 1) bucket.sort((a, b) => b.word.length - a.word.length);
  }
  const candidates = (text: string, at: number): readonly Indexed<T>[] =>
    begins.has(codeAt(text, at))
      ? (buckets.get(pairAt(text, at)) ?? singles.get(codeAt(text, at)) ?? NONE)
      : NONE;
  const longest = (text: string, at: number): Indexed<T> | undefined => {
    for (const candidate of candidates(text, at))
      if (text.startsWith(candidate.word, at)) return candidate;
    return undefined;
  };
  const next = (text: string, from: number, end: number = text.length): number => {
    for (let at = from; at < end; at++) {
      const first = text.charCodeAt(at);
      if (!begins.has(first)) continue;
      if (pairs.has(hashedPair(text, at)) || alone.has(first)) return at;
    }
    return end;
  };
  const all = (text: string): readonly Placed<T>[] => {
    const found: Placed<T>[] = [];
    for (let at = next(text, 0); at < text.length; ) {
      const hit = longest(text, at);
      if (hit !== undefined)
        found.push({ word: hit.word, entry: hit.entry, span: span(at, at + hit.word.length) });
      at = next(text, at + (hit?.word.length ?? 1));
    }
    return found;
  };
  return { candidates, longest, next, all };
}

/** Of words that stand for nothing but themselves. */
export const plainIndex = (words: readonly string[]): WordIndex<null> =>
  wordIndex(words.map((word) => [word, null]));

/** Of two code units, 0 to 0xFFFF; the second is 0 at the end of the text. */
export const hashedPair = (text: string, at: number): number =>
  ((codeAt(text, at) * 31) ^ codeAt(text, at + 1)) & 0xffff;

/** Two code units in one small integer; the second is 0 at the end of the text. */
export const pairAt = (text: string, at: number): number =>
  (codeAt(text, at) << 16) | codeAt(text, at + 1);

/** 0 behind the end: for V8 the reading of a place that is none makes all of them slow. */
const codeAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0);
