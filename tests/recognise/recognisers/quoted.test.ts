import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../../src/lexicon/default.js';
import { quoted } from '../../../src/recognise/recognisers/quoted.js';

/** depth and inner text; a `!` where the closing mark is missing or wrong. */
const quotedIn = (text: string): readonly string[] =>
  [...quoted.find(text, defaultLexicon())].map(
    ({ depth, closed, inner }) =>
      `${depth}${closed ? '' : '!'} ${text.slice(inner.start, inner.end)}`,
  );

const ROWS: readonly (readonly [text: string, ...found: string[]])[] = [
  ['增强“四个意识”、坚定“四个自信”', '1 四个意识', '1 四个自信'],
  ['「一站式」服务', '1 一站式'],
  ['『三会一课』', '1 三会一课'],
  ['开展"头雁"培育', '1 头雁'],
  ["开展'头雁'培育", '1 头雁'],
  ['“争做‘三个表率’模范机关”活动', '1 争做‘三个表率’模范机关', '2 三个表率'],
  ['“甲“乙”丙”', '1 甲“乙”丙', '2 乙'],
  ['落实“双报到"，办好实事', '1! 双报到'],
  ['落实“双报到“，用好“双清单”', '1! 双报到', '1 双清单'],
  ['落实”双报到”机制', '1! 双报到'],
  ['用好“智慧"平台和"数字"底座', '1! 智慧', '1 数字'],
  ['“甲"乙"丙”', '1 甲"乙"丙', '2 乙'],
  ['“从未关上\n下一行“关上”', '1! 从未关上', '1 关上'],
  ['多余的”右引号，再有“左右”', '1 左右'],
  ["the plan's aim isn't clear"],
  ['“”空引号'],
  ['没有引号'],
  ['『』空引号'],
  ['“甲”乙“丙”', '1 甲', '1 丙'],
  ['「甲「乙」丙」', '1 甲「乙」丙', '2 乙'],
  ['『甲『乙』』', '1 甲『乙』', '2 乙'],
  ['「甲「，乙」', '1! 甲「，乙」', '1 ，乙'],
  ['‘甲‘，乙', '1! 甲‘，乙', '1! ，乙'],
  ['““甲”，”', '1 “甲”，', '2 甲'],
  ['““，甲”', '1! “，甲”', '1 ，甲'],
  ['’甲’乙'],
  ['」甲」乙'],
  ['多余的”，又一个”，'],
  ["“甲'乙”", "1 甲'乙"],
  ['A"B"C标准', '1 B'],
  ['"甲‘乙"丙', '1 甲‘乙', '2! 乙'],
  ['”甲‘乙’“丙', '1 乙', '1! 丙'],
  ['“甲‘乙’。”', '1 甲‘乙’。', '2 乙'],
  ['「甲”乙」', '1 甲”乙'],
  ['“甲「乙『丙』」”', '1 甲「乙『丙』」', '2 乙『丙』', '3 丙'],
  ['“甲‘乙”丙', '1 甲‘乙', '2! 乙'],
  ['‘甲“乙’丙”', '1 甲“乙', '2! 乙'],
  ['“甲”（乙“丙”）', '1 甲', '1 丙'],
  ['“甲“，乙', '1! 甲'],
  ['“甲“乙', '1! 甲“乙', '1! 乙'],
  ['”甲”乙', '1! 甲'],
  ['”甲“乙”丙', '1 乙'],
  ['”，“甲”', '1 甲'],
  ['’甲”'],
  ['“甲"', '1! 甲'],
  ['“甲"乙”', '1 甲"乙'],
  ['“甲"，乙"丙”', '1! 甲', '1! 丙'],
  ['“甲"乙"，', '1! 甲'],
  ['“甲"乙，"丙”', '1 甲"乙，"丙', '2 乙，'],
  ['“甲"乙“丙”', '1! 甲', '1 丙'],
  ['“甲“乙”，丙”', '1 甲“乙”，丙', '2 乙'],
  ['“甲’乙”', '1 甲’乙'],
  ['"甲"乙"丙"', '1 甲', '1 丙'],
  ['"甲”', '1! 甲'],
  ['"甲'],
  ['“甲\n”乙”', '1! 甲', '1! 乙'],
  ["用'A1'方案", '1 A1'],
  ["don't '停'", '1 停'],
  ["A'甲'", '1 甲'],
  ["'90年代'", '1 90年代'],
];

describe('terms in quotation marks', () => {
  test.each(ROWS.map(([text, ...found]) => ({ text, found })))('$text', ({ text, found }) => {
    expect(quotedIn(text)).toEqual(found);
  });

  test('spans take in the marks that are there', () => {
    const [closed] = quoted.find('抓“两新”党建', defaultLexicon());
    expect(closed?.span).toEqual({ start: 1, end: 5 });
    const [open] = quoted.find('抓“两新党建', defaultLexicon());
    expect(open?.span).toEqual({ start: 1, end: 6 });
  });

  test('ten thousand marks deep, the outer ones are found and the text after them is read', () => {
    const text = `${'“'.repeat(10_000)}甲${'”'.repeat(10_000)}，“乙”`;
    const found = [...quoted.find(text, defaultLexicon())];
    expect(found.at(0)).toMatchObject({ depth: 1, closed: true, span: { start: 0, end: 20_001 } });
    expect(found.at(-1)).toMatchObject({
      depth: 1,
      closed: true,
      span: { start: 20_002, end: 20_005 },
    });
    expect(Math.max(...found.map(({ depth }) => depth))).toBe(64);
  });
});
