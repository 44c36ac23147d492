/** What both kinds of Word files come to: a page of paragraphs, tables and titles (h1.title). */
import type { CheerioAPI } from 'cheerio';
import { linesOf } from './blocks.js';
import { spreadMergedCells } from './merged-cells.js';
import type { Reading } from './reading.js';

export function readWordPage($: CheerioAPI): Reading {
  spreadMergedCells($);
  const title = titleOf($);
  const lines = linesOf($('body')).map(printed);
  return { text: lines.join('\n'), stated: title === undefined ? {} : { title }, notes: [] };
}

/** Of the paragraphs before the text begins; further down the style is a chapter's or an annex's. */
function titleOf($: CheerioAPI): string | undefined {
  const head = $('body').children().slice(0, 6).toArray();
  const first = head.findIndex((element) => $(element).is('h1.title'));
  if (first < 0) return undefined;
  const lines: string[] = [];
  for (const element of head.slice(first)) {
    if (!$(element).is('h1.title')) break;
    lines.push($(element).text().trim());
  }
  return lines.join('');
}

/** A hyphen that may or must not break a line is told from others by Word alone. */
const printed = (line: string): string => line.replaceAll('\u00ad', '').replaceAll('\u2011', '-');
