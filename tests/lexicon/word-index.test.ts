import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alternation } from '../../src/lexicon/lexicon.js';
import { plainIndex, wordIndex } from '../../src/lexicon/word-index.js';

const found = (words: readonly string[], text: string): readonly string[] =>
  plainIndex(words)
    .all(text)
    .map(({ word, span }) => `${span.start}–${span.end} ${word}`);

describe('从左到右取最长的', () => {
  test.each<[string, string[], string, string[]]>([
    ['同一处取长的', ['三角', '三角洲'], '珠三角洲', ['1–4 三角洲']],
    ['不重叠', ['计划', '划定'], '计划定稿', ['0–2 计划']],
    ['单字词', ['拟', '拟定'], '拟建，拟定', ['0–1 拟', '3–5 拟定']],
    ['单字词和同字开头的词', ['将', '将军'], '将来的将军', ['0–1 将', '3–5 将军']],
    ['文末', ['必须', '必'], '务必', ['1–2 必']],
    ['文末只剩前一半', ['必须'], '务必', []],
    ['空词不算', ['', '目标'], '目标', ['0–2 目标']],
    ['增补平面的字', ['𠮷林', '𠮷'], '在𠮷林𠮷', ['1–4 𠮷林', '4–6 𠮷']],
    ['没有词', [], '目标', []],
  ])('%s', (_, words, text, expected) => {
    expect(found(words, text)).toEqual(expected);
  });

  test('同一个词，先给的在前', () => {
    const index = wordIndex([
      ['朝阳', '北京'],
      ['朝阳', '长春'],
    ]);
    expect(index.candidates('朝阳区', 0).map(({ entry }) => entry)).toEqual(['北京', '长春']);
    expect(index.longest('朝阳区', 0)?.entry).toBe('北京');
  });

  test('只在给定的一段里找', () => {
    const { next } = plainIndex(['实施']);
    const of = (from: number, end: number): number => next('全面实施', from, end);
    expect([of(0, 4), of(0, 2), of(3, 4)]).toEqual([2, 2, 4]);
  });

  test('同一篇文字里，各部词典只见自己的词', () => {
    const words = ['实施', '面', '全面', '实现', '施工', '面实', '全', '实', '施', '全面实施'];
    const indexes = words.map((word) => plainIndex([word]));
    const expected = [[2], [1], [0], [], [], [1], [0], [2], [3], [0]];
    for (const text of ['全面实施', `全面实施${'。'.repeat(500)}`])
      expect(indexes.map((index) => Array.from(index.places(text)))).toEqual(expected);
  });

  const short = fc.string({ unit: fc.constantFrom('一', '二', '户', '策', '𠮷'), maxLength: 3 });
  test('和逐词匹配的结果一样', () => {
    fc.assert(
      fc.property(fc.array(short), fc.array(short, { maxLength: 20 }), (words, parts) => {
        const text = parts.join('');
        const pattern = new RegExp(alternation(words.filter((word) => word !== '')), 'gu');
        const expected = Array.from(text.matchAll(pattern), ({ index, 0: word }) => [index, word]);
        const own = plainIndex(words).all(text);
        expect(own.map(({ span, word }) => [span.start, word])).toEqual(expected);
      }),
    );
  });
});
