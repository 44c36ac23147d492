import { describe, expect, test } from 'vitest';
import { squareTables } from '../../../../src/text/readers/html/tables.js';
import {
  childrenOf,
  elementsOf,
  isElement,
  textOf,
} from '../../../../src/text/readers/html/tree.js';
import { parsed } from './parsed.js';

/** Each row with its cells between bars. */
function rowsOf(markup: string): string[] {
  const { root, maker } = parsed(markup);
  squareTables(root, maker);
  return [...elementsOf(root)]
    .filter(({ name }) => name === 'tr')
    .map((row) =>
      childrenOf(row)
        .filter(isElement)
        .map((cell) => textOf(cell))
        .join('|'),
    );
}

const td = (text: string, spans = ''): string => `<td ${spans}>${text}</td>`;
const table = (...rows: readonly string[]): string =>
  `<table>${rows.map((row) => `<tr>${row}</tr>`).join('\n')}</table>`;
const down = (rows: number | string): string => `rowspan="${rows}"`;
const right = (columns: number | string): string => `colspan="${columns}"`;

describe('合并的单元格', () => {
  test.each<[what: string, markup: string, rows: readonly string[]]>([
    [
      '没有合并',
      table(td('任务') + td('单位'), td('节水') + td('水务局')),
      ['任务|单位', '节水|水务局'],
    ],
    [
      '竖向合并的短格每行重复',
      table(td('水务局', down(3)) + td('节水'), td('治水'), td('供水'), td('农业局') + td('灌溉')),
      ['水务局|节水', '水务局|治水', '水务局|供水', '农业局|灌溉'],
    ],
    [
      '竖向合并在中间一列',
      table(td('1') + td('水务局', down(2)) + td('年底'), td('2') + td('六月')),
      ['1|水务局|年底', '2|水务局|六月'],
    ],
    [
      '竖向合并在末列',
      table(td('节水') + td('水务局', down(2)), td('治水')),
      ['节水|水务局', '治水|水务局'],
    ],
    [
      '相邻两列都竖向合并',
      table(td('水务局', down(2)) + td('年底', down(2)) + td('节水'), td('治水')),
      ['水务局|年底|节水', '水务局|年底|治水'],
    ],
    [
      '表头格也合并',
      table(`<th ${down(2)}>指标</th><th ${right(2)}>目标</th>`, '<th>2026年</th><th>2027年</th>'),
      ['指标|目标|', '指标|2026年|2027年'],
    ],
    [
      '横向合并之后补空格',
      table(td('节水', right(2)) + td('年底'), td('治水') + td('清淤') + td('六月')),
      ['节水||年底', '治水|清淤|六月'],
    ],
    [
      '横竖都合并，文字只在第一列重复',
      table(td('水务局', `${down(2)} ${right(2)}`) + td('节水'), td('治水')),
      ['水务局||节水', '水务局||治水'],
    ],
    [
      '首行横竖合并，其后各列对齐',
      table(td('') + td('水务局', `${down(2)} ${right(3)}`) + td('甲'), td('乙') + td('丙')),
      ['|水务局|||甲', '乙|水务局|||丙'],
    ],
    [
      '合并不越过它所在的部分',
      `<table><thead><tr>${td('指标', down(3))}${td('目标')}</tr></thead><tbody><tr>${td('节水')}${td('5%')}</tr></tbody></table>`,
      ['指标|目标', '节水|5%'],
    ],
    [
      '表尾另起',
      `<table><tbody><tr>${td('节水', down(9))}${td('5%')}</tr></tbody><tfoot><tr>${td('合计')}${td('9')}</tr></tfoot></table>`,
      ['节水|5%', '合计|9'],
    ],
    [
      'rowspan 为 0 是到底',
      table(td('水务局', down(0)) + td('节水'), td('治水'), td('供水')),
      ['水务局|节水', '水务局|治水', '水务局|供水'],
    ],
    [
      '从第二行起到底',
      table(td('1') + td('2'), td('水务局', down(0)) + td('治水'), td('供水')),
      ['1|2', '水务局|治水', '水务局|供水'],
    ],
    ['colspan 为 0 是一列', table(td('节水', right(0)) + td('年底')), ['节水|年底']],
    [
      '负数是一列',
      table(td('节水', right(-2)) + td('年底', down(-1)), td('治水')),
      ['节水|年底', '治水'],
    ],
    [
      '不是数字是一列',
      table(td('节水', right('两')) + td('年底', down('二')), td('治水')),
      ['节水|年底', '治水'],
    ],
    ['带单位的数字', table(td('节水', right('2列')) + td('年底')), ['节水||年底']],
  ])('%s', (_, markup, rows) => {
    expect(rowsOf(markup)).toEqual(rows);
  });

  test('不是单元格的内容不占列', () => {
    const { find, root, maker } = parsed(
      table(td('水务局', down(2)) + td('节水'), td('治水') + td('清淤')),
    );
    const row = find('tr:nth-child(2)');
    row.children.unshift(maker.text('\n'), maker.element('script'));
    squareTables(root, maker);
    expect(childrenOf(row).map((cell) => textOf(cell))).toEqual(['水务局', '治水', '清淤']);
  });

  test('重复的格不超过 24 字', () => {
    const rows = (length: number): string[] =>
      rowsOf(table(td('云'.repeat(length), down(2)) + td('节水'), td('治水')));
    expect(rows(24)[1]).toBe(`${'云'.repeat(24)}|治水`);
    expect(rows(25)[1]).toBe('|治水');
    const spread = `${'云 '.repeat(24)}`;
    expect(rowsOf(table(td(spread, down(2)) + td('节水'), td('治水')))[1]).toBe(`${spread}|治水`);
  });

  test('一行最多 100 列', () => {
    const count = (row: string | undefined): number => row?.split('|').length ?? 0;
    expect(count(rowsOf(table(td('节水', right(99)) + td('年底')))[0])).toBe(100);
    expect(count(rowsOf(table(td('节水', right(500)) + td('年底')))[0])).toBe(101);
    expect(count(rowsOf(table(td('节水') + td('治水', right(500)) + td('年底')))[0])).toBe(101);
    expect(count(rowsOf(table(td('节水', right(90)) + td('治水', right(90))))[0])).toBe(100);
  });

  test('补出的格总数有限', () => {
    const wide = td('节水', right(100)) + td('年底');
    const { root, maker } = parsed(table(...Array<string>(1100).fill(wide)));
    squareTables(root, maker);
    const counts = [...elementsOf(root)]
      .filter(({ name }) => name === 'tr')
      .map((row) => row.children.length);
    expect(counts[1000]).toBe(101);
    expect(counts.slice(1020)).toEqual(Array(80).fill(2));
  });
});

