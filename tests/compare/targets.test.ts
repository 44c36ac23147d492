import { beforeAll, describe, expect, test } from 'vitest';
import { compareTargets } from '../../src/compare/targets.js';
import { defaultLexicon } from '../../src/lexicon/default.js';
import type { TargetRow } from '../../src/model/comparison.js';
import type { Target } from '../../src/model/record.js';
import { loadSegmenter, type Segmenter } from '../../src/words/index.js';
import { action, plan, target } from './sample.js';

const lexicon = defaultLexicon();
let segmenter: Segmenter;

beforeAll(async () => {
  segmenter = await loadSegmenter();
});

type Side = readonly [indicator: string, rest?: Partial<Target>];

const rowsOf = (...sides: readonly Side[]): readonly TargetRow[] =>
  compareTargets(
    sides.map(([indicator, rest], i) =>
      plan(`${i + 1}`, { targets: [target('t1', indicator, rest)] }),
    ),
    lexicon,
    segmenter,
  );

const percent = (quote: string): Partial<Target> => ({ kind: 'percent', unit: '%', quote });

describe('同一指标在同一行', () => {
  test.each<[title: string, a: Side, b: Side]>([
    ['同名', ['养老床位'], ['养老床位']],
    ['同义', ['地区生产总值', percent('地区生产总值增长5%')], ['GDP', percent('GDP增长6%')]],
    [
      '全称与简称',
      ['规模以上工业增加值', percent('增长6%')],
      ['规上工业增加值', percent('增长7%')],
    ],
    ['只差动词', ['改造老旧小区'], ['老旧小区改造']],
    ['只差级别', ['市级绿色工厂'], ['省级绿色工厂', { unit: '家' }]],
    ['词序不同', ['社区养老服务站点'], ['养老服务社区站点']],
    ['单位可换算', ['高标准农田', { unit: '亩' }], ['高标准农田', { unit: '公顷' }]],
    ['面积已在单位里', ['高标准农田面积', { unit: '亩' }], ['高标准农田', { unit: '亩' }]],
    [
      '分母在单位里或在名称里',
      ['每万人口全科医生', { unit: '名/万人' }],
      ['万人全科医生数', { unit: '人' }],
    ],
    ['强度是占比', ['科普经费', percent('科普经费达到3%')], ['科普经费', percent('科普经费占3%')]],
    ['说的是成果还是目标', ['村级文化广场'], ['村级文化广场', { status: 'achieved' }]],
  ])('%s', (_, a, b) => {
    expect(rowsOf(a, b)).toHaveLength(1);
  });
});

describe('不同指标各在一行', () => {
  test.each<[title: string, a: Side, b: Side]>([
    ['不同的事物', ['党支部'], ['党员先锋岗']],
    ['修饰语不同', ['绿色工厂'], ['智能工厂']],
    ['只差最后一字', ['养老服务站'], ['养老服务车']],
    ['多一个限定', ['新能源汽车产量'], ['汽车产量']],
    [
      '范围不同',
      ['农村居民人均可支配收入', percent('增长6%')],
      ['居民人均可支配收入', percent('增长6%')],
    ],
    ['等级不同', ['3A级旅游厕所', {}], ['2A级旅游厕所', {}]],
    ['门槛不同', ['年产值5亿元以上企业', { unit: '家' }], ['年产值10亿元以上企业', { unit: '家' }]],
    ['每万人的不是总数', ['全科医生', { unit: '人' }], ['每万人全科医生', { unit: '人' }]],
    ['海洋的不是全部', ['海洋生产总值', percent('增长6%')], ['生产总值', percent('增长6%')]],
    [
      '增长不是占比',
      ['研发投入', percent('研发投入增长15%')],
      ['研发投入', percent('研发投入占比15%')],
    ],
    [
      '新增不是累计',
      ['5G基站', { quote: '新增5G基站10个' }],
      ['5G基站', { quote: '5G基站累计达到10个' }],
    ],
    ['人数不是人次', ['志愿者', { unit: '人' }], ['志愿者', { unit: '人次' }]],
    ['说不清是什么', ['项目'], ['项目']],
    [
      '说不清是什么标准',
      ['标准', { unit: '元', kind: 'money' }],
      ['标准', { unit: '元', kind: 'money' }],
    ],
  ])('%s', (_, a, b) => {
    expect(rowsOf(a, b)).toHaveLength(2);
  });
});

