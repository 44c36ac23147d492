/** What of an outline's nodes the rules of structure and form ask. */
import { contains, type Span, span } from '../model/span.js';
import { lastAt } from '../plan/context.js';
import type { Line } from '../structure/lines.js';
import { ENUMERATORS, type Marker, type MarkerKind } from '../structure/markers.js';
import type { Outline, OutlineNode } from '../structure/outline.js';

/** Nothing but punctuation: 二是； */
export const isBlank = (text: string): boolean => /^[\s\p{P}]*$/u.test(text);

/** The four levels of a document (GB/T 9704-2012, 7.3.3), and how the first number of each is written. */
const LEVELS: readonly MarkerKind[] = ['han', 'han-brackets', 'digit', 'digit-brackets'];
export const FIRST_OF_LEVEL: readonly string[] = ['一、', '（一）', '1.', '（1）'];

/** 0 to 3; -1: of none of the four. */
export const levelOf = (marker: Marker | null | undefined): number =>
  marker ? LEVELS.indexOf(marker.kind) : -1;

/** Without the blanks behind it, which the marker holds. */
export function placeOf(text: string, { span: { start, end } }: Marker): Span {
  return span(start, start + text.slice(start, end).trimEnd().length);
}

export const hasContent = (text: string, { body, children }: OutlineNode): boolean =>
  children.length > 0 || body.some(({ start, end }) => !isBlank(text.slice(start, end)));

export const lineOf = ({ lines }: Outline, at: number): Line | undefined => lastAt(lines, at);

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
