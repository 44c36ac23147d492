/** Comments of texts that are their own layer, with their places in it. */
import { seek } from '../../model/seek.js';
import { type Span, span } from '../../model/span.js';
import type { Comment } from '../document.js';

/** What comments begin with that speak to the checks; others of plain text are its text. */
export const DIRECTED = /^\s*plan-extract-/u;

/** `npm ci` */
const INLINE_CODE = /(?<ticks>`{1,3})(?!`)[^`\n]{1,400}\k<ticks>(?!`)/gu;
const FENCE = /^[ \t]{0,3}(?<fence>`{3,}|~{3,})/u;

/** Fenced blocks and inline code of Markdown, in order. */
export function codeOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { index, 0: found } of text.matchAll(INLINE_CODE))
    spans.push(span(index, index + found.length));
  let open: { readonly fence: string; readonly start: number } | undefined;
  for (let start = 0; start < text.length; ) {
    const end = seek(text, '\n', start);
    const fence = FENCE.exec(text.slice(start, Math.min(end, start + 80)))?.groups?.['fence'];
    if (fence !== undefined) {
      if (open === undefined) open = { fence, start };
      else if (fence.startsWith(open.fence)) {
        spans.push(span(open.start, end));
        open = undefined;
      }
    }
    start = end + 1;
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** <!-- 待定 --> outside of what is not read, which stands in order. */
export function commentsOf(text: string, unread: readonly Span[]): readonly Comment[] {
  const comments: Comment[] = [];
  let next = 0;
  let reach = 0;
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) break;
    for (; (unread[next]?.start ?? Number.POSITIVE_INFINITY) <= start; next++)
      reach = Math.max(reach, (unread[next] as Span).end);
    const isRead = reach <= start;
    if (isRead) comments.push({ span: span(start, close + 3), text: text.slice(start + 4, close) });
    start = text.indexOf('<!--', isRead ? close + 3 : start + 4);
  }
  return comments;
}
