/** Planned or achieved: the section and the paragraph decide, then the wording of the sentence. */
import { alternation, derive, type Lexicon, list } from '../lexicon/lexicon.js';
import { CodeSet } from '../model/code-set.js';
import type { Status } from '../model/record.js';
import { lowerBound, type Span } from '../model/span.js';
import { resolveTime } from '../recognise/resolve.js';
import type { Outline, OutlineNode } from '../structure/outline.js';
import { ancestors, type Context, clauseAround, lastAt, nodeAt, sentenceAt } from './context.js';
import { balance } from './signs.js';

const cues = derive((lexicon) => ({
  askedPlan: new RegExp(`(?:${alternation(list(lexicon, 'asked-plan'))})`, 'u'),
  askedResult: new RegExp(`(?:${alternation(list(lexicon, 'asked-result'))})`, 'u'),
  /** Of a text that tells of results, anywhere in the heading: 取得新成效. */
  achievedHeading: new RegExp(
    `(?:${alternation(list(lexicon, 'achieved-headings'))})|过去[^，。]{1,3}年|前一段|取得[^，。]{0,6}(?:成效|成就|进展|成绩)`,
    'u',
  ),
  /** Of any text, as the whole heading: 发展基础 · “十三五”时期发展成就 · 2023年工作回顾. */
  backgroundHeading: new RegExp(
    `^(?:[“”十一二三四五六七八九]*五?[“”]?(?:时期|期间)?的?|过去[^，。]{1,3}年|(?:19|20)\\d{2}年)?(?:主要|取得的?|我国|全[省市县区国]|现有|上期|前期|国民经济和社会发展|财政)*(?:${alternation(list(lexicon, 'background-headings'))})$`,
    'u',
  ),
  plannedHeading: new RegExp(`(?:${alternation(list(lexicon, 'planned-headings'))})`, 'u'),
}));

/** 发展基础 · 2023年工作回顾 */
export const tellsBackground = (title: string, lexicon: Lexicon): boolean =>
  cues(lexicon).backgroundHeading.test(title);

export interface StatusContext {
  /** Year of publication or of the plan; years before it are past. */
  readonly year: number | null;
  /** Of publication, in ISO form. */
  readonly date: string | null;
  /** What a sentence without any sign is in this kind of text. */
  readonly fallback: Status;
  /** A news text, article or report: tells of results, where a plan does not. */
  readonly tells: boolean;
}

/** By the text: many quantities stand under the same headings. */
const byHeadings = new WeakMap<StatusContext, Map<OutlineNode | undefined, Status | undefined>>();

/** Status by the headings above, if any of them tells; a plan above outranks a result below. */
export function statusOfHeadings(
  context: Context,
  node: OutlineNode | undefined,
  general: StatusContext,
): Status | undefined {
  const heading = headingOver(node);
  let known = byHeadings.get(general);
  if (known === undefined) {
    known = new Map();
    byHeadings.set(general, known);
  }
  if (!known.has(heading)) known.set(heading, readHeadings(context, heading, general));
  return known.get(heading);
}

/** The node itself or the nearest above it. */
function headingOver(node: OutlineNode | undefined): OutlineNode | undefined {
  let at = node;
  while (at !== undefined && at.form !== 'heading') at = at.parent ?? undefined;
  return at;
}

function readHeadings(
  context: Context,
  node: OutlineNode | undefined,
  general: StatusContext,
): Status | undefined {
  const { achievedHeading, plannedHeading, backgroundHeading } = cues(context.lexicon);
  const titles: string[] = [];
  for (let at = node; at !== undefined; at = at.parent ?? undefined)
    if (at.form === 'heading') titles.push(at.title);
  if (titles.some((title) => backgroundHeading.test(title))) return 'achieved';
  if (titles.some((title) => plannedHeading.test(title))) return 'planned';
  if (!general.tells) return undefined;
  if (titles.some((title) => achievedHeading.test(title) && !STRIVES.test(title)))
    return 'achieved';
  return statusOfYears(context, node, general.year);
}
/** 奋力实现新突破 : to be done, where 实现新突破 is done. */
const STRIVES = /奋力|奋进|努力|力争|争取|确保|加快(?:实现|推动|推进|形成)/u;

