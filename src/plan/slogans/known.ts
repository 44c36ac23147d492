/** Formulations of the dictionary, wherever they stand. */
import { derive, type Lexicon } from '../../lexicon/lexicon.js';
import type { SloganEntry } from '../../lexicon/schema.js';
import { type Span, span } from '../../model/span.js';
import { type Context, lastAt } from '../context.js';
import { type Candidate, inTitle, LONGEST } from './candidate.js';
import { CODE, isFormula } from './formula.js';
import { grammar } from './grammar.js';

interface Known {
  /** By code unit: whether a formulation begins with it. */
  readonly begins: Uint8Array;
  /** By the first two characters; the longest first. */
  readonly byHead: ReadonlyMap<
    string,
    readonly { readonly word: string; readonly entry: SloganEntry }[]
  >;
}

export const known = derive((lexicon: Lexicon): Known => {
  const begins = new Uint8Array(0x10000);
  const byHead = new Map<string, { readonly word: string; readonly entry: SloganEntry }[]>();
  for (const entry of lexicon.slogans)
    for (const word of [entry.text, ...entry.variants]) {
      const key = word.slice(0, 2);
      begins[word.charCodeAt(0)] = 1;
      const bucket = byHead.get(key);
      if (bucket) bucket.push({ word, entry });
      else byHead.set(key, [{ word, entry }]);
    }
  for (const bucket of byHead.values()) bucket.sort((a, b) => b.word.length - a.word.length);
  return { begins, byHead };
});

export function knownCandidates(context: Context): readonly Candidate[] {
  const { text, lexicon } = context;
  const { begins, byHead } = known(lexicon);
  const { shortUnquoted, programmeEnd } = grammar(lexicon);
  const candidates: Candidate[] = [];
  for (let i = 0; i < text.length - 1; i++) {
    if (begins[text.charCodeAt(i)] === 0) continue;
    const bucket = byHead.get(text.slice(i, i + 2));
    if (!bucket) continue;
    const hit = bucket.find(({ word }) => text.startsWith(word, i));
    if (!hit) continue;
    const { word, entry } = hit;
    const place = span(i, i + word.length);
    const before = text.charAt(i - 1);
    if (/[一二两三四五六七八九十百千万\d第]/u.test(before) && entry.kind === 'numeric') continue;
    const quotes = /[“‘「『]/u.test(before);
    if (!quotes && word.length <= 2 && !shortUnquoted.has(word)) continue;
    if (!quotes && entry.kind === 'programme' && !(word.length >= 4 && programmeEnd.test(word)))
      continue;
    if (!quotes && entry.kind === 'motto' && word.length < 7) continue;
    const outer = insideQuote(context, place);
    if (outer !== undefined && (entry.kind !== 'numeric' || isFormula(outer) || CODE.test(outer)))
      continue;
    if (inTitle(context, place)) continue;
    candidates.push({ text: word, kind: entry.kind, span: place, known: entry });
    i += word.length - 1;
  }
  return candidates;
}

/** “互联网+党建” is one name, not 互联网+ and something. */
function insideQuote(context: Context, place: Span): string | undefined {
  const quote = lastAt(context.quoted, place.start);
  if (!quote || quote.inner.start > place.start || place.end > quote.inner.end) return undefined;
  const length = quote.inner.end - quote.inner.start;
  return length > place.end - place.start && length <= LONGEST
    ? context.text.slice(quote.inner.start, quote.inner.end)
    : undefined;
}
