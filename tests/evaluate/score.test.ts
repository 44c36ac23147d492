import { describe, expect, test } from 'vitest';
import { scoreDocument, summarise } from '../../src/evaluate/index.js';
import type { Count, DocumentScore } from '../../src/model/evaluation.js';
import type { PlanRecord } from '../../src/model/record.js';
import { SAMPLE } from '../output/sample.js';
import { goldFrom, PERFECT, POINTS } from './gold-text.js';

const { record } = SAMPLE;

const score = (gold: object, given: PlanRecord = record): DocumentScore =>
  scoreDocument('要点', goldFrom({ ...PERFECT, ...gold }), given, POINTS);

const [target] = PERFECT.targets;
const [found] = record.targets;
const count = (gold: number, extracted: number, pairs: number, exact: number): Count => ({
  gold,
  extracted,
  found: pairs,
  exact,
});

test('全对', () => {
  const { types, document, quotes, golds } = summarise([score({})]);
  for (const figures of Object.values(types))
    expect([figures.found.f1, figures.exact.f1]).toEqual([1, 1]);
  expect(types.targets).toMatchObject({ gold: 1, extracted: 1 });
  expect(document?.region).toEqual({ right: 1, of: 1 });
  expect(quotes).toEqual({ right: 6, of: 6 });
  expect(golds[0]?.misses).toEqual([]);
});

describe('定位', () => {
  test.each<[string, object, Count]>([
    ['一半重叠', { quote: '党支部60个以上。2025年' }, count(1, 1, 1, 1)],
    ['不到一半', { quote: '上。2025年底前' }, count(1, 1, 0, 0)],
    ['在长的里面', { quote: '60个' }, count(1, 1, 1, 1)],
    ['别处', { quote: '责任单位' }, count(1, 1, 0, 0)],
    ['字段不同', { value: 61 }, count(1, 1, 1, 0)],
    ['缺时限', { deadline: null }, count(1, 1, 1, 0)],
  ])('指标 %s', (_, more, expected) => {
    expect(score({ targets: [{ ...target, ...more }] }).counts.targets).toEqual(expected);
  });

  test.each<[string, string, number]>([
    ['从序号起', '1.建成', 1],
    ['差两个字', '建成', 1],
    ['差四个字', '“四强”党支部', 0],
  ])('任务 %s', (_, quote, pairs) => {
    const actions = [{ ...PERFECT.actions[0], quote }];
    expect(score({ actions }).counts.actions?.found).toBe(pairs);
  });

  test('两个都重叠时取字段相同的', () => {
    const wide = { ...target, quote: '1.建成“四强”党支部60个以上。2025年底前完成', value: 61 };
    const { counts, misses } = score({ targets: [wide, target] });
    expect(counts.targets).toEqual(count(2, 1, 1, 1));
    expect(misses).toMatchObject([{ sign: '-', fields: { value: 61 } }]);
  });

  test('一个标注只配一个', () => {
    const twice = { ...record, targets: [found, { ...found, id: 't2' }] } as PlanRecord;
    expect(score({}, twice).counts.targets).toEqual(count(1, 2, 1, 1));
  });
});

describe('提法按文字', () => {
  test('标点不论，类别不同不全对', () => {
    const { counts, misses } = score({
      slogans: [{ text: '“四强”', kind: 'programme', number: 4, items: [] }],
    });
    expect(counts.slogans).toEqual(count(1, 1, 1, 0));
    expect(counts['slogans.numeric']).toEqual(count(0, 1, 0, 0));
    expect(counts['slogans.programme']).toEqual(count(1, 0, 0, 0));
    expect(misses).toMatchObject([
      { sign: '~', quote: '四强', differences: [{ field: 'kind', expected: 'programme' }] },
    ]);
  });

  test('同一文字两类时各归各', () => {
    const slogans = [
      { text: '四强', kind: 'motto', items: [] },
      { text: '四强', kind: 'numeric', number: 4, items: [] },
    ];
    expect(score({ slogans }).counts['slogans.numeric']).toEqual(count(1, 1, 1, 1));
  });
});

describe('漏、多、错', () => {
  test('按类型和文中的次序，带两边的文字', () => {
    const { misses } = score({
      targets: [{ ...target, quote: '二', value: 2 }].slice(1),
      deadlines: [{ ...record.deadlines[0], kind: 'during', start: '2025-01-01' }],
      milestones: [{ year: 2025, theme: '建强支部', quote: '建强支部' }],
      document: { ...record.document, issuer: '某市委', published: '2025-01-02' },
    });
    expect(misses.map(({ sign, type, quote }) => [sign, type, quote])).toEqual([
      ['+', 'targets', '建成“四强”党支部60个以上'],
      ['~', 'deadlines', '2025年底前'],
      ['-', 'milestones', '建强支部'],
      ['~', 'document', ''],
    ]);
    expect(misses[1]).toMatchObject({
      gold: '要点',
      before: '年工作要点\n一、建强支部\n1.建成“四强”党支部60个以上。',
      after: '完成。\n（责任单位：市委组织部、市教育局）',
      differences: [
        { field: 'kind', expected: 'during', extracted: 'by' },
        { field: 'start', expected: '2025-01-01', extracted: null },
      ],
    });
    expect(misses[3]?.differences.map(({ field }) => field)).toEqual(['issuer', 'published']);
  });

  test('上下文至多三十个字', () => {
    const { misses } = score({ responsible: [] });
    expect([...(misses[0]?.before ?? '')]).toHaveLength(30);
    expect(misses[0]?.after).toBe('');
  });
});

describe('汇总', () => {
  test('加的是个数，不是比率', () => {
    const none = score({ targets: [{ ...target, quote: '责任单位' }] });
    const { types } = summarise([score({}), score({}), none]);
    expect(types.targets?.found.precision).toBeCloseTo(2 / 3, 10);
    expect(types.targets?.found.recall).toBeCloseTo(2 / 3, 10);
  });

  test.each<[string, object, number, number, number]>([
    ['没有标注却提取了', { targets: [] }, 0, 0, 0],
    ['多标了一个', { targets: [target, { ...target, quote: '责任单位' }] }, 1, 0.5, 2 / 3],
  ])('%s', (_, gold, precision, recall, f1) => {
    const figures = summarise([score(gold)]).types.targets;
    expect(figures?.found.precision).toBeCloseTo(precision, 10);
    expect(figures?.found.recall).toBeCloseTo(recall, 10);
    expect(figures?.found.f1).toBeCloseTo(f1, 10);
  });

  test('引文与位置不符要数出来', () => {
    const moved = { ...record, targets: [{ ...found, span: { start: 0, end: 4 } }] } as PlanRecord;
    expect(score({}, moved).quotes).toEqual({ right: 5, of: 6 });
  });
});

test('两万个要素一一相配', () => {
  const many = Array.from({ length: 20_000 }, (_, i) => ({ start: i, end: i + 3 }));
  const points = { ...POINTS, length: 30_000, slice: () => '字' };
  const elements = many.map((span) => ({ span, fields: { count: span.start, of: 'self' } }));
  const declared = many.map((span, i) => ({
    id: `c${i + 1}`,
    count: i,
    unit: '项',
    of: 'self' as const,
    found: null,
    span,
    quote: '字',
  }));
  const empty = goldFrom({});
  const gold = { ...empty, elements: { ...empty.elements, declared: elements } };
  const { counts } = scoreDocument('多', gold, { ...record, declared }, points);
  expect(counts.declared).toEqual(count(20_000, 20_000, 20_000, 20_000));
});
