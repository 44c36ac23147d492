/** The clean text cut into lines, each with what typography alone says of it. */
import { BLANKS, CodeSet } from '../model/code-set.js';
import { seek } from '../model/seek.js';
import { type Span, span } from '../model/span.js';

export interface Line {
  readonly index: number;
  /** Without indent, Markdown marks and trailing blanks. */
  readonly span: Span;
  readonly text: string;
  /** 1–6 for `#` … `######`, else 0. */
  readonly markdownLevel: number;
  /** True where an empty line stands before. */
  readonly afterBlank: boolean;
  /** Cells of a table row (tab- or pipe-separated), else empty. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly span: Span;
  readonly text: string;
}

const MARKDOWN_LEAD = /^(?:>[ \t]*)*(?:(?<hashes>#{1,6})[ \t]+)?/u;
const LEADS = new CodeSet('>#');
const STRONG = /^\*\*(?<inner>[^*]{1,200})\*\*$/u;
const RULE = /^(?:[-=*_—]{3,}|\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+(?:[ \t]*:?-{3,}:?[ \t]*)?)$/u;
const RULE_LEADS = new CodeSet('-=*_—|:');
const isBlank = (text: string, at: number): boolean => BLANKS.has(text.charCodeAt(at));

/** Lines of the clean text that hold anything; Markdown rules are left out. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let lastEnd = 0;
  for (const raw of rawLines(text)) {
    let { start, end } = raw;
    while (start < end && isBlank(text, start)) start++;
    while (end > start && isBlank(text, end - 1)) end--;
    let hashes = 0;
    if (start < end && LEADS.has(text.charCodeAt(start))) {
      const lead = MARKDOWN_LEAD.exec(text.slice(start, Math.min(end, start + 40)));
      hashes = lead?.groups?.['hashes']?.length ?? 0;
      start += lead?.[0].length ?? 0;
      while (start < end && isBlank(text, start)) start++;
    }
    if (text.startsWith('**', start) && end - start <= 210 && STRONG.test(text.slice(start, end))) {
      start += 2;
      end -= 2;
    }
    const content = text.slice(start, end);
    if (content === '') continue;
    if (content.length < 300 && RULE_LEADS.has(content.charCodeAt(0)) && RULE.test(content))
      continue;
    const between = text.slice(lastEnd, raw.start);
    lines.push({
      index: lines.length,
      span: span(start, end),
      text: content,
      markdownLevel: hashes,
      afterBlank: between.length > 1 && (between.match(/\n|\r(?!\n)/gu)?.length ?? 0) > 1,
      cells: cellsOf(content, start),
    });
    lastEnd = raw.end;
  }
  return lines;
}

/** What stands between line feeds and carriage returns. */
function rawLines(text: string): readonly Span[] {
  const lines: Span[] = [];
  let feed = -1;
  let carriage = -1;
  for (let start = 0; start < text.length; start = Math.min(feed, carriage) + 1) {
    if (feed < start) feed = seek(text, '\n', start);
    if (carriage < start) carriage = seek(text, '\r', start);
    const end = Math.min(feed, carriage);
    if (start < end) lines.push(span(start, end));
  }
  return lines;
}

function cellsOf(content: string, start: number): readonly Cell[] {
  const piped = content.startsWith('|') && content.endsWith('|') && content.length > 2;
  const separator = piped ? '|' : '\t';
  if (!piped && !content.includes('\t')) return [];
  const cells: Cell[] = [];
  let at = piped ? 1 : 0;
  const stop = piped ? content.length - 1 : content.length;
  while (at <= stop) {
    const next = content.indexOf(separator, at);
    const until = next < 0 || next > stop ? stop : next;
    const raw = content.slice(at, until);
    const inner = raw.trim();
    const offset = start + at + (inner === '' ? 0 : raw.indexOf(inner));
    cells.push({ span: span(offset, offset + inner.length), text: inner });
    at = until + 1;
  }
  return cells.length >= 2 ? cells : [];
}
