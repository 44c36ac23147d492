/** Quantities that a plan sets or reports. */
import type { Lexicon } from '../lexicon/lexicon.js';
import { BLANKS } from '../model/code-set.js';
import type { Status, Target, Years } from '../model/record.js';
import { contains, hull, lowerBound, type Span } from '../model/span.js';
import type { Amount, Coverage, Time } from '../recognise/recognition.js';
import type { OutlineNode } from '../structure/outline.js';
import {
  type Context,
  clauseAround,
  LONGEST_ROW,
  lastAt,
  lineAt,
  rowOf,
  touches,
  within,
} from './context.js';
import type { DeadlineDraft } from './deadlines.js';
import { governingDeadline, governingFrequency } from './governing.js';
import {
  type Before,
  coverageIndicator,
  type Following,
  headNoun,
  type Indicator,
  indicatorBefore,
  indicatorBehind,
  isLevel,
  shareOf,
  tellsShare,
  withoutLevel,
} from './indicator.js';
import { closed, isClause, isDoneVerb, isFigure, opened } from './noun-phrase.js';
import { ordinalRanks } from './ranks.js';
import { balance } from './signs.js';
import { type StatusContext, statusAt } from './status.js';
import { type Surroundings, surroundingsOf } from './surroundings.js';
import {
  isDoneBehind,
  isPlace,
  isQuantity,
  isRatio,
  isReached,
  isSpeech,
  TIME_UNITS,
} from './target-evidence.js';
import type { TaskRow } from './task-tables.js';
import { isTimeLabel } from './time-labels.js';

export interface TargetDraft extends Omit<Target, 'id' | 'action' | 'span' | 'quote'> {
  readonly span: Span;
}

export interface TargetContext {
  readonly status: StatusContext;
  readonly statusOf: (node: OutlineNode) => Status;
  readonly deadlines: readonly DeadlineDraft[];
  readonly period: Years | null;
  /** Places that hold numbers of other kinds: declared structure, numeric slogans. */
  readonly taken: readonly Span[];
  /** Rows of tables whose tasks are read like text. */
  readonly tasks: readonly TaskRow[];
}

/** The target before this one in the same text: enumerations share its noun. */
interface Previous {
  readonly draft: TargetDraft;
  readonly end: number;
  /** What the amounts right behind it count, where it says so: 甲、乙分别达到5家、8家. */
  readonly others: readonly string[];
}

export function targetsOf(context: Context, given: TargetContext): readonly TargetDraft[] {
  const drafts: TargetDraft[] = [];
  let previous: Previous | undefined;
  const taken = [...given.taken].sort((a, b) => a.start - b.start).map((span) => ({ span }));
  const ranks = new Set<Amount | Coverage>(ordinalRanks(context));
  const found = [...context.amounts, ...context.coverages, ...ranks].sort(
    (a, b) => a.span.start - b.span.start,
  );
  for (const amount of found) {
    const line = lineAt(context, amount.span.start);
    const role = line && context.outline.roles[line.index];
    const row = taskAt(given.tasks, amount.span);
    if (role !== 'text' && role !== 'answer' && role !== 'box' && row === undefined) continue;
    const others = amount.kind === 'coverage' ? context.amounts : context.coverages;
    if (reachesFarther(others, amount.span)) continue;
    if (touches(taken, amount.span) || touches(context.outerTitles, amount.span)) continue;
    if (amount.kind !== 'coverage' && ranks.has(amount)) {
      const draft = rankTarget(context, amount, given);
      if (draft) drafts.push(row === undefined ? draft : limited(draft, row, given.deadlines));
      continue;
    }
    const target: Previous | undefined =
      amount.kind === 'coverage'
        ? coverageTarget(context, amount, given, previous)
        : amountTarget(context, amount, given, drafts, previous);
    if (!target) continue;
    drafts.push(row === undefined ? target.draft : limited(target.draft, row, given.deadlines));
    previous = target;
  }
  return drafts;
}

/** The row of a table whose task an amount stands in. */
function taskAt(rows: readonly TaskRow[], { start, end }: Span): TaskRow | undefined {
  const row = lastAt(rows, start);
  return row !== undefined && end <= row.task.span.end ? row : undefined;
}

/** | 新建水厂3座 | 县水利局 | 8月底前 | : until when its row says, if nothing nearer does. */
function limited(
  draft: TargetDraft,
  { limit }: TaskRow,
  deadlines: readonly DeadlineDraft[],
): TargetDraft {
  if (limit === undefined || draft.status !== 'planned') return draft;
  if (draft.deadline !== null || draft.frequency !== null) return draft;
  const [own] = within(deadlines, limit.span);
  const deadline = own?.resolved.end ?? null;
  return deadline === null ? draft : { ...draft, deadline };
}

/** 水厂|100%覆盖 · 水质全部|达到95% : of two that say one thing, the one that ends later says it. */
const reachesFarther = (others: readonly (Amount | Coverage)[], { end }: Span): boolean =>
  (lastAt(others, end - 1)?.span.end ?? 0) > end;

