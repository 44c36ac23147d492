/** Precision, recall and F1 of each element type, and a list of what went wrong. */
import type { CodePoints } from '../model/code-points.js';
import { ELEMENT_TYPES, type ElementType } from '../model/elements.js';
import {
  type Count,
  type Difference,
  DOCUMENT_FIELDS,
  type DocumentField,
  type DocumentScore,
  type Evaluation,
  type Figures,
  type Miss,
  type Rates,
  SCORED_TYPES,
  type ScoredType,
  type Share,
  SLOGAN_TYPES,
} from '../model/evaluation.js';
import type { PlanRecord } from '../model/record.js';
import type { Span } from '../model/span.js';
import {
  type DocumentFields,
  documentFields,
  type Element,
  elementsOf,
  type Gold,
} from './gold.js';
import { differencesOf, type Matching, match } from './match.js';
import { DOCUMENT } from './same.js';

/** Of the text on either side of a miss. */
const CONTEXT = 30;

/** One record against its gold; `name` is what the misses are listed under. */
export function scoreDocument(
  name: string,
  gold: Gold,
  record: PlanRecord,
  points: CodePoints,
): DocumentScore {
  const extracted = elementsOf(record, gold.by);
  const counts: Partial<Record<ScoredType, Count>> = {};
  const misses: Miss[] = [];
  for (const type of ELEMENT_TYPES) {
    const matching = match(type, gold.by, gold.elements[type], extracted[type]);
    counts[type] = countOf(type, matching);
    if (type === 'slogans') Object.assign(counts, kindsOf(matching));
    for (const miss of missesOf(name, type, matching, points)) misses.push(miss);
  }
  const differences =
    gold.document === null
      ? []
      : documentDifferences(gold.document, documentFields(record.document));
  const wrong = new Set(differences.map(({ field }) => field));
  if (gold.document !== null && differences.length > 0)
    misses.push({
      sign: '~',
      type: 'document',
      gold: name,
      span: null,
      quote: '',
      before: '',
      after: '',
      fields: gold.document,
      differences,
    });
  return {
    gold: name,
    by: gold.by,
    counts,
    document: gold.document === null ? null : ofFields((field) => !wrong.has(field)),
    quotes: quotesOf(record, points),
    misses,
  };
}

function countOf(type: ElementType, { pairs, missed, invented }: Matching): Count {
  return {
    gold: pairs.length + missed.length,
    extracted: pairs.length + invented.length,
    found: pairs.length,
    exact: pairs.filter((pair) => differencesOf(type, pair).length === 0).length,
  };
}

/** Each kind of slogan by itself; nothing where a gold does not say of which kind its slogans are. */
function kindsOf({ pairs, missed, invented }: Matching): Partial<Record<ScoredType, Count>> {
  const kind = ({ fields }: Element): string => `slogans.${fields['kind']}`;
  const inGold = [...pairs.map(({ gold }) => gold), ...missed];
  if (inGold.some(({ fields }) => fields['kind'] === undefined)) return {};
  const inRecord = [...pairs.map(({ extracted }) => extracted), ...invented];
  return Object.fromEntries(
    SLOGAN_TYPES.map((type) => {
      const both = pairs.filter(
        (pair) => kind(pair.gold) === type && kind(pair.extracted) === type,
      );
      const count: Count = {
        gold: inGold.filter((element) => kind(element) === type).length,
        extracted: inRecord.filter((element) => kind(element) === type).length,
        found: both.length,
        exact: both.filter((pair) => differencesOf('slogans', pair).length === 0).length,
      };
      return [type, count];
    }),
  );
}

const documentDifferences = (
  gold: DocumentFields,
  extracted: DocumentFields,
): readonly Difference[] =>
  DOCUMENT_FIELDS.flatMap((field) =>
    DOCUMENT[field](gold[field], extracted[field])
      ? []
      : [{ field, expected: gold[field], extracted: extracted[field] }],
  );

const ofFields = <T>(value: (field: DocumentField) => T): Readonly<Record<DocumentField, T>> => ({
  title: value('title'),
  kind: value('kind'),
  plan: value('plan'),
  region: value('region'),
  issuer: value('issuer'),
  period: value('period'),
  published: value('published'),
});

