/** Pairs become groups: the nearest first, and two groups only where their members are near on the whole. */
import type { Near } from './vectors.js';

/**
 * Groups of two or more, in order of their first members. Groups join where the mean similarity of
 * their members reaches `least` and `mayJoin` agrees; without it chains of pairs would lead from anything to anything.
 */
export function clustersOf(
  pairs: readonly Near[],
  similarity: (a: number, b: number) => number,
  least: number,
  mayJoin: (a: readonly number[], b: readonly number[]) => boolean,
): readonly (readonly number[])[] {
  const groupOf = new Map<number, readonly number[]>();
  const groupAt = (member: number): readonly number[] => groupOf.get(member) ?? [member];
  const nearestFirst = [...pairs].sort(
    (a, b) => b.similarity - a.similarity || a.left - b.left || a.right - b.right,
  );
  for (const { left, right } of nearestFirst) {
    const [a, b] = [groupAt(left), groupAt(right)];
    if (a.includes(right) || !mayJoin(a, b) || meanOf(a, b, similarity) < least) continue;
    const joined = [...a, ...b].sort((x, y) => x - y);
    for (const member of joined) groupOf.set(member, joined);
  }
  return [...new Set(groupOf.values())].sort((a, b) => (a[0] as number) - (b[0] as number));
}

function meanOf(
  a: readonly number[],
  b: readonly number[],
  similarity: (a: number, b: number) => number,
): number {
  let sum = 0;
  for (const one of a) for (const other of b) sum += similarity(one, other);
  return sum / (a.length * b.length);
}
