import { describe, expect, test } from 'vitest';
import {
  type Level,
  type List,
  type ListReference,
  labelsOf,
  type StyleList,
} from '../../../src/text/readers/list-labels.js';

const level = (text: string, more: Partial<Level> & { at?: number } = {}): Level => ({
  start: 1,
  format: 'decimal',
  text,
  suffix: 'tab',
  plainDigits: false,
  restart: more.at ?? 0,
  style: undefined,
  ...more,
});

const list = (levels: readonly Level[], more: Partial<List> = {}): List => ({
  kind: '甲',
  levels: new Map(levels.map((one, at) => [at, { ...one, restart: one.restart || at }])),
  startOverrides: new Map(),
  ...more,
});

/** Labels of paragraphs in the lists, by number. */
function labels(
  lists: Readonly<Record<string, List>>,
  paragraphs: readonly (readonly [own: ListReference, style?: StyleList | undefined])[],
): (string | undefined)[] {
  const next = labelsOf((numId) => lists[numId]);
  return paragraphs.map(([own, style]) => next(own, style));
}

const at = (depth: number, numId = '1') => [{ numId, level: depth }] as const;

const OUTLINE = list([
  level('%1、', { format: 'chineseCounting' }),
  level('（%2）', { format: 'chineseCounting' }),
  level('%3.'),
]);

describe('标号与正文之间', () => {
  test.each([
    ['%1、', {}, '1、'],
    ['%1，', {}, '1，'],
    ['%1：', {}, '1：'],
    ['（%1）', {}, '（1）'],
    ['(%1)', {}, '(1)'],
    ['〔%1〕', {}, '〔1〕'],
    ['【%1】', {}, '【1】'],
    ['［%1］', {}, '［1］'],
    ['[%1]', {}, '[1]'],
    ['%1', { format: 'decimalEnclosedCircle' }, '①'],
    ['%1', { format: 'decimalEnclosedCircle', start: 20 }, '⑳'],
    ['%1', { format: 'decimalEnclosedParen' }, '⑴'],
    ['%1', { format: 'decimalEnclosedParen', start: 20 }, '⒇'],
    ['%1', { format: 'ideographEnclosedCircle' }, '㊀'],
    ['%1', { format: 'ideographEnclosedCircle', start: 10 }, '㊉'],
    ['（%1）任务', {}, '（1）任务 '],
    ['1、%1章', {}, '1、1章 '],
    ['第%1条', {}, '第1条 '],
    ['第%1条', { suffix: 'space' }, '第1条 '],
    ['第%1条', { suffix: 'nothing' }, '第1条'],
    ['1.%1级', { suffix: 'nothing' }, '1.1级'],
    ['%1.', { suffix: 'nothing' }, '1. '],
    ['%1．', { suffix: 'nothing' }, '1． '],
    ['%1', { suffix: 'nothing' }, '1 '],
    ['%1、', { suffix: 'nothing' }, '1、'],
    ['%1.', {}, '1. '],
    [' %1. ', {}, '1. '],
    ['%1、　', {}, '1、'],
  ])('%s %j → “%s”', (text, more, expected) => {
    expect(labels({ 1: list([level(text, more)]) }, [at(0)])).toEqual([expected]);
  });
});

describe('不是标号的', () => {
  const filled = '章'.repeat(38);
  test.each([
    ['项目符号', level('●', { format: 'bullet' }), undefined],
    ['空的', level(''), undefined],
    ['只有空格', level('  '), undefined],
    ['不编号', level('%1', { format: 'none' }), undefined],
    ['四十个字', level(`${filled}%1`), `${filled}1 `],
    ['写成超过四十个字', level(`${filled}%1`, { start: 100 }), undefined],
    ['恰好写满', level(`${filled}%1`, { start: 10 }), `${filled}10 `],
    ['写法超过四十个字，写成却短', level('%1'.repeat(21), { format: 'decimal' }), undefined],
    ['写法恰好四十个字', level('%1'.repeat(20)), `${'1'.repeat(20)} `],
  ])('%s', (_, one, expected) => {
    expect(labels({ 1: list([one]) }, [at(0)])).toEqual([expected]);
  });

  test('没有列表、没有这一级、超过九级', () => {
    const ten = list(Array.from({ length: 10 }, (_, i) => level(`%${Math.min(i + 1, 9)}.`)));
    expect(
      labels({ 1: OUTLINE, 2: ten }, [
        [{}],
        [{ numId: '9' }],
        [{ level: 0 }],
        at(3),
        at(8, '2'),
        at(9, '2'),
        at(0),
      ]),
    ).toEqual([undefined, undefined, undefined, undefined, '1. ', undefined, '一、']);
  });
});

