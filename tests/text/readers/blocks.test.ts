import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { bare, linesOf } from '../../../src/text/readers/blocks.js';

const lines = (html: string): string[] => linesOf(load(html)('body'));

const BLOCK_NAMES =
  'address article blockquote center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary ul';

describe('一块一行', () => {
  test.each(BLOCK_NAMES.split(' '))('<%s> 自成一行', (name) => {
    const inner = name === 'hr' ? '<hr>' : `<${name}>一、总体要求</${name}>`;
    expect(lines(`前言${inner}附言`)).toEqual(
      name === 'hr' ? ['前言', '附言'] : ['前言', '一、总体要求', '附言'],
    );
  });

  test.each(['span', 'a', 'b', 'strong', 'em', 'font', 'u', 'sup', 'label'])(
    '<%s> 在行内',
    (name) => {
      expect(lines(`前言<${name}>要点</${name}>附言`)).toEqual(['前言要点附言']);
    },
  );

  test.each([
    ['换行符', '前言<br>要点<br/><br/>附言', ['前言', '要点', '附言']],
    ['块中的块', '<div>前言<p>要点</p>附言</div>', ['前言', '要点', '附言']],
    ['空的块', '<p></p><p> </p><p>&nbsp;</p><p>要点</p><p>　</p>', ['要点']],
    ['注释', '前<!-- 注 -->言', ['前言']],
    ['没有文字', '', []],
    ['前后的空白', '<p>  要点  </p>', ['要点']],
    ['全角空格缩进', '<p>　　要点</p>', ['要点']],
    ['中间的空白', '<p>推进  改革\t创新\u00a0发展</p>', ['推进 改革 创新 发展']],
    ['汉字之间的换行', '<p>推进\n改革，\r\n  创新\n\n发展</p>', ['推进改革，创新发展']],
    [
      '标点之间的换行',
      '<p>推进“改革”\n（试点）\n《办法》\n。</p>',
      ['推进“改革”（试点）《办法》。'],
    ],
    ['西文之间的换行', '<p>plan\nof 2026\n年</p>', ['plan of 2026 年']],
    ['汉字与西文之间的换行', '<p>推进\nplan\n改革</p>', ['推进 plan 改革']],
    ['汉字之间的空格', '<p>推进 改革</p>', ['推进 改革']],
    ['换行前后的空格', '<p>推进 \t\n \t改革</p>', ['推进改革']],
    ['换页符', '<p>plan\fof</p>', ['plan of']],
  ])('%s', (_, html, expected) => {
    expect(lines(html)).toEqual(expected);
  });

  test('全角空格缩进的换行是分段', () => {
    expect(
      lines('<div>　　一、推进\n　　二、改革\r\n　　三、创新\n\n \t　　四、发展</div>'),
    ).toEqual(['一、推进', '二、改革', '三、创新', '四、发展']);
    expect(lines('<div>一、推进\n　二、改革</div>')).toEqual(['一、推进 　二、改革']);
    expect(lines('<div>一、推进　　二、改革</div>')).toEqual(['一、推进　　二、改革']);
    expect(lines('<div>甲<b>一、推进\n　　二、</b>改革</div>')).toEqual(['甲一、推进', '二、改革']);
  });
});

describe('表格', () => {
  const row = (...cells: string[]): string =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const table = (...rows: string[]): string => `<table>${rows.join('')}</table>`;

  test.each([
    ['一排一行', table(row('指标', '2025年'), row('用水量', '8')), ['指标\t2025年', '用水量\t8']],
    [
      '表头',
      '<table><thead><tr><th>指标</th><th>2025年</th></tr></thead></table>',
      ['指标\t2025年'],
    ],
    ['标题', `<table><caption>附表</caption>${row('甲', '乙')}</table>`, ['附表', '甲\t乙']],
    ['前后的文字', `前言${table(row('甲', '乙'))}附言`, ['前言', '甲\t乙', '附言']],
    ['空的首格', table(row('', '乙')), ['\t乙']],
    ['空的末格', table(row('甲', '', '')), ['甲']],
    ['中间空的', table(row('甲', '', '丙')), ['甲\t\t丙']],
    ['全空的', table(row('', ' '), row('甲', '乙')), ['甲\t乙']],
    ['格中的段落', table(row('<p>甲</p><p>乙</p>', '丙')), ['甲 乙\t丙']],
    ['格中的换行', table(row('甲<br>乙', '丙<br>')), ['甲 乙\t丙']],
    ['格中的分段', table(row('甲\n　　乙', '丙')), ['甲 　　乙\t丙']],
    ['只有一格', table(row('甲'), row('乙')), ['甲', '乙']],
    ['一格里的几段', table(row('<p>甲</p><p>乙</p>')), ['甲', '乙']],
    ['源码里格子分行写', '<table><tr>\n<td>甲</td>\n<td>乙</td>\n</tr></table>', ['甲\t乙']],
    ['只有一格而分行写', '<table><tr>\n<td><p>甲</p><p>乙</p></td>\n</tr></table>', ['甲', '乙']],
    ['一格里的换行', table(row('甲<br>乙')), ['甲', '乙']],
    ['一格里的表', table(row(table(row('乙', '丙')))), ['乙\t丙']],
    ['表后的格', `${table(row('甲', '乙'))}<p>丙<br>丁</p>`, ['甲\t乙', '丙', '丁']],
  ])('%s', (_, html, expected) => {
    expect(lines(html)).toEqual(expected);
  });

  const chars = (length: number): string => '推'.repeat(length);

  test.each([
    ['两格，四百字', ['甲', chars(400)], true],
    ['两格，四百零一字', ['甲', chars(401)], false],
    ['两格，第一格四百零一字', [chars(401), '甲'], false],
    ['三格，两千字', ['甲', '乙', chars(2000)], true],
    ['三格，两千零一字', ['甲', '乙', chars(2001)], false],
    ['三格而一格空', ['甲', '', chars(401)], false],
    ['三格而一格只有空白', ['甲', ' 　\n&nbsp;', chars(401)], false],
    ['空白不算字', ['甲', `${chars(200)} 　\n${chars(200)}`], true],
    ['格中元素里的字都算', ['甲', `<p>${chars(200)}</p><p><b>${chars(201)}</b></p>`], false],
  ])('%s', (_, cells, isRow) => {
    const found = lines(table(row(...cells)));
    expect(found.some((line) => line.includes('\t'))).toBe(isRow);
  });

  test('排版用的格子各成一行', () => {
    expect(lines(table(row(chars(401), '乙')))).toEqual([chars(401), '乙']);
    expect(lines(table(row(`<p>甲</p>${chars(401)}`, table(row('乙', '丙')))))).toEqual([
      '甲',
      chars(401),
      '乙\t丙',
    ]);
  });
});

describe('bare', () => {
  test.each([
    [' 目　　录 ', '目录'],
    ['目\t\r\n录\u00a0', '目录'],
    ['目录', '目录'],
    ['　', ''],
    ['', ''],
  ])('%j → %j', (text, expected) => {
    expect(bare(text)).toBe(expected);
  });
});
