/** Times of the day: 8:30 is neither a ratio nor two numbers. */
import type { Span } from '../model/span.js';

/** Of a folded text. What stands behind is no third part, decimal or thousands: 1:10,000. */
const CLOCK = /(?<!\d|\d[:.,])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?!\d|[:.,]\d|%|倍)/gu;

/** 上午8:30 · 3月5日 8:30 · 周六9:00 · 每天8:30 · 2026-03-05 8:30 · 开放时间：8:30 */
const NAMED =
  /(?:[上中下]午|午[前后]|凌晨|清晨|早[上晨]?|晚[上间]?|夜间|傍晚|[日号]|[每当次翌][天日]|周[一二三四五六日末]|星期[一二三四五六日天]|工作日|时间[为是:]?|\d[-/.]\d{1,2}) {0,2}$/u;
const LONGEST_NAME = 8;

/** 8:30开始 · 8:30前 · 8:30许 */
const AS_TIME = /^ ?(?:[之以]?前|许|开始|开幕|举行|召开|开会|准时|整)/u;

/** 8:30至17:30 · 8:30-次日8:30 */
const UNTIL = /^ ?(?:至|到|[-—–－‐─~～]{1,2}) ?(?:[上中下]午|晚上?|凌晨|[次翌][日天]|当[日天])?$/u;

/** Between the two no longer than this. */
const LONGEST_UNTIL = 8;

/** 师生比由1:20调整到1:15 speaks of ratios. */
const OF_RATIO = /[比例]/u;
const NEAR = 12;

/** Where times of the day stand, in order. */
export function clocksIn(text: string): readonly Span[] {
  if (!text.includes(':')) return [];
  const all = [...text.matchAll(CLOCK)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const isOfRatio = ({ start, end }: Span): boolean =>
    OF_RATIO.test(text.slice(Math.max(0, start - NEAR), end + 4));
  const isUntil = (one: Span | undefined, other: Span | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    other.start - one.end <= LONGEST_UNTIL &&
    UNTIL.test(text.slice(one.end, other.start)) &&
    !isOfRatio(one) &&
    !isOfRatio(other);
  return all.filter((one, i) => {
    const { start, end } = one;
    if (/^0\d|:\d\d:/u.test(text.slice(start, end))) return true;
    const isNamed =
      NAMED.test(text.slice(Math.max(0, start - LONGEST_NAME), start)) ||
      AS_TIME.test(text.slice(end, end + 4));
    return (isNamed && !isOfRatio(one)) || isUntil(one, all[i + 1]) || isUntil(all[i - 1], one);
  });
}
