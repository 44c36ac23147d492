import { describe, expect, test } from 'vitest';
import { sharedWording } from '../../src/compare/wording.js';
import { defaultLexicon } from '../../src/lexicon/default.js';
import { codePointsOf } from '../../src/model/code-points.js';
import { action, plan } from './sample.js';

const lexicon = defaultLexicon();
const SHARED = '每季度对下派干部的驻村情况开展一次随机抽查';

const rows = (...texts: readonly string[]): readonly string[] =>
  sharedWording(
    texts.map((text, i) => plan(`${i + 1}`, {}, text)),
    lexicon,
  ).rows.map(({ text, plans }) => `${text} ${Object.keys(plans).join('')}`);

describe('相同文字', () => {
  test.each<[title: string, texts: readonly string[], expected: readonly string[]]>([
    ['各说各的', ['建成示范点六十个，按月通报。', '修好村道三百里，按季验收。'], []],
    ['十二字以下不算', ['先抓学习后抓工作再抓落地', '后抓工作再抓落地见成效'], []],
    ['两份相同', [`一是${SHARED}并通报。`, `要${SHARED}，形成台账。`], [`${SHARED} 12`]],
    [
      '标点和换行不同',
      [`${SHARED}。`, '每季度，对下派干部的\n驻村情况，开展一次随机抽查'],
      [`${SHARED} 12`],
    ],
    [
      '繁体和拼音噪声',
      [SHARED, '每季度對(duì)下派幹部的駐村情況開展一次隨機(jī)抽查'],
      [`${SHARED} 12`],
    ],
    [
      '三份中长短不一',
      [`首先${SHARED}并逐户走访`, `务必${SHARED}并逐户走访`, `应当${SHARED}`],
      [`${SHARED}并逐户走访 12`, `${SHARED} 123`],
    ],
    [
      '只有提法和名称',
      [
        '深入学习贯彻习近平新时代中国特色社会主义思想，做好甲。',
        '要深入学习贯彻习近平新时代中国特色社会主义思想。乙。',
      ],
      [],
    ],
    ['一份之内的重复不算', [`${SHARED}。\n${SHARED}。`, '另有安排'], []],
  ])('%s', (_, texts, expected) => {
    expect(rows(...texts)).toEqual(expected);
  });

  test('位置是各自文本层的码位', () => {
    const texts = [`𠮷：${SHARED}。`, `甲乙丙每季度，对下派干部的驻村情况开展一次随机抽查！`];
    const [row] = sharedWording(
      texts.map((text, i) => plan(`${i + 1}`, {}, text)),
      lexicon,
    ).rows;
    const quotes = texts.map((text, i) =>
      (row?.plans[`${i + 1}`] ?? []).map((span) => codePointsOf(text).slice(span)),
    );
    expect(quotes).toEqual([[SHARED], ['每季度，对下派干部的驻村情况开展一次随机抽查']]);
  });

  test('没有文本的记录，以任务的原文为准', () => {
    const quoted = action('a1', SHARED, { quote: `1.${SHARED}`, span: { start: 40, end: 63 } });
    const [row] = sharedWording(
      [plan('甲', { actions: [quoted] }), plan('乙', {}, `须${SHARED}。`)],
      lexicon,
    ).rows;
    expect(row?.plans).toEqual({
      甲: [{ start: 42, end: 42 + SHARED.length }],
      乙: [{ start: 1, end: 1 + SHARED.length }],
    });
  });

  test('相似度是较短一份中相同的份额', () => {
    const { similarity } = sharedWording(
      [
        plan('甲', {}, SHARED),
        plan('乙', {}, SHARED),
        plan('丙', {}, '修好村道三百里按季验收不留尾巴'),
      ],
      lexicon,
    );
    expect(similarity).toEqual([
      [1, 1, 0],
      [1, 1, 0],
      [0, 0, 1],
    ]);
  });

  test('很长而且单调', () => {
    const long = '一二三四五六七八九十'.repeat(5_000);
    const [row] = sharedWording([plan('甲', {}, long), plan('乙', {}, long)], lexicon).rows;
    expect(row?.characters).toBe(50_000);
  });
});
