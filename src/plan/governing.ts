/** The repetition and the deadline under which a quantity stands. */
import { CodeSet } from '../model/code-set.js';
import type { Years } from '../model/record.js';
import { lowerBound, overlaps, type Span } from '../model/span.js';
import type { Time } from '../recognise/recognition.js';
import type { Line } from '../structure/lines.js';
import type { OutlineNode } from '../structure/outline.js';
import { statesAims } from './actions.js';
import {
  ancestors,
  type Context,
  clauseAround,
  LONGEST_ROW,
  lastAt,
  lineAt,
  nodeAt,
  rowOf,
  sentenceAt,
  within,
} from './context.js';
import type { DeadlineDraft } from './deadlines.js';
import { completion, type Surroundings } from './surroundings.js';
import { TIME_LABEL } from './time-labels.js';

/** 每年 in the same clause, or before it in the same sentence with no stop or other time between. */
export function governingFrequency(
  context: Context,
  place: Span,
  around: Surroundings,
): Time | undefined {
  const times = within(context.times, around.sentence);
  const inClause = times.filter(
    (time) =>
      time.form === 'every' &&
      time.span.start >= around.clause.start &&
      time.span.end <= around.clause.end,
  );
  const near =
    inClause.findLast((time) => time.span.end <= place.start) ??
    inClause.find((time) => overlaps(time.span, place) || isNextTo(context.text, place, time));
  if (near) return isOver(context, near, place, times) ? undefined : near;
  const last = times.findLast((time) => time.span.end <= place.start && time.form !== 'duration');
  if (last?.form !== 'every') return undefined;
  // It stands at the head of the sentence, behind nothing but other times or a short subject.
  const before = context.text.slice(around.sentence.start, last.span.start);
  const opening = before.slice(Math.max(before.lastIndexOf('；'), before.lastIndexOf(';')) + 1);
  if (opening.length > 18 || RATE.test(opening)) return undefined;
  const upToFund = context.text.slice(around.clause.start, place.end + FUND_AHEAD);
  if (OF_ITSELF.test(upToFund)) return undefined;
  if (FOUNDED.test(context.text.slice(last.span.end, place.start))) return undefined;
  return /[；;]/u.test(context.text.slice(last.span.end, place.start)) ? undefined : last;
}

/** 巡查2次|（每月）, not 配备水管员3名|、每月巡查2次 */
const isNextTo = (text: string, { end }: Span, { span }: Time): boolean =>
  span.start - end <= 4 && !text.slice(end, span.start).includes('、');

/** 每月会商1次、年底评估|1次 : another time stands in between, in a piece of its own. */
function isOver({ text }: Context, { span }: Time, place: Span, times: readonly Time[]): boolean {
  const next = times.findLast(
    (time) =>
      time.form !== 'every' &&
      time.form !== 'duration' &&
      time.span.start >= span.end &&
      time.span.end <= place.start,
  );
  return next !== undefined && text.slice(span.end, next.span.start).includes('、');
}

/** 每年拨付300万元，首批|投放4000万元 · 每月检查1次，每村建成|1个书屋 · 每年举办4期，每期|50人 · 五年累计|70个 · 三年实现|翻番 · 设立|6亿元水利基金 : once, by the event, or in all. */
const OF_ITSELF =
  /^\s?(?:(?:其中)?首[批期]|(?:设立|安排)?总(?:额|规模|投资)|每[次期场批轮届班堂]|每[个家名人户][^，,。；;]{0,6}(?:给予|奖励)|每个?\p{Script=Han}{1,6}(?:建[成设立]|新建|创建|打造|设立|配备|培育)|[^，,。；;]{0,6}(?:范围|面)覆盖|一次性|最高|[\d一二两三四五六七八九十]{1,3}年(?:内|[共总]|累计|实现|达到|建成|完成)|(?:设立|组建|成立)[^，,。；;]{0,8}[\d.]+[万亿]元[^，,。；;]{0,8}基金|(?:全[省市县区镇])?累计)/u;

/** How far behind a sum it is looked for what is founded with it: 6亿元|乡村物流基金 */
const FUND_AHEAD = 10;

