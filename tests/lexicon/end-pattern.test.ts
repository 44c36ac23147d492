import { expect, test } from 'vitest';
import { endPattern } from '../../src/lexicon/end-pattern.js';

const pattern = endPattern(['增长', '提高', ...'到了'], '(?:增长|提高)[到了]?');

test.each([
  ['同比增长', '增长'],
  ['逐步提高到', '提高到'],
  ['增长的', undefined],
  ['得到', undefined],
  ['', undefined],
])('%s', (text, expected) => {
  expect(pattern.exec(text)?.[0]).toBe(expected);
});

test('结尾的字能不能结束', () => {
  expect(pattern.mayEnd('增长8%', 2)).toBe(true);
  expect(pattern.mayEnd('增长8%', 4)).toBe(false);
  expect(pattern.mayEnd('增长', 0)).toBe(false);
});
