import { Chalk } from 'chalk';
import {
  DOCUMENT_FIELDS,
  type Evaluation,
  type FieldValue,
  type Miss,
  type Rates,
  SCORED_TYPES,
  type ScoredType,
} from '../model/evaluation.js';
import type { Look } from './format.js';
import { type Column, drawGrid } from './grid.js';
import { type EvaluationLabels, LABELS } from './labels.js';
import { oneLine, wrap } from './width.js';

/** An F1 below what the user asked for. */
export interface Shortfall {
  readonly type: ScoredType;
  readonly measure: 'found' | 'exact';
  /** Null where the gold says nothing of the type. */
  readonly f1: number | null;
  readonly least: number;
}

export interface EvaluationReport {
  readonly evaluation: Evaluation;
  readonly below: readonly Shortfall[];
  /** Those that were asked for. */
  readonly misses: readonly Miss[];
}

/** 0.9996 is not perfect, so it shows as 0.999. */
const rate = (value: number): string => (value < 1 ? Math.min(value, 0.999) : 1).toFixed(3);

/** The figures of each type, of the document fields and of the quotes, then the misses. */
export function drawEvaluation(report: EvaluationReport, look: Look): string {
  const { evaluation, below, misses } = report;
  const labels = LABELS[look.language].evaluation;
  const heading = (measure: string, name: string): Column => ({
    heading: `${measure} ${name}`,
    align: 'right',
    ...(name === 'F1' ? {} : { from: 90 }),
  });
  const columns: readonly Column[] = [
    { heading: LABELS[look.language].headings.type },
    { heading: labels.gold, align: 'right' },
    { heading: labels.extracted, align: 'right' },
    ...[labels.found, labels.exact].flatMap((measure) =>
      [labels.precision, labels.recall, 'F1'].map((name) => heading(measure, name)),
    ),
  ];
  const ratesOf = ({ precision, recall, f1 }: Rates): readonly string[] =>
    [precision, recall, f1].map(rate);
  const rows = SCORED_TYPES.flatMap((type) => {
    const figures = evaluation.types[type];
    if (figures === undefined) return [];
    const { gold, extracted, found, exact } = figures;
    return [
      [labels.types[type], String(gold), String(extracted), ...ratesOf(found), ...ratesOf(exact)],
    ];
  });
  const table = rows.length === 0 ? '' : drawGrid(columns, rows, look.columns);
  const lines = [...sharesOf(evaluation, look), ...below.map((short) => shortfall(short, labels))];
  return `${table}${lines.map((line) => `${line}\n`).join('')}${drawMisses(misses, look)}`;
}

function sharesOf(evaluation: Evaluation, look: Look): readonly string[] {
  const labels = LABELS[look.language].evaluation;
  const colon = look.language === 'zh' ? '：' : ': ';
  const { document, quotes } = evaluation;
  const fields =
    document === null
      ? []
      : DOCUMENT_FIELDS.map((field) => {
          const { right, of } = document[field];
          return `${labels.fields[field]} ${right}/${of}`;
        });
  return [
    ...(fields.length === 0 ? [] : [`${labels.document}${colon}${fields.join(' · ')}`]),
    `${labels.quotes}${colon}${quotes.right}/${quotes.of}`,
  ].flatMap((line) => wrap(line, look.columns, 5));
}

function shortfall({ type, measure, f1, least }: Shortfall, labels: EvaluationLabels): string {
  const name = `${type} ${labels[measure]}`;
  return labels.below(name, f1 === null ? '—' : rate(f1), String(least));
}

function drawMisses(misses: readonly Miss[], look: Look): string {
  const labels = LABELS[look.language].evaluation;
  const colon = look.language === 'zh' ? '：' : ': ';
  const types = [...new Set(misses.map(({ type }) => type))];
  return types
    .map((type) => {
      const ofType = misses.filter((miss) => miss.type === type);
      const count = (sign: Miss['sign'], name: string): string =>
        `${name} ${ofType.filter((miss) => miss.sign === sign).length}`;
      const counts =
        type === 'document'
          ? String(ofType.length)
          : [count('-', labels.missed), count('+', labels.invented), count('~', labels.wrong)].join(
              look.language === 'zh' ? '，' : ', ',
            );
      const name = type === 'document' ? labels.documentWrong : labels.types[type];
      const heading = `\n${name}${colon}${counts}\n`;
      return heading + ofType.map((miss) => drawMiss(miss, look)).join('');
    })
    .join('');
}

/** ~ county-2024: …到2025年底前，【建成示范党支部不少于60个】。每年… / value: 60 → 6 */
function drawMiss(miss: Miss, look: Look): string {
  const chalk = new Chalk({ level: look.colour });
  const paint = { '-': chalk.red, '+': chalk.yellow, '~': chalk.cyan }[miss.sign];
  const inText =
    miss.span === null
      ? [miss.fields['text'] ?? miss.fields['title']].map(show).join('')
      : `…${miss.before}【${miss.quote}】${miss.after}…`;
  const head = wrap(oneLine(`${miss.sign} ${miss.gold}: ${inText}`), look.columns, 6);
  const differences = miss.differences.flatMap(({ field, expected, extracted }) =>
    wrap(oneLine(`    ${field}: ${show(expected)} → ${show(extracted)}`), look.columns, 3).map(
      (line) => (line.startsWith(' ') ? line : `    ${line}`),
    ),
  );
  return [...head.map((line) => paint(line)), ...differences].map((line) => `${line}\n`).join('');
}

const show = (value: FieldValue | undefined): string =>
  value === null || value === undefined
    ? '—'
    : Array.isArray(value)
      ? value.join('、')
      : String(value);
