/** A workbook with a sheet for each table, for people: headings in their language, numbers and days as such. */
import type { Cell as Written } from 'write-excel-file/node';
import type { Cell } from '../tables/index.js';
import { displayWidth } from '../width.js';
import type { RenderComparison } from './index.js';
import { COMPARISON_LABELS, type ColumnName } from './labels.js';
import { SHEET_NAMES, SHEETS, type SheetName } from './sheets.js';

const NARROWEST = 6;
/** In Latin characters; longer cells wrap. */
const WIDEST = 60;
/** Around what a cell holds. */
const MARGIN = 2;

/** What a cell of a workbook holds at most, in UTF-16 units. */
const LONGEST = 32_767;

const DAYS: ReadonlySet<ColumnName> = new Set(['date', 'deadline']);
const SHARES: ReadonlyMap<SheetName, readonly ColumnName[]> = new Map([
  ['themes', ['share']],
  ['similarity', ['wording', 'slogans']],
]);

export const renderXlsx: RenderComparison = async (comparison, { language }, only) => {
  const { default: write } = await import('write-excel-file/node');
  const labels = COMPARISON_LABELS[language];
  const bytes = await write(
    (only === null ? SHEET_NAMES : [only]).map((name) => {
      const { columns, rows } = SHEETS[name](comparison);
      const headings = columns.map((column) => labels.columns[column]);
      return {
        sheet: labels.sheets[name],
        stickyRowsCount: 1,
        columns: headings.map((heading, i) => ({
          width: widthOf([heading, ...rows.map((row) => row[i] ?? null)]),
        })),
        data: [
          headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
          ...rows.map((row) => row.map((value, i) => written(value, name, columns[i] ?? 'text'))),
        ],
      };
    }),
  ).toBuffer();
  return [{ name: 'comparison', text: bytes }];
};

/** A text is never a formula, whatever it begins with. */
function written(value: Cell, sheet: SheetName, column: ColumnName): Written {
  if (value === null) return null;
  if (typeof value === 'boolean') return { value, type: Boolean };
  if (typeof value === 'number')
    return SHARES.get(sheet)?.includes(column) === true
      ? { value, type: Number, format: '0.0%' }
      : { value, type: Number };
  if (DAYS.has(column)) {
    const day = new Date(`${value}T00:00:00Z`);
    if (!Number.isNaN(day.getTime())) return { value: day, type: Date, format: 'yyyy-mm-dd' };
  }
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
