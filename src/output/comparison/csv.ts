import { openCsv } from '../tables/csv.js';
import type { Cell } from '../tables/index.js';
import type { RenderComparison } from './index.js';
import { SHEET_NAMES, SHEETS } from './sheets.js';

export async function csvOf(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<string> {
  const chunks: Uint8Array[] = [];
  const write = async (bytes: Uint8Array): Promise<void> => {
    chunks.push(bytes);
  };
  const table = await openCsv(
    columns.map((column) => ({ name: column, type: 'string' })),
    { write },
  );
  await table.add(rows);
  await table.close();
  return Buffer.concat(chunks).toString('utf8');
}

/** A file for each table; the names of its columns are the same in every language. */
export const renderCsv: RenderComparison = async ({ comparison }, _, only) =>
  Promise.all(
    (only === null ? SHEET_NAMES : [only]).map(async (name) => {
      const { columns, rows } = SHEETS[name](comparison);
      return { name, text: await csvOf(columns, rows) };
    }),
  );
