import { describe, expect, it } from 'vitest';
import { type Line, linesOf } from '../../../../src/text/readers/pdf/flow.js';
import { rowsOf } from '../../../../src/text/readers/pdf/lines.js';
import type { Run } from '../../../../src/text/readers/pdf/run.js';
import { run } from './runs.js';

type Cell = readonly [text: string, left: number, size?: number];

const page = (rows: readonly (readonly Cell[])[], index = 0, width = 600) => ({
  index,
  width,
  rows: rowsOf(
    rows.flatMap((cells, i): Run[] =>
      cells.map(([text, left, size]) => run(text, left, 100 + 30 * i, size)),
    ),
  ),
});

const lines = (...rows: readonly (readonly Cell[])[]): readonly Line[] => linesOf([page(rows)]);

describe('表格的行', () => {
  /** Two cells of each row, the first of them in one column. */
  const table = (...cells: readonly Cell[]): boolean =>
    lines(...cells.map((cell): readonly Cell[] => [['冷链', 50], cell])).every(
      ({ isCells }) => isCells,
    );

  it.each<[string, readonly Cell[], boolean]>([
    [
      '左边对齐',
      [
        ['家', 150],
        ['万立方米以上', 150],
      ],
      true,
    ],
    [
      '左边差一点',
      [
        ['家', 154],
        ['万立方米以上', 150],
      ],
      true,
    ],
    [
      '左边差半个字',
      [
        ['家', 155],
        ['万立方米以上', 150],
      ],
      false,
    ],
    [
      '右边对齐',
      [
        ['家', 200],
        ['万立方米以上', 150],
      ],
      true,
    ],
    [
      '右边差一点',
      [
        ['家', 204],
        ['万立方米以上', 150],
      ],
      true,
    ],
    [
      '右边差半个字',
      [
        ['家', 205],
        ['万立方米以上', 150],
      ],
      false,
    ],
    [
      '居中对齐',
      [
        ['家', 175],
        ['万立方米以上', 150],
      ],
      true,
    ],
    [
      '居中差一点',
      [
        ['家', 179],
        ['万立方米以上', 150],
      ],
      true,
    ],
    [
      '居中差半个字',
      [
        ['家', 180],
        ['万立方米以上', 150],
      ],
      false,
    ],
    [
      '居中差半个字，另一边',
      [
        ['家', 170],
        ['万立方米以上', 150],
      ],
      false,
    ],
    [
      '字号不同，按小的算',
      [
        ['家', 156],
        ['万立方米以上', 150, 20],
      ],
      false,
    ],
    [
      '都不对齐',
      [
        ['家', 120],
        ['万立方米以上', 150],
      ],
      false,
    ],
  ])('%s', (_, cells, isTable) => {
    expect(table(...cells)).toBe(isTable);
  });

  it.each<[string, readonly (readonly Cell[])[], readonly string[]]>([
    [
      '单元格之间是制表符',
      [
        [
          ['指标', 50],
          ['单位', 150],
          ['2027年', 250],
        ],
        [
          ['冷库', 50],
          ['座', 150],
          ['120', 250],
        ],
      ],
      ['指标\t单位\t2027年', '冷库\t座\t120'],
    ],
    [
      '前后的正文不是',
      [
        [['统筹推进各项任务', 50]],
        [
          ['指标', 50],
          ['数值', 150],
        ],
        [
          ['冷库', 50],
          ['120', 150],
        ],
        [['健全工作机制', 50]],
      ],
      ['统筹推进各项任务', '指标\t数值', '冷库\t120', '健全工作机制'],
    ],
    [
      '只有首列对齐',
      [
        [
          ['指标', 50],
          ['数值', 150],
        ],
        [
          ['冷库建设', 50],
          ['座', 200],
        ],
      ],
      ['指标　数值', '冷库建设　座'],
    ],
    [
      '第二列和下一行的首列对齐',
      [
        [
          ['指标', 50],
          ['数值', 150],
        ],
        [
          ['冷库', 150],
          ['合计一百二十座', 300],
        ],
      ],
      ['指标　数值', '冷库　合计一百二十座'],
    ],
    [
      '首列和下一行的第二列对齐',
      [
        [
          ['冷库', 150],
          ['合计一百二十座', 300],
        ],
        [
          ['指标', 50],
          ['数值', 150],
        ],
      ],
      ['冷库　合计一百二十座', '指标　数值'],
    ],
    [
      '有一列对齐就是',
      [
        [
          ['指标', 50],
          ['数值', 150],
          ['年', 300],
        ],
        [
          ['冷库', 50],
          ['座', 200],
          ['二〇二七', 300],
        ],
      ],
      ['指标\t数值\t年', '冷库\t座\t二〇二七'],
    ],
    [
      '下一行少一列',
      [
        [
          ['指标', 50],
          ['数值', 150],
          ['年', 300],
        ],
        [
          ['冷库', 50],
          ['二〇二七', 300],
        ],
      ],
      ['指标\t数值\t年', '冷库\t二〇二七'],
    ],
    [
      '隔着一行正文的不是',
      [
        [
          ['指标', 50],
          ['数值', 150],
        ],
        [['统筹推进各项任务', 50]],
        [
          ['冷库', 50],
          ['120', 150],
        ],
      ],
      ['指标　数值', '统筹推进各项任务', '冷库　120'],
    ],
  ])('%s', (_, rows, texts) => {
    expect(lines(...rows).map(({ text }) => text)).toEqual(texts);
  });
});

