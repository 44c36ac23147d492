import { describe, expect, test } from 'vitest';
import { articleOf } from '../../../../src/text/readers/html/article.js';
import { measure, textOf } from '../../../../src/text/readers/html/tree.js';
import { parsed } from './parsed.js';

/** The text of the article's parts, and whether it is sure. */
function found(inner: string): { texts: readonly string[]; isSure: boolean } {
  const { body } = parsed(`<body>${inner}</body>`);
  const { nodes, isSure } = articleOf(body, measure(body));
  return { texts: nodes.map((node) => textOf(node)), isSure };
}

const p = (text: string): string => `<p>${text}</p>`;
const A = '坚持节水优先，加强取水管理，完善计量。';
const B = '严格考核，落实责任，注重实效。';
const div = (attributes: string, ...inner: readonly string[]): string =>
  `<div ${attributes}>${inner.join('')}</div>`;

describe('以名字认出的文章', () => {
  test.each([
    'id="UCAP-CONTENT"',
    'class="TRS_Editor"',
    'id="zoom"',
    'class="rich_media_content"',
    'class="v_news_content big"',
    'class="entry-content"',
  ])('%s', (attributes) => {
    const page = div('', p(A), div(attributes, p(B), p('供水，')), p(A));
    expect(found(page)).toEqual({ texts: [`${B}供水，`], isSure: true });
  });

  test('同一个名字有几块', () => {
    const page = div('class="TRS_Editor"', p(A)) + p('栏目') + div('class="TRS_Editor"', p(B));
    expect(found(page).texts).toEqual([A, B]);
  });

  test('一块之中又有一块时取外面的', () => {
    const page = div('class="pages_content"', p(A), div('class="TRS_Editor"', p(B)));
    expect(found(page).texts).toEqual([A + B]);
  });

  test('并列时名字更确定的为准', () => {
    const page = div('class="xl_content"', p(A)) + div('class="TRS_Editor"', p(B));
    expect(found(page).texts).toEqual([B]);
  });

  test('更确定的名字里文字太少就取别的', () => {
    const page = div('id="zoom"', p('节水，治水。')) + div('class="xl_content"', p(A), p(A), p(A));
    expect(found(page).texts).toEqual([A + A + A]);
  });

  test('一个元素有两个名字时以确定的为准', () => {
    const page = div('class="articlebody trs_editor"', p(A)) + div('class="pages_content"', p(B));
    expect(found(page).texts).toEqual([A]);
  });

  test('至少两处标点', () => {
    const page = (text: string): string => div('id="zoom"', p('云溪'), div('', p(text)));
    expect(found(page('节水，治水。')).texts).toEqual(['云溪节水，治水。']);
    expect(found(page('节水。')).texts).toEqual(['节水。']);
  });

  /** Ten sentences in the densest box. */
  test('至少有全文的四成', () => {
    const page = (count: number): string =>
      div('', p('节水，'.repeat(10 - count)), div('id="zoom"', p('治水，'.repeat(count))), p(''));
    expect(found(page(4)).texts).toEqual(['治水，'.repeat(4)]);
    expect(found(page(3)).texts).not.toEqual(['治水，'.repeat(3)]);
  });
});

describe('以样子认出的文章', () => {
  test.each([
    'class="article-content"',
    'class="news_txt"',
    'id="xxgkCon"',
    'class="detailBody"',
    'class="xlnr"',
    'class="content"',
    'class="printbody"',
    'class="print-body"',
    'class="cplist"',
    'itemprop="articleBody"',
  ])('%s', (attributes) => {
    const page = div('', div('', div(attributes, p('云溪'), div('', p(A), p(B)))));
    expect(found(page).texts).toEqual([`云溪${A}${B}`]);
  });

  test.each([
    'class="contents-list"',
    'class="my-article"',
    'class="newsletter"',
    'itemprop="name"',
  ])('%s 不是', (attributes) => {
    const page = div('', div('', div(attributes, p('云溪，'), div('', p(A), p(B)))));
    expect(found(page).texts).toEqual([A + B]);
  });

  test.each(['article', 'main'])('<%s>', (name) => {
    const page = `<${name}>${p('云溪')}<div>${p(A)}${p(B)}</div></${name}>`;
    expect(found(page)).toEqual({ texts: [`云溪${A}${B}`], isSure: true });
  });

  test('取最小的', () => {
    const inner = div('class="con-text"', p('云溪'), div('', p(A), p(B)));
    expect(found(`<main>${p('东陵')}${inner}</main>`).texts).toEqual([`云溪${A}${B}`]);
    const same = div('class="content"', p('云溪'), div('', p(A), p(B)));
    expect(found(`<main>${same}</main>${div('class="text"', p('东陵'))}`).texts).toEqual([
      `云溪${A}${B}`,
    ]);
  });

  test('至少有全文的九成', () => {
    const page = (count: number): string =>
      div('', p('节水，'.repeat(20 - count)), div('class="content"', p('治水，'.repeat(count))));
    expect(found(page(18)).texts).toEqual(['治水，'.repeat(18)]);
    expect(found(page(17)).texts).toEqual([`${'节水，'.repeat(3)}${'治水，'.repeat(17)}`]);
  });
});

describe('没有名字的文章', () => {
  const LINKS = '<ul><li><a href="/">节水，</a></li><li><a href="/">治水，</a></li></ul>';

  test.each<[what: string, markup: string, text: string, isSure: boolean]>([
    ['段落所在的框', div('', LINKS, div('', p(A), p(B))), A + B, true],
    ['几层框', div('', div('', div('', p(A), p(B)))), A + B, true],
    ['只有一段时取它的框', div('', LINKS) + div('', p('云溪'), p(A)), `云溪${A}`, true],
    ['框和段落并列', div('', p(A), div('', p(A), p(A), p(A), p(A), p(A))), A.repeat(6), true],
    [
      '并列的段落是页脚',
      p('地址：清水路1号，主办：云溪县') + div('', p(A), p(A), p(A), p(B)),
      `${A}${A}${A}${B}`,
      true,
    ],
    ['并列的段落只有一处标点', p('云溪，') + div('', p(A), p(A), p(B)), `${A}${A}${B}`, true],
    [
      '并列的段落里有链接',
      `<p>云溪，东陵，<a href="/">更多</a></p>${div('', p(A), p(A), p(A), p(B))}`,
      `${A}${A}${A}${B}`,
      true,
    ],
    ['直接写在框里的文字', div('', LINKS, div('', A, '<br>', B)), A + B, true],
    ['框里的框各占一份', div('', div('', div('', p(A))), div('', div('', p(A)))), A + A, false],
    ['没有标点', div('', p('云溪'), p('东陵')), '云溪东陵', true],
  ])('%s', (_, markup, text, isSure) => {
    const { texts, isSure: sure } = found(markup);
    expect(texts).toEqual([text]);
    expect(sure).toBe(isSure);
  });

  describe('表格排版', () => {
    const cell = (length: number): string => `${'云'.repeat(length - 1)}。`;
    const page = (length: number): string =>
      `<table><tr><td>栏目</td><td>${p('节水，'.repeat(30))}${p(cell(length))}</td></tr></table>`;

    test('一格超过 150 字时是文章', () => {
      expect(found(page(61)).texts).toEqual([`${'节水，'.repeat(30)}${cell(61)}`]);
      expect(found(page(60)).texts).toEqual([`栏目${'节水，'.repeat(30)}${cell(60)}`]);
    });
  });
});
