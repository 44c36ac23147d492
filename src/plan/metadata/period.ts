import type { Years } from '../../model/record.js';
import { lowerBound } from '../../model/span.js';
import { readCount, yearsOfPlan } from '../../recognise/calendar.js';
import { resolveTime } from '../../recognise/resolve.js';
import type { Context } from '../context.js';
import { periodOfTitle } from '../references.js';

/** First and last calendar year that the title or the presented plan states. */
export function periodOf(title: string | null, plan: string | null): Years | null {
  const own = title === null ? null : yearsOf(title);
  const presented = plan === null || plan === title ? null : yearsOf(plan);
  // A headline (到2028年…) may name one year of the plan that it presents.
  return own !== null && presented !== null && isWithin(own, presented)
    ? presented
    : (own ?? presented);
}

/** 规划期限为|2021—2035年 · 本方案实施期限：|2024年3月至2026年12月 · 執行期程自|112年至115年 */
const TERM =
  /(?:规划|计划|方案|行动|实施|执行|创建|整治|试点)(?:期限|期程|年限|时限|期)(?:[自为是从：:]|暂定为?)\s?(?=\d)/gu;

/** The years that a text gives itself: where its title has none. */
export function termOf({ text, times }: Context): Years | null {
  for (const { index, 0: label } of text.matchAll(TERM)) {
    const at = index + label.length;
    const time = times[lowerBound(times, ({ span }) => span.end <= at)];
    if (time === undefined || time.span.start > at) continue;
    const { start, end } = resolveTime(time, {});
    if (start !== null && end !== null) return { start: yearOf(start), end: yearOf(end) };
  }
  return null;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

function yearsOf(written: string): Years | null {
  const name = written.replace(YEAR_IN_HAN, (year) => `${readCount(year)}`);
  return (
    periodOfSchoolYear(name) ??
    plannedYear(name) ??
    periodOfTitle(name) ??
    periodOfFiveYearPlan(name) ??
    periodOfRocTitle(name)
  );
}

/** 二〇二四|年 */
const YEAR_IN_HAN =
  /二[〇○零][〇○零一二三四五六七八九]{2}(?=年|\s?[—–\-~～至]\s?二[〇○零][〇○零一二三四五六七八九]{2})/gu;

const isWithin = (one: Years, other: Years): boolean =>
  one.start >= other.start && one.end <= other.end;

/** 2023学年 : from September to the next summer. */
function periodOfSchoolYear(title: string): Years | null {
  const year = /(?<![\d—–\-~～至])(?<y>(?:19|20)\d{2})学年/u.exec(title)?.groups?.['y'];
  return year === undefined ? null : { start: Number(year), end: Number(year) + 1 };
}

const BOTH_WAYS =
  /(?<past>(?:19|20)\d{2})年[^，。；\d]{0,40}(?:总结|小结|回顾|成效|情况)[^，。；\d]{0,8}[及和与暨、](?<next>(?:19|20)\d{2})年/u;

/** 2023年工作总结及2024年工作思路 : the year that is planned, behind the one that is told of. */
export function plannedYear(title: string): Years | null {
  const { past, next } = BOTH_WAYS.exec(title)?.groups ?? {};
  const year = Number(next);
  return year === Number(past) + 1 ? { start: year, end: year } : null;
}

const PLAN_NUMBER = /[“"]?(?<n>十[一二三四五六七]?|[六七八九])五[”"]?(?!年|个|大|项|条|届|次)/u;

function periodOfFiveYearPlan(title: string): Years | null {
  const ordinal = /第(?<n>[六七八九]|十[一二三四五六]?)个五年/u.exec(title)?.groups?.['n'];
  const short = PLAN_NUMBER.exec(title)?.groups?.['n'];
  const plan = ordinal ?? short;
  if (plan === undefined) return null;
  const [start, end] = yearsOfPlan(readCount(plan));
  return { start, end };
}

/** （112年至114年） in titles of Taiwan: years of the Republic of China. */
function periodOfRocTitle(title: string): Years | null {
  const groups =
    /(?<!\d)(?<start>1\d\d)(?:年(?:度)?|(?=[至到—–\-~～－]1\d\d年))(?:[至到—–\-~～－]+(?<end>1\d\d)年(?:度)?)?/u.exec(
      title,
    )?.groups;
  if (!groups) return null;
  const start = Number(groups['start']) + 1911;
  return { start, end: groups['end'] === undefined ? start : Number(groups['end']) + 1911 };
}
