import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../src/structure/outline.js';

/** What the lists of what shall be done hold, leads and all. */
const stepsOf = (text: string): readonly string[] =>
  outlineOf(text).steps.map(({ start, end }) => text.slice(start, end).trimEnd());

const LIST = '一是插秧。二是收割。';

/** Eighty characters. */
const LONG = '各乡镇组织力量逐户走访把情况摸清'.repeat(5);

describe('引出一串的话', () => {
  test.each([
    ['下一步', `下一步，县里将接着干。${LIST}`],
    ['下一阶段', `下一阶段，县里将接着干。${LIST}`],
    ['下阶段', `下阶段，县里接着干。${LIST}`],
    ['接下来', `接下来，${LIST}`],
    ['今后一个时期', `今后一个时期，县里抓三件事：${LIST}`],
    ['今后一段时间', `今后一段时间，县里抓三件事：${LIST}`],
    ['面向未来', `面向未来，${LIST}`],
    ['今后，……将', `今后，县里将接着干。${LIST}`],
    ['未来，……要', `未来,县里要接着干。${LIST}`],
    ['今年，……将', `今年，县里将接着干。${LIST}`],
    ['明年，……要', `明年，县里还要接着干。${LIST}`],
    ['第一、第二', '下一步，县里将接着干。第一，插秧。第二，收割。'],
    ['首先、其次', '下一步，县里将接着干。首先，插秧。其次，收割。'],
    ['两句之后', `下一步，接着干。干到底！${LIST}`],
    ['办好几件实事', `办好8件实事：${LIST}`],
    ['兴办', `兴办十件民生实事：${LIST}`],
    ['民办', `为民办12件实事项目:${LIST}`],
    ['实施', `实施十项惠民实事项目： ${LIST}`],
    ['推进', `推进6件群众急盼实事：${LIST}`],
  ])('%s', (_, words) => {
    const begun = words.replace(/^为/u, '');
    for (const before of [
      '县里下了力气。',
      '县里下了力气；',
      '办法有二：',
      '“种好稻”',
      '好不好？好！',
    ])
      expect(stepsOf(`${before}${words}`)).toEqual([begun]);
  });

  test.each([
    ['隔了三句', `下一步，接着干。干到底。天亮了。雨停了。${LIST}`],
    ['三句都算', `下一步，接着干！干到底？天亮了!雨停了。${LIST}`],
    ['离得太远', `下一步，${LONG}，${LONG}。${LIST}`],
    ['没有将要', `今年，县里接着干了。${LIST}`],
    ['将要在下一句', `今年，县里接着干了。将来也是。${LIST}`],
    ['将要在四十个字之外', `今年，${LONG.slice(0, 41)}将种好稻。${LIST}`],
    ['在句子中间', `想好了下一步，县里将接着干。${LIST}`],
    ['只有今年二字', `今年县里将接着干。${LIST}`],
    ['实事没有件数', `办好民生实事：${LIST}`],
    ['实事后面没有冒号', `办好8件实事。${LIST}`],
    ['实事说得太远', `办好8件全县上下都很关心的民生实事：${LIST}`],
    ['实事后面另有话', `办好8件实事：县里下了力气。${LIST}`],
    ['后面没有一串', '下一步，县里将接着干。'],
    ['后面从二是起', '下一步，县里将接着干。二是收割。'],
    ['后面是（一）', '下一步，县里将接着干。\n（一）插秧。\n（二）收割。'],
    ['后面是1.', '下一步，县里将接着干。\n1.插秧。\n2.收割。'],
  ])('不是：%s', (_, words) => {
    expect(stepsOf(`县里下了力气。${words}`)).toEqual([]);
  });

  test('在一段开头的下一步另起一部分，不另算一串', () => {
    const { steps, nextSteps } = outlineOf(`县里下了力气。\n下一步，县里将接着干。${LIST}`);
    expect(steps).toEqual([]);
    expect(nextSteps).toHaveLength(1);
  });

  test('一百六十个字之内都够得着', () => {
    const words = `下一步，${LONG}${'干'.repeat(160 - 80 - 4 - 1)}。${LIST}`;
    expect(stepsOf(`县里下了力气。${words}`)).toEqual([words]);
    expect(stepsOf(`县里下了力气。${words.replace('干', '干干')}`)).toEqual([]);
  });

  test('几个之中最后一个算', () => {
    expect(stepsOf(`县里下了力气。接下来，天晴了。今年，县里将接着干：${LIST}`)).toEqual([
      `今年，县里将接着干：${LIST}`,
    ]);
  });
});

describe('一串到哪里为止', () => {
  const LEAD = '下一步，县里将接着干。';
  test.each([
    ['到不是一是二是的编号为止', `${LEAD}${LIST}\n二、养好鱼\n鱼苗下塘。`, `${LEAD}${LIST}`],
    ['到不以编号开头的一行为止', `${LEAD}${LIST}\n雨水足。\n天晴了。`, `${LEAD}${LIST}`],
    ['另一行的三是也在其中', `${LEAD}${LIST}\n三是晒谷。\n雨水足。`, `${LEAD}${LIST}\n三是晒谷。`],
    ['到文末', `${LEAD}${LIST}`, `${LEAD}${LIST}`],
  ])('%s', (_, words, step) => {
    expect(stepsOf(`县里下了力气。${words}`)).toEqual([step]);
  });

  test('一串在下一行，引它的在上一行', () => {
    const text = '县里下了力气。下一步，县里将接着干：\n一是插秧。\n二是收割。\n雨水足。';
    expect(stepsOf(text)).toEqual(['下一步，县里将接着干：\n一是插秧。\n二是收割。']);
  });

  test('隔了一行就引不到', () => {
    expect(stepsOf('县里下了力气。下一步，县里将接着干。\n雨水足。\n一是插秧。')).toEqual([]);
  });

  test('前一串里的下一步引出后一串，前一串到此为止', () => {
    const text = `一、种好稻\n一是选种。二是育秧。${LEAD}${LIST}`;
    const { nodes } = outlineOf(text);
    expect(stepsOf(text)).toEqual([`${LEAD}${LIST}`]);
    expect(nodes.map(({ part }) => part)).toEqual([0, 0, 0, 1, 1]);
    expect(text.slice(nodes[2]?.span.start, nodes[2]?.span.end)).toBe('二是育秧。');
  });

  test.each([
    ['前面只有一是', '一是选种。'],
    ['前面是别的编号', '第一，选种。第二，育秧。'],
    ['前面没有编号', '选种，育秧。'],
  ])('前一串不到此为止：%s', (_, before) => {
    const { nodes } = outlineOf(`一、种好稻\n${before}${LEAD}${LIST}`);
    expect(new Set(nodes.map(({ part }) => part))).toEqual(new Set([0]));
  });

  test('前一串的末一条之前的下一步不算', () => {
    expect(stepsOf('县里下了力气。下一步，接着干。一是选种。一是育秧。')).toEqual([
      '下一步，接着干。一是选种。一是育秧。',
    ]);
  });
});
