/** What the rules look at. */
import type { Lexicon } from '../lexicon/lexicon.js';
import type { PlanRecord } from '../model/record.js';
import type { Span } from '../model/span.js';
import type { Context } from '../plan/context.js';

export interface Subject {
  readonly record: PlanRecord;
  readonly lexicon: Lexicon;
  /** null: only the record is at hand. */
  readonly document: ExaminedDocument | null;
}

/** A document with all that was found on the way to its record. */
export interface ExaminedDocument {
  /** The clean text, its outline and recognitions; their spans are UTF-16 in the clean text. */
  readonly context: Context;
  /** The text layer, which spans of the record refer to. */
  readonly layer: string;
  /** A span of the clean text as code points of the text layer. */
  readonly place: (clean: Span) => Span;
  /** A UTF-16 span of the text layer as code points. */
  readonly codePoints: (layer: Span) => Span;
}

export function examined(context: Context): ExaminedDocument {
  const { source, layer } = context;
  return {
    context,
    layer: layer.text,
    place: (clean) => source.codePoints(source.toSource(clean)),
    codePoints: (span) => source.codePoints(span),
  };
}

/** Makes something of a document once, however many rules want it. */
export function perDocument<T>(
  make: (document: ExaminedDocument) => T,
): (document: ExaminedDocument) => T {
  const made = new WeakMap<ExaminedDocument, { readonly value: T }>();
  return (document) => {
    const known = made.get(document) ?? { value: make(document) };
    made.set(document, known);
    return known.value;
  };
}
