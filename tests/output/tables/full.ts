import type { PlanRecord } from '../../../src/model/record.js';
import { SAMPLE } from '../sample.js';

const { record } = SAMPLE;

/** The sample with at least one row for every table. */
export const FULL: PlanRecord = {
  ...record,
  declared: [
    {
      id: 'c1',
      count: 6,
      unit: '行动',
      of: 'self',
      found: 5,
      span: { start: 0, end: 4 },
      quote: '6大行动',
    },
  ],
  slogans: [
    ...record.slogans,
    {
      text: '两个维护',
      kind: 'numeric',
      number: 2,
      items: ['其一', '其二'],
      count: 2,
      known: true,
      spans: [
        { start: 3, end: 7 },
        { start: 9, end: 13 },
      ],
      quote: '两个维护',
    },
  ],
  references: [
    {
      title: '某省“十四五”规划',
      alias: null,
      period: { start: 2021, end: 2025 },
      count: 1,
      spans: [{ start: 1, end: 12 }],
      quote: '《某省“十四五”规划》',
    },
  ],
  milestones: [{ year: 2025, theme: '提升年', span: { start: 0, end: 3 }, quote: '提升年' }],
  keywords: [{ word: '支部', weight: 0.25 }],
  diagnostics: [
    { code: 'lost-characters', severity: 'warning', message: '缺字', span: { start: 2, end: 3 } },
    { code: 'no-region', severity: 'info', message: '没有地区', span: null },
  ],
};
