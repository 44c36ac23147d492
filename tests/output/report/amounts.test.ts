import { describe, expect, test } from 'vitest';
import type { Comparator } from '../../../src/model/record.js';
import { amountIn } from '../../../src/output/report/amounts.js';

describe('中文读者的数值', () => {
  test.each<[string, Comparator, number, number | null, string | null]>([
    ['≥ 40 亿元', 'gte', 4_000_000_000, null, '元'],
    ['191 万标箱', 'eq', 1_910_000, null, '标箱'],
    ['1.88 万公里', 'eq', 18_800, null, '公里'],
    ['1 亿元', 'eq', 100_000_000, null, '元'],
    ['7,127 个', 'eq', 7127, null, '个'],
    ['10,001 名', 'eq', 10_001, null, '名'],
    ['1–2 万', 'range', 10_000, 20_000, null],
    ['9,000–20,000 人', 'range', 9000, 20_000, '人'],
  ])('%s', (shown, comparator, value, valueMax, unit) => {
    expect(amountIn('zh', { comparator, value, valueMax, unit })).toBe(shown);
  });

  test('英文不分万和亿', () => {
    const amount = { comparator: 'eq', value: 1_910_000, valueMax: null, unit: '标箱' } as const;
    expect(amountIn('en', amount)).toBe('1,910,000 标箱');
  });
});
