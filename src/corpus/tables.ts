/** Tidy tables of a corpus: one file per element type, all of them there or none. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  TABLE_FORMATS,
  TABLE_NAMES,
  TABLES,
  type TableFormat,
  type TableRows,
  type TableWriter,
} from '../output/tables/index.js';
import { openWholeFile, type WholeFile, writing } from './whole-file.js';

export interface CorpusTables {
  readonly add: (rows: TableRows) => Promise<void>;
  readonly finish: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** @throws UserError `not-writable` */
export async function openTables(folder: string, format: TableFormat): Promise<CorpusTables> {
  await writing(folder, () => mkdir(folder, { recursive: true }));
  const { extension, load } = TABLE_FORMATS[format];
  const open = await load();
  const files: WholeFile[] = [];
  const writers: TableWriter[] = [];
  for (const name of TABLE_NAMES) {
    const file = await openWholeFile(join(folder, `${name}${extension}`));
    files.push(file);
    writers.push(await open(TABLES[name], file));
  }
  return {
    async add(rows) {
      for (const [i, name] of TABLE_NAMES.entries()) await writers[i]?.add(rows[name]);
    },
    async finish() {
      for (const writer of writers) await writer.close();
      for (const file of files) await file.finish();
    },
    async discard() {
      for (const file of files) await file.discard();
    },
  };
}
