import { expect, test } from 'vitest';
import { BLANKS, CodeSet } from '../../src/model/code-set.js';
import { codeUnits } from '../../src/model/code-units.js';

const CODES = Array.from({ length: 0x10000 }, (_, code) => code);
const members = (set: CodeSet): readonly number[] => CODES.filter((code) => set.has(code));

test('单个的字和首尾给出的一段', () => {
  const set = new CodeSet('年\0\uFFFF', ['az', '０１']);
  const letters = CODES.slice(0x61, 0x7b);
  expect(members(set)).toEqual([0, ...letters, 0x5e74, 0xff10, 0xff11, 0xffff]);
});

test.each([
  ['2025年', true],
  ['2025', false],
  ['', false],
])('“%s”里有没有', (text, expected) => {
  expect(new CodeSet('年月').isIn(text)).toBe(expected);
});

test.each([
  ['2025年5月', 0, 7, 4],
  ['2025年5月', 5, 7, 6],
  ['2025年5月', 5, 6, 6],
  ['2025', 0, 4, 4],
])('“%s”里从 %i 到 %i 的第一个', (text, from, end, expected) => {
  const set = new CodeSet('年月');
  expect(set.nextIn(text, from, end)).toBe(expected);
  expect(set.nextAmong(codeUnits(text), from, end)).toBe(expected);
});

test('都在哪些位置', () => {
  expect(Array.from(new CodeSet('年月').placesIn('2025年5月'))).toEqual([4, 6]);
});

test('一篇文字里有哪些字', () => {
  expect(members(CodeSet.of('2025年5年'))).toEqual([...'025年'].map((c) => c.charCodeAt(0)));
});

test.each([
  ['5月', true],
  ['2025', false],
  ['', false],
])('和“%s”有没有相同的字', (text, expected) => {
  expect(new CodeSet('年月').meets(CodeSet.of(text))).toBe(expected);
});

test('空白就是 \\s', () => {
  expect(members(BLANKS)).toEqual(CODES.filter((code) => /\s/u.test(String.fromCharCode(code))));
});
