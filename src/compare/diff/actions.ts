/** Which action became which: the same text first, then the same title, then parts of one, then like words. */
import type { Lexicon } from '../../lexicon/lexicon.js';
import type { Difference, OutlinePlace } from '../../model/difference.js';
import type { Action } from '../../model/record.js';
import type { Segmenter } from '../../words/index.js';
import { actionVectors } from '../actions.js';
import { assign } from '../assign.js';
import { groupBy } from '../group.js';
import { nearPairs } from '../vectors.js';
import {
  type Bigrams,
  bare,
  bigramsOf,
  isSame,
  likeness,
  pairByKey,
  shared,
  without,
} from './likeness.js';
import { staying } from './order.js';
import type { SectionMatch } from './sections.js';
import { flat, unmarked, wordsChanged } from './wording.js';

/** One action that became one; or several that became one, or one that became several. */
export interface ActionMatch {
  /** Numbers of the actions, in their order. The pair that fits best is `main`. */
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly main: readonly [number, number];
}

/**
 * From this cosine on, two actions of one title or none are one, reworded. Higher than between plans
 * (`SAME_MEASURE`): of two versions nearly all actions are already matched, and what is left was mostly taken
 * out or put in, however near its field is to the rest of the same plan.
 */
const SAME_ACTION = 0.4;

/** The same title is not enough alone: 加强组织领导 heads anything. In another section more must be the same. */
const SAME_TITLE = 0.1;
const SAME_TITLE_ELSEWHERE = 0.4;

/** So much of a part is in what the whole has lost, and the part says so much that it cannot be chance. */
const PART = 0.6;
const LEAST_PART = 6;

/** Characters behind the title of a part: a signature at the end of it may be all that the whole has lost. */
const HEAD = 14;

interface Side {
  readonly actions: readonly Action[];
  readonly texts: readonly string[];
  readonly bigrams: readonly Bigrams[];
  /** How each begins, behind its title. */
  readonly heads: readonly Bigrams[];
  /** Of the section, so that it is the same on both sides. */
  readonly sections: readonly string[];
}

const sideOf = (actions: readonly Action[], sectionOf: (action: Action) => string): Side => {
  const texts = actions.map(({ text, marker }) => unmarked(text, marker));
  const heads = texts.map((text, i) => {
    const title = flat(actions[i]?.title ?? '');
    const body = text.startsWith(title) ? text.slice(title.length) : text;
    return bigramsOf(bare(body === '' ? text : body).slice(0, HEAD));
  });
  return { actions, texts, bigrams: texts.map(bigramsOf), heads, sections: actions.map(sectionOf) };
};

const gram = (side: Side, i: number): Bigrams => side.bigrams[i] as Bigrams;

export interface MatchedActions {
  readonly matches: readonly ActionMatch[];
  readonly old: readonly number[];
  readonly new: readonly number[];
}

export function matchActions(
  before: readonly Action[],
  after: readonly Action[],
  toNew: SectionMatch['toNew'],
  { lexicon, segmenter }: { readonly lexicon: Lexicon; readonly segmenter: Segmenter },
): MatchedActions {
  const old = sideOf(before, ({ sectionId }) => String(toNew.get(sectionId) ?? `old ${sectionId}`));
  const now = sideOf(after, ({ sectionId }) => String(sectionId));
  const pairs: (readonly [number, number])[] = [];
  let left: readonly number[] = before.map((_, i) => i);
  let right: readonly number[] = after.map((_, j) => j);
  const pair = (
    key: (side: Side, i: number) => string,
    isSame: (i: number, j: number) => boolean = () => true,
  ): void => {
    const found = pairByKey(
      left,
      right,
      (i) => key(old, i),
      (j) => key(now, j),
    );
    const fits = found.pairs.filter(([i, j]) => isSame(i, j));
    const [gone, come] = [new Set(fits.map(([i]) => i)), new Set(fits.map(([, j]) => j))];
    for (const fit of fits) pairs.push(fit);
    left = left.filter((i) => !gone.has(i));
    right = right.filter((j) => !come.has(j));
  };
  const textOf = ({ texts }: Side, i: number): string => bare(texts[i] ?? '');
  const titleOf = ({ actions }: Side, i: number): string => bare(actions[i]?.title ?? '');
  const alike = (least: number) => (i: number, j: number) =>
    likeness(gram(old, i), gram(now, j)) >= least;
  pair((side, i) => `${side.sections[i]}/${textOf(side, i)}`);
  pair(textOf);
  pair((side, i) => `${side.sections[i]}/${titleOf(side, i)}`, alike(SAME_TITLE));
  pair(titleOf, alike(SAME_TITLE_ELSEWHERE));

  const groups: Group[] = pairs.map(([i, j]) => ({ old: [i], new: [j], main: [i, j] }));
  ({ left, right } = takeParts(groups, old, now, left, right));

  const waiting = [
    ...left.map((i) => before[i] as Action),
    ...right.map((j) => after[j] as Action),
  ];
  const vectors = actionVectors(waiting, lexicon, segmenter);
  const near = nearPairs(vectors, SAME_ACTION, (a, b) => a < left.length !== b < left.length);
  for (const { left: a, right: b } of assign(near)) {
    const [i, j] = [left[a] as number, right[b - left.length] as number];
    groups.push({ old: [i], new: [j], main: [i, j] });
  }
  const [gone, come] = [
    new Set(groups.flatMap((group) => group.old)),
    new Set(groups.flatMap((group) => group.new)),
  ];
  ({ left, right } = takeParts(
    groups,
    old,
    now,
    left.filter((i) => !gone.has(i)),
    right.filter((j) => !come.has(j)),
  ));
  const matches = groups
    .map(({ old: a, new: b, main }) => ({
      old: [...a].sort((x, y) => x - y),
      new: [...b].sort((x, y) => x - y),
      main,
    }))
    .sort((a, b) => a.main[0] - b.main[0]);
  return { matches, old: left, new: right };
}

