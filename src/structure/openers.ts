/** Where headings, items and cuts may begin, line by line and inside lines. */
import { BLANKS, CodeSet } from '../model/code-set.js';
import { codeUnits } from '../model/code-units.js';
import { type Span, span } from '../model/span.js';
import { bulletHeadings, type PlainHeading, plainHeadings } from './headings.js';
import type { Line } from './lines.js';
import { ENUMERATORS, type Marker, markerAt, nextMarker, RANK } from './markers.js';
import type { Role } from './roles.js';
import { NEXT_STEPS, type Step, stepAbove, stretchOf } from './steps.js';

/** A marker or an unnumbered heading that begins a node. */
export interface Opener {
  readonly at: number;
  readonly marker: Marker | null;
  readonly plain: PlainHeading | null;
  readonly line: Line;
  readonly atLineStart: boolean;
}

/** Where a part of the text ends: a turn of an interview, 下一步, the signature. A `step` ends lists of 一是 alone. */
export interface Cut {
  readonly at: number;
  readonly cut: 'turn' | 'next' | 'step' | 'tail';
  readonly line: Line;
}

export type Found = Opener | Cut;

/** What the lines of a text are, and the places where something may begin. */
export interface Openings {
  readonly found: readonly Found[];
  /** Numbered questions are turns of an interview. */
  readonly roles: readonly Role[];
  /** Unnumbered headings by the index of their first line. */
  readonly heads: ReadonlyMap<number, PlainHeading>;
  /** Lists of what shall be done, from their leads on, where these begin no part of their own. */
  readonly steps: readonly Span[];
}

const NEXT_STEP = new RegExp(`^(?:${NEXT_STEPS})[，,：:]?`, 'u');
const NEXT_STEP_LEADS = new CodeSet('下接今面');

const beginsNextStep = ({ text }: Line): boolean =>
  NEXT_STEP_LEADS.has(text.charCodeAt(0)) && NEXT_STEP.test(text);

const QUESTION_LINE = /^[^。！]{4,160}[?？]$/u;
const QUESTION_ENDS = new CodeSet('?？');

const isQuestion = ({ text }: Line): boolean =>
  QUESTION_ENDS.has(text.charCodeAt(text.length - 1)) && QUESTION_LINE.test(text);

/** What may stand before a marker in the middle of a line. */
const STOPS = new CodeSet('。；;：:！!？?，,”）)、');
const STRONG_STOPS = new CodeSet('。；;：:！!？?”）)');
/** Of Markdown. */
const TYPED_BULLETS = new CodeSet('-*+');
const BEFORE_DASH = new CodeSet('：:。；');
/** A line this long has lost its line ends. */
const COLLAPSED = 1500;
/** Shorter ones have where the whole text is hardly more than a line. */
const COLLAPSED_ALONE = 300;

export const isCollapsed = (line: Line, lines: readonly Line[]): boolean =>
  line.text.length > COLLAPSED || (line.text.length > COLLAPSED_ALONE && lines.length <= 3);

/** Lines that end what stands above them: signature, imprint, notices. */
const TAIL_ROLES: ReadonlySet<Role> = new Set([
  'signature',
  'imprint',
  'closing',
  'copyright',
  'attachment',
  'date',
]);

/** 本办法|自印发之日起施行 · 本意见|由县水务局负责解释 */
export const FORCE =
  '自[^。；]{1,24}(?:起|之日)(?:开始|正式)?(?:施行|实施|执行|生效)|由[^。；，]{2,30}负责解释';
const OF_WHOLE = new RegExp(String.raw`^本\p{Script=Han}{1,10}(?:${FORCE})`, 'u');
/** 县水务局联系人：江小流 */
const CONTACTS =
  /^\p{Script=Han}{0,12}(?:联\s?系\s?(?:人|电话|方式)|咨询电话)[^。；：:]{0,8}[：:]/u;
const tellsContacts = (text: string): boolean =>
  /[联咨]/u.test(text.slice(0, LONGEST_BODY)) && CONTACTS.test(text);
const LONGEST_BODY = 13;
/** 各镇、各部门要高度重视，… · 请各镇于每月5日前… · 以上任务由县水务局汇总 */
const BIDS_ALL =
  /^(?:请各(?![项类种])[^，,。；;：:]{1,40}|各(?![项类种])[^，,。；;：:]{1,40}?(?:要|应|须|务必|请)(?:高度重视|充分认识|提高认识|统一思想|切实|认真|按照|结合|根据|抓紧|抓好|加强(?:组织)?领导|尽快|及时|将|于)|(?:以上|上述)(?:各项)?(?:任务|工作|事项|措施|政策|要求|规定|通知|意见))/u;

/** On a line of its own behind the last item, which runs into its text: it says something of the whole. */
const closesAll = ({ text }: Line, last: Found | undefined): boolean =>
  last !== undefined &&
  'marker' in last &&
  last.marker !== null &&
  last.line.text.includes('。') &&
  (OF_WHOLE.test(text) || BIDS_ALL.test(text) || tellsContacts(text));