/** 每年安排800万元，设立总规模5亿元的基金，带动投资|9亿元 : a fund is set up once, and brings in once. */
const FOUNDED = /[，,](?:设立|组建|成立)[^，,。；;]{0,8}总(?:额|规模|投资)/u;

/** 每人每年84元 : the year belongs to the rate. */
const RATE = /每[\p{Script=Han}]{1,3}$/u;

const isDated = (deadline: DeadlineDraft): boolean =>
  deadline.resolved.end !== null && deadline.time.form !== 'every';

/** Last day of the period that governs: own sentence, own note of time, lead of the goals. */
export function governingDeadline(
  context: Context,
  place: Span,
  around: Surroundings,
  deadlines: readonly DeadlineDraft[],
  period: Years | null,
): string | null {
  const inSentence = within(deadlines, around.sentence).filter(isDated);
  const lead = context.text.slice(around.sentence.start, place.start);
  const stop = around.sentence.start + Math.max(lead.lastIndexOf('；'), lead.lastIndexOf(';'));
  if (isBoundOtherwise(context, { start: stop, end: place.start }, deadlines)) return null;
  const next = inSentence.find(({ span }) => span.start === place.end);
  if (next && isOwnTerm(context, next)) return next.resolved.end;
  const respective = respectiveEnd(context, place, inSentence);
  if (respective !== undefined) return respective;
  const governing =
    inSentence.findLast(
      (deadline) =>
        deadline.span.end <= place.start && reachesOn(context, deadline, stop, inSentence),
    ) ??
    inSentence.find((deadline) => overlaps(deadline.span, place)) ??
    inSentence.find(
      (deadline) => deadline.span.start >= place.end && reachesBack(context, deadline, around),
    );
  const found =
    governing ??
    noteDeadline(context, place, deadlines) ??
    labelDeadline(context, place, deadlines) ??
    lineAbove(context, place, deadlines) ??
    leadDeadline(context, place, deadlines, period) ??
    listDeadline(context, place, deadlines);
  return found?.resolved.end ?? null;
}

/** 4所|10月底前开工、3所|12月底前完工 : right behind a figure, of that alone. */
const isOwnTerm = ({ text, amounts }: Context, { span }: DeadlineDraft): boolean =>
  /[前底末]$/u.test(text.slice(span.start, span.end)) &&
  DONE_AT_ONCE.test(text.slice(span.end, span.end + LONGEST_DEED)) &&
  within(amounts, { start: span.end, end: span.end + 2 }).length === 0;
const DONE_AT_ONCE = /^\p{Script=Han}{2,14}(?:[、，,；;。\n]|$)/u;

/** 到2025年，…；三年内|建成6座 : by a period of its own that has no dates. */
function isBoundOtherwise(
  { text, times }: Context,
  item: Span,
  deadlines: readonly DeadlineDraft[],
): boolean {
  const nearest = deadlines[lowerBound(deadlines, ({ span }) => span.start < item.end) - 1];
  if (nearest !== undefined && isSeason(nearest) && sameClause(text, nearest.span.end, item.end))
    return true;
  if (!/[；;]/u.test(text.charAt(item.start))) return false;
  const own = within(deadlines, item);
  if (own.some(isDated)) return false;
  return (
    own.some(({ time, resolved }) => time.form !== 'every' && resolved.end === null) ||
    within(times, item).some(
      ({ form, value, span }) =>
        form === 'duration' &&
        value.type === 'duration' &&
        value.unit === 'year' &&
        text.charAt(span.end - 1) === '内' &&
        span.start <= item.start + 3,
    )
  );
}

/** 4月前定方案，汛期前|清淤20公里 */
const isSeason = ({ time }: DeadlineDraft): boolean => time.by === 'season';
const sameClause = (text: string, start: number, end: number): boolean =>
  end - start <= LONGEST_DEED * 2 && !/[，,。；;\n]/u.test(text.slice(start, end));

