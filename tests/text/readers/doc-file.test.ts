import { describe, expect, test } from 'vitest';
import { type DocFile, PAIRS, readDocFile } from '../../../src/text/readers/doc-file.js';
import { type DocParts, docParts, modifier, type PageOfRuns, u16, u32 } from './doc-parts.js';

const read = (parts: DocParts): DocFile => {
  const streams = docParts(parts);
  return readDocFile({
    names: new Set(Object.keys(streams)),
    stream(name) {
      const found = streams[name];
      if (found === undefined) throw new RangeError(name);
      return found;
    },
  });
};

/** The text without what is gone. */
const seen = (file: DocFile): string => [...file.text].filter((_, at) => !file.isGone(at)).join('');

const DELETED = modifier(0x0800, 1);

describe('文字', () => {
  test.each([
    ['一段宽的', [{ text: '某县工作要点' }], '某县工作要点'],
    ['一段窄的', [{ text: 'Plan 2026', narrow: true }], 'Plan 2026'],
    ['窄的按西文代码页', [{ text: '\u0093A\u0094\u0097B\u00e9', narrow: true }], '“A”—Bé'],
    ['宽窄相接', [{ text: '建成' }, { text: '5G', narrow: true }, { text: '基站' }], '建成5G基站'],
    ['没有字的一段', [{ text: '' }, { text: '要点' }], '要点'],
    ['一段也没有', [], ''],
  ])('%s', (_, pieces, text) => {
    expect(read({ pieces }).text).toBe(text);
  });

  test('各段在文件里可以倒着放', () => {
    const pieces = [
      { text: '先行', at: 0xa00 },
      { text: '先试', at: 0x900 },
    ];
    expect(read({ pieces }).text).toBe('先行先试');
  });

  test.each([
    ['没有', []],
    ['一张', [Buffer.of(1, 2, 3)]],
    ['一张空的', [Buffer.alloc(0)]],
    ['两张', [Buffer.alloc(300), Buffer.of(9)]],
  ])('文字表之前的修饰表：%s', (_, prefaces) => {
    expect(read({ pieces: [{ text: '要点' }], prefaces }).text).toBe('要点');
  });

  test.each([
    ['0Table', 0],
    ['1Table', 0x200],
    ['1Table', 0x1200],
    ['0Table', 0xfdff & ~0x100],
  ])('表在 %s（%d）', (tableName, flags) => {
    expect(read({ pieces: [{ text: '要点' }], tableName, flags }).text).toBe('要点');
    const other = tableName === '0Table' ? '1Table' : '0Table';
    expect(() => read({ pieces: [{ text: '要点' }], tableName: other, flags })).toThrow(RangeError);
  });

  test('正文、脚注、尾注、文本框依次相接，页眉等不在其中', () => {
    const counts = [4, 3, 2, 1, 5, 6, 7];
    const file = read({ pieces: [{ text: '一'.repeat(28) }], counts });
    expect([file.body, file.footnotes, file.endnotes, file.boxes]).toEqual([
      { start: 0, end: 4 },
      { start: 4, end: 7 },
      { start: 15, end: 21 },
      { start: 21, end: 28 },
    ]);
  });

  test('正文比文字长，文件就坏了', () => {
    expect(read({ pieces: [{ text: '要点' }], counts: [2] }).body).toEqual({ start: 0, end: 2 });
    expect(() => read({ pieces: [{ text: '要点' }], counts: [3] })).toThrow(RangeError);
  });

  test('其余部分写得再长，也只到文字的末尾', () => {
    const { footnotes, boxes } = read({
      pieces: [{ text: '要点注' }],
      counts: [2, 0xffffffff, 0, 0, 0, 9],
    });
    expect([footnotes, boxes]).toEqual([
      { start: 2, end: 3 },
      { start: 3, end: 3 },
    ]);
  });

  test.each([
    ['超出文件', { length: 5000, text: '要点' }],
    ['长为负数', { length: -2, text: '要点' }],
  ])('一段%s，文件就坏了', (_, piece) => {
    expect(() => read({ pieces: [{ text: '要点' }, piece] })).toThrow(RangeError);
  });

  test('一段恰好到文件末尾', () => {
    const pieces = (length: number) => [{ text: '', at: 0x1000 - 8, length }];
    expect(read({ pieces: pieces(4), size: 0x1000 }).text).toHaveLength(4);
    expect(() => read({ pieces: pieces(5), size: 0x1000 })).toThrow(RangeError);
    const narrow = (length: number) => [{ text: '', at: 0x1000 - 8, length, narrow: true }];
    expect(read({ pieces: narrow(8), size: 0x1000 }).text).toHaveLength(8);
    expect(() => read({ pieces: narrow(9), size: 0x1000 })).toThrow(RangeError);
  });

  test('文字不会比文件多', () => {
    const half = { text: '', at: 0, length: 0x800, narrow: true };
    expect(read({ pieces: [half, half], size: 0x1000 }).text).toHaveLength(0x1000);
    const more = { ...half, length: 1 };
    expect(() => read({ pieces: [half, half, more], size: 0x1000 })).toThrow(RangeError);
  });

  test('表的一部分，以及从它开始的全部', () => {
    const file = read({ pieces: [], parts: { [PAIRS.lists]: Buffer.of(1, 2, 3) } });
    expect([...file.part(PAIRS.lists)]).toEqual([1, 2, 3]);
    expect([...file.from(PAIRS.lists)].slice(0, 3)).toEqual([1, 2, 3]);
    expect(file.from(PAIRS.lists).length).toBeGreaterThan(3);
    expect(file.part(PAIRS.overrides)).toHaveLength(0);
  });
});

