import { describe, expect, test } from 'vitest';
import { inPlan, recordOf } from './record.js';

/** What is quoted besides may be a slogan too. */
const itemsOf = async (phrase: string, formula: string): Promise<readonly string[]> =>
  (await recordOf(inPlan(phrase))).slogans
    .filter(({ text }) => text === formula)
    .map(({ text, items }) => [text, ...items].join(' '));

describe('口诀代表的各项', () => {
  test.each([
    ['前面列出', '建设水质好、管护好、服务好的“三好”水厂。', '三好 水质好 管护好 服务好'],
    [
      '本句前文引用',
      '围绕“水质好、管护好、服务好”，在全县广泛开展“三好”水厂创建工作。',
      '三好 水质好 管护好 服务好',
    ],
    [
      '本句前文引用，前后有别的引文',
      '对照“两清单”，按照“水质好，管护好，服务好”的要求，用好“云平台”，争创“三好”水厂。',
      '三好 水质好 管护好 服务好',
    ],
    [
      '括号里列出',
      '落实“四查”（查水源、查管网、查水质、查台账）制度。',
      '四查 查水源 查管网 查水质 查台账',
    ],
    [
      '冒号后列出',
      '做到“三到位”：责任到位、资金到位、督查到位。',
      '三到位 责任到位 资金到位 督查到位',
    ],
    ['即字后列出', '推行“三治”，即治污水、治涝水、治黑水。', '三治 治污水 治涝水 治黑水'],
  ])('%s', async (_, phrase, items) => {
    expect(await itemsOf(phrase, items.split(' ')[0] ?? '')).toEqual([items]);
  });
});

describe('没有列出就没有', () => {
  test.each([
    ['没有列', '落实“四查”制度。', '四查'],
    ['列的数目不对', '落实“四查”（查水源、查管网）制度。', '四查'],
    ['隔了一句', '责任到位、资金到位、督查到位。做到“三到位”。', '三到位'],
    [
      '前文引用的不是这几项',
      '围绕“供水稳、水压足、水费低”，在全县广泛开展“三好”水厂创建工作。',
      '三好',
    ],
    ['前文引用的数目不对', '围绕“水质好、管护好”，在全县广泛开展“三好”水厂创建工作。', '三好'],
    ['引用在上一句', '围绕“水质好、管护好、服务好”抓管理。开展“三好”水厂创建工作。', '三好'],
    ['专名没有各项', '开展“护水先锋”（护渠、护坝、护河）活动。', '护水先锋'],
  ])('%s', async (_, phrase, items) => {
    expect(await itemsOf(phrase, items.split(' ')[0] ?? '')).toEqual([items]);
  });
});
