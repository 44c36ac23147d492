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
    [
      '每人1200元、2000元和3000元补贴',
      'money: 每人1200元 eq 1200 元/人',
      'money: 2000元 eq 2000 元/人',
      'money: 3000元 eq 3000 元/人',
    ],
    ['每户1万元、50名水管员', 'money: 每户1万元 eq 10000 元/户', 'quantity: 50名 eq 50 名'],
    ['每户1万元，2万元封顶', 'money: 每户1万元 eq 10000 元/户', 'money: 2万元 eq 20000 元'],
    ['每案补助5万元', 'money: 5万元 eq 50000 元/案'],
    ['每案件补助5万元', 'money: 5万元 eq 50000 元'],
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

describe('每什么多少钱', () => {
  amountTable([
    ['100元/人/年', 'money: 100元/人/年 eq 100 元/人·年'],
    ['100元/人年', 'money: 100元/人年 eq 100 元/人·年'],
    ['100元/人年度', 'money: 100元/人 eq 100 元/人'],
    ['100元/户·学年', 'money: 100元/户·学年 eq 100 元/户·学年'],
    ['100元/亩·季', 'money: 100元/亩 eq 100 元/亩'],
    ['100元/学年', 'money: 100元/学年 eq 100 元/学年'],
    ['100元/学期', 'money: 100元/学期 eq 100 元/学期'],
    ['100元/天', 'money: 100元/天 eq 100 元/天'],
    ['100元/季', 'money: 100元/季 eq 100 元/季'],
    ['100元/名', 'money: 100元/名 eq 100 元/人'],
    ['100元/位', 'money: 100元/位 eq 100 元/人'],
    ['100元/百人', 'money: 100元/百人 eq 100 元/百人'],
    ['100元/10万吨', 'money: 100元/10万吨 eq 100 元/10万吨'],
    ['100元每户', 'money: 100元每户 eq 100 元/户'],
    ['100元每年', 'money: 100元 eq 100 元'],
    ['100元每平方米', 'money: 100元每平方米 eq 100 元/平方米'],
    ['100元/元', 'money: 100元 eq 100 元'],
    ['每人每月不低于84元', 'money: 不低于84元 gte 84 元/人'],
    ['每户一次性给予不超过2万元', 'money: 不超过2万元 lte 20000 元/户'],
    ['每户最高补助2万元', 'money: 最高补助2万元 lte 20000 元/户'],
    ['每学期每生500元', 'money: 每生500元 eq 500 元/人'],
    ['每亩地力保护补贴标准为每年500元', 'money: 500元 eq 500 元'],
    ['每平方米500元', 'money: 每平方米500元 eq 500 元/平方米'],
    ['每吨煤炭生产补贴企业成本费500元', 'money: 500元 eq 500 元'],
    ['每吨500元', 'money: 每吨500元 eq 500 元/吨'],
    ['每户补贴300至500元', 'money: 300至500元 range 300..500 元/户'],
    ['每3户补贴500元', 'money: 500元 eq 500 元'],
    ['每车500元', 'money: 500元 eq 500 元'],
    ['每名学生500元', 'money: 500元 eq 500 元/人'],
    ['每位老人500元', 'money: 500元 eq 500 元/人'],
    ['每公顷500元，每亩补贴50元', 'money: 每公顷500元 eq 500 元/公顷', 'money: 50元 eq 50 元/亩'],
    ['￥ 500', 'money: ￥ 500 eq 500 元'],
    ['US$20', 'money: US$20 eq 20 美元'],
    ['6 亿 元', 'money: 6 亿 元 eq 600000000 元'],
  ]);
});

describe('元、角、分', () => {
  amountTable([
    ['5元8角3分', 'money: 5元8角3分 eq 5.83 元'],
    ['五块三毛', 'money: 五块三毛 eq 5.3 元'],
    ['十元五角', 'money: 十元五角 eq 10.5 元'],
    ['五元三至五毛', 'money: 五元 eq 5 元', 'money: 三至五毛 range 0.3..0.5 元'],
    ['5元，3角', 'money: 5元 eq 5 元', 'money: 3角 eq 0.3 元'],
    ['3角', 'money: 3角 eq 0.3 元'],
    ['5分', 'quantity: 5分 eq 5 分'],
    ['五毛', 'money: 五毛 eq 0.5 元'],
    ['三块', 'quantity: 三块 eq 3 块'],
    ['人民币5元3角', 'money: 5元3角 eq 5.3 元'],
    ['3万元5角', 'money: 3万元5角 eq 30000.5 元'],
    ['5美元3分', 'money: 5美元3分 eq 5.03 元'],
    ['5元以上3角', 'money: 5元以上3角 gte 5.3 元'],
    ['5元10个', 'money: 5元 eq 5 元', 'quantity: 10个 eq 10 个'],
  ]);
});

test.each<[string, string, number, number]>([
  ['五块三毛', 'CNY', 0, 3],
  ['5美元3分', 'USD', 0, 4],
  ['补5元8角3分', 'CNY', 1, 6],
])('%s 合成一笔 %s', (phrase, currency, start, end) => {
  expect(recognise(phrase, defaultLexicon())).toMatchObject([
    { kind: 'money', by: 'money', currency, numeral: { start, end } },
  ]);
});
