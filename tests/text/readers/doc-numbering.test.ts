import { describe, expect, test } from 'vitest';
import { type DocFile, PAIRS } from '../../../src/text/readers/doc-file.js';
import { readDocNumbering } from '../../../src/text/readers/doc-numbering.js';
import { u16, u32 } from './doc-parts.js';

interface DocLevel {
  /** \0、 · （\u0001） */
  readonly text: string;
  readonly start?: number;
  readonly format?: number;
  readonly suffix?: number;
  readonly flags?: number;
  readonly restart?: number;
  /** Formats of the number that stand before its text. */
  readonly formats?: readonly [number, number];
}

interface DocList {
  readonly id: number;
  readonly levels: readonly DocLevel[];
  readonly isSimple?: boolean;
  /** Styles of its levels. */
  readonly styles?: readonly number[];
}

interface Override {
  readonly depth: number;
  readonly start?: number;
  readonly level?: DocLevel;
}

interface Reference {
  readonly id: number;
  readonly overrides?: readonly Override[];
}

function levelBytes({
  text,
  start = 1,
  format = 0,
  suffix = 0,
  flags = 0,
  restart = 0,
  formats = [0, 0],
}: DocLevel): Buffer {
  const head = Buffer.alloc(28);
  head.writeUInt32LE(start, 0);
  head.writeUInt8(format, 4);
  head.writeUInt8(flags, 5);
  head.writeUInt8(suffix, 15);
  head.writeUInt8(formats[0], 24);
  head.writeUInt8(formats[1], 25);
  head.writeUInt8(restart, 26);
  return Buffer.concat([
    head,
    Buffer.alloc(formats[0] + formats[1], 0xaa),
    u16(text.length),
    Buffer.from(text, 'utf16le'),
  ]);
}

const EMPTY: DocLevel = { text: '' };

function tables(lists: readonly DocList[], references: readonly Reference[]): DocFile {
  const heads = lists.map(({ id, isSimple = false, styles = [] }) =>
    Buffer.concat([
      u32(id, 0),
      u16(...Array.from({ length: 9 }, (_, i) => styles[i] ?? 0xfff)),
      Buffer.of(isSimple ? 0x11 : 0x10, 0),
    ]),
  );
  const bodies = lists.flatMap(({ levels, isSimple = false }) =>
    Array.from({ length: isSimple ? 1 : 9 }, (_, i) => levelBytes(levels[i] ?? EMPTY)),
  );
  const listTable = Buffer.concat([u16(lists.length), ...heads]);
  const overrideTable = Buffer.concat([
    u32(references.length),
    ...references.map(({ id, overrides = [] }) =>
      Buffer.concat([u32(id, 0, 0), Buffer.of(overrides.length, 0, 0, 0)]),
    ),
    ...references.flatMap(({ overrides = [] }) => [
      u32(0xffffffff),
      ...overrides.flatMap(({ depth, start, level }) => [
        u32(start ?? 0),
        Buffer.of(
          depth | (start === undefined ? 0 : 0x10) | (level === undefined ? 0 : 0x20),
          0,
          0,
          0,
        ),
        level === undefined ? Buffer.alloc(0) : levelBytes(level),
      ]),
    ]),
  ]);
  const all = Buffer.concat([listTable, ...bodies]);
  return {
    part(pair: number) {
      if (pair === PAIRS.lists) return all.subarray(0, listTable.length);
      return pair === PAIRS.overrides ? overrideTable : Buffer.alloc(0);
    },
    from: (pair: number) => (pair === PAIRS.lists ? all : Buffer.alloc(0)),
  } as DocFile;
}

/** Labels of paragraphs: 12 is level 2 of list 1. */
const labels = (file: DocFile, paragraphs: readonly (readonly [list: number, level: number])[]) => {
  const next = readDocNumbering(file)();
  return paragraphs.map(([list, level]) => next({ numId: String(list), level }, undefined));
};

const one = (level: DocLevel): string | undefined =>
  labels(tables([{ id: 7, levels: [level] }], [{ id: 7 }]), [[1, 0]])[0];

