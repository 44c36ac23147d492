/** How much two texts have in common, whatever the order: pairs of neighbouring characters, counted. */

import { assign, type Pair } from '../assign.js';
import { fold } from '../fold.js';

/** Pairs of neighbours with how often each occurs. */
export interface Bigrams {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

const LEFT_OUT = /[^\p{L}\p{N}]+/gu;

/** Letters and digits only, in Simplified: 不忘初心、牢记使命 and 不忘初心 牢記使命 are the same. */
export const bare = (text: string): string => fold(text).text.replace(LEFT_OUT, '');

/** But for marks and script. */
export const isSame = (a: string, b: string): boolean => a === b || bare(a) === bare(b);

export function bigramsOf(text: string): Bigrams {
  const characters = [...bare(text)];
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < characters.length; i++) {
    const pair = `${characters[i]}${characters[i + 1]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, size: Math.max(0, characters.length - 1) };
}

export function shared(a: Bigrams, b: Bigrams): number {
  const [few, many] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  let both = 0;
  for (const [pair, count] of few.counts) both += Math.min(count, many.counts.get(pair) ?? 0);
  return both;
}

/** 0 to 1, after Dice. */
export const likeness = (a: Bigrams, b: Bigrams): number =>
  a.size + b.size === 0 ? 0 : (2 * shared(a, b)) / (a.size + b.size);

/** What of a text is in none of the others. */
export function without(text: Bigrams, others: readonly Bigrams[]): Bigrams {
  const counts = new Map(text.counts);
  for (const { counts: taken } of others)
    for (const [pair, count] of taken) {
      const left = (counts.get(pair) ?? 0) - count;
      if (left > 0) counts.set(pair, left);
      else counts.delete(pair);
    }
  let size = 0;
  for (const count of counts.values()) size += count;
  return { counts, size };
}

export interface Paired {
  readonly pairs: readonly (readonly [number, number])[];
  readonly old: readonly number[];
  readonly new: readonly number[];
}

const asPaired = (
  pairs: readonly (readonly [number, number])[],
  old: readonly number[],
  now: readonly number[],
): Paired => {
  const [left, right] = [new Set(pairs.map(([a]) => a)), new Set(pairs.map(([, b]) => b))];
  return {
    pairs,
    old: old.filter((one) => !left.has(one)),
    new: now.filter((one) => !right.has(one)),
  };
};

/** Those of one key, in their order; undefined keys pair with nothing. */
export function pairByKey(
  old: readonly number[],
  now: readonly number[],
  oldKey: (i: number) => string | undefined,
  newKey: (j: number) => string | undefined,
): Paired {
  const waiting = new Map<string, number[]>();
  for (const i of [...old].reverse()) {
    const key = oldKey(i);
    if (key === undefined) continue;
    const known = waiting.get(key);
    if (known === undefined) waiting.set(key, [i]);
    else known.push(i);
  }
  const pairs = now.flatMap((j): readonly (readonly [number, number])[] => {
    const key = newKey(j);
    const i = key === undefined ? undefined : waiting.get(key)?.pop();
    return i === undefined ? [] : [[i, j]];
  });
  return asPaired(pairs, old, now);
}

/** More candidates than these are not weighed against each other: documents may be hostile. */
const MOST = 250_000;

/** The pairs of greatest total likeness; 0 keeps two apart. */
export function pairByLikeness(
  old: readonly number[],
  now: readonly number[],
  like: (i: number, j: number) => number,
): Paired {
  if (old.length * now.length > MOST) return asPaired([], old, now);
  const candidates: Pair[] = [];
  for (const left of old)
    for (const right of now) {
      const similarity = like(left, right);
      if (similarity > 0) candidates.push({ left, right, similarity });
    }
  return asPaired(
    assign(candidates).map(({ left, right }) => [left, right] as const),
    old,
    now,
  );
}