/** 到2027年、2030年，覆盖率分别达到42%、|45% : of the time in the same place of its row. */
function respectiveEnd(
  { text, amounts }: Context,
  place: Span,
  inSentence: readonly DeadlineDraft[],
): string | undefined {
  if (inSentence.length === 0) return undefined;
  let found: string | undefined;
  const own = lowerBound(amounts, ({ span }) => span.start < place.start);
  let first = own;
  while (
    first > Math.max(0, own - LONGEST_ROW) &&
    JOINED.test(text.slice(amounts[first - 1]?.span.end, amounts[first]?.span.start))
  )
    first--;
  const row = rowOf(text, amounts, first, JOINED);
  const at = row.findIndex(({ span }) => overlaps(span, place));
  if (row.length < 2 || at < 0) return undefined;
  for (let i = 0; i < inSentence.length; i++) {
    const times = rowOf(text, inSentence, i, JOINED);
    const end = times.at(-1)?.span.end ?? 0;
    const start = row[0]?.span.start ?? 0;
    const between = end <= start ? text.slice(end, start) : '';
    const [first] = times;
    if (times.length === row.length && RESPECTIVE.test(between))
      found = times[at]?.resolved.end ?? undefined;
    else if (first && times.length === 1 && IN_EACH.test(between))
      found = yearOf(first.resolved, row.length, at) ?? found;
    i += times.length - 1;
  }
  return found;
}
/** 2024—2026年分别改造管网10公里、|20公里、30公里 : the year in the same place of the period. */
function yearOf(
  { start, end }: DeadlineDraft['resolved'],
  count: number,
  at: number,
): string | undefined {
  if (!start?.endsWith('-01-01') || !end?.endsWith('-12-31')) return undefined;
  const first = Number(start.slice(0, 4));
  return Number(end.slice(0, 4)) - first + 1 === count ? `${first + at}-12-31` : undefined;
}
const IN_EACH = /^[，,]?(?:全[省市县区])?分别[^，,。；;、]{0,16}$/u;
const JOINED = /^(?:[、和与及]|以及)$/u;
const RESPECTIVE = /^[^。；;]{0,40}分别/u;

/**
 * 新建管网5公里，6月底前完工；|改造水厂3座 : what ends an item says nothing of the next.
 * @param stop the last ； before the amount
 */
function reachesOn(
  context: Context,
  deadline: DeadlineDraft,
  stop: number,
  inSentence: readonly DeadlineDraft[],
): boolean {
  const { text, amounts } = context;
  const { span } = deadline;
  if (span.end > stop) return true;
  if (isOfOneDeed(text, span)) return false;
  const clause = clauseAround(text, span, ITEM_STOPS);
  if (isLeftBehind(context, deadline, clause, inSentence)) return false;
  return within(amounts, { start: clause.start, end: span.start }).length === 0;
}
/** 2023年|新建20座，2024年再建30座；… : later years follow in the same item. */
function isLeftBehind(
  { amounts }: Context,
  { span, resolved }: DeadlineDraft,
  item: Span,
  inSentence: readonly DeadlineDraft[],
): boolean {
  const last = inSentence.findLast((other) => other.span.end <= item.end);
  if (last === undefined || last.span.start <= span.start) return false;
  return (
    (last.resolved.end ?? '') > (resolved.end ?? '') &&
    within(amounts, { start: span.end, end: last.span.start }).length > 0
  );
}
/** 6月底前|完成普查；… · 确保8月底前|通车；… · 在4月底|播完；… , but 6月底前，…；… and 2025年底前|将：…；… */
const isOfOneDeed = (text: string, { start, end }: Span): boolean =>
  (text.charAt(end - 1) === '前' || text.charAt(start - 1) === '在') &&
  !/[，,：:]/u.test(text.charAt(end)) &&
  PART_OF_YEAR.test(text.slice(start, end));
const PART_OF_YEAR = /月|季度|年?[底末]前$/u;
const ITEM_STOPS = new CodeSet('；;。！？：:\n');

/** 首期约18公里，|在2026年第三季启用 : behind a comma it still governs, if nothing else is said to be done. */
function reachesBack(context: Context, { span }: DeadlineDraft, { clause }: Surroundings): boolean {
  const { text, amounts } = context;
  if (span.start < clause.end) return true;
  if (!/[，,]/u.test(text.charAt(clause.end))) return false;
  const isNext = span.start <= clause.end + 2;
  if (!isNext && !areAllDone(context, span, clause.end)) return false;
  const rest = clauseAround(text, span).end;
  return (
    DONE.test(text.slice(span.end, rest)) &&
    within(amounts, { start: span.end, end: rest }).length === 0
  );
}