describe('一级的写法', () => {
  test.each([
    [0, 12, '12'],
    [1, 12, 'XII'],
    [2, 12, 'xii'],
    [3, 3, 'C'],
    [4, 3, 'c'],
    [10, 12, '一二'],
    [11, 110, '百十'],
    [14, 12, '１２'],
    [17, 12, '一二'],
    [18, 12, '⑫'],
    [19, 12, '１２'],
    [22, 3, '03'],
    [26, 3, '⒊'],
    [27, 3, '⑶'],
    [28, 3, '③'],
    [29, 3, '㊂'],
    [30, 3, '丙'],
    [31, 3, '寅'],
    [32, 3, '丙寅'],
    [33, 101, '一〇一'],
    [34, 12, '壹拾貳'],
    [35, 101, '一百零一'],
    [36, 12, '一二'],
    [37, 101, '一〇一'],
    [38, 12, '壹拾贰'],
    [39, 101, '一百零一'],
    [5, 12, '12'],
    [99, 12, '12'],
  ])('格式 %d 的第 %d：%s', (format, start, label) => {
    expect(one({ text: '第\u0000项', format, start })).toBe(`第${label}项 `);
  });

  test.each([
    ['项目符号', { text: '●', format: 23 }, undefined],
    ['不编号', { text: '\u0000', format: 255 }, undefined],
    ['没有文字', { text: '' }, undefined],
    ['跳格', { text: '第\u0000条', suffix: 0 }, '第1条 '],
    ['空格', { text: '第\u0000条', suffix: 1 }, '第1条 '],
    ['不空', { text: '第\u0000条', suffix: 2 }, '第1条'],
    ['未知的间隔', { text: '第\u0000条', suffix: 3 }, '第1条 '],
    ['文字之前有格式', { text: '第\u0000条', formats: [3, 4] as const }, '第1条 '],
    ['从第五起', { text: '第\u0000条', start: 5 }, '第5条 '],
    ['制表符不是数', { text: '\u0000\u0009、' }, '1\t、'],
  ])('%s', (_, level, label) => {
    expect(one(level)).toBe(label);
  });
});

const OUTLINE: readonly DocLevel[] = [
  { text: '第\u0000章', format: 37 },
  { text: '\u0000.\u0001' },
  { text: '（\u0002）' },
];

