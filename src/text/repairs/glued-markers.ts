import { CodeSet } from '../../model/code-set.js';
import { type Span, span } from '../../model/span.js';
import type { Edit } from '../source-text.js';
import { defineRepair, linesWith } from './define.js';

/** 2.2025年底前… · 3．10家企业…, but no 79.5% */
const ITEM = /^(?<n>\d{1,2})[.．](?!\d{1,3}[%％‰])(?<glued>\d)?/u;
const DIGITS = new CodeSet('0123456789');

interface Item {
  readonly n: number;
  /** Whether a digit stands right behind the dot. */
  readonly glued: boolean;
  /** Behind the dot. */
  readonly at: number;
}

function itemsOf(text: string, lines: readonly Span[]): readonly Item[] {
  const items: Item[] = [];
  for (const { start, end } of lines) {
    if (!DIGITS.has(text.charCodeAt(start))) continue;
    const { n, glued } = ITEM.exec(text.slice(start, end))?.groups ?? {};
    if (n !== undefined)
      items.push({ n: Number(n), glued: glued !== undefined, at: start + n.length + 1 });
  }
  return items;
}

/** Whether an item counts so many further than another. */
const follows = (item: Item | undefined, other: Item | undefined, step: number): boolean =>
  item !== undefined && other !== undefined && item.n === other.n + step;

/**
 * A blank between the number of an item and a number that it begins with, where the items around it
 * count so: 2.2025年底前 is no 2.2025. Last, for blanks that are no part of a text are gone.
 */
export const gluedMarkers = defineRepair({
  id: 'spaces',
  find(text) {
    const items = itemsOf(text, linesWith('.．', text));
    const edits: Edit[] = [];
    let before: Item | undefined;
    for (const [i, item] of items.entries()) {
      const next = items[i + 1];
      const plain = next?.glued === false ? next : undefined;
      const isFirst = item.n === 1 && items[i - 1]?.n !== 1;
      const counts = follows(item, before, 1) || (isFirst && follows(plain, item, 1));
      const isItem = !item.glued || (counts && !follows(plain, item, 0));
      if (item.glued && isItem) edits.push({ span: span(item.at, item.at), text: ' ' });
      before = isItem ? item : undefined;
    }
    return { edits, notes: [], count: 0 };
  },
});
