/** What tables of the page are put together from, whatever they tell. */
import type { ComparedTarget, SloganRow } from '../../model/comparison.js';
import { type Html, html } from '../html/html.js';
import { PAGE_LABELS } from '../html/labels.js';
import { NUMBER, scroller, tableOf } from '../html/table.js';
import { oneLine } from '../width.js';
import { amountIn } from './amounts.js';
import type { ColumnName } from './labels.js';
import { anchorOf, facets, type PlanView, type SectionName, type View } from './view.js';

/** What makes a section of the page. */
export type Make = (view: View) => Html;

interface PlanTable {
  readonly caption: string;
  readonly head: readonly Html[];
  readonly rows: readonly Html[];
  readonly className?: string;
}

/** Of many plans, in a frame of its own. */
export const table = ({ language, isLong }: View, { rows, ...rest }: PlanTable): Html =>
  tableOf(language, { ...rest, groups: [rows], ...(isLong ? { className: 'long' } : {}) });

export const nothing = ({ language }: View): Html =>
  html`<p class="note">${PAGE_LABELS[language].nothing}</p>`;

export const head = ({ words }: View, name: ColumnName, more: Html | null = null): Html =>
  html`<th scope="col"${more}>${words.columns[name]}</th>`;

export const planHeads = ({ plans }: View, isNumber = false): readonly Html[] =>
  plans.map(
    ({ name, region }) =>
      html`<th scope="col" data-r="${region}"${isNumber ? NUMBER : null}>${name}</th>`,
  );

export const figure = (
  { words, language, isLong }: View,
  name: SectionName,
  caption: string,
  chart: Html,
): Html =>
  html`<figure${isLong ? html` class="long"` : null}>${scroller(language, words.sections[name], chart)}<figcaption>${caption}</figcaption></figure>
`;

export const details = (summary: string, content: Html): Html =>
  html`<details><summary>${summary}</summary>
${content}</details>
`;

/** Only where there is a text for it to lead to. */
export const link = (plan: PlanView, ref: string | null, label: string): Html =>
  plan.isShown
    ? html`<a href="#${ref === null ? plan.anchor : anchorOf(plan, ref)}">${label}</a>`
    : html`${label}`;

/** Rows of one plan, and those that several have, in their order. */
export function parted<T extends { readonly plans: object }>(
  rows: readonly T[],
): Readonly<Record<'shared' | 'alone', readonly { readonly row: T; readonly i: number }[]>> {
  const numbered = rows.map((row, i) => ({ row, i }));
  const isShared = ({ row }: (typeof numbered)[number]): boolean =>
    Object.keys(row.plans).length > 1;
  return { shared: numbered.filter(isShared), alone: numbered.filter((one) => !isShared(one)) };
}

/** ≥ 95% 每年 · 2025-12-31 前 · 计划 */
export function targetOf(
  view: View,
  plan: PlanView,
  same: readonly ComparedTarget[],
  row: { readonly unit: string | null },
  name: Html | null = null,
): Html {
  const { words, labels } = view;
  const [one] = same;
  if (one === undefined) return html``;
  const action = plan.record.targets.find(({ id }) => id === one.target)?.action ?? null;
  const { status, deadline, frequency, converted } = one;
  const notes = [
    converted === null
      ? null
      : words.converted(
          amountIn(view.language, {
            comparator: 'eq',
            value: converted,
            valueMax: null,
            unit: row.unit,
          }),
        ),
    frequency === null ? null : words.every(frequency),
    deadline === null ? null : words.by(deadline),
  ].filter((note) => note !== null);
  const again = plan.isShown
    ? same
        .slice(1)
        .map(
          ({ target }, i) =>
            html`<a class="more" href="#${anchorOf(plan, target)}" aria-label="${words.place(i + 2)}" title="${words.place(i + 2)}">${i + 2}</a>`,
        )
    : null;
  return html`<div${facets(plan, { actions: [action], status })}>${name}${link(plan, one.target, amountIn(view.language, one))}${again} <span class="tag ${status}">${labels.statuses[status]}</span>${notes.map((note) => html`<small>${note}</small>`)}</div>`;
}

/** What is said twice in the same way stands once. */
export function alike(targets: readonly ComparedTarget[]): readonly (readonly ComparedTarget[])[] {
  const groups = new Map<string, ComparedTarget[]>();
  for (const one of targets) {
    const { comparator, value, valueMax, unit, frequency, deadline, status } = one;
    const key = [comparator, value, valueMax, unit, frequency, deadline, status].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

export function sloganOf(plan: PlanView, text: string, label: string): Html {
  const n = plan.slogan(text);
  const own = n === undefined ? undefined : plan.record.slogans[n]?.text;
  const actions =
    own === undefined
      ? []
      : plan.record.actions.filter((one) => one.slogans.includes(own)).map(({ id }) => id);
  return html`<span${facets(plan, { actions })}>${link(plan, n === undefined ? null : `g${n}`, label)}</span>`;
}

export function itemsOf({ words, planOf }: View, { items, conflict }: SloganRow): Html {
  if (conflict === null) return html`${items.map(oneLine).join('、')}`;
  return html`<strong class="conflict">${words.conflict}</strong>${Object.entries(conflict).map(
    ([id, those]) =>
      html`<div><b>${planOf(id)?.name ?? id}</b> ${those.map(oneLine).join('、')}</div>`,
  )}`;
}
