import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../../src/lexicon/default.js';
import { quantity } from '../../../src/recognise/recognisers/quantity.js';
import { amountTable } from '../amounts.js';

describe('counts', () => {
  amountTable([
    ['不少于10个', 'quantity: 不少于10个 gte 10 个'],
    ['建设15支志愿分队', 'quantity: 15支 eq 15 支'],
    ['服务群众7.5万人次', 'quantity: 7.5万人次 eq 75000 人次'],
    ['年产50发火箭、600颗卫星', 'quantity: 50发 eq 50 发', 'quantity: 600颗 eq 600 颗'],
    ['覆盖300万人口', 'quantity: 300万人口 eq 3000000 人'],
    ['35岁左右', 'quantity: 35岁左右 approx 35 岁'],
    ['十打', 'quantity: 十打 eq 120 个'],
    ['近百家', 'quantity: 近百家 approx 100 家'],
    ['5个以上', 'quantity: 5个以上 gte 5 个'],
    ['安装探头450路', 'quantity: 450路 eq 450 路'],
    ['改造解放三路'],
    ['改造12路公交'],
    ['公交开通15路、18路'],
    ['参训30课次', 'quantity: 30课次 eq 30 课次'],
    ['走访120户（次）', 'quantity: 120户（次） eq 120 户次'],
    ['借阅2万册次', 'quantity: 2万册次 eq 20000 册次'],
    ['周期缩短至9个月以内', 'quantity: 9个月以内 lte 9 个月 down'],
    ['服务期不少于3年', 'quantity: 不少于3年 gte 3 年'],
    ['受教育年限提高到10.9年', 'quantity: 10.9年 eq 10.9 年 up'],
    ['周期缩短到2025年'],
    ['有不少于3年的经历'],
    ['九年义务教育'],
    ['巡检2遍', 'quantity: 2遍 eq 2 遍'],
    ['辅导学校500校', 'quantity: 500校 eq 500 校'],
    ['12校长', 'number: 12 eq 12'],
    ['100 个 村', 'quantity: 100 个 eq 100 个'],
    ['199個', 'quantity: 199個 eq 199 个'],
    ['农机10万台（套）', 'quantity: 10万台（套） eq 100000 台套'],
    ['馆藏300万件(套)以上', 'quantity: 300万件(套)以上 gte 3000000 件套'],
    ['算力1000P', 'quantity: 1000P eq 1000 P'],
    ['算力10EFLOPS', 'quantity: 10EFLOPS eq 10 EFLOPS'],
  ]);
});

describe('measures', () => {
  amountTable([
    ['改造1200万亩', 'quantity: 1200万亩 eq 12000000 亩'],
    ['装机30万千瓦', 'quantity: 30万千瓦 eq 300000 千瓦'],
    ['发电2亿千瓦时', 'quantity: 2亿千瓦时 eq 200000000 千瓦时'],
    ['浓度35μg/m3', 'quantity: 35μg/m3 eq 35 μg/m³'],
    ['28.5微克/立方米', 'quantity: 28.5微克/立方米 eq 28.5 微克/立方米'],
    ['绿地500㎡', 'quantity: 500㎡ eq 500 平方米'],
    ['里程80km', 'quantity: 80km eq 80 公里'],
    ['24小时', 'quantity: 24小时 eq 24 小时'],
    ['一个半小时', 'quantity: 一个半小时 eq 1.5 小时'],
    ['15个工作日', 'quantity: 15个工作日 eq 15 个工作日'],
    ['40学时', 'quantity: 40学时 eq 40 学时'],
    ['1吨半', 'quantity: 1吨半 eq 1.5 吨'],
    ['20公里半径', 'quantity: 20公里 eq 20 公里'],
    ['10蒸吨以下', 'quantity: 10蒸吨以下 lte 10 蒸吨'],
  ]);
});

describe('rates', () => {
  amountTable([
    ['每万人口发明专利拥有量达到12件', 'quantity: 达到12件 eq 12 件/万人'],
    ['每千人口床位8.5张', 'quantity: 8.5张 eq 8.5 张/千人'],
    ['每千名老年人配备30张', 'quantity: 30张 eq 30 张/千人'],
    ['每10万人设2个', 'quantity: 2个 eq 2 个/10万人'],
    ['每千人口拥有3岁以下托位', 'quantity: 3岁以下 lte 3 岁'],
    ['不超过5mg/L', 'quantity: 不超过5mg/L lte 5 毫克/升'],
    ['每500米设1处', 'quantity: 1处 eq 1 处'],
    ['300公斤/亩', 'quantity: 300公斤/亩 eq 300 公斤/亩'],
    ['100万吨/年', 'quantity: 100万吨/年 eq 1000000 吨/年'],
  ]);
});

test('200,000 counts are found one by one', () => {
  const found = [...quantity.find('建成3个，'.repeat(200_000), defaultLexicon())];
  expect(found).toHaveLength(200_000);
});

