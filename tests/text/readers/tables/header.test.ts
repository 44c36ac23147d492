import { describe, expect, test } from 'vitest';
import { csvTable } from '../../../../src/text/readers/tables/csv.js';
import { headedTable, linesOf } from '../../../../src/text/readers/tables/header.js';
import { type Line, sampleOf } from '../../../../src/text/readers/tables/table.js';

async function all(lines: AsyncIterable<Line>): Promise<readonly Line[]> {
  const found: Line[] = [];
  for await (const line of lines) found.push(line);
  return found;
}

const headed = async (rows: readonly (readonly string[])[], count: number | null = rows.length) => {
  const table = await headedTable(linesOf(rows), count);
  return { ...table, lines: await all(table.lines()) };
};

const CAPTION = ['某市文件汇总表', ' ', '　'];
const chars = (length: number): string => '推'.repeat(length);

describe('表头', () => {
  test.each([
    [
      '第一行',
      [
        ['标题', '正文'],
        ['甲', '一'],
      ],
      ['标题', '正文'],
      1,
    ],
    [
      '总标题之下',
      [CAPTION, ['标题', '正文', '日期'], ['甲', '一', '']],
      ['标题', '正文', '日期'],
      2,
    ],
    [
      '五行说明之下',
      [...Array(5).fill(CAPTION), ['标题', '正文', '日期']],
      ['标题', '正文', '日期'],
      6,
    ],
    [
      '六行说明之下就不找了',
      [...Array(6).fill(CAPTION), ['标题', '正文', '日期']],
      ['某市文件汇总表', '2', '3'],
      1,
    ],
    ['只有一列', [['正文'], ['一']], ['正文'], 1],
    ['没有名称的列', [['标题', '', ' ', '正文']], ['标题', '2', '3', '正文'], 1],
    [
      '比下面的行短',
      [
        ['标题', '正文'],
        ['甲', '一', '二'],
      ],
      ['标题', '正文', '3'],
      1,
    ],
    ['名称里的空白', [[' 发布\n日期 ', '正 \t 文']], ['发布 日期', '正 文'], 1],
    [
      '六十字的名称',
      [
        [chars(60), '甲'],
        ['一', '二'],
      ],
      [chars(60), '甲'],
      1,
    ],
    [
      '六十一字的不是名称',
      [
        [chars(61), '甲'],
        ['一', '二'],
      ],
      ['1', '2'],
      0,
    ],
    [
      '首尾空白不算字',
      [
        [`  ${chars(60)}  `, '甲'],
        ['一', '二'],
      ],
      [chars(60), '甲'],
      1,
    ],
    [
      '认得一个名称就是表头',
      [
        [chars(61), '正文'],
        ['一', '二'],
      ],
      [chars(61), '正文'],
      1,
    ],
  ])('%s', async (_, rows, columns, skipped) => {
    const table = await headed(rows);
    expect(table.columns).toEqual(columns);
    expect(table.sample).toEqual(rows.slice(skipped));
    expect(table.lines).toEqual(rows.slice(skipped).map((cells, i) => ({ number: i + 1, cells })));
    expect(table.count).toBe(rows.length - skipped);
  });

  test('不知道有几行', async () => {
    expect((await headed([['标题', '正文']], null)).count).toBeNull();
  });

  test('取样二百行，坏的不算', async () => {
    const rows = Array.from(
      { length: 300 },
      (_, i): Line => ({
        number: i + 1,
        cells: i % 3 === 0 ? null : [`${i}`],
      }),
    );
    async function* lines() {
      yield* rows;
    }
    expect(await sampleOf(lines())).toHaveLength(200);
    async function* more() {
      yield* [...rows, ...rows];
    }
    const sample = await sampleOf(more());
    expect(sample).toHaveLength(200);
    expect([sample[0], sample[1], sample[2]]).toEqual([['1'], ['2'], ['4']]);
  });
});

describe('CSV 的分隔符', () => {
  const columns = async (text: string, format: 'csv' | 'tsv' = 'csv') =>
    (await csvTable(text, format)).columns;

  test.each([
    ['逗号', '甲,乙,丙\n', ['甲', '乙', '丙']],
    ['制表符', '甲\t乙\t丙\n', ['甲', '乙', '丙']],
    ['分号', '甲;乙;丙\n', ['甲', '乙', '丙']],
    ['竖线', '甲|乙|丙\n', ['甲', '乙', '丙']],
    ['多的为准', '甲,子;乙;丙\n', ['甲,子', '乙', '丙']],
    ['一样多时逗号为先', '甲,子;乙\n', ['甲', '子;乙']],
    ['引号里的不算', '"甲;子;丑",乙\n', ['甲;子;丑', '乙']],
    ['第一行没有就看下一行', '汇总表\n甲;乙\n', ['甲', '乙']],
    ['前一行有就不看后面', '甲;乙\n子,丑,寅,卯\n', ['甲', '乙']],
    ['都没有', '甲\n乙\n', ['甲']],
    ['回车分行', '汇总表\r甲|乙\r子,丑,寅', ['甲', '乙']],
  ])('%s', async (_, text, expected) => {
    expect(await columns(text)).toEqual(expected);
  });

  test('制表符分隔的文件不看别的', async () => {
    expect(await columns('甲,乙,丙\t丁\n', 'tsv')).toEqual(['甲,乙,丙', '丁']);
  });
});

describe('CSV 的行', () => {
  const rows = async (text: string) =>
    (await all((await csvTable(text, 'csv')).lines())).map(({ number, cells }) => [number, cells]);

  test.each([
    [
      '各种行尾',
      '标题,正文\r\n甲,一\n乙,二\r丙,三',
      [
        [1, ['甲', '一']],
        [2, ['乙', '二']],
        [3, ['丙', '三']],
      ],
    ],
    [
      '没有引号结束',
      '标题,正文\n甲,一\n乙,"二\n',
      [
        [1, ['甲', '一']],
        [2, null],
      ],
    ],
    ['空行和只有逗号的行', '标题,正文\n\n,\n甲,一\n', [[1, ['甲', '一']]]],
    ['随意的引号', '标题,正文\n甲"子",一\n', [[1, ['甲"子"', '一']]]],
    [
      '长短不齐',
      '标题,正文\n甲\n乙,二,多\n',
      [
        [1, ['甲']],
        [2, ['乙', '二', '多']],
      ],
    ],
    ['只有表头', '标题,正文\n', []],
  ])('%s', async (_, text, expected) => {
    expect(await rows(text)).toEqual(expected);
  });

  test('超过六万字节的内容一处不缺', async () => {
    const long = '推进改革，'.repeat(9000);
    expect(await rows(`标题,正文\n甲,"${long}"\n乙,二\n`)).toEqual([
      [1, ['甲', long]],
      [2, ['乙', '二']],
    ]);
  });
});
