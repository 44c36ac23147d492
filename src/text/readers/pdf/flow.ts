/** Lines in the order of reading, with the column they stand in: what paragraphs are made of. */
import { type Block, blocksOf } from './columns.js';
import type { PageRows } from './furniture.js';
import { type Row, segmentsOf, textOf } from './lines.js';

export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** From 0. */
  readonly page: number;
  /** A row of a table: its cells stand between tabs. */
  readonly isCells: boolean;
  /** Where lines of this column begin and end. */
  readonly column: Edges;
}

export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** A line before it is known how wide its column is. */
interface Loose extends Omit<Line, 'column'> {
  readonly group: string;
}

export function linesOf(pages: readonly (PageRows & { readonly width: number })[]): Line[] {
  const loose = pages.flatMap((page) =>
    blocksOf(page.rows).flatMap((block) => looseLines(block, page.index, page.width)),
  );
  const groups = new Map<string, Loose[]>();
  for (const line of loose) {
    const group = groups.get(line.group);
    if (group === undefined) groups.set(line.group, [line]);
    else group.push(line);
  }
  const edges = new Map([...groups].map(([name, lines]) => [name, edgesOf(lines)] as const));
  return loose.map(({ group, ...line }) => ({
    ...line,
    column: edges.get(group) ?? { left: line.left, right: line.right },
  }));
}

function looseLines({ rows, column }: Block, page: number, width: number): Loose[] {
  const segments = rows.map(segmentsOf);
  return rows.map((row, i) => {
    const cells = segments[i] ?? [];
    const isCells = areCells(cells, segments[i - 1]) || areCells(cells, segments[i + 1]);
    return {
      text: isCells ? cells.map(textOf).join('\t') : textOf(row),
      left: row.left,
      right: row.right,
      baseline: row.baseline,
      size: row.size,
      page,
      isCells,
      group: `${column} ${Math.round(width / 10)}`,
    };
  });
}

/** Rows of a table share the edge or the middle of a column behind the first. */
function areCells(cells: readonly Row[], others: readonly Row[] | undefined): boolean {
  if (cells.length < 2 || others === undefined || others.length < 2) return false;
  const behind = others.slice(1);
  return cells.slice(1).some((cell) => behind.some((other) => isAligned(cell, other)));
}

function isAligned(a: Row, b: Row): boolean {
  const near = Math.min(a.size, b.size) * 0.5;
  return (
    Math.abs(a.left - b.left) < near ||
    Math.abs(a.right - b.right) < near ||
    Math.abs(a.left + a.right - b.left - b.right) < 2 * near
  );
}

/** Part of the lines of a column that must begin at its edge, and that may run over it. */
const SUPPORT = 0.08;
const OVERLONG = 0.03;

/** Where enough lines begin, and where all but a few have ended; cells of tables say nothing. */
function edgesOf(lines: readonly Loose[]): Edges {
  const prose = lines.filter(({ isCells }) => !isCells);
  const written = prose.length === 0 ? lines : prose;
  const size = ascending(written.map((line) => line.size))[written.length >> 1] ?? 0;
  const lefts = ascending(written.map((line) => line.left));
  const rights = ascending(written.map((line) => line.right));
  const least = written.length < 3 ? 1 : Math.max(2, Math.ceil(written.length * SUPPORT));
  const left = lefts.find((value, i) => (lefts[i + least - 1] ?? Infinity) - value <= size * 0.4);
  const right = rights[rights.length - 1 - Math.floor(rights.length * OVERLONG)];
  return { left: left ?? lefts[0] ?? 0, right: right ?? 0 };
}

const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
