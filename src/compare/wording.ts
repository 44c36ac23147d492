/**
 * Passages that two or more plans have in common. An index of all windows of twelve characters finds what is
 * shared at all; only that is put into a suffix array, whose neighbours show how long the passages are.
 */
import { derive, type Lexicon, list } from '../lexicon/lexicon.js';
import type { WordingRow } from '../model/comparison.js';
import type { Span } from '../model/span.js';
import { rounded } from './actions.js';
import { type Folded, fold, passagesOf } from './fold.js';
import { phrasesOf } from './phrases.js';
import type { Plan } from './plan.js';
import { suffixesOf } from './suffixes.js';

/** Characters that a shared passage has at least. */
const WINDOW = 12;
/** Of these, outside set phrases; and of long passages so great a share. */
const OWN = 8;
const OWN_SHARE = 0.4;
/** Places of one passage in one plan that are told. */
const MOST_SPANS = 20;

export interface SharedWording {
  readonly rows: readonly WordingRow[];
  /** Of each two plans, the share of the shorter one's windows that the other has too. */
  readonly similarity: readonly (readonly number[])[];
}

export function sharedWording(plans: readonly Plan[], lexicon: Lexicon): SharedWording {
  const passages = plans.flatMap((plan, of) =>
    layerOf(plan).map((passage) => ({ ...passage, of })),
  );
  const { holders, sizes } = indexOf(passages, plans.length);
  return {
    rows: rowsOf(plans, liveRuns(passages, holders), lexicon),
    similarity: similarityOf({ holders, sizes }),
  };
}

/** The whole text, or what the record quotes of it. */
function layerOf({ record, text }: Plan): readonly Folded[] {
  const folded =
    text === null ? record.actions.map(({ quote, span }) => fold(quote, span.start)) : [fold(text)];
  return folded.flatMap(passagesOf);
}

interface Passage extends Folded {
  /** The plan, by its number. */
  readonly of: number;
}

interface Index {
  /** Of each window, the plans that have it, each once. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
  /** Of each plan, how many windows it has. */
  readonly sizes: readonly number[];
}

function indexOf(passages: readonly Passage[], plans: number): Index {
  const holders = new Map<string, number[]>();
  const sizes = new Array<number>(plans).fill(0);
  for (const { text, of } of passages)
    for (let at = 0; at + WINDOW <= text.length; at++) {
      const window = text.slice(at, at + WINDOW);
      const own = holders.get(window);
      if (own === undefined) holders.set(window, [of]);
      else if (own[own.length - 1] !== of) own.push(of);
      else continue;
      sizes[of] = (sizes[of] as number) + 1;
    }
  return { holders, sizes };
}

function similarityOf({ holders, sizes }: Index): readonly (readonly number[])[] {
  const shared = sizes.map(() => new Float64Array(sizes.length));
  for (const own of holders.values()) {
    if (own.length < 2) continue;
    for (const a of own) {
      const row = shared[a] as Float64Array;
      for (const b of own) row[b] = (row[b] as number) + 1;
    }
  }
  return sizes.map((size, a) =>
    sizes.map((other, b) => {
      const shorter = Math.min(size, other);
      if (a === b) return 1;
      return shorter === 0 ? 0 : rounded((shared[a]?.[b] ?? 0) / shorter);
    }),
  );
}

/** The stretches whose every window another plan has too. */
function* liveRuns(passages: readonly Passage[], holders: Index['holders']): Iterable<Passage> {
  for (const { text, places, of } of passages) {
    let from = -1;
    let to = -1;
    for (let at = 0; at + WINDOW <= text.length; at++) {
      if ((holders.get(text.slice(at, at + WINDOW))?.length ?? 0) < 2) continue;
      if (from === -1) from = at;
      else if (at > to) {
        yield { text: text.slice(from, to), places: places.slice(from, to), of };
        from = at;
      }
      to = at + WINDOW;
    }
    if (from !== -1) yield { text: text.slice(from, to), places: places.slice(from, to), of };
  }
}

