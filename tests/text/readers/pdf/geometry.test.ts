import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../../src/text/readers/pdf/columns.js';
import { linesOf } from '../../../../src/text/readers/pdf/flow.js';
import { withoutFurniture } from '../../../../src/text/readers/pdf/furniture.js';
import { rowsOf, segmentsOf, textOf } from '../../../../src/text/readers/pdf/lines.js';
import { paragraphsOf } from '../../../../src/text/readers/pdf/paragraphs.js';
import { withoutRadicals } from '../../../../src/text/readers/pdf/radicals.js';
import type { Run } from '../../../../src/text/readers/pdf/run.js';
import { run, SIZE } from './runs.js';

const textsOf = (runs: readonly Run[]): readonly string[] => rowsOf(runs).map(textOf);

describe('同一基线上的字成一行', () => {
  it.each<[string, readonly Run[], readonly string[]]>([
    ['先后颠倒也按位置排', [run('政府', 30, 100), run('人民', 10, 100)], ['人民政府']],
    ['上下差一点还是一行', [run('人民', 10, 100), run('政府', 30, 102)], ['人民政府']],
    ['隔开一行就是两行', [run('人民', 10, 100), run('政府', 30, 112)], ['人民', '政府']],
    ['字距拉开不是空格', [run('人', 10, 100), run('民', 23, 100), run('政', 36, 100)], ['人民政']],
    ['空出一个字是空格', [run('第一章', 10, 100), run('总则', 50, 100)], ['第一章　总则']],
    ['西文词间有空格', [run('Smart', 10, 100), run('City', 38, 100)], ['Smart City']],
    [
      '汉字和数字之间没有',
      [run('到', 10, 100), run('2027', 22.5, 100), run('年', 45, 100)],
      ['到2027年'],
    ],
    ['拉得很开也没有', [run('稳定在', 10, 100), run('820', 48, 100)], ['稳定在820']],
    ['单位和日期之间空一个字', [run('办公室', 10, 100), run('2025', 50, 100)], ['办公室　2025']],
    ['章节号后的空格留着', [run('2.1 目标', 10, 100)], ['2.1 目标']],
    ['标点旁没有空格', [run('目标，', 10, 100), run('任务', 48, 100)], ['目标，任务']],
    ['印两遍的只留一遍', [run('目标', 10, 100), run('目标', 10.5, 100)], ['目标']],
    [
      '一字一字印两遍的',
      [run('目', 10, 100), run('目', 10.4, 100), run('标', 20, 100), run('标', 20.4, 100)],
      ['目标'],
    ],
    ['并排的叠字不是', [run('人', 10, 100), run('人', 20, 100)], ['人人']],
    ['脚注号去掉', [run('120家', 10, 100), run('[3]', 35, 96, 6), run('，', 44, 100)], ['120家，']],
    ['平方的指数不是脚注号', [run('300m', 10, 100), run('2', 30, 96, 6)], ['300m²']],
    ['字距均匀的短标题合拢', [run('目 录', 10, 100)], ['目录']],
    [
      '并列的单位之间留空格',
      [run('市委组织部 市人力社保局', 10, 100)],
      ['市委组织部 市人力社保局'],
    ],
  ])('%s', (_, runs, texts) => {
    expect(textsOf(runs)).toEqual(texts);
  });

  it('宽的空隙分出单元格', () => {
    const [row] = rowsOf([run('指标', 10, 100), run('单位', 80, 100), run('亩', 100, 100)]);
    expect(row === undefined ? [] : segmentsOf(row).map(textOf)).toEqual(['指标', '单位亩']);
  });
});

