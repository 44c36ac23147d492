import { describe, expect, it } from 'vitest';
import { applyRepair } from '../../../src/text/repairs/define.js';
import { tags } from '../../../src/text/repairs/tags.js';
import { SourceText } from '../../../src/text/source-text.js';
import { repaired } from './repaired.js';

describe('tags', () => {
  it.each([
    ['<h1>节水方案</h1>', '\n节水方案\n'],
    ['一、修渠</p><p align="left">', '一、修渠\n\n'],
    ['一、修渠<br/>二、挖塘<BR >', '一、修渠\n二、挖塘\n'],
    ['<b>修渠</b>、<font color="red">挖塘</font><o:p></o:p>', '修渠、挖塘'],
    ['<span style="a: b">修渠</span>', '修渠'],
  ])('%s → %j', (written, meant) => {
    expect(repaired(tags, written)).toBe(meant);
  });

  it.each([
    '<水法>',
    '含量<p且>5',
    '水价<basic>',
    '甲<3吨，乙>5吨',
    '<!-- 修渠 -->',
    '<p\n>',
    '<https://example.org>',
  ])('%s 不动', (text) => {
    expect(repaired(tags, text)).toBe(text);
    expect(applyRepair(SourceText.of(text), tags).count).toBe(0);
  });

  it('引文仍是原文', () => {
    const { text } = applyRepair(SourceText.of('<b>修渠</b>3条'), tags);
    expect(text.quote({ start: 0, end: 4 })).toBe('修渠</b>3条');
  });

  it('长文本', () => {
    expect(repaired(tags, '<p>'.repeat(50_000))).toBe('\n'.repeat(50_000));
    const open = '<p '.repeat(50_000);
    expect(repaired(tags, open)).toBe(open);
  });
});