/** 供水量居全国|第2位 : where it is to stand; an account tells of so many places that they are left. */
function rankTarget(
  context: Context,
  amount: Amount,
  given: TargetContext,
): TargetDraft | undefined {
  const { text, lexicon } = context;
  const around = surroundingsOf(context, amount.span);
  const indicator = indicatorBefore(text, amount, 1, around, lexicon);
  if (indicator === undefined || !RANKED.test(indicator.text)) return undefined;
  const status = statusAt(context, amount.span, around.clause, given.status, given.statusOf);
  // 目前供水量居全国第2位, under a heading of tasks, too.
  const { year, tells } = given.status;
  if (status !== 'planned' || balance(context, around.clause, year, tells) < 0) return undefined;
  return {
    indicator: indicator.text.replace(STILL, ''),
    comparator: 'eq',
    value: amount.value,
    valueMax: null,
    unit: amount.unit ?? '位',
    kind: 'rank',
    frequency: null,
    status,
    deadline: governingDeadline(context, amount.span, around, given.deadlines, given.period),
    property: null,
    span: hull(amount.span, indicator.span),
  };
}
/** 保持〔居〕全国第2位 */
const STILL = /(?:[位稳]居|[位名]列|[居列])(?=全[国省市县区球]排名$)/u;
const RANKED = /\p{Script=Han}{2}排名$/u;

function amountTarget(
  context: Context,
  amount: Amount,
  given: TargetContext,
  earlier: readonly TargetDraft[],
  previous: Previous | undefined,
): Previous | undefined {
  const { text, lexicon } = context;
  const around = surroundingsOf(context, amount.span);
  const every = frequencyOf(context, amount, around);
  if (!isQuantity(context, amount, around, every, previous?.end)) return undefined;
  const chain = chainOf(context, amount);
  const behind = indicatorBehind(text, amount, chain.next, around, lexicon);
  const before = indicatorBefore(text, amount, chain.count, around, lexicon);
  const indicator = indicatorOf(
    text,
    amount,
    before,
    behind,
    isReached(context, amount, around),
    lexicon,
  );
  const respective =
    indicator === undefined ? respectively(context, amount, chain, around, before, earlier) : [];
  const share = grantByShare(context, amount, around);
  const name =
    respective[0] ??
    share?.text ??
    grantBehind(context, amount, chain, around, before) ??
    nameBeforeOther(context, before, around, previous) ??
    levelName(context, amount, indicator) ??
    (indicator === undefined && previous?.others[0] === undefined
      ? nameBehindLast(context, amount, chain)
      : undefined) ??
    nameOf(context, amount, indicator, before?.change ?? '', around, previous);
  if (name === undefined) return undefined;
  if (isPaired(context, amount, previous)) return undefined;
  const status = statusAt(context, amount.span, around.clause, given.status, given.statusOf);
  const { comparator, kind } = reading(amount, around);
  const measured = measure(text, amount, kind, name, around);
  const draft: TargetDraft = {
    indicator: withoutHead(name, measured, lexicon),
    comparator,
    value: amount.value,
    valueMax: amount.valueMax,
    ...measured,
    frequency: every?.frequency ?? null,
    status,
    deadline:
      status === 'planned' && !every
        ? governingDeadline(context, amount.span, around, given.deadlines, given.period)
        : null,
    property: null,
    span: hull(amount.span, (share ?? indicator ?? amount).span),
  };
  const others = indicator === before ? before?.others : previous?.others.slice(1);
  const names = respective.length > 0 ? respective.slice(1) : others;
  return { draft, end: amount.span.end, others: names ?? [] };
}

/** 每年举办5次，|参训率达到95% : what is reached once is not reached each year. */
function frequencyOf(
  context: Context,
  amount: Amount | Coverage,
  around: Surroundings,
): Time | undefined {
  const every = governingFrequency(context, amount.span, around);
  if (every === undefined || every.span.start >= around.clause.start) return every;
  if (isBareTime(context, every, around)) return every;
  if (amount.kind === 'percent' || amount.kind === 'coverage') return undefined;
  return isReached(context, amount, around) ? undefined : every;
}

/** 每年一季度末，|抽查不低于30% : a time alone before the clause. */
const isBareTime = (
  { text }: Context,
  { span }: Time,
  { clause, sentence }: Surroundings,
): boolean => span.end === clause.start - 1 && !HAN.test(text.slice(sentence.start, span.start));

interface Chain {
  readonly count: number;
  /** Where the next amount stands; the end of the text without one. */
  readonly next: Following;
}

/** 分别增长5%、8%和10% : how many amounts stand in a row, and where the next one begins. */
function chainOf({ text, amounts }: Context, amount: Amount): Chain {
  const other = amounts[lowerBound(amounts, ({ span }) => span.start < amount.span.end)];
  // 1所学校与1所学校结对 is one relation.
  const paired = other !== undefined && isRelation(text, amount, other);
  const own = lowerBound(amounts, ({ span }) => span.start < amount.span.start);
  return {
    count: rowOf(text, amounts, own, CHAINED).length,
    next:
      other && !paired
        ? { start: other.span.start, end: other.span.end, unit: other.unit }
        : { start: text.length, end: text.length, unit: undefined },
  };
}

const CHAINED = /^(?:[、,，和与及]|以及)$/u;

/** 产量达8万吨，产值达3亿元，|分别增长5%和6% : as many things as grew stand before. */
function respectively(
  { text }: Context,
  { span }: Amount,
  { count }: Chain,
  { clause, sentence }: Surroundings,
  before: Before | undefined,
  earlier: readonly TargetDraft[],
): readonly string[] {
  const change = before?.change ?? '';
  if (change === '' || count < 2 || earlier.length < count) return [];
  if (!/^\s?(?:同比|较上年|比上年)?分别/u.test(text.slice(clause.start, span.start))) return [];
  const grown = earlier.slice(-count);
  return grown.every((draft) => draft.span.start >= sentence.start)
    ? grown.map(({ indicator }) => `${indicator.replace(CHANGED, '')}${change}`)
    : [];
}

