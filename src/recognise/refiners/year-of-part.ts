import { defineRefiner } from '../define.js';
import type { Day, Time, TimeValue } from '../recognition.js';
import { foldTimes } from './fold-times.js';

const GAP = /^[ \u3000]?[的度]?[ \u3000]?$/u;

type Range = Extract<TimeValue, { readonly type: 'range' }>;

const isWholeYears = ({ from, to }: Range): boolean =>
  from.year !== undefined &&
  to.year !== undefined &&
  from.month === undefined &&
  to.month === undefined;

const isWholeMonth = ({ from, to }: Range): boolean =>
  from.month !== undefined &&
  from.month === to.month &&
  from.day === undefined &&
  to.day === undefined;

const isYearless = ({ from, to }: Range): boolean =>
  from.year === undefined && to.year === undefined;

const isWithinMonth = ({ from }: Range): boolean =>
  from.month === undefined && (from.day ?? from.week) !== undefined;

/** Parts of a range with those that the wider one before it knows. */
const inside = (wide: Day, narrow: Day): Day => ({ ...wide, ...narrow });

/** The part (6月, 上半年, “七一”, 第三周) of what stands before it (2025年, 今年, 3月), or `undefined`. */
export function partOf(whole: TimeValue, part: TimeValue): TimeValue | undefined {
  if (whole.type === 'range') {
    if (part.type === 'festival' && part.year === undefined && part.yearOffset === undefined)
      return isWholeYears(whole) && whole.from.year === whole.to.year && whole.to.year !== undefined
        ? { ...part, year: whole.to.year }
        : undefined;
    if (part.type !== 'range' || !isYearless(part)) return undefined;
    const fits = isWholeYears(whole)
      ? !isWithinMonth(part) || part.from.week !== undefined
      : isWholeMonth(whole) && isWithinMonth(part);
    if (!fits) return undefined;
    const single = whole.from.year === whole.to.year;
    return {
      type: 'range',
      from: single ? inside(whole.from, part.from) : whole.from,
      to: inside(whole.to, part.to),
    };
  }
  if (whole.type === 'open') return part.type === 'range' && isYearless(part) ? whole : undefined;
  if (whole.type !== 'relative' || whole.from !== whole.to) return undefined;
  if (whole.unit === 'year') {
    if (part.type === 'festival' && whole.within === undefined && part.year === undefined)
      return { ...part, yearOffset: whole.from };
    if (part.type !== 'range' || !isYearless(part)) return undefined;
    if (whole.within === undefined)
      return isWithinMonth(part) && part.from.week === undefined
        ? undefined
        : { ...whole, within: part };
    const { from, to } = whole.within;
    const month: Range = { type: 'range', from, to };
    return isWholeMonth(month) && isWithinMonth(part)
      ? { ...whole, within: { from: inside(from, part.from), to: inside(to, part.to) } }
      : undefined;
  }
  if (
    whole.unit === 'month' &&
    part.type === 'range' &&
    isWithinMonth(part) &&
    whole.within === undefined
  )
    return { ...whole, within: { from: part.from, to: part.to } };
  return undefined;
}

const isThisYear = ({ by, value }: Time): boolean =>
  by === 'year-part' && value.type === 'relative';

/** 2025年 + 6月 + 15日 · 今年 + 上半年 · 2021年 + ‘七一’ · 下月 + 九号 · 2025年 + 全年 */
export const yearOfPart = defineRefiner({
  id: 'year-of-part',
  refine: (times, text) =>
    foldTimes(times, text, (left, right, between) => {
      if (left.form !== 'during' || !GAP.test(between)) return undefined;
      if (left.value.type === 'open' && left.by !== 'relative') return undefined;
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
