import type { Years } from '../../model/record.js';
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

const yearsOf = (name: string): Years | null =>
  periodOfTitle(name) ?? periodOfFiveYearPlan(name) ?? periodOfRocTitle(name);

const isWithin = (one: Years, other: Years): boolean =>
  one.start >= other.start && one.end <= other.end;

const PLAN_NUMBER = /[“"]?(?<n>十[一二三四五六七]?|[六七八九])五[”"]?(?!年|个|大|项|条|届|次)/u;
const FIRST_YEAR: Readonly<Record<string, number>> = {
  六: 1981,
  七: 1986,
  八: 1991,
  九: 1996,
  十: 2001,
  十一: 2006,
  十二: 2011,
  十三: 2016,
  十四: 2021,
  十五: 2026,
  十六: 2031,
  十七: 2036,
};

function periodOfFiveYearPlan(title: string): Years | null {
  const ordinal = /第(?<n>[六七八九]|十[一二三四五六]?)个五年/u.exec(title)?.groups?.['n'];
  const short = PLAN_NUMBER.exec(title)?.groups?.['n'];
  const start = FIRST_YEAR[ordinal ?? short ?? ''];
  return start === undefined ? null : { start, end: start + 4 };
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
