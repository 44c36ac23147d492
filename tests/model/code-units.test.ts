import { expect, test } from 'vitest';
import { codeUnits, ofCodeUnits } from '../../src/model/code-units.js';

const LONG = '渠系𠮷水'.repeat(400);

test.each([
  ['空的', ''],
  ['一般的', '2025年'],
  ['增补平面的字和落单的一半', '𠮷\uD842'],
  ['长的', LONG],
])('%s文字逐个码元读出，后面有两个 0', (_, text) => {
  const units = codeUnits(text);
  expect(Array.from(units)).toEqual([...Array.from(text.split(''), (c) => c.charCodeAt(0)), 0, 0]);
  expect(ofCodeUnits(units.slice(0, text.length))).toBe(text);
});

test('长文字只做一次，隔了三篇就重做', () => {
  const first = codeUnits(LONG);
  expect(codeUnits(`${LONG}。`)).not.toBe(first);
  expect(codeUnits(LONG)).toBe(first);
  for (const end of '一二三') codeUnits(LONG + end);
  expect(codeUnits(LONG)).not.toBe(first);
});
