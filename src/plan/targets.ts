/** Quantities that a plan sets or reports. */
import type { Status, Target, Years } from '../model/record.js';
import { contains, hull, type Span } from '../model/span.js';
import type { Amount, Coverage } from '../recognise/recognition.js';
import type { OutlineNode } from '../structure/outline.js';
import { type Context, lastAt, lineAt, touches } from './context.js';
import type { DeadlineDraft } from './deadlines.js';
import { governingDeadline, governingFrequency } from './governing.js';
import {
  coverageIndicator,
  headNoun,
  type Indicator,
  indicatorBefore,
  indicatorBehind,
} from './indicator.js';
import { type StatusContext, statusAt } from './status.js';
import { type Surroundings, surroundingsOf } from './surroundings.js';
import { isQuantity, isReached } from './target-evidence.js';

export interface TargetDraft extends Omit<Target, 'id' | 'action' | 'span' | 'quote'> {
  readonly span: Span;
}

export interface TargetContext {
  readonly status: StatusContext;
  readonly statusOf: (node: OutlineNode) => Status;
  readonly deadlines: readonly DeadlineDraft[];
  readonly period: Years | null;
  /** Places that hold numbers of other kinds: declared structure, numeric slogans. */
  readonly taken: readonly Span[];
}

/** The target before this one in the same text: enumerations share its noun. */
interface Previous {
  readonly draft: TargetDraft;
  readonly end: number;
}

export function targetsOf(context: Context, given: TargetContext): readonly TargetDraft[] {
  const drafts: TargetDraft[] = [];
  let previous: Previous | undefined;
  const taken = [...given.taken].sort((a, b) => a.start - b.start).map((span) => ({ span }));
  const found = [...context.amounts, ...context.coverages].sort(
    (a, b) => a.span.start - b.span.start,
  );
  for (const amount of found) {
    const line = lineAt(context, amount.span.start);
    const role = line && context.outline.roles[line.index];
    if (role !== 'text' && role !== 'answer' && role !== 'box') continue;
    if (touches(taken, amount.span) || touches(context.outerTitles, amount.span)) continue;
    const draft =
      amount.kind === 'coverage'
        ? coverageTarget(context, amount, given)
        : amountTarget(context, amount, given, previous);
    if (!draft) continue;
    drafts.push(draft);
    previous = { draft, end: amount.span.end };
  }
  return drafts;
}

function amountTarget(
  context: Context,
  amount: Amount,
  given: TargetContext,
  previous: Previous | undefined,
): TargetDraft | undefined {
  const { text, lexicon } = context;
  const around = surroundingsOf(context, amount.span);
  const every = governingFrequency(context, amount.span, around);
  if (!isQuantity(context, amount, around, every, previous?.end)) return undefined;
  const behind = indicatorBehind(text, amount, around, lexicon);
  const before = indicatorBefore(text, amount.span, around, lexicon);
  const nominal = isReached(around, lexicon) || behind === undefined;
  const indicator = nominal ? (before ?? behind) : (behind ?? before);
  const name = nameOf(context, indicator, around, previous);
  if (name === undefined) return undefined;
  if (isPaired(context, amount, previous)) return undefined;
  const status = statusAt(context, amount.span, around.clause, given.status, given.statusOf);
  const { comparator, kind } = reading(amount, around);
  return {
    indicator: name,
    comparator,
    value: amount.value,
    valueMax: amount.valueMax,
    ...measure(text, amount, kind, name, around),
    frequency: every?.frequency ?? null,
    status,
    deadline:
      status === 'planned' && !every
        ? governingDeadline(context, amount.span, around, given.deadlines, given.period)
        : null,
    property: null,
    span: indicator ? hull(amount.span, indicator.span) : amount.span,
  };
}

/** 1所公办学校与1所民办学校结对 : one relation, told by its first half. */
function isPaired(context: Context, amount: Amount, previous: Previous | undefined): boolean {
  if (!previous || amount.value !== 1 || previous.draft.value !== 1) return false;
  const between = context.text.slice(previous.end, amount.span.start);
  return between.length <= 24 && /[与和同对]/u.test(between) && !/[，,。；、]/u.test(between);
}

/** 品牌933个、示范点113个 · 其中区直机关45个 : the noun may stand in the piece before. */
function nameOf(
  context: Context,
  indicator: Indicator | undefined,
  around: Surroundings,
  previous: Previous | undefined,
): string | undefined {
  const name = indicator?.text ?? '';
  if (previous) {
    const gap = around.piece.start - previous.end;
    const follows =
      gap >= 0 && !/[。；;]/u.test(context.text.slice(previous.end, around.piece.start));
    if (follows && gap <= 3 && name !== '' && name.length <= 4)
      return headNoun(previous.draft.indicator, name);
    if (follows && gap <= 12 && name === '') return previous.draft.indicator;
  }
  if (name !== '') return name;
  return subjectBefore(context, around.clause);
}