describe('分栏', () => {
  const prose = (left: number, count: number, shift = 0): Run[] =>
    Array.from({ length: count }, (_, i) =>
      run('统筹推进各项重点任务落地', left, 100 + 14 * i + shift),
    );
  const columnsOf = (runs: readonly Run[]): readonly string[] =>
    blocksOf(rowsOf(runs)).map(({ column, rows }) => `${column} ${rows.length}`);

  it.each<[string, readonly Run[], readonly string[]]>([
    ['两栏', [...prose(50, 8), ...prose(190, 8)], ['left 8', 'right 8']],
    ['两栏的行不在一条线上', [...prose(50, 8), ...prose(190, 8, 5)], ['left 8', 'right 8']],
    [
      '中间一行通栏',
      [
        ...prose(50, 6),
        ...prose(190, 6),
        run('二、主要任务和重点工程以及保障措施安排', 90, 190),
        ...prose(50, 6, 100),
        ...prose(190, 6, 100),
      ],
      ['left 6', 'right 6', 'page 1', 'left 6', 'right 6'],
    ],
    ['一栏', [...prose(50, 8), ...prose(170, 8)], ['page 8']],
    [
      '表格不是两栏',
      Array.from({ length: 8 }, (_, i) => [
        run('养老床位', 50, 100 + 14 * i),
        run('3000张', 190, 100 + 14 * i),
        run('预期性', 270, 100 + 14 * i),
      ]).flat(),
      ['page 8'],
    ],
    ['一行也没有', [], []],
  ])('%s', (_, runs, columns) => {
    expect(columnsOf(runs)).toEqual(columns);
  });
});

describe('页眉页脚', () => {
  const kept = (pages: readonly (readonly Run[])[]): readonly string[] =>
    withoutFurniture(pages.map((runs, index) => ({ index, rows: rowsOf(runs) }))).map(({ rows }) =>
      rows.map(textOf).join('|'),
    );
  const page = (head: string, body: string, foot: string): readonly Run[] => [
    run(head, 50, 30),
    run(body, 50, 100),
    run(foot, 50, 800),
  ];

  it.each<[string, readonly (readonly Run[])[], readonly string[]]>([
    [
      '多数页上同一高度的同一行',
      ['甲', '乙', '丙'].map((body) => page('岚州年鉴', body, '内部发行')),
      ['甲', '乙', '丙'],
    ],
    [
      '只差页码',
      ['甲', '乙', '丙'].map((body, i) => page(`第3期 总第18期 ${i + 7}`, body, `${i + 7}`)),
      ['甲', '乙', '丙'],
    ],
    [
      '两页上的重复不算',
      ['甲', '乙'].map((body) => page('岚州年鉴', body, '—')),
      ['岚州年鉴|甲|—', '岚州年鉴|乙|—'],
    ],
    [
      '附件一页一个，不是页眉',
      ['1', '2', '3', '4', '5', '6', '7']
        .map((n, i) =>
          page(i > 3 ? `附件${n}` : `正文${n}起`.repeat(i + 1), '甲乙丙丁戊己庚'.charAt(i), '末'),
        )
        .map((runs) => runs.slice(0, 2)),
      [
        '正文1起|甲',
        '正文2起正文2起|乙',
        '正文3起正文3起正文3起|丙',
        '正文4起正文4起正文4起正文4起|丁',
        '附件5|戊',
        '附件6|己',
        '附件7|庚',
      ],
    ],
    ['带横线的页码', [[run('甲', 50, 100), run('— 12 —', 250, 800)]], ['甲']],
    ['页码在页眉之外', [[run('- 2 -', 250, 20), run('甲', 50, 100)]], ['甲']],
    [
      '浏览器印的日期和网址',
      [page('2025/3/12 09:30 通知公告', '甲', 'https://www.example.gov.cn/a/1.html 1/2')],
      ['甲'],
    ],
    ['最后一行的数值不是页码', [[run('合计', 50, 700), run('320', 50, 720)]], ['合计|320']],
    [
      '连着数下去的是页码',
      [
        [run('甲', 50, 100), run('57', 250, 800)],
        [run('乙', 50, 100), run('58', 250, 800)],
      ],
      ['甲', '乙'],
    ],
  ])('%s', (_, pages, rows) => {
    expect(kept(pages)).toEqual(rows);
  });
});

