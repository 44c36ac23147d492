import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../src/lexicon/default.js';
import { recognise } from '../../src/recognise/index.js';
import { amountTable } from './amounts.js';

describe('at least (Civil Code art. 1259: 以上 includes the number)', () => {
  amountTable([
    ['建成20个以上', 'quantity: 20个以上 gte 20 个'],
    ['每年不少于2次', 'quantity: 不少于2次 gte 2 次'],
    ['覆盖率不低于90%', 'percent: 不低于90% gte 90 %'],
    ['面积不小于300平方米', 'quantity: 不小于300平方米 gte 300 平方米'],
    ['不得少于15人', 'quantity: 不得少于15人 gte 15 人'],
    ['至少5家', 'quantity: 至少5家 gte 5 家'],
    ['至少举办3场', 'quantity: 至少举办3场 gte 3 场'],
    ['每镇至少有1所', 'quantity: 至少有1所 gte 1 所'],
    ['不低于总数的30%', 'percent: 不低于总数的30% gte 30 %'],
    ['用户10万+', 'number: 10万+ gte 100000'],
    ['浓度≥75%', 'percent: ≥75% gte 75 %'],
    ['500名及以上', 'quantity: 500名及以上 gte 500 名'],
    ['上百个村庄', 'quantity: 上百个 gte 100 个'],
    ['不 少于 10 个', 'quantity: 不 少于 10 个 gte 10 个'],
  ]);
});

describe('at most', () => {
  amountTable([
    ['控制在3%以内', 'percent: 3%以内 lte 3 %'],
    ['控制在5件内', 'quantity: 5件内 lte 5 件'],
    ['5个内设机构', 'quantity: 5个 eq 5 个'],
    ['上限200万元', 'money: 上限200万元 lte 2000000 元'],
    ['其中超10亿元', 'money: 超10亿元 gt 1000000000 元'],
    ['50人以下', 'quantity: 50人以下 lte 50 人'],
    ['不超过20万元', 'money: 不超过20万元 lte 200000 元'],
    ['不高于5%', 'percent: 不高于5% lte 5 %'],
    ['原则上不超过3个', 'quantity: 原则上不超过3个 lte 3 个'],
    ['最多4名', 'quantity: 最多4名 lte 4 名'],
    ['最高500万元', 'money: 最高500万元 lte 5000000 元'],
    ['最高可达20%', 'percent: 最高可达20% lte 20 %'],
    ['最多可报3个', 'quantity: 最多可报3个 lte 3 个'],
    ['最高可提高到投资额的50%', 'percent: 最高可提高到投资额的50% lte 50 %'],
    ['不超过投资额的20%', 'percent: 不超过投资额的20% lte 20 %'],
    ['比例≤8%', 'percent: ≤8% lte 8 %'],
  ]);
});

describe('more and less (超过 and 不满 exclude the number)', () => {
  amountTable([
    ['突破1000亿元', 'money: 突破1000亿元 gt 100000000000 元'],
    ['超过60%', 'percent: 超过60% gt 60 %'],
    ['逾3万人', 'quantity: 逾3万人 gt 30000 人'],
    ['1万多名', 'quantity: 1万多名 gt 10000 名'],
    ['30余项', 'quantity: 30余项 gt 30 项'],
    ['十几个', 'quantity: 十几个 gt 10 个'],
    ['数百万人次', 'quantity: 数百万人次 gt 1000000 人次'],
    ['产值过亿元', 'money: 过亿元 gt 100000000 元'],
    ['客流破亿', 'number: 破亿 gt 100000000'],
    ['不满10人', 'quantity: 不满10人 lt 10 人'],
    ['不足5%', 'percent: 不足5% lt 5 %'],
    ['低于35微克/立方米', 'quantity: 低于35微克/立方米 lt 35 微克/立方米'],
    ['跌破100万人', 'quantity: 跌破100万人 lt 1000000 人'],
    ['超过5000多名', 'quantity: 超过5000多名 gt 5000 名'],
    ['数目比三十大', 'number: 比三十大 gt 30'],
  ]);
});

describe('about and exactly', () => {
  amountTable([
    ['约5万亩', 'quantity: 约5万亩 approx 50000 亩'],
    ['近千名', 'quantity: 近千名 approx 1000 名'],
    ['6%左右', 'percent: 6%左右 approx 6 %'],
    ['200家上下', 'quantity: 200家上下 approx 200 家'],
    ['达到75%', 'percent: 达到75% eq 75 %'],
    ['达到约75%', 'percent: 达到约75% approx 75 %'],
    ['达到80%以上', 'percent: 达到80%以上 gte 80 %'],
    ['约10多个', 'quantity: 约10多个 gt 10 个'],
  ]);
});

