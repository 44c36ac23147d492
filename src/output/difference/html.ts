/** A difference as one page without any script: what changed of each kind, and reworded texts word by word. */
import type { Language } from '../../model/diagnostic.js';
import type { Difference, Piece, Version } from '../../model/difference.js';
import { type DifferenceSheet, isDifferent } from '../../model/difference-sheets.js';
import { yearsOf } from '../comparison/sheets.js';
import { type Html, html } from '../html/html.js';
import { type PageSection, pageOf } from '../html/page.js';
import { NONE, NUMBER, tableOf } from '../html/table.js';
import { oneLine } from '../width.js';
import type { RenderDifference } from './index.js';
import { type ChangeName, DIFFERENCE_LABELS, type DifferenceLabels } from './labels.js';
import { shortened } from './pieces.js';
import { differenceRows, type Row, type Side, shownSheets } from './rows.js';
import { STYLE } from './style.js';

/** Characters of unchanged text on each side of a change: a sentence or two. */
const AROUND = 80;

export const renderHtml: RenderDifference = async (difference, { language }, only) => {
  const labels = DIFFERENCE_LABELS[language];
  const rows = differenceRows(difference, language);
  const sheets = shownSheets(only).filter((sheet) => rows[sheet].length > 0);
  const sections = sheets.map((sheet): PageSection => {
    const title = labels.sheets[sheet];
    const hasWords = rows[sheet].some(({ words }) => words.length > 0);
    return {
      name: sheet,
      title: `${title} (${rows[sheet].length})`,
      lead: hasWords ? labels.page.marks : null,
      content: tableOf(language, {
        caption: title,
        className: 'changes',
        head: (['change', 'old', 'new'] as const).map(
          (name) => html`<th scope="col">${labels.columns[name]}</th>`,
        ),
        groups: rows[sheet].map((row) => changeOf(row, sheet, labels)),
      }),
    };
  });
  const facts = sheets.map(
    (sheet) =>
      html`<li><b>${rows[sheet].length}</b> <a href="#${sheet}">${labels.sheets[sheet]}</a><small>${kindsOf(rows[sheet], labels)}</small></li>`,
  );
  const notes = [
    ...(isDifferent(difference) ? [] : [labels.same]),
    ...(difference.passages === null ? [labels.noText] : []),
  ];
  const summary = {
    name: 'summary',
    title: labels.page.summary,
    lead: null,
    content: html`${facts.length === 0 ? null : html`<ul class="facts">${facts}</ul>\n`}${notes.map(
      (note) => html`<p>${note}</p>\n`,
    )}${versionsOf(difference, language)}`,
  };
  const text = pageOf({
    language,
    title: labels.page.title,
    names: namesOf(difference),
    style: STYLE,
    script: null,
    tools: null,
    sections: [summary, ...sections],
    program: 'plan-extract',
  });
  return [{ name: 'diff', text }];
};

/** The titles; where they say nothing of which is which, the files. */
function namesOf({ old, new: now }: Difference): string {
  const isTold = old.title !== null && now.title !== null && old.title !== now.title;
  return [old, now].map(({ id, title }) => oneLine((isTold ? title : null) ?? id)).join(' → ');
}

/** 改写 5、新增 2 */
function kindsOf(rows: readonly Row[], labels: DifferenceLabels): string {
  const counts = new Map<ChangeName, number>();
  for (const { changes } of rows)
    for (const change of changes) counts.set(change, (counts.get(change) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([change, count]) => `${labels.changes[change]} ${count}`)
    .join(labels.and);
}

const COUNTS = ['sections', 'actions', 'targets', 'deadlines', 'slogans'] as const;

function versionsOf({ old, new: now }: Difference, language: Language): Html {
  const { sheets, changes, page, ...labels } = DIFFERENCE_LABELS[language];
  const row = (name: string, { id, title, period, counts }: Version): Html =>
    html`<tr><th scope="row">${name}</th><td class="wide">${oneLine(title ?? id)}${title === null ? null : html`<small>${oneLine(id)}</small>`}</td><td class="fixed">${yearsOf(period) || NONE}</td>${[
      ...COUNTS,
      'characters' as const,
    ].map((count) => html`<td class="number">${counts[count].toLocaleString('en')}</td>`)}</tr>\n`;
  return tableOf(language, {
    caption: page.version,
    className: 'versions',
    head: [
      ...[page.version, changes.title, changes.period].map(
        (heading) => html`<th scope="col">${heading}</th>`,
      ),
      ...[...COUNTS.map((count) => sheets[count]), page.characters].map(
        (heading) => html`<th scope="col"${NUMBER}>${heading}</th>`,
      ),
    ],
    groups: [[row(labels.columns.old, old), row(labels.columns.new, now)]],
  });
}

/** What it was and what it became; below them, the words of both. */
function changeOf(row: Row, sheet: DifferenceSheet, labels: DifferenceLabels): readonly Html[] {
  const words =
    row.words.length === 0
      ? []
      : [html`<td colspan="2" class="words" lang="zh">${wordsOf(row.words)}</td>`];
  const lines = sheet === 'passages' && words.length > 0 ? words : [sidesOf(row), ...words];
  const name = row.changes.map((change) => labels.changes[change]).join(labels.and);
  const kind = row.old.length === 0 ? 'added' : row.new.length === 0 ? 'removed' : 'kept';
  return lines.map((line, i) => {
    const head = html`<th scope="rowgroup" rowspan="${lines.length}" class="${kind}">${name}</th>`;
    return html`<tr>${i === 0 ? head : null}${line}</tr>\n`;
  });
}

/** In one cell where only what is not said here changed. */
function sidesOf({ old, new: now }: Row): Html {
  const [one, other] = [old[0], now[0]];
  if (old.length === 1 && now.length === 1 && one?.text === other?.text)
    return html`<td colspan="2">${sideOf({ text: one?.text ?? '', id: [...new Set([one?.id, other?.id])].join(' → ') })}</td>`;
  return html`${[old, now].map((sides) => html`<td>${sides.length === 0 ? NONE : sides.map(sideOf)}</td>`)}`;
}

const sideOf = ({ id, text }: Pick<Side, 'id' | 'text'>): Html =>
  html`<div>${oneLine(text)}${id === null || id === '' ? null : html` <small>${id}</small>`}</div>`;

const wordsOf = (pieces: readonly Piece[]): readonly Html[] =>
  shortened(pieces, AROUND).map(({ kind, text }) => {
    const said = oneLine(text);
    if (kind === 'same') return html`${said}`;
    return kind === 'removed' ? html`<del>${said}</del>` : html`<ins>${said}</ins>`;
  });
