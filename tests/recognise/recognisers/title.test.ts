import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../../src/lexicon/default.js';
import { title } from '../../../src/recognise/recognisers/title.js';

const titlesIn = (text: string): readonly string[] =>
  [...title.find(text, defaultLexicon())].map(
    ({ depth, inner }) => `${depth} ${text.slice(inner.start, inner.end)}`,
  );

const ROWS: readonly (readonly [text: string, ...found: string[]])[] = [
  ['根据《条例》和《办法》', '1 条例', '1 办法'],
  ['《关于贯彻〈决定〉的意见》', '1 关于贯彻〈决定〉的意见', '2 决定'],
  ['《关于印发《行动方案》的通知》', '1 关于印发《行动方案》的通知', '2 行动方案'],
  ['《未关上的，《条例》', '1 条例'],
  ['《断在行末\n》《办法》', '1 办法'],
  ['多余的》和《条例》》', '1 条例'],
  ['《条例〉和《办法》', '1 办法'],
  ['《》空书名号'],
  ['《甲〈乙》丙〉', '1 甲〈乙'],
  ['〈甲〉', '1 甲'],
  ['《〈甲〉》', '1 〈甲〉', '2 甲'],
  ['《甲《乙》《丙》丁》', '1 甲《乙》《丙》丁', '2 乙', '2 丙'],
  ['〈甲《乙》', '1 乙'],
  ['《甲〉乙》', '1 甲〉乙'],
  ['《甲\n乙》'],
  [`《${'长'.repeat(198)}》`, `1 ${'长'.repeat(198)}`],
  [`《${'长'.repeat(220)}》`],
];

describe('titles', () => {
  test.each(ROWS.map(([text, ...found]) => ({ text, found })))('$text', ({ text, found }) => {
    expect(titlesIn(text)).toEqual(found);
  });

  test('书名号算在位置里', () => {
    expect([...title.find('根据《条例》和《办法》', defaultLexicon())]).toMatchObject([
      { span: { start: 2, end: 6 }, inner: { start: 3, end: 5 } },
      { span: { start: 7, end: 11 }, inner: { start: 8, end: 10 } },
    ]);
  });

  test('ten thousand marks deep, what is not too long is found', () => {
    const text = `${'《'.repeat(10_000)}甲${'》'.repeat(10_000)}《乙》`;
    const found = titlesIn(text);
    expect(found.at(-1)).toBe('1 乙');
    expect(found).toContain('1 乙');
    expect(found.length).toBeLessThan(20);
  });
});
