/**
 * Doccano's JSONL of sequence labelling, old (`"label": [[0, 4, "Target"]]`) and new
 * (`"entities": [{"start_offset", "end_offset", "label"}]`). Its offsets are UTF-16 units
 * (doccano/doccano#2290).
 */
import { z } from 'zod';
import { type CodePoints, codePointsOf } from '../model/code-points.js';
import { UserError } from '../model/user-error.js';
import { type Annotation, goldOf, requireInside } from './annotation.js';
import type { Gold } from './gold.js';

const triples = z.array(z.tuple([z.int(), z.int(), z.string()]));
const entities = z.array(
  z.object({ start_offset: z.int(), end_offset: z.int(), label: z.string() }),
);

const shape = z.object({
  text: z.string(),
  label: triples.nullish(),
  labels: triples.nullish(),
  entities: entities.nullish(),
  source: z.string().nullish(),
});

export interface DoccanoLine {
  /** Without the BOM that a text may begin with. */
  readonly text: string;
  /** The file that the text came from, where the export says so. */
  readonly source: string | null;
  readonly gold: Gold;
}

/**
 * One line of the export.
 * @throws UserError `bad-gold`, `gold-span`
 */
export function readDoccano(value: unknown, path: string, line: number): DoccanoLine {
  const parsed = shape.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new UserError('bad-gold', {
      path,
      line,
      reason: issue?.message ?? '',
      at: (issue?.path ?? []).join('.'),
    });
  }
  const { text: written, label, labels, entities: spans, source } = parsed.data;
  const text = written.replace(/^\uFEFF/u, '');
  const dropped = written.length - text.length;
  const points = codePointsOf(text);
  const places = [
    ...(label ?? []),
    ...(labels ?? []),
    ...(spans ?? []).map((entity): [number, number, string] => [
      entity.start_offset,
      entity.end_offset,
      entity.label,
    ]),
  ];
  const annotations = places.map(([start, end, tag]): Annotation => {
    const span = inPoints(start - dropped, end - dropped, text, points);
    return { tag, span: requireInside(span, points, path, line), attributes: {} };
  });
  return { text, source: source ?? null, gold: goldOf(annotations) };
}

const inPoints = (
  start: number,
  end: number,
  text: string,
  points: CodePoints,
): { start: number; end: number } =>
  start < 0 || end > text.length
    ? { start, end }
    : { start: points.fromUnits(start), end: points.fromUnits(end) };
