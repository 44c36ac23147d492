import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Column, TABLE_NAMES, TABLES, tableRows } from '../../../src/output/tables/index.js';
import { COLUMNS, ROWS } from './cells.js';
import { FULL } from './full.js';
import { query, write, writeTables } from './written.js';

const SQL_TYPES: Readonly<Record<Column['type'], string>> = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
};

const typesOf = (columns: readonly Column[]): readonly string[] =>
  columns.map(({ type }) => SQL_TYPES[type]);

const folder = mkdtempSync(join(tmpdir(), 'plan-extract-parquet-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function readBack(columns: readonly Column[], ...batches: Parameters<typeof write>[2]) {
  const { bytes, chunks } = await write('parquet', columns, batches);
  writeFileSync(join(folder, 'cells.parquet'), bytes);
  return { ...(await query(folder, "FROM 'cells.parquet'")), chunks };
}

test('读回来是原来的行，类型也在', async () => {
  const { names, types, rows } = await readBack(COLUMNS, ROWS.slice(0, 7), ROWS.slice(7));
  expect(names).toEqual(COLUMNS.map(({ name }) => name));
  expect(types).toEqual(typesOf(COLUMNS));
  expect(rows).toEqual(ROWS);
});

test('没有行也有列', async () => {
  const { types, rows } = await readBack(COLUMNS, [], []);
  expect({ types, rows }).toEqual({ types: typesOf(COLUMNS), rows: [] });
});

test('整列都空，类型不变', async () => {
  const { types, rows } = await readBack(COLUMNS, [COLUMNS.map(() => null)]);
  expect({ types, rows }).toEqual({ types: typesOf(COLUMNS), rows: [COLUMNS.map(() => null)] });
});

test('单独的代理项不坏文件', async () => {
  const { rows } = await readBack([{ name: 'quote', type: 'string' }], [['建\uD842成']]);
  expect(rows).toEqual([['建\uFFFD成']]);
});

describe('行组', () => {
  const columns: readonly Column[] = [
    { name: 'document', type: 'string' },
    { name: 'count', type: 'integer' },
  ];

  test.each([
    ['五万短行', 50_000, '甲', [20_000, 20_000, 10_000]],
    ['正好一组', 20_000, '甲', [20_000]],
    ['五行长文', 5, '长'.repeat(600_000), [2, 2, 1]],
    ['一行比一组还长', 2, '长'.repeat(2_000_000), [1, 1]],
  ])('%s', async (_, length, text, sizes) => {
    const batch = Array.from({ length }, (_row, i) => [text, i]);
    const { chunks, rows } = await readBack(columns, batch);
    expect(rows).toEqual(batch);
    expect(chunks).toHaveLength(sizes.length + 1);
    const groups = await query(
      folder,
      `SELECT any_value(row_group_num_rows) FROM parquet_metadata('${join(folder, 'cells.parquet')}')
       GROUP BY row_group_id ORDER BY row_group_id`,
    );
    expect(groups.rows.flat()).toEqual(sizes);
  });
});

describe('记录的表', () => {
  beforeAll(() => writeTables(folder, 'parquet', [FULL]));

  test.each(TABLE_NAMES)('%s 读回来是记录的行，列名不必加引号', async (name) => {
    const columns = TABLES[name].map((column) => column.name);
    const { types, rows } = await query(
      folder,
      `SELECT ${columns.join(', ')} FROM '${name}.parquet'`,
    );
    expect(types).toEqual(typesOf(TABLES[name]));
    expect(rows).toEqual(tableRows(FULL)[name]);
  });
});
