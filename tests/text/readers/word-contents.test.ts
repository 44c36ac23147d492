import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { spreadMergedCells } from '../../../src/text/readers/merged-cells.js';
import { Contents } from '../../../src/text/readers/word-contents.js';
import { readWordPage } from '../../../src/text/readers/word-page.js';

/** What a story has: fields as < | >, their code in {}, paragraphs as [style, text]. */
type Step = string | readonly [style: string, text: string];

/** Paragraphs that are left out. */
function dropped(...steps: readonly Step[]): readonly string[] {
  const gone: string[] = [];
  const contents = new Contents<string>((paragraph) => gone.push(paragraph));
  for (const step of steps) {
    if (step === '<') contents.field('begin');
    else if (step === '|') contents.field('separate');
    else if (step === '>') contents.field('end');
    else if (typeof step === 'string') contents.code(step);
    else
      contents.paragraph({
        paragraph: step[1],
        style: step[0],
        text: step[1],
        listed: contents.isOpen,
      });
  }
  return gone;
}

const line = (text: string): Step => ['', text];

describe('目录', () => {
  test.each([
    ['toc 1', true],
    ['TOC 9', true],
    ['toc1', true],
    ['TOC Heading', true],
    ['toc 标题', true],
    ['目录 1', true],
    ['目录1', true],
    ['目录标题', true],
    ['WPSOffice手动目录 1', true],
    ['toc', false],
    ['toc 10', false],
    ['my toc 1', false],
    ['总目录 1', false],
    ['目录 1 改', false],
    ['heading 1', false],
    ['手动目录 1', false],
    ['正文', false],
    ['', false],
  ])('样式 %s 是目录的：%s', (style, isContents) => {
    expect(dropped([style, '一、总体要求'])).toEqual(isContents ? ['一、总体要求'] : []);
  });

  test.each([
    ['目录域', ['<', 'TOC \\o', '|', line('一'), line('二'), '>', line('三')], ['一', '二']],
    ['域代码分几处', ['<', ' T', 'OC ', '|', line('一'), '>'], ['一']],
    ['代码之前有空白', ['<', '  \tTOC', '|', line('一'), '>'], ['一']],
    ['别的域', ['<', 'REF TOC', '|', line('一'), '>'], []],
    ['名称相近的域', ['<', 'TOCX', '|', line('一'), '>'], []],
    ['图表目录的条目不是目录', ['<', 'TC "一"', '|', line('一'), '>'], []],
    ['没有结束', ['<', 'TOC', '|', line('一'), line('二')], []],
    ['没有结果', ['<', 'TOC', line('一'), '>'], []],
    [
      '里面有页码域',
      ['<', 'TOC', '|', '<', 'PAGEREF', '|', '>', line('一'), '>', line('二')],
      ['一'],
    ],
    [
      '里面有目录域',
      ['<', 'TOC', '|', '<', 'TOC', '|', line('一'), '>', line('二'), '>', line('三')],
      ['一', '二'],
    ],
    ['代码里有域', ['<', 'TO', '<', 'REF', '|', '>', 'C', '|', line('一'), '>'], ['一']],
    [
      '两处',
      ['<', 'TOC', '|', line('一'), '>', line('二'), '<', 'TOC', '|', line('三'), '>'],
      ['一', '三'],
    ],
    ['分隔两次', ['<', 'TOC', '|', '|', line('一'), '>', line('二')], ['一']],
    ['多余的结束', ['>', '|', 'TOC', line('一')], []],
    ['域在末段之内结束', ['<', 'TOC', '|', line('一'), '>', line('正文')], ['一']],
    ['目录二字在前', [line('目录'), '<', 'TOC', '|', line('一'), '>'], ['目录', '一']],
    ['目录二字有空格', [line('目　 录'), '<', 'TOC', '|', line('一'), '>'], ['目　 录', '一']],
    ['目次', [line('目次'), ['toc 1', '一'] as const], ['目次', '一']],
    ['目录二字不紧接', [line('目录'), line('前言'), ['toc 1', '一'] as const], ['一']],
    ['总目录不是目录二字', [line('总目录'), ['toc 1', '一'] as const], ['一']],
    ['目录表不是目录二字', [line('目录表'), ['toc 1', '一'] as const], ['一']],
    ['只有目录二字', [line('目录'), line('一、总体要求')], []],
    [
      '目录二字只出现一次',
      [line('目录'), ['toc 1', '一'] as const, ['toc 2', '二'] as const],
      ['目录', '一', '二'],
    ],
  ] as const)('%s', (_, steps, expected) => {
    expect(dropped(...(steps as readonly Step[]))).toEqual(expected);
  });

  test('域结束之后才完的段落也在目录里', () => {
    const gone: string[] = [];
    const contents = new Contents<string>((paragraph) => gone.push(paragraph));
    contents.field('begin');
    contents.code('TOC');
    contents.field('separate');
    expect(contents.isOpen).toBe(true);
    contents.field('end');
    expect(contents.isOpen).toBe(false);
    contents.paragraph({ paragraph: '一', style: '', text: '一', listed: true });
    contents.paragraph({ paragraph: '二', style: '', text: '二', listed: false });
    expect(gone).toEqual(['一']);
  });

  test('未知的记号和没有域时的代码都不算', () => {
    expect(dropped('TOC', '<', '|', line('一'), '>')).toEqual([]);
    const contents = new Contents<string>(() => {});
    contents.field(undefined);
    contents.field('begin');
    contents.field(undefined);
    expect(contents.isOpen).toBe(false);
  });
});