describe('一栏从哪里到哪里', () => {
  const TEXT = '统筹推进各项重点任务落地';
  const prose = (lefts: readonly number[], text = TEXT): Cell[][] =>
    lefts.map((left) => [[text, left]]);
  const times = (count: number, left: number): number[] =>
    Array.from({ length: count }, () => left);
  const edges = (rows: readonly (readonly Cell[])[]): string => {
    const [first] = lines(...rows);
    return first === undefined ? '' : `${first.column.left}–${first.column.right}`;
  };

  it.each<[string, readonly (readonly Cell[])[], string]>([
    ['一行', prose([70]), '70–190'],
    ['两行从左边的算', prose([70, 50]), '50–190'],
    ['三行中两行对齐', prose([40, 50, 50]), '50–170'],
    ['首行缩进', prose([70, 50, 50, 70, 50]), '50–190'],
    ['对得略齐', prose([40, 50, 54]), '50–174'],
    ['对得不齐', prose([40, 50, 55]), '40–175'],
    ['二十五行中两行在外', prose([40, 40, ...times(23, 50)]), '40–170'],
    ['二十六行中两行在外', prose([40, 40, ...times(24, 50)]), '50–170'],
    ['三十三行中一行过长', prose([...times(32, 50), 60]), '50–180'],
    ['三十四行中一行过长', prose([...times(33, 50), 60]), '50–170'],
    [
      '表格不算',
      [
        ...prose([50, 50, 50]),
        [
          ['指标', 30],
          ['数值', 330],
        ],
        [
          ['冷库', 30],
          ['120', 330],
        ],
        [
          ['冷藏车', 30],
          ['320', 330],
        ],
      ],
      '50–170',
    ],
    [
      '只有表格',
      [
        [
          ['指标', 30],
          ['数值', 330],
        ],
        [
          ['冷库', 30],
          ['120', 330],
        ],
      ],
      '30–350',
    ],
    [
      '字大容差也大',
      prose([40, 50, 55]).map(([[text, left] = ['', 0]]) => [[text, left, 20]]),
      '50–295',
    ],
  ])('%s', (_, rows, column) => {
    expect(edges(rows)).toBe(column);
  });

  const columnsOf = (...pages: readonly Parameters<typeof page>[]): readonly string[] =>
    linesOf(pages.map((each) => page(...each))).map(
      ({ page, column }) => `${page} ${column.left}–${column.right}`,
    );

  it.each<[string, readonly Parameters<typeof page>[], readonly string[]]>([
    [
      '一样宽的页同一栏',
      [
        [[[['冷链', 70]]], 0, 600],
        [prose([50, 50]), 1, 600],
      ],
      ['0 50–170', '1 50–170', '1 50–170'],
    ],
    [
      '差不多宽的页同一栏',
      [
        [[[['冷链', 70]]], 0, 600],
        [prose([50, 50]), 1, 602],
      ],
      ['0 50–170', '1 50–170', '1 50–170'],
    ],
    [
      '宽窄不同的页各算各的',
      [
        [[[['冷链', 70]]], 0, 600],
        [prose([50, 50]), 1, 420],
      ],
      ['0 70–90', '1 50–170', '1 50–170'],
    ],
    ['没有页', [], []],
  ])('%s', (_, pages, columns) => {
    expect(columnsOf(...pages)).toEqual(columns);
  });

  it('左栏右栏各算各的', () => {
    const rows = Array.from({ length: 8 }, (): Cell[] => [
      [TEXT, 50],
      [TEXT, 190],
    ]);
    expect(new Set(columnsOf([rows]))).toEqual(new Set(['0 50–170', '0 190–310']));
  });

  it('每行记着自己的位置', () => {
    expect(lines([['冷链物流', 60]])).toEqual([
      {
        text: '冷链物流',
        left: 60,
        right: 100,
        baseline: 100,
        size: 10,
        page: 0,
        isCells: false,
        column: { left: 60, right: 100 },
      },
    ]);
  });
});
