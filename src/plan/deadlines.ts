/** Times that bound or schedule what is to be done. */
import { alternation, derive, list } from '../lexicon/lexicon.js';
import type { Status } from '../model/record.js';
import type { Span } from '../model/span.js';
import { deed } from '../recognise/deeds.js';
import type { Time } from '../recognise/recognition.js';
import { type ResolvedTime, resolveTime, type TimeReference } from '../recognise/resolve.js';
import type { Line } from '../structure/lines.js';
import type { OutlineNode } from '../structure/outline.js';
import {
  ancestors,
  type Context,
  clauseAround,
  lastAt,
  lineAt,
  nodeAt,
  sentenceAt,
  touches,
  within,
} from './context.js';
import { type StatusContext, statusAt, statusOfHeadings } from './status.js';
import type { TaskRow } from './task-tables.js';
import { isTimeLabel } from './time-labels.js';
import { isOnlyMentioned, isRateOrMeasure } from './time-mentions.js';

export interface DeadlineDraft {
  readonly time: Time;
  readonly kind: 'by' | 'during' | 'every';
  readonly resolved: ResolvedTime;
  readonly span: Span;
}

/** How much around a time is looked at. */
const BEFORE = 60;
const AFTER = 44;
/** 经过三年努力|，到2026年 : how long it takes until then. */
const UNTIL = /^[，,]?[到至]/u;
/** 未来五年|（2025年至2029年） : the years themselves follow. */
const SPELT = /^[（(]20\d{2}[年/／—–－-]/u;
/** How far ahead an event is looked for, titles and all. */
const TITLES_AHEAD = 600;

const eventVerbs = derive(
  (lexicon) => new RegExp(`(?:${alternation(list(lexicon, 'event-verbs'))})`, 'u'),
);

/** 展望2035年 : a horizon. */
const LOOKS_AHEAD = /(?:展望|锚定|瞄准)到?$/u;
/** 报送截止时间为6月30日 · 截至明年6月 : a bound, where it is still to come. */
const CLOSES = /截[止至](?:时间|日期|期限|日)?[^，,。；;（(]{0,6}$/u;
/** 延期|至6月30日前 */
const EXTENDED = /(?:延[期长后]|顺延)$/u;
/** 春节前将入住新居 · 将于明年建成 */
const SHALL_AFTER = /^[即还]?将(?![军领士])/u;
const SHALL_BEFORE = /将[于在]?$/u;

export interface TimeContext extends TimeReference {
  readonly status: StatusContext;
  readonly statusOf: (node: OutlineNode) => Status;
}

export function deadlinesOf(
  context: Context,
  reference: TimeContext,
  tasks: readonly TaskRow[],
): readonly DeadlineDraft[] {
  const { text, times, outerTitles, outline } = context;
  const drafts: DeadlineDraft[] = [];
  /** The year of the stated term of what is planned, in a text that tells none. */
  let termYear: number | undefined;
  for (const found of times) {
    if (found.form === 'since') continue;
    const time = found.form === 'duration' ? ofPlan(found, context, reference) : found;
    if (time === undefined) continue;
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
    const limits = isLimit(tasks, time.span);
    const alone = line !== undefined && isAlone(line, time.span);
    const isTerm = alone && (isUnderTerm(context, line) || bounds(context, line, time));
    if (alone && !isTerm && !limits) continue;
    // The heading of a column: | 2025年 |
    if (
      !limits &&
      line?.cells.some(
        (cell) => cell.span.start >= time.span.start && cell.span.end <= time.span.end,
      )
    )
      continue;
    if (
      line &&
      ((!isTerm && !limits && isTitleLine(context, line) && !aimsIn(line, time)) ||
        isTitleOfAttachment(context, line) ||
        isTitleOfPart(line, time.span) ||
        isInHeader(line, time.span))
    )
      continue;
    if (isInName(context, time.span)) continue;
    const before = text.slice(Math.max(0, time.span.start - BEFORE), time.span.start);
    const after = text.slice(time.span.end, time.span.end + AFTER);
    // The same without bars: 指标  2025年  2026年
    if (!limits && CELL_BEGINS.test(before) && CELL_ENDS.test(after)) continue;
    if (time.form === 'every') {
      if (isRateOrMeasure(context.lexicon, before, after) || isRate(context, time)) continue;
      if (isReported(context, time, reference)) continue;
      drafts.push({ time, kind: 'every', resolved: resolveTime(time, reference), span: time.span });
      continue;
    }
    if (isOnlyMentioned(time, before, after)) continue;
    if (
      time.form === 'during' &&
      (isBracketed(text, time.span) || (inHeading(context, time.span) && !isShall(text, time.span)))
    )
      continue;
    const resolved = resolveTime(time, {
      ...(termYear === undefined ? reference : { ...reference, year: termYear }),
      ...statedYear(context, time, reference),
    });
    if (isTerm && isUndated(reference) && resolved.end !== null)
      termYear = Number(resolved.end.slice(0, 4));
    if (resolved.end === null && time.by === 'period' && (UNTIL.test(after) || SPELT.test(after)))
      continue;
    const closes = closesAt(context, time, resolved, reference);
    if (!closes && !schedules(context, time, resolved, reference)) continue;
    if (resolved.start === resolved.end && resolved.end === reference.date) continue;
    const kind = time.form === 'by' || closes || LOOKS_AHEAD.test(before) ? 'by' : 'during';
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

/** (，)三年内 · 力争三年内, and no (毕业)三年内, 三年内不得 : counted from no other event. */
const COUNTED_FROM_NOW = /(?:^|[\s，。；：、,;:.．）)]|力争|争取|确保|计划|[将要在于])$/u;
const FORBIDS = /^(?:均?不[得再予能]|未[^来]|[没无免])/u;

/** 两年内|力争全部建成 : what is to be done in that time, but not (两年内|新增就业的)企业. */
const DONE_WITHIN = derive(
  (lexicon) =>
    new RegExp(`^(?:[，,]|力争|争取|确保|全面|全部|分[期批]|逐步|新|再){0,2}${deed(lexicon)}`, 'u'),
);
const OF_A_CASE = /^[^，,。；;]{0,40}的(?:[，,]|企业|项目|单位|个人|人员|机构|农户)/u;

/**
 * 三年内 in a plan of three years is its period, like 未来三年; 2024年起三年内 says its years; of others it
 * is not told when they begin.
 */
function ofPlan(
  time: Time,
  { text, times, lexicon }: Context,
  { period }: TimeReference,
): Time | undefined {
  const { value, span } = time;
  if (value.type !== 'duration' || value.unit !== 'year' || time.by !== 'duration')
    return undefined;
  const after = text.slice(span.end, span.end + AFTER);
  if (FORBIDS.test(after)) return undefined;
  const since = lastAt(times, span.start - 1);
  if (since?.form === 'since' && since.span.end === span.start) {
    const from = since.value.type === 'range' ? since.value.from : undefined;
    if (from?.year === undefined || from.month !== undefined) return undefined;
    return {
      ...time,
      span: { start: since.span.start, end: span.end },
      form: 'during',
      value: { type: 'range', from, to: { year: from.year + value.amount - 1 } },
    };
  }
  if (!COUNTED_FROM_NOW.test(text.slice(Math.max(0, span.start - 2), span.start))) return undefined;
  const years = period === undefined ? 1 : period.end - period.start + 1;
  if (years > 1 && value.amount === years)
    return {
      ...time,
      form: 'during',
      value: { type: 'relative', unit: 'year', from: 1, to: years },
    };
  return text.charAt(span.end - 1) === '内' &&
    DONE_WITHIN(lexicon).test(after) &&
    !OF_A_CASE.test(after)
    ? { ...time, form: 'during', value: { type: 'open' } }
    : undefined;
}

/** 12月底前 under 完成时限 */
function isLimit(tasks: readonly TaskRow[], time: Span): boolean {
  const limit = lastAt(tasks, time.start)?.limit;
  return limit !== undefined && limit.span.start <= time.start && limit.span.end >= time.end;
}

const CELL_BEGINS = /(?:[ 　]{2}|\t)$/u;
const CELL_ENDS = /^(?:[ 　]{2}|\t|\n|$)/u;

/** A date alone on its line, not 到2025年： above a list. */
const isAlone = (line: Line, time: Span): boolean =>
  line.span.end - line.span.start <= time.end - time.start + 2 && !/[：:]$/u.test(line.text);

/** 一、活动时间 | 2019年4月至5月 : the term of it all, and no date of the text. */
const isUnderTerm = (context: Context, line: Line): boolean =>
  TERM.test(nodeAt(context, line.span.start)?.title ?? '');
const TERM =
  /(?:活动|实施|开展|整治|工作|创建|培训|服务|征集|评选)?(?:时间|期限|周期)(?:安排)?[：:]?$/u;

/** 新建泵站3座。 | 6月底前完成 · 到2025年底 | ◆新建泵站3座 · 完成时限： | 10月15日 */
function bounds({ text, outline }: Context, line: Line, { form, span }: Time): boolean {
  const above = outline.lines[line.index - 1];
  if (above !== undefined && isTimeLabel(above.text)) return true;
  return form === 'by' && /^[到至]|前$/u.test(text.slice(span.start, span.end));
}

const isUndated = ({ date, year, period }: TimeReference): boolean =>
  date === undefined && year === undefined && period === undefined;

/** 每年培训3万人次 in an account of results schedules nothing. */
const isReported = (context: Context, time: Time, { status, statusOf }: TimeContext): boolean =>
  status.tells &&
  statusAt(context, time.span, clauseAround(context.text, time.span), status, statusOf) ===
    'achieved';

/** “每日一小时阅读”计划 · “2030年消除疟疾”行动 : part of a name, as in 最多跑一次. */
function isInName({ text, outerQuotes }: Context, place: Span): boolean {
  const quoted = lastAt(outerQuotes, place.start);
  return (
    quoted !== undefined &&
    quoted.span.end >= place.end &&
    ((quoted.inner.end - quoted.inner.start <= LONGEST_NAME &&
      NAME_GOES_ON.test(text.slice(quoted.span.end, quoted.span.end + 2))) ||
      RHYTHM.test(text.slice(quoted.inner.start, Math.min(quoted.inner.end, place.end + 40))))
  );
}
/** “一周一调度、一月一通报、|一季一评|比” : a formula of several. */
const RHYTHM =
  /^(?:一[天日周旬月季年]度?一\p{Script=Han}{1,4}[、，]){1,5}一[天日周旬月季年]度?一\p{Script=Han}{1,4}$/u;
const LONGEST_NAME = 16;
const NAME_GOES_ON = /^(?:活动|计划|行动|工程|品牌|项目)/u;

/** …行动计划（2025—2027年） : the years of a title, and not 启动阶段（2025年）, 未来三年（2025—2027年）. */
const isBracketed = (text: string, place: Span): boolean =>
  !/[月日季]/u.test(text.slice(place.start, place.end)) &&
  /(?<!阶段|(?:未来|今后)[\d一二三四五六七八九十]年)[（(]$/u.test(
    text.slice(Math.max(0, place.start - 6), place.start),
  ) &&
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

/** 丰泽县出台供水方案 | 到2026年|供水率达到95% : a second headline that says an aim. */
const aimsIn = ({ text, span: { start } }: Line, { form, span }: Time): boolean =>
  form === 'by' &&
  /^到/u.test(text.slice(span.start - start)) &&
  /^(?:.{0,40}[ 　])?$/u.test(text.slice(0, span.start - start)) &&
  HOLDS_FIGURE.test(text.slice(span.end - start));
const HOLDS_FIGURE = /[\d一二两三四五六七八九十]|全覆盖|全部/u;

/** 附件1 | 2025年全省十件民生实事 · 附件：2025年水利项目清单 */
function isTitleOfAttachment({ outline }: Context, line: Line): boolean {
  if (outline.roles[line.index] === 'attachment')
    return line.text.length <= LONGEST_TITLE && !/[。，；,;]/u.test(line.text);
  const above = outline.lines[line.index - 1];
  return (
    above !== undefined &&
    outline.roles[above.index] === 'attachment' &&
    above.text.length <= 6 &&
    line.text.length <= LONGEST_TITLE &&
    !/[。，；,;：:]/u.test(line.text)
  );
}

/** 丰泽县|2025年|民生实事项目 : a line of its own within a text that wraps several plans. */
function isTitleOfPart({ text, span: { start } }: Line, time: Span): boolean {
  return (
    text.length <= LONGEST_TITLE &&
    WHOSE.test(text.slice(0, Math.max(0, time.start - start))) &&
    NAME_OF_PLAN.test(text.slice(time.end - start))
  );
}

/** 类别 指标 单位 |2020年| 2025年 属性 : a column of a table whose cells lie apart by blanks, or alone. */
const isInHeader = ({ text, span: { start } }: Line, time: Span): boolean =>
  text.length <= LONGEST_HEADER &&
  HEADS.test(text) &&
  !/[，。；：:]/u.test(text) &&
  /(?:^|[ 　])$/u.test(text.slice(0, time.start - start)) &&
  /^(?:目标|规划|预期|计划|现状|实际|基期)?值?(?:[ 　]|$)/u.test(text.slice(time.end - start));
const HEADS = /指标|类别|序号|属性|值$/u;
const LONGEST_HEADER = 60;
/** Of an attachment or a part; longer lines are prose. */
const LONGEST_TITLE = 40;
const WHOSE = /^(?:\p{Script=Han}{1,12}[省市县区州盟旗镇乡局委厅办部])?$/u;
const NAME_OF_PLAN =
  /^度?\p{Script=Han}{2,24}(?:项目|清单|要点|计划|方案|任务|安排|分工|实事|一览表|分解表|任务表)$/u;

/** 每年…元/人 in one breath, (补贴)每月不低于500元. */
function isRate(context: Context, { span }: Time): boolean {
  const next = within(context.amounts, { start: span.end, end: span.end + 8 })[0];
  return (
    next !== undefined &&
    next.kind === 'money' &&
    ((next.unit?.includes('/') ?? false) ||
      (next.span.start === span.end && PAY.test(context.text.slice(span.start - 6, span.start))))
  );
}
/** What is paid again and again, by what it is called. */
const PAY = /(?:补贴|津贴|补助|工资|薪酬|报酬|生活费|标准|保障金|待遇)为?$/u;

/** The year that stands before in the sentence, else in the headings above. */
function statedYear(
  context: Context,
  time: Time,
  { date }: TimeContext,
): { sentenceYear?: number; year?: number } {
  const sentence = sentenceAt(context, time.span.start);
  const before = context.text.slice(sentence.start, time.span.start);
  const year = lastYearIn(before);
  // 一、2024年工作回顾 … 9月底前 : of the year that is looked back upon, but not 9月底前将完成.
  const heading =
    date === undefined || (year === undefined && !isShall(context.text, time.span))
      ? headingYear(context, time)
      : undefined;
  return {
    ...(heading === undefined ? {} : { [date === undefined ? 'year' : 'sentenceYear']: heading }),
    ...(year === undefined ? {} : { sentenceYear: Number(year) }),
  };
}

const lastYearIn = (words: string): string | undefined =>
  words.includes('年') ? [...words.matchAll(STATED_YEAR)].at(-1)?.groups?.['y'] : undefined;
const STATED_YEAR = /(?<!\d)(?<y>(?:19|20)\d{2})年/gu;

/** 二、2012年目标任务 · （三）总结阶段（2026年10月—12月）。… : the year of which is spoken below. */
function headingYear(context: Context, time: Time): number | undefined {
  for (const { form, title } of ancestors(nodeAt(context, time.span.start))) {
    if (form !== 'heading' && !STAGE_DATED.test(title)) continue;
    const year = lastYearIn(title);
    if (year !== undefined) return Number(year);
  }
  return undefined;
}

/** 总结阶段（2026年10月—12月） : also where it runs into its text. */
const STAGE_DATED = /阶段[（(](?:19|20)\d{2}年[^（()）年]{1,16}[）)]/u;

/** 申报截止日为12月31日 : no result, whatever else the sentence says, where the day is to come. */
function closesAt(
  { text }: Context,
  { form, span: { start, end } }: Time,
  resolved: ResolvedTime,
  { date }: TimeContext,
): boolean {
  if (date === undefined || resolved.end === null || resolved.end <= date) return false;
  const opening = text.slice(start, end).startsWith('截') ? start + 2 : start;
  if (
    opening > start &&
    resolved.end.startsWith(date.slice(0, 7)) &&
    RESULTS.test(text.slice(end, end + RESULTS_AHEAD))
  )
    return false;
  const before = text.slice(Math.max(0, opening - 14), opening);
  return CLOSES.test(before) || (form === 'by' && EXTENDED.test(before));
}

/** 截至7月份，全县累计…, told in July : up to now. */
const RESULTS = /^[，,]?[^。；;]{0,16}(?:已|累计|达到|共[^同享建用])/u;
const RESULTS_AHEAD = 20;

/** A single day by its form: 2月18日 · 2024年2月18日 */
const isNamedDay = ({ form, value }: Time): boolean =>
  form === 'during' &&
  value.type === 'range' &&
  value.from.day !== undefined &&
  value.from.day === value.to.day &&
  value.from.month === value.to.month;

/** Past events and results are no deadlines. */
function schedules(
  context: Context,
  time: Time,
  resolved: ResolvedTime,
  reference: TimeContext,
): boolean {
  const { text } = context;
  const end = resolved.end ?? resolved.start;
  if (end !== null && isPast(end, reference) && !isForeseen(text, time, end, reference))
    return false;
  const sentence = sentenceAt(context, time.span.start);
  const words = text
    .slice(time.span.start, Math.min(sentence.end, time.span.start + TITLES_AHEAD))
    .replace(/《[^》]{0,200}》/gu, '')
    .slice(0, 48);
  const isRange = time.value.type === 'range';
  if (isNamedDay(time) && eventVerbs(context.lexicon).test(words)) return false;
  const before = text.slice(Math.max(0, time.span.start - 6), time.span.start);
  if (shall(text, time, resolved, reference.date)) return true;
  if (time.form === 'during' && LOOKS_AHEAD.test(before)) return true;
  // 今年 and 全年 look back only in texts that tell of results.
  if (time.form === 'during' && !isRange && !reference.status.tells) return true;
  const clause = clauseAround(text, time.span);
  // 全年争取资金9亿元，… in an account of results : the clause alone.
  const looksBack =
    time.form === 'during' &&
    statusOfHeadings(context, nodeAt(context, time.span.start), reference.status) === 'achieved';
  const place =
    time.form === 'during' && !looksBack ? { start: clause.start, end: sentence.end } : clause;
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

/** 春节前将入住新居 : 将 next to the time. */
const isShall = (text: string, { start, end }: Span): boolean =>
  SHALL_AFTER.test(text.slice(end, end + 3)) ||
  SHALL_BEFORE.test(text.slice(Math.max(0, start - 2), start));

/** Planned, even in an account of results, where the time is still to come. */
const shall = (
  text: string,
  time: Time,
  { start }: ResolvedTime,
  date: string | undefined,
): boolean =>
  (time.form === 'by' || (date !== undefined && start !== null && start > date)) &&
  isShall(text, time.span);

/** 预计到2025年底，… : in a plan from 2026 on. */
function isForeseen(
  text: string,
  { form, span: { start } }: Time,
  end: string,
  { date, period }: TimeContext,
): boolean {
  return (
    form === 'by' &&
    (date === undefined || date <= end) &&
    Number(end.slice(0, 4)) + 1 === period?.start &&
    text.startsWith('预计', start - 2)
  );
}

function isPast(end: string, reference: TimeContext): boolean {
  if (reference.date !== undefined && end < reference.date) return true;
  const firstYear = reference.period?.start ?? reference.year;
  return firstYear !== undefined && Number(end.slice(0, 4)) < firstYear;
}
