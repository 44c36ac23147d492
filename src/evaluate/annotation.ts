/** What the exports of all annotation tools come down to: a tag on a place, perhaps with attributes. */
import type { CodePoints } from '../model/code-points.js';
import { typeOfTag } from '../model/elements.js';
import type { Span } from '../model/span.js';
import { UserError } from '../model/user-error.js';
import { byType, fieldsOf, type Gold } from './gold.js';

export interface Annotation {
  /** Target, targets; anything else is ignored and counted. */
  readonly tag: string;
  readonly span: Span;
  /** By the record's names of fields. */
  readonly attributes: Readonly<Record<string, unknown>>;
}

export function goldOf(annotations: readonly Annotation[]): Gold {
  const ignored = new Map<string, number>();
  const elements = annotations.flatMap(({ tag, span, attributes }) => {
    const type = typeOfTag(tag);
    if (type !== undefined)
      return [{ type, element: { span, fields: fieldsOf(type, attributes) } }];
    ignored.set(tag, (ignored.get(tag) ?? 0) + 1);
    return [];
  });
  return { elements: byType(elements), document: null, by: 'place', ignored };
}

/** @throws UserError `gold-span` for a place that the text does not have */
export function requireInside(
  span: Span,
  points: CodePoints,
  path: string,
  line: number | null,
): Span {
  const { start, end } = span;
  const isPlace = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end;
  if (isPlace && end <= points.length) return span;
  throw new UserError('gold-span', { path, line, start, end });
}
