import { CONNECTOR, type Days } from '../calendar.js';
import { defineRefiner } from '../define.js';
import type { Day, Time, TimeValue } from '../recognition.js';
import { foldTimes } from './fold-times.js';

const BETWEEN = new RegExp(
  String.raw`^[ \u3000]?(?:起|开始)?[，,]?[ \u3000]?${CONNECTOR}[ \u3000]?$`,
  'u',
);

const order = ({ year, month, day }: Day): number =>
  ((year ?? 0) * 12 + (month ?? 1)) * 31 + (day ?? 1);

/** The end takes from the beginning what it does not say; the beginning its year from the end. */
function joinDays(from: Day, to: Day): { readonly from: Day; readonly to: Day } | undefined {
  const month = to.month ?? (to.day === undefined ? undefined : from.month);
  const end: Day = month === undefined ? to : { ...to, month };
  const isLater = (from.month ?? 1) <= (end.month ?? 12);
  if (from.year !== undefined && end.year === undefined)
    return { from, to: { ...end, year: from.year + (isLater ? 0 : 1) } };
  if (from.year === undefined && end.year !== undefined)
    return { from: { ...from, year: end.year - (isLater ? 0 : 1) }, to: end };
  return from.year !== undefined && order(from) > order({ month: 12, day: 31, ...end })
    ? undefined
    : { from, to: end };
}

/** 2025年11月至次年2月. Where no year is said (11月至次年2月) the end must lie before the beginning to be of the next. */
function nextYear(from: Day, { to }: Days): Day | undefined {
  if (from.year !== undefined) return { ...to, year: from.year + 1 };
  const [first, last] = [from.month, to.month];
  return first !== undefined && last !== undefined && last < first ? to : undefined;
}

function join(from: TimeValue, to: TimeValue): TimeValue | undefined {
  if (to.type === 'open' && to.next !== undefined) {
    const begin =
      from.type === 'range' ? from.from : from.type === 'relative' ? from.within?.from : undefined;
    const end = begin && nextYear(begin, to.next);
    if (end !== undefined) return join(from, { type: 'range', from: end, to: end });
  }
  if (from.type === 'range' && to.type === 'range') {
    const days = joinDays(from.from, to.to);
    return days === undefined ? undefined : { type: 'range', ...days };
  }
  if (
    from.type === 'relative' &&
    from.within !== undefined &&
    to.type === 'range' &&
    to.to.year === undefined
  ) {
    const days = joinDays(from.within.from, to.to);
    return days === undefined ? undefined : { ...from, within: days };
  }
  if (to.type === 'festival' && to.year === undefined && to.yearOffset === undefined) {
    if (from.type === 'festival')
      return {
        type: 'between',
        from,
        to: {
          ...to,
          ...(from.year === undefined ? {} : { year: from.year }),
          ...(from.yearOffset === undefined ? {} : { yearOffset: from.yearOffset }),
        },
      };
    if (from.type === 'range' && from.from.year !== undefined) {
      // 2024年12月至元旦; a lunar month lies about one month later than its number says.
      const month = to.month + (to.calendar === 'lunar' ? 1 : 0);
      const isLater = (from.from.month ?? 1) <= month;
      return { type: 'between', from, to: { ...to, year: from.from.year + (isLater ? 0 : 1) } };
    }
  }
  return { type: 'between', from, to };
}

const JOINED = new Set<TimeValue['type']>(['range', 'relative', 'festival', 'open']);

const isRangeEnd = ({ form, value }: Time): boolean =>
  (form === 'during' || form === 'by') && JOINED.has(value.type);

/** 经过三年努力，|到2026年 : how long it takes, and until when. */
const isBeginning = (time: Time): boolean => isRangeEnd(time) && time.by !== 'period';

/** 2023年3月 + 至 + 2024年2月 · 3月—5月 · 9月10日至15日 · 2014年11月到去年3月 */
export const timeRange = defineRefiner({
  id: 'time-range',
  refine: (times, text) =>
    foldTimes(times, text, (left, right, between) => {
      if (!BETWEEN.test(between) || !isBeginning(left) || !isRangeEnd(right)) return undefined;
      const value = join(left.value, right.value);
      return value === undefined
        ? undefined
        : { ...left, span: { start: left.span.start, end: right.span.end }, form: 'during', value };
    }),
});
