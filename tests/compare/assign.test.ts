import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assign, type Pair } from '../../src/compare/assign.js';

const pair = (left: number, right: number, similarity: number): Pair => ({
  left,
  right,
  similarity,
});
const total = (pairs: readonly Pair[]): number =>
  pairs.reduce((sum, { similarity }) => sum + similarity, 0);

/** Every choice of pairs in which nothing stands twice. */
function best([first, ...rest]: readonly Pair[]): number {
  if (first === undefined) return 0;
  const free = rest.filter(({ left, right }) => left !== first.left && right !== first.right);
  return Math.max(first.similarity + best(free), best(rest));
}

describe('最优配对', () => {
  test.each<[title: string, pairs: readonly Pair[], expected: readonly (readonly number[])[]]>([
    ['没有候选', [], []],
    [
      '各取其一',
      [pair(0, 0, 0.9), pair(1, 1, 0.5)],
      [
        [0, 0],
        [1, 1],
      ],
    ],
    [
      '让出最近的一对，总和更大',
      [pair(0, 0, 0.6), pair(0, 1, 0.5), pair(1, 0, 0.5)],
      [
        [0, 1],
        [1, 0],
      ],
    ],
    [
      '宁缺毋滥：一对很近胜过两对很远',
      [pair(0, 0, 0.9), pair(0, 1, 0.3), pair(1, 0, 0.3)],
      [[0, 0]],
    ],
    ['重复的候选取较近者', [pair(3, 4, 0.3), pair(3, 4, 0.7), pair(5, 4, 0.5)], [[3, 4]]],
  ])('%s', (_, pairs, expected) => {
    expect(assign(pairs).map(({ left, right }) => [left, right])).toEqual(expected);
  });

  test('与逐一尝试的结果一样好', () => {
    const pairs = fc.uniqueArray(
      fc.record({
        left: fc.nat(4),
        right: fc.nat(4),
        similarity: fc.integer({ min: 1, max: 100 }).map((n) => n / 100),
      }),
      { maxLength: 12, selector: ({ left, right }) => `${left} ${right}` },
    );
    fc.assert(
      fc.property(pairs, (given) => {
        const made = assign(given);
        expect(new Set(made.map(({ left }) => left)).size).toBe(made.length);
        expect(new Set(made.map(({ right }) => right)).size).toBe(made.length);
        expect(total(made)).toBeCloseTo(best(given), 9);
      }),
    );
  });
});
