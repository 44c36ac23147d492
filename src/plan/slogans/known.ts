/** Formulations of the dictionary, wherever they stand. */
import { derive, type Lexicon } from '../../lexicon/lexicon.js';
import { wordIndex } from '../../lexicon/word-index.js';
import { type Span, span } from '../../model/span.js';
import { type Context, lastAt } from '../context.js';
import { type Candidate, inTitle, LONGEST } from './candidate.js';
import { CODE, isFormula } from './formula.js';
import { grammar } from './grammar.js';

/** Every wording, with its entry. */
export const known = derive((lexicon: Lexicon) =>
  wordIndex(
    lexicon.slogans.flatMap((entry) =>
      [entry.text, ...entry.variants].map((word) => [word, entry] as const),
    ),
  ),
);

export function knownCandidates(context: Context): readonly Candidate[] {
  const { text, lexicon } = context;
  const formulations = known(lexicon);
  const { shortUnquoted, programmeEnd } = grammar(lexicon);
  const candidates: Candidate[] = [];
  let free = 0;
  for (const i of formulations.places(text)) {
    if (i < free) continue;
    const hit = formulations.longest(text, i);
    if (hit === undefined) continue;
    const { word, entry } = hit;
    const place = span(i, i + word.length);
    const before = text.charAt(i - 1);
    if (/[一二两三四五六七八九十百千万\d第]/u.test(before) && entry.kind === 'numeric') continue;
    // 双联|双创
    if (word.length === 2 && text.charAt(i - 2) === word.charAt(0)) continue;
    const quotes = /[“‘「『]/u.test(before);
    if (!quotes && word.length <= 2 && !shortUnquoted.has(word)) continue;
    if (
      !quotes &&
      entry.kind === 'programme' &&
      !(word.length >= 4 && (programmeEnd.test(word) || word.endsWith('活动')))
    )
      continue;
    if (!quotes && entry.kind === 'motto' && word.length < 7) continue;
    if (!quotes && ARTICLES.test(word)) continue;
    const outer = insideQuote(context, place);
    if (outer !== undefined && (entry.kind !== 'numeric' || isFormula(outer) || CODE.test(outer)))
      continue;
    if (inTitle(context, place)) continue;
    candidates.push({ text: word, kind: entry.kind, span: place, known: entry });
    free = i + word.length;
  }
  return candidates;
}

/** 二十条优化措施 : a plain count, where it is not quoted. */
const ARTICLES = /^[一二三四五六七八九十百\d]{1,4}条\p{Script=Han}{0,4}措施$/u;

/** “互联网+党建” is one name, not 互联网+ and something. */
function insideQuote(context: Context, place: Span): string | undefined {
  const quote = lastAt(context.quoted, place.start);
  if (!quote || quote.inner.start > place.start || place.end > quote.inner.end) return undefined;
  const length = quote.inner.end - quote.inner.start;
  return length > place.end - place.start && length <= LONGEST
    ? context.text.slice(quote.inner.start, quote.inner.end)
    : undefined;
}
