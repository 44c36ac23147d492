import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../../src/lexicon/default.js';
import { percent } from '../../../src/recognise/recognisers/percent.js';
import { amountTable } from '../amounts.js';

describe('percentages', () => {
  amountTable([
    ['满意率95%以上', 'percent: 95%以上 gte 95 %'],
    ['25％', 'percent: 25％ eq 25 %'],
    ['－3.5%', 'percent: －3.5% eq -3.5 %'],
    ['1,069%', 'percent: 1,069% eq 1069 %'],
    ['百分之百', 'percent: 百分之百 eq 100 %'],
    ['百分之五点五', 'percent: 百分之五点五 eq 5.5 %'],
    ['百 分 之 2.4', 'percent: 百 分 之 2.4 eq 2.4 %'],
    ['百分之几十', 'percent: 百分之几十 gt 10 %'],
    ['千分之三', 'percent: 千分之三 eq 0.3 %'],
    ['出生率8‰', 'percent: 8‰ eq 0.8 %'],
    ['两成', 'percent: 两成 eq 20 %'],
    ['三成五', 'percent: 三成五 eq 35 %'],
    ['三成半', 'percent: 三成半 eq 35 %'],
    ['近八成', 'percent: 近八成 approx 80 %'],
    ['7.2成', 'percent: 7.2成 eq 72 %'],
    ['5折', 'percent: 5折 eq 50 %'],
    ['六 点 五 折', 'percent: 六 点 五 折 eq 65 %'],
    ['打对折', 'percent: 对折 eq 50 %'],
    ['过半数', 'percent: 过半数 gt 50 %'],
    ['半数以上', 'percent: 半数以上 gte 50 %'],
    ['一半', 'percent: 一半 eq 50 %'],
    ['1.2 个百分点', 'percent: 1.2 个百分点 eq 1.2 百分点'],
    ['六 个 百 分点', 'percent: 六 个 百 分点 eq 6 百分点'],
    ['下调25个基点', 'percent: 25个基点 eq 0.25 百分点 down'],
  ]);
});

describe('changes', () => {
  amountTable([
    ['提高3个百分点', 'percent: 3个百分点 eq 3 百分点 up'],
    ['同比增长5.5%', 'percent: 5.5% eq 5.5 % up'],
    ['增长了12%左右', 'percent: 12%左右 approx 12 % up'],
    ['下降0.8个百分点', 'percent: 0.8个百分点 eq 0.8 百分点 down'],
    ['失业率降至4%以下', 'percent: 4%以下 lte 4 % down'],
    [
      '分别增长8%、6%和5%',
      'percent: 8% eq 8 % up',
      'percent: 6% eq 6 % up',
      'percent: 5% eq 5 % up',
    ],
    ['占比60%', 'percent: 60% eq 60 %'],
  ]);
});

describe('no percentages', () => {
  amountTable([['共三成员'], ['一成不变'], ['%E4%B8%80']]);
});

test('200,000 percentages are found one by one', () => {
  const found = [...percent.find('增长5%，'.repeat(200_000), defaultLexicon())];
  expect(found).toHaveLength(200_000);
});

describe('增减的写法', () => {
  amountTable([
    ['增长率5%', 'percent: 5% eq 5 % up'],
    ['增速 5%', 'percent: 5% eq 5 % up'],
    ['增幅达5%', 'percent: 达5% eq 5 % up'],
    ['增长速度为5%', 'percent: 5% eq 5 % up'],
    ['提高到5%', 'percent: 5% eq 5 % up'],
    ['下降约5%', 'percent: 约5% approx 5 % down'],
    ['减少 了 5%', 'percent: 5% eq 5 % down'],
    ['降低到3‰', 'percent: 3‰ eq 0.3 % down'],
    ['增长速度超过5%', 'percent: 超过5% gt 5 % up'],
    ['增长不低于5%', 'percent: 不低于5% gte 5 % up'],
    ['压减3成', 'percent: 3成 eq 30 % down'],
    ['下降不超过3%', 'percent: 不超过3% lte 3 % down'],
    ['年均增长约5%左右', 'percent: 约5%左右 approx 5 % up'],
    ['增长8%和6%', 'percent: 8% eq 8 % up', 'percent: 6% eq 6 % up'],
    ['分别增长8%、6个', 'percent: 8% eq 8 % up', 'quantity: 6个 eq 6 个'],
    ['增长8%、6', 'percent: 8% eq 8 % up', 'number: 6 eq 6'],
    ['增长8%，下降6%', 'percent: 8% eq 8 % up', 'percent: 6% eq 6 % down'],
    ['达到8%、6%', 'percent: 达到8% eq 8 %', 'percent: 6% eq 6 %'],
    ['增长的企业中有5%', 'percent: 5% eq 5 %'],
  ]);
});

describe('成和半', () => {
  amountTable([
    ['三成五以上', 'percent: 三成五以上 gte 35 %'],
    ['三成五至四成', 'percent: 三成五 eq 35 %', 'percent: 四成 eq 40 %'],
    ['近三成五', 'percent: 近三成五 approx 35 %'],
    ['三成，五个', 'percent: 三成 eq 30 %', 'quantity: 五个 eq 5 个'],
    ['5%五', 'percent: 5% eq 5 %'],
    ['三成5', 'percent: 三成 eq 30 %', 'number: 5 eq 5'],
    ['两成半', 'percent: 两成半 eq 25 %'],
    ['半数', 'percent: 半数 eq 50 %'],
    ['不少于一半', 'percent: 不少于一半 gte 50 %'],
    ['不低于半数', 'percent: 不低于半数 gte 50 %'],
    ['近一半', 'percent: 近一半 approx 50 %'],
    ['不足一半', 'percent: 不足一半 lt 50 %'],
    ['至少五折', 'percent: 至少五折 gte 50 %'],
    ['对半折', 'percent: 半折 eq 50 %'],
    ['半折', 'percent: 半折 eq 50 %'],
    ['一半天'],
    ['一半路'],
    ['一半点'],
    ['过半百'],
    ['过半', 'percent: 过半 gt 50 %'],
    ['超半数', 'percent: 超半数 gt 50 %'],
    ['超一半', 'percent: 超一半 gt 50 %'],
    ['超过一半', 'percent: 超过一半 gt 50 %'],
    ['一半以上', 'percent: 一半以上 gte 50 %'],
  ]);
});

describe('成后面的数', () => {
  amountTable([
    ['三成，五', 'percent: 三成 eq 30 %', 'number: 五 eq 5'],
    ['三成五，比上年多', 'percent: 三成五 eq 35 %'],
  ]);
});
