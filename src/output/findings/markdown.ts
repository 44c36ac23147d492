import type { Finding } from '../../model/finding.js';
import { plain, withoutMarkup } from '../comparison/markdown.js';
import type { Look } from '../format.js';
import { excerptOf } from './excerpt.js';
import type { RenderFindings } from './index.js';
import { FINDING_LABELS } from './labels.js';
import { summaryOf } from './summary.js';

/** Of the line beside a finding. */
const COLUMNS = 60;

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/** A page of a wiki, or the summary of a job: a table for each document with findings. */
export const renderMarkdown: RenderFindings = (report, look) => {
  const labels = FINDING_LABELS[look.language];
  const { place, severity, message, rule, quote } = labels.columns;
  const head =
    line([place, severity, message, rule, quote]) + line(['--:', '---', '---', '---', '---']);
  const tables = report.documents
    .filter(({ findings }) => findings.length > 0)
    .map(
      ({ path, findings }) =>
        `\n## ${plain(path)}\n\n${head}${findings.map((finding) => rowOf(finding, look)).join('')}`,
    );
  const { failures } = report;
  const failed = failures.map(
    ({ path, message: why }) => `- ${plain(path)}${labels.colon}${plain(why)}\n`,
  );
  return [
    `# ${labels.title}\n\n${plain(labels.summary(summaryOf(report)).join(labels.and))}\n`,
    ...tables,
    ...(failed.length === 0 ? [] : [`\n## ${labels.failed}\n\n${failed.join('')}`]),
  ].join('');
};

function rowOf(finding: Finding, look: Look): string {
  const { severities, whole } = FINDING_LABELS[look.language];
  const { position, span, severity, message, rule, quote } = finding;
  const excerpt = excerptOf(finding, COLUMNS);
  return line([
    position === null ? (span === null ? whole : '') : `${position.line}:${position.column}`,
    severities[severity],
    plain(message),
    plain(rule),
    excerpt === undefined
      ? plain(quote)
      : [withoutMarkup(excerpt.before), bold(excerpt.found), withoutMarkup(excerpt.after)].join(''),
  ]);
}

/** Asterisks do not always mark what stands between Chinese punctuation. */
const bold = (text: string): string => (text === '' ? '' : `<b>${withoutMarkup(text)}</b>`);
