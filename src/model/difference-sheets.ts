/** The tables of a difference, by the names of its keys. */
import type { Difference } from './difference.js';

export const DIFFERENCE_SHEETS = [
  'document',
  'sections',
  'actions',
  'targets',
  'deadlines',
  'slogans',
  'references',
  'responsible',
  'passages',
] as const satisfies readonly (keyof Difference)[];
export type DifferenceSheet = (typeof DIFFERENCE_SHEETS)[number];

/** Whether anything changed at all. */
export const isDifferent = (difference: Difference): boolean =>
  DIFFERENCE_SHEETS.some((sheet) => (difference[sheet]?.length ?? 0) > 0);
