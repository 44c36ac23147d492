import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../../src/lexicon/default.js';
import { recognise } from '../../../src/recognise/index.js';
import { money } from '../../../src/recognise/recognisers/money.js';
import { amountTable } from '../amounts.js';

describe('sums', () => {
  amountTable([
    ['投资3.5亿元', 'money: 3.5亿元 eq 350000000 元'],
    ['一千二百万元', 'money: 一千二百万元 eq 12000000 元'],
    ['1，250亿元', 'money: 1，250亿元 eq 125000000000 元'],
    ['超千亿元', 'money: 超千亿元 gt 100000000000 元'],
    ['五元三毛', 'money: 五元三毛 eq 5.3 元'],
    ['123元1角1分', 'money: 123元1角1分 eq 123.11 元'],
    ['十块三毛', 'money: 十块三毛 eq 10.3 元'],
    ['肆佰叁拾万圆整', 'money: 肆佰叁拾万圆整 eq 4300000 元'],
    ['￥800', 'money: ￥800 eq 800 元'],
    ['人民币50万', 'money: 人民币50万 eq 500000 元'],
    ['8亿元人民币', 'money: 8亿元人民币 eq 800000000 元'],
    ['66,722 千元', 'money: 66,722 千元 eq 66722000 元'],
  ]);
});

describe('rates', () => {
  amountTable([
    ['每年100元/人', 'money: 100元/人 eq 100 元/人'],
    ['(每人每年800元)', 'money: 每人每年800元 eq 800 元/人'],
    ['每亩补贴500元', 'money: 500元 eq 500 元/亩'],
    ['800元每人', 'money: 800元每人 eq 800 元/人'],
    ['5元/平方米', 'money: 5元/平方米 eq 5 元/平方米'],
    ['1000元/人·年', 'money: 1000元/人·年 eq 1000 元/人·年'],
    ['电价下降3分/千瓦时', 'money: 3分/千瓦时 eq 0.03 元/千瓦时 down'],
    ['100元/月', 'money: 100元/月 eq 100 元/月'],
    ['每户，另补助2万元', 'money: 2万元 eq 20000 元'],
  ]);
});

describe('no sums', () => {
  amountTable([
    ['三块内容', 'quantity: 三块 eq 3 块'],
    ['万元地区生产总值能耗'],
    ['单位：万元'],
    ['2024元旦'],
    ['三元区'],
    ['二元结构'],
  ]);
});

test.each([
  ['1.0753美元', 'USD'],
  ['3万欧元', 'EUR'],
  ['1.95港元', 'HKD'],
  ['5306亿台币', 'TWD'],
  ['9500瑞士法郎', 'CHF'],
  ['445奈拉', 'NGN'],
  ['100日元', 'JPY'],
  ['$20', 'USD'],
  ['三百元', 'CNY'],
])('%s is %s', (phrase, currency) => {
  expect(recognise(phrase, defaultLexicon())).toMatchObject([{ kind: 'money', currency }]);
});

test('200,000 sums are found one by one', () => {
  const found = [...money.find('五元三毛，'.repeat(200_000), defaultLexicon())];
  expect(found).toHaveLength(200_000);
});
