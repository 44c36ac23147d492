import { describe, expect, test } from 'vitest';
import type { DocFile } from '../../../src/text/readers/doc-file.js';
import { PAIRS } from '../../../src/text/readers/doc-file.js';
import { readDocStyles } from '../../../src/text/readers/doc-styles.js';
import { modifier, u16 } from './doc-parts.js';

interface Style {
  /** Word's own number of the style; 0xffe: the user's. */
  readonly own?: number;
  readonly kind?: number;
  readonly base?: number;
  readonly name?: string;
  readonly modifiers?: readonly Buffer[];
  /** Ends behind the name. */
  readonly isShort?: boolean;
}

const NO_BASE = 0xfff;

function styleBytes(style: Style, baseBytes: number): Buffer {
  const { own = 0xffe, kind = 1, base = NO_BASE, name = '样式', modifiers = [] } = style;
  const head = Buffer.alloc(baseBytes);
  head.writeUInt16LE(own | 0x1000, 0);
  head.writeUInt16LE(kind | (base << 4), 2);
  const format = Buffer.concat([u16(0), ...modifiers]);
  return Buffer.concat([
    head,
    u16(name.length),
    Buffer.from(name, 'utf16le'),
    u16(0),
    ...(style.isShort === true ? [] : [u16(format.length), format, u16(0x260a)]),
  ]);
}

interface Sheet {
  readonly baseBytes?: number;
  readonly headBytes?: number;
}

/** undefined: a number that no style has. */
function sheetOf(
  styles: readonly (Style | undefined)[],
  { baseBytes = 10, headBytes = 18 }: Sheet = {},
): Buffer {
  const head = Buffer.alloc(headBytes);
  head.writeUInt16LE(styles.length, 0);
  head.writeUInt16LE(baseBytes, 2);
  const entries = styles.flatMap((style) => {
    if (style === undefined) return [u16(0)];
    const bytes = styleBytes(style, baseBytes);
    return [u16(bytes.length), bytes, Buffer.alloc(bytes.length % 2, 0xff)];
  });
  return Buffer.concat([u16(headBytes), head, ...entries]);
}

const stylesOf = (table: Buffer) =>
  readDocStyles({
    part: (pair: number) => (pair === PAIRS.styles ? table : Buffer.alloc(0)),
  } as DocFile);

const LIST = (list: number) => modifier(0x460b, list, 0);
const LEVEL = (level: number) => modifier(0x260a, level);

describe('样式的名称', () => {
  test.each([
    ['自己起的', { name: '公文正文' }, '公文正文'],
    ['自己起的，不到一个字', { name: '' }, ''],
    ['标题', { own: 62, name: '标题' }, 'Title'],
    ['一级目录', { own: 19, name: '目录 1' }, 'toc 1'],
    ['五级目录', { own: 23, name: '目录 5' }, 'toc 5'],
    ['九级目录', { own: 27, name: '目录 9' }, 'toc 9'],
    ['目录之前的', { own: 18, name: '索引 9' }, '索引 9'],
    ['目录之后的', { own: 28, name: '正文缩进' }, '正文缩进'],
    ['正文', { own: 0, name: '正文' }, '正文'],
    ['没有格式的', { name: '要点', isShort: true }, '要点'],
  ])('%s', (_, style, name) => {
    expect(stylesOf(sheetOf([style]))(0)).toStrictEqual({ name, chain: ['0'] });
    expect(stylesOf(sheetOf([style], { baseBytes: 18 }))(0)).toStrictEqual({ name, chain: ['0'] });
  });

  test('只有段落的样式才算', () => {
    const styles = stylesOf(
      sheetOf([
        { name: '甲', kind: 2 },
        { name: '乙', kind: 3 },
        { name: '丙' },
        { name: '丁', kind: 4 },
      ]),
    );
    expect([0, 1, 2, 3].map((style) => styles(style)?.name)).toStrictEqual([
      undefined,
      undefined,
      '丙',
      undefined,
    ]);
  });

  test('空着的号没有样式，长为单数的之后空一字节', () => {
    const odd = { name: '甲', modifiers: [LEVEL(0)] };
    expect(styleBytes(odd, 10).length % 2).toBe(1);
    const styles = stylesOf(sheetOf([odd, undefined, { name: '丙' }, odd, odd, { name: '己' }]));
    expect([0, 1, 2, 3, 4, 5, 6].map((style) => styles(style)?.name)).toStrictEqual([
      '甲',
      undefined,
      '丙',
      '甲',
      '甲',
      '己',
      undefined,
    ]);
  });

  test('表头长短不一', () => {
    for (const headBytes of [4, 18, 20])
      expect(stylesOf(sheetOf([{ name: '甲' }], { headBytes }))(0)?.name).toBe('甲');
  });

  test('没有样式表', () => {
    expect(stylesOf(Buffer.alloc(0))(0)).toBeUndefined();
  });

  test('样式表不完整', () => {
    expect(() => stylesOf(sheetOf([{ name: '甲' }]).subarray(0, 3))).toThrow(RangeError);
    expect(() => stylesOf(sheetOf([{ name: '甲' }, undefined]).subarray(0, -2))).toThrow(
      RangeError,
    );
  });
});

