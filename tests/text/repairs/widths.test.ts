import { describe, expect, it } from 'vitest';
import { applyRepair, type Repair } from '../../../src/text/repairs/define.js';
import { lineEnds } from '../../../src/text/repairs/line-ends.js';
import { widths } from '../../../src/text/repairs/widths.js';
import { SourceText } from '../../../src/text/source-text.js';
import { repaired } from './repaired.js';

const isExact = (repair: Repair, text: string): boolean =>
  applyRepair(SourceText.of(text), repair).text.isExact({ start: 0, end: text.length });

describe('widths', () => {
  it.each([
    ['２０２５年１２月', '2025年12月'],
    ['增长６．５％', '增长6.5%'],
    ['地区生产总值（ＧＤＰ）', '地区生产总值（GDP）'],
    ['１＋６', '1+6'],
    ['１，２００元', '1，200元'],
    ['２０２１－２０２５', '2021-2025'],
    ['⾸⻚', '首页'],
    ['金融', '金融'],
    ['１／３', '1/3'],
    ['５～８', '5~8'],
    ['１－５', '1-5'],
    ['５０﹪', '50%'],
    ['１０﹢', '10+'],
    ['１＋Ｎ', '1+N'],
    ['〝头雁〞企业', '“头雁”企业'],
    ['“头雁〞企业', '“头雁”企业'],
    ['〝头雁〟企业', '“头雁”企业'],
    ['＂头雁＂企业', '"头雁"企业'],
  ])('%s → %s', (wide, narrow) => {
    expect(repaired(widths, wide)).toBe(narrow);
  });

  it.each([
    '①②③',
    '（一）',
    '㈠',
    '50㎡',
    '½',
    'Ⅲ类水体',
    '《意见》，现印发：',
    '——目标',
    '甲／乙',
    '⺀',
    '\uFAD0',
  ])('%s 不动', (text) => {
    expect(repaired(widths, text)).toBe(text);
    expect(applyRepair(SourceText.of(text), widths).count).toBe(0);
  });

  it('逐字对应原文', () => {
    expect(isExact(widths, '２０２５年⾸⻚')).toBe(true);
  });

  it('长文本', () => {
    expect(repaired(widths, '１'.repeat(100_000))).toBe('1'.repeat(100_000));
  });
});

describe('lineEnds', () => {
  it('CR LF、CR、换页符都成为 LF', () => {
    expect(isExact(lineEnds, '一\r二\f三')).toBe(true);
    expect(repaired(lineEnds, '一\r\n二\r三\f四\n\r\n五\u2028六')).toBe('一\n二\n三\n四\n\n五\n六');
  });
});