/** 2023年工作亮点 | 2024年任务书 · 回望2023：… | 展望2024：… : of two years in the headings the former is looked back upon. */
function statusOfYears(
  { outline }: Context,
  node: OutlineNode | undefined,
  now: number | null,
): Status | undefined {
  const years = yearsOfHeadings(outline);
  const [former, latter] = years;
  if (former === undefined || latter !== former + 1 || years.length > 2) return undefined;
  if (now !== null && latter < now) return undefined;
  for (const above of ancestors(node)) {
    const year = yearOfHeading(above);
    if (year !== undefined) return year === latter ? 'planned' : 'achieved';
  }
  return undefined;
}

const headed = new WeakMap<Outline, readonly number[]>();

/** All that headings name, the first first. */
function yearsOfHeadings(outline: Outline): readonly number[] {
  const known = headed.get(outline);
  if (known !== undefined) return known;
  const years = outline.nodes.map(yearOfHeading).filter((year) => year !== undefined);
  const found = [...new Set(years)].sort((a, b) => a - b);
  headed.set(outline, found);
  return found;
}

function yearOfHeading({ form, title }: OutlineNode): number | undefined {
  if (form !== 'heading') return undefined;
  const year = YEAR_OF_PART.exec(title)?.groups?.['year'];
  return year === undefined ? undefined : Number(year);
}
const YEAR_OF_PART = /^(?:\p{Script=Han}{2})?(?<year>20\d{2})(?:年|[：:，, 　]|$)/u;

const inNextSteps = (context: Context, offset: number): boolean => {
  const { nextSteps, steps, turns } = context.outline;
  const step = steps[lowerBound(steps, ({ start }) => start <= offset) - 1];
  if (step !== undefined && offset < step.end) return true;
  const begun = nextSteps[lowerBound(nextSteps, (step) => step.start <= offset) - 1];
  if (!begun) return false;
  // A turn of questions after it looks back again.
  return (lastAt(turns, offset)?.span.start ?? -1) < begun.start;
};

/** The question that the text at an offset answers, or undefined. */
function questionAbove({ outline, text }: Context, offset: number): string | undefined {
  const line = lastAt(outline.questions, offset);
  // 问题： on a line of its own, what is asked on the next.
  return line && /[:：]\s*$/u.test(line.text)
    ? text.slice(line.span.end, offset).trimStart().split('\n')[0]
    : line?.text;
}

/** 有哪些举措？ asks for what shall be; 采取了哪些措施？ for what was done. */
function statusOfAnswer(context: Context, offset: number): Status | undefined {
  const question = questionAbove(context, offset);
  if (question === undefined) return undefined;
  const { askedPlan, askedResult } = cues(context.lexicon);
  if (askedPlan.test(question)) return 'planned';
  return askedResult.test(question) ? 'achieved' : undefined;
}

/** Members of one list, by the node they stand under: they were all done, or all are to be done. */
function listOf(context: Context, node: OutlineNode): readonly OutlineNode[] {
  const same = (other: OutlineNode): boolean =>
    other.form === node.form &&
    other.marker?.kind === node.marker?.kind &&
    (node.form === 'heading' || other.part === node.part);
  if (node.marker === null) return [node];
  if (node.parent) return node.parent.children.filter(same);
  const { nodes } = context.outline;
  const at = lowerBound(nodes, (other) => other.span.start < node.span.start);
  let first = at;
  let last = at;
  const joins = (i: number): boolean => {
    const other = nodes[i];
    return other !== undefined && other.parent === null && other.part === node.part && same(other);
  };
  // 一是 begins another list.
  while (nodes[first]?.ordinal !== 1 && joins(first - 1)) first--;
  while (joins(last + 1) && nodes[last + 1]?.ordinal !== 1) last++;
  return nodes.slice(first, last + 1);
}

