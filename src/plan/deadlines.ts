/** Times that bound or schedule what is to be done. */
import { alternation, derive, list } from '../lexicon/lexicon.js';
import type { Status } from '../model/record.js';
import type { Span } from '../model/span.js';
import type { Time } from '../recognise/recognition.js';
import { type ResolvedTime, resolveTime, type TimeReference } from '../recognise/resolve.js';
import type { Line } from '../structure/lines.js';
import type { OutlineNode } from '../structure/outline.js';
import {
  ancestors,
  type Context,
  clauseAround,
  lineAt,
  nodeAt,
  sentenceAt,
  touches,
  within,
} from './context.js';
import { THAN } from './noun-phrase.js';
import { type StatusContext, statusAt } from './status.js';

export interface DeadlineDraft {
  readonly time: Time;
  readonly kind: 'by' | 'during' | 'every';
  readonly resolved: ResolvedTime;
  readonly span: Span;
}

/** How far ahead an event is looked for, titles and all. */
const TITLES_AHEAD = 600;

const eventVerbs = derive(
  (lexicon) => new RegExp(`(?:${alternation(list(lexicon, 'event-verbs'))})`, 'u'),
);

/** 2020年是…收官之年 : the year is the subject of a remark. */
const REMARK = /^\s?[，,]?\s?(?:是|作为|以来|的(?!\p{Script=Han}{0,8}(?:完成|实现)))/u;
/** 展望2035年 : a horizon. */
const LOOKS_AHEAD = /(?:展望|锚定|瞄准)到?$/u;
/** 2020年度 · 2024年政府工作报告 : the year names a thing. */
const NAMES_A_THING =
  /^(?:度(?!末|底|内)|版|修订|修正|(?:政府)?工作(?:要点|报告|计划|安排|思路|任务|回顾|总体)|重点工作|目标任务|主要目标|计划执行)/u;
/** 每人每年800元 · 每年100元/人 : part of a rate. */
const RATE_BEFORE = /每[人名户亩个村县]$/u;
const RATE_AFTER =
  /^(?:每\p{Script=Han}{1,3}\s?\d|\s?[\d.]+\s?(?:亿|万|千|百)*元\/|[\d.]+元的?标准)/u;

/** 平均每年递增5% : an average over years. */
const AVERAGE_BEFORE = /平均$/u;

/** 较2024年翻一番 · 比2024年底增长 · 与2024年相比 · 与2024年持平 : what is compared with. */
const BASE_BEFORE = new RegExp(`(?:较|相比于?|${THAN})$`, 'u');
const BASE_WITH = /[与和同]$/u;
const BASE_AFTER = /^(?:同期)?(?:相比|(?:大体|基本)?持平|相当)/u;

const isBase = (before: string, after: string): boolean =>
  BASE_BEFORE.test(before) || (BASE_WITH.test(before) && BASE_AFTER.test(after));

export interface TimeContext extends TimeReference {
  readonly status: StatusContext;
  readonly statusOf: (node: OutlineNode) => Status;
}

export function deadlinesOf(context: Context, reference: TimeContext): readonly DeadlineDraft[] {
  const { text, times, outerTitles, outline } = context;
  const drafts: DeadlineDraft[] = [];
  for (const time of times) {
    if (time.form === 'since' || time.form === 'duration') continue;
    if (touches(outerTitles, time.span)) continue;
    const line = lineAt(context, time.span.start);
    const role = line && outline.roles[line.index];
    if (
      role !== 'text' &&
      role !== 'answer' &&
      role !== 'box' &&
      role !== 'attachment' &&
      role !== 'table'
    )
      continue;
    if (line && isAlone(line, time.span)) continue;
    // The heading of a column: | 2025年 |
    if (
      line?.cells.some(
        (cell) => cell.span.start >= time.span.start && cell.span.end <= time.span.end,
      )
    )
      continue;
    if (line && isTitleLine(context, line)) continue;
    const before = text.slice(Math.max(0, time.span.start - 6), time.span.start);
    const after = text.slice(time.span.end, time.span.end + 24);
    if (isBase(before, after)) continue;
    if (time.form === 'every') {
      if (RATE_BEFORE.test(before) || RATE_AFTER.test(after) || isRate(context, time)) continue;
      if (AVERAGE_BEFORE.test(before) || isReported(context, time, reference)) continue;
      drafts.push({ time, kind: 'every', resolved: resolveTime(time, reference), span: time.span });
      continue;
    }
    if (
      time.form === 'during' &&
      (REMARK.test(after) || (time.value.type === 'range' && NAMES_A_THING.test(after)))
    )
      continue;
    if (time.form === 'during' && (isBracketed(text, time.span) || inHeading(context, time.span)))
      continue;
    const heading = reference.date === undefined ? headingYear(context, time) : undefined;
    const resolved = resolveTime(time, {
      ...reference,
      ...(heading === undefined ? {} : { year: heading }),
      ...sentenceYear(context, time),
    });
    if (!schedules(context, time, resolved, reference)) continue;
    if (resolved.start === resolved.end && resolved.end === reference.date) continue;
    const kind = time.form === 'by' || LOOKS_AHEAD.test(before) ? 'by' : 'during';
    if (
      kind === 'during' &&
      resolved.start === null &&
      resolved.end === null &&
      time.value.type === 'duration'
    )
      continue;
    drafts.push({ time, kind, resolved, span: time.span });
  }
  return drafts;
}

