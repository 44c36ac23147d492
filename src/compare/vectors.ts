/** Texts as weighted words, so that texts of the same subject lie near each other. */
import type { Lexicon } from '../lexicon/lexicon.js';
import { idfOf } from '../words/idf.js';
import { contentWords, type Segmenter } from '../words/index.js';

/** Words with weights, of length 1; heaviest first. */
export type Vector = ReadonlyMap<string, number>;

export interface Worded {
  readonly title: string;
  /** Its text, which begins with the title or goes without it. */
  readonly body: string;
}

/** A word of the title says as much as three of the text. */
const TITLE = 3;

/** Of long texts only the heaviest words count: the rest is what any plan says. */
const MOST_WORDS = 80;

/** The news of jieba's table weigh as much as so many texts of the plans. */
const PRIOR = 200;

/** Every vector belongs to the others it was made with: how rare a word is depends on them all. */
export function vectorsOf(
  texts: readonly Worded[],
  lexicon: Lexicon,
  segmenter: Segmenter,
): readonly Vector[] {
  const counted = texts.map(({ title, body }) => {
    const counts = new Map<string, number>();
    const add = (text: string, times: number): void => {
      for (const word of contentWords(text, lexicon, segmenter))
        counts.set(word, (counts.get(word) ?? 0) + times);
    };
    add(title, TITLE);
    add(body, 1);
    return counts;
  });
  const holders = new Map<string, number>();
  for (const counts of counted)
    for (const word of counts.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  const rarity = (word: string): number =>
    Math.log((texts.length + PRIOR) / ((holders.get(word) ?? 0) + PRIOR * Math.exp(-idfOf(word))));
  return counted.map((counts) =>
    normalised(
      [...counts]
        .map(([word, count]) => [word, (1 + Math.log(count)) * rarity(word)] as const)
        .sort((a, b) => b[1] - a[1])
        .slice(0, MOST_WORDS),
    ),
  );
}

function normalised(words: readonly (readonly [string, number])[]): Vector {
  const length = Math.sqrt(words.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(words.map(([word, weight]) => [word, length === 0 ? 0 : weight / length]));
}

export function cosine(a: Vector, b: Vector): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of few) sum += weight * (many.get(word) ?? 0);
  return Math.min(1, sum);
}

export interface Near {
  readonly left: number;
  readonly right: number;
  readonly similarity: number;
}

/** Pairs at least so similar, `left` before `right`; only texts with a word in common are looked at. */
export function nearPairs(
  vectors: readonly Vector[],
  least: number,
  mayPair: (left: number, right: number) => boolean,
): readonly Near[] {
  const holders = new Map<string, { readonly of: number[]; readonly weights: number[] }>();
  const near: Near[] = [];
  const sums = new Float64Array(vectors.length);
  for (const [right, vector] of vectors.entries()) {
    const touched: number[] = [];
    for (const [word, weight] of vector) {
      const known = holders.get(word);
      if (known === undefined) {
        holders.set(word, { of: [right], weights: [weight] });
        continue;
      }
      for (let i = 0; i < known.of.length; i++) {
        const left = known.of[i] as number;
        if (sums[left] === 0) touched.push(left);
        sums[left] = (sums[left] as number) + weight * (known.weights[i] as number);
      }
      known.of.push(right);
      known.weights.push(weight);
    }
    for (const left of touched) {
      const similarity = Math.min(1, sums[left] as number);
      sums[left] = 0;
      if (similarity >= least && mayPair(left, right)) near.push({ left, right, similarity });
    }
  }
  return near;
}
