import type { Language } from '../model/diagnostic.js';
import type { Comparator } from '../model/record.js';
import type { Span } from '../model/span.js';
import { drawGrid } from './grid.js';
import { amount, LABELS } from './labels.js';

/** A recognition laid flat: every key of every kind, null where the kind has no such value. */
export interface FlatRecognition {
  readonly kind: string;
  readonly quote: string;
  /** Code points of the phrase. */
  readonly span: Span;
  readonly by: string;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly comparator: Comparator | null;
  readonly lowClosed: boolean | null;
  readonly highClosed: boolean | null;
  readonly unit: string | null;
  readonly currency: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly frequency: string | null;
}

export function drawRecognitions(
  found: readonly FlatRecognition[],
  look: { readonly language: Language; readonly columns: number },
): string {
  const { headings } = LABELS[look.language];
  const rows = found.map((r) => [
    r.quote,
    r.kind,
    r.value === null ? '' : amount({ ...r, value: r.value, comparator: r.comparator ?? 'eq' }),
    r.start ?? '',
    r.end ?? '',
    r.frequency ?? '',
    r.by,
  ]);
  return drawGrid(
    [
      { heading: headings.expression },
      { heading: headings.type },
      { heading: headings.value, align: 'right' },
      { heading: headings.start },
      { heading: headings.end },
      { heading: headings.frequency, from: 80 },
      { heading: headings.by, from: 80 },
    ],
    rows,
    look.columns,
  );
}
