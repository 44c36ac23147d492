import { describe, expect, test } from 'vitest';
import { render } from '../../../../src/text/readers/html/rendering.js';
import { parsed } from './parsed.js';

function linesOf(markup: string): string[] {
  const { body, maker, lines } = parsed(`<body>${markup}</body>`);
  render(body, maker);
  return lines();
}

describe('看不见的字符和转义', () => {
  test.each<[what: string, markup: string, line: string]>([
    ['软连字符', '节&shy;水', '节水'],
    ['零宽空格', '节\u200B水\u200F', '节水'],
    ['方向标记', '\u202A节水\u202E', '节水'],
    ['连接符', '节\u2060\u2064水', '节水'],
    ['字节序标记', '\uFEFF节水', '节水'],
    ['二次转义的空格', '节水&amp;nbsp;优先', '节水 优先'],
    ['二次转义的引号', '&amp;ldquo;节水&amp;rdquo;', '“节水”'],
    ['二次转义的书名号', '&amp;LT;节水&amp;gt;', '<节水>'],
    ['二次转义的数字', '&amp;#8212;&amp;#x201c;节水', '—“节水'],
    ['二次转义的大写数字', '&amp;#X4E91;溪县', '云溪县'],
    ['同一个转义几次', '&amp;amp;节水&amp;amp;', '&节水&'],
    ['没有分号', '节水&amp;nbsp优先', '节水&nbsp优先'],
    ['不是转义', 'R&amp;D经费', 'R&D经费'],
    ['不认得的转义', '节水&amp;yunxi;', '节水&yunxi;'],
  ])('%s', (_, markup, line) => {
    expect(linesOf(`<p>${markup}</p>`)).toEqual([line]);
  });
});

describe('保留的换行', () => {
  test.each<[what: string, markup: string, lines: readonly string[]]>([
    ['pre', '<pre>一、节水\n二、治水</pre>', ['一、节水', '二、治水']],
    ['pre 里的空行', '<pre>一、节水\n\n二、治水\n</pre>', ['一、节水', '二、治水']],
    [
      'pre 里的标签',
      '<pre><b>一、节水\n二、</b>治水\n三、供水</pre>',
      ['一、节水', '二、治水', '三、供水'],
    ],
    [
      'pre-wrap',
      '<div style="white-space: pre-wrap">一、节水\n二、治水</div>',
      ['一、节水', '二、治水'],
    ],
    [
      'pre-line',
      '<p style="color:red;WHITE-SPACE :pre-line">一、节水\n二、治水</p>',
      ['一、节水', '二、治水'],
    ],
    [
      'break-spaces',
      '<p style="white-space:break-spaces"><i>一、节水\n二、治水</i></p>',
      ['一、节水', '二、治水'],
    ],
    ['nowrap', '<p style="white-space: nowrap">一、节水\n二、治水</p>', ['一、节水二、治水']],
    ['普通段落', '<p>一、节水\n二、治水</p>', ['一、节水二、治水']],
    ['pre 之外', '<pre>一、节水</pre><p>坚持\n节水</p>', ['一、节水', '坚持节水']],
  ])('%s', (_, markup, lines) => {
    expect(linesOf(markup)).toEqual(lines);
  });
});

describe('上标', () => {
  test.each<[markup: string, line: string]>([
    ['12km<sup>2</sup>', '12km²'],
    ['12千米<sup>2</sup>', '12千米²'],
    ['300m<sup>3</sup>/s', '300m³/s'],
    ['10<sup>8</sup>立方米', '10⁸立方米'],
    ['共10<sup>12</sup>吨', '共10¹²吨'],
    ['10<sup>-6</sup>', '10⁻⁶'],
    ['10<sup>−123</sup>', '10⁻¹²³'],
    ['s<sup>045</sup>', 's⁰⁴⁵'],
    ['s<sup>79</sup>', 's⁷⁹'],
    ['m<sup> 2 </sup>', 'm²'],
    ['m<sup><b>1</b><i>2</i></sup>处', 'm¹²处'],
    ['<b>km</b><sup>2</sup>', 'km²'],
    ['节水<sup>2</sup>型', '节水型'],
    ['110<sup>3</sup>户', '110户'],
    ['节水米袋<sup>2</sup>', '节水米袋'],
    ['A级景区<sup>2</sup>', 'A级景区'],
    ['10个<sup>2</sup>', '10个'],
    ['节水<sup>[1]</sup>型', '节水型'],
    ['节水<sup>［12］</sup>型', '节水型'],
    ['节水<sup>〔3〕</sup>型', '节水型'],
    ['节水<sup>(1,2)</sup>型', '节水型'],
    ['节水<sup>（1、3）</sup>型', '节水型'],
    ['节水<sup>①</sup>型', '节水型'],
    ['节水<sup>※</sup>型', '节水型'],
    ['节水<sup>*</sup>型', '节水型'],
    ['节水<sup>注</sup>型', '节水型'],
    ['节水<sup>1-3</sup>型', '节水型'],
    ['节水<sup>123456</sup>型', '节水型'],
    ['节水<sup>1234567</sup>型', '节水1234567型'],
    ['km<sup>[2]</sup>', 'km'],
    ['节水<sup>注意</sup>型', '节水注意型'],
    ['节水<sup>附注</sup>型', '节水附注型'],
    ['节水<sup>新</sup>型', '节水新型'],
    ['节水<sup>第1</sup>型', '节水第1型'],
    ['节水<sup>1次</sup>型', '节水1次型'],
    ['km<sup>a2</sup>', 'kma2'],
    ['km<sup>2n</sup>', 'km2n'],
    ['节水<sup></sup>型', '节水型'],
    ['CO<sub>2</sub>', 'CO2'],
    ['1<sup>st</sup>', '1st'],
  ])('%s → %s', (markup, line) => {
    expect(linesOf(`<p>${markup}</p>`)).toEqual([line]);
  });

  test('页面开头的 10 也是底数', () => {
    expect(linesOf('10<sup>8</sup>立方米')).toEqual(['10⁸立方米']);
  });

  test('底数前有别的数字', () => {
    expect(linesOf('<p>12345610<sup>8</sup></p>')).toEqual(['12345610']);
    expect(linesOf('<p>123456710<sup>8</sup></p>')).toEqual(['123456710']);
  });
});

