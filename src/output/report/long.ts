/** Sections of a page of many plans: what is a column for each of a few is a row or an entry for each of many. */
import { type Html, html } from '../html/html.js';
import { NONE, NUMBER } from '../html/table.js';
import { oneLine } from '../width.js';
import {
  alike,
  head,
  itemsOf,
  link,
  type Make,
  nothing,
  parted,
  sloganOf,
  table,
  targetOf,
} from './cells.js';
import { highestShare } from './charts.js';
import { MOST_PASSAGES, SECTIONS } from './tables.js';
import { facets, MOST_PLANS, type PlanView, percent, type SectionName, type View } from './view.js';

const overview: Make = (view) =>
  html`<p class="note">${view.words.many(MOST_PLANS, MOST_PASSAGES)}</p>\n${SECTIONS.overview(view)}`;

/** Shades of the style sheet. */
const SHADES = 9;

/** The heat map as a table: charts of thousands of fields are too large. */
function themes(view: View): Html {
  const { comparison, plans, words } = view;
  if (comparison.themes.length === 0) return nothing(view);
  const most = highestShare(view);
  const listed = table(view, {
    caption: words.sections.themes,
    head: [
      head(view, 'plan'),
      ...comparison.themes.map(
        ({ label }, i) =>
          html`<th scope="col" class="number" data-e data-t="${i}">${oneLine(label)}</th>`,
      ),
    ],
    rows: plans.map(
      ({ id, name, region }) =>
        html`<tr data-r="${region}"><th scope="row">${name}</th>${comparison.themes.map(
          ({ plans: own }, i) => {
            const share = own[id]?.share ?? 0;
            const shade = share === 0 ? 0 : Math.ceil((SHADES * share) / most);
            return html`<td class="number s${shade}" data-e data-t="${i}">${share === 0 ? NONE : percent(share)}</td>`;
          },
        )}</tr>\n`,
    ),
  });
  return html`<p class="note">${words.charts.themes(percent(most))}</p>\n${listed}`;
}

const counted = (plans: object): Html => html`<td class="number">${Object.keys(plans).length}</td>`;

/** Of each plan, how many rows it has to itself. */
function alone(view: View, rows: readonly { readonly row: { plans: object } }[]): Html {
  if (rows.length === 0) return nothing(view);
  const counts = new Map<string, number>();
  for (const { row } of rows)
    for (const id of Object.keys(row.plans)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return html`<ul class="chips">${view.plans.flatMap((plan) => {
    const count = counts.get(plan.id);
    return count === undefined
      ? []
      : html`<li><span${facets(plan)}>${plan.name}<small>${count}</small></span></li>`;
  })}</ul>\n`;
}

const nameOf = ({ name }: PlanView): Html => html`<b>${name}</b> `;

function targets(view: View): Html {
  const { comparison, words } = view;
  const rows = parted(comparison.targets);
  const side = table(view, {
    caption: words.sections.targets,
    head: [head(view, 'indicator'), head(view, 'plans', NUMBER), head(view, 'amount')],
    rows: rows.shared.map(
      ({ row }) =>
        html`<tr><th scope="row">${oneLine(row.indicator)}</th>${counted(row.plans)}<td class="entries">${Object.entries(
          row.plans,
        ).map(([id, own]) => {
          const plan = view.planOf(id);
          return plan === undefined
            ? null
            : alike(own).map((same) => targetOf(view, plan, same, row, nameOf(plan)));
        })}</td></tr>\n`,
    ),
  });
  return html`${side}<h3>${words.targetsAlone}</h3>\n${alone(view, rows.alone)}`;
}

function slogans(view: View): Html {
  const { comparison, words, labels } = view;
  const rows = parted(comparison.slogans);
  const side = table(view, {
    caption: words.sections.slogans,
    head: [
      head(view, 'slogan'),
      head(view, 'type'),
      head(view, 'plans', NUMBER),
      head(view, 'plan'),
      head(view, 'items'),
    ],
    rows: rows.shared.map(
      ({ row }) =>
        html`<tr><th scope="row">${oneLine(row.text)}</th><td class="fixed">${labels.sloganKinds[row.kind]}</td>${counted(row.plans)}<td class="entries">${Object.entries(
          row.plans,
        ).map(([id, count]) => {
          const plan = view.planOf(id);
          const times = count === 1 ? '' : ` ×${count}`;
          return plan === undefined ? null : sloganOf(plan, row.text, `${plan.name}${times}`);
        })}</td><td class="wide">${itemsOf(view, row)}</td></tr>\n`,
    ),
  });
  return html`${side}<h3>${words.slogansAlone}</h3>\n${alone(view, rows.alone)}`;
}

const actions: Make = (view) =>
  table(view, {
    caption: view.words.sections.actions,
    head: [
      head(view, 'plans', NUMBER),
      head(view, 'action'),
      head(view, 'similarity', NUMBER),
      head(view, 'shared'),
    ],
    rows: view.comparison.actions.map(
      ({ plans: own, titles, similarity, shared }) =>
        html`<tr>${counted(own)}<td class="entries">${Object.entries(own).map(([id, ids]) => {
          const plan = view.planOf(id);
          if (plan === undefined) return null;
          return ids.map((action, n) => {
            const status = plan.record.actions.find((one) => one.id === action)?.status ?? null;
            return html`<div${facets(plan, { actions: [action], status })}>${nameOf(plan)}${link(plan, action, oneLine(titles[id]?.[n] ?? action))}</div>`;
          });
        })}</td><td class="number">${similarity.toFixed(2)}</td><td class="name">${shared.map(oneLine).join(' ')}</td></tr>\n`,
    ),
  });

/** Of each plan the one that is most like it. */
function similarity(view: View): Html {
  const { comparison, plans, words } = view;
  const nearest = (matrix: readonly (readonly number[])[], own: number): Html => {
    const values = (matrix[own] ?? []).map((value, i) => (i === own ? 0 : value));
    const most = Math.max(0, ...values);
    const other = most === 0 ? undefined : plans[values.indexOf(most)];
    return other === undefined ? NONE : html`${other.name} <small>${percent(most)}</small>`;
  };
  return table(view, {
    caption: words.sections.similarity,
    head: [head(view, 'plan'), head(view, 'nearestWording'), head(view, 'nearestSlogans')],
    rows: plans.map(
      ({ name, region }, i) =>
        html`<tr data-r="${region}"><th scope="row">${name}</th><td>${nearest(comparison.similarity.wording, i)}</td><td>${nearest(comparison.similarity.slogans, i)}</td></tr>\n`,
    ),
  });
}

/** All but the texts. */
export const LONG_SECTIONS: Readonly<Partial<Record<SectionName, Make>>> = {
  overview,
  themes,
  targets,
  slogans,
  actions,
  wording: SECTIONS.wording,
  similarity,
  timeline: SECTIONS.timeline,
};