/** 分别给予|10万元、20万元、30万元|奖励 : the noun stands behind the last of them. */
function nameBehindLast(context: Context, amount: Amount, { count }: Chain): string | undefined {
  if (amount.kind === 'percent') return undefined;
  const { amounts, text, lexicon } = context;
  const at = lowerBound(amounts, (other) => other.span.start < amount.span.start);
  const last =
    amounts[count < 2 && isDoneNext(context, amount, amounts[at + 1]) ? at + 1 : at + count - 1];
  if (last === amount) return undefined;
  if (last?.unit !== amount.unit) return undefined;
  const around = surroundingsOf(context, last.span);
  return indicatorBehind(text, last, chainOf(context, last).next, around, lexicon)?.text;
}

/** 按设备投资额的20%|给予补助 · 按照不超过投资额30%|的比例给予奖补 : how much of what is given. */
function grantByShare(
  { text }: Context,
  { kind, span, numeral }: Amount,
  { clause }: Surroundings,
): Indicator | undefined {
  if (kind !== 'percent') return undefined;
  const lead = text.slice(Math.max(clause.start, numeral.start - LONGEST_BASE), numeral.start);
  const found = BY_BASE.exec(lead)?.groups;
  const base = found?.['base'];
  if (base === undefined || base.includes('予')) return undefined;
  const given = GRANTED.exec(text.slice(span.end, clause.end));
  const grant = given?.groups?.['grant'];
  if (grant === undefined) return undefined;
  const start = numeral.start - base.length - (found?.['behind'] ?? '').length;
  return {
    text: `${grant}${shareOf(base)}`,
    span: { start, end: span.end + (given?.[0] ?? '').length },
  };
}
const LONGEST_BASE = 40;
const BY_BASE =
  /(?:按照|依照|按(?!照))(?:不?超过|不高于|不低于|其)?(?<base>(?!\d)[^，,。；;、按\d%]{2,24}?)(?<behind>的?(?:不?超过|不高于|不低于|最高)?)$/u;
const GRANTED =
  /^(?:的?(?:比例|标准|额度))?、?(?:给予|予以|进行|实行|发放)?(?:最高|不超过|总额){0,2}(?:[\d.]{1,8}[万亿]?元)?(?:以内)?的?(?:给予|予以)?(?<grant>\p{Script=Han}{0,8}?(?:奖励|奖补|补助|补贴|资助|贴息|奖金))(?!\p{Script=Han})/u;

/** 给予水厂60万元、30万元|奖励 · 给予不超过总投资20%、最高800万元的|补助 : what is given, not to whom. */
function grantBehind(
  context: Context,
  amount: Amount,
  { count }: Chain,
  { clause }: Surroundings,
  before: Before | undefined,
): string | undefined {
  const { amounts, text, lexicon } = context;
  if (count < 2 || (amount.kind !== 'money' && amount.kind !== 'percent')) return undefined;
  const lead = text.slice(Math.max(clause.start, amount.span.start - 24), amount.span.start);
  if (!lead.includes('给予') || !GIVEN.test(lead)) return undefined;
  const at = lowerBound(amounts, (other) => other.span.start < amount.span.start);
  const last = amounts[at + count - 1];
  if (last === undefined || last.kind !== 'money') return undefined;
  const around = surroundingsOf(context, last.span);
  const noun =
    indicatorBehind(text, last, chainOf(context, last).next, around, lexicon)?.text ?? '';
  if (!GRANT.test(noun)) return undefined;
  if (amount.kind === 'money') return noun;
  const share = /占[^占]{2,16}的比例$/u.exec(before?.text ?? '')?.[0];
  return share === undefined ? undefined : `${noun}${share}`;
}
const GIVEN =
  /给予(?:每)?[家户名人个]?(?:\p{Script=Han}{0,8}(?:企业|公司|单位|机构|平台|学校|医院|水厂|园区|团队|人才|个人|农户|合作社|主体|村|社区))?$/u;
const GRANT = /(?:奖励|奖补|补助|补贴|支持|资助|资金|经费|贴息|奖金)$/u;

/** 开工300套、竣工|200套净水设备 · 建成3个、年底前再建成|5个服务点 */
function isDoneNext(
  { text, times, lexicon }: Context,
  { span }: Amount,
  next: Amount | undefined,
): boolean {
  if (next === undefined || text.charAt(span.end) !== '、') return false;
  if (next.span.start - span.end > 16) return false;
  const time = within(times, { start: span.end, end: next.span.start }).at(-1);
  const verb = text.slice(time?.span.end ?? span.end + 1, next.span.start);
  if (verb === '' || (time !== undefined && time.span.start > span.end + 1)) return false;
  const noun = opened(verb, lexicon);
  return noun === '' || isDoneVerb(noun, lexicon);
}

/** 护理员与老人按1:4〔的比例配备〕 */
const BY_SHARE = /^的?比例(?<done>\p{Script=Han}{0,8})/u;

