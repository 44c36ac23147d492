/** Tables written to memory or to a folder, and what DuckDB makes of them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { PlanRecord } from '../../../src/model/record.js';
import {
  type Column,
  type Row,
  TABLE_FORMATS,
  TABLE_NAMES,
  TABLES,
  type TableFormat,
  tableRows,
} from '../../../src/output/tables/index.js';

export interface Written {
  readonly bytes: Buffer;
  /** Sizes of what the sink was given at once. */
  readonly chunks: readonly number[];
}

export async function write(
  format: TableFormat,
  columns: readonly Column[],
  batches: readonly (readonly Row[])[],
): Promise<Written> {
  const chunks: Uint8Array[] = [];
  const open = await TABLE_FORMATS[format].load();
  const table = await open(columns, { write: async (bytes) => void chunks.push(bytes) });
  for (const rows of batches) await table.add(rows);
  await table.close();
  return { bytes: Buffer.concat(chunks), chunks: chunks.map(({ length }) => length) };
}

/** tables/documents.csv, tables/sections.csv … */
export async function writeTables(
  folder: string,
  format: TableFormat,
  records: readonly PlanRecord[],
): Promise<void> {
  const rows = records.map(tableRows);
  for (const name of TABLE_NAMES) {
    const { bytes } = await write(
      format,
      TABLES[name],
      rows.map((of) => of[name]),
    );
    writeFileSync(join(folder, `${name}${TABLE_FORMATS[format].extension}`), bytes);
  }
}

export interface Answer {
  readonly names: readonly string[];
  readonly types: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Files are looked for in the folder; dates are ISO strings, integers numbers. */
export async function query(folder: string, sql: string): Promise<Answer> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    await connection.run(`SET file_search_path = '${folder.replaceAll("'", "''")}'`);
    const answer = await connection.runAndReadAll(sql);
    return {
      names: answer.columnNames(),
      types: answer.columnTypes().map(String),
      rows: answer.getRowsJS().map((row) =>
        row.map((cell) => {
          if (typeof cell === 'bigint') return Number(cell);
          return cell instanceof Date ? cell.toISOString().slice(0, 10) : cell;
        }),
      ),
    };
  } finally {
    connection.closeSync();
  }
}
