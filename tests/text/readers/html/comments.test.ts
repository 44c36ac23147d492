import { describe, expect, test } from 'vitest';
import {
  gatherMarks,
  markComments,
  unmarked,
  withoutMarks,
} from '../../../../src/text/readers/html/comments.js';
import { readHtml } from '../../../../src/text/readers/html/index.js';
import { textOf } from '../../../../src/text/readers/html/tree.js';
import { parsed } from './parsed.js';

const OFF = '<!-- plan-extract-disable -->';
const ON = '<!-- plan-extract-enable -->';
const mark = (index: number): string => `\uE010${index}\uE011`;
/** Marks as {0}. */
const shown = (text: string): string => text.replace(/\uE010(\d+)\uE011/gu, '{$1}');

describe('给注释做记号', () => {
  const marked = (markup: string): { texts: readonly string[]; body: string; html: string } => {
    const { root, body, maker, html } = parsed(markup);
    const texts = markComments(root, body, maker);
    return { texts, body: shown(textOf(body)), html: shown(html()) };
  };

  test.each<[what: string, markup: string, texts: readonly string[], body: string]>([
    ['没有注释', '<body><p>节水</p></body>', [], '节水'],
    ['注释与检查无关', '<body><p>节水<!-- 待定 --></p></body>', [], '节水'],
    ['不是注释', '<body><p>plan-extract-disable</p></body>', [], 'plan-extract-disable'],
    ['段落里', `<body><p>节${OFF}水</p></body>`, [' plan-extract-disable '], '节{0}水'],
    [
      '几处',
      `<body><p>节${OFF}水${ON}</p>${OFF}<p>治水</p></body>`,
      [' plan-extract-disable ', ' plan-extract-enable ', ' plan-extract-disable '],
      '节{0}水{1}{2}治水',
    ],
    [
      '网页正文之前',
      `${OFF}<html><head>${ON}</head><body><p>节水</p></body></html>`,
      [' plan-extract-disable ', ' plan-extract-enable '],
      '{0}{1}节水',
    ],
    [
      '网页正文之后',
      `<html><body><p>节水</p></body>${OFF}</html>${ON}`,
      [' plan-extract-disable ', ' plan-extract-enable '],
      '节水{0}{1}',
    ],
    [
      '前中后都有',
      `${OFF}<html><body><p>节水${ON}</p></body>${OFF}</html>`,
      [' plan-extract-disable ', ' plan-extract-enable ', ' plan-extract-disable '],
      '{0}节水{1}{2}',
    ],
  ])('%s', (_, markup, texts, body) => {
    const found = marked(markup);
    expect(found.texts).toEqual(texts);
    expect(found.body).toBe(body);
  });

  test('别的注释和标签都留着', () => {
    const { html } = marked(`<body><p><b>节</b>${OFF}<i>水</i><!-- 待定 --></p></body>`);
    expect(html).toBe('<p><b>节</b>{0}<i>水</i><!-- 待定 --></p>');
  });
});

