import { describe, expect, it } from 'vitest';
import { withoutFurniture } from '../../../../src/text/readers/pdf/furniture.js';
import { rowsOf, textOf } from '../../../../src/text/readers/pdf/lines.js';
import { run } from './runs.js';

/** A page's rows, 20 apart from 100, or each at its own height. */
type Row = string | readonly [text: string, baseline: number];

const kept = (pages: readonly (readonly Row[])[], first = 0): readonly string[] =>
  withoutFurniture(
    pages.map((rows, i) => ({
      index: first + i,
      rows: rowsOf(
        rows.map((row, j) =>
          typeof row === 'string' ? run(row, 50, 100 + 20 * j) : run(row[0], 50, row[1]),
        ),
      ),
    })),
  ).map(({ rows }) => rows.map(textOf).join('|'));

const BODY = ['统筹推进冷链物流', '健全工作机制', '强化资金保障', '加强督促检查'];

describe('页码', () => {
  it.each([
    '—3—',
    '— 12 —',
    '- 3 -',
    '－ 3 －',
    '·3·',
    '•3•',
    '——128——',
    '----7----',
    '~7~',
    '～7～',
    '第3页',
    '第12页',
    '第3頁',
    '第3页共12页',
    '第3页 共12页',
    '第3页，共12页',
    '第3页,共12页',
    '第3页/共12页',
    '第3页／共12页',
    '第3页（共12页）',
    '第3页(共120頁)',
    '3/12',
    '12／128',
    'Page 3',
    'Page 12',
    'page 3 of 9',
    'PAGE 12 OF 128',
    'iv',
    'XII',
    'xviii',
    'i',
    '— １２ —',
    '1',
    '１',
  ])('%s 去掉', (text) => {
    expect(kept([[...BODY, text]])).toEqual([BODY.join('|')]);
  });

  it.each([
    '—3',
    '见—3—',
    '—3—完',
    '—甲—',
    '第三页',
    '第3版',
    '第3页起',
    '第3页共两页',
    '第3页共12版',
    '第3页；共12页',
    '第3页〔共12页',
    '第3页共12页。',
    '第3页共12页的表',
    '三/12',
    '3/十',
    '3/12批',
    'page三',
    'page3of十',
    'pagexofy',
    'Taxi',
    'Video',
    '2',
    '12345',
    '320亩',
  ])('%s 留下', (text) => {
    expect(kept([[...BODY, text]])).toEqual([[...BODY, text].join('|')]);
  });

  it.each<[string, readonly (readonly string[])[], number, readonly string[]]>([
    ['正是那一页的号', [[...BODY, '5']], 4, [BODY.join('|')]],
    ['不是那一页的号', [[...BODY, '6']], 4, [[...BODY, '6'].join('|')]],
    [
      '数下去的号',
      [
        ['甲', '乙', '57'],
        ['丙', '丁', '58'],
      ],
      0,
      ['甲|乙', '丙|丁'],
    ],
    [
      '倒数的号',
      [
        ['甲', '乙', '58'],
        ['丙', '丁', '57'],
      ],
      0,
      ['甲|乙|58', '丙|丁|57'],
    ],
    [
      '一个在上一个在下',
      [
        ['57', ...BODY],
        [...BODY, '58'],
      ],
      0,
      [['57', ...BODY].join('|'), [...BODY, '58'].join('|')],
    ],
    ['同一页上的两个数', [[...BODY, '57', '57']], 0, [[...BODY, '57', '57'].join('|')]],
    [
      '两页末行都带单位',
      [
        [...BODY, '320亩'],
        [...BODY, '450亩'],
      ],
      0,
      [[...BODY, '320亩'].join('|'), [...BODY, '450亩'].join('|')],
    ],
    ['页码后有正文', [['甲', '第1页', '乙', '丙']], 0, ['甲|第1页|乙|丙']],
    ['页码前有正文', [['甲', '乙', '第1页', '丙']], 0, ['甲|乙|第1页|丙']],
    ['页脚三行', [[...BODY, '第1页', '- 1 -', '1/3']], 0, [BODY.join('|')]],
    [
      '第四行不再是页脚',
      [[...BODY, '第1页', '第1页', '- 1 -', '1/3']],
      0,
      [[...BODY, '第1页'].join('|')],
    ],
    ['页眉三行', [['第1页', '- 1 -', '1/3', ...BODY]], 0, [BODY.join('|')]],
    [
      '第四行不再是页眉',
      [['第1页', '- 1 -', '1/3', '第1页', ...BODY]],
      0,
      [['第1页', ...BODY].join('|')],
    ],
    ['只有页码的一页', [['1'], BODY], 0, ['', BODY.join('|')]],
  ])('%s', (_, pages, first, rows) => {
    expect(kept(pages, first)).toEqual(rows);
  });
});

