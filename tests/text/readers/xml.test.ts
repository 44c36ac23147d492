import { describe, expect, test } from 'vitest';
import {
  attributeOf,
  childOf,
  childrenOf,
  descend,
  isOn,
  isWord,
  newElement,
  parseXml,
  writeXml,
} from '../../../src/text/readers/xml.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

const root = (xml: string): Element => {
  const element = parseXml(xml);
  if (element === undefined) throw new Error(`not well-formed: ${xml}`);
  return element;
};

const nested = (depth: number, inner = ''): string =>
  `${'<a>'.repeat(depth)}${inner}${'</a>'.repeat(depth)}`;

describe('parseXml', () => {
  test.each([
    ['完整的', '<?xml version="1.0"?><a><b/>要点</a>', 'a'],
    ['空的', '', undefined],
    ['不是 XML', '要点', undefined],
    ['没有结束', '<a><b></a>', undefined],
    ['没有根', '<?xml version="1.0"?>', undefined],
    ['属性没有引号', '<a b=1/>', undefined],
    ['未知的实体', '<a>&nbsp;</a>', undefined],
    ['二百五十层', nested(250), 'a'],
    ['二百五十一层', nested(251), undefined],
    ['二百四十九层里有文字', nested(249, '要点'), 'a'],
    ['二百五十层里有文字', nested(250, '要点'), undefined],
    ['先浅后深', `<r><b/>${nested(250)}</r>`, undefined],
    ['先深后浅', `<r>${nested(249)}<b/></r>`, 'r'],
    ['并列的三百个', `<r>${'<b><c>甲</c></b>'.repeat(300)}</r>`, 'r'],
    ['各层回来后再深', `<r><b><c><d/></c></b>${nested(249)}</r>`, 'r'],
  ])('%s', (_, xml, name) => {
    expect(parseXml(xml)?.localName).toBe(name);
  });

  test('写出来还是原样', () => {
    const xml = `<w:p xmlns:w="${WORD}"><w:t>要点&amp;<w:b w:val="1"/></w:t></w:p>`;
    expect(writeXml(root(xml))).toBe(xml);
  });
});

describe('走动', () => {
  const plan = root(
    '<a>文<b n="1"><c n="2"/></b><!-- 注 --><b n="3"><c n="4"/><d n="5"/></b>字</a>',
  );
  const n = (element: Element | undefined) => attributeOf(element, 'n');

  test('子元素不含文字和注释', () => {
    expect(childrenOf(plan).map(n)).toEqual(['1', '3']);
    expect(childrenOf(root('<a>文</a>'))).toEqual([]);
  });

  test('第一个这样的子元素', () => {
    expect(n(childOf(plan, 'b'))).toBe('1');
    expect(childOf(plan, 'c')).toBeUndefined();
    expect(childOf(undefined, 'b')).toBeUndefined();
  });

  test('逐层取第一个', () => {
    expect(n(descend(plan, 'b', 'c'))).toBe('2');
    expect(descend(plan, 'b', 'd')).toBeUndefined();
    expect(descend(plan)).toBe(plan);
    expect(descend(undefined, 'b')).toBeUndefined();
  });
});

describe('属性', () => {
  test.each([
    ['<a val="甲"/>', undefined, '甲'],
    [`<w:a xmlns:w="${WORD}" w:val="甲"/>`, undefined, '甲'],
    [`<w:a xmlns:w="${WORD}" w:ilvl="2" w:val="甲"/>`, 'ilvl', '2'],
    ['<a val=""/>', undefined, ''],
    ['<a other="甲"/>', undefined, undefined],
    ['<a/>', undefined, undefined],
  ])('%s 的 %s', (xml, name, value) => {
    expect(name === undefined ? attributeOf(root(xml)) : attributeOf(root(xml), name)).toBe(value);
  });

  test('没有元素就没有属性', () => {
    expect(attributeOf(undefined)).toBeUndefined();
  });

  test.each([
    ['<a/>', true],
    ['<a val=""/>', true],
    ['<a val="1"/>', true],
    ['<a val="true"/>', true],
    ['<a val="on"/>', true],
    ['<a val="0"/>', false],
    ['<a val="false"/>', false],
    ['<a val="off"/>', false],
    ['<a val="10"/>', true],
    ['<a val="00"/>', true],
    ['<a val="offset"/>', true],
  ])('开关 %s：%s', (xml, on) => {
    expect(isOn(root(xml))).toBe(on);
  });

  test('没有元素就没有打开', () => {
    expect(isOn(undefined)).toBe(false);
  });
});

describe('Word 的元素', () => {
  test.each([
    [`<w:p xmlns:w="${WORD}"/>`, true],
    [`<w:p xmlns:w="${STRICT}"/>`, true],
    [`<p xmlns="${WORD}"/>`, true],
    ['<p xmlns="http://schemas.openxmlformats.org/drawingml/2006/main"/>', false],
    ['<p/>', false],
  ])('%s：%s', (xml, expected) => {
    expect(isWord(root(xml))).toBe(expected);
  });

  test.each([
    [`<w:p xmlns:w="${WORD}"/>`, 'w:t', WORD],
    [`<x:p xmlns:x="${STRICT}"/>`, 'x:t', STRICT],
    [`<p xmlns="${WORD}"/>`, 'w:t', WORD],
  ])('与 %s 同类的新元素', (xml, name, namespace) => {
    const made = newElement(root(xml), 't');
    expect([made.nodeName, made.namespaceURI]).toEqual([name, namespace]);
  });
});
