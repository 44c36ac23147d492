/** A record as annotation tools want it: one tag on one place, with attributes. */
import { type CodePoints, codePointsOf } from '../model/code-points.js';
import { ELEMENT_TYPES, type ElementType } from '../model/elements.js';
import type { Span } from '../model/span.js';
import type { Extracted } from './format.js';

export interface Annotation {
  readonly type: ElementType;
  /** t3; of slogans and references, which have a place for each occurrence, slogans-3-1. */
  readonly id: string;
  /** Code points. */
  readonly span: Span;
  readonly quote: string;
  /** Every field that is neither a place nor a long text; null says that there is none. */
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** A whole action: its quote says the same. */
const LEFT_OUT = new Set(['id', 'span', 'spans', 'quote', 'text']);

/** All elements in the order of the record, slogans and references once for each occurrence. */
export function annotationsOf({ record, text }: Extracted): {
  readonly annotations: readonly Annotation[];
  readonly points: CodePoints;
} {
  const points = codePointsOf(text);
  const annotations = ELEMENT_TYPES.flatMap((type) =>
    record[type].flatMap((element, i): readonly Annotation[] => {
      const attributes = Object.fromEntries(
        Object.entries(element).filter(
          ([name]) => !LEFT_OUT.has(name) || (type === 'slogans' && name === 'text'),
        ),
      );
      const id = 'id' in element ? element.id : `${type}-${i + 1}`;
      if ('span' in element)
        return [{ type, id, span: element.span, quote: element.quote, attributes }];
      return element.spans.map((span, n) => ({
        type,
        id: `${id}-${n + 1}`,
        span,
        quote: points.slice(span),
        attributes,
      }));
    }),
  );
  return { annotations, points };
}