/** 新建|养老院3所，新增床位900张，10月1日前投入运营。 : said of the figures of each clause in a row. */
function areAllDone(
  { text, amounts, times, lexicon }: Context,
  place: Span,
  from: number,
): boolean {
  if (place.start - from > LONGEST_ROW_OF_CLAUSES) return false;
  const clauses = text.slice(from + 1, place.start).split(/[，,]/u);
  // The last piece is what stands before the time in its own clause.
  if (clauses.length < 2 || clauses.length > 3 || clauses.at(-1) !== '') return false;
  if (within(times, { start: from, end: place.start }).length > 0) return false;
  let start = from + 1;
  for (const clause of clauses.slice(0, -1)) {
    const end = start + clause.length;
    if (ITEM_STOPS.isIn(clause) || within(amounts, { start, end }).length === 0) return false;
    start = end + 1;
  }
  const done = completion(lexicon).exec(text.slice(place.end, place.end + LONGEST_DEED))?.[0];
  return done !== undefined && ENDS.has(text.charCodeAt(place.end + done.length));
}
const LONGEST_ROW_OF_CLAUSES = 60;
const LONGEST_DEED = 16;
const ENDS = new CodeSet('。；;\n');
/** 全部建成投用, not 完成道路改造. */
const DONE = /^\p{Script=Han}{0,8}$/u;

/** A note stands at the end of its item, not farther. */
const NOTE_REACH = 800;
const NOTE_OF_TIME = new RegExp(`${TIME_LABEL}[：:\\s]*$`, 'u');

/** （市教育局牵头，|2025年9月底前|完成） */
const ASSIGNS = /牵头|责任|负责|配合|落实/u;
const NOTE_GOES_ON = /[；;，,、]$/u;
const BRACKETS = new CodeSet('（()）。');
const NOTE_ENDS = /^前?(?:完成|办结|建成|落实|见效)?[）)]/u;
const LONGEST_NOTE = 200;
/** 新增床位13张；县民政局牵头；|2024年9月底前 : a note without brackets. */
const ASSIGNED = /(?:牵头|负责|配合)(?:负责|落实|实施|推进|组织)?[；;，,、]$/u;