/** Of every node that may be an action; the members of a list share theirs. */
export function statusesOf(
  context: Context,
  general: StatusContext,
): (node: OutlineNode) => Status {
  const known = new Map<OutlineNode, Status>();
  return (node) => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const members = listOf(context, node);
    const status = statusOfList(context, node, members, general);
    for (const member of members) known.set(member, status);
    return status;
  };
}

function statusOfList(
  context: Context,
  node: OutlineNode,
  members: readonly OutlineNode[],
  general: StatusContext,
): Status {
  if (inNextSteps(context, node.span.start)) return 'planned';
  const byHeading = statusOfHeadings(
    context,
    node.form === 'heading' ? node : (node.parent ?? undefined),
    general,
  );
  if (byHeading) return byHeading;
  if (tellsOfDone(members)) return 'achieved';
  const weigh = (places: readonly Span[]): number =>
    places.reduce((sum, place) => sum + balance(context, place, general.year, general.tells), 0);
  if (questionAbove(context, node.span.start) !== undefined) {
    const lead = weigh(members.map((member) => leadOf(context, member)));
    const answered = statusOfAnswer(context, node.span.start);
    if (Math.abs(lead) > 1 || (answered === undefined && lead !== 0))
      return lead > 0 ? 'planned' : 'achieved';
    return answered ?? general.fallback;
  }
  if (!general.tells) return 'planned';
  const above = leadAbove(context, members);
  if (ANNOUNCED.test(context.text.slice(above.start, above.end))) return 'planned';
  const lead = weigh([above]);
  if (lead !== 0) return lead > 0 ? 'planned' : 'achieved';
  const weight = weigh(members.map((member) => member.span));
  if (general.fallback === 'achieved') return weight > 0 ? 'planned' : 'achieved';
  return weight < -members.length ? 'achieved' : 'planned';
}

/** 主要做了以下工作： | 一是… | 二是… : what leads to them, or nothing. */
function leadAbove(context: Context, [first]: readonly OutlineNode[]): Span {
  const end = first?.span.start ?? 0;
  const lead = sentenceAt(context, end - 1);
  const leads = lead.start < end && /[：:]\s*$/u.test(context.text.slice(lead.start, end));
  return leads ? lead : { start: end, end };
}
/** 会议推出了六方面举措：| 一是… : none of them is done yet. */
const ANNOUNCED =
  /会议[^，,。；;：:]{0,6}(?:出台|推出|提出|明确|部署|确定|制定)了?[^，,。；;：:]{0,20}(?:举措|措施|任务|要求|意见|政策|安排)[：:]\s*$/u;

/** ——明确了分工；——调整了范围。 : at least half of them open with what was done. */
const tellsOfDone = (members: readonly OutlineNode[]): boolean =>
  members.length > 1 &&
  members.filter(({ title }) => /^(?:进一步)?\p{Script=Han}{2}了(?!解|如|然|不)/u.test(title))
    .length *
    2 >=
    members.length;

/** The first sentence that says what is done: the title itself, or behind a title of a few words the next. */
function leadOf(context: Context, node: OutlineNode): Span {
  const body = node.body[0];
  if (node.title.length > 14 || !body) return node.titleSpan;
  const sentence = sentenceAt(context, body.start);
  return { start: node.titleSpan.start, end: Math.max(sentence.end, node.titleSpan.end) };
}

/** 预计今年 · 预计2025年 · 预计再建8座 · 预计“十四五”开工 : also where results are told of. */
const FORECAST = /预计(?:到)?(?:[今明]年|(?<year>20\d{2})年|再|还将|“?十[一二三四五六七八九]五)/u;

