import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../../src/lexicon/default.js';
import { ratio } from '../../../src/recognise/recognisers/ratio.js';
import { amountTable } from '../amounts.js';

describe('ratios', () => {
  amountTable([
    ['按1:1.5的比例', 'ratio: 1:1.5 eq 1.5'],
    ['按1∶2配备', 'ratio: 1∶2 eq 2'],
    ['一比三', 'ratio: 一比三 eq 3'],
    ['不低于1:50', 'ratio: 不低于1:50 gte 50'],
    ['四分之三', 'ratio: 四分之三 eq 0.75'],
    ['1/4以上', 'ratio: 1/4以上 gte 0.25'],
    ['增长2.7倍', 'ratio: 2.7倍 eq 2.7 倍 up'],
    ['近40倍', 'ratio: 近40倍 approx 40 倍'],
    ['实现翻番', 'ratio: 翻番 eq 2 倍 up'],
    ['翻一番', 'ratio: 翻一番 eq 2 倍 up'],
    ['翻两番', 'ratio: 翻两番 eq 4 倍 up'],
    ['翻一番以上', 'ratio: 翻一番以上 gte 2 倍 up'],
  ]);
});

describe('no ratios', () => {
  amountTable([['附件1：2套', 'quantity: 2套 eq 2 套'], ['3:2:1'], ['三番五次'], ['信心百倍']]);
});

test.each(['3.6 : 48 : 48.4', '附件1：3', '12:30时'])('%s is no ratio', (phrase) => {
  expect([...ratio.find(phrase, defaultLexicon())]).toEqual([]);
});

test('100,000 ratios are found one by one', () => {
  const found = [...ratio.find('按1:2，'.repeat(100_000), defaultLexicon())];
  expect(found).toHaveLength(100_000);
});

describe('比例的写法', () => {
  amountTable([
    ['2.8:1', 'ratio: 2.8:1 eq 2.8'],
    ['1 : 3', 'ratio: 1 : 3 eq 3'],
    ['1：3', 'ratio: 1：3 eq 3'],
    ['3 比 5', 'ratio: 3 比 5 eq 1.66666666666667'],
    ['不低于1:50', 'ratio: 不低于1:50 gte 50'],
    ['1:50以上', 'ratio: 1:50以上 gte 50'],
    ['约1:3', 'ratio: 约1:3 approx 3'],
    ['3:1以上', 'ratio: 3:1以上 gte 3'],
    ['1.5:2', 'ratio: 1.5:2 eq 1.33333333333333'],
    ['五分之二以上', 'ratio: 五分之二以上 gte 0.4'],
    ['3倍以上', 'ratio: 3倍以上 gte 3 倍'],
    ['翻了一番', 'ratio: 翻了一番 eq 2 倍 up'],
    ['翻番', 'ratio: 翻番 eq 2 倍 up'],
    ['翻了两番', 'ratio: 翻了两番 eq 4 倍 up'],
  ]);
});

describe('不是比例', () => {
  amountTable([
    ['表2：5个', 'quantity: 5个 eq 5 个'],
    ['图1:3', 'number: 3 eq 3'],
    ['第3:5', 'number: 5 eq 5'],
    ['问1：3', 'number: 1 eq 1', 'number: 3 eq 3'],
    ['条款1：3', 'ratio: 1：3 eq 3'],
    ['步骤1:3', 'number: 3 eq 3'],
    ['情形1：3', 'number: 1 eq 1', 'number: 3 eq 3'],
    ['任务1：3', 'number: 1 eq 1', 'number: 3 eq 3'],
    ['项目1：3', 'number: 1 eq 1', 'number: 3 eq 3'],
    ['方案2：3', 'number: 2 eq 2', 'number: 3 eq 3'],
    ['专栏1：3', 'number: 3 eq 3'],
    ['附表1:3', 'number: 3 eq 3'],
    ['3:0', 'number: 0 eq 0'],
    ['0:3', 'number: 3 eq 3'],
    ['3:5日'],
    ['3:5时'],
    ['12:30:15'],
    ['3:5-8', 'number: 5-8 range 5..8'],
    ['1:2个', 'quantity: 2个 eq 2 个'],
    ['3  :  5', 'number: 3 eq 3', 'number: 5 eq 5'],
    ['5个:3', 'quantity: 5个 eq 5 个', 'number: 3 eq 3'],
    ['3一5', 'number: 3 eq 3', 'number: 5 eq 5'],
  ]);
});
