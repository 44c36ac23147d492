/** The sections of the page, each by its name. */
import { yearsOf } from '../comparison/sheets.js';
import { type Html, html } from '../html/html.js';
import { NONE, NUMBER } from '../html/table.js';
import { oneLine } from '../width.js';
import { amountIn } from './amounts.js';
import {
  alike,
  details,
  figure,
  head,
  itemsOf,
  link,
  type Make,
  nothing,
  parted,
  planHeads,
  sloganOf,
  table,
  targetOf,
} from './cells.js';
import { drawSimilarity, drawThemes, drawTimeline, highestShare } from './charts.js';
import { legendOf, passagesOf } from './passages.js';
import { facets, percent, type SectionName, type View } from './view.js';

/** Of a page of many plans, the longest of what they share. */
export const MOST_PASSAGES = 300;

function overview(view: View): Html {
  const { comparison, plans, words, labels } = view;
  const counted = (count: (plan: View['comparison']['plans'][number]) => number): number =>
    comparison.plans.reduce((sum, plan) => sum + count(plan), 0);
  const number = (value: number): string => value.toLocaleString('en');
  const facts = [
    [plans.length, words.facts.plans],
    [counted(({ counts }) => counts.actions), words.facts.actions],
    [counted(({ counts }) => counts.targets), words.facts.targets],
    [counted(({ counts }) => counts.results), words.facts.results],
    [comparison.slogans.length, words.facts.slogans],
    [counted(({ counts }) => counts.deadlines), words.facts.deadlines],
  ] as const;
  const counts = [
    'sections',
    'actions',
    'targets',
    'results',
    'deadlines',
    'slogans',
    'characters',
  ] as const;
  return html`<ul class="facts">${facts.map(
    ([value, name]) => html`<li><b>${number(value)}</b> ${name}</li>`,
  )}</ul>
${plans.length < 2 ? null : findings(view)}${table(view, {
  caption: words.sections.overview,
  head: [
    head(view, 'plan'),
    head(view, 'title'),
    head(view, 'kind'),
    head(view, 'period'),
    ...counts.map((name) => head(view, name, NUMBER)),
  ],
  rows: comparison.plans.flatMap((compared, i) => {
    const plan = plans[i];
    if (plan === undefined) return [];
    const { title, kind, period, id } = compared;
    return html`<tr id="overview-${plan.anchor}"${facets(plan)}><th scope="row">${link(plan, null, plan.name)}</th><td class="wide">${title === null ? words.untitled : oneLine(title)}<small>${oneLine(id)}</small></td><td class="fixed">${labels.documentKinds[kind]}</td><td class="fixed">${yearsOf(period) || NONE}</td>${counts.map(
      (name) => html`<td class="number">${number(compared.counts[name])}</td>`,
    )}</tr>\n`;
  }),
})}`;
}

function findings(view: View): Html {
  const { comparison, plans, words } = view;
  const byMany = <T extends { readonly plans: object }>(rows: readonly T[]): readonly T[] =>
    rows.filter((row) => Object.keys(row.plans).length > 1);
  const slogans = byMany(comparison.slogans);
  const byAll = slogans.filter((row) => Object.keys(row.plans).length === plans.length);
  const conflicts = slogans.filter(({ conflict }) => conflict !== null);
  const [nearest] = plans
    .flatMap((a, i) =>
      plans.slice(i + 1).map((b, n) => ({
        a,
        b,
        share: comparison.similarity.wording[i]?.[i + 1 + n] ?? 0,
      })),
    )
    .toSorted((one, other) => other.share - one.share);
  const lines = [
    words.sharedTargets(byMany(comparison.targets).length),
    words.sharedSlogans(slogans.length, byAll.length, conflicts.length),
    words.alignedActions(comparison.actions.length),
    ...(nearest === undefined || nearest.share === 0
      ? []
      : [words.nearest(nearest.a.name, nearest.b.name, percent(nearest.share))]),
  ];
  return html`<h3>${words.findings}</h3>
<ul class="findings">${lines.map((line) => html`<li>${line}</li>`)}</ul>
`;
}

