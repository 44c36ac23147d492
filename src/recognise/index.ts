import type { Lexicon } from '../lexicon/lexicon.js';
import { byPosition } from '../model/span.js';
import type { Recogniser, Refiner } from './define.js';
import { coverage } from './recognisers/coverage.js';
import { date } from './recognisers/date.js';
import { day } from './recognisers/day.js';
import { decade } from './recognisers/decade.js';
import { durations } from './recognisers/duration.js';
import { festival } from './recognisers/festival.js';
import { fiscalYear } from './recognisers/fiscal-year.js';
import { fiveYearPlan } from './recognisers/five-year-plan.js';
import { isoDate } from './recognisers/iso-date.js';
import { lunarDate } from './recognisers/lunar-date.js';
import { money } from './recognisers/money.js';
import { number } from './recognisers/number.js';
import { percent } from './recognisers/percent.js';
import { period } from './recognisers/period.js';
import { phrase } from './recognisers/phrase.js';
import { quantity } from './recognisers/quantity.js';
import { quoted } from './recognisers/quoted.js';
import { ratio } from './recognisers/ratio.js';
import { recurrence } from './recognisers/recurrence.js';
import { relative } from './recognisers/relative.js';
import { rocYear } from './recognisers/roc-year.js';
import { season } from './recognisers/season.js';
import { term } from './recognisers/term.js';
import { title } from './recognisers/title.js';
import { week } from './recognisers/week.js';
import { year } from './recognisers/year.js';
import { yearPart } from './recognisers/year-part.js';
import type { Recognition, Time } from './recognition.js';
import { completeTimes } from './refiners/complete-times.js';
import { distinctTimes } from './refiners/distinct-times.js';
import { guardedTimes } from './refiners/guarded-times.js';
import { measuredDurations } from './refiners/measured-durations.js';
import { withoutOverlaps } from './refiners/overlaps.js';
import { recurringDate } from './refiners/recurring-date.js';
import { rocYears } from './refiners/roc-years.js';
import { sentenceYear } from './refiners/sentence-year.js';
import { timeBounds } from './refiners/time-bounds.js';
import { timeRange } from './refiners/time-range.js';
import { yearOfPart } from './refiners/year-of-part.js';

/** In this order; a later one does not see what an earlier one found. */
export const RECOGNISERS: readonly Recogniser[] = [
  phrase,
  date,
  day,
  decade,
  durations,
  festival,
  fiscalYear,
  fiveYearPlan,
  isoDate,
  lunarDate,
  period,
  quoted,
  recurrence,
  relative,
  rocYear,
  season,
  term,
  title,
  week,
  year,
  yearPart,
  money,
  percent,
  ratio,
  quantity,
  number,
  coverage,
];

export const REFINERS: readonly Refiner[] = [
  guardedTimes,
  measuredDurations,
  rocYears,
  distinctTimes,
  yearOfPart,
  timeRange,
  timeBounds,
  recurringDate,
  sentenceYear,
  completeTimes,
];

const findsTimes = (recogniser: Recogniser): recogniser is Recogniser<Time> =>
  recogniser.kinds.every((kind) => kind === 'time');
const OF_TIMES = RECOGNISERS.filter(findsTimes);
const OF_OTHERS = RECOGNISERS.filter((recogniser) => !findsTimes(recogniser));

/** All recognitions of a clean text, in order of position, overlaps resolved. */
export function recognise(text: string, lexicon: Lexicon): readonly Recognition[] {
  const found: Time[] = [];
  for (const recogniser of OF_TIMES)
    for (const one of recogniser.find(text, lexicon)) found.push(one);
  const others: Recognition[] = [];
  for (const recogniser of OF_OTHERS)
    for (const one of recogniser.find(text, lexicon)) others.push(one);
  const times = REFINERS.reduce<readonly Time[]>(
    (kept, refiner) => refiner.refine(kept, text, lexicon),
    found.sort(byPosition),
  );
  return withoutOverlaps([...others, ...times].sort(byPosition));
}
