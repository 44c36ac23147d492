/** A comparison as one page that needs nothing else: tables and charts, and the texts they come from. */
import { createHash } from 'node:crypto';
import type { Comparison } from '../../model/comparison.js';
import type { Language } from '../../model/diagnostic.js';
import { oneLine } from '../width.js';
import { Html, html } from './html.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';
import { SECTIONS } from './tables.js';
import { type ReportedPlan, SECTION_NAMES, type View, viewOf } from './view.js';

export type { ReportedPlan } from './view.js';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page's own style and script and nothing else: no other script, image, font, frame, form or address. */
const POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(STYLE)}`,
  `script-src ${hashOf(SCRIPT)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** @param plans those of the comparison, in its order */
export function renderReport(
  comparison: Comparison,
  plans: readonly ReportedPlan[],
  language: Language,
): string {
  const view = viewOf(comparison, plans, language);
  const { words } = view;
  const names = view.plans.map(({ name }) => name).join(language === 'zh' ? '、' : ', ');
  const page = html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${words.title}${language === 'zh' ? '：' : ': '}${names}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header>
<h1>${words.title}</h1>
<p>${names}</p>
</header>
<nav aria-label="${words.contents}"><ul>${SECTION_NAMES.map(
    (name) => html`<li><a href="#${name}">${words.sections[name]}</a></li>`,
  )}</ul></nav>
${filtersOf(view)}<main id="main">
${SECTION_NAMES.map(
  (name) => html`<section id="${name}" aria-labelledby="${name}-title">
<h2 id="${name}-title">${words.sections[name]}</h2>
<p class="lead">${words.leads[name]}</p>
${SECTIONS[name](view)}</section>
`,
)}</main>
<footer>${words.made(oneLine(view.plans[0]?.record.generator.version ?? ''))}</footer>
<script>${new Html(SCRIPT)}</script>
</body>
</html>
`;
  return page.markup;
}

/** Hidden until the script is there to answer. */
function filtersOf({ words, regions, comparison, labels }: View): Html {
  const { filters } = words;
  const choice = (name: string, label: string, options: readonly (readonly [string, string])[]) =>
    html`<label>${label}<select name="${name}"><option value="">${filters.all}</option>${options.map(
      ([value, text]) => html`<option value="${value}">${text}</option>`,
    )}</select></label>
`;
  return html`<div id="filters" role="search" aria-label="${filters.title}" hidden><div>
<strong>${filters.title}</strong>
${choice(
  'r',
  filters.region,
  regions.map((region, i) => [String(i), region === null ? filters.noRegion : oneLine(region)]),
)}${choice(
  't',
  filters.theme,
  comparison.themes.map(({ label }, i) => [String(i), oneLine(label)]),
)}${choice('s', filters.status, Object.entries(labels.statuses))}<button type="button" id="reset">${filters.reset}</button>
<p class="note">${filters.note}</p>
<p id="result" role="status" data-wording="${filters.result}"></p>
</div></div>
`;
}
