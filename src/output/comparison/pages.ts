/** A comparison as tables for people: plans side by side where there is room, else a row for each. */
import type { ComparedTarget, Comparison, TargetRow } from '../../model/comparison.js';
import type { Look } from '../format.js';
import type { Column } from '../grid.js';
import { amount, LABELS } from '../labels.js';
import { COMPARISON_LABELS, type ColumnName } from './labels.js';
import { SHEET_NAMES, type SheetName, yearsOf } from './sheets.js';

export interface Page {
  readonly sheet: SheetName;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

/** Columns of the terminal that a plan needs beside others, and that the rest of the row needs. */
const PER_PLAN = 14;
const REST = 24;

export function pagesOf(comparison: Comparison, look: Look): readonly Page[] {
  const isWide = (look.columns - REST) / comparison.plans.length >= PER_PLAN;
  return SHEET_NAMES.flatMap((sheet) => PAGES[sheet](comparison, look, isWide)).filter(
    ({ rows }) => rows.length > 0,
  );
}

type MakePages = (comparison: Comparison, look: Look, isWide: boolean) => readonly Page[];

const percent = (share: number | undefined): string =>
  share === undefined ? '' : `${(share * 100).toFixed(share < 0.1 ? 1 : 0)}%`;

const heading = (look: Look, name: ColumnName, more: Partial<Column> = {}): Column => ({
  heading: COMPARISON_LABELS[look.language].columns[name],
  ...more,
});

const page = (sheet: SheetName, look: Look, rest: Omit<Page, 'sheet' | 'title'>): Page => ({
  sheet,
  title: COMPARISON_LABELS[look.language].sheets[sheet],
  ...rest,
});

const planColumns = ({ plans }: Comparison): readonly Column[] =>
  plans.map(({ id }) => ({ heading: id }));

const RIGHT = { align: 'right' } as const;

/** ≥ 95% · 100 元/人 P1Y · 15 个 ✓ · 200 公顷 (= 3,000 亩) */
const amountOf = (target: ComparedTarget, { unit }: Pick<TargetRow, 'unit'>): string =>
  [
    amount(target),
    target.frequency,
    target.converted === null
      ? null
      : `(= ${amount({ comparator: 'eq', value: target.converted, valueMax: null, unit })})`,
    target.status === 'achieved' ? '✓' : null,
  ]
    .filter((part) => part !== null)
    .join(' ');

/** What a narrow terminal leaves out of the overview. */
const FROM = {
  sections: { ...RIGHT, from: 90 },
  actions: RIGHT,
  targets: RIGHT,
  results: RIGHT,
  deadlines: { ...RIGHT, from: 90 },
  slogans: RIGHT,
} as const;

const PAGES: Readonly<Record<SheetName, MakePages>> = {
  overview: ({ plans }, look) => [
    page('overview', look, {
      columns: [
        heading(look, 'plan'),
        heading(look, 'title', { from: 120 }),
        heading(look, 'region'),
        heading(look, 'kind', { from: 90 }),
        heading(look, 'period'),
        ...(['sections', 'actions', 'targets', 'results', 'deadlines', 'slogans'] as const).map(
          (name) => heading(look, name, FROM[name]),
        ),
        heading(look, 'characters', { ...RIGHT, from: 90 }),
      ],
      rows: plans.map(({ id, title, region, kind, period, counts }) => [
        id,
        title ?? '',
        region ?? '',
        LABELS[look.language].documentKinds[kind],
        yearsOf(period),
        ...[
          counts.sections,
          counts.actions,
          counts.targets,
          counts.results,
          counts.deadlines,
          counts.slogans,
          counts.characters,
        ].map(String),
      ]),
    }),
  ],
  themes: (comparison, look, isWide) => {
    const { plans, themes } = comparison;
    if (isWide)
      return [
        page('themes', look, {
          columns: [
            heading(look, 'theme'),
            ...planColumns(comparison).map((column) => ({ ...column, ...RIGHT })),
          ],
          rows: themes.map(({ label, plans: own }) => [
            label,
            ...plans.map(({ id }) => percent(own[id]?.share)),
          ]),
        }),
      ];
    return [
      page('themes', look, {
        columns: [heading(look, 'plan'), heading(look, 'themes')],
        rows: plans.map(({ id }) => [
          id,
          themes
            .flatMap(({ label, plans: own }) => {
              const share = own[id]?.share ?? 0;
              return share === 0 ? [] : [{ label, share }];
            })
            .sort((a, b) => b.share - a.share)
            .map(({ label, share }) => `${label} ${percent(share)}`)
            .join(' · '),
        ]),
      }),
    ];
  },
  targets: (comparison, look, isWide) => {
    const { plans, targets } = comparison;
    const shared = targets.filter((row) => Object.keys(row.plans).length > 1);
    const alone = targets.filter((row) => Object.keys(row.plans).length === 1);
    const long = (rows: typeof targets): Omit<Page, 'sheet' | 'title'> => ({
      columns: [
        heading(look, 'indicator'),
        heading(look, 'plan'),
        heading(look, 'amount', RIGHT),
        heading(look, 'deadline', { from: 100 }),
      ],
      rows: rows.flatMap(({ indicator, unit, plans: own }) =>
        Object.entries(own)
          .flatMap(([plan, cells]) => cells.map((cell) => [plan, cell] as const))
          .map(([plan, cell], i) => [
            i === 0 ? indicator : '',
            plan,
            amountOf(cell, { unit }),
            cell.deadline ?? '',
          ]),
      ),
    });
    const wide: Omit<Page, 'sheet' | 'title'> = {
      columns: [heading(look, 'indicator'), ...planColumns(comparison)],
      rows: shared.map(({ indicator, unit, plans: own }) => [
        indicator,
        ...plans.map(({ id }) =>
          [...new Set((own[id] ?? []).map((cell) => amountOf(cell, { unit })))].join('; '),
        ),
      ]),
    };
    return [
      page('targets', look, isWide ? wide : long(shared)),
      {
        ...page('targets', look, long(alone)),
        title: COMPARISON_LABELS[look.language].alone,
      },
    ];
  },
  slogans: (comparison, look, isWide) => {
    const { conflict: differs } = COMPARISON_LABELS[look.language];
    const { plans, slogans } = comparison;
    const itemsOf = ({ items, conflict }: (typeof slogans)[number]): string =>
      conflict === null
        ? items.join('、')
        : `${differs}: ${Object.entries(conflict)
            .map(([plan, own]) => `${plan} ${own.join('、')}`)
            .join('; ')}`;
    const rest = isWide ? planColumns(comparison) : [heading(look, 'plans')];
    return [
      page('slogans', look, {
        columns: [
          heading(look, 'text'),
          heading(look, 'kind', { from: 120 }),
          ...rest.map((column) => (isWide ? { ...column, ...RIGHT } : column)),
          heading(look, 'items', { from: 100 }),
        ],
        rows: slogans.map((row) => [
          row.text,
          LABELS[look.language].sloganKinds[row.kind],
          ...(isWide
            ? plans.map(({ id }) => String(row.plans[id] ?? ''))
            : [namesOf(row.plans, (count) => (count === 1 ? '' : `×${count}`))]),
          itemsOf(row),
        ]),
      }),
    ];
  },
  actions: (comparison, look, isWide) => {
    const { plans, actions } = comparison;
    return [
      page('actions', look, {
        columns: [
          ...(isWide
            ? planColumns(comparison)
            : [heading(look, 'label'), heading(look, 'plan'), heading(look, 'title')]),
          heading(look, 'similarity', RIGHT),
          heading(look, 'shared', { from: 120 }),
        ],
        rows: actions.flatMap(({ label, plans: ids, titles, similarity, shared }) => {
          const tail = [similarity.toFixed(2), shared.join(' ')];
          const named = (plan: string): string =>
            (ids[plan] ?? []).map((id, i) => `${id} ${titles[plan]?.[i] ?? ''}`).join('; ');
          if (isWide) return [[...plans.map(({ id }) => named(id)), ...tail]];
          return Object.keys(ids).map((plan, i) =>
            i === 0 ? [label, plan, named(plan), ...tail] : ['', plan, named(plan), '', ''],
          );
        }),
      }),
    ];
  },
  similarity: (comparison, look, isWide) => {
    const { plans, similarity } = comparison;
    const { columns } = COMPARISON_LABELS[look.language];
    const matrix = (values: readonly (readonly number[])[], title: string): Page => ({
      ...page('similarity', look, {
        columns: [
          heading(look, 'plan'),
          ...planColumns(comparison).map((column) => ({ ...column, ...RIGHT })),
        ],
        rows: plans.map(({ id }, a) => [
          id,
          ...plans.map((_, b) => (a === b ? '' : percent(values[a]?.[b]))),
        ]),
      }),
      title,
    });
    const base = COMPARISON_LABELS[look.language].sheets.similarity;
    if (isWide)
      return [
        matrix(similarity.wording, `${base} · ${columns.wording}`),
        matrix(similarity.slogans, `${base} · ${columns.slogans}`),
      ];
    return [
      page('similarity', look, {
        columns: [
          heading(look, 'plan'),
          heading(look, 'other'),
          heading(look, 'wording', RIGHT),
          heading(look, 'slogans', RIGHT),
        ],
        rows: plans
          .flatMap(({ id }, a) =>
            plans.slice(a + 1).map((other, n) => ({
              names: [id, other.id],
              wording: similarity.wording[a]?.[a + 1 + n] ?? 0,
              slogans: similarity.slogans[a]?.[a + 1 + n] ?? 0,
            })),
          )
          .sort((a, b) => b.wording - a.wording)
          .map(({ names, wording, slogans }) => [...names, percent(wording), percent(slogans)]),
      }),
    ];
  },
  wording: ({ wording }, look) => [
    page('wording', look, {
      columns: [
        heading(look, 'characters', RIGHT),
        heading(look, 'passage'),
        heading(look, 'plans'),
      ],
      rows: wording.map(({ text, characters, plans }) => [
        String(characters),
        text,
        namesOf(plans, (spans) => (spans.length === 1 ? '' : `×${spans.length}`)),
      ]),
    }),
  ],
  timeline: ({ timeline }, look) => [
    page('timeline', look, {
      columns: [
        heading(look, 'date'),
        heading(look, 'plan'),
        heading(look, 'kind', { from: 60 }),
        heading(look, 'label'),
        heading(look, 'ref', { from: 100 }),
      ],
      rows: timeline.map(({ date, plan, kind, text, ref }) => [
        date,
        plan,
        COMPARISON_LABELS[look.language].kinds[kind],
        text,
        ref,
      ]),
    }),
  ],
};

function namesOf<T>(plans: Readonly<Record<string, T>>, more: (of: T) => string): string {
  return Object.entries(plans)
    .map(([plan, of]) => `${plan}${more(of)}`)
    .join(' ');
}
