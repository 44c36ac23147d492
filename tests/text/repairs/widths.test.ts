import { describe, expect, it } from 'vitest';
import { lineEnds } from '../../../src/text/repairs/line-ends.js';
import { widths } from '../../../src/text/repairs/widths.js';
import { repaired } from './repaired.js';

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
  ])('%s → %s', (wide, narrow) => {
    expect(repaired(widths, wide)).toBe(narrow);
  });

  it.each(['①②③', '（一）', '㈠', '50㎡', '½', 'Ⅲ类水体', '《意见》，现印发：', '——目标'])(
    '%s 不动',
    (text) => {
      expect(repaired(widths, text)).toBe(text);
    },
  );

  it('长文本', () => {
    expect(repaired(widths, '１'.repeat(100_000))).toBe('1'.repeat(100_000));
  });
});

describe('lineEnds', () => {
  it('CR LF、CR、换页符都成为 LF', () => {
    expect(repaired(lineEnds, '一\r\n二\r三\f四\n\r\n五\u2028六')).toBe('一\n二\n三\n四\n\n五\n六');
  });
});
