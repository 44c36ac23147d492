import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import {
  type Cell,
  type Column,
  TABLE_NAMES,
  TABLES,
  tableRows,
} from '../../../src/output/tables/index.js';
import { COLUMNS, OTHERS, ROWS, TEXTS } from './cells.js';
import { FULL } from './full.js';
import { query, write } from './written.js';

const QUOTE: readonly Column[] = [{ name: 'quote', type: 'string' }];

const written = async (columns: readonly Column[], rows: readonly (readonly Cell[])[]) =>
  (await write('csv', columns, [rows])).bytes.toString('utf8');

/** As a reader does that knows the types: empty is null, one ' at the head of a text is not its own. */
function cellOf(csv: string, { type }: Column): Cell {
  if (csv === '') return null;
  if (type === 'string') return csv.replace(/^'/u, '');
  if (type === 'boolean') return csv === 'true';
  return type === 'date' ? csv : Number(csv);
}

const readBack = (csv: Buffer, columns: readonly Column[]): readonly (readonly Cell[])[] =>
  parse(csv, { bom: true, record_delimiter: '\n' })
    .slice(1)
    .map((row) => row.map((cell, i) => cellOf(cell, columns[i] as Column)));

describe('文本', () => {
  test.each(TEXTS)('%s', async (_, text, csv) => {
    expect(await written(QUOTE, [[text]])).toBe(`\uFEFFquote\n${csv}\n`);
  });
});

describe('其他类型', () => {
  test.each(OTHERS)('%s', async (_, row, csv) => {
    const names = COLUMNS.map(({ name }) => name).join(',');
    expect(await written(COLUMNS, [row])).toBe(`\uFEFF${names}\n${csv}\n`);
  });
});

test('没有行也有表头', async () => {
  expect((await write('csv', QUOTE, [])).bytes.toString('utf8')).toBe('\uFEFFquote\n');
  expect((await write('csv', QUOTE, [[], []])).chunks).toHaveLength(1);
});

test('随到随写，不等关闭', async () => {
  const { chunks } = await write('csv', QUOTE, [[['甲']], [['乙'], ['丙']]]);
  expect(chunks).toEqual([9, 4, 8]);
});

test('单独的代理项不坏文件', async () => {
  expect(await written(QUOTE, [['建\uD842成']])).toBe('\uFEFFquote\n建\uFFFD成\n');
});

test('读回来是原来的行', async () => {
  const { bytes } = await write('csv', COLUMNS, [ROWS.slice(0, 7), ROWS.slice(7)]);
  expect(readBack(bytes, COLUMNS)).toEqual(ROWS);
});

test('DuckDB 不用指点也读得对，各种换行混在一起也一样', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-extract-csv-'));
  try {
    writeFileSync(join(folder, 'cells.csv'), (await write('csv', COLUMNS, [ROWS])).bytes);
    const { names, types, rows } = await query(folder, "FROM 'cells.csv'");
    expect(names).toEqual(COLUMNS.map(({ name }) => name));
    expect(types).toEqual(['VARCHAR', 'VARCHAR', 'BIGINT', 'DOUBLE', 'BOOLEAN', 'DATE']);
    const texts = (cell: unknown): unknown =>
      typeof cell === 'string' ? cell.replace(/^'/u, '') : cell;
    expect(rows.map((row) => row.map(texts))).toEqual(ROWS);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each(TABLE_NAMES)('%s 读回来是记录的行', async (name) => {
  const rows = tableRows(FULL)[name];
  const { bytes } = await write('csv', TABLES[name], [rows]);
  expect(readBack(bytes, TABLES[name])).toEqual(rows);
});
