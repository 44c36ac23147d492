import { describe, expect, it } from 'vitest';
import { applyRepair } from '../../../src/text/repairs/define.js';
import { entities } from '../../../src/text/repairs/entities.js';
import { SourceText } from '../../../src/text/source-text.js';
import { repaired } from './repaired.js';

describe('entities', () => {
  it.each([
    ['评选&ldquo;节水人家&rdquo;30户', '评选“节水人家”30户'],
    ['甲&nbsp;乙&ensp;丙', '甲 乙 丙'],
    ['2024&mdash;2026年', '2024—2026年'],
    ['护渠&middot;惠民', '护渠·惠民'],
    ['&lt;水法&gt;&hellip;', '<水法>…'],
    ['&#8220;护渠&#x201D;&#160;行动', '“护渠” 行动'],
    ['&amp;ldquo;护渠&amp;amp;rdquo;行动', '“护渠”行动'],
    ['＆ldquo；护渠＆rdquo；行动', '“护渠”行动'],
    ['以“护渠护水、节水惠民?rdquo;为主题', '以“护渠护水、节水惠民”为主题'],
    ['以“护渠护水、节水惠民\uFFFDrdquo;为主题', '以“护渠护水、节水惠民”为主题'],
    ['以ldquo;护渠rdquo;为主题', '以“护渠”为主题'],
    ['评选&ldquo节水人家&rdquo30户', '评选“节水人家”30户'],
    ['怎么办？rdquo;', '怎么办？”'],
    ['R&amp;D', 'R&D'],
  ])('%s → %s', (written, meant) => {
    expect(repaired(entities, written)).toBe(meant);
  });

  it.each([
    '研发（R&D）投入',
    'https://example.org/?a=1&times=3&lt=2&id;',
    '&#7;&#127;&#55296;',
    '&nosuch;',
    'blockquote; ldquote;',
    'quot;甲&乙；',
  ])('%s 不动', (text) => {
    expect(repaired(entities, text)).toBe(text);
    expect(applyRepair(SourceText.of(text), entities).count).toBe(0);
  });

  it('引文仍是原文', () => {
    const { text, count } = applyRepair(SourceText.of('评选&ldquo;节水人家&rdquo;30户'), entities);
    expect(count).toBe(2);
    expect(text.quote({ start: 2, end: 8 })).toBe('&ldquo;节水人家&rdquo;');
    expect(text.quote({ start: 3, end: 7 })).toBe('节水人家');
  });

  it('长文本', () => {
    expect(repaired(entities, '&ldquo;渠&rdquo;'.repeat(30_000))).toBe('“渠”'.repeat(30_000));
    for (const text of ['&'.repeat(100_000), '&amp'.repeat(30_000), `&${'amp;'.repeat(30_000)}x`])
      expect(repaired(entities, text).length).toBeGreaterThan(29_000);
  });
});
