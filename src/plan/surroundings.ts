/** What stands around a number: its clause, its piece of an enumeration, the item it belongs to. */
import { alternation, derive, type Lexicon, list } from '../lexicon/lexicon.js';
import { CodeSet } from '../model/code-set.js';
import { contains, lowerBound, type Span } from '../model/span.js';
import type { Amount } from '../recognise/recognition.js';
import {
  type Context,
  clauseAround,
  lastAt,
  lineAt,
  nodeAt,
  sentenceAt,
  within,
} from './context.js';
import { closed, isFigure } from './noun-phrase.js';

export interface Surroundings {
  /** Between commas. */
  readonly clause: Span;
  /** Between commas and 、. */
  readonly piece: Span;
  /** Where the clause begins behind its last time and amount. */
  readonly stem: number;
  /** Whether the stem begins behind an amount. */
  readonly continued: boolean;
  /** Where the clause begins behind its last amount. */
  readonly rest: number;
  /** Times of the clause before the number. */
  readonly times: readonly Span[];
  /** Times of the piece behind the number. */
  readonly timesBehind: readonly Span[];
  /** The sentence, as far as it belongs to the same item. */
  readonly sentence: Span;
  /** Clause before the number, behind the times in it. */
  readonly lead: string;
  /** Piece before the number. */
  readonly pieceLead: string;
  /** Piece behind the number. */
  readonly tail: string;
}

const STOPS = '，,；;。！!？?：:\n\t|';
const CLAUSE_STOPS = new CodeSet(STOPS);
const PIECE_STOPS = new CodeSet(`${STOPS}、`);

export function surroundingsOf(context: Context, place: Span): Surroundings {
  const { text } = context;
  const node = nodeAt(context, place.start);
  const line = lineAt(context, place.start);
  const floor = Math.max(
    line?.span.start ?? 0,
    node?.marker && node.marker.span.end <= place.start ? node.marker.span.end : 0,
  );
  const from = (span: Span): Span => ({ start: Math.max(span.start, floor), end: span.end });
  const clause = from(clauseAround(text, place, CLAUSE_STOPS));
  const times = within(context.times, { start: clause.start, end: place.start })
    .map(({ span }) => span)
    .filter(({ end }) => end <= place.start);
  const behindTime = times.at(-1)?.end ?? 0;
  const piece = from(clauseAround(text, place, PIECE_STOPS));
  const earlier = within(context.amounts, { start: clause.start, end: place.start }).findLast(
    (amount) =>
      amount.span.end <= place.start &&
      !isThreshold(context, amount, place.start) &&
      !isStages(text, amount) &&
      !isQuotedAway(context, amount, place.start),
  );
  const pieceStart = Math.max(piece.start, behindTime, earlier?.span.end ?? 0);
  return {
    clause,
    stem: Math.max(clause.start, behindTime, earlier?.span.end ?? 0),
    rest: Math.max(clause.start, earlier?.span.end ?? 0),
    continued: (earlier?.span.end ?? 0) > Math.max(clause.start, behindTime),
    piece: { start: pieceStart, end: piece.end },
    times,
    timesBehind: within(context.times, { start: place.end, end: piece.end }).map(
      ({ span }) => span,
    ),
    sentence: from(sentenceAt(context, place.start)),
    lead: text.slice(Math.max(clause.start, behindTime), place.start),
    pieceLead: text.slice(pieceStart, place.start),
    tail: text.slice(place.end, piece.end),
  };
}

/** 65岁以上|老年人签约率 · 亿元以上|项目 · 超10亿元|企业 · 24小时|内办结率 · 三|大产业 : a part of the noun behind it. */
const isThreshold = (context: Context, amount: Amount, place: number): boolean => {
  const { text, lexicon } = context;
  const written = text.slice(amount.span.start, amount.span.end);
  const behind = text.slice(amount.span.end, place);
  if (/^[一二两三四五六七八九十]+$/u.test(written)) return behind.startsWith('大');
  // 3|人制篮球场
  if (AGE.test(written) || behind.startsWith('人制') || isAgeOf(amount, behind)) return true;
  if (isVoltage(amount.unit)) return NOUN_BEHIND.test(behind);
  if (isWhoseFigure(context, amount) || isOwned(context, amount)) return true;
  if (isSumClass(written, amount, behind)) return true;
  if (SIZE.test(written)) return /^\p{Script=Han}{2}/u.test(behind);
  if (HOURS.test(written)) return /^(?:内\p{Script=Han}{2}|\p{Script=Han}{1,4}率)/u.test(behind);
  return (
    (/以[上下内]$/u.test(written) && NOUN_BEHIND.test(behind) && !JOINT_AHEAD.test(behind)) ||
    isBorne(written, amount, behind, lexicon)
  );
};
/** 35千伏|线路 : what kind of line it is. */
export const isVoltage = (unit: string | null): boolean =>
  unit === '千伏' || unit === 'kV' || unit === '伏';