function themes(view: View): Html {
  const { comparison, plans, words } = view;
  if (comparison.themes.length === 0) return nothing(view);
  const labelOf = new Map(comparison.themes.map(({ theme, label }) => [theme, label]));
  const shares = table(view, {
    caption: words.sections.themes,
    className: 'matrix',
    head: [head(view, 'theme'), ...planHeads(view, true)],
    rows: comparison.themes.map(
      ({ label, plans: own }, i) =>
        html`<tr><th scope="row">${oneLine(label)}</th>${plans.map((plan) => {
          const cell = own[plan.id];
          return html`<td data-r="${plan.region}" class="number"><span data-e data-r="${plan.region}" data-t="${i}">${cell === undefined ? NONE : html`${percent(cell.share)} <small>${cell.actions}${words.units.items === '' ? '' : ` ${words.units.items}`}</small>`}</span></td>`;
        })}</tr>\n`,
    ),
  });
  const assignments = table(view, {
    caption: words.assignments,
    head: [head(view, 'plan'), head(view, 'action'), head(view, 'themes')],
    rows: comparison.assignments.flatMap(({ plan: id, action, themes: own }, i) => {
      const plan = view.planOf(id);
      const found = plan?.record.actions.find((one) => one.id === action);
      if (plan === undefined || found === undefined) return [];
      const { title, status } = found;
      return html`<tr id="themes-${i}"${facets(plan, { actions: [action], status })}><td class="fixed">${plan.name}</td><td class="wide">${link(plan, action, oneLine(title))}</td><td class="wide">${own.length === 0 ? NONE : null}${own.map(
        ({ theme, weight, words: deciding }) =>
          html`<div>${oneLine(labelOf.get(theme) ?? theme)} ${percent(weight)} <small>${deciding.map(oneLine).join(' ')}</small></div>`,
      )}</td></tr>\n`;
    }),
  });
  return html`${figure(view, 'themes', words.charts.themes(percent(highestShare(view))), drawThemes(view))}${shares}${details(words.assignments, assignments)}`;
}

function targets(view: View): Html {
  const { comparison, plans, words, labels } = view;
  const { shared, alone } = parted(comparison.targets);
  const side = table(view, {
    caption: words.sections.targets,
    className: 'matrix',
    head: [head(view, 'indicator'), ...planHeads(view)],
    rows: shared.map(
      ({ row, i }) =>
        html`<tr id="targets-${i}"><th scope="row">${oneLine(row.indicator)}</th>${plans.map(
          (plan) =>
            html`<td data-r="${plan.region}">${row.plans[plan.id] === undefined ? NONE : null}${alike(
              row.plans[plan.id] ?? [],
            ).map((same) => targetOf(view, plan, same, row))}</td>`,
        )}</tr>\n`,
    ),
  });
  const listed = table(view, {
    caption: words.targetsAlone,
    head: [
      head(view, 'plan'),
      head(view, 'indicator'),
      head(view, 'amount', NUMBER),
      head(view, 'deadline'),
      head(view, 'status'),
      head(view, 'quote'),
    ],
    rows: alone.flatMap(({ row, i }) =>
      Object.entries(row.plans).flatMap(([id, own]) =>
        own.flatMap((one, n) => {
          const plan = view.planOf(id);
          if (plan === undefined) return [];
          const action = plan.record.targets.find((t) => t.id === one.target)?.action ?? null;
          const { status, deadline, frequency } = one;
          return html`<tr${n === 0 ? html` id="targets-${i}"` : null}${facets(plan, { actions: [action], status })}><td class="fixed">${plan.name}</td><td class="name">${oneLine(one.indicator)}</td><td class="number">${link(plan, one.target, amountIn(view.language, one))}${frequency === null ? null : html`<small>${words.every(frequency)}</small>`}</td><td class="fixed">${deadline ?? NONE}</td><td class="fixed"><span class="tag ${status}">${labels.statuses[status]}</span></td><td class="wide">${oneLine(one.quote)}</td></tr>\n`;
        }),
      ),
    ),
  });
  return html`${plans.length < 2 ? null : side}<h3>${words.targetsAlone}</h3>
${listed}`;
}

function slogans(view: View): Html {
  const { comparison, plans, words, labels } = view;
  const { shared, alone } = parted(comparison.slogans);
  const side = table(view, {
    caption: words.sections.slogans,
    className: 'matrix',
    head: [head(view, 'slogan'), head(view, 'type'), ...planHeads(view, true), head(view, 'items')],
    rows: shared.map(({ row, i }) => {
      const { text, kind, plans: own } = row;
      return html`<tr id="slogans-${i}"><th scope="row">${oneLine(text)}</th><td class="fixed">${labels.sloganKinds[kind]}</td>${plans.map(
        (plan) =>
          html`<td class="number" data-r="${plan.region}">${own[plan.id] === undefined ? NONE : sloganOf(plan, text, String(own[plan.id]))}</td>`,
      )}<td class="wide">${itemsOf(view, row)}</td></tr>\n`;
    }),
  });
  const listed = plans.flatMap((plan) => {
    const own = alone.filter((one) => one.row.plans[plan.id] !== undefined);
    if (own.length === 0) return [];
    return html`<div data-r="${plan.region}"><h4>${words.ofPlan(plan.name, own.length)}</h4>
<ul class="chips">${own.map(
      ({ row, i }) =>
        html`<li id="slogans-${i}">${sloganOf(plan, row.text, oneLine(row.text))}${(row.plans[plan.id] ?? 1) === 1 ? null : html`<small>×${row.plans[plan.id] ?? 1}</small>`}</li>`,
    )}</ul></div>\n`;
  });
  return html`${plans.length < 2 ? null : side}<h3>${words.slogansAlone}</h3>
${listed.length === 0 ? nothing(view) : listed}`;
}

