import { describe, expect, it } from 'vitest';
import { type Row, rowsOf, segmentsOf, textOf } from '../../../../src/text/readers/pdf/lines.js';
import type { Run } from '../../../../src/text/readers/pdf/run.js';
import { run, widthOf } from './runs.js';

const textsOf = (runs: readonly Run[]): readonly string[] => rowsOf(runs).map(textOf);

/** Runs one behind the other with a gap before each, in one row. */
const spaced = (...parts: readonly (string | number)[]): Run[] => {
  let x = 50;
  const runs: Run[] = [];
  for (const part of parts) {
    if (typeof part === 'number') x += part;
    else {
      runs.push(run(part, x, 100));
      x += widthOf(part, 10);
    }
  }
  return runs;
};

describe('哪些字在同一行', () => {
  it.each<[string, readonly Run[], readonly string[]]>([
    ['高低差三成', [run('冷链', 50, 100), run('物流', 70, 103)], ['冷链物流']],
    ['高低差三成多', [run('冷链', 50, 100), run('物流', 70, 103.1)], ['冷链', '物流']],
    ['小字高出六成', [run('冷链', 50, 100), run('甲', 70, 94, 6)], ['冷链甲']],
    ['小字高出六成多', [run('冷链', 50, 100), run('甲', 70, 93.9, 6)], ['甲', '冷链']],
    ['小字低下六成', [run('冷链', 50, 100), run('甲', 70, 106, 6)], ['冷链甲']],
    ['略小的字高出五成', [run('冷链', 50, 100), run('甲', 70, 95, 8.6)], ['冷链甲']],
    ['不够小的字高出五成', [run('冷链', 50, 100), run('甲', 70, 95, 8.7)], ['甲', '冷链']],
    [
      '上下的小字都和大字比',
      [run('甲', 50, 94, 6), run('冷链', 56, 100), run('乙', 76, 106, 6)],
      ['甲冷链乙'],
    ],
    [
      '一行行往下错开',
      [run('冷链', 50, 100), run('物流', 70, 103), run('规划', 90, 106)],
      ['冷链物流', '规划'],
    ],
    ['下面的先给', [run('物流', 50, 130), run('冷链', 50, 100)], ['冷链', '物流']],
    ['没有字', [], []],
  ])('%s', (_, runs, texts) => {
    expect(textsOf(runs)).toEqual(texts);
  });

  it.each<[string, readonly Run[], Omit<Row, 'runs'>]>([
    [
      '从左到右',
      [run('规划', 90, 100), run('冷链', 50, 100)],
      { left: 50, right: 110, baseline: 100, size: 10 },
    ],
    [
      '多数字的大小和高低',
      [run('甲', 50, 98, 8), run('冷链物流', 60, 100)],
      { left: 50, right: 100, baseline: 100, size: 10 },
    ],
    [
      '字数一样时从左',
      [run('冷链', 50, 100), run('物流', 70, 101, 12)],
      { left: 50, right: 94, baseline: 100, size: 10 },
    ],
    [
      '差半号是两种大小',
      [run('冷链', 50, 100, 10.5), run('物流', 71, 100, 10), run('基地群', 91, 101, 12)],
      { left: 50, right: 127, baseline: 101, size: 12 },
    ],
    [
      '差一点是一种大小',
      [run('冷链', 50, 100, 10.1), run('物流', 71, 100, 10), run('基地群', 91, 101, 12)],
      { left: 50, right: 127, baseline: 100, size: 10 },
    ],
    [
      '最右的不在最后',
      [run('冷链物流', 50, 100), run('甲', 60, 104, 6)],
      { left: 50, right: 90, baseline: 100, size: 10 },
    ],
  ])('%s', (_, runs, expected) => {
    const [{ runs: __, ...row } = {}] = rowsOf(runs) as Partial<Row>[];
    expect(row).toEqual(expected);
  });
});

describe('印两遍的字', () => {
  it.each<[string, readonly Run[], string]>([
    ['错开不到三成', [run('目标', 50, 100), run('目标', 55, 100)], '目标'],
    ['错开三成', [run('目标', 50, 100), run('目标', 56, 100)], '目标目标'],
    ['后一遍长', [run('目标', 50, 100), run('目标任务', 50.5, 100)], '目标任务'],
    ['前一遍长', [run('目标任务', 50, 100), run('目标', 50.5, 100)], '目标任务'],
    ['前一遍长，后一遍在末尾', [run('目标任务', 50, 100), run('任务', 70.5, 100)], '目标任务'],
    ['字不同的不是', [run('目标', 50, 100), run('任务', 50.5, 100)], '目标任务'],
    ['印三遍', [run('目标', 50, 100), run('目标', 50.4, 100), run('目标', 50.8, 100)], '目标'],
  ])('%s', (_, runs, text) => {
    expect(textsOf(runs)).toEqual([text]);
  });
});

