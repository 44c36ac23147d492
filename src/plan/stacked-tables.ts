/** Tables copied one cell a line: 指标 | 2025年 | 水厂（座） | 12 stand below each other. */
import type { Cell, Line } from '../structure/lines.js';

export interface StackedTable {
  readonly header: readonly Cell[];
  /** As many cells as the header has; those that are missing are empty. */
  readonly rows: readonly (readonly Cell[])[];
  /** The line behind it. */
  readonly end: number;
}

/** What the cells below a heading hold. */
export type ColumnKind = 'lead' | 'name' | 'unit' | 'figure' | 'property' | 'other';

const LONGEST_CELL = 40;
const LONGEST_HEAD = 16;
const MOST_COLUMNS = 10;
/** 序号 and 类别 of several rows stand before a name. */
const MOST_LEADS = 3;

const FIGURE =
  /^(?:[≥≤＞＜><〔[［【约]{0,2}\s?\d[\d.,]{0,12}\s?[^\s。；，\d]{0,6}|[-—–－/]{1,2}|(?:完成|高于|低于|不高于|不低于|与|控制|保持|按照?|上级|国家|省级?)\p{Script=Han}[^。；]{0,14})$/u;
const NUMBER = /^\d{1,3}[.．、]?$/u;
const NAME = /^(?!\d{1,4}$)[^。；]{0,36}\p{Script=Han}[^。；]{0,36}$/u;
const UNIT = /^(?:[^\d。；\s]{1,10}|\d{1,2}[^\d。；\s]{1,8})$/u;
const PROPERTY = /约束|预期|指导|引导/u;

const cellOf = ({ text, span }: Line): Cell => ({ text, span });

/** >50 : a line's first sign goes for a mark of quotation otherwise. */
const figureOf = (whole: string, line: Line): Cell =>
  whole.charAt(line.span.start - 1) === '>'
    ? { text: `>${line.text}`, span: { start: line.span.start - 1, end: line.span.end } }
    : cellOf(line);

/** The table whose header begins at a line; `kindOf` tells a heading from other lines. */
export function stackedTable(
  whole: string,
  lines: readonly Line[],
  from: number,
  kindOf: (text: string) => ColumnKind | undefined,
): StackedTable | undefined {
  const kinds: ColumnKind[] = [];
  for (let i = from; kinds.length <= MOST_COLUMNS; i++) {
    const line = lines[i];
    const kind =
      line && line.cells.length === 0 && line.text.length <= LONGEST_HEAD
        ? kindOf(line.text)
        : undefined;
    if (kind === undefined) break;
    kinds.push(kind);
  }
  const named = kinds.indexOf('name');
  if (named < 0 || kinds.lastIndexOf('name') !== named || !kinds.includes('figure', named))
    return undefined;
  const columns: Columns = { kinds, named };
  const rows: (readonly Cell[])[] = [];
  let at = from + kinds.length;
  for (;;) {
    const row = rowAt(whole, lines, at, columns);
    if (row === undefined) break;
    rows.push(row.cells);
    at = row.end;
  }
  if (rows.length === 0) return undefined;
  return { header: lines.slice(from, from + kinds.length).map(cellOf), rows, end: at };
}

interface Columns {
  readonly kinds: readonly ColumnKind[];
  /** Which of them holds the names. */
  readonly named: number;
}

interface Row {
  readonly cells: readonly Cell[];
  /** The line behind it. */
  readonly end: number;
}

/** 1 | 供水 | 水厂（座） | 5 | 12 : the row with what may stand before its name. */
function rowAt(
  whole: string,
  lines: readonly Line[],
  from: number,
  columns: Columns,
): Row | undefined {
  for (let leads = 0; leads <= Math.min(MOST_LEADS, columns.named); leads++) {
    const lead = lines[from + leads - 1];
    if (leads > 0 && !(lead && isLead(lead))) return undefined;
    const row = rowFrom(whole, lines, from + leads, columns);
    if (row !== undefined) return row;
  }
  return undefined;
}

const isLead = ({ text, cells }: Line): boolean =>
  cells.length === 0 && (NUMBER.test(text) || (text.length <= LONGEST_HEAD && NAME.test(text)));

/** The name and what its columns hold; a property may be missing. */
function rowFrom(
  whole: string,
  lines: readonly Line[],
  from: number,
  { kinds, named }: Columns,
): Row | undefined {
  const first = lines[from];
  if (!first || first.cells.length > 0 || first.text.length > LONGEST_CELL) return undefined;
  const none: Cell = { text: '', span: { start: first.span.start, end: first.span.start } };
  const cells: Cell[] = kinds.map(() => none);
  let at = from;
  for (let column = named; column < kinds.length; column++) {
    const line = lines[at];
    const kind = kinds[column];
    if (line && line.cells.length === 0 && kind !== undefined && fits(line.text, kind)) {
      cells[column] = kind === 'figure' ? figureOf(whole, line) : cellOf(line);
      at++;
    } else if (kind !== 'property') return undefined;
  }
  return { cells, end: at };
}

function fits(text: string, kind: ColumnKind): boolean {
  if (text.length > LONGEST_CELL) return false;
  if (kind === 'name') return NAME.test(text);
  if (kind === 'unit') return UNIT.test(text);
  if (kind === 'figure') return FIGURE.test(text.replace(/[\]］】〕]$/u, ''));
  return kind === 'property' && PROPERTY.test(text);
}