function rowsOf(
  plans: readonly Plan[],
  runs: Iterable<Passage>,
  lexicon: Lexicon,
): readonly WordingRow[] {
  const { text, places, owners, isStart } = joined(runs);
  const { order, common } = suffixesOf(text, isStart);
  const longest = longestElsewhere(order, common, owners);
  const rank = new Int32Array(order.length);
  order.forEach((at, i) => {
    rank[at] = i;
  });
  const seen = new Set<string>();
  const rows: WordingRow[] = [];
  for (let at = 0; at < order.length; at++) {
    const length = longest[at] as number;
    const isInside = at > 0 && isStart[at] === 0 && (longest[at - 1] as number) > length;
    if (length < WINDOW || isInside) continue;
    const passage = text.slice(at, at + length);
    if (seen.has(passage)) continue;
    seen.add(passage);
    if (!saysSomething(passage, lexicon)) continue;
    const spans = new Map<number, Span[]>();
    for (const found of holdersOf(rank[at] as number, length, order, common)) {
      const owner = owners[found] as number;
      const own = spans.get(owner) ?? [];
      const start = places[found] as number;
      if (own.length < MOST_SPANS)
        own.push({ start, end: (places[found + length - 1] as number) + 1 });
      spans.set(owner, own);
    }
    rows.push({
      text: passage,
      characters: length,
      plans: Object.fromEntries(
        [...spans]
          .sort(([a], [b]) => a - b)
          .map(([owner, own]) => [
            plans[owner]?.id ?? '',
            own.sort((a, b) => a.start - b.start).map((span) => ({ ...span })),
          ]),
      ),
    });
  }
  return rows.sort((a, b) => b.characters - a.characters);
}

interface Joined {
  readonly text: string;
  readonly places: readonly number[];
  readonly owners: readonly number[];
  /** 1 where another run begins, to which no passage reaches. */
  readonly isStart: Uint8Array;
}

function joined(runs: Iterable<Passage>): Joined {
  const texts: string[] = [];
  const places: number[] = [];
  const owners: number[] = [];
  const starts: number[] = [];
  for (const run of runs) {
    starts.push(places.length);
    texts.push(run.text);
    for (const place of run.places) {
      places.push(place);
      owners.push(run.of);
    }
  }
  const isStart = new Uint8Array(places.length);
  for (const start of starts) isStart[start] = 1;
  return { text: texts.join(''), places, owners, isStart };
}

/** How much of what begins at each place stands in another plan too. */
function longestElsewhere(
  order: Int32Array,
  common: Int32Array,
  owners: readonly number[],
): Int32Array {
  const longest = new Int32Array(order.length);
  const sweep = (from: number, step: 1 | -1): void => {
    let best = 0;
    for (let i = from; i >= 0 && i < order.length; i += step) {
      const before = i - step;
      if (before < 0 || before >= order.length) continue;
      const shared = common[step === 1 ? i : before] as number;
      const isOther = owners[order[i] as number] !== owners[order[before] as number];
      best = isOther ? shared : Math.min(best, shared);
      const at = order[i] as number;
      longest[at] = Math.max(longest[at] as number, best);
    }
  };
  sweep(0, 1);
  sweep(order.length - 1, -1);
  return longest;
}

/** Places at which the same `length` characters stand. */
function* holdersOf(
  rank: number,
  length: number,
  order: Int32Array,
  common: Int32Array,
): Iterable<number> {
  let first = rank;
  while (first > 0 && (common[first] as number) >= length) first--;
  yield order[first] as number;
  for (let i = first + 1; i < order.length && (common[i] as number) >= length; i++)
    yield order[i] as number;
}

const setPhrases = derive((lexicon) =>
  phrasesOf(
    [
      ...lexicon.slogans.flatMap(({ text, variants, items }) => [text, ...variants, ...items]),
      ...list(lexicon, 'set-phrases'),
    ]
      .map((phrase) => phrase.replace(/[^\p{L}\p{N}]+/gu, ''))
      .filter((phrase) => phrase.length > 1),
  ),
);

/** Not only 深入学习贯彻习近平新时代中国特色社会主义思想, which all plans have from the same source. */
function saysSomething(passage: string, lexicon: Lexicon): boolean {
  let own = passage.length;
  for (const { phrase } of setPhrases(lexicon)(passage)) own -= phrase.length;
  return own >= OWN && own >= passage.length * OWN_SHARE;
}