describe('数', () => {
  test('下级在上级之后重新数，同级接着数', () => {
    expect(
      labels(
        { 1: OUTLINE },
        [0, 1, 2, 2, 1, 2, 0, 1, 2].map((depth) => at(depth)),
      ),
    ).toEqual(['一、', '（一）', '1. ', '2. ', '（二）', '1. ', '二、', '（一）', '1. ']);
  });

  test('上级还没有数过，当作它的第一个', () => {
    const two = list([level('%1.', { start: 3 }), level('%1.%2')]);
    expect(labels({ 1: two }, [at(1), at(1), at(0), at(1)])).toEqual([
      '3.1 ',
      '3.2 ',
      '3. ',
      '3.1 ',
    ]);
  });

  test('没有定义的上级当作一，写作数字', () => {
    const one: List = { ...OUTLINE, levels: new Map([[1, level('%1-%2')]]) };
    expect(labels({ 1: one }, [at(1)])).toEqual(['1-1 ']);
  });

  test('只在指定的级之后重新数', () => {
    const third = (restart: number) => ({
      ...OUTLINE,
      levels: new Map([...OUTLINE.levels, [2, { ...level('%3.'), restart }]]),
    });
    const order = [0, 1, 2, 1, 2, 0, 2].map((depth) => at(depth));
    const counts = (restart: number) =>
      labels({ 1: third(restart) }, order).filter((label) => /^\d/u.test(label ?? ''));
    expect(counts(2)).toEqual(['1. ', '1. ', '1. ']);
    expect(counts(1)).toEqual(['1. ', '2. ', '1. ']);
    expect(counts(0)).toEqual(['1. ', '2. ', '3. ']);
  });

  test('从别的数开始，也可从零开始', () => {
    const one = (start: number) => list([level('%1.', { start })]);
    expect(labels({ 1: one(5) }, [at(0), at(0)])).toEqual(['5. ', '6. ']);
    expect(labels({ 1: one(0) }, [at(0), at(0)])).toEqual(['0. ', '1. ']);
  });

  test('一类列表接着数，另一类自己数', () => {
    const other = { ...OUTLINE, kind: '乙' };
    expect(
      labels({ 1: OUTLINE, 2: OUTLINE, 3: other }, [at(0), at(0, '2'), at(0, '3'), at(0)]),
    ).toEqual(['一、', '二、', '一、', '三、']);
  });

  test('指定的开头只用一次，各级各算', () => {
    const again: List = {
      ...OUTLINE,
      startOverrides: new Map([
        [0, 4],
        [1, 7],
      ]),
    };
    expect(
      labels({ 1: OUTLINE, 2: again }, [
        at(0),
        at(1),
        at(1, '2'),
        at(0, '2'),
        at(1, '2'),
        at(0, '2'),
        at(0),
      ]),
    ).toEqual(['一、', '（一）', '（七）', '四、', '（七）', '五、', '六、']);
  });

  test('每一段文字自己数', () => {
    expect(labels({ 1: OUTLINE }, [at(0)])).toEqual(labels({ 1: OUTLINE }, [at(0)]));
  });

  test('把汉字的上级写成数字，不编号的上级仍不写', () => {
    const mixed = list([
      level('第%1章', { format: 'chineseCounting' }),
      level('%1.%2', { plainDigits: true, format: 'chineseCounting' }),
      level('%1.%3', { format: 'lowerLetter' }),
    ]);
    expect(labels({ 1: mixed }, [at(0), at(1), at(2)])).toEqual(['第一章 ', '1.1 ', '一.a ']);
    const hidden = list([level('', { format: 'none' }), level('%1%2.', { plainDigits: true })]);
    expect(labels({ 1: hidden }, [at(0), at(1), at(1)])).toEqual([undefined, '1. ', '2. ']);
  });

  test('九级都可以引用，%0 不是级', () => {
    const nine = list(
      Array.from({ length: 9 }, (_, i) =>
        level(i === 8 ? '%1%2%3%4%5%6%7%8%9%0' : '%1', { start: i + 1 }),
      ),
    );
    expect(labels({ 1: nine }, [at(8)])).toEqual(['123456789%0 ']);
  });
});

describe('段落的样式', () => {
  const styled = list([
    level('%1、', { format: 'chineseCounting', style: '一级' }),
    level('（%2）', { format: 'chineseCounting', style: '二级' }),
    level('%3.', { style: '三级' }),
  ]);
  const style = (chain: readonly string[], more: ListReference = { numId: '1' }): StyleList => ({
    chain,
    ...more,
  });

  test.each([
    ['列表里这一级的样式', {}, style(['二级']), '（一）'],
    ['所基于的样式', {}, style(['要点', '三级', '二级']), '1. '],
    ['样式自己的级', {}, style(['要点'], { numId: '1', level: 2 }), '1. '],
    ['列表的级先于样式的级', {}, style(['二级'], { numId: '1', level: 2 }), '（一）'],
    ['样式没有级', {}, style(['要点']), '一、'],
    ['样式没有列表', {}, style(['二级'], {}), undefined],
    ['段落的级先于样式', { level: 0 }, style(['二级']), '一、'],
    ['段落指明同一列表', { numId: '1' }, style(['二级']), '（一）'],
    ['段落指明另一列表', { numId: '1' }, style(['二级'], { numId: '2', level: 2 }), '一、'],
    ['没有样式', { numId: '1' }, undefined, '一、'],
    ['段落不要列表', { numId: '0' }, style(['二级']), undefined],
  ])('%s', (_, own, of, expected) => {
    expect(labels({ 1: styled }, [[own, of]])).toEqual([expected]);
  });
});
