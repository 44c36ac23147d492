/** Is a number a quantity set or reported, or just a number in passing? */
import { alternation, derive, type Lexicon, list } from '../lexicon/lexicon.js';
import { CodeSet } from '../model/code-set.js';
import { contains, lowerBound, type Span } from '../model/span.js';
import type { Amount, Time } from '../recognise/recognition.js';
import { type Context, lastAt, within } from './context.js';
import { closed, isFigure, NOT_THERE, RANK, THAN } from './noun-phrase.js';
import {
  AIM_BEHIND,
  completion,
  GIVING,
  isAgeOf,
  isBearing,
  isBorne,
  isFirstOfTwo,
  isOwned,
  isSumClass,
  isVoltage,
  isWhoseFigure,
  nextInClause,
  QUOTED_AIM,
  RATIO,
  SIZE,
  type Surroundings,
} from './surroundings.js';

const words = derive((lexicon: Lexicon) => {
  const any = (...names: string[]): string =>
    alternation(names.flatMap((name) => list(lexicon, name)));
  const nouns = list(lexicon, 'making-nouns');
  const verbsOnly = alternation(
    list(lexicon, 'making-verbs').filter((verb) => !nouns.includes(verb)),
  );
  return {
    /** 选树100个 · 打造不少于10个 · 打通9条 */
    setting: new RegExp(
      `(?:${any('target-verbs')})[^，,。；：:]{0,30}$|(?:${any('object-verbs')})了?(?:首批|[^，,。；;：:]{1,20}等)?\\s?$`,
      'u',
    ),
    /** 建成5家以上… : a verb right before the number. */
    settingRight: new RegExp(`(?:${any('target-verbs', 'reach-verbs')})[了到至出好]?$`, 'u'),
    reaching: new RegExp(
      `${NOT_THERE}(?:${any('reach-verbs')})\\s?[了到至]?[^\\p{Script=Han}\\d]?$`,
      'u',
    ),
    /** 东桥等6个|项目开工 : done, as said of all that are listed. */
    listedDone: new RegExp(`^\\p{Script=Han}{2,10}?(?:${any('completion-verbs')})`, 'u'),
    /** 县区、3个|开发区建成… · 县区、3个|开发区设立了… : what they did. */
    doing: new RegExp(`^\\p{Script=Han}{1,8}?(?:(?:${any('making-verbs')})了|${verbsOnly})`, 'u'),
    /** 两个|水文化馆, but not 三个|园区体系 */
    built: new RegExp(
      `^\\p{Script=Han}{0,12}(?:${any('built-things')})(?!\\p{Script=Han}{0,4}(?:体系|机制|格局))`,
      'u',
    ),
    /** 2万|离校毕业生 : of people, who need no measure word. */
    people: new RegExp(`^\\p{Script=Han}{0,4}?(?:${any('people-nouns')})`, 'u'),
    distributive: new RegExp(`(?:${any('distributives')})[^，,。；]{0,24}$`, 'u'),
    background: new RegExp(`(?:${any('background-cues')})(?!(?:保持|稳定|维持)在)|第\\d`, 'u'),
    contact: new RegExp(`(?:${any('contact-cues')})[:：]?[^，,。；;\\p{Script=Han}]*$`, 'u'),
    condition: new RegExp(`^(?:${any('condition-ends')})`, 'u'),
    /** 局长介绍：|“…” · “…”，局长|介绍 */
    saidBefore: new RegExp(`(?:${any('speech-verbs')})道?[：:，,]\\s?$`, 'u'),
    saidBehind: new RegExp(`^[，,]?[^，,。；;：:“”\\n]{0,20}(?:${any('speech-verbs')})`, 'u'),
  };
});

/** 供应量将|达18.9万个单位 : the verb may stand in the amount. */
export const isReached = (
  { text, lexicon }: Context,
  { span, numeral }: Amount,
  { pieceLead }: Surroundings,
): boolean =>
  REACHED.test(text.slice(span.start, numeral.start)) || words(lexicon).reaching.test(pieceLead);
const REACHED = /^[高多]?达/u;

/** 标准厂房3万平方米|于9月底竣工 : the verb stands behind. */
export const isDoneBehind = (behind: string, lexicon: Lexicon): boolean =>
  completion(lexicon).test(behind);

/** 贷款余额|3500亿 : a figure, though no unit is written. */
const isHundredMillions = (
  written: string,
  { pieceLead, tail }: Surroundings,
  lexicon: Lexicon,
): boolean =>
  written.endsWith('亿') &&
  !/^\p{Script=Han}/u.test(tail) &&
  isFigure(pieceLead.trimEnd(), lexicon);

export const isRatio = ({ pieceLead }: Surroundings): boolean => RATIO.test(pieceLead);

const COUNTED_NOUN = /[\p{Script=Han}”）)A-Za-z]$/u;
const NO_NOUN = /[的和与及在对由从向为了是或每]$/u;
/** 三方面保障 : parts of a thought. */
const PART_UNITS: ReadonlySet<string> = new Set([
  '方面',
  '类',
  '大类',
  '环节',
  '板块',
  '层面',
  '维度',
  '个方面',
]);
/** 目录不少于35类 */
const isOfClasses = ({ unit, comparator, value }: Amount): boolean =>
  (unit === '类' || unit === '大类') && comparator !== 'eq' && value >= 10;
