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
