/** Inverse document frequencies of jieba's news corpus, whichever engine cuts. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { TRIMMED_IDF } from './compiled.js';

/** Median of jieba's whole table, which jieba itself gives to words it does not know. */
const UNKNOWN = 11.9548;

let loaded: ReadonlyMap<string, number> | undefined;

function read(): ReadonlyMap<string, number> {
  const table = existsSync(TRIMMED_IDF)
    ? readFileSync(TRIMMED_IDF, 'utf8')
    : (
        createRequire(import.meta.url)('@node-rs/jieba/dict.js') as { readonly idf: Buffer }
      ).idf.toString('utf8');
  const idf = new Map<string, number>();
  for (const line of table.split('\n')) {
    const blank = line.indexOf(' ');
    if (blank > 0) idf.set(line.slice(0, blank), Number(line.slice(blank + 1)));
  }
  return idf;
}

let highest: number | undefined;

/** No word has a higher one. */
export function highestIdf(): number {
  loaded ??= read();
  if (highest === undefined) {
    highest = UNKNOWN;
    for (const idf of loaded.values()) if (idf > highest) highest = idf;
  }
  return highest;
}

let characters: ReadonlyMap<string, number> | undefined;

/** Of the news of jieba's corpus, those that have a character in one of its words: 的 much of them, 桩 few. */
export function characterShare(character: string): number {
  loaded ??= read();
  if (characters === undefined) {
    const shares = new Map<string, number>();
    for (const [word, idf] of loaded)
      for (const each of new Set(word))
        shares.set(each, Math.min(1, (shares.get(each) ?? 0) + Math.exp(-idf)));
    characters = shares;
  }
  return characters.get(character) ?? Math.exp(-UNKNOWN);
}

/** 工作 4.2 · 党建 10.1 */
export function idfOf(word: string): number {
  loaded ??= read();
  return loaded.get(word) ?? UNKNOWN;
}
