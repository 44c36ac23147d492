/** Words of the dictionaries, found at a place of a text by their first two code units. */

export interface Indexed<T> {
  readonly word: string;
  readonly entry: T;
}

/** A word where it stands. */
export interface Placed<T> extends Indexed<T> {
  readonly at: number;
}

export interface WordIndex<T> {
  /** What may stand at `at`, the longest first: words that begin as the text does there. */
  readonly candidates: (text: string, at: number) => readonly Indexed<T>[];
  /** The longest that stands there. */
  readonly longest: (text: string, at: number) => Indexed<T> | undefined;
  /** The first place from `at` on where a word may begin; the text's length where there is none. */
  readonly next: (text: string, at: number) => number;
  /** From left to right the longest that stands at each place, without overlaps. */
  readonly all: (text: string) => readonly Placed<T>[];
}

const NONE: readonly never[] = [];

/** Of equal words the first given comes first; empty ones are left out. */
export function wordIndex<T>(words: Iterable<readonly [word: string, entry: T]>): WordIndex<T> {
  /** By code unit: settles most places of a text by itself. */
  const begins = new Uint8Array(0x10000);
  const buckets = new Map<number, Indexed<T>[]>();
  const singles = new Map<number, Indexed<T>[]>();
  for (const [word, entry] of words) {
    if (word === '') continue;
    const first = word.charCodeAt(0);
    begins[first] = 1;
    const [group, key] =
      word.length === 1 ? ([singles, first] as const) : ([buckets, keyAt(word, 0)] as const);
    const bucket = group.get(key);
    if (bucket === undefined) group.set(key, [{ word, entry }]);
    else bucket.push({ word, entry });
  }
  for (const [key, bucket] of buckets) {
    bucket.push(...(singles.get(key >>> 16) ?? NONE));
    if (bucket.length > 1) bucket.sort((a, b) => b.word.length - a.word.length);
  }
  const candidates = (text: string, at: number): readonly Indexed<T>[] =>
    begins[text.charCodeAt(at)] === 1
      ? (buckets.get(keyAt(text, at)) ?? singles.get(text.charCodeAt(at)) ?? NONE)
      : NONE;
  const longest = (text: string, at: number): Indexed<T> | undefined => {
    for (const candidate of candidates(text, at))
      if (text.startsWith(candidate.word, at)) return candidate;
    return undefined;
  };
  const next = (text: string, from: number): number => {
    let at = from;
    while (at < text.length && begins[text.charCodeAt(at)] === 0) at++;
    return at;
  };
  const all = (text: string): readonly Placed<T>[] => {
    const found: Placed<T>[] = [];
    for (let at = next(text, 0); at < text.length; ) {
      const hit = longest(text, at);
      if (hit !== undefined) found.push({ word: hit.word, entry: hit.entry, at });
      at = next(text, at + (hit?.word.length ?? 1));
    }
    return found;
  };
  return { candidates, longest, next, all };
}

/** Two code units in one small integer; the second is 0 at the end of the text. */
const keyAt = (text: string, at: number): number =>
  (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
