/** 名词解释 · 附件2 有关用语说明: explained terms look like items, but nobody is to do them. */
import { CodeSet } from '../model/code-set.js';
import type { Span } from '../model/span.js';
import type { Line } from './lines.js';

const TITLE =
  /^(?:附\s?(?:件|录)?\s?[\d一二三四五六七八九十]*\s?[:：]?\s?)?(?:《[^》]{2,40}》)?\p{Script=Han}{0,8}(?:名词|用语|词语|术语)(?:解释|注释|说明|释义)$/u;

const TITLE_ENDS = new CodeSet('释明义');

/** What follows a glossary at the end of a document. */
const NEXT = /^附\s?(?:件|录|表)\s?[\d一二三四五六七八九十]*(?:\s|[:：]|$)/u;

export interface Unexplained {
  /** Numbered anew. */
  readonly lines: readonly Line[];
  readonly glossaries: readonly Span[];
}

export function withoutGlossaries(all: readonly Line[]): Unexplained {
  const lines: Line[] = [];
  const glossaries: Span[] = [];
  let inside = false;
  for (const line of all) {
    if (TITLE_ENDS.has(line.text.charCodeAt(line.text.length - 1)) && TITLE.test(line.text))
      inside = true;
    else if (inside && NEXT.test(line.text)) inside = false;
    if (inside) glossaries.push(line.span);
    else lines.push(line.index === lines.length ? line : { ...line, index: lines.length });
  }
  return { lines, glossaries };
}
