/** Headings in the reader's language; numbers, shares and days as such. */
import type { Cell } from '../tables/index.js';
import { type Written, workbookOf } from '../workbook.js';
import type { RenderComparison } from './index.js';
import { COMPARISON_LABELS, type ColumnName } from './labels.js';
import { SHEET_NAMES, SHEETS, type SheetName } from './sheets.js';

const DAYS: ReadonlySet<ColumnName> = new Set(['date', 'deadline']);
const SHARES: ReadonlyMap<SheetName, readonly ColumnName[]> = new Map([
  ['themes', ['share']],
  ['similarity', ['wording', 'slogans']],
]);

export const renderXlsx: RenderComparison = async ({ comparison }, { language }, only) => {
  const labels = COMPARISON_LABELS[language];
  const bytes = await workbookOf(
    (only === null ? SHEET_NAMES : [only]).map((name) => {
      const { columns, rows } = SHEETS[name](comparison);
      return {
        name: labels.sheets[name],
        headings: columns.map((column) => labels.columns[column]),
        rows,
        write: (value, i) => special(value, name, columns[i] ?? 'text'),
      };
    }),
  );
  return [{ name: 'comparison', text: bytes }];
};

function special(value: Cell, sheet: SheetName, column: ColumnName): Written | undefined {
  if (typeof value === 'number')
    return SHARES.get(sheet)?.includes(column) === true
      ? { value, type: Number, format: '0.0%' }
      : undefined;
  if (typeof value !== 'string' || !DAYS.has(column)) return undefined;
  const day = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? undefined : { value: day, type: Date, format: 'yyyy-mm-dd' };
}