/** The amount behind one, if nothing that stops a clause stands between, and what does. */
export function nextInClause(
  { text, amounts }: Context,
  { span }: Amount,
): { readonly next: Amount; readonly between: string } | undefined {
  const next = amounts[lowerBound(amounts, (other) => other.span.start < span.end)];
  if (next === undefined || next.span.start > span.end + FARTHEST_FIGURE) return undefined;
  const between = text.slice(span.end, next.span.start);
  return PIECE_STOP.test(between) ? undefined : { next, between };
}
const FARTHEST_FIGURE = 40;
const PIECE_STOP = /[，,；;。！!？?：:\n\t|、]/u;

/** 11个|县的财政收入全部超3亿元 · 全县15个|乡镇垃圾清运率达到98% : they are not counted, it is their figure. */
export function isWhoseFigure(context: Context, amount: Amount): boolean {
  if (amount.kind !== 'quantity' || amount.comparator !== 'eq') return false;
  if (!MEMBERS.has(amount.unit ?? '') && amount.unit !== '条')
    return amount.unit === '县' && isRatioOf(context, amount);
  const { text, lexicon } = context;
  const before = text.slice(Math.max(0, amount.span.start - 4), amount.span.start);
  const isWhole = WHOLE.test(before);
  if (!isWhole && !OPENING.test(before)) return false;
  const found = nextInClause(context, amount);
  if (found === undefined) return false;
  const { next, between } = found;
  const figure = closed(between, lexicon);
  const reached = figure.reached || next.numeral.start > next.span.start;
  if (!reached || figure.change !== '' || !isFigure(figure.head, lexicon)) return false;
  const isOf = OF_THEM.test(between);
  // 12条|产业链投资占比超75%
  if (next.kind === 'percent' && !isWhole && SHARE_OF.test(figure.head)) return true;
  return next.kind === 'percent'
    ? isOf || (isWhole && PLACE.test(between))
    : isOf && (isWhole || ALL.test(between));
}
/** 12县|水费与全市平均之比达到0.8 */
const isRatioOf = (context: Context, amount: Amount): boolean =>
  RATIO.test(nextInClause(context, amount)?.between ?? '');
/** 水费与全市平均之比|达到0.8 · 水价倍差降至|1.8 */
export const RATIO = /(?:之比|倍差|比值|收入比)(?!\p{Script=Han}*[增提])/u;
const MEMBERS: ReadonlySet<string> = new Set(['个', '家', '所', '户', '名', '座', '处']);
const WHOLE = /(?:全[国省市县区州盟旗镇乡]|我[省市县区])$/u;
const OPENING = /(?:^|[，,。；;：:！？\n\s）)年月底末前])$/u;
const OF_THEM = /^\p{Script=Han}{1,8}的\p{Script=Han}/u;
const PLACE = /^(?:市|县|区|乡|镇|街道|行政村|村|社区)/u;
const SHARE_OF = /\p{Script=Han}(?:占比|比重)$/u;
const ALL = /(?:全部|均|都)$/u;

/** 年收入30万元|的村9个 : which of them are counted. */
export function isOwned(context: Context, amount: Amount): boolean {
  const { text } = context;
  if (amount.kind !== 'money' || !text.startsWith('的', amount.span.end)) return false;
  const found = nextInClause(context, amount);
  if (found === undefined || found.next.kind !== 'quantity' || !MEMBERS.has(found.next.unit ?? ''))
    return false;
  if (!OWNER.test(found.between)) return false;
  const before = text.slice(Math.max(0, amount.span.start - 8), amount.span.start);
  const figure = text.slice(Math.max(0, amount.numeral.start - 8), amount.numeral.start);
  return YEARLY.test(figure) || COUNTED_BEFORE.test(before);
}
const OWNER = /^的(?:\p{Script=Han}{0,6}(?:村|企业|户|社|店|园区)(?:数量)?(?:增加|增长|发展)?)?$/u;
const YEARLY =
  /(?<!总)(?:收入|产值|营收|利润|税收|收益|销售额)(?:超过?|过|突破|达到?|逾|不低于|不少于|高于|在)?$/u;
/** 20万元的村9个、|30万元的村1个 */
const COUNTED_BEFORE = /\d\s?[个家户]、$/u;

/** 分3期|轮训水管员450名 : how it is done. */
const isStages = (text: string, { span, unit }: Amount): boolean =>
  text.charAt(span.start - 1) === '分' && STAGES.has(unit ?? '');