describe('每什么多少个', () => {
  amountTable([
    ['5吨/人', 'quantity: 5吨/人 eq 5 吨/人'],
    ['5吨每年', 'quantity: 5吨 eq 5 吨'],
    ['30人次/日', 'quantity: 30人次/日 eq 30 人次/日'],
    ['12/万', 'quantity: 12/万 eq 12 /万'],
    ['12/千', 'quantity: 12/千 eq 12 /千'],
    ['12/百万', 'quantity: 12/百万 eq 12 /百万'],
    ['12/十万', 'quantity: 12/十万 eq 12 /十万'],
    ['12/千元', 'number: 12 eq 12'],
    ['12/万元', 'number: 12 eq 12'],
    ['12/万亿', 'number: 12 eq 12'],
    ['每10万人口有卫生技术人员8名', 'quantity: 8名 eq 8 名/10万人'],
    ['每百户家庭拥有汽车50辆', 'quantity: 50辆 eq 50 辆/百户'],
    ['每万名职工3个', 'quantity: 3个 eq 3 个/万人'],
    ['每百平方公里2处', 'quantity: 2处 eq 2 处/百平方公里'],
    ['每百公里3个', 'quantity: 3个 eq 3 个/百公里'],
    ['每万辆3个', 'quantity: 3个 eq 3 个/万辆'],
    ['每万居民3个', 'quantity: 3个 eq 3 个/万人'],
    ['每千名常住儿童2个', 'quantity: 2个 eq 2 个/千人'],
    ['每千名婴幼儿拥有3个', 'quantity: 3个 eq 3 个/千人'],
    ['每千人3倍', 'ratio: 3倍 eq 3 倍'],
    ['每百人5%', 'percent: 5% eq 5 %'],
    ['每人3岁', 'quantity: 3岁 eq 3 岁'],
    ['每户种植5亩', 'quantity: 5亩 eq 5 亩'],
    ['每万人5千瓦', 'quantity: 5千瓦 eq 5 千瓦'],
    ['每万人3个、每千人2张', 'quantity: 3个 eq 3 个/万人', 'quantity: 2张 eq 2 张/千人'],
    ['每千人有2个中心、3个站', 'quantity: 2个 eq 2 个/千人', 'quantity: 3个 eq 3 个'],
  ]);
});

describe('散开的单位', () => {
  amountTable([
    ['6个 百分点', 'percent: 6个 百分点 eq 6 百分点'],
    ['6 平方 公里', 'quantity: 6 平方 公里 eq 6 平方公里'],
    ['6 公 里', 'quantity: 6 公 里 eq 6 公里'],
    ['6 平 方 米', 'quantity: 6 平 方 米 eq 6 平方米'],
    ['6 部 门'],
    ['6 个 月'],
    ['5kmh'],
    ['5MB', 'quantity: 5MB eq 5 MB'],
    ['5km²', 'quantity: 5km² eq 5 平方公里'],
    ['5 ℃', 'quantity: 5 ℃ eq 5 ℃'],
  ]);
});

describe('没有转成简体的短语', () => {
  amountTable([
    ['300噸', 'quantity: 300噸 eq 300 吨'],
    ['3歲以下', 'quantity: 3歲以下 lte 3 岁'],
    ['約5萬畝', 'quantity: 約5萬畝 approx 50000 亩'],
    ['5間', 'quantity: 5間 eq 5 间'],
    ['200餘臺', 'quantity: 200餘臺 gt 200 台'],
    ['一顆', 'quantity: 一顆 eq 1 颗'],
    ['三層', 'quantity: 三層 eq 3 层'],
    ['5處', 'quantity: 5處 eq 5 处'],
    ['3種', 'quantity: 3種 eq 3 种'],
    ['2類', 'quantity: 2類 eq 2 类'],
    ['超過5億圓', 'money: 超過5億圓 gt 500000000 元'],
    ['達到三條', 'quantity: 達到三條 eq 3 条'],
    ['不低於兩項', 'quantity: 不低於兩項 gte 2 项'],
    ['五場', 'quantity: 五場 eq 5 场'],
    ['十輛', 'quantity: 十輛 eq 10 辆'],
    ['三張', 'quantity: 三張 eq 3 张'],
    ['一雙', 'quantity: 一雙 eq 1 双'],
    ['三百戶', 'quantity: 三百戶 eq 300 户'],
    ['負三度', 'quantity: 負三度 eq -3 度'],
    ['五點三公里', 'quantity: 五點三公里 eq 5.3 公里'],
    ['百分之陸', 'percent: 百分之陸 eq 6 %'],
    ['貳拾萬圓', 'money: 貳拾萬圓 eq 200000 元'],
    ['叁佰个', 'quantity: 叁佰个 eq 300 个'],
    ['３０萬個', 'quantity: ３０萬個 eq 300000 个'],
    ['３.５％', 'percent: ３.５％ eq 3.5 %'],
  ]);
});

describe('每什么：隔着分句', () => {
  amountTable([
    ['每千人口拥有床位，达到8.5张', 'quantity: 达到8.5张 eq 8.5 张'],
    ['每千人口（常住）8.5张', 'quantity: 8.5张 eq 8.5 张'],
    ['每千人口、8.5张', 'quantity: 8.5张 eq 8.5 张'],
    ['每千人口：8.5张', 'quantity: 8.5张 eq 8.5 张'],
    ['每千人口8年8.5张', 'quantity: 8.5张 eq 8.5 张'],
  ]);
});

describe('倍和个', () => {
  amountTable([
    ['3倍', 'ratio: 3倍 eq 3 倍'],
    ['3个', 'quantity: 3个 eq 3 个'],
    ['3个倍数', 'quantity: 3个 eq 3 个'],
  ]);
});
