/**
 * Days of the Chinese calendar (GB/T 33661-2017), 1949–2060. ICU's own, which `Intl` offers,
 * puts the Spring Festivals of 2027 and 2030 a day wrong.
 */

import { type DayNumber, dayNumber, yearOf } from './calendar.js';

const FIRST_YEAR = 1949;

/**
 * One number a year: days from 1 January to the Spring Festival (from bit 17), leap month or 0
 * (bits 13–16), and from bit 0 upwards one bit a month, the leap month in its place: 1 = 30 days.
 */
const YEARS: readonly number[] = [
  0x38f52d, 0x5e0536, 0x480aad, 0x34b5aa, 0x5805b2, 0x420da5, 0x2e7d4a, 0x540d4a, 0x3d0a95,
  0x600a97, 0x4c0556, 0x36cab5, 0x5a0ad5, 0x4606d2, 0x308ea5, 0x560ea5, 0x40064a, 0x286c97,
  0x4e0a9b, 0x3af55a, 0x5e056a, 0x480b69, 0x34b752, 0x5a0b52, 0x420b25, 0x2c964b, 0x520a4b,
  0x3d14ab, 0x6002ad, 0x4a056d, 0x36cb69, 0x5c0da9, 0x460d92, 0x309d25, 0x560d25, 0x415a4d,
  0x640a56, 0x4e02b6, 0x38c5b5, 0x5e06d5, 0x480ea9, 0x34be92, 0x5a0e92, 0x440d26, 0x2c6a56,
  0x500a57, 0x3d14d6, 0x62035a, 0x4a06d5, 0x36b6c9, 0x5c0749, 0x460693, 0x2e952b, 0x54052b,
  0x3e0a5b, 0x2a555a, 0x4e056a, 0x38fb55, 0x600ba4, 0x4a0b49, 0x32ba93, 0x580a95, 0x42052d,
  0x2c8aad, 0x500ab5, 0x3d35aa, 0x6205d2, 0x4c0da5, 0x36dd4a, 0x5c0d4a, 0x460c95, 0x30952e,
  0x540556, 0x3e0ab5, 0x2a55b2, 0x5006d2, 0x38cea5, 0x5e0725, 0x48064b, 0x32ac97, 0x560cab,
  0x42055a, 0x2c6ad6, 0x520b69, 0x3d7752, 0x620b52, 0x4c0b25, 0x36da4b, 0x5a0a4b, 0x4404ab,
  0x2ea55b, 0x5405ad, 0x3e0b6a, 0x2a5b52, 0x500d92, 0x3afd25, 0x5e0d25, 0x480a55, 0x32b4ad,
  0x5804b6, 0x4005b5, 0x2c6daa, 0x520ec9, 0x3f1e92, 0x620e92, 0x4c0d26, 0x36ca56, 0x5a0a57,
  0x4404d6, 0x2e86d5, 0x540755, 0x400749,
];

export interface LunarMonth {
  readonly month: number;
  /** 闰四月 */
  readonly leap: boolean;
}

/** First and last day of a month of a lunar year, `undefined` where the table has none. */
function daysOfMonth(
  lunarYear: number,
  { month, leap }: LunarMonth,
): { readonly first: DayNumber; readonly last: DayNumber } | undefined {
  const packed = YEARS[lunarYear - FIRST_YEAR];
  if (packed === undefined || month < 1 || month > 12) return undefined;
  const leapMonth = (packed >> 13) & 0xf;
  if (leap && leapMonth !== month) return undefined;
  const afterLeap = leap || (leapMonth > 0 && month > leapMonth);
  const index = month - 1 + (afterLeap ? 1 : 0);
  const lengthOf = (i: number): number => 29 + ((packed >> i) & 1);
  let first = dayNumber(lunarYear, 1, 1) + (packed >> 17);
  for (let i = 0; i < index; i++) first += lengthOf(i);
  return { first, last: first + lengthOf(index) - 1 };
}

/**
 * The day (without `day`: the days) of a lunar date that lies in a Gregorian year: 2025年腊八 is
 * 2025-01-07. A 30th day in a month of 29 is its last (除夕).
 */
export function lunarDays(
  gregorianYear: number,
  month: LunarMonth,
  day?: number,
): { readonly first: DayNumber; readonly last: DayNumber } | undefined {
  for (const lunarYear of [gregorianYear, gregorianYear - 1]) {
    const days = daysOfMonth(lunarYear, month);
    if (days === undefined) continue;
    if (day === undefined) {
      if (yearOf(days.first) === gregorianYear) return days;
      continue;
    }
    const at = Math.min(days.first + day - 1, days.last);
    if (yearOf(at) === gregorianYear) return { first: at, last: at };
  }
  return undefined;
}