function foresees({ text }: Context, told: Span, { year: now, date }: StatusContext): boolean {
  const words = text.slice(told.start, told.end);
  const found = words.includes('预计') ? FORECAST.exec(words) : null;
  const year = found?.groups?.['year'];
  if (found === null || year === undefined || now === null) return found !== null;
  // A plan is written before its first year.
  return Number(year) >= (date === null ? now - 1 : now);
}

/** 目前， · 近三年， · 截至去年底， · 2022年， · 去年建成12座 · 2021年以来， : what the opening of a sentence, or of a clause, tells of. */
const SO_FAR =
  /^(?:截[至止])?(?:目前|去年|上年)(?!度)|^近[两二三四五几]年来?$|^截[至止][^，,]{2,12}$|^(?:自|自从)?[^，,]{2,16}以来$|^(?:19|20)\d{2}年$/u;
const SINCE = '以来';
const OPENS_SO_FAR = new CodeSet('截目去上近12');
/** 现已有12座 · 已建成12座, but not 在已有12座的基础上, 已建成的12座. */
const ALREADY = /(?<![在对按将把待凡业])(?<!不)已经?(?!知|婚|故|久)(?![^，。；]{0,16}(?:的|基础))/u;
/** 今年再建20座 · 年底达到30座 : what is told of ends here. */
const FROM_NOW = /[今明]年|年[底末]|[本全]年|(?:19|20)\d{2}年/u;

/** In a plan's tasks, too: what the words of a clause, or those its sentence opens with, say was done before. */
function tellsSoFar(
  { text }: Context,
  sentence: Span,
  clause: Span,
  year: number | null,
  weigh: (span: Span) => number,
): boolean {
  const words = text.slice(clause.start, clause.end);
  if ('去上'.includes(words.charAt(0)) && SO_FAR.test(words)) return !FROM_NOW.test(words.slice(2));
  if (words.includes('已') && ALREADY.test(words)) return !FROM_NOW.test(words);
  if (isAtHand(words) || isRateOfDone(text, sentence, clause)) return true;
  const { start } = sentence;
  const first = text.slice(start, start + LONGEST_OPENING);
  if (!OPENS_SO_FAR.has(text.charCodeAt(start)) && !first.includes(SINCE)) return false;
  const opening = first.split(/[，,]/u, 1)[0] ?? '';
  const from = start + opening.length;
  if (from >= clause.end || from - start >= LONGEST_OPENING || !SO_FAR.test(opening)) return false;
  if (!opening.endsWith(SINCE)) {
    // 截至6月底 may be to come: only a year that is past tells.
    const until = /(?:19|20)\d{2}(?=年)/u.exec(opening)?.[0];
    if (
      until === undefined
        ? !/[目去上近]/u.test(opening)
        : !isPastYear(Number(until), year, text.slice(from, sentence.end))
    )
      return false;
  }
  const between = { start: from, end: clause.end };
  return weigh(between) <= 0 && !FROM_NOW.test(text.slice(between.start, between.end));
}
const LONGEST_OPENING = 20;

/** Of an undated text: 2022年，产值达到86亿元，|同比增长8.1% */
const isPastYear = (year: number, now: number | null, told: string): boolean =>
  now === null ? GREW.test(told) : year < now;
const GREW =
  /同比(?:增长|上升|提高|下降|减少|增加)了?\s?\d[\d.]{0,6}(?:%|个百分点)(?!以上|以内|左右)/u;

/** 目前约有护工350名 · 全县现有约350名护工, not 现有350名护工全部持证. */
const isAtHand = (words: string): boolean => words.includes('有') && AT_HAND.test(words);
const AT_HAND =
  /^(?:全[省市县区]|我[省市县区])?(?:目前|现)[约共仅]{0,2}有(?:[约近]?\d[\d.,]*[万亿]?[余多]?\p{Script=Han}{1,7}|\p{Script=Han}{1,8}[约近]?\d[\d.,]*[万亿]?[余多]?\p{Script=Han}{1,2})$/u;

