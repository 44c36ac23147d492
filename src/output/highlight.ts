import { Chalk, type ChalkInstance } from 'chalk';
import type { PlanRecord } from '../model/record.js';
import type { Span } from '../model/span.js';
import type { Render } from './format.js';
import { LABELS } from './labels.js';
import { cutAtMarks } from './stretches.js';
import { visible } from './width.js';

const KINDS = [
  'sections',
  'markers',
  'targets',
  'deadlines',
  'slogans',
  'references',
  'responsible',
] as const;
type Kind = (typeof KINDS)[number];

const STYLES: Readonly<Record<Kind, (chalk: ChalkInstance) => ChalkInstance>> = {
  sections: (chalk) => chalk.bold.underline,
  markers: (chalk) => chalk.bold,
  targets: (chalk) => chalk.green,
  deadlines: (chalk) => chalk.yellow,
  slogans: (chalk) => chalk.magenta,
  references: (chalk) => chalk.cyan,
  responsible: (chalk) => chalk.blueBright,
};

interface Mark {
  readonly kind: Kind;
  /** Code points. */
  readonly span: Span;
}

function marksOf(record: PlanRecord): readonly Mark[] {
  const each = (kind: Kind, elements: readonly { readonly span: Span }[]): Mark[] =>
    elements.map(({ span }) => ({ kind, span }));
  const every = (kind: Kind, elements: readonly { readonly spans: readonly Span[] }[]): Mark[] =>
    elements.flatMap(({ spans }) => spans.map((span) => ({ kind, span })));
  return [
    ...each('sections', record.sections),
    ...record.actions.flatMap(({ marker, span }): Mark[] =>
      marker === null
        ? []
        : [{ kind: 'markers', span: { start: span.start, end: span.start + [...marker].length } }],
    ),
    ...each('targets', record.targets),
    ...each('deadlines', record.deadlines),
    ...every('slogans', record.slogans),
    ...every('references', record.references),
    ...each('responsible', record.responsible),
  ];
}

/** A stretch of text with the kinds that lie over it, the innermost first. */
export interface Stretch {
  readonly text: string;
  readonly kinds: readonly Kind[];
}

/** Cuts the text wherever a mark begins or ends; overlapping marks share the stretch between. */
export const stretches = (text: string, marks: readonly Mark[]): readonly Stretch[] =>
  cutAtMarks(text, marks).map(({ text: stretch, marks: over }) => ({
    text: stretch,
    kinds: [...new Set(over.map(({ kind }) => kind))],
  }));

/** A legend with counts, then the text layer in colours; without colours the text as it is. */
export const renderHighlight: Render = ({ record, text }, look) => {
  const chalk = new Chalk({ level: look.colour });
  const paint = (stretch: string, kinds: readonly Kind[]): string =>
    kinds.reduce((painted, kind) => STYLES[kind](chalk)(painted), stretch);
  const marks = marksOf(record);
  const { headings } = LABELS[look.language];
  const legend = KINDS.map(
    (kind) =>
      `${paint(headings[kind], [kind])} ${marks.filter((mark) => mark.kind === kind).length}`,
  ).join(' · ');
  const body = stretches(text, marks)
    .map((stretch) => paint(visible(stretch.text), stretch.kinds))
    .join('');
  const colon = look.language === 'zh' ? '：' : ': ';
  return `== ${visible(record.source.path)} ==\n${headings.legend}${colon}${legend}\n\n${body}${body.endsWith('\n') ? '' : '\n'}`;
};
