import { type Span, span } from '../../model/span.js';
import { type Context, touches } from '../context.js';
import { type Candidate, inTitle } from './candidate.js';
import { grammar } from './grammar.js';

/** 三大攻坚战 · 五大新城 : a small Chinese numeral with 大 before a noun, unless it counts the plan's own parts. */
export function countCandidates(context: Context, declared: readonly Span[]): readonly Candidate[] {
  const { text, lexicon } = context;
  const { bigCount } = grammar(lexicon);
  const taken = declared.map((own) => ({ span: own }));
  const candidates: Candidate[] = [];
  for (const match of bigCount.all(text)) {
    const place = span(match.index, match.index + match[0].length);
    if (inTitle(context, place) || touches(taken, place)) continue;
    candidates.push({ text: match[0], kind: 'numeric', span: place, known: null });
  }
  return candidates;
}
