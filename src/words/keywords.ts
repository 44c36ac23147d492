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

/** Words between two line ends; an engine is never given more at once. */
const LONGEST = 10_000;

function* pieces(text: string): Iterable<string> {
  for (let at = 0; at < text.length; at += LONGEST) yield text.slice(at, at + LONGEST);
}

/** The words of a clean text that count: terms of the dictionaries whole, stop words left out. */
export function* contentWords(
  text: string,
  lexicon: Lexicon,
  segmenter: Segmenter,
): Iterable<string> {
  const stopped = stopWords(lexicon);
  /** A text says the same again. */
  const verdicts = new Map<string, boolean>();
  for (const line of text.split(/[\r\n]+/u))
    for (const part of partsOf(line, lexicon)) {
      if (part.name !== undefined) {
        if (!stopped.has(part.name)) yield part.name;
        continue;
      }
      for (const piece of pieces(part.text))
        for (const word of segmenter.cut(piece)) {
          let isContent = verdicts.get(word);
          if (isContent === undefined) {
            isContent = WORD.test(word) && !NUMERAL.test(word) && !stopped.has(word);
            verdicts.set(word, isContent);
          }
          if (isContent) yield word;
        }
    }
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
  const counts = new Map<string, number>();
  let total = 0;
  for (const word of contentWords(text, lexicon, segmenter)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    total++;
  }
  return [...counts]
    .map(([word, count]) => ({ word, weight: Number(((count / total) * idfOf(word)).toFixed(6)) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, n);
}