function quotesOf(record: PlanRecord, points: CodePoints): Share {
  const placed = ELEMENT_TYPES.flatMap((type) =>
    record[type].map((element) => ({
      quote: element.quote,
      span: 'span' in element ? element.span : (element.spans[0] as Span),
    })),
  );
  return {
    right: placed.filter(({ span, quote }) => points.slice(span) === quote).length,
    of: placed.length,
  };
}

function missesOf(
  gold: string,
  type: ElementType,
  { pairs, missed, invented }: Matching,
  points: CodePoints,
): readonly Miss[] {
  const miss = (
    sign: Miss['sign'],
    { span, fields }: Element,
    differences: readonly Difference[] = [],
  ): Miss => ({ sign, type, gold, span, ...surroundings(span, points), fields, differences });
  const wrong = pairs.flatMap((pair) => {
    const differences = differencesOf(type, pair);
    // Where the gold has no place (a slogan by its text), the record has.
    const span = pair.gold.span ?? pair.extracted.span;
    return differences.length === 0 ? [] : [miss('~', { ...pair.gold, span }, differences)];
  });
  const all = [
    ...missed.map((element) => miss('-', element)),
    ...invented.map((element) => miss('+', element)),
    ...wrong,
  ];
  return all.sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1));
}

function surroundings(
  span: Span | null,
  points: CodePoints,
): { readonly quote: string; readonly before: string; readonly after: string } {
  if (span === null) return { quote: '', before: '', after: '' };
  const { start, end } = span;
  return {
    quote: points.slice(span),
    before: points.slice({ start: Math.max(0, start - CONTEXT), end: start }),
    after: points.slice({ start: end, end: Math.min(points.length, end + CONTEXT) }),
  };
}

/** All documents together: pairs, not rates, are added up. */
export function summarise(scores: readonly DocumentScore[]): Evaluation {
  const golds = heard(scores);
  const types: Partial<Record<ScoredType, Figures>> = {};
  for (const type of SCORED_TYPES) {
    const counted = golds.flatMap(({ counts }) => counts[type] ?? []);
    if (counted.length > 0) types[type] = figuresOf(counted.reduce(addCounts));
  }
  const documents = golds.flatMap(({ document }) => document ?? []);
  return {
    golds,
    types,
    document:
      documents.length === 0
        ? null
        : ofFields((field) => ({
            right: documents.filter((document) => document[field]).length,
            of: documents.length,
          })),
    quotes: golds.reduce<Share>(
      ({ right, of }, { quotes }) => ({ right: right + quotes.right, of: of + quotes.of }),
      { right: 0, of: 0 },
    ),
  };
}

/**
 * Annotators mark what they care for: a type that stands nowhere in all their annotations was not
 * looked for, so nothing can be said of it. The kinds of slogans likewise.
 */
function heard(scores: readonly DocumentScore[]): readonly DocumentScore[] {
  const annotations = scores.filter(({ by }) => by === 'place');
  const goldOf = ({ counts }: DocumentScore, type: ScoredType): number => counts[type]?.gold ?? 0;
  const isMarked = (type: ScoredType): boolean =>
    annotations.some((score) => goldOf(score, type) > 0);
  const saysKinds = annotations.every(
    (score) => goldOf(score, 'slogans') === 0 || score.counts['slogans.numeric'] !== undefined,
  );
  const isHeard = (type: ScoredType): boolean =>
    (SLOGAN_TYPES as readonly ScoredType[]).includes(type)
      ? isMarked('slogans') && saysKinds
      : isMarked(type);
  return scores.map((score) =>
    score.by === 'text'
      ? score
      : {
          ...score,
          counts: Object.fromEntries(
            Object.entries(score.counts).filter(([type]) => isHeard(type as ScoredType)),
          ),
          misses: score.misses.filter(({ type }) => type === 'document' || isHeard(type)),
        },
  );
}

const addCounts = (a: Count, b: Count): Count => ({
  gold: a.gold + b.gold,
  extracted: a.extracted + b.extracted,
  found: a.found + b.found,
  exact: a.exact + b.exact,
});

const figuresOf = ({ gold, extracted, found, exact }: Count): Figures => ({
  gold,
  extracted,
  found: ratesOf(found, gold, extracted),
  exact: ratesOf(exact, gold, extracted),
});

/** Nothing to find and nothing found is perfect. */
function ratesOf(right: number, gold: number, extracted: number): Rates {
  const share = (of: number, other: number): number => (of > 0 ? right / of : other > 0 ? 0 : 1);
  const precision = share(extracted, gold);
  const recall = share(gold, extracted);
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}