describe('浏览器印的', () => {
  it.each([
    '2025/3/12 09:30 通知公告',
    '2025/12/3 9:05 通知公告',
    '2025/3/12 下午3:05 通知公告',
    '2025/3/12 上午11:05 通知公告',
    '3/12/2025, 9:05 通知公告',
    'http://www.example.gov.cn/a/index.html 1/2',
    'https://www.example.gov.cn/a/index.html 12/15',
    'file:///C:/计划.html 1/2',
  ])('%s 去掉', (text) => {
    expect(kept([[text, ...BODY]])).toEqual([BODY.join('|')]);
    expect(kept([[...BODY, text]])).toEqual([BODY.join('|')]);
  });

  it.each([
    '截至2025/3/12 09:30',
    '2025/3/12印发',
    '2025/3/12中午1:30',
    '2025/3/12 9:3',
    '见https://www.example.gov.cn/a/index.html1/2',
    'https://www.example.gov.cn/a/index.html1/2起',
    'https://www.example.gov.cn/a/index.html',
  ])('%s 留下', (text) => {
    expect(kept([[text, ...BODY]])).toEqual([[text, ...BODY].join('|')]);
  });
});

describe('一页页重复的', () => {
  /** Heads with a body of its own below each, undefined for a page without a head. */
  const left = (heads: readonly (Row | undefined)[]): number =>
    kept(
      heads.map((head, i) => [
        ...(head === undefined ? [] : [typeof head === 'string' ? ([head, 30] as const) : head]),
        ...BODY.map(
          (text, j) =>
            [`${text}${'甲乙丙丁戊己庚辛壬癸子丑寅卯'[i]}`, 100 + 20 * j + 30 * i] as const,
        ),
      ]),
    ).filter((text) => !text.startsWith('统筹')).length;
  const some = (count: number, all: number, head: (i: number) => Row): (Row | undefined)[] =>
    Array.from({ length: all }, (_, i) => (i < count ? head(i) : undefined));
  const issue = (i: number): string => `岚州公报第${i + 8}期`;

  it.each<[string, readonly (Row | undefined)[], number]>([
    ['三页中的三页', some(3, 3, () => '岚州公报'), 0],
    ['两页都有', some(2, 2, () => '岚州公报'), 2],
    ['三页，数字位数不同', some(3, 3, issue), 0],
    ['三页中的两页，只差数字', some(2, 3, issue), 0],
    ['四页中的两页，只差数字', some(2, 4, issue), 2],
    ['四页中的三页，只差数字', some(3, 4, issue), 0],
    ['五页中的三页，只差数字', some(3, 5, issue), 0],
    ['六页中的三页，只差数字', some(3, 6, issue), 3],
    ['八页中的三页，一字不差', some(3, 8, () => '第一章总则'), 0],
    ['八页中的两页，一字不差', some(2, 8, () => '第一章总则'), 2],
    ['十二页中的三页，一字不差', some(3, 12, () => '第一章总则'), 3],
    ['十二页中的四页，一字不差', some(4, 12, () => '第一章总则'), 0],
    ['高低差一点', some(3, 3, (i) => ['岚州公报', 30 + 4 * i]), 0],
    [
      '高低差一点，先后不齐',
      [
        ['岚州公报', 30],
        ['岚州公报', 38],
        ['岚州公报', 34],
      ],
      0,
    ],
    ['高低差得远', some(3, 3, (i) => ['岚州公报', 30 + 5 * i]), 3],
    [
      '各页不同',
      [
        ['岚州公报', 30],
        ['发展规划', 30],
        ['内部资料', 30],
      ],
      3,
    ],
  ])('%s', (_, heads, count) => {
    expect(left(heads)).toBe(count);
  });

  it('两页上各印两遍的不算', () => {
    const twice: readonly Row[] = [
      ['岚州公报', 30],
      ['岚州公报', 34],
    ];
    expect(
      kept(
        [0, 1, 2, 3].map((i) => [...(i < 2 ? twice : []), [`冷链${'甲乙丙丁'[i]}`, 200 + 50 * i]]),
      ),
    ).toEqual(['岚州公报|岚州公报|冷链甲', '岚州公报|岚州公报|冷链乙', '冷链丙', '冷链丁']);
  });
});
