/** The tables of the page, each section by its name. */
import type { ComparedTarget } from '../../model/comparison.js';
import { yearsOf } from '../comparison/sheets.js';
import { oneLine } from '../width.js';
import { amountIn } from './amounts.js';
import { drawSimilarity, drawThemes, drawTimeline, highestShare } from './charts.js';
import { type Html, html } from './html.js';
import type { ColumnName } from './labels.js';
import { legendOf, passagesOf } from './passages.js';
import { anchorOf, facets, type PlanView, percent, type SectionName, type View } from './view.js';

interface TableParts {
  readonly caption: string;
  readonly head: readonly Html[];
  readonly rows: readonly Html[];
  /** Narrow columns side by side, a plan each. */
  readonly isMatrix?: boolean;
}

const tableOf = ({ words }: View, { caption, head, rows, isMatrix = false }: TableParts): Html =>
  rows.length === 0
    ? html`<p class="note">${words.nothing}</p>`
    : html`<div class="scroll" role="group" tabindex="0" aria-label="${words.scrollable(caption)}">
<table${isMatrix ? html` class="matrix"` : null}>
<caption>${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>
`;

const head = ({ words }: View, name: ColumnName, more: Html | null = null): Html =>
  html`<th scope="col"${more}>${words.columns[name]}</th>`;

const NUMBER = html` class="number"`;

const planHeads = ({ plans }: View, isNumber = false): readonly Html[] =>
  plans.map(
    ({ name, region }) =>
      html`<th scope="col" data-r="${region}"${isNumber ? NUMBER : null}>${name}</th>`,
  );

const figure = ({ words }: View, name: SectionName, caption: string, chart: Html): Html =>
  html`<figure><div class="scroll" role="group" tabindex="0" aria-label="${words.scrollable(words.sections[name])}">${chart}</div><figcaption>${caption}</figcaption></figure>
`;

const details = (summary: string, content: Html): Html =>
  html`<details><summary>${summary}</summary>
${content}</details>
`;

const link = (plan: PlanView, ref: string, label: string): Html =>
  html`<a href="#${anchorOf(plan, ref)}">${label}</a>`;

const NONE = html`<span class="none">–</span>`;

