/** Which section became which, and what changed in them. */
import type { Difference, OutlinePlace } from '../../model/difference.js';
import type { PlanRecord, Section } from '../../model/record.js';
import type { Segmenter } from '../../words/index.js';
import { groupBy } from '../group.js';
import { bare, bigramsOf, likeness, type Paired, pairByKey, pairByLikeness } from './likeness.js';
import { staying } from './order.js';
import { flat, wordsChanged } from './wording.js';

/** From here on two titles of one level are one title reworded. */
const SAME_TITLE = 0.5;

/** Sections by id; null is the document itself, which every document has. */
export interface SectionMatch {
  readonly toNew: ReadonlyMap<string | null, string | null>;
  readonly old: readonly Section[];
  readonly new: readonly Section[];
}

/** Headings that are actions, with nothing below them, are told as actions. */
export function headingsOf({ sections, actions }: PlanRecord): readonly Section[] {
  const starts = new Set(actions.map(({ span }) => span.start));
  const holders = new Set([
    ...actions.map(({ sectionId }) => sectionId),
    ...sections.map(({ parent }) => parent),
  ]);
  return sections.filter(({ id, span }) => holders.has(id) || !starts.has(span.start));
}

/** 重点任务/产业结构调整 */
function pathsOf(sections: readonly Section[]): ReadonlyMap<string | null, string> {
  const paths = new Map<string | null, string>();
  for (const { id, parent, title } of sections)
    paths.set(id, `${parent === null ? '' : (paths.get(parent) ?? '')}/${bare(title)}`);
  return paths;
}

const indices = (elements: readonly unknown[]): readonly number[] => elements.map((_, i) => i);

/** By title: with what they stand in, then anywhere, then reworded. */
export function matchByTitle(old: readonly Section[], now: readonly Section[]): Paired {
  const [oldPaths, newPaths] = [pathsOf(old), pathsOf(now)];
  const exact = pairByKey(
    indices(old),
    indices(now),
    (i) => oldPaths.get(old[i]?.id ?? null),
    (j) => newPaths.get(now[j]?.id ?? null),
  );
  const titled = pairByKey(
    exact.old,
    exact.new,
    (i) => bare(old[i]?.title ?? ''),
    (j) => bare(now[j]?.title ?? ''),
  );
  const [oldTitles, newTitles] = [old, now].map((own) =>
    own.map(({ title }) => bigramsOf(title)),
  ) as [ReturnType<typeof bigramsOf>[], ReturnType<typeof bigramsOf>[]];
  const alike = pairByLikeness(titled.old, titled.new, (i, j) => {
    if (old[i]?.level !== now[j]?.level) return 0;
    const like = likeness(
      oldTitles[i] as (typeof oldTitles)[0],
      newTitles[j] as (typeof newTitles)[0],
    );
    return like < SAME_TITLE ? 0 : like;
  });
  return { ...alike, pairs: [...exact.pairs, ...titled.pairs, ...alike.pairs] };
}

/**
 * A section whose title says nothing of the old one is still the same if the actions it holds are.
 * @param sectionsOf each two actions that are one: the numbers of the sections they stand in
 */
export function matchByActions(
  { pairs, old, new: now }: Paired,
  sectionsOf: readonly (readonly [number, number])[],
): Paired {
  const [gone, come] = [new Set(old), new Set(now)];
  const together = groupBy(
    sectionsOf.filter(([i, j]) => gone.has(i) && come.has(j)),
    ([i, j]) => `${i} ${j}`,
  );
  const found = pairByLikeness(old, now, (i, j) => together.get(`${i} ${j}`)?.length ?? 0);
  return { ...found, pairs: [...pairs, ...found.pairs] };
}

export function sectionMatch(
  old: readonly Section[],
  now: readonly Section[],
  { pairs }: Paired,
): SectionMatch {
  const toNew = new Map<string | null, string | null>([[null, null]]);
  for (const [i, j] of pairs) toNew.set(old[i]?.id ?? '', now[j]?.id ?? '');
  return { toNew, old, new: now };
}

type SectionChange = Difference['sections'][number];

const placeOf = (
  own: readonly Section[],
  { id, number, title, parent, span }: Section,
): OutlinePlace => ({
  id,
  marker: number === null ? null : String(number),
  section: own.find((other) => other.id === parent)?.title ?? null,
  text: title,
  span: { ...span },
});

export function sectionChanges(match: SectionMatch, segmenter: Segmenter): SectionChange[] {
  const { toNew, old, new: now } = match;
  const numberOf = new Map(now.map(({ id }, i) => [id, i]));
  const pairs = old.flatMap((section) => {
    const other = now[numberOf.get(toNew.get(section.id) ?? '') ?? -1];
    return other === undefined ? [] : [{ section, other }];
  });
  const kept = new Set<string>();
  const siblings = pairs.filter(({ section, other }) => toNew.get(section.parent) === other.parent);
  for (const group of groupBy(siblings, ({ other }) => other.parent).values()) {
    const stay = staying(group.map(({ other }) => numberOf.get(other.id) ?? -1));
    for (const { other } of group) if (stay.has(numberOf.get(other.id) ?? -1)) kept.add(other.id);
  }
  const changed = new Map(
    pairs.map(({ section, other }): readonly [string, SectionChange] => {
      const words = wordsChanged(flat(section.title), flat(other.title), segmenter);
      const changes: SectionChange['changes'] = [];
      if (!kept.has(other.id)) changes.push('moved');
      if (section.number !== other.number) changes.push('renumbered');
      if (words.length > 0) changes.push('reworded');
      return [
        section.id,
        { changes, old: [placeOf(old, section)], new: [placeOf(now, other)], words },
      ];
    }),
  );
  const come = new Set(pairs.map(({ other }) => other.id));
  return [
    ...old.flatMap((section): SectionChange[] => {
      const change = changed.get(section.id);
      if (change !== undefined) return change.changes.length === 0 ? [] : [change];
      return [{ changes: ['removed'], old: [placeOf(old, section)], new: [], words: [] }];
    }),
    ...now
      .filter(({ id }) => !come.has(id))
      .map(
        (section): SectionChange => ({
          changes: ['added'],
          old: [],
          new: [placeOf(now, section)],
          words: [],
        }),
      ),
  ];
}