describe('脚注号', () => {
  const behind = (mark: string, size = 6, baseline = 96, before = '冷库120家'): string =>
    textsOf([run(before, 50, 100), run(mark, 50 + widthOf(before, 10), baseline, size)]).join('|');

  it.each([
    '1',
    '12',
    '123',
    '[3]',
    '[12]',
    '〔3〕',
    '［3］',
    '（3）',
    '(3)',
    '3）',
    '③',
    '*',
    '＊',
    '**',
    '***',
    '†',
    '‡',
  ])('%s 去掉', (mark) => {
    expect(behind(mark)).toBe('冷库120家');
  });

  it.each(['1234', '****', 'a', '甲', '注1', '1注', '③④', '+', '甲*', '*甲'])('%s 留下', (mark) => {
    expect(behind(mark)).toBe(`冷库120家${mark}`);
  });

  it.each<[string, size: number, baseline: number, text: string]>([
    ['够小又够高', 8.6, 98.4, '冷库120家'],
    ['不够小', 8.7, 98.4, '冷库120家3'],
    ['不够高', 8.6, 98.5, '冷库120家3'],
    ['一样高', 6, 100, '冷库120家3'],
    ['低下去', 6, 104, '冷库120家3'],
    ['一样大', 10, 98, '冷库120家3'],
  ])('%s', (_, size, baseline, text) => {
    expect(behind('3', size, baseline)).toBe(text);
  });

  it.each([
    ['面积120m', '2', '面积120m²'],
    ['库容120m', '3', '库容120m³'],
    ['面积5km', '2', '面积5km²'],
    ['面积120M', '2', '面积120M²'],
    ['面积120m', '4', '面积120m'],
    ['面积120m', '[2]', '面积120m'],
    ['每m折算', '2', '每m折算'],
    ['120家', '2', '120家'],
    ['120', '3', '120'],
  ])('%s 后的 %s', (before, mark, text) => {
    expect(behind(mark, 6, 96, before)).toBe(text);
  });

  it('在行首的也去掉', () => {
    expect(textsOf([run('2', 47, 96, 6), run('冷链物流', 50, 100)])).toEqual(['冷链物流']);
  });
});

describe('单元格', () => {
  const cells = (runs: readonly Run[]): readonly string[] =>
    rowsOf(runs)
      .flatMap(segmentsOf)
      .map((cell) => `${cell.left}–${cell.right} ${textOf(cell)}`);

  it.each<[string, readonly Run[], readonly string[]]>([
    ['隔一个半字', spaced('冷链', 15, '物流'), ['50–105 冷链　物流']],
    ['隔得更开', spaced('冷链', 16, '物流'), ['50–70 冷链', '86–106 物流']],
    [
      '一格里有几段',
      spaced('冷', '链', '物', 30, '流', 1, '通', '率', 30, '率'),
      ['50–80 冷链物', '110–141 流通率', '171–181 率'],
    ],
    [
      '一格里最右的不在最后',
      [run('冷链物流', 50, 100), run('甲', 60, 104, 6), run('规划', 130, 100)],
      ['50–90 冷链物流甲', '130–150 规划'],
    ],
  ])('%s', (_, runs, texts) => {
    expect(cells(runs).map((cell) => cell.replace('冷链甲物流', '冷链物流甲'))).toEqual(texts);
  });
});

describe('空隙', () => {
  it.each<[string, readonly Run[], string]>([
    ['汉字间四分之三个字', spaced('第一章', 7.5, '总则'), '第一章 总则'],
    ['汉字间再宽一点', spaced('第一章', 7.6, '总则'), '第一章　总则'],
    ['汉字和数字间九成', spaced('到', 9, '2027'), '到2027'],
    ['汉字和数字间再宽一点', spaced('到', 9.1, '2027'), '到　2027'],
    ['数字和汉字间九成', spaced('到2027', 9, '年'), '到2027年'],
    ['数字和汉字间再宽一点', spaced('到2027', 9.1, '年'), '到2027　年'],
    ['标点后一个半字', spaced('目标，', 15, '任务'), '目标，任务'],
    ['标点后再宽一点', spaced('目标，', 15.1, '任务'), '目标，　任务'],
    ['标点前一个半字', spaced('目标', 15, '（任务'), '目标（任务'],
    ['标点前再宽一点', spaced('目标', 15.1, '（任务'), '目标　（任务'],
    ['西文间一成半', spaced('Smart', 1.5, 'City'), 'SmartCity'],
    ['西文间再宽一点', spaced('Smart', 1.6, 'City'), 'Smart City'],
    ['行首没有空格', spaced('统筹推进'), '统筹推进'],
  ])('%s', (_, runs, text) => {
    expect(textsOf(runs)).toEqual([text]);
  });

  it.each([
    ['Smart  City', 'Smart City'],
    ['市委组织部  市人力社保局', '市委组织部 市人力社保局'],
    ['总 则', '总则'],
    ['指 导 思 想', '指导思想'],
    ['林 一川', '林 一川'],
    ['发 展规 划', '发展规划'],
    ['2.1 目标', '2.1 目标'],
    ['12 总则', '12 总则'],
    ['2 年度目标', '2 年度目标'],
    ['2027 年底前', '2027年底前'],
    ['5 月底', '5月底'],
    ['31 日前', '31日前'],
    ['12.5 亿元', '12.5亿元'],
    ['30 万元以上', '30万元以上'],
    ['800 元补助', '800元补助'],
    ['120 家企业', '120家企业'],
    ['2300 万亩', '2300万亩'],
    ['5 年内', '5年内'],
    ['1 月度考核', '1 月度考核'],
    ['2 元数据管理', '2 元数据管理'],
    ['3 日常管理', '3 日常管理'],
    ['4 万众创新', '4 万众创新'],
    ['5 年轻干部', '5 年轻干部'],
    ['总目标 2.1 倍', '总目标2.1倍'],
    ['增长 5% 左右', '增长5%左右'],
    ['推广 AI 技术', '推广AI技术'],
    ['技术 (AI)', '技术 (AI)'],
    ['(AI) 技术', '(AI) 技术'],
    ['5 G', '5 G'],
    ['目标 ，任务', '目标，任务'],
    ['目标， 任务', '目标，任务'],
    ['AI， 任务', 'AI，任务'],
    ['“ AI', '“AI'],
  ])('%s 读作 %s', (text, plain) => {
    expect(textsOf([run(text, 50, 100)])).toEqual([plain]);
  });
});