describe('样式的列表', () => {
  test.each([
    ['没有', {}, {}],
    ['列表', { modifiers: [LIST(3)] }, { numId: '3' }],
    ['级', { modifiers: [LEVEL(2)] }, { level: 2 }],
    ['列表和级', { modifiers: [LIST(3), LEVEL(2)] }, { numId: '3', level: 2 }],
    ['不要列表', { modifiers: [LIST(0)] }, { numId: '0' }],
    ['最高一级', { modifiers: [LIST(1), LEVEL(0)] }, { numId: '1', level: 0 }],
    ['别的格式', { modifiers: [modifier(0x2403, 1)] }, {}],
  ])('%s', (_, style, expected) => {
    expect(stylesOf(sheetOf([{ name: '甲', ...style }]))(0)).toStrictEqual({
      name: '甲',
      chain: ['0'],
      ...expected,
    });
  });

  test.each([
    ['都继承', { base: 0 }, { chain: ['2', '0'], numId: '3', level: 1 }],
    ['自己有级', { base: 0, modifiers: [LEVEL(4)] }, { chain: ['2', '0'], numId: '3', level: 4 }],
    ['自己有列表', { base: 0, modifiers: [LIST(7)] }, { chain: ['2', '0'], numId: '7', level: 1 }],
    [
      '自己不要列表',
      { base: 0, modifiers: [LIST(0)] },
      { chain: ['2', '0'], numId: '0', level: 1 },
    ],
    ['隔一层继承', { base: 1 }, { chain: ['2', '1', '0'], numId: '3', level: 6 }],
    ['所基于的不存在', { base: 9 }, { chain: ['2'] }],
    ['不基于什么', {}, { chain: ['2'] }],
  ])('%s', (_, style, expected) => {
    const styles = stylesOf(
      sheetOf([
        { name: '甲', modifiers: [LIST(3), LEVEL(1)] },
        { name: '乙', base: 0, modifiers: [LEVEL(6)] },
        { name: '丙', ...style },
      ]),
    );
    expect(styles(2)).toStrictEqual({ name: '丙', ...expected });
    expect(styles(2)).toStrictEqual(styles(2));
  });

  test('基于自己的、互相基于的也有尽头，至多二十层', () => {
    const styles = stylesOf(sheetOf([{ name: '甲', base: 0 }, { base: 2 }, { base: 1 }]));
    expect(styles(0)).toStrictEqual({ name: '甲', chain: Array(20).fill('0') });
    expect(styles(1)?.chain.slice(0, 3)).toStrictEqual(['1', '2', '1']);
    expect(styles(1)?.chain).toHaveLength(20);
  });

  test('第二十层还继承，第二十一层不再', () => {
    const ladder = (count: number) =>
      stylesOf(
        sheetOf(
          Array.from({ length: count }, (_, i) =>
            i + 1 < count ? { base: i + 1 } : { modifiers: [LIST(3)] },
          ),
        ),
      )(0)?.numId;
    expect([ladder(20), ladder(21)]).toStrictEqual(['3', undefined]);
  });
});
