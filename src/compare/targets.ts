/** The same indicator across plans in one row. */
import type { Lexicon } from '../lexicon/lexicon.js';
import type { ComparedTarget, TargetRow } from '../model/comparison.js';
import type { Target } from '../model/record.js';
import type { Segmenter } from '../words/index.js';
import { clustersOf } from './clusters.js';
import { groupBy } from './group.js';
import { type IndicatorKey, indicatorKey } from './indicators.js';
import { byPlan, type Of, type Plan } from './plan.js';
import { conversion } from './units.js';
import type { Near } from './vectors.js';

/**
 * Two wordings name the same indicator from this share of their words on, by weight: see docs/comparison.md
 * for precision and recall on the labelled pairs.
 */
export const SAME_INDICATOR = 0.8;

/** 0 to 1; 0 where they cannot be laid side by side, whatever their words. */
export function indicatorSimilarity(a: IndicatorKey, b: IndicatorKey): number {
  if (a.dimension !== b.dimension || !mayCompare(a, b) || !mayGrade(a, b)) return 0;
  if (!b.words.has(a.head) && !a.words.has(b.head)) return 0;
  if (!a.telling.some((word) => b.telling.includes(word))) return 0;
  let both = 0;
  let either = 0;
  for (const word of new Set([...a.words.keys(), ...b.words.keys()])) {
    const [one, other] = [a.words.get(word) ?? 0, b.words.get(word) ?? 0];
    both += one === 0 || other === 0 ? 0 : Math.max(one, other);
    either += Math.max(one, other);
  }
  return either === 0 ? 0 : both / either;
}

/**
 * 新增床位 and 床位 may be the same, 新增床位 and 床位总量 are not; 强度2.8% may be a share, and is no growth, nor is
 * 市价的2倍.
 */
const mayCompare = (a: IndicatorKey, b: IndicatorKey): boolean =>
  a.measure === b.measure ||
  [a, b].some(
    ({ measure, dimension }, i, pair) =>
      measure === 'plain' &&
      (!/^(?:percent|ratio) /u.test(dimension) || pair[1 - i]?.measure === 'share'),
  );

/** 4A级景区 are not 5A级景区, but may be 景区. */
const mayGrade = ({ grades: a }: IndicatorKey, { grades: b }: IndicatorKey): boolean =>
  a.length === 0 || b.length === 0 || a.join(' ') === b.join(' ');

type Keyed = Of<Target> & { readonly key: IndicatorKey | undefined };

export function compareTargets(
  plans: readonly Plan[],
  lexicon: Lexicon,
  segmenter: Segmenter,
): readonly TargetRow[] {
  const all = plans.flatMap(({ record }, plan): readonly Keyed[] => {
    const actions = new Map(record.actions.map((action) => [action.id, action]));
    return record.targets.map((element) => {
      const action = element.action === null ? undefined : actions.get(element.action);
      return { plan, element, key: indicatorKey(element, action, lexicon, segmenter) };
    });
  });
  return rowsOf(all)
    .map((own) => rowOf(plans, own))
    .sort((a, b) => Object.keys(b.plans).length - Object.keys(a.plans).length);
}

/** Targets of one indicator, those whose indicator is not told each by itself. */
function rowsOf(all: readonly Keyed[]): readonly (readonly Keyed[])[] {
  const groups = [
    ...groupBy(all, ({ key, element, plan }) =>
      key === undefined
        ? `${plan} ${element.id}`
        : [
            key.dimension,
            key.measure,
            key.head,
            ...[...key.words.keys()].sort(),
            ...key.grades,
          ].join(' '),
    ).values(),
  ];
  const keys = groups.map((group) => group[0]?.key);
  const similarity = (a: number, b: number): number => {
    const [one, other] = [keys[a], keys[b]];
    return one === undefined || other === undefined ? 0 : indicatorSimilarity(one, other);
  };
  const clusters = clustersOf(nearKeys(keys, similarity), similarity, SAME_INDICATOR, (a, b) =>
    a.every((one) => b.every((other) => similarity(one, other) >= SAME_INDICATOR)),
  );
  const joined = new Set(clusters.flat());
  return [
    ...clusters.map((members) => members.flatMap((member) => groups[member] ?? [])),
    ...groups.filter((_, i) => !joined.has(i)),
  ];
}

function nearKeys(
  keys: readonly (IndicatorKey | undefined)[],
  similarity: (a: number, b: number) => number,
): readonly Near[] {
  const holders = new Map<string, number[]>();
  const near: Near[] = [];
  for (const [right, key] of keys.entries()) {
    if (key === undefined) continue;
    const candidates = new Set<number>();
    for (const word of key.words.keys()) {
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [right]);
      else {
        for (const left of known) candidates.add(left);
        known.push(right);
      }
    }
    for (const left of candidates) {
      const found = similarity(left, right);
      if (found >= SAME_INDICATOR) near.push({ left, right, similarity: found });
    }
  }
  return near;
}

function rowOf(plans: readonly Plan[], own: readonly Keyed[]): TargetRow {
  const targets = own.map(({ element }) => element);
  const { kind, unit } = mostFrequent(targets, (one) => `${one.kind} ${one.unit}`);
  const { frequency } = mostFrequent(
    targets.filter((one) => one.frequency !== null),
    (one) => one.frequency ?? '',
    targets,
  );
  const [indicator = ''] = namesOf(own);
  /** 增长1倍 beside 翻一番 is 2倍; among its like it stays. */
  const added = new Set(
    own.filter(({ key }) => key?.multiple === 'added').map(({ element }) => element),
  );
  const show = (target: Target): ComparedTarget => {
    const { value, valueMax, comparator, deadline, status, id, quote } = target;
    const factor = conversion(target, { unit, frequency });
    const before = added.size < own.length && added.has(target) ? 1 : 0;
    return {
      value,
      valueMax,
      comparator,
      unit: target.unit,
      frequency: target.frequency,
      deadline,
      status,
      target: id,
      quote,
      indicator: target.indicator,
      converted:
        factor === 1 && before === 0 ? null : Number((value * factor + before).toPrecision(6)),
    };
  };
  return {
    indicator,
    kind,
    unit,
    frequency,
    plans: byPlan(plans, own, (elements) => elements.map(show)),
  };
}

/** The most frequent first; of these the shorter one. */
function namesOf(own: readonly Keyed[]): readonly string[] {
  const names = groupBy(own, ({ key, element }) => key?.name ?? element.indicator);
  return [...names]
    .sort(([a, most], [b, others]) => others.length - most.length || a.length - b.length)
    .map(([name]) => name);
}

/** Of those that are most, the first. */
function mostFrequent(
  targets: readonly Target[],
  keyOf: (target: Target) => string,
  otherwise: readonly Target[] = targets,
): Target {
  let best: readonly Target[] = [];
  for (const group of groupBy(targets, keyOf).values())
    if (group.length > best.length) best = group;
  return (best[0] ?? otherwise[0]) as Target;
}
