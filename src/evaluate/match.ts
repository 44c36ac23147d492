/** Which extracted element answers which of the gold: one to one, the best pairs first. */
import type { ElementType } from '../model/elements.js';
import type { Difference } from '../model/evaluation.js';
import { lowerBound, type Span } from '../model/span.js';
import type { Element, Gold } from './gold.js';
import { bare, FIELDS } from './same.js';

export interface Pair {
  readonly gold: Element;
  readonly extracted: Element;
}

export interface Matching {
  readonly pairs: readonly Pair[];
  readonly missed: readonly Element[];
  readonly invented: readonly Element[];
}

/** The given key fields in which the two are not the same. */
export function differencesOf(type: ElementType, { gold, extracted }: Pair): readonly Difference[] {
  return Object.entries(FIELDS[type]).flatMap(([field, same]) => {
    const expected = gold.fields[field];
    const got = extracted.fields[field] ?? null;
    return expected === undefined || same(expected, got)
      ? []
      : [{ field, expected, extracted: got }];
  });
}

/** Indices into the two lists, and how well they fit: more is better. */
interface Candidate {
  readonly gold: number;
  readonly extracted: number;
  readonly fit: number;
}

type Candidates = (
  type: ElementType,
  gold: readonly Element[],
  extracted: readonly Element[],
) => Iterable<Candidate>;

/** Sections and actions are where they begin. */
const NEAR = 3;

/** Other elements overlap by half of the shorter one at least. */
const HALF = 0.5;

const startsNear: Candidates = function* (_, gold, extracted) {
  const sorted = placed(extracted);
  for (const [i, element] of gold.entries()) {
    if (element.span === null) continue;
    const { start } = element.span;
    const from = lowerBound(sorted, ({ span }) => span.start < start - NEAR);
    for (let j = from; j < sorted.length; j++) {
      const { span, index } = sorted[j] as Placed;
      if (span.start > start + NEAR) break;
      yield { gold: i, extracted: index, fit: -Math.abs(span.start - start) };
    }
  }
};

const overlap: Candidates = function* (type, gold, extracted) {
  const sorted = placed(extracted);
  const reach: number[] = [];
  for (const { span } of sorted) reach.push(Math.max(span.end, reach.at(-1) ?? 0));
  for (const [i, element] of gold.entries()) {
    const { span } = element;
    if (span === null) continue;
    const after = lowerBound(sorted, (other) => other.span.start < span.end);
    for (let j = after - 1; j >= 0 && (reach[j] as number) > span.start; j--) {
      const other = sorted[j] as Placed;
      const common = Math.min(span.end, other.span.end) - Math.max(span.start, other.span.start);
      const shorter = Math.min(span.end - span.start, other.span.end - other.span.start);
      if (common <= 0 || common < HALF * shorter) continue;
      const whole = Math.max(span.end, other.span.end) - Math.min(span.start, other.span.start);
      const pair = { gold: element, extracted: extracted[other.index] as Element };
      const isExact = differencesOf(type, pair).length === 0;
      yield { gold: i, extracted: other.index, fit: common / whole + (isExact ? 1 : 0) };
    }
  }
};

/** Slogans by their text and references by their title; of one text the same kind first. */
const sameText: Candidates = function* (_, gold, extracted) {
  const key = ({ fields }: Element): string => bare(fields['text'] ?? fields['title'] ?? null);
  const known = new Map<string, number[]>();
  for (const [j, element] of extracted.entries()) {
    const at = key(element);
    known.set(at, [...(known.get(at) ?? []), j]);
  }
  for (const [i, element] of gold.entries())
    for (const j of known.get(key(element)) ?? []) {
      const sameKind = element.fields['kind'] === extracted[j]?.fields['kind'];
      yield { gold: i, extracted: j, fit: sameKind ? 2 : 1 };
    }
};

const METHODS: Readonly<Record<Gold['by'], Readonly<Record<ElementType, Candidates>>>> = {
  text: {
    sections: startsNear,
    actions: startsNear,
    targets: overlap,
    declared: overlap,
    deadlines: overlap,
    slogans: sameText,
    references: sameText,
    responsible: overlap,
    milestones: overlap,
  },
  place: {
    sections: startsNear,
    actions: startsNear,
    targets: overlap,
    declared: overlap,
    deadlines: overlap,
    slogans: overlap,
    references: overlap,
    responsible: overlap,
    milestones: overlap,
  },
};

export function match(
  type: ElementType,
  by: Gold['by'],
  gold: readonly Element[],
  extracted: readonly Element[],
): Matching {
  // Which of two equal fits comes first must only be settled; it is the later one.
  const candidates = [...METHODS[by][type](type, gold, extracted)].sort(
    (a, b) => b.fit - a.fit || b.gold - a.gold || b.extracted - a.extracted,
  );
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const candidate of candidates) {
    if (partners.has(candidate.gold) || taken.has(candidate.extracted)) continue;
    partners.set(candidate.gold, candidate.extracted);
    taken.add(candidate.extracted);
  }
  return {
    pairs: gold.flatMap((element, i) => {
      const j = partners.get(i);
      return j === undefined ? [] : [{ gold: element, extracted: extracted[j] as Element }];
    }),
    missed: gold.filter((_, i) => !partners.has(i)),
    invented: extracted.filter((_, j) => !taken.has(j)),
  };
}

interface Placed {
  readonly span: Span;
  readonly index: number;
}

const placed = (elements: readonly Element[]): readonly Placed[] =>
  elements
    .flatMap(({ span }, index) => (span === null ? [] : [{ span, index }]))
    .sort((a, b) => a.span.start - b.span.start);
