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