describe('Word 的页', () => {
  const read = (html: string) => readWordPage(load(html));

  test.each([
    ['没有标题', '<p>要点</p>', undefined],
    ['标题', '<h1 class="title">某市要点</h1><p>一</p>', '某市要点'],
    [
      '分两行的标题',
      '<h1 class="title">某市 </h1><h1 class="title"> 要点</h1><p>一</p>',
      '某市要点',
    ],
    ['标题之前有文号', '<p>某发〔2026〕1号</p><h1 class="title">要点</h1>', '要点'],
    ['第六段', `${'<p>甲</p>'.repeat(5)}<h1 class="title">要点</h1>`, '要点'],
    ['第七段', `${'<p>甲</p>'.repeat(6)}<h1 class="title">要点</h1>`, undefined],
    ['隔开的不接', '<h1 class="title">要点</h1><p>一</p><h1 class="title">附件</h1>', '要点'],
    ['别的一级标题', '<h1>要点</h1>', undefined],
  ])('%s', (_, html, title) => {
    expect(read(html).stated).toEqual(title === undefined ? {} : { title });
  });

  test('可断的连字符不显示，不可断的照样显示', () => {
    expect(read('<p>示\u00ad范\u00ad点2026\u20112030\u2011</p>')).toEqual({
      text: '示范点2026-2030-',
      stated: {},
      notes: [],
    });
  });
});

describe('合并的单元格', () => {
  const cells = (html: string): string[] => {
    const $ = load(`<table>${html}</table>`);
    spreadMergedCells($);
    return $('tr')
      .toArray()
      .map((row) =>
        $(row)
          .children()
          .toArray()
          .map((cell) => $(cell).text())
          .join('|'),
      );
  };

  test.each([
    ['没有合并', '<tr><td>甲</td><td>乙</td></tr>', ['甲|乙']],
    ['横的', '<tr><td colspan="3">甲</td><td>乙</td></tr>', ['甲|||乙']],
    ['竖的', '<tr><td rowspan="2">甲</td><td>乙</td></tr><tr><td>丙</td></tr>', ['甲|乙', '|丙']],
    [
      '竖三排',
      '<tr><td rowspan="3">甲</td><td>乙</td></tr><tr><td>丙</td></tr><tr><td>丁</td></tr><tr><td>戊</td><td>己</td></tr>',
      ['甲|乙', '|丙', '|丁', '戊|己'],
    ],
    [
      '竖的在末列',
      '<tr><td>甲</td><td rowspan="2">乙</td></tr><tr><td>丙</td></tr>',
      ['甲|乙', '丙|'],
    ],
    [
      '竖的在中间',
      '<tr><td>甲</td><td rowspan="2">乙</td><td>丙</td></tr><tr><td>丁</td><td>戊</td></tr>',
      ['甲|乙|丙', '丁||戊'],
    ],
    [
      '又横又竖',
      '<tr><td rowspan="2" colspan="2">甲</td><td>乙</td></tr><tr><td>丙</td></tr>',
      ['甲||乙', '||丙'],
    ],
    [
      '通栏的一格不动',
      '<tr><td colspan="3">附表</td></tr><tr><td>甲</td><td>乙</td></tr>',
      ['附表', '甲|乙'],
    ],
    [
      '只有一格而通栏、竖跨',
      '<tr><td rowspan="2">甲</td></tr><tr><td>乙</td><td>丙</td></tr>',
      ['甲', '乙|丙'],
    ],
    [
      '表头和表身',
      '<thead><tr><th rowspan="2">甲</th><th>乙</th></tr></thead><tbody><tr><td>丙</td></tr></tbody>',
      ['甲|乙', '|丙'],
    ],
    [
      '不是数',
      '<tr><td colspan="多" rowspan="多">甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr>',
      ['甲|乙', '丙|丁'],
    ],
    [
      '零',
      '<tr><td colspan="0" rowspan="0">甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr>',
      ['甲|乙', '丙|丁'],
    ],
    ['五十列为限', '<tr><td colspan="51">甲</td><td>乙</td></tr>', [`甲${'|'.repeat(50)}乙`]],
    [
      '五十列之后不再展开',
      '<tr><td colspan="50">甲</td><td colspan="3">乙</td></tr>',
      [`甲${'|'.repeat(50)}乙`],
    ],
    [
      '四十九列之后还展开',
      '<tr><td colspan="49">甲</td><td colspan="3">乙</td></tr>',
      [`甲${'|'.repeat(49)}乙||`],
    ],
  ])('%s', (_, html, expected) => {
    expect(cells(html)).toEqual(expected);
  });

  test('各表各算', () => {
    const $ = load(
      '<table><tr><td rowspan="2">甲</td><td>乙</td></tr></table><table><tr><td>丙</td><td>丁</td></tr></table>',
    );
    spreadMergedCells($);
    expect($('td')).toHaveLength(4);
  });
});