/** 能力成熟度|达到3级, but not 风力|达到8级. */
const LEVELLED = /能力|成熟度|等级|水平|等保|认证|评[估价定]|标准化/u;
/** 算力1000P, but not 1080P. */
const COMPUTING_UNIT = 'P';
const isOfComputing = (text: string, { clause }: Surroundings): boolean =>
  /算力|智算|超算/u.test(text.slice(clause.start, clause.end));

export function isQuantity(
  context: Context,
  amount: Amount,
  around: Surroundings,
  every: Time | undefined,
  previousEnd: number | undefined,
): boolean {
  const { text, lexicon } = context;
  const shape = words(lexicon);
  const { lead, pieceLead, tail } = around;
  const written = text.slice(amount.numeral.start, amount.numeral.end);
  if (amount.unit !== null && PART_UNITS.has(amount.unit) && !isOfClasses(amount)) return false;
  if (amount.unit === '级' && !LEVELLED.test(lead)) return false;
  if (amount.unit === COMPUTING_UNIT && !isOfComputing(text, around)) return false;
  if (shape.condition.test(tail)) return false;
  const near = `${lead.slice(-6)}${text.slice(amount.span.start, amount.span.end)}${tail.slice(0, 4)}`;
  if (shape.background.test(near)) return false;
  if (shape.contact.test(text.slice(around.sentence.start, amount.span.start).slice(-40)))
    return false;
  if (isOfPerson(context, amount, around) || isRuled(context, amount, around)) return false;
  if (isThreshold(context, amount, around) || isBase(context, amount, around)) return false;
  if (isWhoseFigure(context, amount) || isOwned(context, amount) || isPartOf(tail)) return false;
  if (isShortTitle(text, amount, around) || isRestated(text, amount)) return false;
  // 跨越两个千亿元|台阶 : steps, no height.
  if (
    /^新?台阶/u.test(tail) &&
    STEPS.test(text.slice(Math.max(0, amount.span.start - 3), amount.span.start))
  )
    return false;
  // 作为9个|试点县之一
  if (tail.includes('之一') && ONE_OF.test(tail)) return false;
  // 实现9个|灌区全覆盖 : all of them are what is set.
  const isCovered = amount.comparator === 'eq' && tail.includes('全覆盖') && COVERED.test(tail);
  if (isCovered && OF_THEM.test(pieceLead)) return false;
  if (isThought(amount, written, around) || isRank(amount, around)) return false;
  // 前五位|的品种6个
  if (isPlace(amount, around) && /^[强位名]?的\p{Script=Han}/u.test(tail)) return false;
  if (isAttribute(context, amount, around) || isEachMore(text, amount, around)) return false;
  if (setsRank(amount, around)) return true;
  if (
    isProcedure(context, amount, around, shape.reaching.test(pieceLead)) ||
    isInName(context, amount, around)
  )
    return false;
  if (isSizeOfCounted(context, amount, around)) return false;
  // In quotation marks a number belongs to a name, unless the quotation is the amount alone.
  const quote = lastAt(context.quoted, amount.span.start);
  if (quote && contains(quote.span, amount.span) && !isSpeech(context, quote, around)) {
    const extra = quote.inner.end - quote.inner.start - (amount.span.end - amount.span.start);
    if (extra > 1 ? !isAimOf(context, amount, around, quote) : amount.value < 1000) return false;
  }
  if (amount.kind === 'number') {
    // 用户超千万 : no unit, but a comparator or a verb of reaching.
    if (amount.comparator !== 'eq') return true;
    if (amount.value < 100)
      return (
        (isRatio(around) || isBareFigure(context, amount, around)) &&
        isReached(context, amount, around)
      );
    return (
      isReached(context, amount, around) ||
      isHundredMillions(written, around, lexicon) ||
      (written.endsWith('万') &&
        shape.people.test(tail) &&
        ((shape.setting.test(pieceLead) && !pieceLead.endsWith('有')) || PEOPLE_DO.test(tail)))
    );
  }
  if (amount.kind === 'percent' || amount.kind === 'ratio' || amount.kind === 'money') return true;
  if (amount.comparator !== 'eq') return true;
  if (FROM_TO.test(text.slice(around.clause.start, amount.span.start))) return true;
  // 按每千人口0.6张的标准配置
  if (/^的?(?:标准|比例)/u.test(tail)) return true;
  if (written === '一') return every !== undefined || shape.distributive.test(lead);
  if (every !== undefined || isChosen(amount, written, around, shape.built)) return true;
  const set = shape.setting.test(lead);
  // 每月会商1次、|年底评估1次
  const inRow =
    previousEnd !== undefined && tail === '' && text.startsWith('次、', previousEnd - 1);
  if (amount.unit === '次' && !set && !inRow && !isReached(context, amount, around))
    return amount.value >= 10 && isToldTimes(around);
  if (!/\d|[十百千万]/u.test(written))
    return (
      amount.value >= 2 &&
      amount.unit !== null &&
      (amount.unit === '个'
        ? LISTED.test(tail) ||
          (set && (pieceLead === '' || BUILDING.test(pieceLead)) && shape.built.test(tail))
        : set && !WORK.test(tail))
    );
  // 水厂数量年底前〔达到30家〕 : the verb may stand behind a time, and in the amount.
  const led = `${pieceLead}${text.slice(amount.span.start, amount.numeral.start)}`;
  if (set || shape.reaching.test(led)) return true;
  if (isDoneBehind(tail, lexicon) && COUNTED_NOUN.test(pieceLead) && !NO_NOUN.test(pieceLead))
    return true;
  const bareTail = tail.replace(/[）)以左右上下内外]/gu, '').length === 0;
  if (bareTail && COUNTED_NOUN.test(pieceLead) && !NO_NOUN.test(pieceLead)) return true;
  if (previousEnd !== undefined && amount.span.start - previousEnd <= 40)
    if (!/[。；]/u.test(text.slice(previousEnd, amount.span.start))) return true;
  // （|20万平方米公寓、30万平方米厂房）
  if (opensRow(context, amount)) return true;
  // 建成水厂41座。|其中|6座获奖
  if (OF_ALL.test(pieceLead.trim()) || GOING.test(pieceLead)) return true;
  if (opensDoers(context, amount, around) || isTriedIn(amount, around)) return true;
  if (amount.value < 5 || RANKED.test(tail)) return false;
  // 126家企业实行… : the counted thing opens the clause as its subject.
  if (
    /^(?:已|共|在|将|对|目前|全[省市县区])*$/u.test(lead.trim()) &&
    /^\p{Script=Han}{4,}/u.test(tail)
  )
    return true;
  if (isObject(lead, tail)) return !isToldOfAll(context, around);
  if (TOWARDS.test(lead) && TO_THEM.test(tail)) return true;
  return pieceLead.endsWith('等') && shape.listedDone.test(withoutAside(context, amount, around));
}