/** 目前已复工22个，|复工率55% : of what the clause before tells. */
function isRateOfDone(text: string, sentence: Span, clause: Span): boolean {
  if (clause.start - 1 <= sentence.start || !/[，,]/u.test(text.charAt(clause.start - 1)))
    return false;
  if (!RATE_ALONE.test(text.slice(clause.start, clause.start + LONGEST_RATE))) return false;
  const { start } = clauseAround(text, { start: clause.start - 1, end: clause.start - 1 });
  const words = text.slice(Math.max(start, sentence.start), clause.start - 1);
  return words.includes('已') && ALREADY.test(words) && !FROM_NOW.test(words);
}
const LONGEST_RATE = 12;
const RATE_ALONE = /^\p{Script=Han}{1,5}[率比](?:达到?|为)?\s?\d/u;

/** 上半年，… · 某某局局长李某：上半年，… in July : the period that a sentence opens with is over, where results are told of. */
function isOver({ text, times }: Context, sentence: Span, { tells, date }: StatusContext): boolean {
  if (!tells || date === null) return false;
  const time = times[lowerBound(times, ({ span }) => span.start < sentence.start)];
  if (time === undefined || time.form !== 'during') return false;
  const lead = time.span.start - sentence.start;
  if (lead > LONGEST_SPEAKER) return false;
  if (lead > 2 && !/[：:]\s?$/u.test(text.slice(sentence.start, time.span.start))) return false;
  const { end } = resolveTime(time, { date });
  return end !== null && end < date;
}
const LONGEST_SPEAKER = 16;

/** 某某局局长李某：|全县水厂企业约120家，… : how many there are, where results are told of. */
const tellsOfStock = ({ text, lexicon }: Context, { start }: Span): boolean =>
  stock(lexicon).test(text.slice(start, start + LONGEST_STOCK));
const LONGEST_STOCK = 80;
const stock = derive(
  (lexicon) =>
    new RegExp(
      `^(?:[^，,。：:\\n]{1,30}[：:]\\s?)?全[国省市县区](?!(?:${alternation(list(lexicon, 'target-verbs'))}))\\p{Script=Han}{0,10}(?:者|人员|企业|主体|机构|人口|职工|户)(?:数量|总数|总量)?(?:(?:、\\p{Script=Han}{2,8}){1,4}分别)?[约近超共达为]{0,2}\\d[\\d.]*[万亿]?[余多]?[人家户名个]`,
      'u',
    ),
);

/** 对完成改造的水厂，|给予20万元补助 : who did it shall get it, if no time is told of before. */
const isGranted = (text: string, part: Span, clause: Span): boolean =>
  GRANTED.test(text.slice(clause.start, clause.end)) &&
  !TOLD.test(text.slice(part.start, clause.end));
const GRANTED = /给予|一次性(?:奖|补)/u;
const TOLD = /(?:19|20)\d{2}年|[去上]年(?!度)|截[至止]|目前|已|累计|[给发]了/u;

/** In a plan: 改造管网12公里〔，今年以来已更换水表300块〕 : what was done since says nothing of what stands before it. */
function upToDone({ text }: Context, own: Span, clause: Span, { tells }: StatusContext): Span {
  if (tells || clause.end >= own.end) return own;
  const behind = text.slice(clause.end, own.end);
  const at = behind.includes('已') ? behind.search(SINCE_THEN) : -1;
  return at < 0 ? own : { start: own.start, end: clause.end + at };
}
const SINCE_THEN = /[，,](?:[今去]年以来|截至目前|目前|现)[，,]?[^，,。；;]{0,8}已/u;