describe('words that only look like bounds', () => {
  amountTable([
    ['节约10万吨', 'quantity: 10万吨 eq 100000 吨 down'],
    ['通过3项标准', 'quantity: 3项 eq 3 项'],
    ['经过2轮磋商', 'quantity: 2轮 eq 2 轮'],
    ['签约12个项目', 'quantity: 12个 eq 12 个'],
    ['附近5个村', 'quantity: 5个 eq 5 个'],
    ['传达2次', 'quantity: 2次 eq 2 次'],
    ['占比20%', 'percent: 20% eq 20 %'],
    ['打破3项纪录', 'quantity: 3项 eq 3 项'],
  ]);
});

describe('two bounds of one thing', () => {
  amountTable([
    [
      '网办率95%以上，最多跑一次事项占比100%',
      'percent: 95%以上 gte 95 %',
      'percent: 100% eq 100 %',
    ],
    [
      '投资50万元以上，最高给予奖励100万元',
      'money: 50万元以上 gte 500000 元',
      'money: 最高给予奖励100万元 lte 1000000 元',
    ],
    ['100万元以上500万元以下', 'money: 100万元以上500万元以下 range 1000000..5000000 元'],
    ['30%以上、50%以下', 'percent: 30%以上、50%以下 range 30..50 %'],
    ['大于等于5并小于12.5', 'number: 大于等于5并小于12.5 range 5..12.5'],
    ['高于8%，低于5%', 'percent: 高于8% gt 8 %', 'percent: 低于5% lt 5 %'],
  ]);
});

describe('上下限含不含本数', () => {
  test.each<[string, boolean, boolean]>([
    ['20个', true, true],
    ['约20个', true, true],
    ['20个以上', true, false],
    ['超过20个', false, false],
    ['20个以下', false, true],
    ['不满20个', false, false],
    ['10至20个', true, true],
    ['10—20个', true, false],
    ['10个以上20个以下', true, true],
    ['超过10个、不满20个', false, false],
    ['十五六岁', true, true],
    ['过半数', false, false],
    ['半数以上', true, false],
    ['一半', true, true],
    ['翻一番', true, true],
  ])('%s：%s %s', (phrase, lowClosed, highClosed) => {
    expect(recognise(phrase, defaultLexicon())).toMatchObject([{ lowClosed, highClosed }]);
  });

  test('两个限合成一个，从前一个数到后一个数', () => {
    expect(recognise('培训100人以上、500人以下', defaultLexicon())).toMatchObject([
      { span: { start: 2, end: 15 }, numeral: { start: 2, end: 12 }, value: 100, valueMax: 500 },
    ]);
  });
});

describe('同一个数的上下限', () => {
  amountTable([
    ['100人以上，500人以下', 'quantity: 100人以上，500人以下 range 100..500 人'],
    ['100人以上且500人以下', 'quantity: 100人以上且500人以下 range 100..500 人'],
    ['100人以上并且500人以下', 'quantity: 100人以上并且500人以下 range 100..500 人'],
    ['100人以上 500人以下', 'quantity: 100人以上 500人以下 range 100..500 人'],
    ['100人以上并在500人以下', 'quantity: 100人以上并在500人以下 range 100..500 人'],
    ['超过100人不足500人', 'quantity: 超过100人不足500人 range 100..500 人'],
    ['超过100人、不足500人', 'quantity: 超过100人、不足500人 range 100..500 人'],
    ['大于5、小于12', 'number: 大于5、小于12 range 5..12'],
    ['100以上500人以下', 'quantity: 100以上500人以下 range 100..500 人'],
  ]);
});

describe('不是同一个数的上下限', () => {
  amountTable([
    ['100人以上但500人以下', 'quantity: 100人以上 gte 100 人', 'quantity: 500人以下 lte 500 人'],
    ['100人以上的，500人以下', 'quantity: 100人以上 gte 100 人', 'quantity: 500人以下 lte 500 人'],
    [
      '100人以上的企业500人以下',
      'quantity: 100人以上 gte 100 人',
      'quantity: 500人以下 lte 500 人',
    ],
    [
      '100人以上的企业达到一定规模、500人以下',
      'quantity: 100人以上 gte 100 人',
      'quantity: 500人以下 lte 500 人',
    ],
    ['500人以上100人以下', 'quantity: 500人以上 gte 500 人', 'quantity: 100人以下 lte 100 人'],
    ['100人以上100人以下', 'quantity: 100人以上 gte 100 人', 'quantity: 100人以下 lte 100 人'],
    ['100人以上500元以下', 'quantity: 100人以上 gte 100 人', 'money: 500元以下 lte 500 元'],
    ['100人以上500以下', 'quantity: 100人以上 gte 100 人', 'number: 500以下 lte 500'],
    ['100人以下500人以上', 'quantity: 100人以下 lte 100 人', 'quantity: 500人以上 gte 500 人'],
    ['100人左右、500人以下', 'quantity: 100人左右 approx 100 人', 'quantity: 500人以下 lte 500 人'],
  ]);
});

