import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitLines } from '../../src/structure/lines.js';

const textsOf = (text: string): readonly string[] => splitLines(text).map((line) => line.text);

const CUT: readonly (readonly [name: string, text: string, lines: readonly string[]])[] = [
  ['换行 LF', '一、抓生产\n二、促销售', ['一、抓生产', '二、促销售']],
  ['换行 CRLF', '一、抓生产\r\n二、促销售\r\n', ['一、抓生产', '二、促销售']],
  ['换行 CR', '一、抓生产\r二、促销售', ['一、抓生产', '二、促销售']],
  ['空行不算', '抓生产\n\n\n促销售', ['抓生产', '促销售']],
  ['只有空格的行不算', '抓生产\n　　 \t\n促销售', ['抓生产', '促销售']],
  ['全角缩进去掉', '　　各乡镇要落实到人。', ['各乡镇要落实到人。']],
  ['行尾空白去掉', '各乡镇要落实到人。  \t', ['各乡镇要落实到人。']],
  ['行内空白留着', '第一章　总则', ['第一章　总则']],
  ['不换行空格也是空白', '\u00a0\u00a0总则\u00a0', ['总则']],
  ['井号去掉', '## 主要任务', ['主要任务']],
  ['引用号去掉', '> 主要任务', ['主要任务']],
  ['引用里的标题', '> ### 主要任务', ['主要任务']],
  ['加粗去掉', '**主要任务**', ['主要任务']],
  ['标题里的加粗', '## **主要任务**', ['主要任务']],
  ['句中的加粗留着', '**重点**：主要任务', ['**重点**：主要任务']],
  ['井号后没有空格', '#主要任务', ['#主要任务']],
  ['七个井号', '####### 主要任务', ['####### 主要任务']],
  ['分隔线不算', '前文\n---\n后文', ['前文', '后文']],
  ['星号分隔线不算', '前文\n*****\n后文', ['前文', '后文']],
  [
    '表头下的线不算',
    '| 指标 | 数值 |\n| --- | :---: |\n| 绿地 | 9 |',
    ['| 指标 | 数值 |', '| 绿地 | 9 |'],
  ],
  ['破折号后有字就是正文', '——绿地面积扩大', ['——绿地面积扩大']],
  ['缩进的标题', '　　## 主要任务', ['主要任务']],
  ['标题号和字之间有全角空格', '## 　主要任务', ['主要任务']],
  ['引用号和字之间有全角空格', '> 　主要任务', ['主要任务']],
  ['几层引用', '>> >   ###   主要任务', ['主要任务']],
  ['句中的大于号留着', '产值 > 成本', ['产值 > 成本']],
  ['只有引用号', '>\n> ', []],
  ['标题之后的加粗留着', '条目**主要任务**', ['条目**主要任务**']],
  ['等号、下划线、破折号分隔线不算', '前文\n=====\n___\n———\n后文', ['前文', '后文']],
  ['没有外框的表头线不算', '前文\n:---: | ---:\n后文', ['前文', '后文']],
  ['紧排的表头线不算', '前文\n|---|:---|\n|:--:|\n|\t--- |\n后文', ['前文', '|:--:|', '后文']],
  ['横线前后有字就是正文', '---详见附件\n详见---', ['---详见附件', '详见---']],
  ['半截的表头线不算', '前文\n| --- | ---\n|---|--\n后文', ['前文', '|---|--', '后文']],
  ['句中的井号留着', '项目## 主要任务', ['项目## 主要任务']],
  ['空文本', '', []],
  ['只有换行', '\n\r\n\n', []],
];

describe('分行', () => {
  test.each(CUT)('%s', (_, text, lines) => {
    expect(textsOf(text)).toEqual(lines);
  });
});

