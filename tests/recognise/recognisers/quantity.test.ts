import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../../src/lexicon/default.js';
import { quantity } from '../../../src/recognise/recognisers/quantity.js';
import { amountTable } from '../amounts.js';

describe('counts', () => {
  amountTable([
    ['不少于10个', 'quantity: 不少于10个 gte 10 个'],
    ['建设15支志愿分队', 'quantity: 15支 eq 15 支'],
    ['服务群众7.5万人次', 'quantity: 7.5万人次 eq 75000 人次'],
    ['年产50发火箭、600颗卫星', 'quantity: 50发 eq 50 发', 'quantity: 600颗 eq 600 颗'],
    ['覆盖300万人口', 'quantity: 300万人口 eq 3000000 人'],
    ['35岁左右', 'quantity: 35岁左右 approx 35 岁'],
    ['十打', 'quantity: 十打 eq 120 个'],
    ['近百家', 'quantity: 近百家 approx 100 家'],
    ['5个以上', 'quantity: 5个以上 gte 5 个'],
    ['100 个 村', 'quantity: 100 个 eq 100 个'],
    ['199個', 'quantity: 199個 eq 199 个'],
  ]);
});

describe('measures', () => {
  amountTable([
    ['改造1200万亩', 'quantity: 1200万亩 eq 12000000 亩'],
    ['装机30万千瓦', 'quantity: 30万千瓦 eq 300000 千瓦'],
    ['发电2亿千瓦时', 'quantity: 2亿千瓦时 eq 200000000 千瓦时'],
    ['浓度35μg/m3', 'quantity: 35μg/m3 eq 35 μg/m³'],
    ['28.5微克/立方米', 'quantity: 28.5微克/立方米 eq 28.5 微克/立方米'],
    ['绿地500㎡', 'quantity: 500㎡ eq 500 平方米'],
    ['里程80km', 'quantity: 80km eq 80 公里'],
    ['24小时', 'quantity: 24小时 eq 24 小时'],
    ['一个半小时', 'quantity: 一个半小时 eq 1.5 小时'],
    ['15个工作日', 'quantity: 15个工作日 eq 15 个工作日'],
    ['40学时', 'quantity: 40学时 eq 40 学时'],
    ['1吨半', 'quantity: 1吨半 eq 1.5 吨'],
  ]);
});

describe('rates', () => {
  amountTable([
    ['每万人口发明专利拥有量达到12件', 'quantity: 达到12件 eq 12 件/万人'],
    ['每千人口床位8.5张', 'quantity: 8.5张 eq 8.5 张/千人'],
    ['每千名老年人配备30张', 'quantity: 30张 eq 30 张/千人'],
    ['每10万人设2个', 'quantity: 2个 eq 2 个/10万人'],
    ['每千人口拥有3岁以下托位', 'quantity: 3岁以下 lte 3 岁'],
    ['不超过5mg/L', 'quantity: 不超过5mg/L lte 5 毫克/升'],
    ['每500米设1处', 'quantity: 1处 eq 1 处'],
    ['300公斤/亩', 'quantity: 300公斤/亩 eq 300 公斤/亩'],
    ['100万吨/年', 'quantity: 100万吨/年 eq 1000000 吨/年'],
  ]);
});

test('200,000 counts are found one by one', () => {
  const found = [...quantity.find('建成3个，'.repeat(200_000), defaultLexicon())];
  expect(found).toHaveLength(200_000);
});
