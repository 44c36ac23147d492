/** What is due when, over all plans. */
import type { TimelineEntry } from '../model/comparison.js';
import type { Plan } from './plan.js';

/** 2024 stands for its last day, 三年 for the third year of the plan's period; null where that is open. */
function yearEnd(year: number, period: { readonly start: number } | null): string | null {
  if (year >= 1900 && year < 3000) return `${year}-12-31`;
  return period !== null && year < 100 ? `${period.start + year - 1}-12-31` : null;
}

export const timelineOf = (plans: readonly Plan[]): readonly TimelineEntry[] =>
  plans
    .flatMap(({ id: plan, record }): readonly TimelineEntry[] => [
      ...record.deadlines.flatMap(({ id, start, end, action, quote }) => {
        const date = end ?? start;
        const title = record.actions.find((one) => one.id === action)?.title;
        const text = title === undefined ? quote : title;
        return date === null ? [] : [{ date, plan, kind: 'deadline' as const, text, ref: id }];
      }),
      ...record.milestones.flatMap(({ year, theme: text }, i) => {
        const date = yearEnd(year, record.document.period);
        return date === null
          ? []
          : [{ date, plan, kind: 'milestone' as const, text, ref: `m${i + 1}` }];
      }),
    ])
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
