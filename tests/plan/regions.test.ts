import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../src/lexicon/default.js';
import { firstRegion, provinceFor, regionMentions, regionOf } from '../../src/plan/regions.js';

const namesIn = (text: string): readonly string[] =>
  regionMentions(text, defaultLexicon()).map(
    ({ region, span, full }) =>
      `${region.code} ${text.slice(span.start, span.end)}${full ? '' : '*'}`,
  );

describe('文中的地名', () => {
  test.each([
    ['陕西省宝鸡市凤县', '610000 陕西省', '610300 宝鸡市', '610330 凤县'],
    ['宝鸡市', '610300 宝鸡市'],
    ['陕西', '610000 陕西*'],
    ['内蒙古自治区', '150000 内蒙古自治区'],
    ['广西', '450000 广西*'],
    ['重庆市江北区', '500000 重庆市', '500105 江北区'],
    ['宁波市江北区', '330200 宁波市', '330205 江北区'],
    [
      '北京市朝阳区和长春市朝阳区',
      '110000 北京市',
      '110105 朝阳区',
      '220100 长春市',
      '220104 朝阳区',
    ],
    ['甘肃白银：一泓清水', '620000 甘肃*', '620400 白银*'],
    ['甘肃白银产量', '620000 甘肃*'],
    ['河南白银：一泓清水', '410000 河南*'],
    ['全县上下'],
    ['在望云县治水'],
    ['在云县治水', '530922 云县'],
    ['江宁开发区'],
    ['江宁县', '320121 江宁县'],
    ['山清水秀'],
    [''],
  ])('%s', (text, ...names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe('一串地名里最具体的', () => {
  test.each([
    ['陕西省宝鸡市凤县水网规划', '凤县', '610330'],
    ['宝鸡市水网规划', '宝鸡市', '610300'],
    ['陕西水网规划', '陕西省', '610000'],
    ['宝鸡市与汉中市水网规划', '宝鸡市', '610300'],
    ['陕西省关于推进汉中市水网的意见', '陕西省', '610000'],
  ])('%s', (text, name, code) => {
    const region = firstRegion(text, defaultLexicon());
    expect(region && regionOf(region)).toEqual({ name, code });
  });

  test('没有地名', () => {
    expect(firstRegion('水网规划', defaultLexicon())).toBeUndefined();
  });
});

describe('所在的省', () => {
  test.each([
    ['凤县', '陕西省'],
    ['宝鸡市', '陕西省'],
    ['陕西省', '陕西省'],
    ['重庆市江北区', '重庆市'],
  ])('%s', (text, province) => {
    const region = firstRegion(text, defaultLexicon());
    expect(region && provinceFor(region, defaultLexicon())?.name).toBe(province);
  });
});

test('长文本：一百万字没有地名', () => {
  expect(namesIn('渠'.repeat(1_000_000))).toEqual([]);
});

test('长文本：五万处地名', () => {
  expect(namesIn('宝鸡市'.repeat(50_000))).toHaveLength(50_000);
});
