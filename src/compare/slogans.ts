/** What plans say in the same words: formulas, programmes and mottos. */
import { derive, type Lexicon } from '../lexicon/lexicon.js';
import type { SloganRow } from '../model/comparison.js';
import type { Slogan } from '../model/record.js';
import { rounded } from './actions.js';
import { groupBy } from './group.js';
import { byPlan, type Of, type Plan } from './plan.js';

/** “两个坚决维护” is counted under 两个维护. */
const wordings = derive(
  (lexicon) =>
    new Map(
      lexicon.slogans.flatMap(({ text, variants }) =>
        variants.map((variant) => [variant, text] as const),
      ),
    ),
);

/** 不忘初心、牢记使命 · 不忘初心 牢记使命 */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** The same of all wordings of one slogan. */
export const sloganKey = (text: string, lexicon: Lexicon): string =>
  bare(wordings(lexicon).get(text) ?? text);

export function compareSlogans(plans: readonly Plan[], lexicon: Lexicon): readonly SloganRow[] {
  const variants = wordings(lexicon);
  const all: readonly Of<Slogan>[] = plans.flatMap(({ record }, plan) =>
    record.slogans.map((element) => ({ plan, element })),
  );
  const groups = groupBy(all, ({ element: { text } }) => sloganKey(text, lexicon));
  return [...groups.values()]
    .map((own): SloganRow => {
      const listed = own.filter(({ element }) => element.items.length > 0);
      const { text, kind } = (own[0] as Of<Slogan>).element;
      return {
        text: variants.get(text) ?? text,
        kind,
        number: own.find(({ element }) => element.number !== null)?.element.number ?? null,
        items: listed[0]?.element.items ?? [],
        plans: byPlan(plans, own, (slogans) => slogans.reduce((sum, { count }) => sum + count, 0)),
        conflict: conflictOf(plans, listed),
      };
    })
    .sort((a, b) => Object.keys(b.plans).length - Object.keys(a.plans).length);
}

function conflictOf(plans: readonly Plan[], listed: readonly Of<Slogan>[]): SloganRow['conflict'] {
  const differ = listed.some((one, i) =>
    listed
      .slice(i + 1)
      .some(
        (other) => one.plan !== other.plan && !sameItems(one.element.items, other.element.items),
      ),
  );
  return differ ? byPlan(plans, listed, ([slogan]) => [...(slogan?.items ?? [])]) : null;
}

/** In any order; 政治功能强 is 政治功能强的, and a list that leaves some out says nothing else. */
function sameItems(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  const others = many.map(bare);
  return few
    .map(bare)
    .every((item) => others.some((other) => other.includes(item) || item.includes(other)));
}

/** Of each two plans: how much of what they say in formulas they both say (weighted Jaccard). */
export function sloganSimilarity(
  plans: readonly Plan[],
  rows: readonly SloganRow[],
): readonly (readonly number[])[] {
  return plans.map((one) =>
    plans.map((other) => {
      let both = 0;
      let either = 0;
      for (const row of rows) {
        const [a, b] = [row.plans[one.id] ?? 0, row.plans[other.id] ?? 0];
        both += Math.min(a, b);
        either += Math.max(a, b);
      }
      return either === 0 ? Number(one === other) : rounded(both / either);
    }),
  );
}
