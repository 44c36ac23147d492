/** A comparison as one page: tables and charts, and the texts they come from. */
import type { Language } from '../../model/diagnostic.js';
import type { Compared, RenderComparison } from '../comparison/index.js';
import { type Html, html } from '../html/html.js';
import { PAGE_LABELS } from '../html/labels.js';
import { pageOf } from '../html/page.js';
import { oneLine } from '../width.js';
import { LONG_SECTIONS } from './long.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';
import { SECTIONS } from './tables.js';
import { SECTION_NAMES, type View, viewOf } from './view.js';

export const renderHtml: RenderComparison = async (compared, { language }) => [
  { name: 'comparison', text: reportOf(compared, language) },
];

function reportOf(compared: Compared, language: Language): string {
  const view = viewOf(compared, language);
  const { words, plans } = view;
  const sections = view.isLong ? LONG_SECTIONS : SECTIONS;
  return pageOf({
    language,
    title: words.title,
    names: view.isLong
      ? words.several(plans[0]?.name ?? '', plans.length)
      : plans.map(({ name }) => name).join(PAGE_LABELS[language].and),
    style: STYLE,
    script: SCRIPT,
    tools: filtersOf(view),
    sections: SECTION_NAMES.flatMap((name) => {
      const make = sections[name];
      if (make === undefined) return [];
      const lead = (view.isLong ? words.longLeads[name] : undefined) ?? words.leads[name];
      return [{ name, title: words.sections[name], lead, content: make(view) }];
    }),
    program: `plan-extract ${plans[0]?.record.generator.version ?? ''}`,
  });
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
