/** The running text of a layer: what is no sentence is blanked out, position by position. */
import { type Span, span } from '../model/span.js';
import { codeOf } from '../text/readers/comments.js';
import { perDocument } from './subject.js';

/** Stands for each unit that is no prose; neither a blank nor a mark. */
export const MASK = '\uE000';

/** Addresses, and tags that a copied page left behind. */
const NO_PROSE =
  /(?:https?:\/\/|www\.)[^\s[\]<>"{}|\\^`\x80-\u{10FFFF}]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,24}){1,4}|<\/?[A-Za-z][^<>\n]{0,300}>/gu;
/** Most texts have none, and this is found sooner. */
const MAYBE = /[@<]|https?:|www\./u;
/** A bracket or stop behind an address belongs to the sentence. */
const TRAILING = /(?<![)\].,;:!?'"])[)\].,;:!?'"]+$/u;
/** [目录](a.md) · ![图](a.png "图") · [1]: a.md */
const LINK_TARGETS = /(?<=\])\([^()\n]{0,400}\)|^[ \t]{0,3}\[[^\]\n]{1,80}\]:[ \t]?[^\n]{0,400}/gmu;
/** ---⏎标题: 工作要点⏎--- */
const FRONT_MATTER = /^---[ \t]*\r?\n[\s\S]{0,4000}?\n---[ \t]*(?=\r?\n|$)/u;

/** As long as the layer. */
export const proseOf = perDocument(({ layer, context }) =>
  masked(layer, [
    ...(context.layer.comments ?? []).map((comment) => comment.span),
    ...noProse(layer, context.layer.format === 'markdown'),
  ]),
);

/** As long as the clean text. */
export const cleanProseOf = perDocument(({ context: { text, layer } }) =>
  masked(text, noProse(text, layer.format === 'markdown')),
);

function noProse(text: string, isMarkdown: boolean): readonly Span[] {
  const spans: Span[] = [];
  for (const { index, 0: found } of MAYBE.test(text) ? text.matchAll(NO_PROSE) : [])
    spans.push(span(index, index + found.replace(TRAILING, '').length));
  if (!isMarkdown) return spans;
  for (const { index, 0: found } of text.matchAll(LINK_TARGETS))
    spans.push(span(index, index + found.length));
  spans.push(span(0, FRONT_MATTER.exec(text)?.[0].length ?? 0));
  return [...spans, ...codeOf(text)];
}

function masked(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    parts.push(text.slice(done, from), blanked(text.slice(from, end)));
    done = end;
  }
  return parts.join('') + text.slice(done);
}

const blanked = (text: string): string =>
  text.replace(/[^\r\n]/gu, (character) => MASK.repeat(character.length));