describe('段落', () => {
  /** A column of 20 characters from 50 to 250; lines below each other, each with its indent in characters. */
  const paragraphs = (
    lines: readonly (readonly [text: string, indent?: number, size?: number, gap?: number])[],
  ): readonly string[] => {
    let y = 100;
    const runs = lines.map(([text, indent = 0, size = SIZE, gap = 16]) => {
      y += gap;
      return run(text, 50 + indent * SIZE, y, size);
    });
    const filler = [1, 2, 3, 4].map((i) =>
      run('统筹推进各项重点任务落地见效取得更大进展', 50, y + 300 + 16 * i),
    );
    const rows = rowsOf([...runs, ...filler]);
    return paragraphsOf(linesOf([{ index: 0, width: 300, rows }])).slice(0, -1);
  };
  const FULL = '健全统筹协调和督促检查工作机制形成抓落实的';
  const full = (length: number): string => FULL.slice(0, length);

  it.each<[string, Parameters<typeof paragraphs>[0], readonly string[]]>([
    ['满行接下一行', [[full(18), 2], ['强大合力。']], [`${full(18)}强大合力。`]],
    [
      '短行就此为止',
      [
        ['一、总体要求', 2],
        ['坚持系统观念。', 0],
      ],
      ['一、总体要求', '坚持系统观念。'],
    ],
    [
      '下一行缩进',
      [
        [full(18), 2],
        [full(18), 2],
      ],
      [full(18), full(18)],
    ],
    [
      '句号满行而下一行是序号',
      [[`${full(19)}。`], ['（二）健全机制。']],
      [`${full(19)}。`, '（二）健全机制。'],
    ],
    ['折行处恰是括号数字', [[full(20)], ['（三）类补贴。']], [`${full(20)}（三）类补贴。`]],
    ['行距变大', [[full(20)], ['坚持系统观念。', 0, SIZE, 30]], [full(20), '坚持系统观念。']],
    [
      '字号变了',
      [[full(20).slice(0, 16), 0, 12], ['坚持系统观念。']],
      [full(16), '坚持系统观念。'],
    ],
    [
      '序号后对齐的下一行',
      [
        [`1.${full(18)}`, 0],
        ['强大合力。', 1.5],
      ],
      [`1.${full(18)}强大合力。`],
    ],
    ['数字不能拆，行短也接', [[full(17)], ['2025年实现。']], [`${full(17)}2025年实现。`]],
    [
      '西文折行补空格',
      [['推广应用数字孪生技术和Digital Village'], ['Guide标准。']],
      ['推广应用数字孪生技术和Digital Village Guide标准。'],
    ],
    [
      '大字标题两行合一',
      [
        ['岚州市人民政府关于', 4, 14],
        ['加快冷链发展的意见', 4, 14, 22],
      ],
      ['岚州市人民政府关于加快冷链发展的意见'],
    ],
    [
      '标题下的文号另起',
      [
        ['加快冷链发展的意见', 3.7, 14],
        ['岚政发〔2025〕3号', 3.5, 14, 22],
      ],
      ['加快冷链发展的意见', '岚政发〔2025〕3号'],
    ],
    [
      '目录一行一条',
      [['第一章总则…………………………………1'], ['第二章目标…………………………………2']],
      ['第一章总则…………………………………1', '第二章目标…………………………………2'],
    ],
  ])('%s', (_, lines, texts) => {
    expect(paragraphs(lines)).toEqual(texts);
  });

  it('很多行也是一遍读完', () => {
    const rows = rowsOf(Array.from({ length: 50_000 }, (_, i) => run(full(20), 50, 16 * i)));
    const [text, ...rest] = paragraphsOf(linesOf([{ index: 0, width: 300, rows }]));
    expect([text?.length, rest.length]).toEqual([1_000_000, 0]);
  });
});

it.each([
  ['⼈⺠⾸⻚⻓⻔⻋', '人民首页长门车'],
  ['⼾⼝', '户口'],
  ['２０２４―２０２６年', '２０２４—２０２６年'],
  ['金额', '金额'],
  ['①㎡½㈠', '①㎡½㈠'],
  ['︵一︶目标︐任务︒', '（一）目标，任务。'],
  ['︽规划︾﹁十五五﹂︱︱', '《规划》「十五五」——'],
])('%s 还原为 %s', (text, plain) => {
  expect(withoutRadicals(text)).toBe(plain);
});
