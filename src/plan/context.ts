import type { Lexicon } from '../lexicon/lexicon.js';
import { toCharacter } from '../model/code-points.js';
import { CodeSet } from '../model/code-set.js';
import { lowerBound, overlaps, type Span } from '../model/span.js';
import type {
  Amount,
  Coverage,
  Quoted,
  Recognition,
  Time,
  Title,
} from '../recognise/recognition.js';
import type { Line } from '../structure/lines.js';
import type { Outline, OutlineNode } from '../structure/outline.js';
import type { TextLayer } from '../text/document.js';
import type { SourceText } from '../text/source-text.js';

/** All that the extractors read: one clean text, its outline and its recognitions. */
export interface Context {
  readonly layer: TextLayer;
  readonly source: SourceText;
  /** The clean text; all spans inside the room refer to it. */
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly outline: Outline;
  readonly amounts: readonly Amount[];
  readonly coverages: readonly Coverage[];
  readonly times: readonly Time[];
  readonly quoted: readonly Quoted[];
  readonly titles: readonly Title[];
  /** 《…》 that stand in no other. */
  readonly outerTitles: readonly Title[];
  /** Quotations that stand in no other. */
  readonly outerQuotes: readonly Quoted[];
}

export function contextOf(
  layer: TextLayer,
  source: SourceText,
  lexicon: Lexicon,
  outline: Outline,
  recognitions: readonly Recognition[],
): Context {
  const amounts: Amount[] = [];
  const coverages: Coverage[] = [];
  const times: Time[] = [];
  const quoted: Quoted[] = [];
  const titles: Title[] = [];
  const { glossaries } = outline;
  const isExplained = ({ span }: Recognition): boolean => {
    const line = glossaries[lowerBound(glossaries, ({ end }) => end < span.end)];
    return line !== undefined && line.start <= span.start;
  };
  for (const found of recognitions) {
    /** Figures in the explanation of a term are nobody's targets. */
    if (found.kind !== 'quoted' && found.kind !== 'title' && isExplained(found)) continue;
    if (found.kind === 'time') times.push(found);
    else if (found.kind === 'quoted') quoted.push(found);
    else if (found.kind === 'title') titles.push(found);
    else if (found.kind === 'coverage') coverages.push(found);
    else amounts.push(found);
  }
  return {
    layer,
    source,
    text: source.clean,
    lexicon,
    outline,
    amounts,
    coverages,
    times,
    quoted,
    titles,
    outerTitles: titles.filter((title) => title.depth === 1),
    outerQuotes: quoted.filter((quote) => quote.depth === 1),
  };
}

/** Elements of a list sorted by start that begin within a span. */
export function within<T extends { readonly span: Span }>(
  sorted: readonly T[],
  place: Span,
): readonly T[] {
  const from = lowerBound(sorted, (element) => element.span.start < place.start);
  const to = lowerBound(sorted, (element) => element.span.start < place.end);
  return sorted.slice(from, to);
}

/** The last element of a list sorted by start that begins at or before an offset. */
export function lastAt<T extends { readonly span: Span }>(
  sorted: readonly T[],
  offset: number,
): T | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as T).span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}

/** Does an element of a list without overlaps hold the place, or a part of it? */
export function touches<T extends { readonly span: Span }>(
  sorted: readonly T[],
  place: Span,
): boolean {
  const near = lastAt(sorted, place.end - 1);
  return near !== undefined && overlaps(near.span, place);
}

/** A sentence longer than this is none: what is far away in it governs nothing. */
const LONGEST_SENTENCE = 1200;

export function sentenceAt(context: Context, offset: number): Span {
  const { sentences } = context.outline;
  const found = sentences[lowerBound(sentences, (s) => s.start <= offset) - 1];
  if (!found) return { start: offset, end: offset };
  return {
    start: Math.max(found.start, toCharacter(context.text, offset - LONGEST_SENTENCE)),
    end: Math.min(found.end, toCharacter(context.text, offset + LONGEST_SENTENCE)),
  };
}

export function lineAt(context: Context, offset: number): Line | undefined {
  return lastAt(context.outline.lines, offset);
}

const CLAUSE_STOPS = new CodeSet('，,；;。！!？?：:\n');

/** The stretch between commas and stronger stops around a span, brackets left alone. */
export function clauseAround(text: string, place: Span, stops: CodeSet = CLAUSE_STOPS): Span {
  let start = place.start;
  for (; start > 0 && place.start - start < 200; start--)
    if (stops.has(text.charCodeAt(start - 1)) && !isInNumber(text, start - 1)) break;
  let end = place.end;
  for (; end < text.length && end - place.end < 200; end++)
    if (stops.has(text.charCodeAt(end)) && !isInNumber(text, end)) break;
  return { start: toCharacter(text, start), end: toCharacter(text, end) };
}

/** Things that stand in a row from one on, with nothing but a joint between two of them. */
export function rowOf<T extends { readonly span: Span }>(
  text: string,
  all: readonly T[],
  from: number,
  joint: RegExp,
): readonly T[] {
  const row: T[] = [];
  for (let at = from; at < all.length && row.length < LONGEST_ROW; at++) {
    const last = row.at(-1);
    const next = all[at] as T;
    if (last && !joint.test(text.slice(last.span.end, next.span.start).trim())) break;
    row.push(next);
  }
  return row;
}
/** Of longer rows each is read as if it began one. */
export const LONGEST_ROW = 20;

/** 3,200人 */
const isInNumber = (text: string, at: number): boolean =>
  text.charAt(at) === ',' && /^\d,\d$/u.test(text.slice(at - 1, at + 2));

/** The innermost outline node that holds an offset. */
export function nodeAt(context: Context, offset: number): OutlineNode | undefined {
  let node = lastAt(context.outline.nodes, offset);
  while (node && node.span.end <= offset) node = node.parent ?? undefined;
  return node;
}

export const ancestors = function* (node: OutlineNode | null | undefined): Iterable<OutlineNode> {
  for (let at = node ?? null; at; at = at.parent) yield at;
};

/** Without the quotation marks that wrap the whole. */
export function unquote(text: string): string {
  const isQuoted =
    (text.startsWith('“') && text.endsWith('”')) || (text.startsWith('‘') && text.endsWith('’'));
  return isQuoted ? text.slice(1, -1) : text;
}
