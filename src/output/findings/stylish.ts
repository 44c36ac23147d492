import { Chalk, type ChalkInstance } from 'chalk';
import type { Finding, Severity } from '../../model/finding.js';
import type { Look } from '../format.js';
import { displayWidth, oneLine, wrap } from '../width.js';
import { excerptOf } from './excerpt.js';
import type { RenderFindings } from './index.js';
import { FINDING_LABELS, type FindingLabels } from './labels.js';
import { summaryOf } from './summary.js';

const COLOURS: Readonly<Record<Severity, (chalk: ChalkInstance) => ChalkInstance>> = {
  error: (chalk) => chalk.red,
  warning: (chalk) => chalk.yellow,
  info: (chalk) => chalk.blue,
};

/** Lines of one message. */
const MOST = 20;

export const renderStylish: RenderFindings = (report, look) => {
  const chalk = new Chalk({ level: look.colour });
  const labels = FINDING_LABELS[look.language];
  const blocks = report.documents
    .filter(({ findings }) => findings.length > 0)
    .map(({ path, findings }) => {
      const places = findings.map((finding) => placeOf(finding, labels));
      const width = places.reduce((most, place) => Math.max(most, displayWidth(place)), 0);
      const drawn = findings.map((finding, i) => {
        const place = places[i] as string;
        return drawFinding(
          finding,
          ' '.repeat(width - displayWidth(place)) + place,
          width,
          look,
          chalk,
        );
      });
      return `${chalk.underline(oneLine(path))}\n${drawn.join('')}\n`;
    });
  const summary = summaryOf(report);
  const worst =
    summary.errors + summary.failed > 0 ? 'error' : summary.warnings > 0 ? 'warning' : 'info';
  const isClean = summary.findings === 0 && summary.failed === 0;
  const paint = isClean ? chalk.green : COLOURS[worst](chalk).bold;
  const sign = isClean ? '✔' : '✖';
  return `${blocks.join('')}${paint(`${sign} ${labels.summary(summary).join(labels.and)}`)}\n`;
};

/** 12:5 · 全文; nothing for a record without its text. */
const placeOf = ({ position, span }: Finding, { whole }: FindingLabels): string =>
  position === null ? (span === null ? whole : '') : `${position.line}:${position.column}`;

/**
 *   12:5  警告  声明 6 项，实际 5 项  declared-count
 *         六大行动如下
 *         ^^^^^^^^
 */
function drawFinding(
  finding: Finding,
  place: string,
  width: number,
  look: Look,
  chalk: ChalkInstance,
): string {
  const labels = FINDING_LABELS[look.language];
  const paint = COLOURS[finding.severity](chalk);
  const margin = ' '.repeat(width + 4);
  const severity = labels.severities[finding.severity];
  const padding = ' '.repeat(
    Math.max(...Object.values(labels.severities).map(displayWidth)) - displayWidth(severity),
  );
  const head = `  ${chalk.dim(place)}  ${paint(severity)}${padding}  `;
  const indent = margin + ' '.repeat(displayWidth(severity) + padding.length + 2);
  const room = Math.max(10, look.columns - indent.length);
  const message = wrap(oneLine(finding.message), room, MOST);
  const last = message.at(-1) ?? '';
  const fits = displayWidth(last) + 2 + finding.rule.length <= room;
  const rows = [
    ...message.slice(0, fits ? -1 : undefined),
    fits ? `${last}  ${chalk.dim(finding.rule)}` : chalk.dim(finding.rule),
  ];
  const excerpt = excerptOf(finding, Math.max(10, look.columns - margin.length));
  const shown =
    excerpt === undefined
      ? quoteOf(finding, look.columns - margin.length)
      : [
          `${excerpt.before}${paint(excerpt.found)}${excerpt.after}`,
          ' '.repeat(displayWidth(excerpt.before)) +
            paint('^'.repeat(Math.max(1, displayWidth(excerpt.found)))),
        ];
  return [`${head}${rows.join(`\n${indent}`)}`, ...shown.map((row) => margin + row)]
    .map((row) => `${row}\n`)
    .join('');
}

/** Where only the record is at hand. */
const quoteOf = ({ quote }: Finding, columns: number): readonly string[] =>
  quote === '' ? [] : wrap(oneLine(quote), Math.max(10, columns), 1);
