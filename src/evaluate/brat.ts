/**
 * brat's standoff format (brat.nlplab.org/standoff.html): text-bound annotations, continuous or
 * not, with attributes (A, and M of old) and, as notes, JSON objects with further ones.
 * Relations, events and normalisations are passed over.
 */
import type { CodePoints } from '../model/code-points.js';
import { ELEMENT_TYPES, typeOfTag } from '../model/elements.js';
import { UserError } from '../model/user-error.js';
import { type Annotation, goldOf, requireInside } from './annotation.js';
import type { Gold } from './gold.js';
import { FIELDS } from './same.js';

const TEXT_BOUND = /^(?<id>T\S*)\t(?<tag>\S+) (?<places>\d+ \d+(?:;\d+ \d+)*)(?:\t(?<text>.*))?$/u;
const ATTRIBUTE = /^[AM]\S*\t(?<name>\S+) (?<of>T\S*)(?: (?<value>.*))?$/u;
const NOTE = /^#\S*\t\S+ (?<of>T\S*)\t(?<note>\{.*\})\s*$/u;

const NAMES = new Map(
  ELEMENT_TYPES.flatMap((type) =>
    Object.keys(FIELDS[type]).map((name): [string, string] => [name.toLowerCase(), name]),
  ),
);

/** Status → status, valuemax → valueMax: brat's attribute names usually begin with a capital. */
const fieldNamed = (name: string): string => NAMES.get(name.toLowerCase()) ?? name;

/**
 * The annotations of one `.ann` file; where its texts are not what stands in the document, the
 * offsets are of another text.
 * @throws UserError `bad-gold`, `gold-span`, `gold-text`
 */
export function readBrat(ann: string, points: CodePoints, path: string): Gold {
  const bound = new Map<string, Annotation>();
  const noted = new Map<string, Record<string, unknown>>();
  const attributed = new Map<string, Record<string, unknown>>();
  const add = (to: typeof noted, id: string, values: object): void => {
    to.set(id, { ...to.get(id), ...values });
  };
  for (const [i, row] of ann.split('\n').entries()) {
    const line = i + 1;
    const text = row.replace(/\r$/u, '');
    if (text.startsWith('T')) {
      const { id, annotation } = textBound(text, points, path, line);
      bound.set(id, annotation);
      continue;
    }
    const attribute = ATTRIBUTE.exec(text)?.groups;
    if (attribute !== undefined) {
      const name = fieldNamed(attribute['name'] as string);
      add(attributed, attribute['of'] as string, { [name]: attribute['value'] ?? true });
      continue;
    }
    const note = NOTE.exec(text)?.groups;
    if (note !== undefined) add(noted, note['of'] as string, jsonObject(note['note'] as string));
  }
  return goldOf(
    [...bound].map(([id, annotation]) => ({
      ...annotation,
      // An attribute can be changed in brat by a click, a note hardly: the attribute counts.
      attributes: { ...noted.get(id), ...attributed.get(id) },
    })),
  );
}

function textBound(
  row: string,
  points: CodePoints,
  path: string,
  line: number,
): { readonly id: string; readonly annotation: Annotation } {
  const parts = TEXT_BOUND.exec(row)?.groups;
  if (parts === undefined)
    throw new UserError('bad-gold', { path, line, reason: 'not-an-annotation' });
  const fragments = (parts['places'] as string).split(';').map((fragment) => {
    const [start, end] = fragment.split(' ').map(Number) as [number, number];
    return requireInside({ start, end }, points, path, line);
  });
  const span = {
    start: Math.min(...fragments.map(({ start }) => start)),
    end: Math.max(...fragments.map(({ end }) => end)),
  };
  const tag = parts['tag'] as string;
  const annotated = parts['text'];
  const found = fragments.map(points.slice).join(' ');
  if (
    annotated !== undefined &&
    typeOfTag(tag) !== undefined &&
    squeezed(annotated) !== squeezed(found)
  )
    throw new UserError('gold-text', { path, line, annotated, found });
  return { id: parts['id'] as string, annotation: { tag, span, attributes: {} } };
}

const squeezed = (text: string): string => text.replace(/\s+/gu, '');

/** A note of a person's own words is no attribute. */
function jsonObject(note: string): object {
  try {
    const value: unknown = JSON.parse(note);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
