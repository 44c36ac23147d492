/** What every part of the page is made from: names of plans, what elements are filtered by, where links lead. */
import type { Comparison } from '../../model/comparison.js';
import type { Language } from '../../model/diagnostic.js';
import type { Status } from '../../model/record.js';
import type { Span } from '../../model/span.js';
import type { Compared, ComparedText } from '../comparison/index.js';
import { yearsOf } from '../comparison/sheets.js';
import { type Html, html } from '../html/html.js';
import { LABELS, type Labels } from '../labels.js';
import { oneLine } from '../width.js';
import { REPORT_LABELS, type ReportLabels } from './labels.js';

export const SECTION_NAMES = [
  'overview',
  'themes',
  'targets',
  'slogans',
  'actions',
  'wording',
  'similarity',
  'timeline',
  'texts',
] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

/** Plans that one page shows side by side; of more it tells what several of them have. */
export const MOST_PLANS = 12;

export interface View {
  readonly comparison: Comparison;
  readonly plans: readonly PlanView[];
  /** By the id of the comparison. */
  readonly planOf: (id: string) => PlanView | undefined;
  /** Of the plans, each once, in their order; null for plans of none. */
  readonly regions: readonly (string | null)[];
  /** Too many plans for a column each, and for their texts. */
  readonly isLong: boolean;
  readonly language: Language;
  readonly words: ReportLabels;
  readonly labels: Labels;
}

export interface PlanView extends ComparedText {
  readonly id: string;
  /** Short, and unlike the others: 云南省 · 苏州市 2020 · a file name. */
  readonly name: string;
  /** Of the passage where its text begins: p0 */
  readonly anchor: string;
  readonly region: number;
  /** Whether its text is on the page, for links to lead to. */
  readonly isShown: boolean;
  /** Themes of an action, by their numbers in the comparison. */
  readonly themesOf: (action: string | null) => readonly number[];
  readonly actionAt: (span: Span) => string | null;
  /** Its number in the record, by its text without punctuation. */
  readonly slogan: (text: string) => number | undefined;
}

export function viewOf({ comparison, plans }: Compared, language: Language): View {
  const isLong = plans.length > MOST_PLANS;
  const regions = [...new Set(comparison.plans.map(({ region }) => region))];
  const names = namesOf(comparison);
  const themes = new Map(comparison.themes.map(({ theme }, i) => [theme, i]));
  const assigned = new Map(
    comparison.assignments.map(({ plan, action, themes: own }) => [
      `${plan}\n${action}`,
      own.flatMap(({ theme }) => themes.get(theme) ?? []),
    ]),
  );
  const views = comparison.plans.flatMap(({ id, region }, i): readonly PlanView[] => {
    const plan = plans[i];
    if (plan === undefined) return [];
    const { actions, slogans } = plan.record;
    const numbers = new Map(slogans.map(({ text }, n) => [bare(text), n]));
    return [
      {
        ...plan,
        id,
        name: names[i] ?? id,
        anchor: `p${i}`,
        region: regions.indexOf(region),
        isShown: !isLong,
        themesOf: (action) => (action === null ? [] : (assigned.get(`${id}\n${action}`) ?? [])),
        actionAt: ({ start }) =>
          actions.find((one) => one.span.start <= start && start < one.span.end)?.id ?? null,
        slogan: (text) => numbers.get(bare(text)),
      },
    ];
  });
  const byId = new Map(views.map((plan) => [plan.id, plan]));
  return {
    comparison,
    plans: views,
    planOf: (id) => byId.get(id),
    regions,
    isLong,
    language,
    words: REPORT_LABELS[language],
    labels: LABELS[language],
  };
}

/** 不忘初心、牢记使命 · 不忘初心 牢记使命 */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** The region, with the years where that tells plans apart; else the file name. */
function namesOf({ plans }: Comparison): readonly string[] {
  const candidates = plans.map(({ id, region, period }) => [
    region,
    region === null || period === null ? null : `${region} ${yearsOf(period)}`,
    id,
  ]);
  const isUnlike = (name: string, level: number): boolean =>
    candidates.filter((own) => own[level] === name).length === 1;
  return candidates.map((own, i) => {
    const name = own.find((one, level) => one !== null && isUnlike(one, level));
    return oneLine(name ?? plans[i]?.id ?? '');
  });
}

/** By what the script filters an element; without an attribute it is shown whatever is chosen. */
export function facets(plan: PlanView, { actions = null, status = null }: Facets = {}): Html {
  const themes = actions === null ? null : new Set(actions.flatMap(plan.themesOf));
  return html` data-e data-r="${plan.region}"${
    themes === null ? null : html` data-t="${[...themes].join(' ')}"`
  }${status === null ? null : html` data-s="${status}"`}`;
}

export interface Facets {
  /** By whose themes; null: themes say nothing of it. */
  readonly actions?: readonly (string | null)[] | null;
  readonly status?: Status | null;
}

/** Where an element stands in its text: p0-t3 */
export const anchorOf = ({ anchor }: PlanView, ref: string): string => `${anchor}-${ref}`;

/** Of each element that a table has, its row: p0-t3 → targets-7 */
export function rowsOf({ comparison, plans, planOf }: View): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  const put = (id: string, ref: string | undefined, row: string): void => {
    const plan = planOf(id);
    if (plan === undefined || ref === undefined) return;
    const anchor = anchorOf(plan, ref);
    if (!rows.has(anchor)) rows.set(anchor, row);
  };
  for (const [i, { plans: own }] of comparison.targets.entries())
    for (const [id, cells] of Object.entries(own))
      for (const { target } of cells) put(id, target, `targets-${i}`);
  for (const [i, { text, plans: own }] of comparison.slogans.entries())
    for (const id of Object.keys(own)) {
      const n = planOf(id)?.slogan(text);
      put(id, n === undefined ? undefined : `g${n}`, `slogans-${i}`);
    }
  for (const [i, { plans: own }] of comparison.actions.entries())
    for (const [id, actions] of Object.entries(own))
      for (const action of actions) put(id, action, `actions-${i}`);
  for (const [i, { plan, ref }] of comparison.timeline.entries()) put(plan, ref, `timeline-${i}`);
  for (const [i, { plans: own }] of comparison.wording.entries())
    for (const [id, spans] of Object.entries(own))
      for (const n of spans.keys()) put(id, `w${i}-${n}`, `wording-${i}`);
  for (const [i, { plan, action }] of comparison.assignments.entries())
    put(plan, action, `themes-${i}`);
  for (const { anchor } of plans) rows.set(anchor, `overview-${anchor}`);
  return rows;
}

/** 0.123 → 12% · 0.012 → 1.2% */
export const percent = (share: number): string =>
  `${(share * 100).toFixed(share > 0 && share < 0.0995 ? 1 : 0)}%`;
