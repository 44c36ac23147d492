import { describe, expect, test } from 'vitest';
import { inPlan, recordOf } from './record.js';

const itemsOf = async (phrase: string): Promise<readonly string[]> =>
  (await recordOf(inPlan(phrase))).slogans.map(({ text, items }) => [text, ...items].join(' '));

describe('口诀代表的各项', () => {
  test.each([
    ['前面列出', '建设水质好、管护好、服务好的“三好”水厂。', '三好 水质好 管护好 服务好'],
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
    expect(await itemsOf(phrase)).toEqual([items]);
  });
});

describe('没有列出就没有', () => {
  test.each([
    ['没有列', '落实“四查”制度。', '四查'],
    ['列的数目不对', '落实“四查”（查水源、查管网）制度。', '四查'],
    ['隔了一句', '责任到位、资金到位、督查到位。做到“三到位”。', '三到位'],
    ['专名没有各项', '开展“护水先锋”（护渠、护坝、护河）活动。', '护水先锋'],
  ])('%s', async (_, phrase, items) => {
    expect(await itemsOf(phrase)).toEqual([items]);
  });
});