/** Before a number or behind it: 〔普及率〕达95% · 新建12座〔水厂〕 · 〔淘汰〕30台〔锅炉〕 */
function indicatorOf(
  text: string,
  amount: Amount,
  before: Before | undefined,
  behind: Indicator | undefined,
  reached: boolean,
  lexicon: Lexicon,
): Indicator | undefined {
  const stated = before !== undefined && before.text !== '' ? before : undefined;
  const done = stated?.ruled
    ? BY_SHARE.exec(text.slice(amount.span.end, amount.span.end + 16))?.groups?.['done']
    : null;
  if (stated && typeof done === 'string' && !stated.text.endsWith('比例'))
    return { ...stated, text: `${stated.text}${done}比例` };
  if (!behind) return stated;
  if (!stated) return behind;
  // 基金扩展至8个|投资领域
  if (EXTENDED.test(text.slice(amount.span.start - 3, amount.span.start)))
    return ONE_NOUN.test(behind.text) ? behind : stated;
  if (reached || stated.ruled) return stated;
  // 新建标准水厂6座| 县水务局 2024年11月
  if (isCellBehind(text, amount)) return ofCell(text, amount, lexicon) ?? stated;
  // 整合资金3亿元|用于乡村建设 · 财政支出的八成|用于民生
  if (USE_BEHIND.test(behind.text))
    return amount.kind === 'percent'
      ? { text: `${stated.text}${behind.text}`, span: hull(stated.span, behind.span) }
      : stated;
  // 公益金中不低于55%的|部分|用于养老
  const use =
    amount.kind === 'percent' && PART_BEHIND.test(behind.text) && stated.text.endsWith('中')
      ? USE_BEHIND.test(text.slice(behind.span.end, behind.span.end + 4))
      : false;
  if (use) return { ...stated, text: stated.text.slice(0, -1) };
  if (isDoneBehind(behind.text, lexicon)) return stated;
  // 安排补助资金6亿元|实施管网改造
  if (amount.kind === 'money' && FUND.test(stated.text) && isClause(behind.text, lexicon))
    return stated;
  // 产业总量超过三千亿|规模
  if (behind.text === '规模' && isFigure(stated.text, lexicon)) return stated;
  // 水车满足|2万名群众需要
  if (NEED.test(behind.text) && SUPPLIED.test(stated.text))
    return { ...stated, text: stated.text.replace(SUPPLIED, '') };
  // 帮助养蜂户2000户|实现就业
  const isSubject = amount.kind === 'quantity' && HAN.test(text.charAt(amount.span.start - 1));
  if (isSubject && BROUGHT.test(behind.text) && !isDoneVerb(stated.text, lexicon)) return stated;
  // 按护理比|不低于1:20|配齐护理员
  if (amount.kind === 'ratio' && /比例?$/u.test(stated.text)) return stated;
  // 执行率|不低于95%|且达到序时进度, but not 按贷款利率的|50%|给予贴息
  const isShare =
    amount.kind === 'percent' && tellsShare(stated.text) && !/^占|按/u.test(stated.text);
  if (isShare && !text.startsWith('的', amount.span.end)) return stated;
  const joined = hull(stated.span, behind.span);
  if (amount.kind === 'percent' && text.startsWith(COVERING, amount.span.start - COVERING.length))
    return { text: `${stated.text.replace(COVERING, '')}${COVERING}${behind.text}`, span: joined };
  // 水量数据|100%|本地备份 · 重点泵站|70%以上|由企业承建
  if (
    amount.kind === 'percent' &&
    !text.startsWith('的', amount.span.end) &&
    !NO_SUBJECT.test(stated.text) &&
    !AND_ENDS.test(text.charAt(amount.span.start - 1))
  )
    return { text: `${stated.text}${behind.text}`, span: joined };
  if (LEADING_TO.test(stated.text)) return placeLedTo(behind);
  // 县级|60个|示范点 · 每月调度|1次|进度
  const isOf =
    (isLevel(stated.text) ||
      (amount.unit === '次' && amount.value === 1 && DEED.test(stated.text))) &&
    isRightBefore(text, stated.text, amount);
  // 淘汰|30台|锅炉
  if (isOf || isDoneVerb(stated.text, lexicon))
    return { text: `${stated.text}${behind.text}`, span: joined };
  // 总规模50亿元的科技创新基金
  if (text.charAt(amount.span.end) === '的' && isFigure(stated.text, lexicon))
    return { text: `${behind.text}${stated.text.replace(FOUNDING, '')}`, span: joined };
  return behind;
}

/** 递增|5% · 占…的比例 · 管网覆盖全市|90%|乡镇 */
const NO_SUBJECT = /^(?:[占±]|递增)|覆盖全[国省市县区]$/u;
/** 所有县城和|90%|乡镇 */
const AND_ENDS = /[和与及]/u;
/** To how many of others it reaches. */
const EXTENDED = /[扩拓]展[到至]$/u;
const ONE_NOUN = /^\p{Script=Han}{2,8}$/u;
/** 开通通达|20个|城市的航线 */
function placeLedTo(behind: Indicator): Indicator {
  const place = behind.text.indexOf('的');
  if (place < 2) return behind;
  const { start } = behind.span;
  return { text: behind.text.slice(0, place), span: { start, end: start + place } };
}
const LEADING_TO = /(?:通达|直达|抵达|连通|辐射)$/u;

const FUND = /(?:资金|基金|经费|投资|贷款|债券)$/u;

/** 6座| 县水务局 2024年11月 : another column begins, as a date in it shows. */
const isCellBehind = (text: string, { span: { end } }: Amount): boolean =>
  BLANKS.has(text.charCodeAt(end)) && CELLS.test(text.slice(end, end + 40));
const CELLS =
  /^[ 　]\p{Script=Han}{2,16}(?:、\p{Script=Han}{2,16})*[ 　](?:20\d{2}年|\d{1,2}月|年底|全年|长期)/u;

/** 建设水厂 新建|标准水厂|6座 */
function ofCell(
  text: string,
  { span: { start } }: Amount,
  lexicon: Lexicon,
): Indicator | undefined {
  const written = CELL.exec(text.slice(Math.max(0, start - 24), start))?.[0];
  const noun = written === undefined ? '' : opened(written, lexicon);
  return noun.length < 2
    ? undefined
    : { text: noun, span: { start: start - noun.length, end: start } };
}
const CELL = /(?<=[ 　])\p{Script=Han}{2,20}$/u;