describe('改正', () => {
  test.each<[markup: string, line: string]>([
    ['<del>100</del><ins>120</ins>座', '120座'],
    ['<s>100</s><ins>120</ins>座', '120座'],
    ['<strike>100</strike><ins>120</ins>座', '120座'],
    ['<del>100</del>座', '100座'],
    ['<del>100</del>或<ins>120</ins>座', '100或120座'],
    ['<del>100</del><b>120</b>座', '100120座'],
    ['<b>100</b><ins>120</ins>座', '100120座'],
    ['<ins>120</ins>座', '120座'],
    ['约<ins>120</ins>座', '约120座'],
  ])('%s → %s', (markup, line) => {
    expect(linesOf(`<p>${markup}</p>`)).toEqual([line]);
  });
});

describe('有序列表的编号', () => {
  const list = (attributes: string, ...items: readonly string[]): string =>
    `<ol ${attributes}>${items.map((item) => `<li>${item}</li>`).join('\n')}</ol>`;

  test.each<[attributes: string, first: string, second: string]>([
    ['', '1. ', '2. '],
    ['type="1"', '1. ', '2. '],
    ['type="a"', 'a. ', 'b. '],
    ['type="A"', 'A. ', 'B. '],
    ['type="i"', 'i. ', 'ii. '],
    ['type="I"', 'I. ', 'II. '],
    ['style="list-style-type: decimal"', '1. ', '2. '],
    ['style="list-style-type: decimal-leading-zero"', '01. ', '02. '],
    ['style="list-style: lower-alpha inside"', 'a. ', 'b. '],
    ['style="color: red; LIST-STYLE-TYPE : Lower-Latin"', 'a. ', 'b. '],
    ['style="list-style-type:upper-alpha"', 'A. ', 'B. '],
    ['style="list-style-type:upper-latin"', 'A. ', 'B. '],
    ['style="list-style-type:lower-roman"', 'i. ', 'ii. '],
    ['style="list-style-type:upper-roman"', 'I. ', 'II. '],
    ['style="list-style-type:cjk-ideographic"', '一、', '二、'],
    ['style="list-style-type:cjk-decimal"', '一、', '二、'],
    ['style="list-style-type:simp-chinese-informal"', '一、', '二、'],
    ['style="list-style-type:trad-chinese-informal"', '一、', '二、'],
    ['style="list-style-type:simp-chinese-formal"', '壹、', '贰、'],
    ['style="list-style-type:trad-chinese-formal"', '壹、', '貳、'],
    ['style="list-style-type:cjk-heavenly-stem"', '甲、', '乙、'],
    ['style="list-style-type:none"', '', ''],
    ['style="list-style:disc"', '', ''],
    ['style="list-style-type:circle"', '', ''],
    ['style="list-style-type:square"', '', ''],
    ['style="list-style-type:yunxi"', '1. ', '2. '],
    ['style="list-style-type:none" type="a"', '', ''],
    ['class="custom_num"', '1. ', '2. '],
    ['class="custom_num1"', '1）', '2）'],
    ['class="list  custom_num2 big"', '（1）', '（2）'],
    ['class="custom_cn list-paddingleft-1"', '一、', '二、'],
    ['class="custom_cn1"', '一）', '二）'],
    ['class="custom_cn2" type="a"', '（一）', '（二）'],
    ['class="toString"', '1. ', '2. '],
    ['start="5"', '5. ', '6. '],
    ['start=" 5 "', '5. ', '6. '],
    ['start="0"', '0. ', '1. '],
    ['start="-1"', '-1. ', '0. '],
    ['start="五"', '1. ', '2. '],
    ['start="5号"', '1. ', '2. '],
    ['start="第5"', '1. ', '2. '],
    ['start=""', '1. ', '2. '],
    ['start="123456"', '123456. ', '123457. '],
    ['start="1234567"', '1. ', '2. '],
    ['reversed', '2. ', '1. '],
    ['reversed start="9"', '9. ', '8. '],
  ])('%s', (attributes, first, second) => {
    expect(linesOf(list(attributes, '节水', '治水'))).toEqual([`${first}节水`, `${second}治水`]);
  });

  test('cjk-decimal 逐位，cjk-ideographic 计数', () => {
    const last = (style: string): string | undefined =>
      linesOf(list(`start="12" style="list-style-type:${style}"`, '节水')).at(-1);
    expect(last('cjk-decimal')).toBe('一二、节水');
    expect(last('cjk-ideographic')).toBe('十二、节水');
    expect(last('trad-chinese-informal')).toBe('十二、节水');
    expect(last('simp-chinese-informal')).toBe('十二、节水');
  });

  test.each<[what: string, markup: string, lines: readonly string[]]>([
    [
      '项目另有 value',
      '<ol><li>节水</li><li value="7">治水</li><li>供水</li></ol>',
      ['1. 节水', '7. 治水', '8. 供水'],
    ],
    ['无序列表不编号', '<ul><li>节水</li><li>治水</li></ul>', ['节水', '治水']],
    [
      '项目里的段落',
      '<ol><li> <p>节水</p><p>治水</p></li><li><p><b>供水</b></p></li></ol>',
      ['1. 节水', '治水', '2. 供水'],
    ],
    ['项目以换行开头', '<ol><li><br>节水</li></ol>', ['1.', '节水']],
    ['项目以注释开头', '<ol><li><!-- 待定 --><p>节水</p></li></ol>', ['1. 节水']],
    ['空的项目占一个号', '<ol><li>节水</li><li> </li><li>治水</li></ol>', ['1. 节水', '3. 治水']],
    [
      '项目以列表开头',
      '<ol><li><ul><li>节水</li></ul></li><li>治水</li></ol>',
      ['节水', '2. 治水'],
    ],
    [
      '项目以有序列表开头',
      '<ol><li><ol><li>节水</li></ol></li><li>治水</li></ol>',
      ['1. 节水', '2. 治水'],
    ],
    [
      '项目以表格开头',
      '<ol><li><table><tr><td>节水</td></tr></table></li><li>治水</li></ol>',
      ['节水', '2. 治水'],
    ],
    [
      '项目之后的列表',
      '<ol><li>节水<ol type="a"><li>农业</li></ol></li><li>治水</li></ol>',
      ['1. 节水', 'a. 农业', '2. 治水'],
    ],
    ['列表里还有别的标签', '<ol><p>任务</p><li>节水</li></ol>', ['任务', '1. 节水']],
    ['没有项目', '<ol><p>任务</p></ol>', ['任务']],
    ['一半的项目自带编号', '<ol><li>一、节水</li><li>治水</li></ol>', ['一、节水', '治水']],
    [
      '少数项目自带编号',
      '<ol><li>一、节水</li><li>治水</li><li>供水</li></ol>',
      ['1. 一、节水', '2. 治水', '3. 供水'],
    ],
  ])('%s', (_, markup, lines) => {
    expect(linesOf(markup)).toEqual(lines);
  });

  test.each([
    '1.节水',
    '12、节水',
    '123．节水',
    '（1）节水',
    '(1)节水',
    '〔1〕节水',
    '[1]节水',
    '【1】节水',
    '1）节水',
    '一、节水',
    '二十一、节水',
    '（一）节水',
    'a.节水',
    'B)节水',
    '第一条 节水',
    '第12章 节水',
    '第二节 节水',
    '第三项 节水',
    '①节水',
    '㈠节水',
    '•节水',
    '·节水',
    '●节水',
    '■节水',
    '◆节水',
    '—节水',
    '-节水',
    '　一、节水',
  ])('“%s”自带编号', (item) => {
    expect(linesOf(list('', item))).toEqual([item.trim()]);
  });

  test.each([
    '2026年节水',
    '1234、节水',
    '一带一路、节水',
    '第一批节水',
    '节水（1）',
    '节水、治水',
    'ab.节水',
    '1节水',
  ])('“%s”没有编号', (item) => {
    expect(linesOf(list('', item))).toEqual([`1. ${item}`]);
  });
});
