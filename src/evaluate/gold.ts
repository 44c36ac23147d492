import { ELEMENT_TYPES, type ElementType } from '../model/elements.js';
import type { DocumentField, FieldValue } from '../model/evaluation.js';
import type { PlanRecord } from '../model/record.js';
import type { Span } from '../model/span.js';
import { FIELDS } from './same.js';

export type Fields = Readonly<Record<string, FieldValue>>;

/** An element of a gold or of a record, laid out for comparison. */
export interface Element {
  /** Code points; null where a gold names a slogan or a document without a place. */
  readonly span: Span | null;
  /** The key fields that are given; of a record, all. */
  readonly fields: Fields;
}

export type Elements = Readonly<Record<ElementType, readonly Element[]>>;
export type DocumentFields = Readonly<Record<DocumentField, FieldValue>>;

/** What should have been extracted from one document. */
export interface Gold {
  readonly elements: Elements;
  /** Null where the format says nothing of the document as a whole. */
  readonly document: DocumentFields | null;
  /**
   * Slogans and references are one element per document and text (`text`), or one per place
   * where they stand, as annotation tools have it (`place`).
   */
  readonly by: 'text' | 'place';
  /** Tags that name no element type, with the number of annotations that wear them. */
  readonly ignored: ReadonlyMap<string, number>;
}

/** Whose mistake it is: the file, and the line on which what the keys lead to stands. */
export interface Origin {
  readonly path: string;
  readonly lineOf: (keys: readonly PropertyKey[]) => number | null;
}

/** The fields of that type that a gold or record gives. */
export const fieldsOf = (type: ElementType, given: Readonly<Record<string, unknown>>): Fields =>
  Object.fromEntries(
    Object.keys(FIELDS[type]).flatMap((name) => {
      const value = given[name];
      return value === undefined ? [] : [[name, value as FieldValue]];
    }),
  );

const without: Elements = {
  sections: [],
  actions: [],
  targets: [],
  declared: [],
  deadlines: [],
  slogans: [],
  references: [],
  responsible: [],
  milestones: [],
};

/** Elements of mixed types, sorted into their drawers. */
export function byType(
  elements: readonly { readonly type: ElementType; readonly element: Element }[],
): Elements {
  const drawers = new Map<ElementType, Element[]>();
  for (const { type, element } of elements) {
    const drawer = drawers.get(type);
    if (drawer === undefined) drawers.set(type, [element]);
    else drawer.push(element);
  }
  return { ...without, ...Object.fromEntries(drawers) };
}

/** A record in the same layout as a gold. */
export function elementsOf(record: PlanRecord, by: Gold['by']): Elements {
  const all = ELEMENT_TYPES.flatMap((type) =>
    (
      record[type] as readonly (Readonly<Record<string, unknown>> &
        ({ readonly span: Span } | { readonly spans: readonly Span[] }))[]
    ).flatMap((given) => {
      const fields = fieldsOf(type, given);
      const spans = 'span' in given ? [given.span as Span] : (given.spans as readonly Span[]);
      const counted = by === 'text' ? spans.slice(0, 1) : spans;
      return counted.map((span) => ({ type, element: { span, fields } }));
    }),
  );
  return byType(all);
}

/** 2023–2025 · 530000 · 行动计划: each field of a document as one value. */
export function documentFields(
  given: Readonly<
    Record<'title' | 'kind' | 'plan' | 'issuer' | 'published', string | null | undefined>
  > & {
    readonly region?: { readonly code: string | null } | null | undefined;
    readonly period?: { readonly start: number; readonly end: number } | null | undefined;
  },
): DocumentFields {
  const { title, kind, plan, issuer, published, region, period } = given;
  return {
    title: title ?? null,
    kind: kind ?? null,
    plan: plan ?? null,
    region: region?.code ?? null,
    issuer: issuer ?? null,
    period: period ? `${period.start}–${period.end}` : null,
    published: published ?? null,
  };
}
