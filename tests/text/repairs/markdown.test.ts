import { describe, expect, it } from 'vitest';
import { applyRepair } from '../../../src/text/repairs/define.js';
import { markdown } from '../../../src/text/repairs/markdown.js';
import { SourceText } from '../../../src/text/source-text.js';
import { repaired } from './repaired.js';

describe('markdown', () => {
  it.each([
    ['3. **设立基金。** 总规模50亿元', '3. 设立基金。 总规模50亿元'],
    ['坚持__稳中求进__总基调', '坚持稳中求进总基调'],
    ['**一、总体要求**', '一、总体要求'],
  ])('%s → %s', (marked, plain) => {
    expect(repaired(markdown, marked)).toBe(plain);
  });

  it.each(['2**3', '** 空白 **', '# 标题', '| 指标 | 2025年 |', 'a_b_c', '**只有一边'])(
    '%s 不动',
    (text) => {
      expect(repaired(markdown, text)).toBe(text);
    },
  );

  it('一对记号算一处', () => {
    expect(applyRepair(SourceText.of('**设立**基金，**用好**资金'), markdown).count).toBe(2);
  });

  it('长文本', () => {
    expect(repaired(markdown, '**党**'.repeat(50_000))).toBe('党'.repeat(50_000));
    expect(repaired(markdown, '*'.repeat(100_000))).toBe('*'.repeat(100_000));
  });
});
