/** Doccano's JSONL of sequence labelling; one line per document. */
import { TAGS } from '../model/elements.js';
import { annotationsOf } from './annotations.js';
import type { Render } from './format.js';

/** Offsets are UTF-16 units, as Doccano counts them (doccano/doccano#2290); `source` becomes metadata there. */
export const renderDoccano: Render = (extracted) => {
  const { annotations, points } = annotationsOf(extracted);
  const label = annotations.map(({ type, span }) => [
    points.toUnits(span.start),
    points.toUnits(span.end),
    TAGS[type],
  ]);
  const { text } = extracted;
  return `${JSON.stringify({ text, label, source: extracted.record.source.path })}\n`;
};
