import { describe, expect, test } from 'vitest';
import { html } from '../../../src/output/html/html.js';

describe('标记语言', () => {
  test.each([
    ['<script>', '&lt;script&gt;'],
    ['"><img onerror=1>', '&quot;&gt;&lt;img onerror=1&gt;'],
    ["'", '&#39;'],
    ['&lt;', '&amp;lt;'],
    ['</style>', '&lt;/style&gt;'],
    ['{{7*7}}', '{{7*7}}'],
    ['甲\u202E乙\u2066丙', '甲乙丙'],
    ['甲\u0000\u001B乙\n丙', '甲乙\n丙'],
    ['半\uD842个', '半个'],
    ['𠮷', '𠮷'],
  ])('%j 原样显示', (text, shown) => {
    expect(html`<b title="${text}">${text}</b>`.markup).toBe(`<b title="${shown}">${shown}</b>`);
  });

  test('已是标记的不再转义，列表相连，空的略去', () => {
    const items = ['甲', '<乙>'].map((text) => html`<li>${text}</li>`);
    expect(html`<ul>${items}</ul>${null}${3}`.markup).toBe(
      '<ul><li>甲</li><li>&lt;乙&gt;</li></ul>3',
    );
  });
});
