/** Dates of a plan that is renewed year by year. */
import type { PlanRecord } from '../../model/record.js';

/** By how many years the period of a plan moved on. */
export function yearsBetween(old: PlanRecord, now: PlanRecord): number {
  const [before, after] = [old.document.period, now.document.period];
  return before === null || after === null ? 0 : after.start - before.start;
}

const isMonthEnd = (date: Date): boolean =>
  new Date(date.getTime() + 86_400_000).getUTCDate() === 1;

/** 2023-06-30 and 2024-06-30 one year on; 2月底 is the 28th or the 29th. */
export function isSameDay(old: string | null, now: string | null, years: number): boolean {
  if (old === null || now === null || years === 0) return old === now;
  const [before, after] = [new Date(`${old}T00:00:00Z`), new Date(`${now}T00:00:00Z`)];
  return (
    before.getUTCFullYear() + years === after.getUTCFullYear() &&
    before.getUTCMonth() === after.getUTCMonth() &&
    (before.getUTCDate() === after.getUTCDate() || (isMonthEnd(before) && isMonthEnd(after)))
  );
}
