import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointsOf, toCharacter } from '../../src/model/code-points.js';

test.each([
  ['计划', 1, 1],
  ['𠮷田计划', 1, 2],
  ['计𠮷划', 2, 3],
  ['计划𠮷', 3, 4],
])('%s：第 %i 个码点在第 %i 个单位', (text, point, unit) => {
  const points = codePointsOf(text);
  expect(points.toUnits(point)).toBe(unit);
  expect(points.fromUnits(unit)).toBe(point);
});

test('代理对中间的单位属于那个码点', () => {
  expect(codePointsOf('计𠮷划').fromUnits(2)).toBe(1);
});

test('任意文本的任意一段', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(20), fc.nat(20), (text, a, b) => {
      const characters = [...text];
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      const points = codePointsOf(text);
      expect(points.length).toBe(characters.length);
      expect(points.slice({ start, end })).toBe(characters.slice(start, end).join(''));
      const within = Math.min(start, characters.length);
      expect(points.fromUnits(points.toUnits(within))).toBe(within);
    }),
  );
});

test.each([
  ['计𠮷划', 0, 0],
  ['计𠮷划', 1, 1],
  ['计𠮷划', 2, 1],
  ['计𠮷划', 3, 3],
  ['计𠮷划', 4, 4],
  ['计𠮷划', -3, -3],
  ['计𠮷划', 9, 9],
  ['\uD842计', 1, 1],
  ['计\uDFB7', 1, 1],
])('%j 的第 %i 位不在字的中间：%i', (text, at, expected) => {
  expect(toCharacter(text, at)).toBe(expected);
});
