import { describe, expect, test } from 'vitest';
import { soundMarkup } from '../../../../src/text/readers/html/soundness.js';

const DEEP = 500;
/** What stays of a box in so many others. */
const inside = (depth: number, markup: string): string =>
  soundMarkup('<div>'.repeat(depth) + markup).slice(5 * Math.min(depth, DEEP));

describe('层数太深的标签', () => {
  test.each<[markup: string, kept: string]>([
    ['<div>节水</div>', '节水'],
    ['<b class="big">节水</b>', '节水'],
    ['<DIV\nid="zoom">节水</DIV>', '节水'],
    ['<h2>节水</h2>', '节水'],
    ['<p>节水</p>', '<p>节水</p>'],
    ['<LI>节水</LI>', '<LI>节水</LI>'],
    ['节水<br>治水<hr>', '节水<br>治水<hr>'],
    ['<tr><td>节水</td></tr>', '<tr><td>节水</td></tr>'],
    ['节水<span/>治水', '节水<span/>治水'],
    ['用水<5%，<2026>年', '用水<5%，<2026>年'],
    ['<!-- 待定 -->节水', '<!-- 待定 -->节水'],
    ['<o:p>节水</o:p>', '节水'],
  ])('%s', (markup, kept) => {
    expect(inside(DEEP, markup)).toBe(kept);
    expect(inside(DEEP - 1, markup)).toBe(markup);
  });

  test('关上之后又有余地', () => {
    const open = '<div>'.repeat(DEEP);
    expect(soundMarkup(`${open}<i>节水</i></div><i>治水</i>`)).toBe(`${open}节水</div><i>治水</i>`);
  });

  test('多余的结束标签不算', () => {
    const markup = `${'</div>'.repeat(9)}${'<div>'.repeat(DEEP)}`;
    expect(soundMarkup(`${markup}<i>节水</i>`)).toBe(`${markup}节水`);
  });

  test('HTML 自会关上的标签不算一层', () => {
    const markup = '<p>节水<br><li>'.repeat(DEEP);
    expect(soundMarkup(`${markup}<i>治水</i>`)).toBe(`${markup}<i>治水</i>`);
  });
});

test.each<[markup: string, kept: string]>([
  ['<p><![CDATA[节水]]></p>', '<p>节水</p>'],
  ['<![CDATA[<p>节水</p>]]><![CDATA[<p>治水</p>]]>', '<p>节水</p><p>治水</p>'],
  ['<p>节水[1]</p>', '<p>节水[1]</p>'],
])('CDATA：%s', (markup, kept) => {
  expect(soundMarkup(markup)).toBe(kept);
});