describe('删去和隐藏的字', () => {
  const TEXT = '建成二三十个示范点';

  /** Formats the characters from 3 up to 5. */
  const formatted = (properties: Buffer | undefined): string =>
    seen(
      read({
        pieces: [{ text: TEXT }],
        characters: [{ at: [3, 5], properties: [properties] }],
      }),
    );

  const GONE = '建成二个示范点';

  test.each([
    ['删去', modifier(0x0800, 1), GONE],
    ['隐藏', modifier(0x083c, 1), GONE],
    ['与样式相反的隐藏', modifier(0x083c, 0x81), GONE],
    ['不删', modifier(0x0800, 0), TEXT],
    ['同样式', modifier(0x083c, 0x80), TEXT],
    ['别的值', modifier(0x083c, 2), TEXT],
    ['加粗', modifier(0x0835, 1), TEXT],
    ['没有修饰', Buffer.alloc(0), TEXT],
    ['没有格式', undefined, TEXT],
    ['修饰不全', Buffer.of(0x00, 0x08), TEXT],
    ['先不删后隐藏', Buffer.concat([modifier(0x0800, 0), modifier(0x083c, 1)]), GONE],
  ])('%s', (_, properties, text) => {
    expect(formatted(properties)).toBe(text);
  });

  test.each([
    ['一字节，加粗', modifier(0x0835, 1)],
    ['一字节，底色', modifier(0x2a0c, 7)],
    ['两字节，字号', modifier(0x4a43, 32, 0)],
    ['四字节，颜色', modifier(0x6870, 0, 0, 0, 0)],
    ['两字节，间距', modifier(0x8840, 1, 0)],
    ['两字节，段距', modifier(0xa413, 1, 0)],
    ['自带长度，底纹', modifier(0xca71, 10, ...Array(10).fill(0))],
    ['自带长度为零', modifier(0xca71, 0)],
    ['三字节，列宽', modifier(0xe623, 1, 2, 3)],
    ['表格定义，长度占两字节', modifier(0xd608, 0x2c, 0x01, ...Array(0x12b).fill(0))],
  ])('在别的修饰之后：%s', (_, before) => {
    const properties = Buffer.concat([before, DELETED]);
    if (properties.length < 256) expect(formatted(properties)).toBe(GONE);
    const inData = Buffer.concat([before, modifier(0x2416, 1)]);
    const file = read({
      pieces: [{ text: '甲\r' }],
      paragraphs: [{ at: [0, 2], properties: [paragraph(0, modifier(0x6645, ...u32(4)))] }],
      data: Buffer.concat([u32(0), u16(inData.length), inData]),
    });
    expect(file.paragraphAt(1).inTable).toBe(true);
  });

  test.each([
    ['一处', [[3, 5]], GONE],
    ['开头', [[0, 2]], '二三十个示范点'],
    ['末尾', [[6, 9]], '建成二三十个'],
    ['全部', [[0, 9]], ''],
    ['一个字', [[3, 4]], '建成二十个示范点'],
    [
      '相邻两处',
      [
        [3, 4],
        [4, 5],
      ],
      GONE,
    ],
    [
      '分开两处',
      [
        [0, 1],
        [3, 5],
        [7, 8],
      ],
      '成二个示点',
    ],
    [
      '重叠两处',
      [
        [3, 6],
        [4, 5],
      ],
      '建成二示范点',
    ],
    [
      '重叠而后者更长',
      [
        [3, 4],
        [3, 6],
      ],
      '建成二示范点',
    ],
    [
      '包含第三处',
      [
        [0, 6],
        [1, 2],
        [3, 7],
      ],
      '范点',
    ],
    [
      '次序颠倒',
      [
        [7, 8],
        [3, 5],
      ],
      '建成二个示点',
    ],
  ] as const)('%s', (_, places, text) => {
    const characters = places.map((at) => ({ at, properties: [DELETED] }));
    expect(seen(read({ pieces: [{ text: TEXT }], characters }))).toBe(text);
  });

  test('一页有几处，有的删有的不删', () => {
    const characters = [
      {
        at: [0, 1, 3, 4, 6, 9],
        properties: [undefined, DELETED, Buffer.alloc(0), DELETED, undefined],
      },
    ];
    expect(seen(read({ pieces: [{ text: TEXT }], characters }))).toBe('建三示范点');
  });

  test('跨过相接的几段，宽窄不一', () => {
    const pieces = [{ text: '建成' }, { text: '5G+4G', narrow: true }, { text: '基站' }];
    const places = [
      [1, 4],
      [1, 7],
      [2, 3],
      [4, 8],
      [6, 9],
      [0, 9],
    ] as const;
    const whole = '建成5G+4G基站';
    for (const [start, end] of places) {
      const file = read({ pieces, characters: [{ at: [start, end], properties: [DELETED] }] });
      expect(seen(file)).toBe(whole.slice(0, start) + whole.slice(end));
    }
  });

  test('各段倒着放时，删在哪里就是哪里', () => {
    const pieces = [
      { text: '先行', at: 0xa00 },
      { text: '先试', at: 0x900 },
    ];
    const gone = (start: number, end: number) =>
      seen(read({ pieces, characters: [{ bytes: [start, end], properties: [DELETED] }] }));
    expect(gone(0x902, 0x904)).toBe('先行先');
    expect(gone(0xa00, 0xa02)).toBe('行先试');
    expect(gone(0x902, 0xa02)).toBe('行先');
    expect(gone(0x800, 0x900)).toBe('先行先试');
    expect(gone(0xa04, 0xb00)).toBe('先行先试');
    expect(gone(0x800, 0xb00)).toBe('');
  });

  test('从半个字起止的，从下一个字算', () => {
    const file = read({
      pieces: [{ text: '先行先试', at: 0x900 }],
      characters: [{ bytes: [0x901, 0x905], properties: [DELETED] }],
    });
    expect(seen(file)).toBe('先试');
  });

  test('页号的高位不算', () => {
    const characters: PageOfRuns[] = [{ at: [3, 5], properties: [DELETED], highBits: 0xffc00000 }];
    expect(seen(read({ pieces: [{ text: TEXT }], characters }))).toBe(GONE);
  });

  test('一页列两次也只是一页', () => {
    const page: PageOfRuns = { at: [3, 5], properties: [DELETED] };
    expect(seen(read({ pieces: [{ text: TEXT }], characters: [page, { same: 0 }] }))).toBe(GONE);
  });
});