/** 管护补助标准（每人每年600元） : what the bracket or the clause stands behind. */
function subjectBefore({ text }: Context, clause: Span): string | undefined {
  const before = text.slice(Math.max(0, clause.start - 40), clause.start);
  return /(?<noun>[\p{Script=Han}“”]{2,20})[（(，,：:]$/u.exec(before)?.groups?.['noun'];
}

/** 不得高于拨款额的百分之三 : the comparator stands before the base. */
const BASE_COMPARATORS: readonly (readonly [Target['comparator'], RegExp])[] = [
  ['lte', /(?:不得?(?:高于|超过|大于)|不多于)[^，,。；;]{1,16}的?$/u],
  ['gte', /(?:不得?(?:低于|少于|小于)|至少占)[^，,。；;]{1,16}的?$/u],
  ['gt', /(?:超过|高于)[^，,。；;]{1,16}的$/u],
];

function reading(
  amount: Amount,
  { pieceLead, tail }: Surroundings,
): { comparator: Target['comparator']; kind: Target['kind'] } {
  const ranked =
    /前$/u.test(pieceLead) &&
    (amount.unit === '位' || amount.unit === '名' || /^[强位名]/u.test(tail));
  if (ranked) return { comparator: 'lte', kind: 'rank' };
  const kind =
    amount.kind === 'percent' || amount.kind === 'money' || amount.kind === 'ratio'
      ? amount.kind
      : amount.unit === '岁'
        ? 'size'
        : 'count';
  if (amount.comparator !== 'eq' || (amount.kind !== 'percent' && amount.kind !== 'ratio'))
    return { comparator: amount.comparator, kind };
  const base = BASE_COMPARATORS.find(([, pattern]) => pattern.test(pieceLead));
  return { comparator: base ? base[0] : 'eq', kind };
}

const MONEY_NOUN =
  /(?:收入|产值|营收|投资|资金|经费|规模|总额|利润|税收|补助|贷款|成交额|销售额|消费额)$/u;

/** 村集体经济收入“10万+” is money though no 元 is written; a bare $ is the dollar of the place. */
function measure(
  text: string,
  amount: Amount,
  kind: Target['kind'],
  name: string,
  around: Surroundings,
): { unit: string | null; kind: Target['kind'] } {
  if (amount.kind === 'number' && amount.value >= 1000 && MONEY_NOUN.test(name))
    return { unit: '元', kind: 'money' };
  const written = text.slice(amount.span.start, amount.span.end);
  if (amount.kind === 'money' && /(?<!US)\$/u.test(written)) return { unit: '元', kind };
  if (amount.unit === null || amount.unit.includes('/')) return { unit: amount.unit, kind };
  const lead = text.slice(around.clause.start, amount.span.start);
  const head = kind === 'count' ? (PER_HEAD.exec(name) ?? PER_HEAD.exec(lead)) : null;
  const per = head?.groups?.['per'] ?? PER_ONE.exec(lead + written)?.groups?.['per'];
  return { unit: per === undefined ? amount.unit : `${amount.unit}/${per}`, kind };
}

/** 每人每年84元 → 元/人 · 每年每公里3000元 → 元/公里 */
const PER_ONE =
  /每(?<per>人|户|亩|公里|平方米|村|个|名|家|处|辆|吨|学年|生|床)(?:每[年月日])?\s?[\d.]+[百千万亿]*元/u;

/** 每千人口床位数…8张 → 张/千人 */
export const PER_HEAD = /^每(?<per>[百千万]{1,2}人)/u;

function coverageTarget(
  context: Context,
  coverage: Coverage,
  given: TargetContext,
): TargetDraft | undefined {
  const { text, lexicon } = context;
  const quote = lastAt(context.quoted, coverage.span.start);
  if (quote && contains(quote.span, coverage.span)) return undefined;
  const around = surroundingsOf(context, coverage.span);
  const indicator = coverageIndicator(text, coverage, around, lexicon);
  if (!indicator) return undefined;
  const status = statusAt(context, coverage.span, around.clause, given.status, given.statusOf);
  return {
    indicator: indicator.text,
    comparator: coverage.approximate ? 'approx' : 'eq',
    value: coverage.value,
    valueMax: null,
    unit: coverage.value === 0 ? '个' : '%',
    kind: coverage.value === 0 ? 'count' : 'coverage',
    frequency: null,
    status,
    deadline:
      status === 'planned'
        ? governingDeadline(context, coverage.span, around, given.deadlines, given.period)
        : null,
    property: null,
    span: hull(coverage.span, indicator.span),
  };
}
