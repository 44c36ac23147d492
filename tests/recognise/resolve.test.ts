import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../src/lexicon/default.js';
import { recognise } from '../../src/recognise/index.js';
import type { Time } from '../../src/recognise/recognition.js';
import { resolveTime, type TimeReference } from '../../src/recognise/resolve.js';

const resolved = (text: string, reference: TimeReference): unknown => {
  const time = recognise(text, defaultLexicon()).find((one): one is Time => one.kind === 'time');
  return time && resolveTime(time, reference);
};

const ROWS: readonly (readonly [
  text: string,
  reference: TimeReference,
  start: string | null,
  end: string | null,
  certainty: 'stated' | 'implied',
])[] = [
  ['到2025年', {}, null, '2025-12-31', 'stated'],
  ['2022年前', {}, null, '2021-12-31', 'stated'],
  ['2026年以后', {}, '2027-01-01', null, 'stated'],
  ['自2026年起', {}, '2026-01-01', null, 'stated'],
  ['今年', { date: '2024-11-05' }, '2024-01-01', '2024-12-31', 'stated'],
  ['今年', { year: 2025 }, '2025-01-01', '2025-12-31', 'implied'],
  ['今年', { date: '2024-12-30', year: 2025 }, '2025-01-01', '2025-12-31', 'implied'],
  ['今年', { period: { start: 2025, end: 2025 } }, '2025-01-01', '2025-12-31', 'implied'],
  ['今年', { period: { start: 2021, end: 2023 } }, null, null, 'implied'],
  ['今年', {}, null, null, 'implied'],
  ['6月底前', { date: '2024-02-01' }, null, '2024-06-30', 'implied'],
  ['6月底前', { date: '2024-02-01', sentenceYear: 2022 }, null, '2022-06-30', 'implied'],
  ['6月底前', {}, null, null, 'implied'],
  ['未来3年', { period: { start: 2021, end: 2023 } }, '2021-01-01', '2023-12-31', 'implied'],
  ['未来3年', { period: { start: 2021, end: 2025 } }, null, null, 'implied'],
  ['三年内', { date: '2024-02-01' }, null, null, 'implied'],
  ['几年内', { date: '2024-02-01' }, null, null, 'implied'],
  ['本届任期内', { date: '2024-02-01' }, null, null, 'implied'],
  ['每年', { date: '2024-02-01' }, null, null, 'stated'],
  ['11月至3月', { year: 2024 }, '2024-11-01', '2025-03-31', 'implied'],
  ['今年11月至3月', { year: 2024 }, '2024-11-01', '2025-03-31', 'implied'],
  ['2月29日前', { year: 2024 }, null, '2024-02-29', 'implied'],
  ['2月29日前', { year: 2025 }, null, null, 'implied'],
  ['本月', { date: '2024-02-10' }, '2024-02-01', '2024-02-29', 'stated'],
  ['上个月', { date: '2024-01-10' }, '2023-12-01', '2023-12-31', 'stated'],
  ['下季度', { date: '2024-11-10' }, '2025-01-01', '2025-03-31', 'stated'],
  ['2024年11月到明年3月', { year: 2025 }, '2024-11-01', '2026-03-31', 'implied'],
  ['去年11月到2024年3月', {}, null, null, 'implied'],
  ['明年11月到2024年3月', { year: 2024 }, null, null, 'implied'],
  ['2024年春节到2024年元宵节', {}, '2024-02-10', '2024-02-24', 'stated'],
  ['2024年5月1日到今年5月1日', { year: 2024 }, '2024-05-01', '2024-05-01', 'implied'],
  ['2月5日至2月30日', { year: 2024 }, '2024-02-05', '2024-02-05', 'implied'],
  ['2月29日至3月5日', { year: 2025 }, null, null, 'implied'],
  ['2月25日至29日', { year: 2025 }, null, null, 'implied'],
  ['3月20日至3月10日', { year: 2025 }, null, null, 'implied'],
  ['今年2月29日前', { year: 2025 }, null, null, 'implied'],
  ['昨日', { date: '2024-03-01' }, '2024-02-29', '2024-02-29', 'stated'],
  ['后天', { date: '2024-02-28' }, '2024-03-01', '2024-03-01', 'stated'],
  ['昨日', { year: 2024 }, null, null, 'implied'],
  ['上周', { date: '2024-03-06' }, '2024-02-26', '2024-03-03', 'stated'],
  ['下周', { date: '2024-03-06' }, '2024-03-11', '2024-03-17', 'stated'],
  ['上季度', { date: '2024-02-06' }, '2023-10-01', '2023-12-31', 'stated'],
  ['2024年国庆节', {}, '2024-10-01', '2024-10-01', 'stated'],
  ['去年国庆节', {}, null, null, 'implied'],
  ['国庆节前', {}, null, null, 'implied'],
  ['国庆节前', { year: 2024 }, null, '2024-10-01', 'implied'],
  ['2024年春节', {}, '2024-02-10', '2024-02-10', 'stated'],
  ['今年春节', { year: 2300 }, null, null, 'implied'],
  ['去年春节到元宵节', { year: 2024 }, '2023-01-22', '2023-02-05', 'implied'],
];

describe('times against a reference', () => {
  test.each(ROWS)('%s %o', (text, reference, start, end, certainty) => {
    expect(resolved(text, reference)).toEqual({ start, end, certainty });
  });
});
