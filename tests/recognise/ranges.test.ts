import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../src/lexicon/default.js';
import { recognise } from '../../src/recognise/index.js';
import { amountTable } from './amounts.js';

describe('ranges', () => {
  amountTable([
    ['按1%至2%配备', 'percent: 1%至2% range 1..2 %'],
    ['增长5%—6%', 'percent: 5%—6% range 5..6 % up'],
    ['培育3至5个', 'quantity: 3至5个 range 3..5 个'],
    ['补助5至10万元', 'money: 5至10万元 range 50000..100000 元'],
    ['补助5万至10万元', 'money: 5万至10万元 range 50000..100000 元'],
    ['补助5-10万元', 'money: 5-10万元 range 50000..100000 元'],
    ['补助8000至1万元', 'money: 8000至1万元 range 8000..10000 元'],
    ['七十亿到一百亿元', 'money: 七十亿到一百亿元 range 7000000000..10000000000 元'],
    ['五六十人', 'quantity: 五六十人 range 50..60 人'],
    ['三四个', 'quantity: 三四个 range 3..4 个'],
    ['百分之五至百分之十', 'percent: 百分之五至百分之十 range 5..10 %'],
    ['百分之五至十', 'percent: 百分之五至十 range 5..10 %'],
    ['六至七成', 'percent: 六至七成 range 60..70 %'],
    ['20 ～ 30 亩', 'quantity: 20 ～ 30 亩 range 20..30 亩'],
    ['在3%与5%之间', 'percent: 3%与5%之间 range 3..5 %'],
    ['3岁至6岁', 'quantity: 3岁至6岁 range 3..6 岁'],
    ['约3-5个', 'quantity: 约3-5个 range 3..5 个'],
  ]);
});

describe('no ranges', () => {
  amountTable([
    ['由10%到5%', 'percent: 10% eq 10 %', 'percent: 5% eq 5 %'],
    ['3个和5个', 'quantity: 3个 eq 3 个', 'quantity: 5个 eq 5 个'],
    ['3场至5个', 'quantity: 3场 eq 3 场', 'quantity: 5个 eq 5 个'],
    ['GB/T 1234-2020'],
    ['2021—2025'],
  ]);
});

test.each<[string, boolean]>([
  ['3至5个', true],
  ['5%—6%', true],
  ['20-100人', false],
  ['10与20之间', false],
])('%s: the upper end belongs to it: %s', (phrase, highClosed) => {
  const [range] = recognise(phrase, defaultLexicon());
  expect(range).toMatchObject({ comparator: 'range', lowClosed: true, highClosed });
});

describe('起止的写法', () => {
  amountTable([
    ['5--8吨', 'quantity: 5--8吨 range 5..8 吨'],
    ['5——8吨', 'quantity: 5——8吨 range 5..8 吨'],
    ['5–8吨', 'quantity: 5–8吨 range 5..8 吨'],
    ['5~~8吨', 'quantity: 5~~8吨 range 5..8 吨'],
    ['5〜8吨', 'quantity: 5〜8吨 range 5..8 吨'],
    ['5─8吨', 'quantity: 5─8吨 range 5..8 吨'],
    ['5吨至8吨', 'quantity: 5吨至8吨 range 5..8 吨'],
    ['5 至 8吨', 'quantity: 5 至 8吨 range 5..8 吨'],
    ['在5和8间', 'number: 5和8间 range 5..8'],
    ['3000与5000间', 'number: 3000与5000间 range 3000..5000'],
    ['人数不等，300与500间', 'number: 300与500间 range 300..500'],
    ['介于5与8间', 'number: 5与8间 range 5..8'],
    ['在5和8之间', 'number: 5和8之间 range 5..8'],
    ['在30%和50%间', 'percent: 30%和50%间 range 30..50 %'],
    ['在30% 与50% 之间', 'percent: 30% 与50% 之间 range 30..50 %'],
    ['一人至三人', 'quantity: 一人至三人 range 1..3 人'],
    ['2至3万元', 'money: 2至3万元 range 20000..30000 元'],
    ['2千至3万元', 'money: 2千至3万元 range 2000..30000 元'],
    ['2至30万元', 'money: 2至30万元 range 20000..300000 元'],
    ['2至十户', 'quantity: 2至十户 range 2..10 户'],
    ['三至三十万户', 'quantity: 三至三十万户 range 30000..300000 户'],
    ['5至百分之十', 'percent: 5至百分之十 range 5..10 %'],
    ['五成至七成', 'percent: 五成至七成 range 50..70 %'],
    ['5至8成', 'percent: 5至8成 range 50..80 %'],
    ['人民币5000至8000元', 'money: 5000至8000元 range 5000..8000 元'],
    ['人民币5万至8万', 'money: 人民币5万至8万 range 50000..80000 元'],
    ['￥5-8万', 'money: ￥5-8万 range 50000..80000 元'],
    ['￥500—800', 'money: ￥500—800 range 500..800 元'],
    ['30-50元', 'money: 30-50元 range 30..50 元'],
  ]);
});

describe('不成范围的两个数', () => {
  amountTable([
    ['新建5和8间', 'number: 5 eq 5', 'quantity: 8间 eq 8 间'],
    ['3间和5间', 'quantity: 3间 eq 3 间', 'quantity: 5间 eq 5 间'],
    ['在5间和8间', 'quantity: 5间 eq 5 间', 'quantity: 8间 eq 8 间'],
    ['5吨至8个', 'quantity: 5吨 eq 5 吨', 'quantity: 8个 eq 8 个'],
    ['5个至8成', 'quantity: 5个 eq 5 个', 'percent: 8成 eq 80 %'],
    ['5户至5户', 'quantity: 5户 eq 5 户', 'quantity: 5户 eq 5 户'],
    ['8至5个', 'number: 8 eq 8', 'quantity: 5个 eq 5 个'],
    ['3余至5户', 'number: 3余 gt 3', 'quantity: 5户 eq 5 户'],
    ['三四户至六户', 'quantity: 三四户 range 3..4 户', 'quantity: 六户 eq 6 户'],
    ['三至五六户', 'quantity: 五六户 range 5..6 户'],
    ['百分之五至8户', 'percent: 百分之五 eq 5 %', 'quantity: 8户 eq 8 户'],
    ['百分之五至百分之三', 'percent: 百分之五 eq 5 %', 'percent: 百分之三 eq 3 %'],
    ['一人或三人', 'quantity: 一人 eq 1 人', 'quantity: 三人 eq 3 人'],
    ['5和8', 'number: 5 eq 5', 'number: 8 eq 8'],
    ['每满5万元'],
    ['9/10万', 'quantity: 9/10万 eq 9 /10万'],
    ['12/100万', 'quantity: 12/100万 eq 12 /100万'],
    ['12/10万人', 'quantity: 12/10万人 eq 12 /10万人'],
    ['5/10人', 'ratio: 5/10 eq 0.5'],
  ]);
});
