/** A comparison as tidy tables: a row says one thing of one plan, whatever the number of plans. */
import type { Comparison } from '../../model/comparison.js';
import type { Cell } from '../tables/index.js';
import type { ColumnName } from './labels.js';

export const SHEET_NAMES = [
  'overview',
  'themes',
  'targets',
  'slogans',
  'actions',
  'similarity',
  'wording',
  'timeline',
] as const;
export type SheetName = (typeof SHEET_NAMES)[number];

export interface Sheet {
  readonly columns: readonly ColumnName[];
  readonly rows: readonly (readonly Cell[])[];
}

/** 2023 · 2021-2025 */
export const yearsOf = (period: { readonly start: number; readonly end: number } | null): string =>
  period === null ? '' : [...new Set([period.start, period.end])].join('-');

/** `row` numbers what is the same across plans. */
export const SHEETS: Readonly<Record<SheetName, (comparison: Comparison) => Sheet>> = {
  overview: ({ plans }) => ({
    columns: [
      'plan',
      'title',
      'region',
      'kind',
      'period',
      'sections',
      'actions',
      'targets',
      'results',
      'deadlines',
      'slogans',
      'characters',
    ],
    rows: plans.map(({ id, title, region, kind, period, counts }) => [
      id,
      title,
      region,
      kind,
      yearsOf(period) || null,
      counts.sections,
      counts.actions,
      counts.targets,
      counts.results,
      counts.deadlines,
      counts.slogans,
      counts.characters,
    ]),
  }),
  themes: ({ themes }) => ({
    columns: ['theme', 'label', 'plan', 'actions', 'share'],
    rows: themes.flatMap(({ theme, label, plans }) =>
      Object.entries(plans).map(([plan, { actions, share }]) => [
        theme,
        label,
        plan,
        actions,
        share,
      ]),
    ),
  }),
  targets: ({ targets }) => ({
    columns: [
      'row',
      'indicator',
      'plan',
      'id',
      'comparator',
      'value',
      'valueMax',
      'unit',
      'frequency',
      'converted',
      'deadline',
      'status',
      'quote',
    ],
    rows: targets.flatMap(({ indicator, plans }, i) =>
      Object.entries(plans).flatMap(([plan, own]) =>
        own.map((one): readonly Cell[] => [
          i + 1,
          indicator,
          plan,
          one.target,
          one.comparator,
          one.value,
          one.valueMax,
          one.unit,
          one.frequency,
          one.converted,
          one.deadline,
          one.status,
          one.quote,
        ]),
      ),
    ),
  }),
  slogans: ({ slogans }) => ({
    columns: ['row', 'text', 'kind', 'number', 'plan', 'count', 'items', 'conflict'],
    rows: slogans.flatMap(({ text, kind, number, items, plans, conflict }, i) =>
      Object.entries(plans).map(([plan, count]) => [
        i + 1,
        text,
        kind,
        number,
        plan,
        count,
        (conflict?.[plan] ?? items).join('、') || null,
        conflict !== null,
      ]),
    ),
  }),
  actions: ({ actions }) => ({
    columns: ['row', 'label', 'plan', 'id', 'title', 'similarity', 'shared'],
    rows: actions.flatMap(({ label, plans, titles, similarity, shared }, i) =>
      Object.entries(plans).flatMap(([plan, ids]) =>
        ids.map((id, n): readonly Cell[] => [
          i + 1,
          label,
          plan,
          id,
          titles[plan]?.[n] ?? null,
          similarity,
          shared.join(' '),
        ]),
      ),
    ),
  }),
  similarity: ({ plans, similarity }) => ({
    columns: ['plan', 'other', 'wording', 'slogans'],
    rows: plans.flatMap(({ id }, a) =>
      plans.flatMap((other, b) =>
        b <= a
          ? []
          : [
              [
                id,
                other.id,
                similarity.wording[a]?.[b] ?? null,
                similarity.slogans[a]?.[b] ?? null,
              ],
            ],
      ),
    ),
  }),
  wording: ({ wording }) => ({
    columns: ['row', 'passage', 'characters', 'plan', 'start', 'end'],
    rows: wording.flatMap(({ text, characters, plans }, i) =>
      Object.entries(plans).flatMap(([plan, spans]) =>
        spans.map(({ start, end }): readonly Cell[] => [i + 1, text, characters, plan, start, end]),
      ),
    ),
  }),
  timeline: ({ timeline }) => ({
    columns: ['date', 'plan', 'kind', 'text', 'ref'],
    rows: timeline.map(({ date, plan, kind, text, ref }) => [date, plan, kind, text, ref]),
  }),
};
