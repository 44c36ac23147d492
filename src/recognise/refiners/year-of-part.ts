import type { Days } from '../calendar.js';
import { defineRefiner } from '../define.js';
import type { Day, Time, TimeValue } from '../recognition.js';
import { foldTimes } from './fold-times.js';

const GAP = /^[ \u3000]?[的度]?[ \u3000]?$/u;

type Range = Extract<TimeValue, { readonly type: 'range' }>;
type Relative = Extract<TimeValue, { readonly type: 'relative' }>;
type Part = Range | Extract<TimeValue, { readonly type: 'festival' }>;

/** 6月, not 6月下旬 or 3—6月. */
const isWholeMonth = ({ from, to }: Days): boolean =>
  from.month !== undefined && from.month === to.month && from.day === undefined;

/** Of 9日 and 第三周, which have no year either. */
const isWithinMonth = ({ from }: Days): boolean => from.month === undefined;

/** 第三周 may lie in a year or in a month, 9日 in a month alone. */
const fitsYear = (part: Days): boolean => !isWithinMonth(part) || part.from.week !== undefined;

/** Parts of a range with those that the wider one before it knows. */
const inside = (wide: Day, narrow: Day): Day => ({ ...wide, ...narrow });

function partOfRange({ from, to }: Range, part: Part): TimeValue | undefined {
  const { year, month } = to;
  const single = from.year === year;
  const isYears = year !== undefined && month === undefined;
  if (part.type === 'festival') return isYears && single ? { ...part, year } : undefined;
  const fits = isYears ? fitsYear(part) : isWholeMonth({ from, to }) && isWithinMonth(part);
  return fits
    ? { type: 'range', from: single ? inside(from, part.from) : from, to: inside(to, part.to) }
    : undefined;
}

function partOfRelative(whole: Relative, part: Part): TimeValue | undefined {
  const { unit, from, within } = whole;
  if (unit === 'year' && within === undefined) {
    if (part.type === 'festival') return { ...part, yearOffset: from };
    return fitsYear(part) ? { ...whole, within: { from: part.from, to: part.to } } : undefined;
  }
  if (part.type === 'festival' || !isWithinMonth(part)) return undefined;
  if (within !== undefined)
    return isWholeMonth(within)
      ? {
          ...whole,
          within: { from: inside(within.from, part.from), to: inside(within.to, part.to) },
        }
      : undefined;
  return unit === 'month' ? { ...whole, within: { from: part.from, to: part.to } } : undefined;
}

/** The part (6月, 上半年, “七一”, 第三周) of what stands before it (2025年, 今年, 3月), or `undefined`. */
export function partOf(whole: TimeValue, part: TimeValue): TimeValue | undefined {
  if (part.type !== 'range' && part.type !== 'festival') return undefined;
  if ((part.type === 'range' ? part.from.year : part.year) !== undefined) return undefined;
  switch (whole.type) {
    case 'open':
      return whole.next === undefined || part.type === 'festival'
        ? { type: 'open' }
        : { type: 'open', next: { from: part.from, to: part.to } };
    case 'range':
      return partOfRange(whole, part);
    case 'relative':
      return whole.from === whole.to ? partOfRelative(whole, part) : undefined;
    default:
      return undefined;
  }
}

const isThisYear = ({ by, value }: Time): boolean =>
  by === 'year-part' && value.type === 'relative';

/** 2025年 + 6月 + 15日 · 今年 + 上半年 · 2021年 + ‘七一’ · 下月 + 九号 · 2025年 + 全年 */
export const yearOfPart = defineRefiner({
  id: 'year-of-part',
  refine: (times, text) =>
    foldTimes(times, text, (left, right, between) => {
      if (left.form !== 'during' || !GAP.test(between)) return undefined;
      if (left.by === 'year-part' || left.by === 'five-year-plan' || left.by === 'period')
        return undefined;
      const value = isThisYear(right) ? left.value : partOf(left.value, right.value);
      if (value === undefined) return undefined;
      return {
        ...right,
        by: right.by === 'day' || right.by === 'week' || isThisYear(right) ? left.by : right.by,
        span: { start: left.span.start, end: right.span.end },
        value,
      };
    }),
});
