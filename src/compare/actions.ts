/** The same measure in several plans: actions aligned between each two plans, and clusters over all of them. */
import type { Lexicon } from '../lexicon/lexicon.js';
import type { ActionRow } from '../model/comparison.js';
import type { Action } from '../model/record.js';
import type { Segmenter } from '../words/index.js';
import { assign } from './assign.js';
import { clustersOf } from './clusters.js';
import { groupBy } from './group.js';
import { byPlan, type Of, type Plan } from './plan.js';
import { cosine, type Near, nearPairs, type Vector, vectorsOf } from './vectors.js';

/**
 * Two actions are the same measure from this cosine on. Below it they mostly share their field only:
 * see docs/comparison.md for precision and recall on the labelled pairs.
 */
export const SAME_MEASURE = 0.3;

/** Of clusters of more than two: pairs of it may lie a little further apart, if on the whole they are near. */
const CLUSTER = 0.24;

/** Words shown of what a cluster shares. */
const SHOWN = 8;

/** Vectors of the actions of several plans, made together. */
export const actionVectors = (
  actions: readonly Action[],
  lexicon: Lexicon,
  segmenter: Segmenter,
): readonly Vector[] =>
  vectorsOf(
    actions.map(({ title, text }) => ({ title, body: text })),
    lexicon,
    segmenter,
  );

/** Of each two plans at most one pair an action; `planOf` says whose action it is. */
export function alignedPairs(
  vectors: readonly Vector[],
  planOf: (action: number) => number,
  least: number = SAME_MEASURE,
): readonly Near[] {
  const near = nearPairs(vectors, least, (a, b) => planOf(a) !== planOf(b));
  const byPlans = groupBy(near, ({ left, right }) => `${planOf(left)} ${planOf(right)}`);
  return [...byPlans.values()].flatMap(assign);
}

export function alignActions(
  plans: readonly Plan[],
  lexicon: Lexicon,
  segmenter: Segmenter,
): readonly ActionRow[] {
  const all: readonly Of<Action>[] = plans.flatMap(({ record }, plan) =>
    record.actions.map((element) => ({ plan, element })),
  );
  const planOf = (action: number): number => all[action]?.plan ?? -1;
  const vectors = actionVectors(
    all.map(({ element }) => element),
    lexicon,
    segmenter,
  );
  const similarity = (a: number, b: number): number =>
    cosine(vectors[a] as Vector, vectors[b] as Vector);
  const clusters = clustersOf(
    alignedPairs(vectors, planOf),
    similarity,
    CLUSTER,
    (a, b) => !a.some((one) => b.some((other) => planOf(one) === planOf(other))),
  );
  return clusters
    .map((members): ActionRow => {
      const nearness = (one: number): number =>
        members.reduce((sum, other) => (other === one ? sum : sum + similarity(one, other)), 0);
      const inTheMiddle = members.reduce((best, one) =>
        nearness(one) > nearness(best) ? one : best,
      );
      const own = members.map((member) => all[member] as Of<Action>);
      const pairs = members.length * (members.length - 1);
      return {
        label: all[inTheMiddle]?.element.title ?? '',
        plans: byPlan(plans, own, (actions) => actions.map(({ id }) => id)),
        titles: byPlan(plans, own, (actions) => actions.map(({ title }) => title)),
        similarity: rounded(members.reduce((sum, one) => sum + nearness(one), 0) / pairs),
        shared: [...sharedWords(members.map((member) => vectors[member] as Vector))],
      };
    })
    .sort((a, b) => Object.keys(b.plans).length - Object.keys(a.plans).length);
}

/** Words of more than half of them, by what they weigh together. */
function sharedWords(vectors: readonly Vector[]): readonly string[] {
  const words = new Map<string, { holders: number; weight: number }>();
  for (const vector of vectors)
    for (const [word, weight] of vector) {
      const known = words.get(word) ?? { holders: 0, weight: 0 };
      words.set(word, { holders: known.holders + 1, weight: known.weight + weight });
    }
  return [...words]
    .filter(([word, { holders }]) => word.length > 1 && holders > vectors.length / 2)
    .sort((a, b) => b[1].weight - a[1].weight)
    .slice(0, SHOWN)
    .map(([word]) => word);
}

/** Three decimals: more would show what differs between machines. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;
