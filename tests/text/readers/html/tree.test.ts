import { describe, expect, test } from 'vitest';
import type { Node } from '../../../../src/text/readers/blocks.js';
import {
  adopt,
  childrenOf,
  elementsOf,
  isElement,
  type Measure,
  measure,
  namesOf,
  nodesOf,
  prune,
  textOf,
  textsOf,
} from '../../../../src/text/readers/html/tree.js';
import { parsed } from './parsed.js';

const PAGE = '<div id="a"><p>节<b>水</b></p><!-- 待定 --><p>治水</p></div>';

describe('按顺序读', () => {
  const { body, find } = parsed(`<body>${PAGE}</body>`);

  test('各种节点', () => {
    const seen = [...nodesOf(find('#a'))].map((node) =>
      isElement(node) ? node.name : 'data' in node ? node.data : node.type,
    );
    expect(seen).toEqual(['div', 'p', '节', 'b', '水', ' 待定 ', 'p', '治水']);
  });

  test('只要元素或文字', () => {
    expect([...elementsOf(body)].map(({ name }) => name)).toEqual(['body', 'div', 'p', 'b', 'p']);
    expect([...textsOf(body)].map(({ data }) => data)).toEqual(['节', '水', '治水']);
  });

  test('文字连在一起', () => {
    expect(textOf(body)).toBe('节水治水');
  });

  test.each<[most: number, text: string]>([
    [1, ''],
    [2, ''],
    [3, '节'],
    [4, '节'],
    [5, '节水'],
    [7, '节水'],
    [8, '节水治水'],
  ])('前 %i 个节点里的文字', (most, text) => {
    expect(textOf(find('#a'), most)).toBe(text);
  });

  test('文字没有子节点', () => {
    expect(childrenOf([...textsOf(body)][0] as Node)).toEqual([]);
  });
});

test.each<[attributes: string, names: readonly string[]]>([
  ['', []],
  ['id="Zoom"', ['zoom']],
  ['class="TRS_Editor  Con\nbig"', ['trs_editor', 'con', 'big']],
  ['id="Zoom" class="con"', ['zoom', 'con']],
  ['id="" class=" "', []],
])('名字 %s', (attributes, names) => {
  expect(namesOf(parsed(`<div ${attributes}></div>`).find('div'))).toEqual(names);
});

describe('换子节点', () => {
  test('前后相连', () => {
    const { find, maker, html } = parsed(PAGE);
    const div = find('#a');
    const [first, , last] = div.children;
    const made = maker.text('供水');
    adopt(div, [last as Node, made, first as Node]);
    expect(html()).toBe('<div id="a"><p>治水</p>供水<p>节<b>水</b></p></div>');
    expect(made.parent).toBe(div);
    expect([last?.prev, last?.next]).toEqual([null, made]);
    expect([made.prev, made.next]).toEqual([last, first]);
    expect([first?.prev, first?.next]).toEqual([made, null]);
  });

  test('不动给来的列表', () => {
    const { find } = parsed(PAGE);
    const given = [find('b')];
    adopt(find('#a'), given);
    expect(find('#a').children).toEqual(given);
    expect(find('#a').children).not.toBe(given);
  });

  test('取走几处', () => {
    const { root, find, html } = parsed(PAGE);
    prune(root, new Set<Node>([find('b'), find('#a').children[1] as Node]));
    expect(html()).toBe('<div id="a"><p>节</p><p>治水</p></div>');
    expect(find('p:last-child').prev).toBe(find('p:first-child'));
  });

  test('没有要取走的', () => {
    const { root, find, html } = parsed(PAGE);
    const before = find('#a').children;
    prune(root, new Set());
    prune(root, new Set<Node>([root]));
    expect(find('#a').children).toBe(before);
    expect(html()).toBe(PAGE);
  });
});

describe('计量', () => {
  const of = (inner: string): Measure => {
    const { body } = parsed(`<body>${inner}</body>`);
    return measure(body)(body);
  };

  test.each<[inner: string, prose: number, links: number, length: number, linkLength: number]>([
    ['', 0, 0, 0, 0],
    ['节水', 0, 0, 2, 0],
    ['节水，治水。', 2, 0, 6, 0],
    ['甲；乙、丙：丁！戊？己,庚;', 7, 0, 14, 0],
    ['甲.乙（丙）', 0, 0, 6, 0],
    [' 节\t水\n治　水&nbsp;\r\f', 0, 0, 4, 0],
    ['<a href="/">节水，治水。</a>', 0, 1, 6, 6],
    ['<a href="/"><b>节水，</b></a>供水，', 1, 1, 6, 3],
    ['<a name="top">节水，</a>', 1, 0, 3, 0],
    ['<b href="/">节水，</b>', 1, 0, 3, 0],
    ['<p>节水，</p><ul><li><a href="/">甲</a></li><li><a href="/">乙</a></li></ul>', 1, 2, 5, 2],
    ['<!-- 节水，治水。 -->', 0, 0, 0, 0],
  ])('“%s”', (inner, prose, links, length, linkLength) => {
    expect(of(inner)).toEqual({ prose, links, length, linkLength });
  });

  test('每个节点各有计量，外面的没有', () => {
    const { find } = parsed('<p id="a">节水，<b>治水。</b></p><p id="b">供水。</p>');
    const at = measure(find('#a'));
    expect(at(find('b'))).toEqual({ prose: 1, links: 0, length: 3, linkLength: 0 });
    expect(at(find('#a')).prose).toBe(2);
    expect(at(find('#b'))).toEqual({ prose: 0, links: 0, length: 0, linkLength: 0 });
  });
});