/** 其中|41座 · 其余|4座 : a part of what was told before. */
const OF_ALL = /^(?:其中|其余的?)$/u;
/** 先后赴|7个|县调研 */
const GOING = /赴$/u;

/** 柳河等6个|县（市、区）完成… · 柳河等6个|区、县完成… */
const withoutAside = (
  { text }: Context,
  { span }: Amount,
  { tail, clause }: Surroundings,
): string =>
  tail.includes('（') || /^[区县市]$/u.test(tail)
    ? text
        .slice(span.end, clause.end)
        .replace(/^[区县市]、/u, '')
        .replace(/（[^（）]{0,16}）/u, '')
    : tail;

/** 选取|三个试点街区 · 选定|两个村 */
const isChosen = (
  { value, unit }: Amount,
  written: string,
  { pieceLead, tail }: Surroundings,
  built: RegExp,
): boolean =>
  value >= 2 &&
  unit === '个' &&
  !/\d/u.test(written) &&
  CHOOSING.test(pieceLead) &&
  (built.test(tail) || CHOSEN.test(tail));
const CHOOSING = /(?:选取|选择|选定|遴选|确定)$/u;
const CHOSEN =
  /^(?:试点|示范|重点|典型)?(?:行政|自然|中心)?(?:村|乡|镇|县|区(?!域)|单位|企业|学校|医院|部门)/u;

/** 全市|9个|县区、3个开发区设立… : what the row names did it. */
function opensDoers(
  { text, amounts, lexicon }: Context,
  { span, unit, kind }: Amount,
  { lead, tail }: Surroundings,
): boolean {
  if (kind !== 'quantity' || !OPENS.test(lead.trim()) || !/^\p{Script=Han}{1,8}$/u.test(tail))
    return false;
  const joint = span.end + tail.length;
  const next = amounts[lowerBound(amounts, (other) => other.span.start < span.end)];
  if (text.charAt(joint) !== '、' || next?.span.start !== joint + 1 || next.unit !== unit)
    return false;
  const behind = text.slice(next.span.end, next.span.end + 14);
  if (/^\p{Script=Han}{1,6}的/u.test(behind)) return false;
  return words(lexicon).doing.test(behind) || words(lexicon).listedDone.test(behind);
}
const OPENS = /^(?:已|共|有|将|目前|全[国省市县区]){0,4}$/u;

/** 在|4个|县开展试点 */
const isTriedIn = ({ unit, value }: Amount, { lead, tail }: Surroundings): boolean =>
  unit === '个' && value >= 2 && lead.endsWith('在') && OBJECT.test(lead) && TRIED.test(tail);
const TRIED =
  /^(?:县|市|区|州|乡|镇|乡镇|街道|社区|村|县区|市县)\p{Script=Han}{0,4}?(?:开展|启动|推行|推广|实施|试点|建成|建立|设立)/u;

/** “新增床位3000张，|入住率达到60%|”的发展目标 : the quotation tells what is to be reached, and is no name. */
function isAimOf(
  context: Context,
  amount: Amount,
  around: Surroundings,
  { span, inner }: { readonly span: Span; readonly inner: Span },
): boolean {
  const { text, lexicon } = context;
  if (inner.end - inner.start < SHORTEST_AIM || amount.unit === null) return false;
  if (!QUOTED_AIM.test(text.slice(span.end, span.end + 9))) return false;
  const lead = text.slice(Math.max(inner.start, around.clause.start), amount.span.start);
  return isReached(context, amount, around) || words(lexicon).setting.test(lead);
}
const SHORTEST_AIM = 10;

