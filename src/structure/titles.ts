/** Title and form of a node: a heading stands alone on its line, an item runs into its text. */
import { BLANKS } from '../model/code-set.js';
import { type Span, span } from '../model/span.js';
import type { PlainHeading } from './headings.js';
import type { Line } from './lines.js';
import { ENUMERATORS, type Marker } from './markers.js';
import type { Role } from './roles.js';
import { sentenceFrom } from './sentences.js';

export interface Title {
  readonly form: 'heading' | 'item';
  readonly text: string;
  readonly span: Span;
}

/** What of a node its title depends on. */
export interface Titled {
  readonly marker: Marker | null;
  readonly at: number;
  readonly end: number;
  readonly line: Line;
  readonly headingLines: readonly Line[];
  readonly atLineStart: boolean;
  readonly collapsed: boolean;
  readonly children: readonly unknown[];
}

const BODY_MARK = /[。；！!？?]/u;

const CLOSING = /(?<![。；;，,：:、\s])[。；;，,：:、\s]+$/u;
const LONGEST_HEADING = 80;
const GLUED_HEADING = 24;

export function titleOf(
  text: string,
  draft: Titled,
  ownEnd: number,
  lines: readonly Line[],
  roles: readonly Role[],
  heads: ReadonlyMap<number, PlainHeading>,
): { readonly form: 'heading' | 'item'; readonly text: string; readonly span: Span } {
  if (draft.marker === null) {
    const last = draft.headingLines.at(-1) ?? draft.line;
    return {
      form: 'heading',
      text: draft.headingLines.map((line) => line.text.replace(/[：:]$/u, '')).join('　'),
      span: span(draft.at, last.span.end),
    };
  }
  const from = draft.marker.span.end;
  const lineEnd = Math.min(draft.line.span.end, ownEnd > from ? ownEnd : draft.line.span.end);
  const rest = text.slice(from, lineEnd);
  const first = sentenceFrom(rest, 0);
  // Where line ends were lost a blank is all that parts a heading from its text.
  const gap = draft.collapsed ? rest.search(/[\s　。；！!？?]/u) : -1;
  const parted = gap > 1 && !BODY_MARK.test(rest.charAt(gap));
  const whole = first === undefined ? lineEnd : from + first.end;
  const sentenceEnd = parted && gap <= GLUED_HEADING ? from + gap : whole;
  const sentence = text.slice(from, sentenceEnd);
  const wholeLine = sentenceEnd >= trimEnd(text, from, lineEnd);
  const enumerator = ENUMERATORS.has(draft.marker.kind) || draft.marker.kind === 'article';
  if (!enumerator && wholeLine && lineEnd === draft.line.span.end && draft.atLineStart) {
    const stopped = BODY_MARK.test(sentence);
    const next = lines[draft.line.index + 1];
    const bodyFollows =
      next !== undefined &&
      next.span.start < draft.end &&
      (roles[next.index] === 'text' || roles[next.index] === 'table' || heads.has(next.index));
    if (
      sentence.length <= LONGEST_HEADING &&
      (bodyFollows || draft.children.length > 0) &&
      (!stopped || sentence.length <= 40)
    )
      return {
        form: 'heading',
        text: sentence.replace(CLOSING, ''),
        span: span(draft.at, from + sentence.replace(CLOSING, '').length),
      };
  }
  // In a text without line ends a heading runs into its first child or its body.
  if (
    !enumerator &&
    (parted || (draft.children.length > 0 && wholeLine)) &&
    sentence.length <= LONGEST_HEADING &&
    !BODY_MARK.test(sentence)
  ) {
    const head = sentence.replace(CLOSING, '');
    return { form: 'heading', text: head, span: span(draft.at, from + head.length) };
  }
  const title = sentence.replace(CLOSING, '');
  return { form: 'item', text: title, span: span(draft.at, from + title.length) };
}

export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && BLANKS.has(text.charCodeAt(at - 1))) at--;
  return at;
}
