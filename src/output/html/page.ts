/** A page that needs nothing else: its own style, at most one script, and nothing from anywhere. */
import { createHash } from 'node:crypto';
import type { Language } from '../../model/diagnostic.js';
import { oneLine } from '../width.js';
import { type Content, Html, html } from './html.js';
import { PAGE_LABELS } from './labels.js';
import { STYLE } from './style.js';

export interface PageSection {
  readonly name: string;
  readonly title: string;
  readonly lead: string | null;
  readonly content: Html;
}

export interface PageParts {
  readonly language: Language;
  readonly title: string;
  /** Of the plans it tells of. */
  readonly names: string;
  /** What this page needs more than others. */
  readonly style: string;
  readonly script: string | null;
  /** Between contents and sections. */
  readonly tools: Html | null;
  readonly sections: readonly PageSection[];
  /** plan-extract 0.1.0 */
  readonly program: string;
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** No other script, image, font, frame, form or address than what the page itself holds. */
export const policyOf = (style: string, script: string | null): string =>
  [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    ...(script === null ? [] : [`script-src ${hashOf(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

export function pageOf(parts: PageParts): string {
  const { language, title, names, script, tools, sections, program } = parts;
  const words = PAGE_LABELS[language];
  const style = `${STYLE}${parts.style}`;
  const list = (content: Content): Html => html`<ul>${content}</ul>`;
  return html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(policyOf(style, script))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}${words.colon}${names}</title>
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header>
<h1>${title}</h1>
<p>${names}</p>
</header>
<nav aria-label="${words.contents}">${list(
    sections.map((section) => html`<li><a href="#${section.name}">${section.title}</a></li>`),
  )}</nav>
${tools}<main id="main">
${sections.map(
  (section) => html`<section id="${section.name}" aria-labelledby="${section.name}-title">
<h2 id="${section.name}-title">${section.title}</h2>
${section.lead === null ? null : html`<p class="lead">${section.lead}</p>\n`}${section.content}</section>
`,
)}</main>
<footer>${words.made(oneLine(program))}</footer>
${script === null ? null : html`<script>${new Html(script)}</script>\n`}</body>
</html>
`.markup;
}
