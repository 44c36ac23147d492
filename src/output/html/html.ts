/** Markup that is safe by default: whatever is put into it is escaped, unless it is markup already. */

export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

export type Content = Html | string | number | null | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Marks that turn the direction of the text round about them (U+202E), and controls, which no page may hold. */
const HIDDEN = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|(?![\t\n\r])\p{Cc}|\p{Cs}/gu;

export const escaped = (text: string): string =>
  text.replace(HIDDEN, '').replace(/[&<>"']/gu, (sign) => ENTITIES[sign] as string);

const markupOf = (content: Content): string => {
  if (content === null) return '';
  if (content instanceof Html) return content.markup;
  if (typeof content === 'object') return content.map(markupOf).join('');
  return escaped(String(content));
};

/** html`<td>${'<script>'}</td>` → <td>&lt;script&gt;</td>; values stand between tags or within quotes. */
export const html = (parts: TemplateStringsArray, ...contents: readonly Content[]): Html =>
  new Html(
    parts.map((part, i) => (i === 0 ? part : markupOf(contents[i - 1] ?? null) + part)).join(''),
  );