describe('列表', () => {
  test('逐级编号，九级都在', () => {
    const nine = Array.from({ length: 9 }, (_, i) => ({
      text: String.fromCharCode(...Array.from({ length: i + 1 }, (_, at) => at)),
      start: i + 1,
    }));
    const file = tables([{ id: 1, levels: nine }], [{ id: 1 }]);
    expect(
      labels(file, [
        [1, 8],
        [1, 9],
      ]),
    ).toEqual(['123456789 ', undefined]);
    const outline = tables([{ id: 1, levels: OUTLINE }], [{ id: 1 }]);
    expect(
      labels(outline, [
        [1, 0],
        [1, 1],
        [1, 2],
        [1, 2],
        [1, 1],
        [1, 2],
        [1, 0],
        [1, 1],
      ]),
    ).toEqual(['第一章 ', '一.1 ', '（1）', '（2）', '一.2 ', '（1）', '第二章 ', '二.1 ']);
  });

  test('把汉字的上级写成数字', () => {
    const plain = [OUTLINE[0] ?? EMPTY, { text: '\u0000.\u0001', flags: 0x04 }];
    const file = tables([{ id: 1, levels: plain }], [{ id: 1 }]);
    expect(
      labels(file, [
        [1, 0],
        [1, 1],
      ]),
    ).toEqual(['第一章 ', '1.1 ']);
  });

  test.each([
    ['每一上级之后', { flags: 0, restart: 1 }, ['（1）', '（1）', '（1）']],
    ['只在第一级之后', { flags: 0x08, restart: 1 }, ['（1）', '（2）', '（1）']],
    ['不重新数', { flags: 0x08, restart: 0 }, ['（1）', '（2）', '（3）']],
  ])('%s重新数', (_, more, expected) => {
    const levels = [{ text: '\u0000、' }, { text: '\u0001.' }, { text: '（\u0002）', ...more }];
    const file = tables([{ id: 1, levels }], [{ id: 1 }]);
    const all = labels(file, [
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 1],
      [1, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    expect(all.filter((label) => label?.startsWith('（'))).toEqual(expected);
  });

  test('几种列表，有的只有一级', () => {
    const file = tables(
      [
        { id: 11, levels: [{ text: '\u0000）' }], isSimple: true },
        { id: 22, levels: [{ text: '\u0000、', format: 37 }] },
        { id: 33, levels: [{ text: '（\u0000）' }] },
      ],
      [{ id: 33 }, { id: 22 }, { id: 11 }, { id: 44 }, { id: 22 }],
    );
    expect(
      labels(file, [
        [1, 0],
        [2, 0],
        [3, 0],
        [3, 1],
        [4, 0],
        [5, 0],
        [6, 0],
        [0, 0],
      ]),
    ).toEqual(['（1）', '一、', '1）', undefined, undefined, '二、', undefined, undefined]);
  });

  test('级的样式决定段落的级', () => {
    const file = tables([{ id: 1, levels: OUTLINE, styles: [5, 6] }], [{ id: 1 }]);
    const next = readDocNumbering(file)();
    const styled = (...chain: string[]) => next({}, { chain, numId: '1' });
    expect([styled('5'), styled('6'), styled('9', '6'), styled('4095')]).toEqual([
      '第一章 ',
      '一.1 ',
      '一.2 ',
      '第二章 ',
    ]);
  });

  test('每一段文字自己数', () => {
    const story = readDocNumbering(tables([{ id: 1, levels: OUTLINE }], [{ id: 1 }]));
    expect([
      story()({ numId: '1', level: 0 }, undefined),
      story()({ numId: '1', level: 0 }, undefined),
    ]).toEqual(['第一章 ', '第一章 ']);
  });
});

describe('引用时改动的', () => {
  const lists = [
    { id: 1, levels: [{ text: '\u0000、' }, { text: '（\u0001）' }, { text: '\u0002.' }] },
  ];

  test.each([
    ['没有改动', [], ['1、', '2、', '（1）', '（2）']],
    ['开头', [{ depth: 0, start: 5 }], ['5、', '6、', '（1）', '（2）']],
    ['下级的开头', [{ depth: 1, start: 3 }], ['1、', '2、', '（3）', '（4）']],
    ['写法', [{ depth: 1, level: { text: '\u0001）' } }], ['1、', '2、', '1）', '2）']],
    [
      '写法和开头',
      [{ depth: 0, start: 0, level: { text: '第\u0000条', start: 8 } }],
      ['第8条 ', '第9条 ', '（1）', '（2）'],
    ],
    [
      '两级',
      [
        { depth: 0, start: 5 },
        { depth: 1, level: { text: '\u0001）', format: 37 } },
      ],
      ['5、', '6、', '一）', '二）'],
    ],
    ['什么也不改', [{ depth: 0 }], ['1、', '2、', '（1）', '（2）']],
  ])('%s', (_, overrides, expected) => {
    const file = tables(lists, [{ id: 1, overrides }]);
    expect(
      labels(file, [
        [1, 0],
        [1, 0],
        [1, 1],
        [1, 1],
      ]),
    ).toEqual(expected);
  });

  test('只改这一处引用，各处接着数', () => {
    const file = tables(lists, [
      { id: 1, overrides: [{ depth: 1, level: { text: '\u0001）' } }] },
      { id: 1 },
      { id: 1, overrides: [{ depth: 0, start: 9 }] },
    ]);
    expect(
      labels(file, [
        [1, 0],
        [1, 1],
        [2, 1],
        [2, 0],
        [3, 0],
        [3, 0],
        [1, 0],
      ]),
    ).toEqual(['1、', '1）', '（2）', '2、', '9、', '10、', '11、']);
  });

  test('改写法而没有改开头，接着前面的数', () => {
    const file = tables(lists, [
      { id: 1 },
      { id: 1, overrides: [{ depth: 0, level: { text: '\u0000）' } }] },
      { id: 1, overrides: [{ depth: 0, start: 0, level: { text: '\u0000）' } }] },
    ]);
    expect(
      labels(file, [
        [1, 0],
        [2, 0],
        [3, 0],
      ]),
    ).toEqual(['1、', '2）', '1）']);
  });
});

describe('残缺的表', () => {
  test('没有列表，没有引用', () => {
    expect(labels(tables([], []), [[1, 0]])).toEqual([undefined]);
    const none = { part: () => Buffer.alloc(0), from: () => Buffer.alloc(0) } as unknown as DocFile;
    expect(labels(none, [[1, 0]])).toEqual([undefined]);
  });

  test('截断在一级之中', () => {
    const cut = (bytes: number): DocFile => {
      const file = tables([{ id: 1, levels: [{ text: '\u0000、' }], isSimple: true }], [{ id: 1 }]);
      return { ...file, from: (pair) => file.from(pair).subarray(0, -bytes) };
    };
    for (const bytes of [1, 2, 4, 5, 20])
      expect(() => readDocNumbering(cut(bytes))).toThrow(RangeError);
  });

  test('截断在引用之中', () => {
    const file = tables([], [{ id: 1, overrides: [{ depth: 0, start: 1 }] }]);
    const cut = { ...file, part: (pair: number) => file.part(pair).subarray(0, -5) };
    expect(() => readDocNumbering(cut)).toThrow(RangeError);
  });
});
