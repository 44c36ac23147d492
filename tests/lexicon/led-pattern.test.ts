import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ARABIC, ledPattern, pairsOf } from '../../src/lexicon/led-pattern.js';

const SOURCE = String.raw`(?<![\d.])(?<year>\d{1,4})年|前(?<count>\d)个?|(?<=[，。])[上下]半年`;
const pattern = ledPattern({ leads: `${ARABIC}前`, words: ['上半年', '下半年'] }, SOURCE);
const places = (matches: Iterable<RegExpExecArray>) =>
  Array.from(matches, ({ index, 0: written, groups }) => [index, written, { ...groups }]);

test.each([
  ['2024年，上半年，前3个', ['2024年', '上半年', '前3个']],
  ['12024年2025年', ['2025年']],
  ['3.5年，前', []],
  ['', []],
])('%s', (text, expected) => {
  expect(Array.from(pattern.all(text), ([written]) => written)).toEqual(expected);
});

test('和 matchAll 一样，几个文本轮流读也一样', () => {
  const text = fc.string({ unit: fc.constantFrom(...'12年前个上下半，.𠮷'), maxLength: 40 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const expected = (of: string) => places(of.matchAll(new RegExp(SOURCE, 'gu')));
      for (const of of [one, other, one]) expect(places(pattern.all(of))).toEqual(expected(of));
      const reading = pattern.all(one)[Symbol.iterator]();
      const first = reading.next();
      expect(places(pattern.all(other))).toEqual(expected(other));
      const rest = { [Symbol.iterator]: () => reading };
      expect([...(first.done ? [] : places([first.value])), ...places(rest)]).toEqual(
        expected(one),
      );
    }),
  );
});

test.each([
  ['2025年1月', ['2025', '1']],
  ['十二五，第3', ['十二', '第3']],
  ['3第12', ['3', '第12']],
])('数字开头的只从一串数字的第一个试起：%s', (text, expected) => {
  const whole = ledPattern(
    { leads: '第', numerals: `${ARABIC}一二十` },
    String.raw`第?\d+|[一二十]{1,2}`,
  );
  expect(Array.from(whole.all(text), ([written]) => written)).toEqual(expected);
});

test('后来的式子，前面读过的文本里也找得到', () => {
  const text = '岁末，全年';
  expect([...pattern.all(text)]).toEqual([]);
  expect(
    Array.from(ledPattern({ words: ['岁末'] }, '岁末').all(text), ([written]) => written),
  ).toEqual(['岁末']);
});

test('数字后面接着什么才试，和 matchAll 一样', () => {
  const source = String.raw`(?<![\d一二十零])[\d一二十零]{1,4}[年 ]|前[12]个`;
  const counted = ledPattern(
    { numerals: `${ARABIC}一二十零`, behind: '年 ', words: pairsOf('前', '12') },
    source,
  );
  const text = fc.string({ unit: fc.constantFrom(...'12一十零年前个 月'), maxLength: 30 });
  fc.assert(
    fc.property(text, (of) => {
      expect(places(counted.all(of))).toEqual(places(of.matchAll(new RegExp(source, 'gu'))));
    }),
  );
});
