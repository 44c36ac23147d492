/** Elements of actions that belong together: those of the same action, or of none, are laid against each other. */
import type { Action } from '../../model/record.js';
import { groupBy } from '../group.js';
import type { MatchedActions } from './actions.js';
import { pairByKey, pairByLikeness } from './likeness.js';

/** For each action, the group that it has in common with those it became. */
export interface Groups {
  readonly old: (action: string | null) => string;
  readonly new: (action: string | null) => string;
}

export function groupsOf(
  before: readonly Action[],
  after: readonly Action[],
  { matches }: MatchedActions,
): Groups {
  const [old, now] = [new Map<string, string>(), new Map<string, string>()];
  matches.forEach((match, group) => {
    for (const i of match.old) old.set(before[i]?.id ?? '', `${group}`);
    for (const j of match.new) now.set(after[j]?.id ?? '', `${group}`);
  });
  return {
    old: (action) => (action === null ? '' : (old.get(action) ?? `old ${action}`)),
    new: (action) => (action === null ? '' : (now.get(action) ?? `new ${action}`)),
  };
}

interface InAction {
  readonly action: string | null;
}

export interface Laid<T> {
  readonly pairs: readonly (readonly [T, T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/**
 * Equal ones first, then by likeness within the group; what moved with its words to another action is equal.
 * @param key of all that a change could be told of
 * @param like 0 for what must not be one
 */
export function lay<T extends InAction>(
  old: readonly T[],
  now: readonly T[],
  groups: Groups,
  keyOfOld: (element: T) => string,
  keyOfNew: (element: T) => string,
  like: (a: T, b: T) => number,
): Laid<T> {
  const all = { old: old.map((_, i) => i), new: now.map((_, j) => j) };
  const one = (i: number): T => old[i] as T;
  const other = (j: number): T => now[j] as T;
  const keys = { old: old.map(keyOfOld), new: now.map(keyOfNew) };
  const equal = pairByKey(
    all.old,
    all.new,
    (i) => `${groups.old(one(i).action)} ${keys.old[i]}`,
    (j) => `${groups.new(other(j).action)} ${keys.new[j]}`,
  );
  const left = groupBy(equal.old, (i) => groups.old(one(i).action));
  const right = groupBy(equal.new, (j) => groups.new(other(j).action));
  const found = [...left].flatMap(
    ([group, own]) =>
      pairByLikeness(own, right.get(group) ?? [], (i, j) => like(one(i), other(j))).pairs,
  );
  const [gone, come] = [new Set(found.map(([i]) => i)), new Set(found.map(([, j]) => j))];
  const elsewhere = pairByKey(
    equal.old.filter((i) => !gone.has(i)),
    equal.new.filter((j) => !come.has(j)),
    (i) => keys.old[i],
    (j) => keys.new[j],
  );
  return {
    pairs: [...equal.pairs, ...found, ...elsewhere.pairs]
      .sort(([a], [b]) => a - b)
      .map(([i, j]) => [one(i), other(j)] as const),
    removed: elsewhere.old.map(one),
    added: elsewhere.new.map(other),
  };
}
