import type { Difference, TargetPlace } from '../../model/difference.js';
import type { Target } from '../../model/record.js';
import { isSameDay } from './dates.js';
import { bare, bigramsOf, isSame, likeness } from './likeness.js';
import { type Groups, lay } from './within.js';

/** Of two wordings of one action's targets: from here on the same thing is counted. */
const SAME_INDICATOR = 0.34;

type TargetChange = Difference['targets'][number];

const placeOf = (target: Target): TargetPlace => {
  const { id, indicator, comparator, value, valueMax, unit, frequency } = target;
  const { deadline, status, property, action, quote, span } = target;
  return {
    id,
    indicator,
    comparator,
    value,
    valueMax,
    unit,
    frequency,
    deadline,
    status,
    property,
    action,
    text: quote,
    span: { ...span },
  };
};

const keyOf = ({ indicator, comparator, value, valueMax, unit, frequency }: Target): string =>
  [bare(indicator), comparator, value, valueMax, unit, frequency].join(' ');

/** 建成示范点10个 and 建成市级示范点15个 are one target; 10个 of one thing became 10个 of another only if all else is. */
function like(a: Target, b: Target): number {
  if (a.kind !== b.kind) return 0;
  const named = isSame(a.indicator, b.indicator)
    ? 1
    : likeness(bigramsOf(a.indicator), bigramsOf(b.indicator));
  const amount = a.value === b.value && a.unit === b.unit ? 1 : 0;
  if (named < SAME_INDICATOR && amount === 0) return 0;
  return (
    named + amount / 2 + (a.unit === b.unit ? 0.2 : 0) + (a.comparator === b.comparator ? 0.1 : 0)
  );
}

/** @param years by which the plan was renewed: dates that moved on with it did not move */
export function targetChanges(
  old: readonly Target[],
  now: readonly Target[],
  groups: Groups,
  years: number,
): TargetChange[] {
  const laid = lay(old, now, groups, keyOf, keyOf, like);
  const changesOf = (a: Target, b: Target): TargetChange['changes'] => {
    const changes: TargetChange['changes'] = [];
    if (!isSame(a.indicator, b.indicator)) changes.push('indicator');
    if (a.value !== b.value || a.valueMax !== b.valueMax) changes.push('value');
    if (a.comparator !== b.comparator) changes.push('comparator');
    if (a.unit !== b.unit) changes.push('unit');
    if (a.frequency !== b.frequency) changes.push('frequency');
    if (a.deadline !== b.deadline && !isSameDay(a.deadline, b.deadline, years))
      changes.push('deadline');
    if (a.status !== b.status) changes.push('status');
    if (a.property !== b.property) changes.push('property');
    return changes;
  };
  return [
    ...laid.pairs.flatMap(([a, b]): TargetChange[] => {
      const changes = changesOf(a, b);
      return changes.length === 0
        ? []
        : [{ changes, old: [placeOf(a)], new: [placeOf(b)], words: [] }];
    }),
    ...laid.removed.map(
      (one): TargetChange => ({ changes: ['removed'], old: [placeOf(one)], new: [], words: [] }),
    ),
    ...laid.added.map(
      (one): TargetChange => ({ changes: ['added'], old: [], new: [placeOf(one)], words: [] }),
    ),
  ];
}