describe('文章外的记号归到文章首尾', () => {
  const gathered = (markup: string): readonly string[] => {
    const { body, find } = parsed(`<body>${markup}</body>`);
    const parts = ['#a', '#b'].map(find).filter((part) => part !== undefined);
    gatherMarks(body, parts);
    return parts.map((part) => shown(textOf(part)));
  };
  const article = (inner: string): string => `<div id="a">${inner}</div>`;
  const other = (inner: string): string => `<div id="b">${inner}</div>`;

  test.each<[what: string, markup: string, texts: readonly string[]]>([
    ['没有记号', `栏目${article('节水')}页脚`, ['节水']],
    ['文章之前', `${mark(0)}<i>栏目</i>${article('节水')}`, ['{0}节水']],
    ['文章之后', `${article('节水')}<i>栏目</i><b>${mark(0)}</b>页脚`, ['节水{0}']],
    ['文章里面', article(`<p>节${mark(0)}水</p>`), ['节{0}水']],
    ['文章里面和之前', `${mark(0)}<p>栏目</p>${article(`<p>节${mark(1)}水</p>`)}`, ['{0}节{1}水']],
    [
      '前后都有',
      `<i>${mark(0)}</i><b>${mark(1)}</b>${article('节水')}<p>${mark(2)}</p>`,
      ['{0}{1}节水{2}'],
    ],
    ['两块之间', `${article('节水')}<p>${mark(0)}</p>${other('治水')}`, ['节水', '{0}治水']],
    [
      '两块的前、中、后',
      `<p>${mark(0)}</p>${article('节水')}<p>${mark(1)}</p>${other('治水')}<p>${mark(2)}</p>`,
      ['{0}节水', '{1}治水{2}'],
    ],
    ['只在两块之后', `${article('节水')}${other('治水')}<p>${mark(0)}</p>`, ['节水', '治水{0}']],
    [
      '多层标签里的文章',
      `<div><p>${mark(0)}</p><div>${article('<ul><li><b>节水</b></li></ul>')}</div></div>`,
      ['{0}节水'],
    ],
  ])('%s', (_, markup, texts) => {
    expect(gathered(markup)).toEqual(texts);
  });

  test('文章就是整页', () => {
    const { body } = parsed(`<body><p>${mark(0)}节水</p>${mark(1)}</body>`);
    gatherMarks(body, [body]);
    expect(shown(textOf(body))).toBe('{0}节水{1}');
  });
});

describe('从行里取出记号', () => {
  const TEXTS = ['甲', '乙', '丙'];
  type Placed = readonly (readonly [at: number, text: string])[];

  test.each<[what: string, lines: readonly string[], kept: readonly string[], comments: Placed]>([
    ['没有记号', ['节水', '治水'], ['节水', '治水'], []],
    ['行首', [`${mark(0)}节水`], ['节水'], [[0, '甲']]],
    ['行中', [`节${mark(0)}水`], ['节水'], [[1, '甲']]],
    ['行尾', [`节水${mark(0)}`], ['节水'], [[2, '甲']]],
    [
      '一行几处',
      [`节${mark(0)}水${mark(1)}优先${mark(2)}`],
      ['节水优先'],
      [
        [1, '甲'],
        [2, '乙'],
        [4, '丙'],
      ],
    ],
    [
      '第二行',
      ['节水', `治${mark(0)}水`, `供水${mark(2)}`],
      ['节水', '治水', '供水'],
      [
        [4, '甲'],
        [8, '丙'],
      ],
    ],
    ['自成一行', ['节水', mark(1), '治水'], ['节水', '治水'], [[3, '乙']]],
    ['和空格自成一行', ['节水', ` ${mark(1)}　`, '治水'], ['节水', '治水'], [[4, '乙']]],
    ['最后自成一行', ['节水', mark(1)], ['节水'], [[2, '乙']]],
    [
      '只有记号',
      [mark(0), mark(1)],
      [],
      [
        [0, '甲'],
        [0, '乙'],
      ],
    ],
    ['没有这条注释', [`节${mark(7)}水`], ['节水'], []],
    ['空行留着', ['节水', '', `治水${mark(0)}`], ['节水', '', '治水'], [[6, '甲']]],
  ])('%s', (_, lines, kept, comments) => {
    expect(unmarked(lines, TEXTS)).toEqual({
      lines: kept,
      comments: comments.map(([at, text]) => ({ span: { start: at, end: at }, text })),
    });
  });

  test('记号不留在文字里', () => {
    expect(withoutMarks(`节${mark(0)}水${mark(123_456)}`)).toBe('节水');
    expect(withoutMarks('节水（1）')).toBe('节水（1）');
  });
});

describe('网页', () => {
  test('导航里的注释算在文章开头，页脚里的算在结尾', async () => {
    const page = `<body><div class="nav"><a href="/">首页</a>${OFF}</div>
      <div id="zoom"><p>坚持节水优先，加强取水管理。</p><p>完善计量，严格考核。</p></div>
      <div class="banner">${ON}<p>云溪县</p></div></body>`;
    const { text, comments } = await readHtml({ text: page, encoding: 'utf-8', notes: [] });
    expect(text).toBe('坚持节水优先，加强取水管理。\n完善计量，严格考核。');
    expect(comments).toEqual([
      { span: { start: text.length, end: text.length }, text: ' plan-extract-enable ' },
    ]);
  });
});
