/** How many items a list has that begins at a place of the text. */
import { lowerBound } from '../model/span.js';
import type { Outline, OutlineNode } from '../structure/outline.js';
import { lineOf } from './headings.js';

/** 一是…二是…另外… : not all of its items are numbered. */
const MORE = /还有|另外|另一|此外|最后|以及其他/u;

/** 一是…二是…三是 · ——…—— : from the node that begins there, behind blanks; undefined where none does. */
export function listAt(text: string, outline: Outline, at: number): number | undefined {
  const { nodes } = outline;
  let start = at;
  while (/[\s　]/u.test(text.charAt(start))) start++;
  const from = lowerBound(nodes, ({ span }) => span.start < start);
  const first = nodes[from];
  if (first?.span.start !== start || first.marker === null) return undefined;
  return first.marker.ordinal === null ? unnumbered(outline, from) : numbered(text, outline, from);
}

/** A list of —— with paragraphs between its items may be one or more. */
function unnumbered(outline: Outline, from: number): number | undefined {
  const { nodes } = outline;
  const first = nodes[from] as OutlineNode;
  let line = lineOf(outline, first.span.start)?.index ?? 0;
  let count = 1;
  for (let i = from + 1; i < nodes.length; i++) {
    const node = nodes[i] as OutlineNode;
    if (node.marker?.kind !== first.marker?.kind || node.parent !== first.parent) break;
    const own = lineOf(outline, node.span.start)?.index ?? 0;
    if (node.part !== first.part || own > line + 1) return undefined;
    line = own;
    count++;
  }
  return first.ordinal === 1 ? count : undefined;
}

/** How many nodes may stand between two items of a list. */
const HORIZON = 500;

function numbered(text: string, outline: Outline, from: number): number | undefined {
  const { nodes } = outline;
  const kind = nodes[from]?.marker?.kind;
  if (nodes[from]?.marker?.ordinal !== 1) return undefined;
  let count = 1;
  let last = from;
  for (let i = from + 1; i < nodes.length && i - last < HORIZON; i++) {
    const other = nodes[i]?.marker;
    if (other?.kind !== kind) continue;
    if (other?.ordinal === 1) break;
    // What is not numbered throughout cannot be counted by its numbers.
    if (other?.ordinal !== count + 1) return undefined;
    count++;
    last = i;
  }
  const { start } = (nodes[last] as OutlineNode).span;
  const { end } = lineOf(outline, start)?.span ?? { end: start };
  return MORE.test(text.slice(start, end)) ? undefined : count;
}
