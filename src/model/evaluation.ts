/** Records against gold: what was counted and what went wrong. */
import { ELEMENT_TYPES, type ElementType } from './elements.js';
import type { Span } from './span.js';

export const SLOGAN_TYPES = ['slogans.numeric', 'slogans.programme', 'slogans.motto'] as const;

/** An element type, or one kind of slogan. */
export type ScoredType = ElementType | (typeof SLOGAN_TYPES)[number];

/** In the order of tables. */
export const SCORED_TYPES: readonly ScoredType[] = ELEMENT_TYPES.flatMap((type) =>
  type === 'slogans' ? [type, ...SLOGAN_TYPES] : [type],
);

export const DOCUMENT_FIELDS = [
  'title',
  'kind',
  'plan',
  'region',
  'issuer',
  'period',
  'published',
] as const;

export type DocumentField = (typeof DOCUMENT_FIELDS)[number];

/** Of one type: elements in the gold, elements extracted, and how many of them belong together. */
export interface Count {
  readonly gold: number;
  readonly extracted: number;
  /** Pairs: the element was found where the gold has it. */
  readonly found: number;
  /** Pairs whose key fields are equal too. */
  readonly exact: number;
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Figures {
  readonly gold: number;
  readonly extracted: number;
  readonly found: Rates;
  readonly exact: Rates;
}

export type FieldValue = string | number | null | readonly string[];

export interface Difference {
  readonly field: string;
  readonly expected: FieldValue;
  readonly extracted: FieldValue;
}

/** `-` in the gold alone; `+` extracted alone; `~` in both, with other fields. */
export interface Miss {
  readonly sign: '-' | '+' | '~';
  readonly type: ElementType | 'document';
  /** Name of the gold. */
  readonly gold: string;
  /** Code points; null where the element has no place (fields of the document). */
  readonly span: Span | null;
  readonly quote: string;
  /** Up to 30 characters on either side. */
  readonly before: string;
  readonly after: string;
  /** Of the gold, or of the extracted element where there is no gold. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly differences: readonly Difference[];
}

/** How many of how many. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** One document against its gold. */
export interface DocumentScore {
  readonly gold: string;
  /** Slogans and references are counted once per text, or at each place as annotation tools have it. */
  readonly by: 'text' | 'place';
  /** What the gold says nothing of is not counted. */
  readonly counts: Partial<Readonly<Record<ScoredType, Count>>>;
  readonly document: Readonly<Record<DocumentField, boolean>> | null;
  /** Quotes of the record that are the characters their span names. */
  readonly quotes: Share;
  readonly misses: readonly Miss[];
}

/** All documents together. */
export interface Evaluation {
  readonly golds: readonly DocumentScore[];
  readonly types: Partial<Readonly<Record<ScoredType, Figures>>>;
  readonly document: Readonly<Record<DocumentField, Share>> | null;
  readonly quotes: Share;
}