describe('两个词、隔着字的词', () => {
  amountTable([
    ['达到约10个', 'quantity: 达到约10个 approx 10 个'],
    ['约达到10个', 'quantity: 约达到10个 approx 10 个'],
    ['超过约10个', 'quantity: 超过约10个 gt 10 个'],
    ['约不少于10个', 'quantity: 约不少于10个 gte 10 个'],
    ['约10个以上', 'quantity: 约10个以上 gte 10 个'],
    ['达到10个左右', 'quantity: 达到10个左右 approx 10 个'],
    ['超过10个以上', 'quantity: 超过10个以上 gte 10 个'],
    ['10余个以上', 'quantity: 10余个以上 gte 10 个'],
    ['10个 以上', 'quantity: 10个 以上 gte 10 个'],
    ['10个   以上', 'quantity: 10个 eq 10 个'],
    ['至少每年举办10场', 'quantity: 至少每年举办10场 gte 10 场'],
    ['至少，10场', 'quantity: 10场 eq 10 场'],
    ['至少达到 10个', 'quantity: 至少达到 10个 gte 10 个'],
    ['至少在2个', 'quantity: 至少在2个 gte 2 个'],
    ['至少举办了大型文化活动10场', 'quantity: 10场 eq 10 场'],
    ['最多可举办各类专题培训3场', 'quantity: 3场 eq 3 场'],
    ['不少于\n10个', 'quantity: 10个 eq 10 个'],
    ['10+3'],
    ['10+项', 'number: 10+ gte 10'],
    ['10个+', 'quantity: 10个+ gte 10 个'],
    ['10+“三”', 'number: 10 eq 10', 'number: 三 eq 3'],
  ]);
});

describe('比多少大', () => {
  amountTable([
    ['比10 大', 'number: 比10 大 gt 10'],
    ['比 10大', 'number: 比 10大 gt 10'],
    ['比10高', 'number: 比10高 gt 10'],
    ['比10重', 'number: 比10重 gt 10'],
    ['比10长', 'number: 比10长 gt 10'],
    ['比10小', 'number: 比10小 lt 10'],
    ['比10低', 'number: 比10低 lt 10'],
    ['比10少', 'number: 比10少 lt 10'],
    ['比10轻', 'number: 比10轻 lt 10'],
    ['比10短', 'number: 比10短 lt 10'],
    ['比10好', 'number: 10 eq 10'],
    ['比10个多', 'quantity: 比10个多 gt 10 个'],
    ['占比10高', 'number: 10 eq 10'],
    ['同比10高', 'number: 10 eq 10'],
    ['环比10高', 'number: 10 eq 10'],
    ['相比10高', 'number: 10 eq 10'],
    ['之比10高', 'number: 10 eq 10'],
    ['对比10高', 'number: 10 eq 10'],
    ['评比10高', 'number: 10 eq 10'],
  ]);
});

describe('词前还有字，词间有全角空格', () => {
  amountTable([
    ['不　少于10个', 'quantity: 不　少于10个 gte 10 个'],
    ['不少于　10个', 'quantity: 不少于　10个 gte 10 个'],
    ['达到　约　10个', 'quantity: 达到　约　10个 approx 10 个'],
    ['每个村至少举办10场', 'quantity: 至少举办10场 gte 10 场'],
    ['各村，至少举办10场', 'quantity: 至少举办10场 gte 10 场'],
    ['各村每年：至少要举办10场', 'quantity: 至少要举办10场 gte 10 场'],
    ['不少于    10个', 'quantity: 不少于    10个 gte 10 个'],
    ['10个　以上', 'quantity: 10个 eq 10 个'],
    ['共计不少于10个', 'quantity: 不少于10个 gte 10 个'],
    ['达到不少于10个', 'quantity: 达到不少于10个 gte 10 个'],
    ['三台设备', 'quantity: 三台 eq 3 台'],
    ['八道关口', 'quantity: 八道 eq 8 道'],
    ['三条措施', 'quantity: 三条 eq 3 条'],
  ]);
});

describe('one bound for all amounts told respectively', () => {
  amountTable([
    ['分别突破8亿元、3亿元', 'money: 突破8亿元 gt 800000000 元', 'money: 3亿元 gt 300000000 元'],
    [
      '分别不低于60%、50%和40%',
      'percent: 不低于60% gte 60 %',
      'percent: 50% gte 50 %',
      'percent: 40% gte 40 %',
    ],
    ['分别不低于60%、约50%', 'percent: 不低于60% gte 60 %', 'percent: 约50% approx 50 %'],
    ['不低于60%、50%', 'percent: 不低于60% gte 60 %', 'percent: 50% eq 50 %'],
    ['分别达到60%、50%', 'percent: 达到60% eq 60 %', 'percent: 50% eq 50 %'],
  ]);
});
