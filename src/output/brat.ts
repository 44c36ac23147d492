/** brat's standoff format: brat.nlplab.org/standoff.html */
import type { CodePoints } from '../model/code-points.js';
import { TAGS } from '../model/elements.js';
import type { Span } from '../model/span.js';
import { annotationsOf } from './annotations.js';
import type { Render } from './format.js';

/** Closed sets of values, which brat shows as attributes; all else goes into a note. */
const ENUMERATED = ['status', 'comparator', 'kind', 'of', 'role', 'certainty'] as const;

/** All that Python takes for the end of a line, U+0085 too, and tabs, which part the columns. */
const BREAK = /(?<controls>[\p{Cc}\u2028\u2029]+)/u;

/** Two lines → two fragments without the line end and the blanks around it, as brat wants them. */
export function fragmentsOf(span: Span, points: CodePoints): readonly Span[] {
  let at = points.toUnits(span.start);
  return points
    .slice(span)
    .split(BREAK)
    .flatMap((part, i) => {
      const isBreak = i % 2 === 1;
      const start = at + part.length - part.trimStart().length;
      const end = at + part.trimEnd().length;
      at += part.length;
      return isBreak || start >= end
        ? []
        : [{ start: points.fromUnits(start), end: points.fromUnits(end) }];
    });
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** On one line for Python too. */
const json = (value: object): string =>
  JSON.stringify(value).replace(
    /[\p{Cc}\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** `T1\tTarget 10 20\t不少于60个`, its attributes below; the document's text is a file of its own. */
export const renderBrat: Render = (extracted) => {
  const { annotations, points } = annotationsOf(extracted);
  const rows: string[] = [];
  let attributeNumber = 0;
  for (const [i, { type, span, attributes }] of annotations.entries()) {
    const id = `T${i + 1}`;
    const fragments = fragmentsOf(span, points);
    if (fragments.length === 0) continue;
    const places = fragments.map(({ start, end }) => `${start} ${end}`).join(';');
    rows.push(`${id}\t${TAGS[type]} ${places}\t${fragments.map(points.slice).join(' ')}`);
    const note: Record<string, unknown> = { ...attributes };
    for (const name of ENUMERATED) {
      const value = note[name];
      if (typeof value !== 'string') continue;
      rows.push(`A${++attributeNumber}\t${capital(name)} ${id} ${value}`);
      delete note[name];
    }
    rows.push(`#${i + 1}\tAnnotatorNotes ${id}\t${json(note)}`);
  }
  return rows.map((row) => `${row}\n`).join('');
};
