import { describe, expect, test } from 'vitest';
import { ELEMENT_TYPES } from '../../../src/model/elements.js';
import { recordSchema } from '../../../src/model/record.js';
import {
  TABLE_NAMES,
  TABLES,
  type TableName,
  tableRows,
} from '../../../src/output/tables/index.js';
import { SAMPLE } from '../sample.js';
import { FULL } from './full.js';

/** Rows as objects, to be compared by name. */
const rowsOf = (name: TableName, record = FULL): readonly Readonly<Record<string, unknown>>[] =>
  tableRows(record)[name].map((row) =>
    Object.fromEntries(TABLES[name].map((column, i) => [column.name, row[i]])),
  );

test('样例是合格的记录', () => {
  expect(recordSchema.parse(FULL)).toEqual(FULL);
});

describe('列', () => {
  test('每类要素都有表', () => {
    expect(TABLE_NAMES).toEqual(expect.arrayContaining([...ELEMENT_TYPES]));
    expect(Object.keys(TABLES)).toEqual([...TABLE_NAMES]);
  });

  test.each(TABLE_NAMES)('%s：先是文件，名称不重，可以不加引号', (name) => {
    const names = TABLES[name].map((column) => column.name);
    expect(names[0]).toBe('document');
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((one) => !/^[a-z][a-z0-9_]*$/u.test(one))).toEqual([]);
  });

  test.each(TABLE_NAMES)('%s：单元格合于列的类型', (name) => {
    const rows = tableRows(FULL)[name];
    const wrong = rows.flatMap((row) =>
      TABLES[name].filter(({ type }, i) => {
        const cell = row[i];
        if (cell === null) return false;
        if (type === 'integer') return !Number.isSafeInteger(cell);
        if (type === 'date') return !/^\d{4}-\d{2}-\d{2}$/u.test(String(cell));
        return typeof cell !== type;
      }),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => row.length !== TABLES[name].length)).toEqual([]);
    expect(wrong).toEqual([]);
  });
});

describe('行', () => {
  test('文件：元数据和各类要素的个数', () => {
    expect(rowsOf('documents')).toMatchObject([
      {
        document: '要点.txt',
        title: '某市2025年工作要点',
        region: '某市',
        region_code: '990000',
        period_start: 2025,
        period_end: 2025,
        published: '2025-01-01',
        n_actions: 1,
        n_responsible: 1,
        version: '0.1.0',
        segmenter: null,
      },
    ]);
  });

  test('任务、指标和时限以编号相连，比较地区不必连接', () => {
    const key = { document: '要点.txt', region: '某市', region_code: '990000', period_start: 2025 };
    expect(rowsOf('actions')).toMatchObject([
      { ...key, id: 'a1', section_id: 's1', section: '建强支部', ordinal: 1 },
    ]);
    expect(rowsOf('targets')).toMatchObject([
      { ...key, id: 't1', action: 'a1', value: 60, value_max: null, deadline: '2025-12-31' },
    ]);
    expect(rowsOf('deadlines')).toMatchObject([
      { ...key, id: 'd1', action: 'a1', start_date: null, end_date: '2025-12-31' },
    ]);
  });

  test('一个单位一行', () => {
    expect(rowsOf('responsible')).toMatchObject([
      { id: 'r1', role: 'responsible', body: '市委组织部' },
      { id: 'r1', role: 'responsible', body: '市教育局' },
    ]);
  });

  test('提法一行，内容相连，位置取首次；与任务另成一表', () => {
    expect(rowsOf('slogans')).toMatchObject([
      { slogan: '四强', items: null, known: true, span_start: 24, quote: '四强' },
      { slogan: '两个维护', items: '其一；其二', count: 2, span_start: 3, span_end: 7 },
    ]);
    expect(rowsOf('action_slogans')).toMatchObject([{ action: 'a1', slogan: '四强' }]);
  });

  test('没有的就是空', () => {
    const { document } = SAMPLE.record;
    const bare = {
      ...SAMPLE.record,
      document: { ...document, region: null, period: null, published: null },
    };
    expect(rowsOf('documents', bare)).toMatchObject([
      { region: null, region_code: null, period_start: null, period_end: null, published: null },
    ]);
    expect(rowsOf('milestones', SAMPLE.record)).toEqual([]);
  });

  test('空的文字也是没有', () => {
    const actions = SAMPLE.record.actions.map((action) => ({ ...action, title: '' }));
    expect(rowsOf('actions', { ...SAMPLE.record, actions })).toMatchObject([{ title: null }]);
  });

  test.each([
    ['2024-02-29', '2024-02-29'],
    ['2025-02-29', null],
    ['2025-02-30', null],
    ['2025-99-99', null],
    ['0000-00-00', null],
  ])('日期 %s', (published, expected) => {
    const record = { ...SAMPLE.record, document: { ...SAMPLE.record.document, published } };
    expect(rowsOf('documents', record)).toMatchObject([{ published: expected }]);
  });

  test('是普通的数据，可以交给别的线程', () => {
    const rows = tableRows(FULL);
    expect(structuredClone(rows)).toEqual(rows);
  });
});
