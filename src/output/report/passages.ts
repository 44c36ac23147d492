/** The texts with their elements marked, each a place that tables lead to and from which a link leads back. */
import type { PlanRecord } from '../../model/record.js';
import type { Span } from '../../model/span.js';
import { type Html, html } from '../html/html.js';
import { cutAtMarks, type Stretch } from '../stretches.js';
import { oneLine } from '../width.js';
import type { MarkName } from './labels.js';
import { anchorOf, type PlanView, rowsOf, type SectionName, type View } from './view.js';

interface Mark {
  readonly kind: MarkName;
  /** Code points. */
  readonly span: Span;
  /** t3; the same for all places of one slogan. Null where no table leads here. */
  readonly ref: string | null;
  /** Of the places of one element, that to which tables lead. */
  readonly isPlace: boolean;
}

const MARKS: readonly MarkName[] = [
  'sections',
  'actions',
  'targets',
  'deadlines',
  'slogans',
  'references',
  'responsible',
  'milestones',
  'wording',
];

/** 1.打造过硬支部 of an action that goes on: marker and title, as far as its quote begins with them. */
function headOf({ marker, title, quote }: PlanRecord['actions'][number]): number {
  const characters = [...quote];
  const lead = marker === null ? 0 : [...marker].length;
  const rest = characters.slice(lead).join('');
  const blanks = rest.length - rest.trimStart().length;
  return rest.trimStart().startsWith(title)
    ? lead + blanks + [...title].length
    : Math.max(lead, Math.min(characters.length, 12));
}

function marksOf(plan: PlanView, { comparison }: View): readonly Mark[] {
  const { record } = plan;
  type Placed = { readonly id: string; readonly span: Span };
  const each = (kind: MarkName, elements: readonly Placed[]): readonly Mark[] =>
    elements.map(({ id, span }) => ({ kind, span, ref: id, isPlace: true }));
  const plain = (kind: MarkName, spans: readonly Span[]): readonly Mark[] =>
    spans.map((span) => ({ kind, span, ref: null, isPlace: false }));
  return [
    ...plain(
      'sections',
      record.sections.map(({ span }) => span),
    ),
    ...record.actions.map(({ id, span, ...action }): Mark => {
      const end = Math.min(span.end, span.start + headOf({ id, span, ...action }));
      return { kind: 'actions', span: { start: span.start, end }, ref: id, isPlace: true };
    }),
    ...each('targets', record.targets),
    ...each('deadlines', record.deadlines),
    ...record.slogans.flatMap(({ spans }, n) =>
      spans.map((span, i): Mark => ({ kind: 'slogans', span, ref: `g${n}`, isPlace: i === 0 })),
    ),
    ...plain(
      'references',
      record.references.flatMap(({ spans }) => spans),
    ),
    ...plain(
      'responsible',
      record.responsible.map(({ span }) => span),
    ),
    ...record.milestones.map(
      ({ span }, i): Mark => ({ kind: 'milestones', span, ref: `m${i + 1}`, isPlace: true }),
    ),
    ...comparison.wording.flatMap(({ plans }, row) =>
      (plans[plan.id] ?? []).map(
        (span, n): Mark => ({ kind: 'wording', span, ref: `w${row}-${n}`, isPlace: true }),
      ),
    ),
  ];
}

interface Piece {
  readonly start: number;
  readonly text: string;
}

/** The whole text; of a record alone its quotes, put together where they overlap. */
function piecesOf({ record, text }: PlanView): readonly Piece[] {
  if (text !== null) return [{ start: 0, text }];
  const quoted = [
    ...record.sections,
    ...record.actions,
    ...record.targets,
    ...record.declared,
    ...record.deadlines,
    ...record.responsible,
    ...record.milestones,
    ...[...record.slogans, ...record.references].flatMap(({ spans: [span], quote }) =>
      span === undefined ? [] : [{ span, quote }],
    ),
  ].toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const pieces: { start: number; characters: string[] }[] = [];
  for (const { span, quote } of quoted) {
    const last = pieces.at(-1);
    const end = last === undefined ? 0 : last.start + last.characters.length;
    if (last === undefined || span.start >= end)
      pieces.push({ start: span.start, characters: [...quote] });
    else
      for (const character of [...quote].slice(end - span.start)) last.characters.push(character);
  }
  return pieces.map(({ start, characters }) => ({ start, text: characters.join('') }));
}