/** By index, whether no line from there to the next tail begins anything. */
function lastsOf(
  roles: readonly Role[],
  leading: readonly (Marker | undefined)[],
  heads: ReadonlyMap<number, PlainHeading>,
): readonly boolean[] {
  const lasts = new Array<boolean>(roles.length).fill(true);
  for (let i = roles.length - 2; i >= 0; i--) {
    const next = i + 1;
    lasts[i] =
      TAIL_ROLES.has(roles[next] as Role) ||
      (lasts[next] === true && leading[next] === undefined && !heads.has(next));
  }
  return lasts;
}

export function openingsOf(
  text: string,
  lines: readonly Line[],
  rolesOfLines: readonly Role[],
): Openings {
  const roles = [...rolesOfLines];
  const leading = lines.map((line) =>
    line.markdownLevel === 0 && isBulleted(line)
      ? bulletOf(text, line)
      : markerAt(text, line.span.start),
  );

  // A numbered question is a turn of an interview, not an item.
  for (const line of lines) {
    const marker = leading[line.index];
    if (marker && !ENUMERATORS.has(marker.kind) && isQuestion(line)) roles[line.index] = 'question';
  }

  const headsByNumber = lines.some((line) => {
    const kind = leading[line.index]?.kind;
    return roles[line.index] === 'text' && kind !== undefined && RANK[kind] <= RANK['han'];
  });
  const free = (line: Line): boolean =>
    leading[line.index] === undefined && line.markdownLevel === 0;
  const enumerated = (line: Line): boolean => {
    const kind = leading[line.index]?.kind;
    return kind !== undefined && kind !== 'bullet';
  };
  const goesOn = (line: Line): boolean => {
    const { kind, ordinal = 1 } = leading[line.index] ?? {};
    return kind === 'shi' && (ordinal ?? 1) > 1;
  };
  const unmarked = headsByNumber ? [] : plainHeadings(lines, roles, free, enumerated, goesOn);
  const plain = headsByNumber || unmarked.length > 0 ? unmarked : bulletHeadings(lines, roles);
  const hashes = hashHeadings(lines, roles, leading);
  const heads = new Map<number, PlainHeading>();
  for (const heading of [...plain, ...hashes]) {
    const first = heading.lines[0];
    if (first) heads.set(first.index, heading);
  }
  const preface = headsByNumber ? prefaceOf(lines, roles, leading) : undefined;
  if (preface) heads.set(preface.index, { lines: [preface], level: 1 });
  let inPreface = false;
  const continued = new Set(plain.flatMap((heading) => heading.lines.slice(1).map((l) => l.index)));

  const lasts = lastsOf(roles, leading, heads);
  const openers: Found[] = [];
  const steps: Step[] = [];
  for (const line of lines) {
    const role = roles[line.index];
    if (continued.has(line.index)) continue;
    const head = heads.get(line.index);
    if (head) {
      openers.push({ at: line.span.start, marker: null, plain: head, line, atLineStart: true });
      inPreface ||= line === preface;
      continue;
    }
    if (role === 'question' || role === 'answer')
      openers.push({ at: line.span.start, cut: 'turn', line });
    else if (role !== undefined && TAIL_ROLES.has(role)) {
      const amid = role === 'copyright' && isAmid(openers, leading, line.index);
      if (!amid) openers.push({ at: line.span.start, cut: 'tail', line });
    } else if (role === 'text' && beginsNextStep(line))
      openers.push({ at: line.span.start, cut: 'next', line });
    else if (role === 'text' && lasts[line.index] && closesAll(line, openers.at(-1)))
      openers.push({ at: line.span.start, cut: 'tail', line });
    if (role !== 'text' && role !== 'answer' && role !== 'box') continue;
    const own = leading[line.index];
    const candidates: Opener[] = [];
    const subtitle = own?.kind === 'dash' && isSubtitle(line, heads, leading);
    if (own && role === 'text' && !subtitle)
      candidates.push({ at: own.span.start, marker: own, plain: null, line, atLineStart: true });
    for (const inside of midLine(text, line, own, isCollapsed(line, lines)))
      candidates.push(inside);
    if (inPreface && own && candidates.length > 0 && !ENUMERATORS.has(own.kind)) {
      // 一、 stands beside it, not below.
      openers.push({ at: line.span.start, cut: 'tail', line });
      inPreface = false;
    }
    for (const candidate of candidates) {
      const step = stepAbove(text, lines, candidate, openers);
      if (step) {
        steps.push(step);
        if (step.ends) openers.push({ at: step.at, cut: 'step', line });
      }
      openers.push(candidate);
    }
  }
  return {
    found: openers,
    roles,
    heads,
    steps: steps.map((step) => stretchOf(step, openers, lines, leading)),
  };
}

/** ——某市举行新闻发布会 below the headline, or alone below an unnumbered heading, is its second line. */
const isSubtitle = (
  { index, text }: Line,
  heads: ReadonlyMap<number, PlainHeading>,
  leading: readonly (Marker | undefined)[],
): boolean =>
  !/[。；]/u.test(text) &&
  (index <= 2 || (heads.has(index - 1) && leading[index + 1]?.kind !== 'dash'));