describe('翻番与增长几倍', () => {
  const times = (value: number, quote: string): Partial<Target> => ({
    kind: 'ratio',
    unit: '倍',
    value,
    quote,
  });
  const converted = (...sides: readonly Side[]): readonly (number | null | undefined)[] =>
    rowsOf(...sides).flatMap(({ plans }) =>
      Object.values(plans).flatMap((cells) => cells.map((cell) => cell.converted)),
    );

  test.each<[quote: string, value: number, wanted: number | null]>([
    ['绿色贷款余额增长1倍', 1, 2],
    ['绿色贷款余额增长一倍以上', 1, 2],
    ['绿色贷款余额比2020年增加了近1.5倍', 1.5, 2.5],
    ['绿色贷款余额提高超过2倍', 2, 3],
    ['绿色贷款余额实现1倍增长', 1, 2],
    ['绿色贷款余额达到2020年的2倍', 2, null],
    ['绿色贷款余额提高到3倍', 3, null],
    ['绿色贷款余额翻两番', 4, null],
    ['绿色贷款余额增长实现翻番', 2, null],
  ])('%s与翻一番在同一行，折合的倍数', (quote, value, wanted) => {
    expect(
      converted(['绿色贷款余额', times(2, '翻一番')], ['绿色贷款余额', times(value, quote)]),
    ).toEqual([null, wanted]);
  });

  test('都是增长几倍的不折合', () => {
    expect(
      converted(
        ['绿色贷款余额', times(1, '绿色贷款余额增长1倍')],
        ['绿色贷款余额', times(2, '绿色贷款余额增长2倍')],
      ),
    ).toEqual([null, null]);
  });

  test.each<[title: string, rest: Partial<Target>]>([
    ['增长百分之几', percent('绿色贷款余额增长100%')],
    ['别的东西的几倍', times(2, '绿色贷款余额不低于存款余额的2倍')],
    ['增速的几倍', times(2, '绿色贷款余额增速达到平均水平的2倍')],
  ])('%s单列', (_, rest) => {
    expect(
      rowsOf(['绿色贷款余额', times(2, '绿色贷款余额翻一番')], ['绿色贷款余额', rest]),
    ).toHaveLength(2);
  });
});

test('数值按行的单位和频率换算', () => {
  const [row] = rowsOf(
    ['高标准农田', { unit: '亩', value: 1500 }],
    ['高标准农田', { unit: '公顷', value: 200 }],
    ['高标准农田', { unit: '亩', value: 60, frequency: 'P1M' }],
    ['高标准农田', { unit: '亩', value: 900, frequency: 'P1Y' }],
  );
  expect(row).toMatchObject({ indicator: '高标准农田', unit: '亩', frequency: 'P1M' });
  const converted = Object.values(row?.plans ?? {}).map(([cell]) => cell?.converted);
  expect(converted).toEqual([null, 3000, null, 75]);
});

test.each(['标准', '在职党员'])('只说%s的，以所在句子的经费为准', (indicator) => {
  const text = '按照在职党员每人每年200元的标准，把基层党组织活动经费列入预算。';
  const money: Partial<Target> = { kind: 'money', unit: '元/人', frequency: 'P1Y' };
  const [row, ...others] = compareTargets(
    [
      plan('甲', {
        actions: [action('a1', text)],
        targets: [
          target('t1', indicator, {
            ...money,
            action: 'a1',
            span: { start: 9, end: 16 },
            quote: '200元的标准',
          }),
        ],
      }),
      plan('乙', { targets: [target('t1', '落实党建活动经费标准', money)] }),
    ],
    lexicon,
    segmenter,
  );
  expect(others).toEqual([]);
  expect(row?.plans).toMatchObject({
    甲: [{ target: 't1', indicator }],
    乙: [{ target: 't1', indicator: '落实党建活动经费标准' }],
  });
});
