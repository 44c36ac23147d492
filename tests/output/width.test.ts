import { describe, expect, test } from 'vitest';
import { displayWidth, oneLine, visible, wrap } from '../../src/output/width.js';

test.each([
  ['plan', 4],
  ['计划', 4],
  ['２０２５', 8],
  ['“四强”', 6],
  ['《》（）：', 10],
  ['😀', 2],
  ['㐀𠀀', 4],
  ['e\u0301', 1],
  ['한글', 4],
])('%s 占 %i 列', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

describe('折行', () => {
  test.each([
    ['不到一行', '计划', 10, 3, ['计划']],
    ['空', '', 10, 3, ['']],
    ['中文任意处断开', '推进基层治理', 6, 3, ['推进基', '层治理']],
    ['半个汉字放不下', '推进基层', 5, 3, ['推进', '基层']],
    ['英文在空格处断开', 'rural plan office', 11, 3, ['rural plan', 'office']],
    ['长词只好断开', 'abcdefgh', 3, 3, ['abc', 'def', 'gh']],
    ['超过行数以省略号结尾', '推进基层治理现代化', 6, 2, ['推进基', '层治…']],
    ['一列也不死循环', '推进', 1, 5, ['推', '进']],
  ])('%s', (_, text, width, lines, expected) => {
    expect(wrap(text, width, lines)).toEqual(expected);
  });

  test('百万字只取头几行', () => {
    expect(wrap('一'.repeat(1_000_000), 4, 2)).toEqual(['一一', '一…']);
  });
});

describe('控制字符不到终端', () => {
  test.each([
    ['\u001b[31m红', '␛[31m红'],
    ['响\u0007铃', '响␇铃'],
    ['一\n二\t三', '一\n二\t三'],
    ['\u009b', '�'],
  ])('%j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test('单行', () => {
    expect(oneLine(' 一是\r\n\u3000二是\t三是 ')).toBe('一是 二是 三是');
    expect(oneLine(`一${' '.repeat(500_000)}二`)).toHaveLength(500_002);
  });
});
