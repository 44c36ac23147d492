/** Tables that only place things become boxes; in the others each cell stays in its column. */
import { bare, type Node } from '../blocks.js';
import type { Maker } from './rendering.js';
import { adopt, childrenOf, type Element, elementsOf, isElement, textOf } from './tree.js';

const CELLS = new Set(['td', 'th']);
const PARTS = new Set(['thead', 'tbody', 'tfoot']);
const MAX_COLUMNS = 100;
/** What a hostile page may make of few cells. */
const MAX_FILLED = 100_000;

/**
 * A short cell is repeated in each row that it spans: body, unit, property or value belong to
 * every row, and rows are read one by one. Of a long one the other rows keep an empty cell:
 * repeated, its numbers and actions would count twice.
 */
const SHORT = 24;

export function squareTables(root: Node, maker: Maker): void {
  let filled = 0;
  const cell = (text: string): Element => {
    filled++;
    const made = maker.element('td');
    adopt(made, [maker.text(text)]);
    return made;
  };
  for (const table of elementsOf(root)) {
    if (table.name !== 'table') continue;
    if (isLayout(table)) {
      unfold(table);
      continue;
    }
    for (const rows of groupsOf(table)) {
      /** By column: the text to come, and in how many rows yet. */
      const pending = new Map<number, { text: string; rows: number }>();
      for (const [at, row] of rows.entries()) {
        const cells: Node[] = [];
        const takeOver = (): void => {
          if (filled > MAX_FILLED) pending.clear();
          for (let above = pending.get(cells.length); above !== undefined; ) {
            cells.push(cell(above.text));
            above.rows--;
            if (above.rows === 0) pending.delete(cells.length - 1);
            above = pending.get(cells.length);
          }
        };
        for (const node of childrenOf(row)) {
          if (!isElement(node) || !CELLS.has(node.name)) continue;
          takeOver();
          const column = cells.length;
          cells.push(node);
          const down = spanOf(node, 'rowspan', rows.length - at);
          const right = Math.min(spanOf(node, 'colspan', MAX_COLUMNS), MAX_COLUMNS - column);
          if (filled > MAX_FILLED) continue;
          for (let i = 1; i < right; i++) cells.push(cell(''));
          const text = bare(textOf(node)).length <= SHORT ? textOf(node) : '';
          for (let i = 0; down > 1 && i < Math.max(right, 1); i++)
            pending.set(column + i, { text: i === 0 ? text : '', rows: down - 1 });
        }
        takeOver();
        const own = childrenOf(row).filter(isCell);
        const written = cells.filter((node) => textOf(node).trim() !== '');
        /** All that is written is one cell: the row's first, a title, or one from above. */
        const isTitle =
          own.length === 1 &&
          written.length === 1 &&
          (own[0] === cells[0] || own[0] !== written[0]);
        if (cells.length > own.length && !isTitle) adopt(row, cells);
      }
    }
  }
}

const isCell = (node: Node): boolean => isElement(node) && CELLS.has(node.name);

/** Tables within tables only place things. */
function isLayout(table: Element): boolean {
  for (const element of elementsOf(table))
    if (element !== table && element.name === 'table') return true;
  return false;
}

/** A table within a cell shows that cells here are parts of the page. */
function unfold(table: Element): void {
  for (const row of groupsOf(table).flat()) {
    for (const cell of row.children) if (isElement(cell)) cell.name = 'div';
    row.name = 'div';
  }
}

/** Cells span the rows of their own part of the table. */
function groupsOf(table: Element): readonly (readonly Element[])[] {
  const rowsIn = (node: Node): Element[] =>
    childrenOf(node).filter((child): child is Element => isElement(child) && child.name === 'tr');
  const parts = childrenOf(table).filter((child) => isElement(child) && PARTS.has(child.name));
  return [rowsIn(table), ...parts.map(rowsIn)].filter((rows) => rows.length > 0);
}

function spanOf(cell: Element, name: 'rowspan' | 'colspan', most: number): number {
  const value = Number.parseInt(cell.attribs[name] ?? '1', 10);
  if (value === 0) return name === 'rowspan' ? most : 1;
  return Number.isNaN(value) ? 1 : Math.max(1, Math.min(value, most));
}
