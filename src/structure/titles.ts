/** Title and form of a node: a heading stands alone on its line, an item runs into its text. */
import { BLANKS, CodeSet } from '../model/code-set.js';
import { type Span, span } from '../model/span.js';
import type { PlainHeading } from './headings.js';
import type { Line } from './lines.js';
import { BULLETS, ENUMERATORS, type Marker, type MarkerKind } from './markers.js';
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
  /** The last of a list whose others run into their text. */
  readonly closesRunIn: boolean;
}

const BODY_MARK = /[。；！!？?]/u;

/** 二、灌区可采取以下措施： · 三、有下列情形的，可以免缴水费。 — the item below goes on with it. */
const LEADS_LIST =
  /(?:以下|下列)[^。；！？]{0,60}[：:]$|(?:有|存在|出现|实施)(?:以下|下列)[^。；：，]{0,30}(?:情形|行为)/u;

const CLOSING = new CodeSet('。；;，,：:、');
const LONGEST_HEADING = 80;
const GLUED_HEADING = 24;
/** （三）基本原则。 heads by itself. */
const SHORTEST_MEASURE = 7;

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
      text: draft.headingLines.map(nameOf).join('　'),
      span: span(draft.at, last.span.end),
    };
  }
  const line = worded(draft, ownEnd, lines, roles);
  const from = Math.max(draft.marker.span.end, line.span.start);
  const lineEnd = Math.min(line.span.end, ownEnd > from ? ownEnd : line.span.end);
  const rest = text.slice(from, lineEnd);
  const first = sentenceFrom(rest, 0);
  // Where line ends were lost a blank is all that parts a heading from its text.
  const gap = draft.collapsed ? rest.search(/[\s　。；！!？?]/u) : -1;
  const parted = gap > 1 && !BODY_MARK.test(rest.charAt(gap));
  const whole = first === undefined ? lineEnd : from + first.end;
  const sentenceEnd = parted && gap <= GLUED_HEADING ? from + gap : whole;
  const sentence = text.slice(from, sentenceEnd);
  // The blanks of a marker may reach beyond its line.
  const titleEnd = closingAt(text, from, Math.max(from, sentenceEnd));
  const title = text.slice(from, titleEnd);
  const wholeLine = sentenceEnd >= trimEnd(text, from, lineEnd);
  const enumerator = ENUMERATORS.has(draft.marker.kind) || draft.marker.kind === 'article';
  if (!enumerator && wholeLine && lineEnd === line.span.end && draft.atLineStart) {
    const stopped = BODY_MARK.test(sentence);
    const next = lines[line.index + 1];
    const bodyFollows =
      next !== undefined &&
      next.span.start < draft.end &&
      (isBody(roles[next.index]) || heads.has(next.index));
    if (
      sentence.length <= LONGEST_HEADING &&
      (bodyFollows || draft.children.length > 0) &&
      (!stopped ||
        (sentence.length <= 40 && !(draft.closesRunIn && sentence.length > SHORTEST_MEASURE))) &&
      !LEADS_LIST.test(sentence)
    )
      return {
        form: 'heading',
        text: title,
        span: span(draft.at, titleEnd),
      };
  }
  // In a text without line ends a heading runs into its first child or its body.
  if (
    !enumerator &&
    (parted || (draft.children.length > 0 && wholeLine)) &&
    sentence.length <= LONGEST_HEADING &&
    !BODY_MARK.test(sentence) &&
    !LEADS_LIST.test(sentence)
  ) {
    return { form: 'heading', text: title, span: span(draft.at, titleEnd) };
  }
  return { form: 'item', text: title, span: span(draft.at, titleEnd) };
}

/** 【种稻】 · 种稻： · ■ 种稻 */
const nameOf = ({ text }: Line): string =>
  text.replace(/^【(?<name>[^】]+)】$|[：:]$/u, '$<name>').replace(LEADING_BULLET, '');
const LEADING_BULLET = new RegExp(`^[${BULLETS}]\\s*`, 'u');

/** 二、发展目标 above 表1 水利发展主要指标, too. */
const isBody = (role: Role | undefined): boolean =>
  role === 'text' || role === 'table' || role === 'box';

const NUMBERED_ALONE: ReadonlySet<MarkerKind> = new Set(['part', 'chapter', 'division', 'article']);

/** 第九条 · 第二章 alone on its line: its words stand on the next. */
function worded(
  { marker, line }: Titled,
  ownEnd: number,
  lines: readonly Line[],
  roles: readonly Role[],
): Line {
  if (!marker || marker.span.end < line.span.end || !NUMBERED_ALONE.has(marker.kind)) return line;
  const next = lines[line.index + 1];
  return next && next.span.start < ownEnd && roles[next.index] === 'text' ? next : line;
}

const JOINTS = new CodeSet('及和');
const JOINT = /[；;](?:以?及|和)$/u;

/** Where the stops and blanks at the end of a stretch begin. */
function closingAt(text: string, start: number, end: number): number {
  let at = trimEnd(text, start, end);
  while (at > start && CLOSING.has(text.charCodeAt(at - 1))) at = trimEnd(text, start, at - 1);
  // (a) 选好种；以及
  const joint = JOINTS.has(text.charCodeAt(at - 1)) ? JOINT.exec(text.slice(at - 3, at)) : null;
  return joint ? at - joint[0].length : at;
}

export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && BLANKS.has(text.charCodeAt(at - 1))) at--;
  return at;
}
