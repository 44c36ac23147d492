/** Lays the meaning of a time expression against the calendar of its text. */
import {
  type DayNumber,
  dayNumber,
  dayOfIso,
  daysInMonth,
  isoDay,
  isValidDay,
  monthOf,
  weekday,
  yearOf,
} from './calendar.js';
import { lunarDays } from './lunar.js';
import type { Day, Time, TimeValue } from './recognition.js';

/** What the text says of its own time. */
export interface TimeReference {
  /** ISO date: the day on which the text speaks. */
  readonly date?: string;
  /** The year that the plan is for; of 今年 and of 6月底 it is taken before that of `date`. */
  readonly year?: number;
  /** First and last year of the plan. */
  readonly period?: { readonly start: number; readonly end: number };
  /** The year that the sentence of the expression names; of 6月底 it is taken before all others. */
  readonly sentenceYear?: number;
}

export interface ResolvedTime {
  /** ISO dates. */
  readonly start: string | null;
  readonly end: string | null;
  /** `implied`: completed from the plan's own year or period, or not to be completed. */
  readonly certainty: 'stated' | 'implied';
}

/** First and last day; `implied` where the reference was needed. */
interface Extent {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly implied: boolean;
}

type Relative = Extract<TimeValue, { readonly type: 'relative' }>;
type Festival = Extract<TimeValue, { readonly type: 'festival' }>;

/**
 * `by` has an end only, `since` a start only, `during` both, `every` and `duration` neither.
 * What the text leaves open stays null: 几年内, 三年内, 本届任期内.
 */
export function resolveTime(time: Time, reference: TimeReference): ResolvedTime {
  if (time.form === 'every') return { start: null, end: null, certainty: 'stated' };
  const extent = extentOf(time.value, reference);
  if (extent === undefined) return { start: null, end: null, certainty: 'implied' };
  const { first, last, implied } = extent;
  const certainty = implied ? 'implied' : 'stated';
  switch (time.form) {
    case 'by':
      return { start: null, end: isoDay(time.includesNamed ? last : first - 1), certainty };
    case 'since':
      return { start: isoDay(time.includesNamed ? first : last + 1), end: null, certainty };
    default:
      return { start: isoDay(first), end: isoDay(last), certainty };
  }
}

function extentOf(value: TimeValue, reference: TimeReference): Extent | undefined {
  switch (value.type) {
    case 'range':
      return rangeExtent(value.from, value.to, reference);
    case 'relative':
      return relativeExtent(value, reference);
    case 'festival':
      return festivalExtent(value, reference);
    case 'between': {
      const from = extentOf(value.from, reference);
      const to = extentOf(value.to, reference);
      return from === undefined || to === undefined || from.first > to.last
        ? undefined
        : { first: from.first, last: to.last, implied: from.implied || to.implied };
    }
    default:
      return undefined;
  }
}

const onlyYear = ({ period }: TimeReference): number | undefined =>
  period !== undefined && period.start === period.end ? period.start : undefined;

/** The year that 今年 means. */
const currentYear = (reference: TimeReference): number | undefined =>
  reference.year ??
  (reference.date === undefined ? onlyYear(reference) : yearOf(dayOfIso(reference.date)));

/** The year of a date that names none. */
const unnamedYear = (reference: TimeReference): number | undefined =>
  reference.sentenceYear ?? currentYear(reference);

/** Monday of the n-th week that begins in the month or year. */
function mondayOf(year: number, { month, week = 1 }: Day): DayNumber {
  const first = dayNumber(year, month ?? 1, 1);
  return first + ((7 - weekday(first)) % 7) + 7 * (week - 1);
}

function firstDay(year: number, day: Day): DayNumber {
  return day.week === undefined
    ? dayNumber(year, day.month ?? 1, day.day ?? 1)
    : mondayOf(year, day);
}

function lastDay(year: number, day: Day): DayNumber {
  if (day.week !== undefined) return mondayOf(year, day) + 6;
  const month = day.month ?? 12;
  return dayNumber(year, month, day.day ?? daysInMonth(year, month));
}

function rangeExtent(from: Day, to: Day, reference: TimeReference): Extent | undefined {
  const implied = from.year === undefined || to.year === undefined;
  const open = implied ? unnamedYear(reference) : undefined;
  const firstYear = from.year ?? open;
  if (firstYear === undefined) return undefined;
  const lastYear = to.year ?? firstYear + (crossesYears({ from, to }) ? 1 : 0);
  if (!isValidDay(from, firstYear) || !isValidDay(to, lastYear)) return undefined;
  const first = firstDay(firstYear, from);
  const last = lastDay(lastYear, to);
  return first > last ? undefined : { first, last, implied };
}

function relativeExtent(value: Relative, reference: TimeReference): Extent | undefined {
  const { unit, from, to, within } = value;
  const today = reference.date === undefined ? undefined : dayOfIso(reference.date);
  const implied = reference.date === undefined || reference.year !== undefined;
  if (unit === 'year') {
    const { period } = reference;
    // 未来3年 is the plan's own period, if that has as many years, and has no fixed beginning else.
    if (from > 0 && to > from)
      return period !== undefined && period.end - period.start === to - from
        ? {
            first: dayNumber(period.start, 1, 1),
            last: dayNumber(period.end, 12, 31),
            implied: true,
          }
        : undefined;
    const year = currentYear(reference);
    if (year === undefined) return undefined;
    const extent = rangeExtent(
      { ...within?.from, year: year + from },
      { ...within?.to, year: year + to + (within !== undefined && crossesYears(within) ? 1 : 0) },
      reference,
    );
    return extent && { ...extent, implied };
  }
  if (today === undefined) return undefined;
  if (unit === 'day') return { first: today + from, last: today + to, implied };
  if (unit === 'week') {
    const monday = today - weekday(today);
    return { first: monday + 7 * from, last: monday + 7 * to + 6, implied };
  }
  const months = unit === 'quarter' ? 3 : 1;
  const current = Math.floor((monthOf(today) - 1) / months);
  const monthAt = (index: number): Day => {
    const month = yearOf(today) * 12 + index;
    return { year: Math.floor(month / 12), month: (month % 12) + 1 };
  };
  const extent = rangeExtent(
    { ...monthAt((current + from) * months), ...within?.from },
    { ...monthAt((current + to + 1) * months - 1), ...within?.to },
    reference,
  );
  return extent && { ...extent, implied };
}

/** 11月至3月 */
const crossesYears = ({ from, to }: { readonly from: Day; readonly to: Day }): boolean =>
  (to.month ?? 12) < (from.month ?? 1);

function festivalExtent(value: Festival, reference: TimeReference): Extent | undefined {
  const stated = value.year !== undefined;
  const year =
    value.year ??
    (value.yearOffset === undefined
      ? unnamedYear(reference)
      : (currentYear(reference) ?? Number.NaN) + value.yearOffset);
  if (year === undefined || Number.isNaN(year)) return undefined;
  const { month, day, leap = false } = value;
  if (value.calendar === 'lunar') {
    const days = lunarDays(year, { month, leap }, day);
    return days && { ...days, implied: !stated };
  }
  const extent = rangeExtent(
    { year, month, ...(day === undefined ? {} : { day }) },
    { year, month, ...(day === undefined ? {} : { day }) },
    reference,
  );
  return extent && { ...extent, implied: !stated };
}