describe('只有一格有字的行', () => {
  const cells = (markup: string): readonly number[] => {
    const { root, maker } = parsed(markup);
    squareTables(root, maker);
    return [...elementsOf(root)]
      .filter(({ name }) => name === 'tr')
      .map((row) => childrenOf(row).filter(isElement).length);
  };

  test.each<[what: string, markup: string, counts: readonly number[]]>([
    [
      '跨全表的小标题仍是一格',
      table(td('一、节水', right(3)), td('1') + td('2') + td('3')),
      [1, 3],
    ],
    ['小标题下的空格', table(td('节水', right(2)) + td(' '), td('1') + td('2') + td('3')), [3, 3]],
    ['跨列的空行', table(td(' ', right(3)), td('1') + td('2') + td('3')), [3, 3]],
    ['只有从上面延续的一格', table(td('水务局', down(2)) + td('节水'), ''), [2, 1]],
    ['从上面延续的一格和一个空格', table(td('水务局', down(2)) + td('节水'), td('')), [2, 1]],
    [
      '从上面延续的一格和一个有字的格',
      table(td('水务局', down(2)) + td('节水'), td('治水')),
      [2, 2],
    ],
  ])('%s', (_, markup, counts) => {
    expect(cells(markup)).toEqual(counts);
  });
});

describe('排版用的表格', () => {
  test('含有表格的表格变成方框', () => {
    const inner = table(td('任务', down(2)) + td('节水'), td('治水'));
    const { root, maker, find, html } = parsed(
      `<table><tr><td>栏目</td><td>${inner}</td></tr></table>`,
    );
    squareTables(root, maker);
    expect(find('table > tbody > div > div').name).toBe('div');
    expect(html().match(/<td/gu)).toHaveLength(4);
    expect(html().match(/<tr/gu)).toHaveLength(2);
  });

  test('里面的数据表照样补齐', () => {
    const inner = table(td('水务局', down(2)) + td('节水'), td('治水'));
    expect(rowsOf(table(td('栏目') + td(inner)))).toEqual(['水务局|节水', '水务局|治水']);
  });

  test('单独的表格不变', () => {
    const { root, maker, html } = parsed(table(td('任务') + td('节水')));
    const before = html();
    squareTables(root, maker);
    expect(html()).toBe(before);
  });
});
