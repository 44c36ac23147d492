import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Repair } from '../../../src/text/repairs/define.js';
import { entities } from '../../../src/text/repairs/entities.js';
import { lineEnds } from '../../../src/text/repairs/line-ends.js';
import { pinyin } from '../../../src/text/repairs/pinyin.js';
import { oddSpaces } from '../../../src/text/repairs/spaces.js';
import { tags } from '../../../src/text/repairs/tags.js';
import { widths } from '../../../src/text/repairs/widths.js';

const ODD = [
  ...'１ａＡ％﹪＋﹢．－／～5年质“”《》"\'',
  ...' ?？\u3000\t\r\v\f\u0085\u2028\u2029\u00A0\u00AD\u1680\u2000\u200A\u200B\u200F\u202A\u202E\u202F\u205F\u2060\u2064\u2066\u2069',
  ...'\uFEFF\uFFF9\uFFFB\uFE00\uFE0F\u2E80\u2F00\u2FDF\uF900\uFAFF',
  '<U+00A0>',
  '&nbsp;',
  '＆#160；',
  '?rdquo;',
  '<p>',
  '</b>',
  '機(jī)',
  '质（ zhì）',
  '绿(lu\u0308\u0300)',
  '关(ɡuān)',
];

const rows: readonly (readonly [string, Repair])[] = [
  ['字符引用', entities],
  ['标签', tags],
  ['行尾', lineEnds],
  ['怪空格', oddSpaces],
  ['全角', widths],
  ['拼音', pinyin],
];

describe('没有标志的文本里没有可修的', () => {
  test.each(rows)('%s', (_, { signs, find }) => {
    const unit = fc.oneof(
      fc.constantFrom(...ODD),
      fc.nat(0xffff).map((code) => String.fromCharCode(code)),
    );
    let repaired = 0;
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 3 }), (parts) => {
        const text = parts.join('');
        if (find(text).edits.length === 0) return;
        repaired++;
        expect(signs?.isIn(text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(repaired).toBeGreaterThan(20);
  });
});