/** “今年安排3亿元，|其中1亿元用于稳岗。|”局长说 : what is said is read like text, for names and maxims hold no stop of a sentence. */
export function isSpeech(
  { text, lexicon }: Context,
  { span, inner }: { readonly span: Span; readonly inner: Span },
  { clause, sentence }: Surroundings,
): boolean {
  if (inner.end - inner.start < SHORTEST_AIM) return false;
  if (sentence.start > inner.start || sentence.end < inner.end) return true;
  if (SPEECH_STOPS.has(text.charCodeAt(inner.end - 1))) return true;
  if (clause.start <= inner.start && clause.end >= inner.end) return false;
  const { saidBefore, saidBehind } = words(lexicon);
  return (
    saidBefore.test(text.slice(Math.max(0, span.start - 8), span.start)) ||
    saidBehind.test(text.slice(span.end, span.end + 28))
  );
}
const SPEECH_STOPS = new CodeSet('，,。！!？?');

/** 上门巡管|57次， : so many times it was done, or shall be. */
const isToldTimes = ({ pieceLead, tail }: Surroundings): boolean =>
  tail === '' && /\p{Script=Han}{4}$/u.test(pieceLead) && !NO_NOUN.test(pieceLead);

/** 200—800亩（含|800亩） : an end of the range, said again. */
const isRestated = (text: string, { span }: Amount): boolean =>
  /[（(]不?含$/u.test(text.slice(Math.max(0, span.start - 3), span.start)) &&
  /^(?:以上|以下)?[）)]/u.test(text.slice(span.end, span.end + 3));

/** 新建|两个科技馆 · 新建一个中心、|两个站 */
const BUILDING = /(?:[新改扩修兴重]建|建[设成]|建成投[产用运]|改造|新增|打造|创建)$/u;
/** 做好供水恢复两项|工作 */
const WORK = /^(?:重点)?工作(?!站|室|组|日)/u;
/** 三个|试点项目列入省级计划 */
const LISTED =
  /^\p{Script=Han}{0,8}?(?:项目|事项|案例|课题|产品|品牌|企业|园区|基地|景区|街区)被?(?:列入|纳入|入选|获批|进入)/u;
/** 连跨两个|千亿元台阶 */
const STEPS = /[一二两三四五]个\s?$/u;

/** 系数提高到|0.58 · 发生率降至|0 : a figure that has no unit. */
const isBareFigure = (
  { text }: Context,
  { span, numeral }: Amount,
  { clause, tail }: Surroundings,
): boolean => {
  const written = text.slice(numeral.start, numeral.end);
  if (
    /^\s?[\p{Script=Han}A-Za-z]/u.test(tail) ||
    /^\s?[:：、·/]/u.test(text.slice(span.end, span.end + 2))
  )
    return false;
  if (written === '0') return true;
  return DECIMAL.test(written) && UNITLESS.test(text.slice(clause.start, numeral.start));
};
const DECIMAL = /^\d{1,2}\.\d*[1-9]$/u;
const UNITLESS = /系数|指数|容积率/u;

/** 25度以上|坡耕地, but no 度 of electricity */
const isSlope = ({ unit, value, comparator }: Amount, tail: string): boolean =>
  unit === '度' && comparator !== 'eq' && value < 90 && /^的?\p{Script=Han}{0,2}坡/u.test(tail);

/** 2万离校毕业生|实现就业 */
const PEOPLE_DO = /^\p{Script=Han}{2,10}(?:实现|获得|得到|受益|参加|参与|完成)/u;

/** 30兆帕以上|高压气瓶 · 8英寸|晶圆线 · 15千瓦以上|拖拉机 : what kind of thing it is. */
const isAttribute = (context: Context, amount: Amount, around: Surroundings): boolean =>
  amount.unit !== null &&
  (ATTRIBUTES.has(amount.unit) ||
    isSlope(amount, around.tail) ||
    (amount.unit === '千瓦' && amount.comparator === 'gte' && amount.value < 1000)) &&
  /^(?:[ⅠⅡⅢⅣⅤIV]{1,3}型)?\p{Script=Han}{2}/u.test(around.tail) &&
  !isDoneBehind(around.tail, context.lexicon) &&
  !isReached(context, amount, around);
const ATTRIBUTES: ReadonlySet<string> = new Set([
  '兆帕',
  '千帕',
  '帕',
  'MPa',
  '英寸',
  '毫米',
  '微米',
  '纳米',
  '吨级',
  '马力',
  '赫兹',
  '兆赫',
  '吉赫',
]);

/** 每增加|3个|项目再奖励2万元 : by what the grant grows. */
const isEachMore = (
  text: string,
  { numeral }: Amount,
  { sentence, clause }: Surroundings,
): boolean =>
  EACH_MORE.test(text.slice(Math.max(clause.start, numeral.start - 8), numeral.start)) &&
  GRANT_MORE.test(text.slice(numeral.end, Math.min(sentence.end, numeral.end + 40)));
const EACH_MORE = /每(?:再|新|多)?(?:增加|增长|提高|提升|超过?|增|多|引进|培育|下降|降低|减少)$/u;
const GRANT_MORE = /^[^。；;]{0,30}(?:奖|补助|补贴|给予|加分|扣分)/u;

/** 对沿街等|18条巷道进行… · 为城区|40个小区更换… · 县水利局在|9个乡镇开展… : to whom or where it is done. */
const isObject = (lead: string, tail: string): boolean =>
  OBJECT.test(lead) && OBJECTS.test(tail) && !AMONG.test(tail);
