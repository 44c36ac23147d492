import type { Language } from '../../model/diagnostic.js';
import { type Html, html } from './html.js';
import { PAGE_LABELS } from './labels.js';

export interface TableParts {
  readonly caption: string;
  readonly head: readonly Html[];
  /** Groups of rows. */
  readonly groups: readonly (readonly Html[])[];
  /** Of the table, if it has one. */
  readonly className?: string;
}

/** What is wider than the page scrolls in itself, also by keyboard. */
export const scroller = (language: Language, title: string, content: Html): Html =>
  html`<div class="scroll" role="group" tabindex="0" aria-label="${PAGE_LABELS[language].scrollable(title)}">${content}</div>`;

export function tableOf(
  language: Language,
  { caption, head, groups, className }: TableParts,
): Html {
  if (groups.every((rows) => rows.length === 0))
    return html`<p class="note">${PAGE_LABELS[language].nothing}</p>\n`;
  const table = html`
<table${className === undefined ? null : html` class="${className}"`}>
<caption>${caption}</caption>
<thead><tr>${head}</tr></thead>
${groups.map((rows) => html`<tbody>\n${rows}</tbody>\n`)}</table>
`;
  return html`${scroller(language, caption, table)}\n`;
}

export const NUMBER = html` class="number"`;

/** What a cell says that has nothing to say. */
export const NONE = html`<span class="none">–</span>`;