/** A date alone on its line, not 到2025年： above a list. */
const isAlone = (line: Line, time: Span): boolean =>
  line.span.end - line.span.start <= time.end - time.start + 2 && !/[：:]$/u.test(line.text);

/** 每年培训3万人次 in an account of results schedules nothing. */
const isReported = (context: Context, time: Time, { status, statusOf }: TimeContext): boolean =>
  status.tells &&
  statusAt(context, time.span, clauseAround(context.text, time.span), status, statusOf) ===
    'achieved';

/** …行动计划（2025—2027年） : the years of a title. */
const isBracketed = (text: string, place: Span): boolean =>
  !/[月日季]/u.test(text.slice(place.start, place.end)) &&
  /[（(]/u.test(text.charAt(place.start - 1)) &&
  /[）)]/u.test(text.charAt(place.end));

/** 二、2025年工作安排 : the heading names a year, the text below schedules. */
function inHeading(context: Context, place: Span): boolean {
  const node = nodeAt(context, place.start);
  return node?.form === 'heading' && place.end <= node.titleSpan.end;
}

/** Lines before the first node without any punctuation of a sentence: titles, years below them. */
const isTitleLine = (context: Context, line: Line): boolean =>
  line.index < context.outline.front.length &&
  line.text.length <= 80 &&
  !/[。，；,;]/u.test(line.text);

/** 每年…元/人 in one breath. */
function isRate(context: Context, time: Time): boolean {
  const next = within(context.amounts, { start: time.span.end, end: time.span.end + 8 })[0];
  return next !== undefined && next.kind === 'money' && (next.unit?.includes('/') ?? false);
}

/** The year that stands before in the sentence, else in the headings above. */
function sentenceYear(context: Context, time: Time): { sentenceYear?: number } {
  const sentence = sentenceAt(context, time.span.start);
  const before = context.text.slice(sentence.start, time.span.start);
  const year = [...before.matchAll(STATED_YEAR)].at(-1)?.groups?.['y'];
  if (year !== undefined) return { sentenceYear: Number(year) };
  return {};
}

const STATED_YEAR = /(?<!\d)(?<y>(?:19|20)\d{2})年/gu;

/** 二、2012年目标任务 : the year of which an undated text speaks below. */
function headingYear(context: Context, time: Time): number | undefined {
  for (const node of ancestors(nodeAt(context, time.span.start))) {
    const year = [...node.title.matchAll(STATED_YEAR)].at(-1)?.groups?.['y'];
    if (node.form === 'heading' && year !== undefined) return Number(year);
  }
  return undefined;
}

/** Past events and results are no deadlines. */
function schedules(
  context: Context,
  time: Time,
  resolved: ResolvedTime,
  reference: TimeContext,
): boolean {
  const { text } = context;
  const end = resolved.end ?? resolved.start;
  if (end !== null && isPast(end, reference)) return false;
  const sentence = sentenceAt(context, time.span.start);
  const words = text
    .slice(time.span.start, Math.min(sentence.end, time.span.start + TITLES_AHEAD))
    .replace(/《[^》]{0,200}》/gu, '')
    .slice(0, 48);
  const isRange = time.value.type === 'range';
  const dayPrecise = isRange && resolved.start !== null && resolved.start === resolved.end;
  if (dayPrecise && eventVerbs(context.lexicon).test(words)) return false;
  const before = text.slice(Math.max(0, time.span.start - 6), time.span.start);
  if (time.form === 'during' && LOOKS_AHEAD.test(before)) return true;
  // 今年 and 全年 look back only in texts that tell of results.
  if (time.form === 'during' && !isRange && !reference.status.tells) return true;
  const clause = clauseAround(text, time.span);
  const place = time.form === 'during' ? { start: clause.start, end: sentence.end } : clause;
  const status = statusAt(context, time.span, place, reference.status, reference.statusOf);
  if (status === 'planned') return true;
  // 到2025年 in a sentence that sounds like a report still looks ahead.
  const horizon = /^(?:力争|争取|确保|到)/u.test(
    before.slice(-2) + text.slice(time.span.start, time.span.end),
  );
  const { year } = reference.status;
  return (
    time.form === 'by' &&
    horizon &&
    end !== null &&
    year !== null &&
    Number(end.slice(0, 4)) >= year
  );
}

function isPast(end: string, reference: TimeContext): boolean {
  if (reference.date !== undefined && end < reference.date) return true;
  const firstYear = reference.period?.start ?? reference.year;
  return firstYear !== undefined && Number(end.slice(0, 4)) < firstYear;
}
