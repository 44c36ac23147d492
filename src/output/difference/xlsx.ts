import { workbookOf } from '../workbook.js';
import { COLUMNS, cellsOf } from './csv.js';
import type { RenderDifference } from './index.js';
import { differenceRows, shownSheets } from './rows.js';

/** A sheet for each table, with the columns of the CSV files. */
export const renderXlsx: RenderDifference = async (difference, { language }, only) => {
  const rows = differenceRows(difference, language);
  const bytes = await workbookOf(
    shownSheets(only).map((sheet) => ({
      name: sheet,
      headings: COLUMNS,
      rows: rows[sheet].map(cellsOf),
    })),
  );
  return [{ name: 'difference', text: bytes }];
};