/** As it stands in a page: the number of the style, and modifiers. */
const paragraph = (style: number, ...modifiers: readonly Buffer[]): Buffer =>
  Buffer.concat([u16(style), ...modifiers]);

const NONE = { style: 0, list: undefined, level: undefined, inTable: false, endsRow: false };

describe('段落', () => {
  const one = (properties: Buffer | undefined, data?: Buffer) =>
    read({
      pieces: [{ text: '一、总体要求\r' }],
      paragraphs: [{ at: [0, 7], properties: [properties] }],
      ...(data === undefined ? {} : { data }),
    }).paragraphAt(6);

  test.each([
    ['没有格式', undefined, {}],
    ['样式', paragraph(3), { style: 3 }],
    ['样式的号很大', paragraph(0x0102), { style: 0x0102 }],
    ['列表', paragraph(1, modifier(0x460b, 2, 1)), { style: 1, list: 0x0102 }],
    ['不要列表', paragraph(1, modifier(0x460b, 0, 0)), { style: 1, list: 0 }],
    ['级', paragraph(0, modifier(0x260a, 2)), { level: 2 }],
    ['在表格里', paragraph(0, modifier(0x2416, 1)), { inTable: true }],
    ['不在表格里', paragraph(0, modifier(0x2416, 0)), {}],
    [
      '一排之末',
      paragraph(0, modifier(0x2416, 1), modifier(0x2417, 1)),
      { inTable: true, endsRow: true },
    ],
    ['不是一排之末', paragraph(0, modifier(0x2417, 0)), {}],
    ['后说的为准', paragraph(0, modifier(0x2416, 1), modifier(0x2416, 0)), {}],
    [
      '级和列表',
      paragraph(2, modifier(0x260a, 1), modifier(0x460b, 4, 0)),
      { style: 2, level: 1, list: 4 },
    ],
    ['不相干的', paragraph(2, modifier(0x2403, 1), modifier(0x840f, 1, 0)), { style: 2 }],
  ])('%s', (_, properties, expected) => {
    expect(one(properties)).toEqual({ ...NONE, ...expected });
  });

  test.each([0x6645, 0x6646])('修饰太多的放在别处（%d）', (code) => {
    const far = Buffer.concat([modifier(0x260a, 3), modifier(0x460b, 5, 0)]);
    const data = Buffer.concat([Buffer.alloc(6), u16(far.length), far, modifier(0x2416, 1)]);
    const properties = paragraph(
      1,
      modifier(0x2416, 1),
      modifier(code, ...u32(6)),
      modifier(0x260a, 8),
    );
    expect(one(properties, data)).toEqual({ ...NONE, style: 1, list: 5, level: 3 });
  });

  test('别处没有，文件就坏了', () => {
    expect(() => one(paragraph(1, modifier(0x6646, ...u32(0))))).toThrow(RangeError);
  });

  test('各段各自的格式', () => {
    const text = '总则\r目的\r依据\r附言\r';
    const file = read({
      pieces: [{ text }],
      paragraphs: [
        { at: [0, 3, 6], properties: [paragraph(1), paragraph(2)] },
        { at: [6, 9], properties: [paragraph(3)] },
      ],
    });
    expect(Array.from(text, (_, at) => file.paragraphAt(at).style).join('')).toBe('111222333000');
  });

  test('宽窄相接、倒着放时也找得到', () => {
    const file = read({
      pieces: [
        { text: '甲\r', at: 0xa00 },
        { text: '5G\r', at: 0x900, narrow: true },
        { text: '丙\r', at: 0x950 },
      ],
      paragraphs: [
        { bytes: [0x900, 0x903], properties: [paragraph(2)] },
        { bytes: [0x950, 0x954], properties: [paragraph(3)] },
        { bytes: [0xa00, 0xa04], properties: [paragraph(1)] },
      ],
    });
    expect(Array.from({ length: 7 }, (_, at) => file.paragraphAt(at).style)).toEqual([
      1, 1, 2, 2, 2, 3, 3,
    ]);
  });

  test('在段落之前和之间的没有格式', () => {
    const file = read({
      pieces: [{ text: '甲乙丙丁戊' }],
      paragraphs: [
        { at: [1, 2], properties: [paragraph(1)] },
        { at: [3, 4], properties: [paragraph(2)] },
      ],
    });
    expect(Array.from({ length: 5 }, (_, at) => file.paragraphAt(at).style)).toEqual([
      0, 1, 0, 2, 0,
    ]);
  });

  test('没有文字、没有段落', () => {
    expect(read({ pieces: [] }).paragraphAt(0)).toEqual(NONE);
    expect(read({ pieces: [{ text: '甲' }] }).paragraphAt(0)).toEqual(NONE);
  });

  test('格式的长度写成一个字节或者两个', () => {
    const odd = paragraph(1, modifier(0x2416, 1));
    const even = paragraph(1, modifier(0x460b, 7, 0));
    expect([odd.length % 2, even.length % 2]).toEqual([1, 0]);
    expect([one(odd).inTable, one(even).list]).toEqual([true, 7]);
  });
});
