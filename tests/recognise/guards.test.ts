/** Political and everyday vocabulary in which numerals count nothing. */
import { describe, expect, test } from 'vitest';
import { amountsOf, amountTable } from './amounts.js';

test.each(
  [
    '十一届 十九届三中全会 三八红旗手 五号楼 三角洲 西部陆海新通道 四位一体 一体化 统一 一律 一批 一起 一定 一般 一些',
    '万众一心 千方百计 一把手 第一书记 一线 一流 一村一品 百花齐放 七一 五一 十九大 三中全会 两会 二维码 一带一路',
    '四川 九江 三亚 一汽 五粮液 千岛湖 张三 万达 一心一意 三农 双百 三门峡 三门湾 七台河 百色 万宁 一方面 一系列 一揽子 一次性',
    '逐一 唯一 同一 另一 万一 十分重要 四分五裂 五湖四海 三支一扶 两不愁三保障 两免一补 一老一小 一户一策 一厂一策',
    '三会一课 一岗双责 四好农村路 三公经费 二期工程 二轮承包 三轮车 二手房 一等奖 一号文件 国六排放标准 百强县 百姓',
    '千家万户 千军万马 两手抓 两岸 四季 四面八方 八方 五官 六亲 九州 十足 百业 万物 万能 亿万 千万不能 百千万工程',
    '十四五 “十四五”规划 “十五”计划 “十一”假期 “三八”节 一二三产业 三次产业 高质量跑一次 最后一公里 门前三包 五个一工程 八字方针',
    '千兆光网 双千兆 5G基站 4K超高清 A4纸 PM2.5 COVID-19 健全覆盖城乡的网络 无禁区、全覆盖、零容忍',
    '第十六届 第三批 第5期 第一、二、三批 第十条、十二条 星期三 周五 2023年 10月 5日 三年 五个月 三季度 1号线 3级',
    '1.总体要求 （一）指导思想 一、工作目标 （3）组织保障 专栏3 附件1 图2 表4 国发〔2023〕12号 3·15晚会 7·9讲话 1+10+N 5+2工作法',
  ].flatMap((line) => line.split(' ').map((phrase) => [phrase])),
)('%s counts nothing', (phrase) => {
  expect(amountsOf(phrase)).toEqual([]);
});

describe('the same characters where they count', () => {
  amountTable([
    ['二十一起案件', 'quantity: 二十一起 eq 21 起'],
    ['一百二十一体机', 'number: 一百二十一 eq 121'],
    ['四川省三个县', 'quantity: 三个 eq 3 个'],
    ['举办5期', 'quantity: 5期 eq 5 期'],
    ['两轮磋商', 'quantity: 两轮 eq 2 轮'],
    ['设一名联络员', 'quantity: 一名 eq 1 名'],
    ['每两年一次', 'quantity: 一次 eq 1 次'],
    ['六大工程', 'number: 六 eq 6'],
    ['千万吨', 'quantity: 千万吨 eq 10000000 吨'],
    ['创建百亩示范方', 'quantity: 百亩 eq 100 亩'],
    ['亿元以上项目', 'money: 亿元以上 gte 100000000 元'],
  ]);
});

describe('units and the words that begin like them', () => {
  amountTable([
    ['3个月'],
    ['建设8个体育公园', 'quantity: 8个 eq 8 个'],
    ['遴选5个案例', 'quantity: 5个 eq 5 个'],
    ['组建3支部队', 'quantity: 3支 eq 3 支'],
    ['种类达3种植物', 'quantity: 达3种 eq 3 种'],
    ['10名单位代表', 'quantity: 10名 eq 10 名'],
    ['6部门联合印发', 'number: 6 eq 6'],
    ['3成立', 'number: 3 eq 3'],
    ['培育10家家具企业', 'quantity: 10家 eq 10 家'],
    ['6方面重点', 'quantity: 6方面 eq 6 方面'],
  ]);
});

describe('公式里的两个数', () => {
  amountTable([
    ['一人一技'],
    ['每村一人一技'],
    ['一次三查'],
    ['设一人一岗'],
    ['一人一次'],
    ['一人或三人', 'quantity: 一人 eq 1 人', 'quantity: 三人 eq 3 人'],
    ['一个三岁', 'quantity: 一个 eq 1 个', 'quantity: 三岁 eq 3 岁'],
    ['一人二十次', 'quantity: 一人 eq 1 人', 'quantity: 二十次 eq 20 次'],
    ['一人，三次', 'quantity: 一人 eq 1 人', 'quantity: 三次 eq 3 次'],
    ['二十人三次', 'quantity: 二十人 eq 20 人', 'quantity: 三次 eq 3 次'],
  ]);
});

describe('百、千、万单用', () => {
  amountTable([
    ['百公里', 'quantity: 百公里 eq 100 公里'],
    ['百里', 'quantity: 百里 eq 100 里'],
    ['百米', 'quantity: 百米 eq 100 米'],
    ['百斤', 'quantity: 百斤 eq 100 斤'],
    ['百平方米', 'quantity: 百平方米 eq 100 平方米'],
    ['万平方米', 'quantity: 万平方米 eq 10000 平方米'],
    ['千万人', 'quantity: 千万人 eq 10000000 人'],
    ['近百人', 'quantity: 近百人 approx 100 人'],
    ['千人'],
    ['（百亩'],
    ['：百亩'],
    ['、百亩'],
    ['单百亩'],
    ['/百亩'],
    ['每百亩'],
    ['二个', 'quantity: 二个 eq 2 个'],
    ['二名', 'quantity: 二名 eq 2 名'],
    ['二位', 'quantity: 二位 eq 2 位'],
    ['二人', 'quantity: 二人 eq 2 人'],
    ['二户', 'quantity: 二户 eq 2 户'],
    ['二场'],
    ['二次'],
    ['二十场', 'quantity: 二十场 eq 20 场'],
    ['三场', 'quantity: 三场 eq 3 场'],
    ['得51分', 'quantity: 51分 eq 51 分'],
    ['二十分', 'quantity: 二十分 eq 20 分'],
    ['9点30分'],
  ]);
});

describe('半', () => {
  amountTable([
    ['2个半', 'quantity: 2个 eq 2 个'],
    ['2个半小时', 'quantity: 2个半小时 eq 2.5 小时'],
    ['3天半', 'quantity: 3天半 eq 3.5 天'],
    ['五公里半', 'quantity: 五公里半 eq 5.5 公里'],
    ['1吨半', 'quantity: 1吨半 eq 1.5 吨'],
    ['1年半'],
    ['三个半天', 'quantity: 三个 eq 3 个'],
    ['三个半月'],
    ['三分之一亩', 'quantity: 三分之一亩 eq 0.333333333333333 亩'],
    ['三分之一个', 'ratio: 三分之一 eq 0.333333333333333'],
  ]);
});
