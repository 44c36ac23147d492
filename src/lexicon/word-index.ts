/** Words of the dictionaries, found at a place of a text by their first two code units. */

export interface Indexed<T> {
  readonly word: string;
  readonly entry: T;
}

export interface WordIndex<T> {
  /** What may stand at `at`, the longest first: words that begin as the text does there. */
  readonly candidates: (text: string, at: number) => readonly Indexed<T>[];
  /** The longest that stands there. */
  readonly longest: (text: string, at: number) => Indexed<T> | undefined;
}

const NONE: readonly never[] = [];

/** Words of fewer than two code units are left out; of equal words the first given comes first. */
export function wordIndex<T>(words: Iterable<readonly [word: string, entry: T]>): WordIndex<T> {
  /** By code unit: settles most places of a text by itself. */
  const begins = new Uint8Array(0x10000);
  const buckets = new Map<number, Indexed<T>[]>();
  for (const [word, entry] of words) {
    if (word.length < 2) continue;
    begins[word.charCodeAt(0)] = 1;
    const key = keyAt(word, 0);
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [{ word, entry }]);
    else bucket.push({ word, entry });
  }
  for (const bucket of buckets.values())
    if (bucket.length > 1) bucket.sort((a, b) => b.word.length - a.word.length);
  const candidates = (text: string, at: number): readonly Indexed<T>[] =>
    begins[text.charCodeAt(at)] === 1 ? (buckets.get(keyAt(text, at)) ?? NONE) : NONE;
  return {
    candidates,
    longest(text, at) {
      for (const candidate of candidates(text, at))
        if (text.startsWith(candidate.word, at)) return candidate;
      return undefined;
    },
  };
}

const keyAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