const STAGES: ReadonlySet<string> = new Set(['期', '批', '批次', '轮']);
/** “一件事一次办”|事项扩大到127项 : a number of the name. */
function isQuotedAway(context: Context, { span }: Amount, place: number): boolean {
  const quote = lastAt(context.quoted, span.start);
  return quote !== undefined && contains(quote.span, span) && quote.span.end <= place;
}
/** 向5万户农户|发放|种子 : what is done behind 向. */
export const GIVING = '(?:发放|提供|投放|拨付|兑付|推送|赠送|推介|派驻|派出|输送|开放)';
/** 百万元|村 · 30万元以上|户 : what kind of village it is. */
export const isSumClass = (
  written: string,
  { kind }: Pick<Amount, 'kind'>,
  behind: string,
): boolean => kind === 'money' && SUM.test(written) && OF_SUM.test(behind);
const SUM = /^(?:\d{1,3}|[一二两三五十百千]{1,2})?[万亿]元(?:及?以上)?$/u;
const OF_SUM =
  /^(?:强|富裕|薄弱)?[村镇乡户县](?:数量|总数)?(?:(?!\p{Script=Han})|达|增加|不少|不低|突破|占)/u;
/** 千亩|灌区 */
export const SIZE = /^[百千万](?:亩|米|公里|平方米)$/u;
const HOURS = /(?:小时|分钟)$/u;
/** 产值超10亿元〔的目标〕 : the amount alone is set. */
export const AIM_BEHIND = /^的(?:总?目标|任务|要求|预期|(?:规模|水平)(?=上|[^\p{Script=Han}]|$))/u;
/** 7岁|儿童 · 14周岁|女生 : whom it is for. */
export const isAgeOf = ({ unit, comparator }: Amount, behind: string): boolean =>
  (unit === '岁' || unit === '周岁') && comparator === 'eq' && OF_AGE.test(behind);
const OF_AGE =
  /^(?:适龄|在校)?(?:[男女](?:[生孩童性]|学生|青年)|儿童|幼儿|婴幼儿|孩子|学生|少年|青少年|老人|老年人|居民|人群|妇女|学龄)/u;
const AGE = /岁(?:以[上下内]|及以[上下])$/u;
/** 水厂6座|和泵站10座 */
export const JOINT_AHEAD = /^(?:以及|[和与及](?![美谐平睦会时]))\p{Script=Han}{2}/u;
/** 人才100名以上|和项目5个 : what both count stands before them. */
export const isFirstOfTwo = ({ pieceLead, tail }: Surroundings): boolean =>
  JOINT_AHEAD.test(tail) && /\p{Script=Han}{2}$/u.test(pieceLead);
const NOUN_BEHIND = /^\p{Script=Han}[^、，,和与及]+$/u;

const BEYOND = /^(?:(?:[产收][值入])?过|超过?|逾|高于|不低于|不少于|低于|不足)/u;
const bearers = derive(
  (lexicon) =>
    new RegExp(
      `^的?[^、，,。；;和与及]{0,8}?(?:${alternation(list(lexicon, 'bearer-nouns'))})(?!${MONEY_BEHIND})`,
      'u',
    ),
);
const MONEY_BEHIND = String.raw`(?:(?:产业|发展|扶持|引导|专项|建设|奖补|振兴){1,4}|\p{Script=Han}{0,2})(?:贷款|资金|基金|投资|融资|债券|经费|补[贴助]|款)`;

/** 超10亿元〔的企业〕 · 超10亿元〔企业〕, not 超10亿元〔的贷款〕, 超10亿元〔项目资金〕 or 超10个〔企业〕. */
export const isBorne = (
  written: string,
  { kind }: Amount,
  behind: string,
  lexicon: Lexicon,
): boolean =>
  (kind === 'money' || kind === 'number') && BEYOND.test(written) && isBearing(behind, lexicon);

/** “新建水厂12座，供水率达到95%”|的发展目标 : what the quotation holds is to be reached. */
export const QUOTED_AIM = /^的?\p{Script=Han}{0,6}目标/u;

/** 5亿元|〔项目〕不少于2个 */
export const isBearing = (behind: string, lexicon: Lexicon): boolean =>
  bearers(lexicon).test(behind);

/** 41座|于年底前全部完工 · 陆续投入运营 : what is said to be done, behind the number or the time. */
export const completion = derive(
  (lexicon: Lexicon) =>
    new RegExp(
      `^(?:[于在][^，,。；;、]{2,10})?(?:全部|全面|基本|正式|陆续|如期|均|将|可){0,2}(?:建成(?:并|和)?)?(?:${alternation(list(lexicon, 'completion-verbs'))})`,
      'u',
    ),
);
