import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../src/structure/sentences.js';

const cut = (text: string): readonly string[] =>
  sentencesOf(text, 0).map(({ start, end }) => text.slice(start, end));

const ROWS: readonly (readonly [text: string, ...sentences: string[]])[] = [
  ['修渠。种树。', '修渠。', '种树。'],
  ['修渠，种树；养鱼。', '修渠，种树；养鱼。'],
  ['修渠没有？种树没有！', '修渠没有？', '种树没有！'],
  ['修渠没有?种树没有!', '修渠没有?', '种树没有!'],
  ['修渠了吗？！种树。', '修渠了吗？！', '种树。'],
  ['叫响“修渠先锋。”种树。', '叫响“修渠先锋。”', '种树。'],
  ['（修渠一公里。）种树。', '（修渠一公里。）', '种树。'],
  ['修渠……种树', '修渠……', '种树'],
  ['修渠…种树', '修渠…种树'],
  ['亩产1.5吨', '亩产1.5吨'],
  ['修渠。 　种树', '修渠。', '种树'],
  ['  修渠', '修渠'],
  ['修渠', '修渠'],
  ['。', '。'],
  ['   '],
  [''],
];

describe('断句', () => {
  test.each(ROWS.map(([text, ...sentences]) => ({ text, sentences })))('$text', (row) => {
    expect(cut(row.text)).toEqual(row.sentences);
  });
});

test('从行的起点算起', () => {
  expect(sentencesOf('修渠。种树。', 10)).toEqual([
    { start: 10, end: 13 },
    { start: 13, end: 16 },
  ]);
});

describe('长文本', () => {
  test.each([
    ['没有句号的一百万字', '渠'.repeat(1_000_000), 1],
    ['一百万个句号', '。'.repeat(1_000_000), 1],
    ['十万句', '渠。'.repeat(100_000), 100_000],
    ['一百万个省略号', '…'.repeat(1_000_000), 1],
    ['单个省略号隔着字', '…渠'.repeat(500_000), 1],
    ['句号后十万个后引号', `。${'”'.repeat(1_000_000)}渠`, 2],
  ] as const)('%s', (_, text, sentences) => {
    expect(cut(text)).toHaveLength(sentences);
  });
});
