import { SEASON } from '../calendar.js';
import { defineRefiner } from '../define.js';
import type { Time, TimeValue } from '../recognition.js';

const LONGEST = 20;

/** 达到, 得到 and 甚至, 以至 are no bounds; 推迟到3月 names the time itself. */
const UNTIL_BEFORE =
  /(?<!推[迟移后](?:\p{Script=Han}{0,4}时间)?|调整)(?:截[止至](?:到|至)?|(?<![达得受感遇收听见想做找碰提谈遭回系及响虑识接轮])到|(?<![甚乃以竟冬夏若截])至)[ \u3000\n]?$/u;
const FROM_BEFORE = /[自从][ \u3000]?$/u;

/** Between a day and its 前: 8月31日24时前 · 5月12日（星期一）下午6点前 */
const CLOCK =
  /^(?:[（(][^（）()]{1,6}[）)])?(?:[上下中]午|晚上?)?(?:\d{1,2}(?:[时点]整?|[:：]\d{2}))?/u;
const BEFORE_AFTER =
  /^(?:[（(]含[^（）()]{0,3}[）)])?[ \u3000]?(?:或[以之]前|以前|之前|前夕|前(?![往后列期沿景瞻置端述身来途线\d一二三四五六七八九十两几半]|提(?![高升交报供出级质速档])|进(?![行入驻]|一步)))/u;
/** 9月底|前4条道路通车 · 国庆节|前一次性拨付 : before a day, unless a length of time follows: 12月20日|前10天. */
const BEFORE_FIGURE =
  /^[ \u3000]?前(?=[\d一二三四五六七八九十两半]{1,6}(?![\d一二三四五六七八九十两半天日周年月季旬]|个?(?:月|季度|星期|工作日|交易日|小时)))/u;
/** 6月|前8家企业入网, but not 6月|前10期培训 : behind a bare month 前 bounds it only where things are counted. */
const BEFORE_COUNTED =
  /^[ \u3000]?前(?=[\d一二三四五六七八九十两]{1,6}(?:[家条座所处]|个(?!月|季|星期|工作日|交易日|小时)))/u;
/** 2026年|汛期前 : before a season, whose first day nobody names. */
const SEASON_AFTER = new RegExp(
  String.raw`^[ \u3000]?(?:${SEASON}|主?汛)[之以]?前(?![期后提])`,
  'u',
);
const SINCE_AFTER =
  /^(?:[（(]含[^（）()]{0,3}[）)])?[ \u3000]?(?:以来|[以之]后|起(?![草点步到来伏飞始航跑诉码势色家])|后(?![续期半勤备台方盾补置者来浪劲\d一二三四五六七八九十两几]))/u;
const BEGUN_AFTER = /^[ \u3000]?(?:开始|起)/u;
const EXTENT_AFTER =
  /^[ \u3000]?(?:期间|时期|(?:之|以)?内(?![容涵部外陆需在蒙控生阁设科存地务政网贸循河江])|前后|左右|全年(?!龄))/u;

/** 转到“十五五”期间 names no bound. */
const PERIOD = /期间|时期|内$/u;

/** 2022年, 6月, 明年: with 前 the bound lies before them; 12月31日, 年底, 上旬 are included. */
function isBare(value: TimeValue): boolean {
  switch (value.type) {
    case 'range':
      return (
        value.from.day === undefined &&
        value.to.day === undefined &&
        value.from.week === undefined &&
        value.from.month === value.to.month
      );
    case 'relative':
      return value.within === undefined
        ? value.unit !== 'day'
        : isBare({ type: 'range', ...value.within });
    case 'festival':
      return value.calendar === 'lunar';
    default:
      return false;
  }
}

const BOUNDED = new Set<TimeValue['type']>(['range', 'relative', 'festival', 'between', 'open']);

