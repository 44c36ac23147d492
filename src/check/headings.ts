/** What of an outline's nodes the rules of structure and form ask. */
import { contains, lowerBound } from '../model/span.js';
import type { Line } from '../structure/lines.js';
import { ENUMERATORS } from '../structure/markers.js';
import type { Outline, OutlineNode } from '../structure/outline.js';

/** Nothing but punctuation: 二是； */
export const isBlank = (text: string): boolean => /^[\s\p{P}]*$/u.test(text);

/** …… and （略） say that something is left out on purpose. */
export const isOmission = (text: string): boolean => /…|\.{3}|略/u.test(text);

export const hasContent = (text: string, { body, children }: OutlineNode): boolean =>
  children.length > 0 || body.some(({ start, end }) => !isBlank(text.slice(start, end)));

export function lineOf({ lines }: Outline, at: number): Line | undefined {
  return lines[lowerBound(lines, ({ span }) => span.start <= at) - 1];
}

/** 三、强化督查 : the whole of its line and no sentence; or with a full stop, where that is usual. */
export function headsLine(
  outline: Outline,
  { marker, span: { start }, titleSpan }: OutlineNode,
  withStop: boolean,
): Line | undefined {
  if (marker !== null && ENUMERATORS.has(marker.kind)) return undefined;
  const line = lineOf(outline, start);
  if (line === undefined || line.span.start !== start) return undefined;
  const end = withStop && line.text.endsWith('。') ? line.span.end - 1 : line.span.end;
  return contains(titleSpan, { start, end }) ? line : undefined;
}

/** Of one list: the same parent, part and kind of marker, in order of appearance. */
export function siblingsOf({ nodes }: Outline): readonly (readonly OutlineNode[])[] {
  const byParent = new Map<OutlineNode | number, Map<string, OutlineNode[]>>();
  for (const node of nodes) {
    const parent = node.parent ?? node.part;
    const byKind = byParent.get(parent) ?? new Map<string, OutlineNode[]>();
    byParent.set(parent, byKind);
    const kind = node.marker?.kind ?? 'plain';
    const siblings = byKind.get(kind);
    if (siblings === undefined) byKind.set(kind, [node]);
    else siblings.push(node);
  }
  return [...byParent.values()].flatMap((byKind) => [...byKind.values()]);
}

/** Is it a line of a table of contents, between the first and the last of those with a page number? */
export function isContents({ lines, roles }: Outline): (at: number) => boolean {
  const first = lines[roles.indexOf('contents')];
  const last = lines[roles.lastIndexOf('contents')];
  if (first === undefined || last === undefined) return () => false;
  return (at) => at >= first.span.start && at < last.span.end;
}
