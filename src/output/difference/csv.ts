import { csvOf } from '../comparison/csv.js';
import type { Cell } from '../tables/index.js';
import type { RenderDifference } from './index.js';
import { marked } from './pieces.js';
import { differenceRows, type Row, type Side, shownSheets } from './rows.js';

export const COLUMNS = [
  'changes',
  'old_ids',
  'old_start',
  'old_end',
  'old',
  'new_ids',
  'new_start',
  'new_end',
  'new',
  'words',
] as const;

/** Of several places the ids of all, and the stretch from the first to the last. */
const cells = (sides: readonly Side[]): readonly Cell[] => {
  const spans = sides.flatMap(({ span }) => span ?? []);
  return [
    sides.flatMap(({ id }) => id ?? []).join(' ') || null,
    spans.length === 0
      ? null
      : spans.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY),
    spans.length === 0 ? null : spans.reduce((most, { end }) => Math.max(most, end), 0),
    sides.map(({ text }) => text).join('；') || null,
  ];
};

/** Cells in the order of the columns. */
export const cellsOf = (row: Row): readonly Cell[] => [
  row.changes.join(' '),
  ...cells(row.old),
  ...cells(row.new),
  marked(row.words) || null,
];

/** A file for each table; columns and names of changes are the same in every language. */
export const renderCsv: RenderDifference = async (difference, { language }, only) => {
  const rows = differenceRows(difference, language);
  return Promise.all(
    shownSheets(only).map(async (sheet) => ({
      name: sheet,
      text: await csvOf(COLUMNS, rows[sheet].map(cellsOf)),
    })),
  );
};