/** Between two ； of a sentence, where it holds any: “十五五”时期，…；|“十三五”以来，… */
function partOf({ text }: Context, sentence: Span, place: Span): Span {
  const before = text.slice(sentence.start, place.start);
  const behind = text.slice(place.end, sentence.end).search(SEMICOLON);
  return {
    start: sentence.start + Math.max(before.lastIndexOf('；'), before.lastIndexOf(';')) + 1,
    end: behind < 0 ? sentence.end : place.end + behind,
  };
}
const SEMICOLON = /[；;]/u;

/** 2022年68%、2023年72%、|2024年76% : each of its own year. */
function statusInSeries(
  { text }: Context,
  place: Span,
  clause: Span,
  { year, tells }: StatusContext,
): Status | undefined {
  if (year === null) return undefined;
  const from = Math.max(clause.start, place.start - LONGEST_MEMBER);
  const words = text.slice(from, place.end);
  const own = words.includes('年') ? MEMBER.exec(words)?.groups?.['year'] : undefined;
  if (own === undefined) return undefined;
  if (!OTHER_YEAR.test(text.slice(clause.start, clause.end).replaceAll(`${own}年`, '')))
    return undefined;
  const later = (own.length < 4 ? Number(own) + FIRST_OF_REPUBLIC : Number(own)) - year;
  if (later === 0 && tells) return undefined;
  return later < 0 ? 'achieved' : 'planned';
}
const LONGEST_MEMBER = 12;
/** 113年 : 2024 */
const FIRST_OF_REPUBLIC = 1911;
/** Up to an amount, or to the year itself where that is asked for. */
const MEMBER =
  /(?:^|[、：:])(?<year>20\d{2}|1[01]\d)年(?:为|达到?)?(?:[约近超]?\d[\d.]*[^\d\s、，。]{1,3})?$/u;
const OTHER_YEAR = /(?:^|[、：:])(?:20\d{2}|1[01]\d)年(?:为|达到?)?[约近超]?\d/u;

/** Status of a quantity at a place, by clause, sentence, headings, in this order. */
export function statusAt(
  context: Context,
  place: Span,
  clause: Span,
  general: StatusContext,
  ofNode: (node: OutlineNode) => Status,
): Status {
  const weigh = (span: Span): number => balance(context, span, general.year, general.tells);
  const inSeries = statusInSeries(context, place, clause, general);
  if (inSeries) return inSeries;
  const near = weigh(clause);
  if (near >= 2) return 'planned';
  if (near <= -2) return 'achieved';
  if (inNextSteps(context, place.start)) return near < 0 ? 'achieved' : 'planned';
  const own = upToDone(context, sentenceAt(context, place.start), clause, general);
  const part = partOf(context, own, place);
  if (near > -2 && foresees(context, { start: own.start, end: clause.end }, general))
    return 'planned';
  if (
    near <= 0 &&
    (tellsSoFar(context, own, clause, general.year, weigh) ||
      (part.start > own.start && tellsSoFar(context, part, clause, general.year, weigh)))
  )
    return 'achieved';
  const here = nodeAt(context, place.start);
  const byHeading = statusOfHeadings(context, here, general);
  if (byHeading) return byHeading;
  if (near >= 0 && !general.tells && isGranted(context.text, part, clause)) return 'planned';
  const sentence = (weigh(part) || weigh(own)) + near;
  if (sentence !== 0) return sentence > 0 ? 'planned' : 'achieved';
  if (here?.form === 'item') return ofNode(here);
  if (isOver(context, own, general) || (general.tells && tellsOfStock(context, own)))
    return 'achieved';
  // A sentence without any sign goes on as the one before it in its paragraph.
  const before = sentenceAt(context, own.start - 1);
  if (
    before.end > own.start - 3 &&
    before.start < own.start &&
    !/\n/u.test(context.text.slice(before.end, own.start))
  ) {
    const carried = weigh(before);
    if (carried !== 0 && general.tells) return carried > 0 ? 'planned' : 'achieved';
    if (carried === 0 && isOver(context, before, general)) return 'achieved';
  }
  return general.fallback;
}
