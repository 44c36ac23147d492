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

describe('序号、页码、标签', () => {
  amountTable([
    ['（一）指导思想'],
    ['1. 总体要求'],
    [' 2）要求'],
    ['3：要求'],
    ['4) 要求'],
    ['上文\n5、要求'],
    ['上文\n　　6　要求'],
    ['123、要求'],
    ['1234、要求', 'number: 1234 eq 1234'],
    ['要求12、其他', 'number: 12 eq 12'],
    ['上文中的要求比较多要求12、其他', 'number: 12 eq 12'],
    ['目录........12'],
    ['目录…… 3'],
    ['目录···5'],
    ['上文\n 37 \n下文'],
    ['上文\n12345\n下文', 'number: 12345 eq 12345'],
    ['上文\n三十七', 'number: 三十七 eq 37'],
    ['图3'],
    ['表 4'],
    ['附件5'],
    ['附表6'],
    ['第7条'],
    ['步骤8'],
    ['B-12'],
    ['C.3'],
    ['x_3'],
    ['@3'],
    ['#3'],
    ['3_a'],
    ['3@b'],
    ['“十五”'],
    ['‘三十’'],
    ['「三十」'],
    ['“ 三十 ”'],
    ['“三十', 'number: 三十 eq 30'],
    ['三十是加强'],
    ['二十要完善'],
    ['强化监管；三十要加强'],
    ['完成三十是', 'number: 三十 eq 30'],
  ]);
});

describe('几大、年份、编码', () => {
  amountTable([
    ['六大行动', 'number: 六 eq 6'],
    ['十大工程', 'number: 十 eq 10'],
    ['十五大报告'],
    ['三大'],
    ['三大行动', 'number: 三 eq 3'],
    ['2024达到'],
    ['2024'],
    ['增长2024', 'number: 2024 eq 2024 up'],
    ['达到1899', 'number: 达到1899 eq 1899'],
    ['12345678', 'number: 12345678 eq 12345678'],
    ['咨询1234567', 'number: 1234567 eq 1234567'],
    ['超过88001234', 'number: 超过88001234 gt 88001234'],
    ['1900—2100', 'number: 1900—2100 range 1900..2100'],
    ['2021—3000', 'number: 2021—3000 range 2021..3000'],
    ['500至800', 'number: 500至800 range 500..800'],
  ]);
});

describe('单个的字', () => {
  amountTable([
    ['百亿', 'number: 百亿 eq 10000000000'],
    ['千亿', 'number: 千亿 eq 100000000000'],
    ['百万'],
    ['亿'],
    ['超亿', 'number: 超亿 gt 100000000'],
    ['达千万', 'number: 达千万 eq 10000000'],
    ['达万'],
    ['数百', 'number: 数百 gt 100'],
    ['百'],
    ['近百', 'number: 近百 approx 100'],
    ['二〇二五', 'number: 二〇二五 eq 2025'],
    ['（二〇二五）'],
    ['是二〇二五。', 'number: 二〇二五 eq 2025'],
    ['编二〇二五号'],
    ['三。', 'number: 三 eq 3'],
    ['“三”', 'number: 三 eq 3'],
    ['是三，', 'number: 三 eq 3'],
    ['为三。', 'number: 三 eq 3'],
    ['三那', 'number: 三 eq 3'],
    ['达到三', 'number: 达到三 eq 3'],
    ['超过三', 'number: 超过三 gt 3'],
    ['三以上', 'number: 三以上 gte 3'],
    ['共三'],
    ['三和', 'number: 三 eq 3'],
    ['三与', 'number: 三 eq 3'],
    ['三但', 'number: 三 eq 3'],
    ['的三，'],
    ['3届'],
    ['3 月'],
    ['3号'],
    ['三十号'],
  ]);
});
