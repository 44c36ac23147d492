import { describe, expect, test } from 'vitest';
import { jsonTables } from '../../../../src/text/readers/tables/json.js';
import type { Line } from '../../../../src/text/readers/tables/table.js';
import { failureOf } from '../packed.js';

type Format = 'json' | 'ndjson';

const tables = (value: unknown, format: Format = 'json') =>
  jsonTables(typeof value === 'string' ? value : JSON.stringify(value), {
    path: '表.json',
    format,
  });

const failure = (value: unknown, format: Format = 'json') =>
  failureOf(async () => tables(value, format));
const DAMAGED = 'damaged-file {"path":"表.json","format":"json"}';

async function linesOf(value: unknown, format: Format = 'json', at = 0): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for await (const line of tables(value, format)[at]?.lines() ?? []) lines.push(line);
  return lines;
}

const shape = (value: unknown, format: Format = 'json') =>
  tables(value, format).map(({ columns, sample, count }) => ({ columns, sample, count }));

const 甲 = { 标题: '甲', 正文: '一' };
const 乙 = { 标题: '乙', 正文: '二' };
const PAIR = {
  columns: ['标题', '正文'],
  sample: [
    ['甲', '一'],
    ['乙', '二'],
  ],
  count: 2,
};

describe('一个 JSON', () => {
  test.each([
    ['一组', [甲, 乙], [PAIR]],
    ['一个', 甲, [{ columns: ['标题', '正文'], sample: [['甲', '一']], count: 1 }]],
    [
      '一层之下',
      { total: 2, data: [甲, 乙] },
      [{ columns: ['total'], sample: [['2']], count: 1 }, PAIR],
    ],
    ['三层之下', { a: { b: { c: [甲, 乙] } } }, [{ columns: [], sample: [[]], count: 1 }, PAIR]],
    [
      '四层之下',
      { a: { b: { c: { d: [甲, 乙] } } } },
      [{ columns: [], sample: [[]], count: 1 }, PAIR],
    ],
    [
      '五层之下',
      { a: { b: { c: { d: { e: [甲, 乙] } } } } },
      [{ columns: [], sample: [[]], count: 1 }],
    ],
    [
      '以编号为键',
      { 子: 甲, 丑: 乙 },
      [
        {
          columns: ['id', '标题', '正文'],
          sample: [
            ['子', '甲', '一'],
            ['丑', '乙', '二'],
          ],
          count: 2,
        },
      ],
    ],
    [
      '以编号为键而自己也有编号',
      { 子: { id: '1', 正文: '一' }, 丑: { 正文: '二', id: '2' } },
      [
        {
          columns: ['id', '正文'],
          sample: [
            ['1', '一'],
            ['2', '二'],
          ],
          count: 2,
        },
      ],
    ],
    [
      '各键的内容不同类',
      { 子: { 标题: '甲' }, 丑: { 正文: '二' } },
      [{ columns: ['子.标题', '丑.正文'], sample: [['甲', '二']], count: 1 }],
    ],
    [
      '两个表',
      { 甲表: [甲], 乙表: [乙] },
      [
        { columns: [], sample: [[]], count: 1 },
        { columns: ['标题', '正文'], sample: [['甲', '一']], count: 1 },
        { columns: ['标题', '正文'], sample: [['乙', '二']], count: 1 },
      ],
    ],
    [
      '空的一组是空的格子',
      { 甲表: [], 备注: '无' },
      [{ columns: ['甲表', '备注'], sample: [['', '无']], count: 1 }],
    ],
    [
      '键的内容有三种，两种同类',
      { 子: 甲, 丑: 乙, 寅: { 正文: '三' } },
      [
        {
          columns: ['子.标题', '子.正文', '丑.标题', '丑.正文', '寅.正文'],
          sample: [['甲', '一', '乙', '二', '三']],
          count: 1,
        },
      ],
    ],
    [
      '夹着别的键',
      { 子: 甲, 丑: 乙, 总数: 2 },
      [
        {
          columns: ['子.标题', '子.正文', '丑.标题', '丑.正文', '总数'],
          sample: [['甲', '一', '乙', '二', '2']],
          count: 1,
        },
      ],
    ],
    [
      '键名合起来一样而不是一类',
      { 子: { a: '1', bc: '2' }, 丑: { ab: '3', c: '4' } },
      [{ columns: ['子.a', '子.bc', '丑.ab', '丑.c'], sample: [['1', '2', '3', '4']], count: 1 }],
    ],
    [
      '只有一键不算以编号为键',
      { 子: 甲 },
      [{ columns: ['子.标题', '子.正文'], sample: [['甲', '一']], count: 1 }],
    ],
    ['夹着别的不算表', { 列: [甲, '乙'] }, [{ columns: [], sample: [[]], count: 1 }]],
    ['夹着空值不算表', { 列: [甲, null] }, [{ columns: [], sample: [[]], count: 1 }]],
    ['夹着一组不算表', { 列: [甲, []] }, [{ columns: [], sample: [[]], count: 1 }]],
  ])('%s', (_, value, expected) => {
    expect(shape(value)).toEqual(expected);
  });

  test.each([
    ['空的一组', [], 'no-text {"path":"表.json"}'],
    ['一组文字', ['甲', '乙'], DAMAGED],
    [
      '一组一组的',
      [
        ['标题', '正文'],
        ['甲', '一'],
      ],
      DAMAGED,
    ],
    ['数', '12', DAMAGED],
    ['文字', '"甲"', DAMAGED],
    ['空值', 'null', DAMAGED],
    ['夹着别的', [甲, 1], DAMAGED],
    ['不是 JSON', '标题,正文', DAMAGED],
    ['空的', '', DAMAGED],
    ['截断的一组', '[{"标题":"甲"},', DAMAGED],
    ['截断的一个', '{"标题":"甲",\n"正文":', DAMAGED],
    [
      '自己写的记录',
      { schema: 'plan-extract/record/1', 正文: '一' },
      'unsupported-format {"path":"表.json","format":"json"}',
    ],
    [
      '自己写的一组记录',
      [{ schema: 'plan-extract/record/1' }],
      'unsupported-format {"path":"表.json","format":"json"}',
    ],
  ])('%s', async (_, value, expected) => {
    expect(await failure(value)).toBe(expected);
  });

  test.each([
    ['别的程序的记录', { schema: 'plan/1', 正文: '一' }],
    ['名称在后', { schema: 'x plan-extract/1', 正文: '一' }],
    ['不是文字', { schema: 1, 正文: '一' }],
  ])('%s照样读', async (_, value) => {
    expect(await failure(value)).toBe('none');
  });

  test('各行的序号和格子', async () => {
    expect(await linesOf([甲, { 正文: '二', 日期: '2026' }])).toEqual([
      { number: 1, cells: ['甲', '一', ''] },
      { number: 2, cells: ['', '二', '2026'] },
    ]);
  });

  test('列名只看前二百行，格子全部都在', async () => {
    const rows = Array.from({ length: 201 }, (_, i) => ({
      正文: `${i}`,
      ...(i === 199 ? { 日期: '2026' } : {}),
      ...(i === 200 ? { 来源: '某市' } : {}),
    }));
    const [table] = tables(rows);
    expect(table?.columns).toEqual(['正文', '日期']);
    expect(table?.sample).toHaveLength(200);
    expect(table?.count).toBe(201);
    expect((await linesOf(rows)).at(-1)).toEqual({ number: 201, cells: ['200', ''] });
  });
});

