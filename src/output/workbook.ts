/** A workbook with a sheet for each table, for people: headings that stay, columns as wide as they need. */
import type { Cell as Written } from 'write-excel-file/node';
import type { Cell } from './tables/index.js';
import { displayWidth } from './width.js';

export type { Written };

export interface Sheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** How a cell is written where its type does not say it. */
  readonly write?: (value: Cell, column: number) => Written | undefined;
}

const NARROWEST = 6;
/** In Latin characters; longer cells wrap. */
const WIDEST = 60;
/** Around what a cell holds. */
const MARGIN = 2;

/** What a cell of a workbook holds at most, in UTF-16 units. */
const LONGEST = 32_767;

export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node');
  return write(
    sheets.map(({ name, headings, rows, write: as }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: headings.map((heading, i) => ({
        width: widthOf([heading, ...rows.map((row) => row[i] ?? null)]),
      })),
      data: [
        headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map((value, i) => as?.(value, i) ?? written(value))),
      ],
    })),
  ).toBuffer();
}

/** A text is never a formula, whatever it begins with. */
function written(value: Cell): Written {
  if (value === null) return null;
  if (typeof value === 'boolean') return { value, type: Boolean };
  if (typeof value === 'number') return { value, type: Number };
  const wraps = displayWidth(value) > WIDEST;
  return { value: value.slice(0, LONGEST), type: String, ...(wraps ? { wrap: true } : {}) };
}

const widthOf = (cells: readonly Cell[]): number =>
  Math.min(
    WIDEST,
    cells.reduce<number>(
      (width, cell) => Math.max(width, cell === null ? 0 : displayWidth(String(cell))),
      NARROWEST,
    ) + MARGIN,
  );
