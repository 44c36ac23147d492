/** Findings as one page that needs nothing else. */
import type { CheckedDocument, Finding } from '../../model/finding.js';
import { Html, html } from '../html/html.js';
import { policyOf } from '../html/page.js';
import { oneLine } from '../width.js';
import { excerptOf } from './excerpt.js';
import type { CheckReport, RenderFindings } from './index.js';
import { FINDING_LABELS, type FindingLabels } from './labels.js';
import { SCRIPT } from './page-script.js';
import { STYLE } from './page-style.js';
import { summaryOf } from './summary.js';

/** Of the line below a finding. */
const COLUMNS = 160;

/** The worst first. */
const ORDER = ['error', 'warning', 'info'] as const;

export const renderHtml: RenderFindings = (report, { language }) => {
  const labels = FINDING_LABELS[language];
  const summary = summaryOf(report);
  const concerned = report.documents.filter(({ findings }) => findings.length > 0);
  const page = html`<!doctype html>
<html lang="${labels.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(policyOf(STYLE, SCRIPT))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${labels.title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<header>
<h1>${labels.title}</h1>
<p>${labels.summary(summary).join(labels.and)}</p>
</header>
${filtersOf(report, labels)}<main>
${report.failures.length === 0 ? null : failedOf(report, labels)}${concerned.map((document) =>
  sectionOf(document, labels),
)}${rulesOf(report, labels)}</main>
<footer>${labels.made(report.version)}</footer>
<script>${new Html(SCRIPT)}</script>
</body>
</html>
`;
  return page.markup;
};

/** Hidden until the script is there to answer. */
function filtersOf(report: CheckReport, labels: FindingLabels): Html {
  const { filters, severities } = labels;
  const found = new Set(report.documents.flatMap(({ findings }) => findings.map((f) => f.rule)));
  const choice = (name: string, label: string, options: readonly (readonly [string, string])[]) =>
    html`<label>${label} <select name="${name}"><option value="">${filters.all}</option>${options.map(
      ([value, text]) => html`<option value="${value}">${text}</option>`,
    )}</select></label>
`;
  return html`<div id="filters" role="search" aria-label="${filters.title}" hidden>
${choice(
  'severity',
  filters.severity,
  ORDER.map((severity) => [severity, severities[severity]]),
)}${choice(
  'rule',
  filters.rule,
  [...found].sort().map((rule) => [rule, rule]),
)}<button type="button" id="reset">${filters.reset}</button>
<p id="result" role="status" data-wording="${filters.result}"></p>
</div>
`;
}

const failedOf = ({ failures }: CheckReport, { failed }: FindingLabels): Html => html`<section>
<h2>${failed}</h2>
<ul>${failures.map(
  ({ path, message }) => html`<li><b>${oneLine(path)}</b> ${oneLine(message)}</li>
`,
)}</ul>
</section>
`;

const sectionOf = ({ path, findings }: CheckedDocument, labels: FindingLabels): Html =>
  html`<section class="document">
<h2>${oneLine(path)} <small>${findings.length}</small></h2>
<ol>
${findings.map((finding) => entryOf(finding, labels))}</ol>
</section>
`;

function entryOf(finding: Finding, labels: FindingLabels): Html {
  const { severity, rule, message, position, span, quote, fix } = finding;
  const place =
    position === null ? (span === null ? labels.whole : '') : `${position.line}:${position.column}`;
  const excerpt = excerptOf(finding, COLUMNS);
  const text =
    excerpt === undefined
      ? oneLine(quote)
      : html`${excerpt.before}<mark>${excerpt.found}</mark>${excerpt.after}`;
  return html`<li data-severity="${severity}" data-rule="${rule}">
<p><span class="place">${place}</span> <span class="tag ${severity}">${labels.severities[severity]}</span> ${oneLine(message)} <a href="#rule-${rule}">${rule}</a></p>
${text === '' ? null : html`<blockquote lang="zh">${text}</blockquote>\n`}${
  fix === null
    ? null
    : html`<p class="fix">${labels.fixable}${labels.colon}${oneLine(labels.fix(fix.text))}</p>\n`
}</li>
`;
}

function rulesOf({ documents, rules }: CheckReport, labels: FindingLabels): Html | null {
  const counts = new Map<string, number>();
  for (const { findings } of documents)
    for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  if (counts.size === 0) return null;
  const { rule, count, why } = labels.columns;
  return html`<section>
<h2>${labels.rules}</h2>
<table>
<thead><tr><th scope="col">${rule}</th><th scope="col">${count}</th><th scope="col">${why}</th></tr></thead>
<tbody>
${rules
  .filter(({ id }) => counts.has(id))
  .map(
    (one) => html`<tr id="rule-${one.id}"><th scope="row">${one.id}</th><td class="count">${
      counts.get(one.id) ?? 0
    }</td><td>${one.why}${one.source === null ? null : html` <cite>${one.source}</cite>`}</td></tr>
`,
  )}</tbody>
</table>
</section>
`;
}
