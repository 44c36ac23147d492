/** What stands around a number: its clause, its piece of an enumeration, the item it belongs to. */
import type { Span } from '../model/span.js';
import { type Context, clauseAround, lineAt, nodeAt, sentenceAt, within } from './context.js';

export interface Surroundings {
  /** Between commas. */
  readonly clause: Span;
  /** Between commas and 、. */
  readonly piece: Span;
  /** Where the clause begins behind its last time and amount. */
  readonly stem: number;
  /** Whether the stem begins behind an amount. */
  readonly continued: boolean;
  /** The sentence, as far as it belongs to the same item. */
  readonly sentence: Span;
  /** Clause before the number, behind the times in it. */
  readonly lead: string;
  /** Piece before the number. */
  readonly pieceLead: string;
  /** Piece behind the number. */
  readonly tail: string;
}

const CLAUSE_STOPS = new Set('，,；;。！!？?：:\n\t|');
const PIECE_STOPS = new Set([...CLAUSE_STOPS, '、']);

export function surroundingsOf(context: Context, place: Span): Surroundings {
  const { text } = context;
  const node = nodeAt(context, place.start);
  const line = lineAt(context, place.start);
  const floor = Math.max(
    line?.span.start ?? 0,
    node?.marker && node.marker.span.end <= place.start ? node.marker.span.end : 0,
  );
  const from = (span: Span): Span => ({ start: Math.max(span.start, floor), end: span.end });
  const clause = from(clauseAround(text, place, CLAUSE_STOPS));
  const times = within(context.times, { start: clause.start, end: place.start });
  const behindTime = times.findLast((time) => time.span.end <= place.start)?.span.end ?? 0;
  const piece = from(clauseAround(text, place, PIECE_STOPS));
  const earlier = within(context.amounts, { start: clause.start, end: place.start }).findLast(
    (amount) => amount.span.end <= place.start && !isThreshold(text, amount.span, place.start),
  );
  const pieceStart = Math.max(piece.start, behindTime, earlier?.span.end ?? 0);
  return {
    clause,
    stem: Math.max(clause.start, behindTime, earlier?.span.end ?? 0),
    continued: (earlier?.span.end ?? 0) > Math.max(clause.start, behindTime),
    piece: { start: pieceStart, end: piece.end },
    sentence: from(sentenceAt(context, place.start)),
    lead: text.slice(Math.max(clause.start, behindTime), place.start),
    pieceLead: text.slice(pieceStart, place.start),
    tail: text.slice(place.end, piece.end),
  };
}

/** 65岁以上|老年人签约率 · 亿元以上|项目 · 三|大产业 : the amount is a part of the noun behind it. */
const isThreshold = (text: string, amount: Span, place: number): boolean => {
  const written = text.slice(amount.start, amount.end);
  const behind = text.slice(amount.end, place);
  if (/^[一二三四五六七八九十]+$/u.test(written)) return behind.startsWith('大');
  return AGE.test(written) || (/以[上下内]$/u.test(written) && NOUN_BEHIND.test(behind));
};
const AGE = /岁(?:以[上下内]|及以[上下])$/u;
const NOUN_BEHIND = /^\p{Script=Han}[^、，,和与及]+$/u;