function isInNote(text: string, { start, end }: Span): boolean {
  if (NOTE_OF_TIME.test(text.slice(Math.max(0, start - 10), start))) return true;
  if (LINE_ENDS.test(text.slice(end, end + 6)))
    return ASSIGNED.test(text.slice(Math.max(0, start - 12), start));
  if (!NOTE_ENDS.test(text.slice(end, end + 5))) return false;
  let at = start - 1;
  while (at > start - LONGEST_NOTE && at >= 0 && !BRACKETS.has(text.charCodeAt(at))) at--;
  const assigned = text.slice(at + 1, start);
  return /[（(]/u.test(text.charAt(at)) && NOTE_GOES_ON.test(assigned) && ASSIGNS.test(assigned);
}

/** （责任单位：…；完成时限：2025年9月底前） at the end of the item. */
function noteDeadline(
  context: Context,
  place: Span,
  deadlines: readonly DeadlineDraft[],
): DeadlineDraft | undefined {
  const node = nodeAt(context, place.start);
  if (!node) return undefined;
  const end = Math.min(node.span.end, place.end + NOTE_REACH);
  const behind = within(deadlines, { start: place.end, end });
  const at = behind.findIndex(
    (deadline) => isDated(deadline) && isInNote(context.text, deadline.span),
  );
  // 完成时限：5月、|11月
  return at < 0
    ? lineBelow(context, node, behind.find(isDated))
    : rowOf(context.text, behind, at, JOINED).findLast(isDated);
}

/** 新建泵站3座。 | 10月底前完成 : a line of its own below all that the item says. */
function lineBelow(
  { text }: Context,
  node: OutlineNode,
  deadline: DeadlineDraft | undefined,
): DeadlineDraft | undefined {
  if (deadline === undefined) return undefined;
  const { start, end } = deadline.span;
  return LINE_BEGINS.test(text.slice(Math.max(0, start - 2), start)) &&
    text.charAt(end - 1) === '前' &&
    LINE_ENDS.test(text.slice(end, end + 6)) &&
    node.children.length === 0 &&
    isLastSaid(text.slice(end, node.span.end))
    ? deadline
    : undefined;
}

const LINE_BEGINS = /\n[ 　]?$/u;
const LINE_ENDS = /^(?:完成|办结|建成)?。?[ 　]?(?:\n|$)/u;
/** Nothing but labels below: 责任单位：县水务局 */
const isLastSaid = (rest: string): boolean =>
  rest.length <= LONGEST_NOTE && !/[。；;\d]/u.test(rest.replace(LINE_ENDS, ''));

/** Horizons alone on their lines: 到2025年底 */
const alone = new WeakMap<readonly DeadlineDraft[], readonly DeadlineDraft[]>();

function horizonsAlone(
  { text }: Context,
  deadlines: readonly DeadlineDraft[],
): readonly DeadlineDraft[] {
  const known = alone.get(deadlines);
  if (known !== undefined) return known;
  const found = deadlines.filter(
    ({ time, span: { start, end } }) =>
      time.form === 'by' &&
      /[到至]/u.test(text.charAt(start)) &&
      LINE_BEGINS.test(text.slice(Math.max(0, start - 2), start)) &&
      /^[ 　]?(?:\n|$)/u.test(text.slice(end, end + 2)),
  );
  alone.set(deadlines, found);
  return found;
}

/** 到2025年底 | ◆水厂达到12座 | ◆泵站达到20座 : until the next heading. */
function lineAbove(
  context: Context,
  place: Span,
  deadlines: readonly DeadlineDraft[],
): DeadlineDraft | undefined {
  const horizon = lastAt(horizonsAlone(context, deadlines), place.start);
  if (horizon === undefined || !isDated(horizon)) return undefined;
  const lead = lineAt(context, horizon.span.start)?.index ?? 0;
  const own = lineAt(context, place.start)?.index ?? 0;
  if (own - lead > LONGEST_LIST) return undefined;
  return within(context.outline.nodes, { start: horizon.span.end, end: place.start }).some(
    ({ form }) => form === 'heading',
  )
    ? undefined
    : horizon;
}

const LABEL = /^(?:[^。；，]{0,8})(?:目标|指标)[：:]/u;

/** 具体指标：到2022年，…。…。 : the first horizon of the paragraph governs its other sentences. */
function labelDeadline(
  context: Context,
  place: Span,
  deadlines: readonly DeadlineDraft[],
): DeadlineDraft | undefined {
  const line = lineAt(context, place.start);
  if (!line || !LABEL.test(line.text.slice(0, 24))) return undefined;
  return within(deadlines, { start: line.span.start, end: place.start }).find(
    (deadline) => deadline.time.form === 'by' && isDated(deadline),
  );
}

/** 到2023年末，……：——… : the goals' lead governs the list below it. */
function leadDeadline(
  context: Context,
  place: Span,
  deadlines: readonly DeadlineDraft[],
  period: Years | null,
): DeadlineDraft | undefined {
  const node = nodeAt(context, place.start);
  for (const ancestor of ancestors(node)) {
    const own = ancestor === node;
    const aims = statesAims(ancestor, context.lexicon) || /目标/u.test(ancestor.title);
    if (!aims && (own || ancestor.children.length === 0)) continue;
    const lead = leadOfBody(context, ancestor, place, { deadlines, aims, period });
    if (lead) return lead;
    if (aims) return undefined;
  }
  return undefined;
}

/** What one line of a node's body says before an offset of the horizon of all that follows it. */
function leadOfLine(
  context: Context,
  line: Span,
  before: number,
  { deadlines, aims, period }: Leading,
): DeadlineDraft | undefined {
  const stated = within(deadlines, line).filter(
    (deadline) => deadline.kind === 'by' && isDated(deadline) && deadline.span.end <= before,
  );
  // A vision beyond the plan's period governs its own sentence only.
  const own = stated.filter(
    ({ resolved }) => period === null || Number(resolved.end?.slice(0, 4)) <= period.end,
  );
  const last = own.at(-1) ?? stated.at(-1);
  if (!last) return undefined;
  const sentence = sentenceAt(context, last.span.start);
  const listed = /[：:]$/u.test(context.text.slice(sentence.start, sentence.end).trim());
  return aims || listed ? last : undefined;
}

interface Leading {
  readonly deadlines: readonly DeadlineDraft[];
  /** Whether the node states aims. */
  readonly aims: boolean;
  readonly period: Years | null;
}

/** Of each line of a body what it says, or the nearest above it that says anything. */
type Leads = readonly (DeadlineDraft | undefined)[];

/** A node with thousands of quantities is read once; by the deadlines of its document. */
const made = new WeakMap<readonly DeadlineDraft[], Map<OutlineNode, Leads>>();

function leadsOf(context: Context, node: OutlineNode, leading: Leading): Leads {
  let byNode = made.get(leading.deadlines);
  if (byNode === undefined) {
    byNode = new Map();
    made.set(leading.deadlines, byNode);
  }
  const known = byNode.get(node);
  if (known !== undefined) return known;
  let last: DeadlineDraft | undefined;
  const found = node.body.map((line) => {
    last = leadOfLine(context, line, line.end, leading) ?? last;
    return last;
  });
  byNode.set(node, found);
  return found;
}

/** The nearest lead before a place: of its own line only what stands before it. */
function leadOfBody(
  context: Context,
  node: OutlineNode,
  place: Span,
  leading: Leading,
): DeadlineDraft | undefined {
  const at = lowerBound(node.body, (line) => line.start <= place.start) - 1;
  const line = node.body[at];
  if (line === undefined) return undefined;
  const above = leadsOf(context, node, leading);
  return line.end <= place.start
    ? above[at]
    : (leadOfLine(context, line, place.start, leading) ?? above[at - 1]);
}

/** Lists are short lines, and not hundreds of them. */
const LONGEST_LINE = 120;
const LONGEST_LIST = 60;

/** 今年，办好下列实事： | 建设食堂30个。 · 一是建设食堂30个。 : the line above the list that a place stands in. */
function listDeadline(
  context: Context,
  place: Span,
  deadlines: readonly DeadlineDraft[],
): DeadlineDraft | undefined {
  const { lines } = context.outline;
  const own = nodeAt(context, place.start);
  const isItem = own?.form === 'item';
  if (own !== undefined && !isItem && own.titleSpan.end > place.start) return undefined;
  const list = isItem ? own.parent : (own ?? null);
  let at = lineAt(context, place.start)?.index ?? 0;
  for (let i = 0; i < LONGEST_LIST && at > 0; i++) {
    const line = lines[at] as Line;
    if (!isItem && line.text.length > LONGEST_LINE) return undefined;
    at--;
    const above = lines[at] as Line;
    const node = nodeAt(context, above.span.start) ?? null;
    if (/[：:]$/u.test(above.text))
      return node === list ? leadOfList(context, above, deadlines) : undefined;
    if (isItem ? !isSibling(own, node) : node !== list) return undefined;
  }
  return undefined;
}

const isSibling = (own: OutlineNode, other: OutlineNode | null): boolean =>
  other !== null &&
  other.parent === own.parent &&
  other.form === own.form &&
  other.marker?.kind === own.marker?.kind;

/** 今年，将办好9件实事。具体包括： : its last sentence, or the one before what only leads over. */
function leadOfList(
  context: Context,
  { span }: Line,
  deadlines: readonly DeadlineDraft[],
): DeadlineDraft | undefined {
  const last = sentenceAt(context, span.end - 1);
  const from =
    last.end - last.start <= LONGEST_LEADOVER ? sentenceAt(context, last.start - 1) : last;
  const start = Math.max(span.start, from.start);
  return within(deadlines, { start, end: span.end }).findLast(isDated);
}
const LONGEST_LEADOVER = 12;
