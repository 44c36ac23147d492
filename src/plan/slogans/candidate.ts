import type { SloganEntry } from '../../lexicon/schema.js';
import type { Span } from '../../model/span.js';
import { type Context, lastAt } from '../context.js';

export type SloganKind = 'numeric' | 'programme' | 'motto';

/** One place that looks like a slogan; the same text may be found in several ways. */
export interface Candidate {
  readonly text: string;
  readonly kind: SloganKind;
  readonly span: Span;
  readonly known: SloganEntry | null;
}

/** Longer quotations are no names. */
export const LONGEST = 40;

export const inTitle = (context: Context, place: Span): boolean => {
  const title = lastAt(context.outerTitles, place.start);
  return title !== undefined && place.end <= title.span.end;
};
