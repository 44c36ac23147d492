import { describe, expect, test } from 'vitest';
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