interface Group {
  readonly old: number[];
  readonly new: number[];
  readonly main: readonly [number, number];
}

interface Left {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** What one side of a pair lost is another action on the other side: 3 → 3 and 4, or 3 and 4 → 3. */
function takeParts(
  groups: readonly Group[],
  old: Side,
  now: Side,
  left: readonly number[],
  right: readonly number[],
): Left {
  const taken = (
    waiting: readonly number[],
    side: Side,
    lost: (group: Group) => Bigrams,
    take: (group: Group, part: number) => void,
  ): readonly number[] => {
    if (waiting.length === 0) return waiting;
    const rests = groups.map((group) => ({ group, rest: lost(group) }));
    const holders = new Map<string, number[]>();
    rests.forEach(({ rest }, at) => {
      if (rest.size < LEAST_PART) return;
      for (const bigram of rest.counts.keys()) {
        const known = holders.get(bigram);
        if (known === undefined) holders.set(bigram, [at]);
        else known.push(at);
      }
    });
    return waiting.filter((part) => {
      const bigrams = gram(side, part);
      if (bigrams.size < LEAST_PART) return true;
      const near = new Set([...bigrams.counts.keys()].flatMap((one) => holders.get(one) ?? []));
      let best: Group | undefined;
      let most = PART;
      for (const at of near) {
        const { group, rest } = rests[at] as (typeof rests)[0];
        const share = shared(bigrams, rest) / bigrams.size;
        const head = side.heads[part] as Bigrams;
        if (share >= most && shared(head, rest) >= head.size / 2) [best, most] = [group, share];
      }
      if (best === undefined) return true;
      take(best, part);
      return false;
    });
  };
  const grams = (side: Side, own: readonly number[]): readonly Bigrams[] =>
    own.map((i) => gram(side, i));
  const stillRight = taken(
    right,
    now,
    ({ main, new: parts }) => without(gram(old, main[0]), grams(now, parts)),
    (group, part) => group.new.push(part),
  );
  const stillLeft = taken(
    left,
    old,
    ({ main, old: parts }) => without(gram(now, main[1]), grams(old, parts)),
    (group, part) => group.old.push(part),
  );
  return { left: stillLeft, right: stillRight };
}

type ActionChange = Difference['actions'][number];

const placeOf = ({ id, marker, section, title, span }: Action): OutlinePlace => ({
  id,
  marker,
  section,
  text: title,
  span: { ...span },
});

export function actionChanges(
  before: readonly Action[],
  after: readonly Action[],
  matched: MatchedActions,
  { toNew }: SectionMatch,
  segmenter: Segmenter,
): ActionChange[] {
  const kept = keptIn(before, after, matched, toNew);
  const changes = matched.matches.flatMap((match): ActionChange[] => {
    const old = match.old.map((i) => before[i] as Action);
    const now = match.new.map((j) => after[j] as Action);
    const [one, other] = [before[match.main[0]] as Action, after[match.main[1]] as Action];
    const found: ActionChange['changes'] = [];
    if (now.length > 1) found.push('split');
    if (old.length > 1) found.push('merged');
    if (!kept.has(match.main[1])) found.push('moved');
    if (!isSame(one.marker ?? '', other.marker ?? '')) found.push('renumbered');
    const textOf = (actions: readonly Action[]): string =>
      actions.map(({ text, marker }) => unmarked(text, marker)).join('');
    const words = wordsChanged(textOf(old), textOf(now), segmenter);
    if (words.length > 0) found.push('reworded');
    if (one.status !== other.status) found.push('status');
    return found.length === 0
      ? []
      : [{ changes: found, old: old.map(placeOf), new: now.map(placeOf), words }];
  });
  const alone = (actions: readonly Action[], side: 'old' | 'new'): ActionChange[] =>
    matched[side].map((i) => ({
      changes: [side === 'old' ? 'removed' : 'added'],
      old: [],
      new: [],
      [side]: [placeOf(actions[i] as Action)],
      words: [],
    }));
  return [...changes, ...alone(before, 'old')]
    .sort((a, b) => (a.old[0]?.span.start ?? 0) - (b.old[0]?.span.start ?? 0))
    .concat(alone(after, 'new'));
}

/** In the same section as before, and in the same order in it; the new numbers of those. */
function keptIn(
  before: readonly Action[],
  after: readonly Action[],
  { matches }: MatchedActions,
  toNew: SectionMatch['toNew'],
): ReadonlySet<number> {
  const inPlace = matches.filter(
    ({ main: [i, j] }) => toNew.get(before[i]?.sectionId ?? null) === (after[j]?.sectionId ?? null),
  );
  const kept = new Set<number>();
  const bySection = groupBy(inPlace, ({ main: [, j] }) => after[j]?.sectionId ?? null);
  for (const group of bySection.values())
    for (const j of staying(group.map(({ main }) => main[1]))) kept.add(j);
  return kept;
}