/** 设立〔规模〕50亿元的基金 */
const FOUNDING = /^(?:发起)?(?:设立|组建|成立|建立|研[制发]|开发|推广)(?=\p{Script=Han}{2})/u;

/** 每月〔调度〕1次进度, not 〔进行〕1次检测. */
const DEED = /^(?!进行)\p{Script=Han}{2}$/u;

/** 〔县级〕60个, not 〔县级〕、60个. */
const isRightBefore = (text: string, noun: string, { span }: Amount): boolean =>
  text.startsWith(noun, span.start - noun.length);

const BROUGHT = /^(?:(?:实现|达到|通过|参加|参与|获得)(?!率)|(?:支教|驻村|挂职)$)/u;
const NEED = /需[求要]$/u;
const SUPPLIED = /(?<=\p{Script=Han}{2})满足$/u;
const PART_BEHIND = /^(?:部分|资金|经费)$/u;
const USE_BEHIND = /^(?:专项|重点|主要)?(?:用于|用来|投向|投入|作为)/u;

/** 管网〔覆盖〕90%以上自然村 */
const COVERING = '覆盖';

/** 1所公办学校与1所民办学校结对 : one relation, told by its first half. */
function isPaired(context: Context, amount: Amount, previous: Previous | undefined): boolean {
  if (!previous || amount.value !== 1 || previous.draft.value !== 1) return false;
  const between = context.text.slice(previous.end, amount.span.start);
  if (between.length > 24 || /[，,。；、]/u.test(between)) return false;
  return /[与和同对]/u.test(between) && !isAddition(context.text, between, amount);
}

/** 1所学校与1所学校结对, but not 1次培训和1次考核 */
const isRelation = (text: string, { value, span }: Amount, other: Amount): boolean =>
  value === 1 &&
  other.value === 1 &&
  !isAddition(text, text.slice(span.end, other.span.start), other);

const isAddition = (text: string, between: string, { span }: Amount): boolean =>
  ADDED.test(between) && !RELATED.test(text.slice(span.end, span.end + 24));
const ADDED = /[和与及、，,]$/u;
const RELATED =
  /^[^，,。；;、]{0,16}(?:结[对为成]|对接|对口|共建|联[建系]|互[助联动]|包[联保]|挂[钩包联]|配对|组[成合])/u;

/** 夜游旅客86万、|增长15% : the amount between, which is no target, counts what grew. */
function nameBeforeOther(
  context: Context,
  before: Before | undefined,
  { rest, clause }: Surroundings,
  previous: Previous | undefined,
): string | undefined {
  if (before?.text !== '' || before.change === '' || previous?.end === rest) return undefined;
  if (!/^\s?、/u.test(context.text.slice(rest, rest + 2))) return undefined;
  const other = within(context.amounts, { start: clause.start, end: rest }).at(-1);
  if (other === undefined || other.span.end !== rest || rest <= clause.start) return undefined;
  const around = surroundingsOf(context, other.span);
  const name = indicatorBefore(context.text, other, 1, around, context.lexicon)?.text ?? '';
  return name === '' ? undefined : `${name}${before.change}`;
}

/** 省级|6个、市级|15个、县级60个|示范点 · 3个|国家级、9个省级|示范点 : the last of the levels tells of what. */
function levelName(
  context: Context,
  amount: Amount,
  indicator: Indicator | undefined,
): string | undefined {
  if (indicator === undefined || !isLevel(indicator.text)) return undefined;
  const { text, amounts, lexicon } = context;
  let { end } = amount.span;
  const next = lowerBound(amounts, (other) => other.span.start < end);
  for (const other of amounts.slice(next, next + LONGEST_ROW)) {
    const joint = NEXT_LEVEL.exec(text.slice(end, other.span.start))?.groups;
    if (!joint) return undefined;
    const around = surroundingsOf(context, other.span);
    const noun =
      indicatorBehind(text, other, chainOf(context, other).next, around, lexicon)?.text ?? '';
    if (noun !== '' && !isLevel(noun)) {
      const of = withoutLevel(noun);
      return joint['ahead'] === undefined && of === noun ? undefined : `${indicator.text}${of}`;
    }
    ({ end } = other.span);
  }
  return undefined;
}
const NEXT_LEVEL =
  /^(?:[、，和与及](?<ahead>\p{Script=Han}{1,3}级)|\p{Script=Han}{1,3}级[、，和与及])$/u;

/** 品牌933个、示范点113个 · 其中区直机关45个 : the noun may stand in the piece before. */
function nameOf(
  context: Context,
  amount: Amount,
  indicator: Indicator | undefined,
  change: string,
  around: Surroundings,
  previous: Previous | undefined,
): string | undefined {
  const name = indicator?.text ?? '';
  const shared = previous && nameBehind(context, amount, name, change, around, previous);
  if (shared !== undefined) return shared;
  if (name !== '') return name;
  return subjectBefore(context, around.clause) ?? nounOfClause(context, amount, around);
}

