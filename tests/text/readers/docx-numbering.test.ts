import { describe, expect, test } from 'vitest';
import { readNumbering } from '../../../src/text/readers/docx-numbering.js';
import { readStyles } from '../../../src/text/readers/docx-styles.js';
import { parseXml } from '../../../src/text/readers/xml.js';

const MAIN =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

const NO_STYLES = readStyles(undefined);

const numbering = (inner: string, styles = NO_STYLES) =>
  readNumbering(parseXml(`<w:numbering ${MAIN}>${inner}</w:numbering>`), styles);

/** Labels of paragraphs: ['2', 1] is the second level of list 2. */
function labels(
  inner: string,
  paragraphs: readonly (readonly [numId: string, level: number])[],
  styles = NO_STYLES,
): (string | undefined)[] {
  const next = numbering(inner, styles).story();
  return paragraphs.map(([numId, level]) => next({ numId, level }, undefined));
}

const lvl = (at: number | undefined, inner: string): string =>
  `<w:lvl${at === undefined ? '' : ` w:ilvl="${at}"`}>${inner}</w:lvl>`;
const val = (name: string, value: string | number): string => `<w:${name} w:val="${value}"/>`;
const plain = (at: number, text: string, more = ''): string =>
  lvl(at, val('start', 1) + val('numFmt', 'decimal') + val('lvlText', text) + more);
const abstract = (id: number | string, inner: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${inner}</w:abstractNum>`;
const num = (id: number | string, of: number | string, inner = ''): string =>
  `<w:num w:numId="${id}">${val('abstractNumId', of)}${inner}</w:num>`;

const one = (level: string, count = 1): string | undefined =>
  labels(abstract(0, level) + num(1, 0), Array(count).fill(['1', 0])).at(-1);

describe('一级', () => {
  test.each([
    ['写全', val('start', 3) + val('numFmt', 'chineseCounting') + val('lvlText', '%1、'), '三、'],
    ['没有开头，从零起', val('numFmt', 'decimal') + val('lvlText', '%1、'), '0、'],
    ['开头不是数', val('start', '甲') + val('lvlText', '%1、'), '0、'],
    ['开头是小数', val('start', '1.5') + val('lvlText', '%1、'), '0、'],
    ['没有格式', val('start', 3) + val('lvlText', '%1、'), '3、'],
    ['没有文字', val('start', 3) + val('numFmt', 'decimal'), undefined],
    ['跳格', val('start', 3) + val('lvlText', '第%1条') + val('suff', 'tab'), '第3条 '],
    ['没有间隔', val('start', 3) + val('lvlText', '第%1条'), '第3条 '],
    ['不空', val('start', 3) + val('lvlText', '第%1条') + val('suff', 'nothing'), '第3条'],
    [
      '新的格式有旧的替代',
      `${val('start', 3)}<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001"/></mc:Choice><mc:Fallback><w:numFmt w:val="upperRoman"/></mc:Fallback></mc:AlternateContent>${val('lvlText', '%1.')}`,
      'III. ',
    ],
    [
      '本来就有格式',
      `${val('start', 3)}${val('numFmt', 'lowerRoman')}<mc:AlternateContent><mc:Fallback><w:numFmt w:val="upperRoman"/></mc:Fallback></mc:AlternateContent>${val('lvlText', '%1.')}`,
      'iii. ',
    ],
  ])('%s', (_, inner, label) => {
    expect(one(lvl(0, inner))).toBe(label);
  });

  test('没有说是哪一级，就是第一级', () => {
    expect(one(lvl(undefined, val('start', 1) + val('lvlText', '%1、')))).toBe('1、');
  });

  test.each([
    ['', '一.1 '],
    ['<w:isLgl/>', '1.1 '],
    ['<w:isLgl w:val="0"/>', '一.1 '],
  ])('把汉字的上级写成数字：%s', (more, label) => {
    const chapter = lvl(
      0,
      val('start', 1) + val('numFmt', 'chineseCounting') + val('lvlText', '%1、'),
    );
    expect(labels(abstract(0, chapter + plain(1, '%1.%2', more)) + num(1, 0), [['1', 1]])).toEqual([
      label,
    ]);
  });

  test.each([
    ['', ['1.', '1.', '1.']],
    [val('lvlRestart', 1), ['1.', '2.', '1.']],
    [val('lvlRestart', 0), ['1.', '2.', '3.']],
    [val('lvlRestart', '甲'), ['1.', '1.', '1.']],
  ])('重新数 %s', (more, expected) => {
    const list =
      abstract(0, plain(0, '%1、') + plain(1, '（%2）') + plain(2, '%3.', more)) + num(1, 0);
    const all = labels(
      list,
      [0, 1, 2, 1, 2, 0, 1, 2].map((level) => ['1', level]),
    );
    expect(all.filter((label) => /^\d\./u.test(label ?? '')).map((label) => label?.trim())).toEqual(
      expected,
    );
  });

  test('级的样式决定段落的级', () => {
    const list =
      abstract(0, plain(0, '%1、') + plain(1, '（%2）', val('pStyle', '二级'))) + num(1, 0);
    const next = numbering(list).story();
    expect(next({}, { chain: ['二级'], numId: '1' })).toBe('（1）');
    expect(next({}, { chain: ['三级'], numId: '1' })).toBe('1、');
  });
});