/** 名|60岁以上老人 */
const OBJECTS = /^(?:\d{2}周?岁(?:及?以[上下])?)?\p{Script=Han}{2}/u;
/** 向|2.6万户|农户发放种子 */
const TOWARDS = /^(?:全[省市县区])?(?:已|将|累计)?向(?:全[省市县区])?$/u;
const TO_THEM = new RegExp(`^\\p{Script=Han}{1,12}?${GIVING}`, 'u');
/** 对42个协会，|6月底前全部换届 : all of them are what is set. */
const isToldOfAll = ({ text, coverages }: Context, { clause }: Surroundings): boolean =>
  within(coverages, { start: clause.end, end: clause.end + 16 }).some(({ span }) =>
    text.startsWith('全部', span.start),
  );
const OBJECT =
  /^(?:(?:对(?![标口接外照内应])|为(?![期了此民])|针对)[^，,。；;：:\d]{0,20}|(?:\p{Script=Han}{1,10}[局厅委部办处])?在(?:全[省市县区])?)$/u;
/** 在全省9个县|中排第一 */
const RANKED = /^\p{Script=Han}{1,8}[中里](?:排|位|名列|率先)/u;
const AMONG = /^\p{Script=Han}{1,8}[中里]/u;

const ONE_OF = /^\p{Script=Han}{1,12}之一/u;
const COVERED = /^\p{Script=Han}{1,8}全覆盖/u;
const OF_THEM = /(?:^|实现|达到|做到|全[省市县区])$/u;

/** The first of a list in brackets, which counts like the others. */
function opensRow({ text, amounts }: Context, { span, unit }: Amount): boolean {
  if (!'（('.includes(text.charAt(span.start - 1))) return false;
  const next = amounts[lowerBound(amounts, (other) => other.span.start < span.end)];
  return (
    next !== undefined &&
    next.unit === unit &&
    next.span.start <= span.end + 16 &&
    /^\p{Script=Han}{2,14}、$/u.test(text.slice(span.end, next.span.start))
  );
}

const BEHIND = /以上|以下|以内/u;
const BEFORE = /^(?:超过|不足|未满|低于|高于|不满|超出|[年已]满)/u;
/** Whom a rule is for: 对…的企业 · 符合…的 */
const RULED = /(?:对|对于|凡|符合|是指|禁止|严禁|应当是)[^，,。；;]{0,40}$/u;
const AGES: ReadonlySet<string> = new Set(['岁', '周岁']);
const AGE_UNITS: ReadonlySet<string> = new Set([
  '岁',
  '周岁',
  '吨级',
  '蒸吨',
  '蒸吨/小时',
  '℃',
  '马力',
  '千伏',
  '伏',
]);

/** What a rule says shall follow from a figure sets none. */
function isRuled(
  { text }: Context,
  { span, kind, comparator }: Amount,
  { clause, pieceLead, tail }: Surroundings,
): boolean {
  // 所得税减按|15%|征收
  if (kind === 'percent' && pieceLead.endsWith('减按')) return true;
  if (tail.startsWith('的') && THEN.test(tail)) return true;
  if (kind === 'percent' && comparator !== 'eq' && WHOSE.test(tail))
    return RULED.test(text.slice(clause.start, span.start));
  return kind === 'money' && text.startsWith('以上', span.end - 2) && MUST.test(tail);
}
/** 迟到3次以上|的通报 · 进度达不到70%|的予以通报 */
const THEN =
  /^的(?:(?:一律|一次性|[将要应均可都]){0,2}(?:取消|列入|纳入|通报|予以|给予|不予|不得|责令|约谈|追究|问责|视为|终止|停止|撤销)|一律|依法|严肃)/u;
/** 对满意度低于85%|的乡镇予以约谈, but not 对30%的项目进行抽查 */
const WHOSE =
  /^的(?![^，,。；;]{0,8}(?:比例|标准|额度|幅度))[^的，,。；;]{1,12}?(?:予以|进行|实行|给予)[^，,。；;]{0,4}(?:约谈|通报|督办|问责|预警|提醒|处罚|奖励|表扬|表彰|警示)/u;
/** 采购500元以上|设备须审批 */
const MUST =
  /^的?(?!\p{Script=Han}{0,4}(?:资金|投资|贷款|补贴|奖励))\p{Script=Han}{2,12}(?:须|应当|一律|实行)/u;

/** 80岁|的周奶奶每天步行|2公里 : of one person, whom a news story tells of. */
function isOfPerson(
  { text }: Context,
  { span, unit, value }: Amount,
  { sentence }: Surroundings,
): boolean {
  if (PUBLIC.has(unit ?? '') || value >= 10_000) return false;
  const told = text.slice(sentence.start, Math.min(sentence.end, span.end + 6));
  return told.includes('岁的') && PERSON.test(told);
}
/** What a village builds, which that person may tell of. */
const PUBLIC: ReadonlySet<string> = new Set([...'个家座名人处所项户亩%', '人次']);
const PERSON =
  /\d周?岁的\p{Script=Han}{1,2}(?:奶奶|爷爷|大爷|大妈|大娘|大叔|大姐|阿姨|婆婆|老伯|老汉|女士|先生|同学)/u;