/** targets-7 → targets */
const sectionOf = (row: string): SectionName => row.slice(0, row.indexOf('-')) as SectionName;

function stretchOf(
  { text, start, end, marks }: Stretch<Mark>,
  plan: PlanView,
  rows: ReadonlyMap<string, string>,
  { words }: View,
): { readonly parts: readonly Html[]; readonly isBlank: readonly boolean[] } {
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  const refs = [...new Set(marks.flatMap(({ ref }) => ref ?? []))];
  const places = marks.filter(({ isPlace }) => isPlace);
  const begun = places.filter(({ span }) => span.start === start);
  const ended = places.filter(({ span }) => span.end === end);
  const backs = new Set(
    ended.flatMap(({ ref }) => (ref === null ? [] : (rows.get(anchorOf(plan, ref)) ?? []))),
  );
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  const parts = lines.map((line) =>
    line === '' || kinds.length === 0
      ? html`${line}`
      : html`<span class="${kinds.join(' ')}"${refs.length === 0 ? null : html` data-m="${refs.join(' ')}"`}>${line}</span>`,
  );
  const filled = lines.map((line) => line.trim() !== '');
  const first = Math.max(0, filled.indexOf(true));
  const last = Math.max(0, filled.lastIndexOf(true));
  return {
    parts: parts.map((part, i) => {
      const placed =
        i !== first
          ? part
          : begun.reduce(
              (inner, { ref }) => html`<span id="${anchorOf(plan, ref ?? '')}">${inner}</span>`,
              part,
            );
      if (i !== last) return placed;
      return html`${placed}${[...backs].map((row) => {
        const label = words.back(words.sections[sectionOf(row)]);
        return html`<a class="back" href="#${row}" aria-label="${label}" title="${label}">↩</a>`;
      })}`;
    }),
    isBlank: filled.map((is) => !is),
  };
}

function paragraphsOf(
  piece: Piece,
  marks: readonly Mark[],
  plan: PlanView,
  rows: ReadonlyMap<string, string>,
  view: View,
): readonly Html[] {
  const { start } = piece;
  const own = marks.map((mark) => ({
    ...mark,
    span: { start: mark.span.start - start, end: mark.span.end - start },
  }));
  const paragraphs: Html[] = [];
  let line: Html[] = [];
  let isEmpty = true;
  const close = (): void => {
    if (!isEmpty) paragraphs.push(html`<p>${line}</p>\n`);
    line = [];
    isEmpty = true;
  };
  for (const stretch of cutAtMarks(piece.text, own)) {
    const { parts, isBlank } = stretchOf(stretch, plan, rows, view);
    for (const [i, part] of parts.entries()) {
      if (i > 0) close();
      line.push(part);
      if (isBlank[i] === false) isEmpty = false;
    }
  }
  close();
  return paragraphs;
}

export function legendOf({ words }: View): Html {
  return html`<p class="legend"><span>${words.legend}</span> ${MARKS.map(
    (kind) => html`<span class="${kind}">${words.marks[kind]}</span> `,
  )}</p>`;
}

export function passagesOf(view: View): Html {
  const { plans, words, labels } = view;
  const rows = rowsOf(view);
  const back = words.back(words.sections.overview);
  return html`${plans.map((plan) => {
    const { anchor, record, region } = plan;
    const title = record.document.title;
    const marks = marksOf(plan, view);
    const about = [
      record.document.issuer,
      labels.documentKinds[record.document.kind],
      record.document.published,
    ].flatMap((part) => (part === null ? [] : [oneLine(part)]));
    return html`<article id="${anchor}" data-r="${region}" aria-labelledby="${anchor}-title">
<h3 id="${anchor}-title">${plan.name}<a class="back" href="#overview-${anchor}" aria-label="${back}" title="${back}">↩</a></h3>
<p class="about"><strong>${title === null ? words.untitled : oneLine(title)}</strong>${about.map((part) => html` · ${part}`)}</p>
${plan.text === null ? html`<p class="note">${words.quotesOnly}</p>\n` : null}<div class="text" lang="zh">
${piecesOf(plan).map((piece, i) => [
  i === 0 ? null : html`<p class="omitted">${words.omitted}</p>\n`,
  ...paragraphsOf(piece, marks, plan, rows, view),
])}</div>
</article>
`;
  })}`;
}