function nameBehind(
  { text, lexicon }: Context,
  amount: Amount,
  name: string,
  change: string,
  { clause, piece }: Surroundings,
  previous: Previous,
): string | undefined {
  const next = previous.others[0];
  if (name === '' && next !== undefined) return next;
  // 〔产值增长8%，〕比2020年的3亿元|增加1亿元 : the clause tells from where on it grew.
  const from = clause.start >= previous.end ? clause.start : piece.start;
  const gap = from - previous.end;
  if (gap < 0 || gap > 16 || /[。；;]/u.test(text.slice(previous.end, from))) return undefined;
  const { indicator: last, kind, unit } = previous.draft;
  const grown = last.replace(CHANGED, '').replace(AVERAGED, '');
  const stem = grown.replace(SHARE, '');
  if (name === '' && change !== '') return `${amount.unit === '百分点' ? grown : stem}${change}`;
  if (amount.kind === 'money' && EACH_OF.test(name) && GRANT.test(stem)) return `${name}${stem}`;
  // 新建5座水厂、|总数达12座
  const near = TOTAL.test(name) ? from - previous.draft.span.end : gap;
  if (near <= 3 && name !== '') {
    if (OF_BEFORE.test(name)) return `${stem}${name}`;
    if (TOTAL.test(name)) return COUNTED.test(stem) ? `${stem.replace(NEWLY, '')}${name}` : name;
    if (BEYOND.test(name)) return `${last}${name}`;
    // 每户补助5万元，预计补助|240万台
    if (last.startsWith('每') && kind !== amount.kind && kind === 'money') return undefined;
    if (OF_SIZE.test(name)) return `${name}${withoutVerb(last, lexicon)}`;
    // 补助占总投资的比例，最高500万元|补助
    if (name.length > 4 || (amount.kind === 'money' && last.endsWith('的比例'))) return undefined;
    return isLevel(name) && !isRightBefore(text, name, amount) ? name : headNoun(last, name);
  }
  if (gap > 12 || name !== '') return undefined;
  // 贴息期不超过3年，|最高500万元
  if (amount.kind === 'money' && TIME_UNITS.has(unit ?? '')) return undefined;
  // 比重提高2个百分点，|达到12%
  if (unit === '百分点' && amount.unit === '%') return stem;
  // 收入增长8%，达到3亿元 · 床位增加一倍至24张 · 收入增速高于全省，突破3亿元 : what grew.
  const isBy = kind === 'percent' || unit === '倍';
  return (isBy && amount.kind !== 'percent' && stem.replace(GROWTH, '')) || last;
}

/** 〔旅游收入〕同比增长8% */
const CHANGED =
  /(?:同比|环比|年均|累计|平均){0,6}(?:增长|下降|提高|提升|降低|减少|增加|上升|压减|压缩|缩短)$/u;
/** 〔投资规模〕年均 */
const AVERAGED = /(?<=.)[年月日人户亩]均$/u;
/** 年均|600亿元 · 占全市|5% : of what stands before. */
const OF_BEFORE = /^[年月日人户亩]均$|^占./u;
const SHARE = /占[^，,]{0,60}$/u;
/** 给予补助，|单个水厂|最高50万元 : what each of them gets at most. */
const EACH_OF = /^(?:单[个家户]|每[个家户])\p{Script=Han}{0,6}$/u;
/** 新登记企业30家，|总数|210家 : of all that are counted. */
const TOTAL = /^总[数量]$/u;
const COUNTED = /^(?:(?![高低]于|和|、)[\p{Script=Han}“”]){2,20}$/u;
const NEWLY = /^(?:新(?:登记|增|结对|设立?|认定|培育)|净增)(?=\p{Script=Han}{2})/u;
/** 改造泵站80座，其中|大型|20座 : of the same things. */
const OF_SIZE = /^(?:特大|[大中小微重轻]){1,2}型$/u;
const ITS_SIZE = /^(?:特大|[大中小微重轻]){1,2}型/u;
const withoutVerb = (noun: string, lexicon: Lexicon): string =>
  noun.length > 3 && isDoneVerb(noun.slice(0, 2), lexicon)
    ? noun.slice(2)
    : noun.replace(ITS_SIZE, '');
/** 增加值增长8%，|高于全省平均水平|1个百分点 */
const BEYOND = /^(?:(?:高|低|快|优|好|多|少)于|高出|低出)\p{Script=Han}/u;

const GROWTH = /(?<=\p{Script=Han}{2})增速[^，,增]{0,40}$/u;

