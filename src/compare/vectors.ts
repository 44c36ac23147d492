/** Texts as weighted words, so that texts of the same subject lie near each other. */
import { derive, type Lexicon, list } from '../lexicon/lexicon.js';
import { characterShare, idfOf } from '../words/idf.js';
import { contentWords, type Segmenter } from '../words/index.js';
import { phrasesOf } from './phrases.js';

/** Words and characters with weights, of length 1; heaviest first. */
export type Vector = ReadonlyMap<string, number>;

export interface Worded {
  readonly title: string;
  /** Its text, which begins with the title or goes without it. */
  readonly body: string;
}

/**
 * How much of the square of a vector words make; characters make the rest. 年轻干部 and 青年 have no word in common,
 * 农户旱厕 and 农村厕所 none either; characters alone find too much alike in long texts.
 */
const WORDS = 0.4;

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
  const whole = texts.map(({ title, body }) =>
    withoutSetPhrases(body.startsWith(title) ? body : `${title}\n${body}`, lexicon),
  );
  const words = weighed(
    whole.map((text) => wordsOf(text, lexicon, segmenter)),
    (word) => Math.exp(-idfOf(word)),
    WORDS,
  );
  const characters = weighed(whole.map(charactersOf), characterShare, 1 - WORDS);
  return words.map((own, i) => new Map([...own, ...(characters[i] ?? [])]));
}

/** @param share of the square of the vector that these make */
function weighed(
  texts: readonly Iterable<string>[],
  inNews: (term: string) => number,
  share: number,
): readonly Vector[] {
  const counted = texts.map((terms) => {
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    return counts;
  });
  const holders = new Map<string, number>();
  for (const counts of counted)
    for (const term of counts.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  const rarity = (term: string): number =>
    Math.log((texts.length + PRIOR) / ((holders.get(term) ?? 0) + PRIOR * inNews(term)));
  return counted.map((counts) =>
    normalised(
      [...counts]
        .map(([term, count]) => [term, count * rarity(term)] as const)
        .filter(([, weight]) => weight > 0)
        .sort((a, b) => b[1] - a[1])
        .slice(0, MOST_WORDS),
      Math.sqrt(share),
    ),
  );
}

const setPhrases = derive((lexicon) => phrasesOf(list(lexicon, 'set-phrases')));

/** What all plans of a year say leads from anything to anything. */
function withoutSetPhrases(text: string, lexicon: Lexicon): string {
  let rest = '';
  let from = 0;
  for (const { phrase, start } of setPhrases(lexicon)(text)) {
    rest += `${text.slice(from, start)}\n`;
    from = start + phrase.length;
  }
  return rest + text.slice(from);
}

const CITED = /《(?<title>[^《》]{1,60})》/gu;

/** The title of a document is one word: that two plans cite some 条例 of the party says nothing. */
function* wordsOf(text: string, lexicon: Lexicon, segmenter: Segmenter): Iterable<string> {
  for (const { groups } of text.matchAll(CITED)) yield groups?.['title'] ?? '';
  yield* contentWords(text.replace(CITED, '\n'), lexicon, segmenter);
}

const CHARACTER = /\p{Script=Han}/gu;

/** Figures and letters say nothing without their neighbours. */
function* charactersOf(text: string): Iterable<string> {
  for (const [character] of text.replace(CITED, '\n').matchAll(CHARACTER)) yield character;
}

function normalised(terms: readonly (readonly [string, number])[], to: number): Vector {
  const length = Math.sqrt(terms.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(terms.map(([term, weight]) => [term, length === 0 ? 0 : (weight / length) * to]));
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
