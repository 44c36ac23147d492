/** Times that bound or schedule what is to be done. */
import { alternation, derive, list } from '../lexicon/lexicon.js';
import type { Span } from '../model/span.js';
import type { Time } from '../recognise/recognition.js';
import { type ResolvedTime, resolveTime, type TimeReference } from '../recognise/resolve.js';
import type { Line } from '../structure/lines.js';
import { type Context, clauseAround, lineAt, sentenceAt, touches, within } from './context.js';
import { type StatusContext, statusAt } from './status.js';

export interface DeadlineDraft {
  readonly time: Time;
  readonly resolved: ResolvedTime;
  readonly span: Span;
}

const eventVerbs = derive(
  (lexicon) => new RegExp(`(?:${alternation(list(lexicon, 'event-verbs'))})`, 'u'),
);

/** 2020年是…收官之年 : the year is the subject of a remark. */
const REMARK = /^\s?(?:是|作为|以来|的(?!\p{Script=Han}{0,8}(?:完成|实现)))/u;
/** 2020年度 · 2024年政府工作报告 : the year names a thing. */
const NAMES_A_THING = /^(?:度(?!末|底|内)|版|修订|修正|工作(?:要点|报告|计划)|计划执行)/u;
/** 每人每年800元 · 每年100元/人 : part of a rate. */
const RATE_BEFORE = /每[人名户亩个村县]$/u;
const RATE_AFTER =
  /^(?:每\p{Script=Han}{1,3}\s?\d|\s?[\d.]+\s?(?:亿|万|千|百)*元\/|[\d.]+元的?标准)/u;

export interface TimeContext extends TimeReference {
  readonly status: StatusContext;
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
    if (line && line.span.end - line.span.start <= time.span.end - time.span.start + 2) continue;
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
    if (time.form === 'every') {
      if (RATE_BEFORE.test(before) || RATE_AFTER.test(after) || isRate(context, time)) continue;
      drafts.push({ time, resolved: resolveTime(time, reference), span: time.span });
      continue;
    }
    if (time.form === 'during' && (REMARK.test(after) || NAMES_A_THING.test(after))) continue;
    if (time.form === 'during' && isBracketed(text, time.span)) continue;
    const resolved = resolveTime(time, { ...reference, ...sentenceYear(context, time) });
    if (!schedules(context, time, resolved, reference)) continue;
    if (resolved.start === resolved.end && resolved.end === reference.date) continue;
    drafts.push({ time, resolved, span: time.span });
  }
  return drafts;
}

/** …行动计划（2025—2027年） : the years of a title. */
const isBracketed = (text: string, place: Span): boolean =>
  !/[月日季]/u.test(text.slice(place.start, place.end)) &&
  /[（(]/u.test(text.charAt(place.start - 1)) &&
  /[）)]/u.test(text.charAt(place.end));

/** Lines before the first node without any punctuation of a sentence: titles, years below them. */
const isTitleLine = (context: Context, line: Line): boolean =>
  context.outline.front.includes(line) && line.text.length <= 80 && !/[。，；,;]/u.test(line.text);

/** 每年…元/人 in one breath. */
function isRate(context: Context, time: Time): boolean {
  const next = within(context.amounts, { start: time.span.end, end: time.span.end + 8 })[0];
  return next !== undefined && next.kind === 'money' && (next.unit?.includes('/') ?? false);
}

function sentenceYear(context: Context, time: Time): { sentenceYear?: number } {
  const sentence = sentenceAt(context, time.span.start);
  const before = context.text.slice(sentence.start, time.span.start);
  const year = [...before.matchAll(/(?<!\d)(?<y>(?:19|20)\d{2})年/gu)].at(-1)?.groups?.['y'];
  return year === undefined ? {} : { sentenceYear: Number(year) };
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
  const sentence = sentenceAt(context, time.span.start);
  const clause = clauseAround(text, time.span);
  const words = text
    .slice(time.span.start, sentence.end)
    .replace(/《[^》]*》/gu, '')
    .slice(0, 48);
  const dayPrecise =
    resolved.start !== null && resolved.start === resolved.end && time.value.type === 'range';
  if (end !== null) {
    const known = reference.date ?? null;
    if (known !== null && end < known && time.form !== 'by') return false;
    if (known !== null && end < known) return false;
    const firstYear = reference.period?.start ?? reference.year;
    if (firstYear !== undefined && Number(end.slice(0, 4)) < firstYear) return false;
  }
  if (dayPrecise && eventVerbs(context.lexicon).test(words)) return false;
  if (time.form === 'during' && time.value.type === 'range') {
    const status = statusAt(
      context,
      time.span,
      { start: clause.start, end: sentence.end },
      reference.status,
    );
    if (status === 'achieved') return false;
  }
  if (time.form === 'by' && statusAt(context, time.span, clause, reference.status) === 'achieved')
    return /^(?:力争|争取|确保|到)/u.test(
      text.slice(Math.max(0, time.span.start - 2), time.span.end),
    ) && end !== null
      ? reference.status.year !== null && Number(end.slice(0, 4)) >= reference.status.year
      : false;
  return true;
}