/** 65岁以上老年人 · 20户以上自然村 · 床位50张以上的医院 : a threshold inside a name or a condition. */
function isThreshold(context: Context, amount: Amount, around: Surroundings): boolean {
  const { text, lexicon } = context;
  const written = text.slice(amount.span.start, amount.span.end);
  // 20—49岁女性 · 7岁儿童 : whom it is for.
  if (AGES.has(amount.unit ?? '') && (amount.valueMax !== null || isAgeOf(amount, around.tail)))
    return true;
  // 5亿元|项目不少于2个
  if (
    amount.kind === 'money' &&
    within(context.amounts, { start: amount.span.end, end: around.piece.end }).length > 0 &&
    !around.tail.startsWith('的') &&
    isBearing(around.tail, lexicon)
  )
    return true;
  if (isCondition(context, amount, around) || isClass(context, amount, around)) return true;
  if (isFigureOfCounted(context, amount)) return true;
  const isBearer = !isSizeOfFund(around) && isBorne(written, amount, around.tail, lexicon);
  // 超50亿元|项目实现突破
  if (isBearer && amount.kind === 'money' && !FUND.test(around.tail)) return true;
  // 亿元以上|工业项目建设
  if (ROUND_CLASS.test(written) && isBearing(around.tail, lexicon)) return true;
  const before = BEFORE.test(written) || isBearer;
  if (isGrantedBy(context, amount, around)) return true;
  const bounds = before || BEHIND.test(written.slice(amount.numeral.end - amount.span.start));
  if (!bounds || !/^\p{Script=Han}/u.test(around.tail) || AIM_BEHIND.test(around.tail))
    return false;
  if (amount.unit !== null && AGE_UNITS.has(amount.unit)) return true;
  if (isFirstOfTwo(around)) return false;
  // 年综合能耗|5000吨及以上|单位
  if (CONSUMED.test(around.pieceLead) && isBearing(around.tail, lexicon)) return true;
  if (amount.kind === 'percent') return false;
  const isSet = words(lexicon).settingRight.test(around.pieceLead.trimEnd());
  // 建成60家以上|牧场和15个园区, but not 建设20户以上|自然村15个
  const next = within(context.amounts, { start: amount.span.end, end: around.piece.end })[0];
  if (next && figureOfCounted(context, amount) === next) return false;
  if (next) return !isSet || !JOINED.test(text.slice(amount.span.end, next.span.start));
  // 20户以上|自然村全覆盖
  if (within(context.coverages, { start: amount.span.end, end: around.piece.end }).length > 0)
    return true;
  if (isSet) return false;
  const clauseTail = text.slice(amount.span.end, around.clause.end);
  const attributive = /^的\p{Script=Han}/u.test(around.tail) || /的$/u.test(clauseTail);
  return (
    attributive &&
    (RULED.test(text.slice(around.clause.start, amount.span.start)) ||
      /的$/u.test(clauseTail) ||
      before)
  );
}

const CONSUMED = /(?:能耗|用能|用[水电气]量|能源消费量)(?:总量|量)?$/u;

/** 3家|营收突破百亿元的集团 · 9家以上|产值超10亿元企业 : what tells which of them are counted. */
function figureOfCounted(context: Context, amount: Amount): Amount | undefined {
  if (!COUNTED_UNITS.has(amount.unit ?? '')) return undefined;
  const found = nextInClause(context, amount);
  if (found === undefined || (found.next.kind !== 'money' && found.next.kind !== 'number'))
    return undefined;
  const { text, lexicon } = context;
  const { next } = found;
  const behind = text.slice(next.span.end, next.span.end + 24);
  if (AIM_BEHIND.test(behind) || FUND.test(behind)) return undefined;
  if (!/^的\p{Script=Han}{2}/u.test(behind) && !isBearing(behind, lexicon)) return undefined;
  const { head } = closed(text.slice(amount.span.end, next.numeral.start), lexicon);
  return isFigure(head, lexicon) ? next : undefined;
}

function isFigureOfCounted(context: Context, amount: Amount): boolean {
  if (amount.kind !== 'money' && amount.kind !== 'number') return false;
  const { amounts } = context;
  const counted = amounts[lowerBound(amounts, ({ span }) => span.start < amount.span.start) - 1];
  return counted !== undefined && figureOfCounted(context, counted) === amount;
}

/** 规模|不低于2亿元|的产业发展引导基金 */
const isSizeOfFund = ({ pieceLead, tail }: Surroundings): boolean =>
  pieceLead.endsWith('规模') &&
  /^的[^，,。；;、的给]{2,16}(?:基金|资金)(?!\p{Script=Han})/u.test(tail);

const FUND = /^的?\p{Script=Han}{0,6}(?:基金|资金|投资|贷款|债券)/u;

/** 牧场和|15个 · 牧场以及|15个 */
const JOINED = /[和与及]$/u;

/** 66人以上|大班额 · 50亿元以上|2个 : which of them. */
function isClass(
  { text, amounts }: Context,
  { span, unit, comparator, kind }: Amount,
  { tail }: Surroundings,
): boolean {
  if (isSumClass(text.slice(span.start, span.end), { kind }, tail)) return true;
  if (comparator === 'eq' || unit === null || !BEHIND.test(text.slice(span.end - 2, span.end)))
    return false;
  if (MEMBER_UNITS.has(unit) && CLASS.test(tail)) return true;
  const next = amounts[lowerBound(amounts, (other) => other.span.start < span.end)];
  return (
    next?.span.start === span.end && next.kind === 'quantity' && COUNTED_UNITS.has(next.unit ?? '')
  );
}
const MEMBER_UNITS: ReadonlySet<string> = new Set(['人', '户', '张', '头', '亩']);
const CLASS =
  /^的?\p{Script=Han}{0,4}?(?:班额|班级|企业|单位|(?<!乡)村(?!民)|屯|小区|机构|学校|养殖场|大户)/u;