describe('行的位置', () => {
  test('去掉缩进和记号之后的那一段', () => {
    const text = '　　一、总则\r\n\r\n## **附则**  \r\n正文';
    const lines = splitLines(text);
    expect(lines.map((line) => text.slice(line.span.start, line.span.end))).toEqual([
      '一、总则',
      '附则',
      '正文',
    ]);
    expect(lines.map((line) => line.index)).toEqual([0, 1, 2]);
  });

  test('任何文本：行不重叠，次序不乱，文字就是那一段', () => {
    const unit = fc.constantFrom(
      ...[
        '县',
        '。',
        ' ',
        '　',
        '\n',
        '\r',
        '\r\n',
        '#',
        '# ',
        '> ',
        '**',
        '*',
        '-',
        '|',
        '\t',
        '1.',
      ],
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        let end = 0;
        for (const line of splitLines(text)) {
          expect(line.span.start).toBeGreaterThanOrEqual(end);
          expect(line.span.end).toBeGreaterThan(line.span.start);
          expect(text.slice(line.span.start, line.span.end)).toBe(line.text);
          expect(line.text).not.toMatch(/[\r\n]/u);
          for (const cell of line.cells)
            expect(text.slice(cell.span.start, cell.span.end)).toBe(cell.text);
          end = line.span.end;
        }
      }),
      { seed: 20250107, numRuns: 500 },
    );
  });
});

describe('前面有没有空行', () => {
  test.each([
    ['没有', '甲乡\n乙乡', [false, false]],
    ['有', '甲乡\n\n乙乡', [false, true]],
    ['CRLF 一行不算空行', '甲乡\r\n乙乡', [false, false]],
    ['CRLF 空行', '甲乡\r\n\r\n乙乡', [false, true]],
    ['空行里有空格', '甲乡\n　\n乙乡', [false, true]],
  ] as const)('%s', (_, text, blanks) => {
    expect(splitLines(text).map((line) => line.afterBlank)).toEqual(blanks);
  });
});

describe('Markdown 标题的层级', () => {
  test.each([
    ['# 甲', 1],
    ['### 甲', 3],
    ['###### 甲', 6],
    ['> ## 甲', 2],
    ['甲', 0],
    ['甲 # 乙', 0],
    ['**甲**', 0],
  ])('%s', (text, level) => {
    expect(splitLines(text)[0]?.markdownLevel).toBe(level);
  });
});

describe('表格的单元格', () => {
  test.each([
    ['竖线', '| 公园绿地 | 12.5 | 约束性 |', ['公园绿地', '12.5', '约束性']],
    ['竖线，有空格子', '| 公园绿地 |  | 约束性 |', ['公园绿地', '', '约束性']],
    ['制表符', '公园绿地\t12.5\t约束性', ['公园绿地', '12.5', '约束性']],
    ['竖线，末格是空的', '|公园绿地||', ['公园绿地', '']],
    ['缩进的表', '　　| 公园绿地 | 12.5 |', ['公园绿地', '12.5']],
    ['右边没有框', '| 公园绿地 | 12.5', []],
    ['左边没有框', '公园绿地 | 12.5 |', []],
    ['只有一格', '| 公园绿地 |', []],
    ['句中的竖线', '公园绿地|河湖水面', []],
    ['正文', '公园绿地12.5平方米', []],
  ] as const)('%s', (_, text, cells) => {
    const found = splitLines(text)[0]?.cells ?? [];
    expect(found.map((cell) => cell.text)).toEqual(cells);
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(cells);
  });
});

describe('长文本', () => {
  test('没有换行的一百万字是一行', () => {
    const [line, ...rest] = splitLines('　'.repeat(500_000) + '渠'.repeat(1_000_000));
    expect(rest).toEqual([]);
    expect(line?.span).toEqual({ start: 500_000, end: 1_500_000 });
  });

  test('十万个单元格', () => {
    const [line] = splitLines('渠\t'.repeat(100_000).concat('渠'));
    expect(line?.cells).toHaveLength(100_001);
  });

  test.each([
    ['星号', '*'],
    ['引用号', '> '],
    ['井号', '#'],
    ['竖线', '|'],
    ['竖线横线', '|-'],
  ])('%s连写十万遍之后一个字', (_, unit) => {
    expect(
      textsOf(`${unit.repeat(100_000)}渠`)
        .at(-1)
        ?.endsWith('渠'),
    ).toBe(true);
  });
});
