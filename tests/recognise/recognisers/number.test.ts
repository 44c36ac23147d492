import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../../src/lexicon/default.js';
import { number } from '../../../src/recognise/recognisers/number.js';
import { amountTable } from '../amounts.js';

describe('numbers without a unit', () => {
  amountTable([
    ['一百五十二', 'number: 一百五十二 eq 152'],
    ['三', 'number: 三 eq 3'],
    ['“五”', 'number: 五 eq 5'],
    ['培训党员3000余', 'number: 3000余 gt 3000'],
    ['用户超千万', 'number: 超千万 gt 10000000'],
    ['指数降至1.15', 'number: 1.15 eq 1.15 down'],
    ['新增农村人口500万', 'number: 500万 eq 5000000'],
    ['打造百亿园区', 'number: 百亿 eq 10000000000'],
    ['实施6大行动', 'number: 6 eq 6'],
    ['世界首个2000万标准机架', 'number: 2000万 eq 20000000'],
    ['负10000', 'number: 负10000 eq -10000'],
    ['1, 234', 'number: 1 eq 1', 'number: 234 eq 234'],
  ]);
});

describe('no numbers', () => {
  amountTable([
    ['2024世界博览会开幕'],
    ['咨询电话88001234'],
    ['12345便民热线开通'],
    ['中国500强企业'],
    ['目录\n第一章 ........ 12'],
    ['上文\n37\n下文'],
    ['强化监管。十是加强保障'],
    ['“三十六”行动'],
    ['Web 3.0'],
    ['2.总体目标'],
    ['1 总体目标'],
  ]);
});

test('200,000 numbers are found one by one', () => {
  const found = [...number.find('达到5，'.repeat(200_000), defaultLexicon())];
  expect(found).toHaveLength(200_000);
  expect(found.at(-1)).toMatchObject({ value: 5, by: 'number' });
});
