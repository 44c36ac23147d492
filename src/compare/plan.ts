import type { PlanRecord } from '../model/record.js';
import { groupBy } from './group.js';

/** One of the plans that are compared. */
export interface Plan {
  /** File name without extension, unique among the plans. */
  readonly id: string;
  readonly record: PlanRecord;
  /** The text layer, into which the record's spans point; null where only the record is at hand. */
  readonly text: string | null;
}

/** An element of one of the plans. */
export interface Of<T> {
  readonly plan: number;
  readonly element: T;
}

/** Rows by plan, with the plans in their order; plans without any are left out. */
export function byPlan<T, R>(
  plans: readonly Plan[],
  elements: readonly Of<T>[],
  show: (elements: readonly T[]) => R,
): Record<string, R> {
  const of = groupBy(elements, ({ plan }) => plan);
  return Object.fromEntries(
    plans.flatMap(({ id }, i) => {
      const own = of.get(i);
      return own === undefined ? [] : [[id, show(own.map(({ element }) => element))]];
    }),
  );
}