/** 到 + 2025年 · 2023年年底 + 前 · 自 + 2025年1月1日 + 起 · 2024年 + 内 · 到2025年、2030年 */
export const timeBounds = defineRefiner({
  id: 'time-bounds',
  refine: (times, text) => {
    const bounded: Time[] = [];
    /** The last, if 到 reaches it: 到2024年、2025年、2026年. */
    let reached: Time | undefined;
    for (const one of times) {
      const last = bounded.at(-1);
      const next =
        (one.form === 'during' || one.form === 'by') && BOUNDED.has(one.value.type)
          ? bound(one, text, last, reached)
          : one;
      bounded.push(next);
      const { start, end } = next.span;
      reached =
        next.form === 'by' && (goesOn(reached, one, text) || REACHING.test(text.slice(start, end)))
          ? next
          : undefined;
    }
    return bounded;
  },
});

const REACHING = /^[到至截]/u;

const goesOn = (reached: Time | undefined, { span }: Time, text: string): boolean =>
  reached !== undefined && /^[、和及]$/u.test(text.slice(reached.span.end, span.start));

function bound(one: Time, text: string, last: Time | undefined, reached: Time | undefined): Time {
  const { start, end } = one.span;
  const before = text.slice(Math.max(last?.span.end ?? 0, start - LONGEST), start);
  const after = text.slice(end, end + LONGEST);

  const clock = isDay(one.value) ? (CLOCK.exec(after)?.[0].length ?? 0) : 0;
  const prior =
    (clock === 0 ? null : BEFORE_AFTER.exec(after.slice(clock))) ??
    BEFORE_AFTER.exec(after) ??
    beforeFigure(one.value)?.exec(after.slice(clock)) ??
    null;
  const until = UNTIL_BEFORE.exec(before);
  const begins = start - (until?.[0].length ?? 0);
  if (prior !== null)
    return {
      ...one,
      span: { start: begins, end: end + after.indexOf(prior[0]) + prior[0].length },
      form: 'by',
      includesNamed: /[或含]/u.test(prior[0]) || !isBare(one.value),
    };

  const season = isYear(one.value) ? SEASON_AFTER.exec(after) : null;
  if (season !== null)
    return {
      ...one,
      span: { start, end: end + season[0].length },
      form: 'by',
      value: { type: 'open' },
    };

  const from = FROM_BEFORE.exec(before);
  const since = SINCE_AFTER.exec(after) ?? (from === null ? null : BEGUN_AFTER.exec(after));
  if (since !== null && one.value.type !== 'between')
    return {
      ...one,
      span: { start: start - (from?.[0].length ?? 0), end: end + since[0].length },
      form: 'since',
      includesNamed: !since[0].includes('后') || since[0].includes('含'),
    };
  if (from?.[0].startsWith('自') === true && isPoint(one.value))
    return { ...one, span: { start: start - from[0].length, end }, form: 'since' };

  const extent = EXTENT_AFTER.exec(after);
  const reach = end + (extent?.[0].length ?? 0);
  if (until !== null && !PERIOD.test(text.slice(Math.max(start, reach - 2), reach)))
    return { ...one, span: { start: begins, end: reach }, form: 'by' };
  if (goesOn(reached, one, text)) return { ...one, form: 'by' };
  return extent === null ? one : { ...one, span: { start, end: reach } };
}

/** 自2025年7月1日施行, but not 自2021年至2023年. */
const isPoint = (value: TimeValue): boolean =>
  value.type === 'relative' ||
  value.type === 'festival' ||
  (value.type === 'range' &&
    value.from.year === value.to.year &&
    value.from.month === value.to.month &&
    value.from.day === value.to.day);

/** 2026年 · 今年 */
const isYear = (value: TimeValue): boolean =>
  value.type === 'relative'
    ? value.unit === 'year' && value.from === value.to && value.within === undefined
    : value.type === 'range' && value.from.year === value.to.year && value.to.month === undefined;

/** What 前 before a figure may bound: a day, the end of a month or year, a month. */
function beforeFigure(value: TimeValue): RegExp | undefined {
  if (value.type === 'festival') return BEFORE_FIGURE;
  const from =
    value.type === 'range'
      ? value.from
      : value.type === 'relative'
        ? value.within?.from
        : undefined;
  if (from?.day !== undefined) return BEFORE_FIGURE;
  return from?.month === undefined || !isBare(value) ? undefined : BEFORE_COUNTED;
}

const isDay = (value: TimeValue): boolean =>
  value.type === 'range' ? value.to.day !== undefined : value.type === 'festival';
