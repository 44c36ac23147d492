import { describe, expect, test } from 'vitest';
import { listReference, readStyles } from '../../../src/text/readers/docx-styles.js';
import { parseXml } from '../../../src/text/readers/xml.js';

const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const stylesOf = (inner: string) => readStyles(parseXml(`<w:styles ${MAIN}>${inner}</w:styles>`));

const style = (id: string, inner = '', attributes = 'w:type="paragraph"'): string =>
  `<w:style ${attributes} w:styleId="${id}">${inner}</w:style>`;
const based = (on: string): string => `<w:basedOn w:val="${on}"/>`;
const list = (numId?: number, level?: number): string =>
  `<w:pPr><w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}${
    numId === undefined ? '' : `<w:numId w:val="${numId}"/>`
  }</w:numPr></w:pPr>`;

describe('listReference', () => {
  test.each([
    ['<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>', { numId: '3', level: 1 }],
    ['<w:numPr><w:numId w:val="0"/></w:numPr>', { numId: '0' }],
    ['<w:numPr><w:ilvl w:val="0"/></w:numPr>', { level: 0 }],
    ['<w:numPr/>', {}],
    ['<w:jc w:val="center"/>', {}],
    ['', {}],
  ])('%s', (inner, expected) => {
    expect(listReference(parseXml(`<w:pPr ${MAIN}>${inner}</w:pPr>`))).toStrictEqual(expected);
  });

  test('没有段落格式', () => {
    expect(listReference(undefined)).toStrictEqual({});
  });
});

describe('段落的样式', () => {
  const LADDER =
    style('a', `<w:name w:val="heading 1"/>${list(3, 1)}`) +
    style('b', `<w:name w:val="要点"/>${based('a')}${list(undefined, 6)}`) +
    style('c', based('b')) +
    style('d', `${based('a')}${list(7)}`) +
    style('e', `${based('a')}${list(0)}`) +
    style('f', based('none')) +
    style('g', based('g')) +
    style('h', based('i')) +
    style('i', based('h'));

  test.each([
    ['a', { name: 'heading 1', chain: ['a'], numId: '3', level: 1 }],
    ['b', { name: '要点', chain: ['b', 'a'], numId: '3', level: 6 }],
    ['c', { name: 'c', chain: ['c', 'b', 'a'], numId: '3', level: 6 }],
    ['d', { name: 'd', chain: ['d', 'a'], numId: '7', level: 1 }],
    ['e', { name: 'e', chain: ['e', 'a'], numId: '0', level: 1 }],
    ['f', { name: 'f', chain: ['f', 'none'] }],
    ['g', { name: 'g', chain: ['g'] }],
    ['h', { name: 'h', chain: ['h', 'i'] }],
  ])('%s', (id, expected) => {
    const styles = stylesOf(LADDER);
    expect(styles.paragraph(id)).toStrictEqual({ id, ...expected });
    expect(styles.paragraph(id)).toStrictEqual({ id, ...expected });
  });

  test('至多基于二十层', () => {
    const ladder = (count: number) =>
      stylesOf(
        Array.from({ length: count }, (_, i) =>
          style(`s${i}`, i + 1 < count ? based(`s${i + 1}`) : list(3)),
        ).join(''),
      ).paragraph('s0')?.numId;
    expect([ladder(20), ladder(21)]).toStrictEqual(['3', undefined]);
  });

  test.each([
    ['default="1"', style('甲') + style('乙', '', 'w:type="paragraph" w:default="1"'), '乙'],
    ['default="true"', style('乙', '', 'w:type="paragraph" w:default="true"'), '乙'],
    ['default="on"', style('乙', '', 'w:type="paragraph" w:default="on"'), '乙'],
    ['default="0"', style('乙', '', 'w:type="paragraph" w:default="0"'), undefined],
    ['default="10"', style('乙', '', 'w:type="paragraph" w:default="10"'), undefined],
    ['default="01"', style('乙', '', 'w:type="paragraph" w:default="01"'), undefined],
    ['没有 default', style('乙'), undefined],
    ['字符的样式', style('乙', '', 'w:type="character" w:default="1"'), undefined],
    [
      '两个，前一个为准',
      style('甲', '', 'w:type="paragraph" w:default="1"') +
        style('乙', '', 'w:type="paragraph" w:default="1"'),
      '甲',
    ],
  ])('段落没有说样式时：%s', (_, inner, id) => {
    expect(stylesOf(inner).paragraph(undefined)?.id).toBe(id);
  });

  test('同一编号以前一个为准，没有编号的和别的元素不算', () => {
    const styles = stylesOf(
      `<w:latentStyles w:styleId="丙"/>${style('甲', '<w:name w:val="先"/>')}${style('甲', '<w:name w:val="后"/>')}<w:style><w:name w:val="乙"/></w:style>`,
    );
    expect(styles.paragraph('甲')?.name).toBe('先');
    expect([styles.paragraph('丙'), styles.paragraph('乙'), styles.paragraph('')]).toStrictEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('没有样式表', () => {
    const styles = readStyles(undefined);
    expect([styles.paragraph('甲'), styles.paragraph(undefined), styles.list('甲')]).toStrictEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('列表的样式', () => {
  test.each([
    [style('公文', list(2), 'w:type="numbering"'), '2'],
    [style('公文', '', 'w:type="numbering"'), undefined],
    [style('别的', list(2), 'w:type="numbering"'), undefined],
  ])('%s', (inner, numId) => {
    expect(stylesOf(inner).list('公文')).toBe(numId);
  });
});