describe('格子', () => {
  test.each([
    ['数', { a: 12.5 }, ['a'], ['12.5']],
    ['是非', { a: true, b: false }, ['a', 'b'], ['true', 'false']],
    ['空值', { a: null, b: '甲' }, ['a', 'b'], ['', '甲']],
    ['分段的文字', { a: ['一', '二'] }, ['a'], ['一\n二']],
    ['没有一段', { a: [] }, ['a'], ['']],
    ['夹着数的一组', { a: ['一', 2], b: '甲' }, ['b'], ['甲']],
    [
      '里层',
      { a: { b: '甲', c: { d: '乙' } }, e: '丙' },
      ['a.b', 'a.c.d', 'e'],
      ['甲', '乙', '丙'],
    ],
    ['二百字的键名', { ['键'.repeat(200)]: '甲' }, ['键'.repeat(200)], ['甲']],
    ['二百零一字的键名', { ['键'.repeat(201)]: '甲', b: '乙' }, ['b'], ['乙']],
    [
      '合起来超过二百字',
      { ['键'.repeat(150)]: { ['名'.repeat(50)]: '甲' }, b: '乙' },
      ['b'],
      ['乙'],
    ],
  ])('%s', (_, value, columns, cells) => {
    expect(shape([value])).toEqual([{ columns, sample: [cells], count: 1 }]);
  });

  const deep = (levels: number): string => `${'{"a":'.repeat(levels)}"甲"${'}'.repeat(levels)}`;

  test('六十四层还读，六十五层不是谁写的', async () => {
    expect(shape(`[${deep(64)}]`)[0]?.sample).toEqual([['甲']]);
    expect(await failure(`[${deep(65)}]`)).toBe(DAMAGED);
    expect(await linesOf(`{"b":"乙"}\n${deep(65)}\n${deep(64)}`, 'ndjson')).toEqual([
      { number: 1, cells: ['乙', ''] },
      { number: 2, cells: null },
      { number: 3, cells: ['', '甲'] },
    ]);
  });
});