describe('列表', () => {
  const TWO = abstract(0, plain(0, '%1、')) + abstract(5, plain(0, '（%1）'));

  test('各列表按编号找自己的一类', () => {
    const list = TWO + num(1, 5) + num(2, 0) + num(3, 9) + num(4, 5);
    expect(
      labels(list, [
        ['1', 0],
        ['2', 0],
        ['3', 0],
        ['4', 0],
        ['5', 0],
        ['1', 1],
      ]),
    ).toEqual(['（1）', '1、', undefined, '（2）', undefined, undefined]);
  });

  test('编号残缺的不算', () => {
    const list = `${TWO}<w:num>${val('abstractNumId', 0)}</w:num><w:num w:numId="2"/><w:other w:numId="3">${val('abstractNumId', 0)}</w:other>`;
    expect(
      labels(list, [
        ['2', 0],
        ['3', 0],
      ]),
    ).toEqual([undefined, undefined]);
    expect(
      labels(`<w:other w:abstractNumId="0">${plain(0, '%1、')}</w:other>${num(1, 0)}`, [['1', 0]]),
    ).toEqual([undefined]);
  });

  test('没有编号表', () => {
    expect(
      readNumbering(undefined, NO_STYLES).story()({ numId: '1', level: 0 }, undefined),
    ).toBeUndefined();
  });

  test('每一段文字自己数', () => {
    const list = numbering(TWO + num(1, 0));
    const first = () => list.story()({ numId: '1', level: 0 }, undefined);
    expect([first(), first()]).toEqual(['1、', '1、']);
  });

  test('不是级的元素不算', () => {
    const list = abstract(0, `<w:other w:ilvl="0">${val('lvlText', '%1）')}</w:other>`) + num(1, 0);
    expect(labels(list, [['1', 0]])).toEqual([undefined]);
  });
});

describe('引用时改动的', () => {
  const BASE = abstract(0, plain(0, '%1、') + plain(1, '（%2）'));
  const override = (at: number | undefined, inner: string): string =>
    `<w:lvlOverride${at === undefined ? '' : ` w:ilvl="${at}"`}>${inner}</w:lvlOverride>`;

  test.each([
    ['没有改动', '', ['1、', '2、', '（1）']],
    ['开头', override(0, val('startOverride', 5)), ['5、', '6、', '（1）']],
    ['没有说级的开头', override(undefined, val('startOverride', 5)), ['5、', '6、', '（1）']],
    ['从零起', override(0, val('startOverride', 0)), ['0、', '1、', '（1）']],
    ['开头不是数', override(0, val('startOverride', '甲')), ['1、', '2、', '（1）']],
    ['下级的开头', override(1, val('startOverride', 5)), ['1、', '2、', '（5）']],
    ['写法', override(1, plain(1, '%2）')), ['1、', '2、', '1）']],
    ['写法以改动所说的级为准', override(1, plain(0, '%2）')), ['1、', '2、', '1）']],
    ['改动没有说级', override(undefined, plain(1, '%2）')), ['1、', '2、', '1）']],
    [
      '两处',
      override(0, val('startOverride', 5)) + override(1, plain(1, '%2）')),
      ['5、', '6、', '1）'],
    ],
    [
      '别的元素',
      `<w:other w:ilvl="0">${val('startOverride', 5)}</w:other>`,
      ['1、', '2、', '（1）'],
    ],
  ])('%s', (_, inner, expected) => {
    expect(
      labels(BASE + num(1, 0, inner), [
        ['1', 0],
        ['1', 0],
        ['1', 1],
      ]),
    ).toEqual(expected);
  });
});

describe('借列表样式的列表', () => {
  const link = (style: string): string => val('numStyleLink', style);
  const styles = (pairs: Readonly<Record<string, number>>) =>
    readStyles(
      parseXml(
        `<w:styles ${MAIN}>${Object.entries(pairs)
          .map(
            ([id, numId]) =>
              `<w:style w:type="numbering" w:styleId="${id}"><w:pPr><w:numPr>${val('numId', numId)}</w:numPr></w:pPr></w:style>`,
          )
          .join('')}</w:styles>`,
      ),
    );

  test.each([
    [
      '借一次',
      { 公文: 2 },
      abstract(0, link('公文')) + abstract(1, plain(0, '%1、')) + num(1, 0) + num(2, 1),
      '1、',
    ],
    [
      '借两次',
      { 公文: 2, 要点: 3 },
      abstract(0, link('公文')) +
        abstract(1, link('要点')) +
        abstract(2, plain(0, '%1、')) +
        num(1, 0) +
        num(2, 1) +
        num(3, 2),
      '1、',
    ],
    ['没有这个样式', {}, abstract(0, link('公文') + plain(0, '%1）')) + num(1, 0), '1）'],
    [
      '样式的列表不存在',
      { 公文: 9 },
      abstract(0, link('公文') + plain(0, '%1）')) + num(1, 0),
      '1）',
    ],
    ['互相借', { 公文: 1 }, abstract(0, link('公文') + plain(0, '%1）')) + num(1, 0), '1）'],
    [
      '借来的没有',
      { 公文: 2 },
      abstract(0, link('公文') + plain(0, '%1）')) + num(1, 0) + num(2, 7),
      undefined,
    ],
  ])('%s', (_, pairs, inner, label) => {
    expect(labels(inner, [['1', 0]], styles(pairs as Record<string, number>))).toEqual([label]);
  });

  test('借的与被借的接着数', () => {
    const list = abstract(0, link('公文')) + abstract(1, plain(0, '%1、')) + num(1, 0) + num(2, 1);
    expect(
      labels(
        list,
        [
          ['1', 0],
          ['2', 0],
          ['1', 0],
        ],
        styles({ 公文: 2 }),
      ),
    ).toEqual(['1、', '2、', '3、']);
  });
});
