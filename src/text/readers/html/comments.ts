/**
 * Comments of a page that speak to the checks travel as marks in its text until its lines are
 * known: what is left out, moved or joined on the way takes them along.
 */
import { span } from '../../../model/span.js';
import type { Comment } from '../../document.js';
import type { Node } from '../blocks.js';
import { DIRECTED } from '../comments.js';
import type { Maker } from './rendering.js';
import { adopt, childrenOf, isElement, nodesOf } from './tree.js';

/** Characters that no page shows. */
const MARK = /\uE010(?<index>\d{1,6})\uE011/gu;

/** Of the whole page, also before and behind its body; gives the texts of the comments. */
export function markComments(root: Node, body: Node, maker: Maker): readonly string[] {
  const texts: string[] = [];
  const before: Node[] = [];
  const behind: Node[] = [];
  const inside = new Set<Node>();
  const replaced = new Map<Node, Node>();
  let isPast = false;
  for (const node of nodesOf(root)) {
    if (node === body || (node.parent !== null && inside.has(node.parent))) inside.add(node);
    isPast ||= node === body;
    if (node.type !== 'comment' || !DIRECTED.test(node.data)) continue;
    const mark = maker.text(`\uE010${texts.length}\uE011`);
    texts.push(node.data);
    if (inside.has(node)) replaced.set(node, mark);
    else if (isPast) behind.push(mark);
    else before.push(mark);
  }
  if (texts.length === 0) return texts;
  const parents = new Set([...replaced.keys()].map(({ parent }) => parent));
  for (const parent of parents)
    if (parent !== null && isElement(parent))
      adopt(
        parent,
        parent.children.map((child) => replaced.get(child) ?? child),
      );
  if (isElement(body)) adopt(body, [...before, ...childrenOf(body), ...behind]);
  return texts;
}

/** Marks around an article stand at its beginning and end. */
export function gatherMarks(body: Node, article: readonly Node[]): void {
  const parts = new Set(article);
  const inside = new Set<Node>();
  const before = new Map<Node, Node[]>();
  let waiting: Node[] = [];
  let last: Node | undefined;
  for (const node of nodesOf(body)) {
    if (parts.has(node)) {
      before.set(node, waiting);
      waiting = [];
      last = node;
    }
    if (parts.has(node) || (node.parent !== null && inside.has(node.parent))) inside.add(node);
    else if (node.type === 'text' && node.data.search(MARK) >= 0) waiting.push(node);
  }
  for (const [part, marks] of before)
    if (isElement(part)) {
      const behind = part === last ? waiting : [];
      if (marks.length + behind.length > 0) adopt(part, [...marks, ...part.children, ...behind]);
    }
}

export const withoutMarks = (text: string): string => text.replace(MARK, '');

export interface Unmarked {
  readonly lines: readonly string[];
  /** Each stands between two characters of the lines, or before the first of one. */
  readonly comments: readonly Comment[];
}

/** A line that held nothing but comments is none; the text is joined by line feeds. */
export function unmarked(lines: readonly string[], texts: readonly string[]): Unmarked {
  const kept: string[] = [];
  const found: { readonly at: number; readonly text: string }[] = [];
  let at = 0;
  for (const line of lines) {
    let removed = 0;
    for (const { index, 0: mark, groups } of line.matchAll(MARK)) {
      const text = texts[Number(groups?.['index'])];
      if (text !== undefined) found.push({ at: at + index - removed, text });
      removed += mark.length;
    }
    const content = withoutMarks(line);
    if (removed > 0 && content.trim() === '') continue;
    kept.push(content);
    at += content.length + 1;
  }
  const end = Math.max(0, at - 1);
  return {
    lines: kept,
    comments: found.map(({ at: place, text }) => ({
      span: span(Math.min(place, end), Math.min(place, end)),
      text,
    })),
  };
}
