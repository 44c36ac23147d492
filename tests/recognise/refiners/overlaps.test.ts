import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../../src/lexicon/default.js';
import { REFINERS, recognise } from '../../../src/recognise/index.js';
import type { Amount, Quoted, Recognition, Time } from '../../../src/recognise/recognition.js';
import { withoutOverlaps } from '../../../src/recognise/refiners/overlaps.js';

const amount = (kind: Amount['kind'], start: number, end: number, numeral = start): Amount => ({
  kind,
  by: kind,
  span: { start, end },
  numeral: { start: numeral, end: numeral + 1 },
  value: 1,
  valueMax: null,
  comparator: 'eq',
  lowClosed: true,
  highClosed: true,
  unit: null,
  currency: null,
  change: null,
});
const time = (start: number, end: number): Time => ({
  kind: 'time',
  by: 'year',
  span: { start, end },
  form: 'during',
  value: { type: 'open' },
  includesNamed: false,
  frequency: null,
});
const quoted = (start: number, end: number): Quoted => ({
  kind: 'quoted',
  by: 'quoted',
  span: { start, end },
  inner: { start: start + 1, end: end - 1 },
  depth: 1,
  closed: true,
});

const kept = (...found: Recognition[]) => withoutOverlaps(found).map((one) => one.kind);

describe('of two that overlap', () => {
  test.each<[string, Recognition[], string[]]>([
    ['2025年: a number inside a time is none', [time(0, 5), amount('number', 0, 4)], ['time']],
    ['3个月内: nor is a quantity', [time(0, 4), amount('quantity', 0, 2)], ['time']],
    [
      '每人每年800元: a time inside an amount, but not on its numeral, stays',
      [amount('money', 0, 8, 4), time(2, 4)],
      ['money', 'time'],
    ],
    ['5%: percent over number', [amount('percent', 0, 2), amount('number', 0, 1)], ['percent']],
    [
      'percent over an earlier number',
      [amount('number', 0, 3), amount('percent', 1, 4)],
      ['percent'],
    ],
    ['1:3: the longer', [amount('quantity', 0, 2), amount('quantity', 1, 4)], ['quantity']],
    ['the longer, begun first', [amount('quantity', 3, 8), amount('quantity', 6, 9)], ['quantity']],
    ['money over a longer number', [amount('number', 0, 9), amount('money', 3, 5)], ['money']],
    ['a longer number after money', [amount('money', 0, 2), amount('number', 1, 9)], ['money']],
    ['neighbours', [amount('number', 0, 2), amount('number', 2, 4)], ['number', 'number']],
    ['quotes bar nothing', [quoted(0, 6), amount('number', 1, 5)], ['quoted', 'number']],
    [
      'times inside each other',
      [time(0, 9), time(1, 3), amount('number', 5, 6), amount('number', 9, 10)],
      ['time', 'time', 'number'],
    ],
  ])('%s', (_, found, kinds) => {
    expect(kept(...found)).toEqual(kinds);
  });
});

test.each<[string, Amount[], [number, number]]>([
  ['of two as long the first', [amount('quantity', 3, 6), amount('quantity', 5, 8)], [3, 6]],
  ['the longer, begun first', [amount('quantity', 3, 8), amount('quantity', 6, 9)], [3, 8]],
  ['the longer, begun later', [amount('quantity', 13, 16), amount('quantity', 15, 20)], [15, 20]],
  ['percent over a longer ratio', [amount('ratio', 3, 9), amount('percent', 5, 8)], [5, 8]],
])('%s', (_, found, [start, end]) => {
  expect(withoutOverlaps(found).map((one) => one.span)).toEqual([{ start, end }]);
});

test('各类按位置先后，数不在时间里', () => {
  const found = recognise('2025年投资3亿元，2026年再投5亿元，3个月内建成', defaultLexicon());
  expect(found.map(({ kind }) => kind)).toEqual(['time', 'money', 'time', 'money', 'time']);
});

test('refiners bear the names of their files', () => {
  const files = readdirSync(new URL('../../../src/recognise/refiners/', import.meta.url));
  const names = files
    .map((file) => file.replace('.ts', ''))
    .filter((name) => name !== 'fold-times' && name !== 'overlaps');
  expect(REFINERS.map(({ id }) => id).sort()).toEqual(names.sort());
});

test('the longer of two quantities is the one that stays', () => {
  const [only] = withoutOverlaps([amount('quantity', 0, 2), amount('quantity', 1, 4)]);
  expect(only?.span).toEqual({ start: 1, end: 4 });
});

test('100,000 times with a number in each leave 100,000 times', () => {
  const found = Array.from({ length: 100_000 }, (_, i) => [
    time(5 * i, 5 * i + 5),
    amount('number', 5 * i, 5 * i + 4),
  ]).flat();
  expect(withoutOverlaps(found)).toHaveLength(100_000);
});