/** 管护补助标准（每人每年600元） : what the bracket or the clause stands behind. */
function subjectBefore(context: Context, clause: Span): string | undefined {
  const { lexicon } = context;
  const before = textBefore(context, clause.start).replace(STEPPED, '');
  const noun = /(?<noun>(?:\d{1,2} ?周?岁)?[\p{Script=Han}“”]{2,20})[（(，,：:]$/u.exec(before)
    ?.groups?.['noun'];
  // 完成时限：|上、下半年各1场
  if (noun === undefined || isTimeLabel(noun)) return undefined;
  const bare = opened(closed(noun, lexicon).head, lexicon);
  return bare.length < 2 ? noun : bare;
}

/** 水费〔连跨两个千万元台阶〕，|达到3000万元 */
const STEPPED = /(?:连续?跨(?:越|过|上)?|跨[越过上]|[迈跃登站]上)[^，,。；;]{2,12}台阶(?=[，,]$)/u;

/** 覆盖率〔在2016年至2021年〕，|从41%提高到45% : the time between says nothing of what it is. */
function textBefore({ text, times }: Context, at: number): string {
  const before = text.slice(Math.max(0, at - 40), at);
  const time = times[lowerBound(times, ({ span }) => span.start < at) - 1];
  if (time === undefined || time.span.end !== at - 1 || !/[，,]/u.test(text.charAt(at - 1)))
    return before;
  const stem = text.slice(Math.max(0, time.span.start - 40), time.span.start);
  return `${stem.replace(/[在于自从]$/u, '')}，`;
}

/** 2025年覆盖率达到90%，2027年|实现全覆盖 : of the same thing. */
function coveredBefore(
  { text }: Context,
  { span }: Coverage,
  { clause, sentence, lead }: Surroundings,
  previous: Previous | undefined,
): Indicator | undefined {
  if (previous?.end !== clause.start - 1 || previous.end <= sentence.start) return undefined;
  const { indicator } = previous.draft;
  return indicator.endsWith('覆盖率') && text.endsWith('全覆盖', span.end) && REACHED_BY.test(lead)
    ? { text: indicator, span }
    : undefined;
}
const REACHED_BY = /^(?:力争|确保|基本|将|要|全部|全面){0,2}(?:实现|达到|做到)?$/u;

/** 对42个协会，6月底前|全部换届 : of what the clause before counts, with nothing but a time between. */
function subjectOfAll(
  context: Context,
  { span }: Coverage,
  { clause, sentence, times }: Surroundings,
  previous: Previous | undefined,
): Indicator | undefined {
  const { text, amounts } = context;
  if (!text.startsWith('全部', span.start) || !/[，,]/u.test(text.charAt(clause.start - 1)))
    return undefined;
  const lead = text.slice(times.at(-1)?.end ?? clause.start, span.start);
  if (clause.start <= sentence.start || times.length > 1 || !ALL_LED.test(lead)) return undefined;
  if (times[0] && !ALL_LED.test(text.slice(clause.start, times[0].start))) return undefined;
  if (previous?.end === clause.start - 1 && previous.draft.kind === 'count')
    return { text: previous.draft.indicator, span };
  const before = clauseAround(text, { start: clause.start - 1, end: clause.start - 1 });
  const from = Math.max(before.start, sentence.start);
  const counted = within(amounts, { start: from, end: clause.start }).at(-1)?.span.end;
  const written = text.slice(counted ?? from, clause.start - 1);
  const begun =
    counted === undefined
      ? begunBefore(context, { start: from, end: clause.start - 1 })
      : undefined;
  if (begun !== undefined) return { text: begun, span };
  const noun = counted === undefined ? written.replace(/^对/u, '') : written;
  const isNamed = counted !== undefined || noun !== written;
  return isNamed && /^\p{Script=Han}{2,14}$/u.test(noun) ? { text: noun, span } : undefined;
}

/** 〔老旧水厂〕8月底前开工，12月底前|全部完工 */
function begunBefore({ text, times, lexicon }: Context, { start, end }: Span): string | undefined {
  const [time, other] = within(times, { start, end });
  if (time === undefined || other !== undefined) return undefined;
  const noun = text.slice(start, time.span.start);
  const done = text.slice(time.span.end, end);
  if (!SUBJECT.test(noun) || done.length > 6) return undefined;
  return BEGUN.test(done) || isDoneBehind(done, lexicon) ? noun : undefined;
}
const SUBJECT = /^(?![各全])\p{Script=Han}{2,14}$/u;
const BEGUN = /^(?:全部|全面)?(?:开工|启动|动工|开建)(?:建设|改造)?$/u;
const ALL_LED = /^(?:力争|确保|要|须|应|并|将|于|在)?$/u;

/** 不少于10场、覆盖1万人次的〔科普活动〕 : of what both are said. */
function nounOfClause(
  { text, lexicon }: Context,
  { span }: Amount,
  { clause }: Surroundings,
): string | undefined {
  const behind = text.slice(span.end, clause.end);
  if (!behind.startsWith('、')) return undefined;
  const noun = /的(?<noun>\p{Script=Han}{2,12})$/u.exec(behind)?.groups?.['noun'];
  return noun === undefined || isClause(noun, lexicon) ? undefined : noun;
}

/** 不得高于拨款额的百分之三 : the comparator stands before the base. */
const BASE_COMPARATORS: readonly (readonly [Target['comparator'], RegExp])[] = [
  ['lte', /(?:不得?(?:高于|超过|大于)|不多于)[^，,。；;]{1,16}的?$/u],
  ['gte', /(?:不得?(?:低于|少于|小于)|至少占)[^，,。；;]{1,16}的?$/u],
  ['gt', /(?:超过|高于)[^，,。；;]{1,16}的$/u],
  ['approx', /约[占为][^，,。；;]{1,16}的?$/u],
];

function reading(
  amount: Amount,
  around: Surroundings,
): { comparator: Target['comparator']; kind: Target['kind'] } {
  if (isPlace(amount, around)) return { comparator: 'lte', kind: 'rank' };
  // 9/10万 : so many of so many.
  if (amount.unit?.startsWith('/')) return { comparator: amount.comparator, kind: 'ratio' };
  if (amount.kind === 'number' && amount.value < 100 && isRatio(around))
    return { comparator: amount.comparator, kind: 'ratio' };
  const kind =
    amount.kind === 'percent' || amount.kind === 'money' || amount.kind === 'ratio'
      ? amount.kind
      : amount.unit === '岁'
        ? 'size'
        : 'count';
  if (amount.comparator !== 'eq' || (amount.kind !== 'percent' && amount.kind !== 'ratio'))
    return { comparator: amount.comparator, kind };
  const base = BASE_COMPARATORS.find(([, pattern]) => pattern.test(around.pieceLead));
  return { comparator: base ? base[0] : 'eq', kind };
}

const MONEY_NOUN =
  /(?:收入|产值|营收|投资|资金|经费|规模|总额|利润|税收|补助|贷款|成交额|销售额|消费额)$/u;

/** 村集体经济收入“10万+” is money though no 元 is written; a bare $ is the dollar of the place. */
function measure(
  text: string,
  amount: Amount,
  kind: Target['kind'],
  name: string,
  around: Surroundings,
): { unit: string | null; kind: Target['kind'] } {
  if (amount.kind === 'number' && amount.value >= 1000 && MONEY_NOUN.test(name))
    return { unit: '元', kind: 'money' };
  if (kind === 'rank') return { unit: amount.unit ?? '位', kind };
  const written = text.slice(amount.span.start, amount.span.end);
  if (amount.kind === 'money' && /(?<!US)\$/u.test(written)) return { unit: '元', kind };
  if (amount.unit === null || amount.unit.includes('/')) return { unit: amount.unit, kind };
  const lead = text.slice(around.clause.start, amount.span.start);
  const per =
    kind === 'count'
      ? (perHead(name) ?? perHead(lead))
      : PER_PERSON.exec(lead) && kind === 'money'
        ? '人'
        : kind === 'money'
          ? BY_HEAD.exec(lead)?.groups?.['per']?.replace('生', '人')
          : undefined;
  return { unit: per === undefined ? amount.unit : `${amount.unit}/${per}`, kind };
}

/** 每人|给予|补助|1万元 : the unit tells for whom. */
function withoutHead(
  name: string,
  { unit, kind }: Pick<Target, 'unit' | 'kind'>,
  lexicon: Lexicon,
): string {
  if (kind !== 'money' || !name.startsWith('每') || unit === null) return name;
  const head = `每${unit.slice(unit.indexOf('/') + 1)}`;
  if (!unit.includes('/') || !name.startsWith(head)) return name;
  const noun = opened(name.slice(head.length), lexicon);
  return GRANT_ALONE.test(noun) ? noun : name;
}
/** Not 每辆|车补贴. */
const GRANT_ALONE = /^(?:平均|一次性)?(?:奖励|奖补|补助|补贴|资助|奖金)$/u;

/** 每名在职党员|300元 → 元/人 */
const PER_PERSON = /每(?:人|名|位)[^，,。；;\d]{0,24}$/u;

/** 工会经费按人均|450元 → 元/人 */
const BY_HEAD = /\p{Script=Han}按照?(?<per>[人生户])均$/u;

/** 每千人口床位数|8张 → 张/千人 · 万人律师数|4名 → 名/万人; 人均 and 亩均 are told by the name alone. */
export const perHead = (name: string): string | undefined =>
  name.startsWith('每')
    ? PER_HEAD.exec(name)?.groups?.['per']
    : name[1] === '人'
      ? PER_HEAD_COUNT.exec(name)?.groups?.['per']
      : undefined;
const PER_HEAD = /^每(?<per>[百千万]{1,2}人)/u;
const PER_HEAD_COUNT =
  /^(?<per>[百千万]人)[^，,。；;]*(?:数|数量|量|人数|床位|学位|托位|车位|医师|医生|护士|律师)$/u;

const HAN = /\p{Script=Han}/u;

/** 95个小区改造|全部开工 : the count says how many are all of them. */
const isToldByCount = (text: string, { span }: Coverage, { draft, end }: Previous): boolean =>
  draft.kind === 'count' &&
  text.startsWith('全部', span.start) &&
  span.start >= end &&
  span.start - end <= 24 &&
  !/[，,。；;：:、\n]/u.test(
    text.slice(end, span.start).replace(/、(?=\p{Script=Han}{1,4}$)/u, ''),
  );

/** 积案清零|行动 : a name. */
const NAMED = /^(?:专项|攻坚|集中)?(?:行动|工程|计划)/u;

function coverageTarget(
  context: Context,
  coverage: Coverage,
  given: TargetContext,
  previous: Previous | undefined,
): Previous | undefined {
  const { text, lexicon } = context;
  if (previous && isToldByCount(text, coverage, previous)) return undefined;
  // “清零”〔行动〕 : a name.
  if (text.charAt(coverage.span.end - 1) === '”' && HAN.test(text.charAt(coverage.span.end)))
    return undefined;
  if (coverage.value === 0 && NAMED.test(text.slice(coverage.span.end, coverage.span.end + 4)))
    return undefined;
  const quote = lastAt(context.quoted, coverage.span.start);
  const around = surroundingsOf(context, coverage.span);
  if (quote && contains(quote.inner, coverage.span) && !isSpeech(context, quote, around))
    return undefined;
  const indicator =
    coverageIndicator(text, coverage, around, lexicon) ??
    coveredBefore(context, coverage, around, previous) ??
    subjectOfAll(context, coverage, around, previous);
  if (!indicator) return undefined;
  const status = statusAt(context, coverage.span, around.clause, given.status, given.statusOf);
  const every = frequencyOf(context, coverage, around);
  const draft: TargetDraft = {
    indicator: indicator.text,
    comparator: coverage.approximate ? 'approx' : 'eq',
    value: coverage.value,
    valueMax: null,
    unit: coverage.value === 0 ? '个' : '%',
    kind: coverage.value === 0 ? 'count' : 'coverage',
    frequency: every?.frequency ?? null,
    status,
    deadline:
      status === 'planned' && !every
        ? governingDeadline(context, coverage.span, around, given.deadlines, given.period)
        : null,
    property: null,
    span: hull(withCovered(text, coverage.span), indicator.span),
  };
  return { draft, end: coverage.span.end, others: [] };
}

/** 覆盖所有|乡镇 · 扩大到全部|学校 : all of what, the quotation tells, too. */
function withCovered(text: string, { start, end }: Span): Span {
  const all = text.slice(end - 2, end);
  if (end - start < 4 || (all !== '所有' && all !== '全部')) return { start, end };
  return { start, end: end + (COVERED.exec(text.slice(end, end + 12))?.[0].length ?? 0) };
}
const COVERED = /^\p{Script=Han}+/u;