type Make = (view: View) => Html;

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
${plans.length < 2 ? null : findings(view)}${tableOf(view, {
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
    return html`<tr id="overview-${plan.anchor}"${facets(plan)}><th scope="row"><a href="#${plan.anchor}">${plan.name}</a></th><td class="wide">${title === null ? words.untitled : oneLine(title)}<small>${oneLine(id)}</small></td><td class="fixed">${labels.documentKinds[kind]}</td><td class="fixed">${yearsOf(period) || NONE}</td>${counts.map(
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
  if (comparison.themes.length === 0) return html`<p class="note">${words.nothing}</p>`;
  const labelOf = new Map(comparison.themes.map(({ theme, label }) => [theme, label]));
  const shares = tableOf(view, {
    caption: words.sections.themes,
    isMatrix: true,
    head: [head(view, 'theme'), ...planHeads(view, true)],
    rows: comparison.themes.map(
      ({ label, plans: own }, i) =>
        html`<tr><th scope="row">${oneLine(label)}</th>${plans.map((plan) => {
          const cell = own[plan.id];
          return html`<td data-r="${plan.region}" class="number"><span data-e data-r="${plan.region}" data-t="${i}">${cell === undefined ? NONE : html`${percent(cell.share)} <small>${cell.actions}${words.units.items === '' ? '' : ` ${words.units.items}`}</small>`}</span></td>`;
        })}</tr>\n`,
    ),
  });
  const assignments = tableOf(view, {
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

/** ≥ 95% 每年 · 2025-12-31 前 · 计划 */
function targetOf(
  view: View,
  plan: PlanView,
  same: readonly ComparedTarget[],
  row: { readonly unit: string | null },
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
  return html`<div${facets(plan, { actions: [action], status })}>${link(plan, one.target, amountIn(view.language, one))}${same
    .slice(1)
    .map(
      ({ target }, i) =>
        html`<a class="more" href="#${anchorOf(plan, target)}" aria-label="${words.place(i + 2)}" title="${words.place(i + 2)}">${i + 2}</a>`,
    )} <span class="tag ${status}">${labels.statuses[status]}</span>${notes.map((note) => html`<small>${note}</small>`)}</div>`;
}

/** What is said twice in the same way stands once. */
function alike(targets: readonly ComparedTarget[]): readonly (readonly ComparedTarget[])[] {
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

function targets(view: View): Html {
  const { comparison, plans, words, labels } = view;
  const numbered = comparison.targets.map((row, i) => ({ row, i }));
  const isShared = ({ row }: (typeof numbered)[number]): boolean =>
    Object.keys(row.plans).length > 1;
  const shared = tableOf(view, {
    caption: words.sections.targets,
    isMatrix: true,
    head: [head(view, 'indicator'), ...planHeads(view)],
    rows: numbered
      .filter(isShared)
      .map(
        ({ row, i }) =>
          html`<tr id="targets-${i}"><th scope="row">${oneLine(row.indicator)}</th>${plans.map(
            (plan) =>
              html`<td data-r="${plan.region}">${row.plans[plan.id] === undefined ? NONE : null}${alike(
                row.plans[plan.id] ?? [],
              ).map((same) => targetOf(view, plan, same, row))}</td>`,
          )}</tr>\n`,
      ),
  });
  const alone = tableOf(view, {
    caption: words.targetsAlone,
    head: [
      head(view, 'plan'),
      head(view, 'indicator'),
      head(view, 'amount', NUMBER),
      head(view, 'deadline'),
      head(view, 'status'),
      head(view, 'quote'),
    ],
    rows: numbered
      .filter((one) => !isShared(one))
      .flatMap(({ row, i }) =>
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
  return html`${plans.length < 2 ? null : shared}<h3>${words.targetsAlone}</h3>
${alone}`;
}

function slogans(view: View): Html {
  const { comparison, plans, words, labels } = view;
  const numbered = comparison.slogans.map((row, i) => ({ row, i }));
  const isShared = ({ row }: (typeof numbered)[number]): boolean =>
    Object.keys(row.plans).length > 1;
  const actionsWith = (plan: PlanView, n: number | undefined): readonly string[] => {
    const text = n === undefined ? undefined : plan.record.slogans[n]?.text;
    return text === undefined
      ? []
      : plan.record.actions.filter((one) => one.slogans.includes(text)).map(({ id }) => id);
  };
  const cell = (plan: PlanView, text: string, label: string): Html => {
    const n = plan.slogan(text);
    return html`<span${facets(plan, { actions: actionsWith(plan, n) })}><a href="#${n === undefined ? plan.anchor : anchorOf(plan, `g${n}`)}">${label}</a></span>`;
  };
  const shared = tableOf(view, {
    caption: words.sections.slogans,
    isMatrix: true,
    head: [head(view, 'slogan'), head(view, 'type'), ...planHeads(view, true), head(view, 'items')],
    rows: numbered.filter(isShared).map(({ row, i }) => {
      const { text, kind, items, conflict, plans: own } = row;
      const listed =
        conflict === null
          ? html`${items.map(oneLine).join('、')}`
          : html`<strong class="conflict">${words.conflict}</strong>${Object.entries(conflict).map(
              ([id, those]) =>
                html`<div><b>${view.planOf(id)?.name ?? id}</b> ${those.map(oneLine).join('、')}</div>`,
            )}`;
      return html`<tr id="slogans-${i}"><th scope="row">${oneLine(text)}</th><td class="fixed">${labels.sloganKinds[kind]}</td>${plans.map(
        (plan) =>
          html`<td class="number" data-r="${plan.region}">${own[plan.id] === undefined ? NONE : cell(plan, text, String(own[plan.id]))}</td>`,
      )}<td class="wide">${listed}</td></tr>\n`;
    }),
  });
  const alone = plans.flatMap((plan) => {
    const own = numbered.filter((one) => !isShared(one) && one.row.plans[plan.id] !== undefined);
    if (own.length === 0) return [];
    return html`<div data-r="${plan.region}"><h4>${words.ofPlan(plan.name, own.length)}</h4>
<ul class="chips">${own.map(
      ({ row, i }) =>
        html`<li id="slogans-${i}">${cell(plan, row.text, oneLine(row.text))}${(row.plans[plan.id] ?? 1) === 1 ? null : html`<small>×${row.plans[plan.id] ?? 1}</small>`}</li>`,
    )}</ul></div>\n`;
  });
  return html`${plans.length < 2 ? null : shared}<h3>${words.slogansAlone}</h3>
${alone.length === 0 ? html`<p class="note">${words.nothing}</p>` : alone}`;
}

function actions(view: View): Html {
  const { comparison, plans } = view;
  return tableOf(view, {
    caption: view.words.sections.actions,
    isMatrix: true,
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
  const { comparison, words } = view;
  return tableOf(view, {
    caption: words.sections.wording,
    head: [head(view, 'passage'), head(view, 'characters', NUMBER), head(view, 'places')],
    rows: comparison.wording.map(
      ({ text, characters, plans: own }, i) =>
        html`<tr id="wording-${i}"><td class="wide">${oneLine(text)}</td><td class="number">${characters}</td><td>${Object.entries(
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
  if (plans.length < 2) return html`<p class="note">${words.nothing}</p>`;
  const pairs = plans.flatMap((a, i) =>
    plans.slice(i + 1).map((b, n) => ({
      a,
      b,
      wording: comparison.similarity.wording[i]?.[i + 1 + n] ?? 0,
      slogans: comparison.similarity.slogans[i]?.[i + 1 + n] ?? 0,
    })),
  );
  const table = tableOf(view, {
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
  return html`${figure(view, 'similarity', words.charts.similarity, drawSimilarity(view))}${details(words.columns.similarity, table)}`;
}

function timeline(view: View): Html {
  const { comparison, words } = view;
  if (comparison.timeline.length === 0) return html`<p class="note">${words.nothing}</p>`;
  const table = tableOf(view, {
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
  return html`${figure(view, 'timeline', words.charts.timeline, drawTimeline(view))}${table}`;
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