function actions(view: View): Html {
  const { comparison, plans } = view;
  return table(view, {
    caption: view.words.sections.actions,
    className: 'matrix',
    head: [...planHeads(view), head(view, 'similarity', NUMBER), head(view, 'shared')],
    rows: comparison.actions.map(
      ({ plans: own, titles, similarity, shared }, i) =>
        html`<tr id="actions-${i}">${plans.map(
          (plan) =>
            html`<td data-r="${plan.region}">${own[plan.id] === undefined ? NONE : null}${(
              own[plan.id] ?? []
            ).map((action, n) => {
              const status = plan.record.actions.find(({ id }) => id === action)?.status ?? null;
              return html`<div${facets(plan, { actions: [action], status })}>${link(plan, action, oneLine(titles[plan.id]?.[n] ?? action))}</div>`;
            })}</td>`,
        )}<td class="number">${similarity.toFixed(2)}</td><td>${shared.map(oneLine).join(' ')}</td></tr>\n`,
    ),
  });
}

function wording(view: View): Html {
  const { comparison, words, isLong } = view;
  const passages = isLong ? comparison.wording.slice(0, MOST_PASSAGES) : comparison.wording;
  return table(view, {
    caption: words.sections.wording,
    head: [head(view, 'passage'), head(view, 'characters', NUMBER), head(view, 'places')],
    rows: passages.map(
      ({ text, characters, plans: own }, i) =>
        html`<tr id="wording-${i}"><td class="wide">${oneLine(text)}</td><td class="number">${characters}</td><td${isLong ? html` class="entries"` : null}>${Object.entries(
          own,
        ).flatMap(([id, spans]) => {
          const plan = view.planOf(id);
          if (plan === undefined) return [];
          return spans.map(
            (span, n) =>
              html`<div${facets(plan, { actions: [plan.actionAt(span)] })}>${link(plan, `w${i}-${n}`, n === 0 ? plan.name : `${plan.name} ${words.place(n + 1)}`)}</div>`,
          );
        })}</td></tr>\n`,
    ),
  });
}

function similarity(view: View): Html {
  const { comparison, plans, words } = view;
  if (plans.length < 2) return nothing(view);
  const pairs = plans.flatMap((a, i) =>
    plans.slice(i + 1).map((b, n) => ({
      a,
      b,
      wording: comparison.similarity.wording[i]?.[i + 1 + n] ?? 0,
      slogans: comparison.similarity.slogans[i]?.[i + 1 + n] ?? 0,
    })),
  );
  const listed = table(view, {
    caption: words.sections.similarity,
    head: [
      head(view, 'plan'),
      head(view, 'plan'),
      html`<th scope="col" class="number">${words.wording}</th>`,
      html`<th scope="col" class="number">${words.slogans}</th>`,
    ],
    rows: pairs
      .toSorted((one, other) => other.wording - one.wording)
      .map(
        (pair) =>
          html`<tr data-r="${pair.a.region} ${pair.b.region}"><td>${pair.a.name}</td><td>${pair.b.name}</td><td class="number">${percent(pair.wording)}</td><td class="number">${percent(pair.slogans)}</td></tr>\n`,
      ),
  });
  return html`${figure(view, 'similarity', words.charts.similarity, drawSimilarity(view))}${details(words.columns.similarity, listed)}`;
}

function timeline(view: View): Html {
  const { comparison, words } = view;
  if (comparison.timeline.length === 0) return nothing(view);
  const listed = table(view, {
    caption: words.sections.timeline,
    head: [head(view, 'date'), head(view, 'plan'), head(view, 'type'), head(view, 'content')],
    rows: comparison.timeline.flatMap(({ date, plan: id, kind, text, ref }, i) => {
      const plan = view.planOf(id);
      if (plan === undefined) return [];
      const action = plan.record.deadlines.find((one) => one.id === ref)?.action ?? null;
      const status = plan.record.actions.find((one) => one.id === action)?.status ?? null;
      return html`<tr id="timeline-${i}"${facets(plan, { actions: [action], status })}><td class="fixed">${date}</td><td class="fixed">${plan.name}</td><td class="fixed">${words.kinds[kind]}</td><td class="wide">${link(plan, ref, oneLine(text))}</td></tr>\n`;
    }),
  });
  return html`${figure(view, 'timeline', words.charts.timeline, drawTimeline(view))}${listed}`;
}

const texts: Make = (view) => html`${legendOf(view)}${passagesOf(view)}`;

export const SECTIONS: Readonly<Record<SectionName, Make>> = {
  overview,
  themes,
  targets,
  slogans,
  actions,
  wording,
  similarity,
  timeline,
  texts,
};
