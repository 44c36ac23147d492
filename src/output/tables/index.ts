export { TABLE_NAMES, TABLES, type TableName, type TableRows, tableRows } from './schema.js';
export type { Cell, Column, Row } from './table.js';
export type { OpenTable, Sink, TableWriter } from './writer.js';

import type { OpenTable } from './writer.js';

export const TABLE_FORMAT_NAMES = ['csv', 'parquet'] as const;
export type TableFormat = (typeof TABLE_FORMAT_NAMES)[number];

/** Each loads its library only when it is asked for. */
export const TABLE_FORMATS: Readonly<
  Record<TableFormat, { readonly extension: string; readonly load: () => Promise<OpenTable> }>
> = {
  csv: { extension: '.csv', load: async () => (await import('./csv.js')).openCsv },
  parquet: { extension: '.parquet', load: async () => (await import('./parquet.js')).openParquet },
};
