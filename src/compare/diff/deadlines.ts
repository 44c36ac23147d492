import type { DeadlinePlace, Difference } from '../../model/difference.js';
import type { Deadline } from '../../model/record.js';
import { isSameDay } from './dates.js';
import { isSame } from './likeness.js';
import { type Groups, lay } from './within.js';

type DeadlineChange = Difference['deadlines'][number];

const placeOf = ({
  id,
  kind,
  start,
  end,
  frequency,
  action,
  quote,
  span,
}: Deadline): DeadlinePlace => ({
  id,
  kind,
  start,
  end,
  frequency,
  action,
  text: quote,
  span: { ...span },
});

const keyOf = ({ kind, start, end, frequency }: Deadline): string =>
  [kind, start, end, frequency].join(' ');

/** @param years by which the plan was renewed: 6月底前 did not move, 2024年6月底前 → 2025年6月底前 did */
export function deadlineChanges(
  old: readonly Deadline[],
  now: readonly Deadline[],
  groups: Groups,
  years: number,
): DeadlineChange[] {
  const isRenewed = (a: Deadline, b: Deadline): boolean =>
    isSame(a.quote, b.quote) &&
    a.kind === b.kind &&
    a.frequency === b.frequency &&
    isSameDay(a.start, b.start, years) &&
    isSameDay(a.end, b.end, years);
  const laid = lay(old, now, groups, keyOf, keyOf, (a, b) => {
    if ((a.kind === 'every') !== (b.kind === 'every')) return 0;
    if (isRenewed(a, b)) return 4;
    return 1 + Number(a.kind === b.kind) + Number(a.end === b.end);
  });
  return [
    ...laid.pairs.flatMap(([a, b]): DeadlineChange[] =>
      keyOf(a) === keyOf(b) || isRenewed(a, b)
        ? []
        : [{ changes: ['rescheduled'], old: [placeOf(a)], new: [placeOf(b)], words: [] }],
    ),
    ...laid.removed.map(
      (one): DeadlineChange => ({ changes: ['removed'], old: [placeOf(one)], new: [], words: [] }),
    ),
    ...laid.added.map(
      (one): DeadlineChange => ({ changes: ['added'], old: [], new: [placeOf(one)], words: [] }),
    ),
  ];
}
