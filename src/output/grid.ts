import Table from 'cli-table3';
import { displayWidth, oneLine, wrap } from './width.js';

export interface Column {
  readonly heading: string;
  readonly align?: 'right';
  /** Names that are typed again: never broken. */
  readonly isWhole?: boolean;
  /** Left out on terminals of fewer columns. */
  readonly from?: number;
}

/** Of a cell: longer texts end in …. */
const LINES = 4;
const NARROWEST = 4;

/** cli-table3 looks at every earlier row for each cell, so long tables are drawn piece by piece. */
const BATCH = 200;
const PADDING = 2;
const NO_TOP = { top: '', 'top-left': '', 'top-mid': '', 'top-right': '' };
const NO_BOTTOM = { bottom: '', 'bottom-left': '', 'bottom-mid': '', 'bottom-right': '' };

/**
 * A table of at most `columns` terminal columns, Chinese counted as two each; ends with a line end.
 * Columns in which no row has anything are left out.
 */
export function drawGrid(
  header: readonly Column[],
  rows: readonly (readonly string[])[],
  columns: number,
): string {
  const shown = header.flatMap((column, i) => {
    const says = rows.length === 0 || rows.some((row) => (row[i] ?? '') !== '');
    return says && columns >= (column.from ?? 0) ? [{ column, i }] : [];
  });
  const heads = shown.map(({ column }) => column.heading);
  const cells = rows.map((row) => shown.map(({ i }) => oneLine(row[i] ?? '')));
  const natural = heads.map((heading, i) =>
    cells.reduce(
      (most, row) => Math.max(most, displayWidth(row[i] as string)),
      displayWidth(heading),
    ),
  );
  const widths = shareOut(
    natural,
    columns - 3 * shown.length - 1,
    shown.map(({ column }) => column.isWhole ?? false),
  );
  const fold = (row: readonly string[]): string[] =>
    row.map((cell, i) => wrap(cell, widths[i] as number, LINES).join('\n'));
  const drawn: string[] = [];
  for (let from = 0; from === 0 || from < cells.length; from += BATCH) {
    const isLast = from + BATCH >= cells.length;
    const table = new Table({
      head: from === 0 ? fold(heads) : [],
      colWidths: widths.map((width) => width + PADDING),
      colAligns: shown.map(({ column }) => column.align ?? 'left'),
      chars: { ...(from === 0 ? {} : NO_TOP), ...(isLast ? {} : NO_BOTTOM) },
      style: { head: [], border: [], compact: true },
    });
    table.push(...cells.slice(from, from + BATCH).map(fold));
    drawn.push(`${table.toString()}\n`);
  }
  return drawn.join('');
}

/** Widths whose sum is at most `room`: the widest give first, all alike, whole ones last. */
function shareOut(
  natural: readonly number[],
  room: number,
  isWhole: readonly boolean[],
): readonly number[] {
  let left = room;
  const widths = [...natural];
  const narrowestFirst = natural
    .map((_, i) => i)
    .sort(
      (a, b) =>
        Number(isWhole[b]) - Number(isWhole[a]) || (natural[a] as number) - (natural[b] as number),
    );
  narrowestFirst.forEach((column, done) => {
    const others = natural.length - done;
    const share = Math.max(
      NARROWEST,
      isWhole[column] === true ? left - NARROWEST * (others - 1) : Math.floor(left / others),
    );
    widths[column] = Math.min(natural[column] as number, share);
    left -= widths[column];
  });
  return widths;
}