const PREFACE = /^[前序引]\s?言$/u;

/** 前言 before the first number, above text. */
function prefaceOf(
  lines: readonly Line[],
  roles: readonly Role[],
  leading: readonly (Marker | undefined)[],
): Line | undefined {
  for (const line of lines) {
    if (roles[line.index] === 'contents') continue;
    if (leading[line.index] !== undefined) return undefined;
    if (line.text.length <= 3 && PREFACE.test(line.text)) {
      const below = line.index + 1;
      return roles[below] === 'text' && leading[below] === undefined ? line : undefined;
    }
  }
  return undefined;
}

/** How many lines below the foot of a page its text goes on, and how many openers above it are looked at. */
const NEAR_FOOT = 8;
const NEAR_MARKERS = 60;

/** The foot of a page between （一） and （二） ends no text. */
function isAmid(
  before: readonly Found[],
  leading: readonly (Marker | undefined)[],
  foot: number,
): boolean {
  const next = leading
    .slice(foot + 1, foot + 1 + NEAR_FOOT)
    .find((marker) => marker !== undefined && !ENUMERATORS.has(marker.kind));
  if (!next?.ordinal) return false;
  const above = before
    .slice(-NEAR_MARKERS)
    .findLast((found) => 'cut' in found || found.marker?.kind === next.kind);
  return above !== undefined && 'marker' in above && above.marker?.ordinal === next.ordinal - 1;
}

const isBulleted = ({ text }: Line): boolean =>
  TYPED_BULLETS.has(text.charCodeAt(0)) && /^.[ \t]/u.test(text);

/** `- 1. …` : the number counts, not the bullet of the markup. */
function bulletOf(text: string, line: Line): Marker | undefined {
  const inner = markerAt(text, line.span.start + 2);
  return inner && inner.kind !== 'bullet'
    ? { ...inner, span: span(line.span.start, inner.span.end) }
    : markerAt(text, line.span.start);
}

/** Markdown headings without a number; wrappers (政策全文) and a lone title are none. */
function hashHeadings(
  lines: readonly Line[],
  roles: readonly Role[],
  leading: readonly (Marker | undefined)[],
): readonly PlainHeading[] {
  const hashed = lines.filter(
    (line) =>
      line.markdownLevel > 0 &&
      leading[line.index] === undefined &&
      roles[line.index] === 'text' &&
      roles[line.index + 1] !== 'metadata',
  );
  const top = hashed[0];
  const rest = hashed.filter((line) => line !== top || line.index > 0);
  const levels = [...new Set(rest.map((line) => line.markdownLevel))].sort((a, b) => a - b);
  return rest.length < 2
    ? []
    : rest.map((line) => ({ lines: [line], level: levels.indexOf(line.markdownLevel) + 1 }));
}

const follows = (before: Marker | undefined, { kind, ordinal }: Marker): boolean =>
  before?.kind === kind && before.ordinal !== null && ordinal === before.ordinal + 1;

/** Marker candidates behind the beginning of a line; `accepted` decides by their sequence. */
function midLine(
  text: string,
  line: Line,
  own: Marker | undefined,
  collapsed: boolean,
): readonly Opener[] {
  const openers: Opener[] = [];
  const units = codeUnits(text);
  const from = own ? own.span.end : line.span.start + 1;
  let i = nextMarker(units, from, line.span.end);
  while (i < line.span.end) {
    let k = i - 1;
    while (k > line.span.start && BLANKS.has(units[k] as number)) k--;
    const before = units[k] as number;
    const mayFit = STOPS.has(before) || collapsed || k < i - 1;
    const marker = mayFit ? markerAt(text, i) : undefined;
    if (!marker) {
      i = nextMarker(units, i + 1, line.span.end);
      continue;
    }
    const enumerates = ENUMERATORS.has(marker.kind);
    const fits =
      marker.kind === 'bullet' || marker.kind === 'dash'
        ? marker.kind === 'dash' && BEFORE_DASH.has(before)
        : marker.kind === 'digit' || marker.kind === 'digit-half' || marker.kind === 'article'
          ? STRONG_STOPS.has(before) ||
            // 1.…。责任单位：县农业局 2.…
            (k < i - 1 &&
              marker.kind === 'digit' &&
              follows(openers.at(-1)?.marker ?? own, marker)) ||
            (marker.kind === 'digit' && collapsed && /\p{Script=Han}/u.test(text.charAt(k))) ||
            // 第一章 总则 第一条 … on one line
            (marker.kind === 'article' && own !== undefined && k < i - 1)
          : enumerates
            ? STOPS.has(before) || collapsed
            : STRONG_STOPS.has(before) || (collapsed && marker.kind !== 'digit-brackets');
    if (fits) openers.push({ at: i, marker, plain: null, line, atLineStart: false });
    i = nextMarker(units, fits ? marker.span.end : i + 1, line.span.end);
  }
  return openers;
}
