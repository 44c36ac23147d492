import { describe, expect, test } from 'vitest';
import { isoDay } from '../../src/recognise/calendar.js';
import { lunarDays } from '../../src/recognise/lunar.js';

const first = (year: number, month: number, day: number, leap = false): string | undefined => {
  const days = lunarDays(year, { month, leap }, day);
  return days && isoDay(days.first);
};

describe('Spring Festivals', () => {
  test.each([
    [1954, '1954-02-03'],
    [2018, '2018-02-16'],
    [2019, '2019-02-05'],
    [2020, '2020-01-25'],
    [2021, '2021-02-12'],
    [2022, '2022-02-01'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2028, '2028-01-26'],
    [2029, '2029-02-13'],
    [2030, '2030-02-03'],
  ])('%i年春节', (year, iso) => {
    expect(first(year, 1, 1)).toBe(iso);
  });
});

describe('other days', () => {
  test.each([
    ['2024年中秋', 2024, 8, 15, '2024-09-17'],
    ['2025年端午', 2025, 5, 5, '2025-05-31'],
    ['2025年中秋，在闰六月之后', 2025, 8, 15, '2025-10-06'],
    ['2024年除夕', 2024, 12, 30, '2024-02-09'],
    ['2025年除夕，腊月只有29天', 2025, 12, 30, '2025-01-28'],
    ['2025年腊八，属甲辰年', 2025, 12, 8, '2025-01-07'],
  ])('%s', (_, year, month, day, iso) => {
    expect(first(year, month, day)).toBe(iso);
  });

  test('闰四月 only where the year has one', () => {
    expect(first(2020, 4, 1, true)).toBe('2020-05-23');
    expect(first(2021, 4, 1, true)).toBeUndefined();
  });

  test('outside the table nothing is invented', () => {
    expect(first(1900, 1, 1)).toBeUndefined();
    expect(first(2100, 1, 1)).toBeUndefined();
  });
});
