import { expect, test } from 'vitest';
import { defaultLexicon } from '../../src/lexicon/default.js';
import { RECOGNISERS } from '../../src/recognise/index.js';

/** What `recognise` shows and what reports of wrong findings name: the recogniser that answers. */
const ROWS: readonly (readonly [id: string, kind: string, ...phrases: string[]])[] = [
  ['phrase', 'time', '20260307', '2026', '26年', '15日', '十一'],
  ['date', 'time', '6月30日前办结', '2026年3月第二周', '2026年11月3日', '5月第三周'],
  ['day', 'time', '本月20日前', '今年前10个月', '每月5日前报送'],
  ['decade', 'time', '上世纪90年代建成的管网', '2020年代'],
  ['duration', 'time', '连续三年', '三年内', '几年内'],
  ['festival', 'time', '国庆节前', '春节'],
  ['fiscal-year', 'time', '2025/26学年推行', '2025-26财政年度'],
  ['five-year-plan', 'time', '十四五期间', '“十五五”末'],
  ['iso-date', 'time', '2026-06-30前', '2026.6.30'],
  ['lunar-date', 'time', '农历八月十五'],
  ['period', 'time', '未来三年'],
  ['recurrence', 'time', '每季度', '每三年', '每半年'],
  ['relative', 'time', '今年年底前', '上个月', '昨日', '截至目前', '次年', '三年后'],
  ['roc-year', 'time', '民国112年', '112年度'],
  ['season', 'time', '汛期前', '秋季开学前'],
  ['term', 'time', '本届任期内'],
  ['week', 'time', '下月第二周'],
  ['year', 'time', '2026年底', '2021至2023年'],
  ['year-part', 'time', '上半年', '第三季度'],
  ['quoted', 'quoted', '“一窗通办”', '“四个意识'],
  ['title', 'title', '《河道管护条例》'],
  ['money', 'money', '投入3.5亿元'],
  ['percent', 'percent', '提高5个百分点', '三成五', '过半数'],
  ['ratio', 'ratio', '三分之二以上', '1:1.5', '翻两番', '增长3倍'],
  ['quantity', 'quantity', '建成120个'],
  ['number', 'number', '达到100以上'],
  ['coverage', 'coverage', '实现全覆盖'],
];

test.each(ROWS)('%s answers for its %s', (id, kind, ...phrases) => {
  const recogniser = RECOGNISERS.find((one) => one.id === id);
  for (const phrase of phrases) {
    const found = [...(recogniser?.find(phrase, defaultLexicon()) ?? [])];
    expect(found.map((one) => `${one.by} ${one.kind}`)).toEqual([`${id} ${kind}`]);
  }
});

test('every recogniser is in the table with its kind', () => {
  const said = RECOGNISERS.flatMap(({ id, kinds }) => kinds.map((kind) => `${id} ${kind}`));
  expect(ROWS.map(([id, kind]) => `${id} ${kind}`).sort()).toEqual(said.sort());
});
