import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countHan } from '../../src/model/han.js';

test.each([
  ['2024年发展·𠮷', 4],
  ['“两个维护”、A+B（１２）', 4],
  ['人々二〇二五〆ヶ', 6],
  ['한글 かな \uFF0C\uFE41', 0],
  ['豈\uF900⼈', 3],
  ['', 0],
])('%s 有 %d 个汉字', (text, count) => {
  expect(countHan(text)).toBe(count);
});

test('和一个一个地问一样', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'年发、，。“”（）々〇〆〡〸ヶ한か⼈\uF900\uFE41１Ａ𠮷a1 '),
      fc.nat(0xffff).map((code) => String.fromCharCode(code)),
    ),
  });
  fc.assert(
    fc.property(text, (written) => {
      expect(countHan(written)).toBe(written.match(/\p{Script=Han}/gu)?.length ?? 0);
    }),
  );
});
