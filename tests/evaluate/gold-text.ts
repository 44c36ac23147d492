import { type Gold, readYamlGold } from '../../src/evaluate/index.js';
import { codePointsOf } from '../../src/model/code-points.js';
import { SAMPLE } from '../output/sample.js';

export const POINTS = codePointsOf(SAMPLE.text);

/** The gold that the record of the sample is free of mistakes against. */
export const PERFECT = {
  document: SAMPLE.record.document,
  sections: [{ level: 1, number: 1, title: '建强支部', quote: '一、建强支部' }],
  actions: [{ ordinal: 1, title: '建成“四强”党支部60个以上', status: 'planned', quote: '1.建成' }],
  targets: [
    {
      comparator: 'gte',
      value: 60,
      unit: '个',
      frequency: null,
      status: 'planned',
      deadline: '2025-12-31',
      quote: SAMPLE.record.targets[0]?.quote,
    },
  ],
  declared: SAMPLE.record.declared,
  deadlines: SAMPLE.record.deadlines,
  slogans: SAMPLE.record.slogans.map(({ text, kind, number, items }) => ({
    text,
    kind,
    number,
    items,
  })),
  references: SAMPLE.record.references.map(({ title, count }) => ({ title, count })),
  responsible: SAMPLE.record.responsible,
  milestones: SAMPLE.record.milestones,
};

export const goldFrom = (value: unknown): Gold =>
  readYamlGold(value, SAMPLE.text, POINTS, { path: '要点.gold.yaml', lineOf: () => 7 });
