import { openCsv } from '../tables/csv.js';
import type { RenderComparison, RenderedFile } from './index.js';
import { SHEET_NAMES, SHEETS } from './sheets.js';

/** A file for each table; the names of its columns are the same in every language. */
export const renderCsv: RenderComparison = async (comparison, _, only) => {
  const files: RenderedFile[] = [];
  for (const name of only === null ? SHEET_NAMES : [only]) {
    const { columns, rows } = SHEETS[name](comparison);
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
    files.push({ name, text: Buffer.concat(chunks).toString('utf8') });
  }
  return files;
};
