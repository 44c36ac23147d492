import { derive, type Lexicon, list } from '../lexicon/lexicon.js';
import type { Keyword } from '../model/record.js';
import { idfOf } from './idf.js';
import type { Segmenter } from './segmenter.js';
import { partsOf } from './terms.js';

const stopWords = derive((lexicon) => new Set(list(lexicon, 'stopwords')));

/** 党建 · 5G · AI; not 、 or 2025 or �. */
const WORD = /^(?=.*\p{L})[\p{L}\p{N}+.·&-]{2,}$/u;

/** 十四 · 三年 · 第二批 · 10个: numerals, with a measure word or without. */
const NUMERAL =
  /^[第每约近]?[\p{Nd}一二三四五六七八九十百千万亿两零〇几]+[年月日号时周天个名期次项元人家条件种批倍点位支场大层级类轮]?$/u;

/** An engine is never given more at once. */
const LONGEST = 10_000;
/** Parts two words for every engine, and is a word of its own. */
const BREAK = '\n';

/** A text in stretches; they end at breaks, unless there is none for as long as that. */
function* stretches(text: string): Iterable<string> {
  for (let at = 0; at < text.length; ) {
    const last = at + LONGEST < text.length ? text.lastIndexOf(BREAK, at + LONGEST - 1) : -1;
    const end = last < at ? at + LONGEST : last + 1;
    yield text.slice(at, end);
    at = end;
  }
}

/**
 * All words of a clean text in order, and the terms of the dictionaries by their names. A term
 * leaves a break, so that an engine is called once for many lines: each call has its cost.
 */
function visitWords(
  text: string,
  lexicon: Lexicon,
  segmenter: Segmenter,
  visit: (word: string, isTerm: boolean) => void,
): void {
  const names: (string | undefined)[] = [];
  const written: string[] = [];
  for (const line of text.split(/[\r\n]+/u)) {
    for (const { text: plain, name } of partsOf(line, lexicon)) {
      written.push(name === undefined ? plain : BREAK);
      if (name !== undefined) names.push(name);
    }
    written.push(BREAK);
    names.push(undefined);
  }
  let breaks = 0;
  for (const stretch of stretches(written.join('')))
    for (const word of segmenter.cut(stretch)) {
      if (word !== BREAK) visit(word, false);
      else {
        const name = names[breaks++];
        if (name !== undefined) visit(name, true);
      }
    }
}

const counts = (word: string, isTerm: boolean, stopped: ReadonlySet<string>): boolean =>
  !stopped.has(word) && (isTerm || (WORD.test(word) && !NUMERAL.test(word)));

/** The words of a clean text that count: terms of the dictionaries whole, stop words left out. */
export function contentWords(
  text: string,
  lexicon: Lexicon,
  segmenter: Segmenter,
): readonly string[] {
  const stopped = stopWords(lexicon);
  const words: string[] = [];
  visitWords(text, lexicon, segmenter, (word, isTerm) => {
    if (counts(word, isTerm, stopped)) words.push(word);
  });
  return words;
}

const DECIMALS = 6;
const DECIMAL = 10 ** -DECIMALS;

/**
 * The `n` words of greatest tf-idf of a clean text, heaviest first; of equal weight the earlier one.
 * `weight` is the word's share among the content words times its idf, to six decimals: comparable
 * within a document, and between documents cut by the same engine.
 */
export function keywords(
  text: string,
  n: number,
  lexicon: Lexicon,
  segmenter: Segmenter,
): readonly Keyword[] {
  const stopped = stopWords(lexicon);
  const tally = new Map<string, { times: number; readonly isContent: boolean }>();
  visitWords(text, lexicon, segmenter, (word, isTerm) => {
    const known = tally.get(word);
    if (known === undefined)
      tally.set(word, { times: 1, isContent: counts(word, isTerm, stopped) });
    else known.times++;
  });
  const content = [...tally].filter(([, { isContent }]) => isContent);
  const total = content.reduce((sum, [, { times }]) => sum + times, 0);
  const weighed = content.map(([word, { times }]) => ({
    word,
    weight: (times / total) * idfOf(word),
  }));
  // Rounding takes its time, and few are wanted.
  const least =
    Float64Array.from(weighed, ({ weight }) => weight)
      .sort()
      .at(-n) ?? 0;
  return weighed
    .filter(({ weight }) => weight >= least - DECIMAL)
    .map(({ word, weight }) => ({ word, weight: Number(weight.toFixed(DECIMALS)) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, n);
}
