import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../../src/text/readers/pdf/columns.js';
import { rowsOf, textOf } from '../../../../src/text/readers/pdf/lines.js';
import type { Run } from '../../../../src/text/readers/pdf/run.js';
import { run } from './runs.js';

const TEXT = '统筹推进各项重点任务落地见效取得更大进展';
const ACROSS = '岚州市冷链物流骨干网络和末端配送网点建设';

/** Lines of so many characters, 14 apart. */
const lines = (left: number, lengths: readonly number[], from = 0): Run[] =>
  lengths.map((length, i) => run(TEXT.slice(0, length), left, 100 + 14 * (from + i)));
const times = (count: number, length = 12): number[] => Array.from({ length: count }, () => length);
const across = (count: number, from: number): Run[] =>
  Array.from({ length: count }, (_, i) => run(ACROSS, 70, 100 + 14 * (from + i)));

const blocks = (runs: readonly Run[]): readonly string[] =>
  blocksOf(rowsOf(runs)).map(({ column, rows }) => `${column} ${rows.length}`);

describe('两栏', () => {
  it.each<[string, readonly Run[], readonly string[]]>([
    ['左栏长', [...lines(50, times(8)), ...lines(190, times(6))], ['left 8', 'right 6']],
    ['右栏长', [...lines(50, times(6)), ...lines(190, times(8))], ['left 6', 'right 8']],
    ['五行就够', [...lines(50, times(5)), ...lines(190, times(5))], ['left 5', 'right 5']],
    ['四行不够', [...lines(50, times(4)), ...lines(190, times(4))], ['page 4']],
    ['右边四行不够', [...lines(50, times(10)), ...lines(190, times(4))], ['page 10']],
    ['左边四行不够', [...lines(50, times(4)), ...lines(190, times(10))], ['page 10']],
    ['右边五行', [...lines(50, times(10)), ...lines(190, times(5))], ['left 10', 'right 5']],
    ['中缝窄于八成个字', [...lines(50, times(8)), ...lines(177, times(8))], ['page 8']],
    ['中缝有八成个字', [...lines(50, times(8)), ...lines(178, times(8))], ['left 8', 'right 8']],
    [
      '通栏的标题在先',
      [...across(1, 0), ...lines(50, times(8), 1), ...lines(190, times(8), 1)],
      ['page 1', 'left 8', 'right 8'],
    ],
    [
      '通栏的一行在后',
      [...lines(50, times(8)), ...lines(190, times(8)), ...across(1, 8)],
      ['left 8', 'right 8', 'page 1'],
    ],
    [
      '通栏之后只有左栏',
      [...lines(50, times(8)), ...lines(190, times(8)), ...across(1, 8), ...lines(50, times(2), 9)],
      ['left 8', 'right 8', 'page 1', 'left 2'],
    ],
    [
      '通栏之后只有右栏',
      [
        ...lines(50, times(8)),
        ...lines(190, times(8)),
        ...across(1, 8),
        ...lines(190, times(2), 9),
      ],
      ['left 8', 'right 8', 'page 1', 'right 2'],
    ],
    [
      '四成的行通栏',
      [...lines(50, times(6)), ...lines(190, times(6)), ...across(4, 6)],
      ['left 6', 'right 6', 'page 4'],
    ],
    [
      '四成以上的行通栏',
      [...lines(50, times(6)), ...lines(190, times(6)), ...across(5, 6)],
      ['page 11'],
    ],
    [
      '三成的行写满',
      [...lines(50, [12, 9, 9, ...times(7, 4)]), ...lines(190, times(10))],
      ['left 10', 'right 10'],
    ],
    [
      '两成的行写满',
      [...lines(50, [12, 9, 8, ...times(7, 4)]), ...lines(190, times(10))],
      ['page 10'],
    ],
    [
      '右栏三成的行写满',
      [...lines(50, times(10)), ...lines(190, [12, 12, 9, ...times(7, 4)])],
      ['left 10', 'right 10'],
    ],
    ['左边是项目名', [...lines(50, [12, ...times(9, 4)]), ...lines(190, times(10))], ['page 10']],
    ['右边是数字', [...lines(50, times(10)), ...lines(190, [12, 12, ...times(8, 3)])], ['page 10']],
    ['右边一条窄栏', [...lines(50, times(8, 18)), ...lines(250, times(8, 6))], ['page 8']],
    ['左边一条窄栏', [...lines(50, times(8, 6)), ...lines(130, times(8, 18))], ['page 8']],
    [
      '一个字一个字印的',
      [...lines(50, times(8)), ...lines(190, times(8))].flatMap(({ text, left, baseline }) =>
        Array.from(text, (character, i) => run(character, left + 10 * i, baseline)),
      ),
      ['left 8', 'right 8'],
    ],
    [
      '左栏一行略长',
      [...lines(50, [13, ...times(7)]), ...lines(200, times(8))],
      ['left 8', 'right 8'],
    ],
    ['坐标大得离奇', [...lines(50, times(8)), ...lines(1e15, times(8))], ['page 8']],
  ])('%s', (_, runs, columns) => {
    expect(blocks(runs)).toEqual(columns);
  });

  it('右栏的序号在右栏里', () => {
    const runs = [
      ...lines(50, times(8)),
      ...Array.from({ length: 8 }, (_, i) => run('①', 190, 100 + 14 * i)),
      ...lines(208, times(8, 10)),
    ];
    expect(blocksOf(rowsOf(runs)).map(({ rows }) => rows.map(textOf)[0])).toEqual([
      TEXT.slice(0, 12),
      `①${TEXT.slice(0, 10)}`,
    ]);
  });

  it('栏里的窄空隙不是中缝', () => {
    const runs = [...lines(50, times(8, 9)), ...lines(150, times(8, 2)), ...lines(190, times(8))];
    expect(blocksOf(rowsOf(runs)).map(({ rows }) => rows.map(textOf)[0])).toEqual([
      `${TEXT.slice(0, 9)}　${TEXT.slice(0, 2)}`,
      TEXT.slice(0, 12),
    ]);
  });

  it.each<[string, number, readonly string[]]>([
    ['占到中缝一半，还在左栏', 13, ['left 34', 'right 34']],
    ['越过中缝，是通栏', 14, ['left 10', 'right 10', 'page 1', 'left 23', 'right 23']],
  ])('三十四行中有一行%s', (_, length, columns) => {
    const lengths = times(34).map((each, i) => (i === 10 ? length : each));
    expect(blocks([...lines(50, lengths), ...lines(190, times(34))])).toEqual(columns);
  });
});
