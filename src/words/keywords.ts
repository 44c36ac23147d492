import { derive, type Lexicon, list } from '../lexicon/lexicon.js';
import { isCommonHan } from '../model/han.js';
import type { Keyword } from '../model/record.js';
import { highestIdf, idfOf } from './idf.js';
import type { Segmenter } from './segmenter.js';
import { termsIn } from './terms.js';

const stopWords = derive((lexicon) => new Set(list(lexicon, 'stopwords')));

/** Characters of the shortest word that counts. */
const SHORTEST = 2;

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
 * The words of a clean text in order, and the terms of the dictionaries by their names; single
 * characters and marks, a third of all that is cut, are left out. A term leaves a break, so that an
 * engine is called once for many lines: each call has its cost.
 */
function visitWords(
  text: string,
  lexicon: Lexicon,
  segmenter: Segmenter,
  visit: (word: string, isTerm: boolean) => void,
): void {
  const lines = text.replace(/[\r\n]+/gu, BREAK);
  /** What each break stands for: the end of a line has no name. */
  const names: (string | undefined)[] = [];
  const written: string[] = [];
  let done = 0;
  let lineEnd = lines.indexOf(BREAK);
  const plain = (end: number): void => {
    for (; lineEnd >= 0 && lineEnd < end; lineEnd = lines.indexOf(BREAK, lineEnd + 1))
      names.push(undefined);
    written.push(lines.slice(done, end));
    done = end;
  };
  for (const { span, entry } of termsIn(lines, lexicon)) {
    plain(span.start);
    written.push(BREAK);
    names.push(entry);
    done = span.end;
  }
  plain(lines.length);
  let breaks = 0;
  for (const stretch of stretches(written.join('')))
    for (const word of segmenter.cut(stretch)) {
      if (word.length >= SHORTEST) visit(word, false);
      else if (word === BREAK) {
        const name = names[breaks++];
        if (name !== undefined) visit(name, true);
      }
    }
}

const NUMERAL_BEGINS = '第每约近一二三四五六七八九十百千万亿两零〇几';

/** Most words are of nothing but Han characters, and told by their codes. */
function isHan(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (!isCommonHan(word.charCodeAt(i))) return false;
  return true;
}

/** Of words that are not too short. */
function isWord(word: string): boolean {
  if (!isHan(word)) return WORD.test(word) && !NUMERAL.test(word);
  return !(NUMERAL_BEGINS.includes(word.charAt(0)) && NUMERAL.test(word));
}

const counts = (word: string, isTerm: boolean, stopped: ReadonlySet<string>): boolean =>
  !stopped.has(word) && (isTerm || isWord(word));

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

interface Tallied {
  readonly word: string;
  times: number;
}

/** The `n`th greatest weight; 0 where there are fewer. */
const nthWeight = (all: readonly Keyword[], n: number): number =>
  new Float64Array(all.map(({ weight }) => weight)).sort().at(-n) ?? 0;

/** How often the `n`th most frequent of these stands; 0 where there are fewer. */
function nthTimes(all: readonly Tallied[], n: number): number {
  /** How many stand as often as that. */
  const numbers: number[] = [];
  for (const { times } of all) numbers[times] = (numbers[times] ?? 0) + 1;
  let left = n;
  for (let times = numbers.length - 1; times > 0; times--) {
    left -= numbers[times] ?? 0;
    if (left <= 0) return times;
  }
  return 0;
}

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
  const tally = new Map<string, Tallied>();
  const content: Tallied[] = [];
  visitWords(text, lexicon, segmenter, (word, isTerm) => {
    const known = tally.get(word);
    if (known !== undefined) {
      known.times++;
      return;
    }
    const first = { word, times: 1 };
    tally.set(word, first);
    if (counts(word, isTerm, stopped)) content.push(first);
  });
  let total = 0;
  for (const { times } of content) total += times;
  const weigh = ({ word, times }: Tallied): Keyword => ({
    word,
    weight: (times / total) * idfOf(word),
  });
  // Looking up and rounding take their time: most words are too rare to be among the heaviest.
  const often = nthTimes(content, n);
  const frequent = content.filter(({ times }) => times >= often).map(weigh);
  const bound = nthWeight(frequent, n) - DECIMAL;
  const highest = highestIdf() / total;
  const weighed = content.filter(({ times }) => times * highest >= bound).map(weigh);
  const least = nthWeight(weighed, n);
  return weighed
    .filter(({ weight }) => weight >= least - DECIMAL)
    .map(({ word, weight }) => ({ word, weight: Number(weight.toFixed(DECIMALS)) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, n);
}