const COUNTED_UNITS: ReadonlySet<string> = new Set(['个', '家', '户', '项', '座', '所']);
/** 亿元以上|工业项目 : of a round sum. */
const ROUND_CLASS = /^[十百千]?[万亿]元(?:及|或)?以上$/u;

/** 合格率达到60%以上的，|给予奖励 · 收入10万元以下的|薄弱村 */
function isCondition(
  { text, lexicon }: Context,
  { span, kind }: Amount,
  { clause, tail }: Surroundings,
): boolean {
  if (tail === '的') return /[，,]/u.test(text.charAt(clause.end));
  if (kind !== 'money' || !/^的\p{Script=Han}/u.test(tail)) return false;
  return text.startsWith('以下', span.end - 2) && isBearing(tail, lexicon);
}

/** 建设|千亩灌区、|百亩湿地各3个 */
const isSizeOfCounted = ({ text }: Context, { span }: Amount, { clause }: Surroundings): boolean =>
  SIZE.test(text.slice(span.start, span.end)) && COUNTED.test(text.slice(span.end, clause.end));
const COUNTED =
  /^\p{Script=Han}{1,8}(?:、[百千万](?:亩|米|公里|平方米)\p{Script=Han}{1,8}){0,4}\d{1,4}[个处片座条块家]/u;

/** 对产值首次突破1亿元、5亿元的企业，|分别给予… : whom it is granted to. */
function isGrantedBy({ text }: Context, { span }: Amount, { clause }: Surroundings): boolean {
  if (!GRANT.test(text.slice(clause.end, clause.end + 8))) return false;
  // 客房20间以上、|床位50张以上且验收合格|的，给予…
  if (text.charAt(clause.end - 1) === '的') return true;
  return (
    GRANTED_TO.test(text.slice(span.end, clause.end)) &&
    RULED.test(text.slice(clause.start, span.start))
  );
}
const GRANT = /^[，,](?:市|县|区|省)?(?:财政)?(?:可|分别|按|给予|一次性|最高|予以|每|奖|补)/u;
const GRANTED_TO =
  /^(?:[、和或至/][^，,。；;]{0,60})?的\p{Script=Han}{0,16}(?<!比例|标准|额度|金额|幅度|奖励|补助|补贴|资金)$/u;

const CHANGED =
  '(?:提高|增加|增长|上升|下降|降低|减少|扩[大展容增]|拓展|提升|调整|[上下]调|发展|缩短|压缩|变|[增升减降涨提扩])(?:到|至|为)';
const FROM = /(?:由|从)[^，,。；;]{0,24}$/u;
const TO = new RegExp(`^[^，,。；;\\d]{0,6}?${CHANGED}`, 'u');
const FROM_TO = new RegExp(`(?:由|从)[^，,。；;]{1,30}?${CHANGED}[^，,。；;]{0,10}$`, 'u');

/** 比2020年的80家|增加20家 */
const COMPARED = new RegExp(`(?:较|${THAN})[^，,。；;、]{1,14}的\\s?$`, 'u');
const CHANGES =
  /^\s?(?:平均|年均|大约|将)?(?:增长|增加|提高|提升|上升|扩大|下降|降低|减少|缩短|压缩|翻)/u;

/** 由60元下降到45元 · 从2020年的80家增长至… · 达到12000元的基础上 : where a change begins. */
function isBase(context: Context, amount: Amount, { clause, tail }: Surroundings): boolean {
  const { text } = context;
  const before = text.slice(clause.start, amount.numeral.start);
  return (
    (TO.test(tail) && FROM.test(before)) ||
    (CHANGES.test(tail) && COMPARED.test(before)) ||
    isStandOf(context, amount) ||
    /^的?基础上/u.test(tail)
  );
}

/** 占比40%|的小微企业贷款利率每年降0.3% · 达50%|的近视率每年降0.5% : how things stand of which the change is told. */
function isStandOf(context: Context, amount: Amount): boolean {
  if (amount.kind !== 'percent' || amount.comparator !== 'eq') return false;
  if (!context.text.startsWith('的', amount.span.end)) return false;
  const found = nextInClause(context, amount);
  return found?.next.kind === 'percent' && CHANGED_FIGURE.test(found.between);
}
const CHANGED_FIGURE =
  /^的\p{Script=Han}{0,20}(?:[率额量值数]|收入|比例|占比|比重|规模|成本)(?:每年|年均|再|平均|分别|将)*(?:降|增|升|减)/u;

/** 以上十四条 · 八项原则 · 一个重大课题 : counted thoughts of the text itself. */
const isThought = (amount: Amount, written: string, { pieceLead, tail }: Surroundings): boolean =>
  (/以上$/u.test(pieceLead) && /^[条项点]$/u.test(amount.unit ?? '')) ||
  (/^(?:基本)?原则/u.test(tail) && amount.unit === '项') ||
  (written === '一' &&
    amount.unit === '个' &&
    /^\p{Script=Han}{0,6}(?:课题|问题|转变|过程|标志|特点|阶段|台阶)/u.test(tail));

const PLACES: ReadonlySet<string> = new Set(['位', '名', '个', '家']);

const LAST_PLACES = /(?:(?:排名|得分|名次|位次)[^，,。；;]{0,4}[后末]|倒数|最后)$/u;
const FIRST_PLACES = /(?:排名|得分|名次|位次|考核|评比)[^，,。；;]{0,4}前$/u;