describe('一行一个', () => {
  const A = JSON.stringify(甲);
  const B = JSON.stringify(乙);

  test.each([
    ['换行', `${A}\n${B}\n`, [1, 2]],
    ['回车换行', `${A}\r\n${B}\r\n`, [1, 2]],
    ['回车', `${A}\r${B}`, [1, 2]],
    ['空行', `\n${A}\n \n\n${B}\n`, [2, 5]],
    ['前后有空白', ` ${A} \n\t${B}`, [1, 2]],
  ])('%s', async (_, text, numbers) => {
    for (const format of ['ndjson', 'json'] as const) {
      expect(shape(text, format)).toEqual([{ ...PAIR, count: null }]);
      expect(await linesOf(text, format)).toEqual([
        { number: numbers[0], cells: ['甲', '一'] },
        { number: numbers[1], cells: ['乙', '二'] },
      ]);
    }
  });

  test('坏的行不妨碍其余', async () => {
    expect(await linesOf(`${A}\n{"标题"\n[1]\n"甲"\n12\nnull\n${B}`, 'ndjson')).toEqual([
      { number: 1, cells: ['甲', '一'] },
      ...[2, 3, 4, 5, 6].map((number) => ({ number, cells: null })),
      { number: 7, cells: ['乙', '二'] },
    ]);
  });

  test.each([
    ['第一行坏了，后面是好的', `{"标题"\n${B}`, 'ndjson', 'none'],
    ['第一行坏了的 JSON', `{"标题"\n${B}`, 'json', DAMAGED],
    ['第一行是数的 JSON', `12\n${B}`, 'json', DAMAGED],
    ['没有一行好的', '甲\n乙', 'ndjson', 'damaged-file {"path":"表.json","format":"ndjson"}'],
    [
      '自己写的记录',
      '{"schema":"plan-extract/record/1"}\n',
      'ndjson',
      'unsupported-format {"path":"表.json","format":"ndjson"}',
    ],
    ['第二行起不看是谁写的', `${A}\n{"schema":"plan-extract/record/1"}`, 'ndjson', 'none'],
  ] as const)('%s', async (_, text, format, expected) => {
    expect(await failure(text, format)).toBe(expected);
  });

  test('其实是一个 JSON 的照样读', () => {
    for (const before of ['', ' ', ' \n\t'])
      expect(shape(`${before}[\n${A},\n${B}\n]`, 'ndjson')).toEqual([PAIR]);
    expect(shape(JSON.stringify({ 各条: [甲, 乙] }), 'ndjson')).toEqual([
      { columns: [], sample: [[]], count: null },
    ]);
  });

  test('只有一行而没有换行', () => {
    expect(shape(A, 'ndjson')).toEqual([
      { columns: ['标题', '正文'], sample: [['甲', '一']], count: null },
    ]);
  });

  test('列名看前二百行好的', async () => {
    const lines = [
      '坏',
      ...Array.from({ length: 201 }, (_, i) =>
        JSON.stringify({ [i < 199 ? '正文' : `列${i}`]: '甲' }),
      ),
    ];
    const [table] = tables(lines.join('\n'), 'ndjson');
    expect(table?.columns).toEqual(['正文', '列199']);
    expect(table?.sample).toHaveLength(200);
    expect(await linesOf(lines.join('\n'), 'ndjson')).toHaveLength(202);
  });
});
