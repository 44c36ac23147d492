import { expect, test } from 'vitest';
import { BLANKS, CodeSet } from '../../src/model/code-set.js';

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

test('空白就是 \\s', () => {
  expect(members(BLANKS)).toEqual(CODES.filter((code) => /\s/u.test(String.fromCharCode(code))));
});