/** 排名后3位的县区 · 考核前10名的企业 : whom it is for; 进入全国前3名 sets a rank. */
const isRank = (amount: Amount, { pieceLead, tail }: Surroundings): boolean =>
  PLACES.has(amount.unit ?? '') &&
  (LAST_PLACES.test(pieceLead) ||
    (/^的?\p{Script=Han}/u.test(tail) && (FIRST_PLACES.test(pieceLead) || RANK.test(pieceLead))));

/** 前|五位 · 前|10强 · 前|三 */
export const isPlace = ({ unit }: Amount, { pieceLead, tail }: Surroundings): boolean =>
  pieceLead.endsWith('前') &&
  !TIME_BEFORE.test(pieceLead) &&
  (unit === '位' || unit === '名' || /^[强位名]/u.test(tail) || (unit === null && tail === ''));

/** 目前|30名 · 6月底前|30名 */
const TIME_BEFORE = /[目之日以此当年月底末会节假]前$/u;

/** 跻身全国|前五位 · 排名全省|前三, but not 进入全省前五位的企业. */
const setsRank = (amount: Amount, around: Surroundings): boolean =>
  isPlace(amount, around) &&
  /^[强位名]?(?!\p{Script=Han})/u.test(around.tail) &&
  RANK.test(around.pieceLead);

/** Of what lasts: 8小时 · 3年. */
export const TIME_UNITS: ReadonlySet<string> = new Set([
  '天',
  '日',
  '小时',
  '分钟',
  '工作日',
  '个工作日',
  '秒',
  '年',
  '个月',
  '星期',
  '个星期',
  '周',
  '个周',
]);

/** 公示7天 · 24小时值班 : procedure; 办理时限压缩至5天 and 平均停留2.1天 measure something. */
function isProcedure(
  { text }: Context,
  amount: Amount,
  around: Surroundings,
  reached: boolean,
): boolean {
  if (amount.unit === null || !TIME_UNITS.has(amount.unit)) return false;
  if (/(?:公示|公告|公开|延长(?![至到为])|展示)[^，,。；;]{0,8}$/u.test(around.lead)) return true;
  // 接报后2小时内 : by when, not how long.
  const isBy =
    amount.comparator === 'lte' && BY.test(text.slice(amount.span.start, amount.span.end));
  if ((amount.comparator !== 'eq' && !isBy) || reached) return false;
  return !/(?:时间|时限|时长|期限|周期|用时|耗时|压缩|缩短|压减|增加|减少|延长|平均|停留|天数|均)[^，,。；;]{0,8}$/u.test(
    around.lead,
  );
}

const BY = /(?<![以之])内$/u;

/** 5个村|中的柳村 */
const isPartOf = (tail: string): boolean =>
  tail.includes('中的') && /^\p{Script=Han}{1,8}中的\p{Script=Han}/u.test(tail);

/** 低空经济|十二条、古城保护|八条|等专项政策 : what papers are called in short. */
const isShortTitle = (
  text: string,
  { unit, span, numeral }: Amount,
  { pieceLead, clause }: Surroundings,
): boolean =>
  unit === '条' &&
  /^[一二三四五六七八九十]+$/u.test(text.slice(numeral.start, numeral.end)) &&
  /\p{Script=Han}{2}$/u.test(pieceLead) &&
  PAPERS.test(text.slice(span.end, clause.end));
const PAPERS = /^(?:、[^等]{2,40})?等\p{Script=Han}{0,6}(?:政策|措施|文件|意见|规定)/u;

/** What a circle of life or of trade is measured in: 15分钟生活圈, but not 12个商圈. */
const WITHIN: ReadonlySet<string> = new Set(['分钟', '小时', '天', '米', '公里']);

const ROUND_SIZE = /^[十百千]?[百千万亿][亩吨]$/u;

/** 建设|20万千瓦光伏电站, but not 推进5万千瓦风电项目建设. */
const isPowerBuilt = ({ unit }: Amount, { pieceLead, tail }: Surroundings): boolean =>
  /[千兆]瓦/u.test(unit ?? '') &&
  BUILDING.test(pieceLead) &&
  !/^[^，,。；;]{0,16}(?:建设|改造|开工|前期|并网)/u.test(tail);

/** 5万千瓦风电项目 · 千万吨扩能计划 · 15分钟生活圈 · 500米范围内 : the number belongs to a name. */
const isInName = (context: Context, amount: Amount, around: Surroundings): boolean =>
  (/千瓦|吨级|千伏|伏|兆瓦/u.test(amount.unit ?? '') &&
    /^[^，,。；;]{0,8}(?:项目|工程|机组|风机|电站|电厂|泊位|码头)/u.test(around.tail) &&
    !isPowerBuilt(amount, around)) ||
  (isVoltage(amount.unit) && /^\p{Script=Han}/u.test(around.tail)) ||
  (WITHIN.has(amount.unit ?? '') && /^[^，,。；;]{0,8}圈/u.test(around.tail)) ||
  (ROUND_SIZE.test(context.text.slice(amount.span.start, amount.span.end)) &&
    /^\p{Script=Han}{2,14}(?:行动|工程|计划|基地|示范区|灌区)/u.test(around.tail)) ||
  /^(?:的)?范围[内之以]|^半径/u.test(around.tail) ||
  /罚款|罚金/u.test(around.lead.slice(-6));
