/** Pages in two columns are read column by column. */
import { type Row, rowsOf } from './lines.js';
import type { Run } from './run.js';

/** Rows that stand in one column, or across the page, from top to bottom. */
export interface Block {
  readonly column: 'page' | 'left' | 'right';
  readonly rows: readonly Row[];
}

/** Of the width of the text: where a gutter may lie. */
const MIDDLE = [0.35, 0.65] as const;
/** Widths of a character that a gutter is wide at least. */
const GUTTER = 0.8;
/** Rows on each side of a page in columns. */
const LEAST_ROWS = 5;
/** Parts of all rows: titles and tables across the gutter, lines a little too long for their column. */
const CROSSING = 0.4;
const STRAY = 0.03;
/** Prose fills its column without gaps on many rows; cells of tables are short and far between. */
const FILLED = 0.75;
const FILLED_ROWS = 0.3;

interface Gutter {
  readonly left: number;
  readonly right: number;
}

export function blocksOf(rows: readonly Row[]): Block[] {
  const gutter = gutterOf(rows);
  if (gutter === undefined) return rows.length === 0 ? [] : [{ column: 'page', rows }];
  const blocks: Block[] = [];
  let left: Run[] = [];
  let right: Run[] = [];
  let across: Row[] = [];
  const end = (): void => {
    if (left.length > 0) blocks.push({ column: 'left', rows: rowsOf(left) });
    if (right.length > 0) blocks.push({ column: 'right', rows: rowsOf(right) });
    left = [];
    right = [];
  };
  const endAcross = (): void => {
    if (across.length > 0) blocks.push({ column: 'page', rows: across });
    across = [];
  };
  for (const row of rows) {
    if (isAcross(row, gutter)) {
      end();
      across.push(row);
      continue;
    }
    endAcross();
    for (const run of row.runs) (middleOf(run) < middleOf(gutter) ? left : right).push(run);
  }
  end();
  endAcross();
  return blocks;
}

const middleOf = ({ left, right }: { left: number; right: number }): number => (left + right) / 2;

/** Writes over a good part of the gutter; a line of a column may run into it a little. */
function isAcross({ runs }: Row, gutter: Gutter): boolean {
  const within = runs.reduce(
    (sum, { left, right }) =>
      sum + Math.max(0, Math.min(right, gutter.right) - Math.max(left, gutter.left)),
    0,
  );
  return within > (gutter.right - gutter.left) / 2;
}

/** The widest stretch in the middle that fewest rows cross, if what is left and right of it are columns of prose. */
function gutterOf(rows: readonly Row[]): Gutter | undefined {
  if (rows.length < LEAST_ROWS) return undefined;
  const left = quantile(
    rows.map((row) => row.left),
    0.1,
  );
  const right = quantile(
    rows.map((row) => row.right),
    0.9,
  );
  const size = quantile(
    rows.map((row) => row.size),
    0.5,
  );
  const width = right - left;
  const gutter = emptiest(rows, left + width * MIDDLE[0], left + width * MIDDLE[1]);
  if (gutter === undefined || gutter.right - gutter.left < GUTTER * size) return undefined;
  const inColumns = rows.filter((row) => !isAcross(row, gutter));
  if (inColumns.length < rows.length * (1 - CROSSING)) return undefined;
  const isColumn = (width: number, isHere: (run: Run) => boolean): boolean => {
    const side = inColumns
      .map(({ runs }) => runs.filter(isHere))
      .filter(({ length }) => length > 0);
    const filled = side.filter((runs) => writtenWidth(runs) >= width * FILLED);
    return side.length >= LEAST_ROWS && filled.length >= side.length * FILLED_ROWS;
  };
  const middle = middleOf(gutter);
  return isColumn(gutter.left - left, (run) => middleOf(run) < middle) &&
    isColumn(right - gutter.right, (run) => middleOf(run) > middle)
    ? gutter
    : undefined;
}

const writtenWidth = (runs: readonly Run[]): number =>
  runs.reduce((sum, { left, right }) => sum + right - left, 0);

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
}

function emptiest(rows: readonly Row[], from: number, to: number): Gutter | undefined {
  const start = Math.floor(from);
  const length = Math.ceil(to) - start;
  if (!(length > 0 && length < 100_000)) return undefined;
  const changes = new Int32Array(length + 1);
  for (const { runs } of rows)
    for (const { left, right } of runs) {
      if (right <= start || left >= start + length) continue;
      const first = Math.max(0, Math.floor(left) - start);
      changes[first] = (changes[first] ?? 0) + 1;
      const last = Math.min(length, Math.ceil(right) - start);
      changes[last] = (changes[last] ?? 0) - 1;
    }
  const crossed: number[] = [];
  let open = 0;
  for (let i = 0; i < length; i++) {
    open += changes[i] ?? 0;
    crossed.push(open);
  }
  const least = crossed.reduce((a, b) => Math.min(a, b), rows.length) + rows.length * STRAY;
  let widest: Gutter | undefined;
  for (let i = 0; i < length; i++) {
    const begin = i;
    while (i < length && (crossed[i] ?? 0) <= least) i++;
    if (i - begin > (widest === undefined ? 0 : widest.right - widest.left))
      widest = { left: start + begin, right: start + i };
  }
  return widest;
}
