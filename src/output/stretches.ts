/** A text with marks over it, cut where a mark begins or ends. */
import type { Span } from '../model/span.js';

export interface Stretch<M> extends Span {
  readonly text: string;
  /** That lie over it, the innermost first; their spans are clipped to the text. */
  readonly marks: readonly M[];
}

/** Spans count code points. Overlapping marks share the stretch between; empty ones are left out. */
export function cutAtMarks<M extends { readonly span: Span }>(
  text: string,
  marks: readonly M[],
): readonly Stretch<M>[] {
  const characters = [...text];
  const clipped = marks
    .map((mark) => ({
      mark,
      start: Math.max(0, mark.span.start),
      end: Math.min(characters.length, mark.span.end),
    }))
    .filter(({ start, end }) => start < end)
    .map(({ mark, start, end }) => ({ start, end, mark: { ...mark, span: { start, end } } }))
    .sort((a, b) => a.start - b.start);
  const cuts = [
    ...new Set([0, characters.length, ...clipped.flatMap(({ start, end }) => [start, end])]),
  ].sort((a, b) => a - b);
  const found: Stretch<M>[] = [];
  let open: typeof clipped = [];
  let next = 0;
  for (const [i, start] of cuts.entries()) {
    const end = cuts[i + 1];
    if (end === undefined) break;
    open = open.filter((one) => one.end > start);
    for (let one = clipped[next]; one !== undefined && one.start === start; one = clipped[++next])
      open.push(one);
    found.push({
      text: characters.slice(start, end).join(''),
      start,
      end,
      marks: open.toSorted((a, b) => a.end - a.start - (b.end - b.start)).map(({ mark }) => mark),
    });
  }
  return found;
}
