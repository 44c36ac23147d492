/** What a number counts: the noun phrase around it without verbs and time. */
import { alternation, derive, type Lexicon, list } from '../lexicon/lexicon.js';
import { BLANKS, CodeSet } from '../model/code-set.js';
import { type Span, span } from '../model/span.js';
import type { Amount, Coverage } from '../recognise/recognition.js';
import {
  type Closed,
  closed,
  insideVerb,
  isClause,
  isFigure,
  isHelping,
  isMade,
  isVerbAlone,
  opened,
  pieces,
  RANK,
  SHARE_ITSELF,
  unbounded,
  withoutLightVerb,
} from './noun-phrase.js';
import { AIM_BEHIND, GIVING, JOINT_AHEAD, type Surroundings } from './surroundings.js';
import { isDoneBehind } from './target-evidence.js';

export interface Indicator {
  readonly text: string;
  readonly span: Span;
}

export interface Before extends Indicator {
  /** The change alone, where the clause does not say what changed: 〔同比增长〕8%. */
  readonly change: string;
  /** 按每人每年200元安排 : what stands before is counted, not what stands behind. */
  readonly ruled: boolean;
  /** 甲、乙分别增长5%、8% : what the amounts behind this one count. */
  readonly others: readonly string[];
}

const completion = derive((lexicon: Lexicon) => {
  const verbs = alternation(list(lexicon, 'completion-verbs'));
  return {
    /** 全部安装|到位 : how it ends, not what. */
    first: new RegExp(`^(?:${verbs})`, 'u'),
    /** 80个项目|已开工74个 */
    ofThem: new RegExp(`(?:已经?|将|共|累计|全部|目前|其中){1,3}(?:${verbs})`, 'u'),
  };
});

/** Where the noun phrase behind a number stops. */
const stops = derive(
  (lexicon: Lexicon) => new RegExp(`(?:${alternation(list(lexicon, 'predicate-verbs'))})`, 'u'),
);

/** 30所学校|承担试点任务, but not 30家园区入驻企业. */
const taking = derive(
  (lexicon: Lexicon) =>
    new RegExp(
      `(?:${alternation(list(lexicon, 'object-taking-verbs'))})(?=\\p{Script=Han}{2})(?!(?:企业|单位|机构|主体|商户|项目|学校|园区企业)$)`,
      'u',
    ),
);
/** 对30家企业|加装水表 */
const fitting = derive(
  (lexicon: Lexicon) =>
    new RegExp(`(?:${alternation(list(lexicon, 'fitting-verbs'))})(?=\\p{Script=Han})`, 'u'),
);
/** 50名教师|到县里跟岗学习 */
const GOING_TO =
  /(?<=\p{Script=Han}{2})(?<![达得送提升增降受做直遇收来报签])到(?=\p{Script=Han}{1,12}(?:学习|培训|任教|支教|挂职|锻炼|研修|交流|考察|实习|任职|就业)$)/u;

const BOUND = /^(?:以上|以下|以内|左右|不等|的|之内|新?台阶|大关|关口|新[纪记]录)+/u;
/** Only where it holds another amount. */
const ASIDE = /^[（(][^（()）]{0,20}\d[^（()）]{0,30}[）)](?=\p{Script=Han})/u;
const LETTER = /\p{Script=Han}|[A-Za-z]/u;
/** 1名负责人〔和〕2名联络员 · 按1:4〔的比例〕配备 */
const JOINT = /(?:和|与|及|以及|并|或者?)$/u;
const JOINT_ENDS = new CodeSet('和与及并或者');
const AND_ALSO = '以及';
/** 34条陆缆〔和多条海缆〕 */
const JOINTS = new CodeSet('和与及');
const UNCOUNTED = /(?:以及|[和与及])(?:多|若干|一批|一系列)[\s\S]*/u;
/** 120个乡镇〔全面〕实现通公交 */
const WHOLLY = /(?<=\p{Script=Han}{2})(?:已|将|首次|力争)?全面(?=实现|完成|达到)/u;
/** 8个台区改造|将全部竣工 : what is said of all of them. */
const ALL_OF_THEM = /(?<=[\p{Script=Han}”]{2})(?:已|将|首次|力争)?全部/u;
/** 26个项目〔年底前〕|全部办结 */
const TIME_BEHIND =
  /(?<=\p{Script=Han}{2})(?:(?:上半|下半|今|明)年|年(?:内|底前?)|\d{1,2}月(?:[底末])?前?)$/u;
/** 6个〔县〕要|完成改造 · 6个〔县〕全面|实现通水 */
const SHALL_BEHIND = /(?<=[\p{Script=Han}）])(?:(?<![纪摘概提需必重主首])要|必?须|全面)$/u;
/** 向5万户〔农户〕发放… */
const GIVEN = new RegExp(GIVING, 'u');
/** 向5万户|农户发放〔种子〕 */
const TO_WHOM = /向[\d.]{1,8}[万亿]?[户名人家个]$/u;
const GIVEN_THEM = new RegExp(`^\\p{Script=Han}{1,10}?${GIVING}(?=\\p{Script=Han}{2})`, 'u');
/** 210个〔村〕建立了… */
const HAVE_DONE = /(?<=\p{Script=Han})(?:设立|建立|建成|成立|完成|组建|开展|实现|启动)了/u;
/** 泵站3座|12月底前完工 · 水厂80家| 到2026年达标率达到95% · 余额达到2%|时可… : when, and not what. */
const TIME_AHEAD =
  /^[ 　]?(?:[到至]20\d{2}年|(?:20\d{2}年|[今明当])?(?:年内|年?[底末]前|\d{1,2}月(?:[底末份]|\d{1,2}日)?前|(?:\d{1,2}月|年)[底末])|[一二三四]季度末?前|时(?:[，,]|可))/u;
/** 三成〔水厂〕未|达到标准 */
const NOT_YET = /(?<=\p{Script=Han}{2})(?:仍|尚|还)?未$/u;
/** 按销售额的5%|给予〔奖励〕 */
const AS_GIVEN = /^(?:给予|予以)(?=\p{Script=Han}{0,8}(?:奖励|奖补|补助|补贴|资助|贴息|奖金)$)/u;
/** 发挥5亿元〔引导资金〕作用 */
const EFFECT = /(?<=资金|基金)的?(?:引导|带动|杠杆|撬动)?作用$/u;
const RULE = /^(?:的)?(?:标准|比例|要求|额度)(?:要求)?(?:来|予以|给予|进行)?/u;

/** The amount behind one, or the end of the text. */
export interface Following extends Span {
  readonly unit: string | null | undefined;
}

/** 新建30座〔“清水家园”样板水站〕 */
export function indicatorBehind(
  text: string,
  amount: Amount,
  nextAmount: Following,
  { piece, clause, timesBehind }: Surroundings,
  lexicon: Lexicon,
): Indicator | undefined {
  // 5400万元|（县级700万元）|修建水厂
  const from = amount.span.end + asideLength(text, amount.span.end, piece.end);
  const next = nextAmount.start < from ? piece.end : nextAmount.start;
  const written = text.slice(from, Math.min(piece.end, next));
  if (TIME_AHEAD.test(written)) return undefined;
  // 学校6所|和医院|10家
  if (next < piece.end && JOINT_AHEAD.test(written)) return undefined;
  const skipped = from - amount.span.end + (BOUND.exec(written)?.[0].length ?? 0);
  let noun = text.slice(amount.span.end + skipped, Math.min(piece.end, next));
  // “10万+”目标 : the quotation ends here, what follows does not say what is counted.
  if (/^[”’]/u.test(noun) || AIM_BEHIND.test(written)) return undefined;
  if (next > piece.end)
    noun = listed(
      text.slice(amount.span.end + skipped, Math.min(clause.end, next)),
      // 分3期|培训站长、副站长|450名
      next >= clause.end || text.charAt(amount.span.start - 1) === '分'
        ? 'open'
        : nextAmount.unit === amount.unit
          ? 'its'
          : 'led',
      lexicon,
    );
  else if (JOINT_ENDS.has(noun.charCodeAt(noun.length - 1)) && JOINT.test(noun))
    noun = noun.replace(JOINT, '');
  else if (amount.kind === 'quantity' && OF_COUNTED.test(noun)) noun = noun.slice(0, -1);
  else
    noun = text.slice(
      amount.span.end + skipped,
      next < piece.end
        ? endOfNoun(
            text,
            amount.span.end + skipped,
            { start: next, end: nextAmount.end },
            piece.end,
            lexicon,
          )
        : piece.end,
    );
  if (JOINTS.isIn(noun)) noun = noun.replace(UNCOUNTED, '');
  noun = withoutNextDeed(noun, lexicon);
  noun = withoutSchedule(noun, amount.span.end + skipped, timesBehind, lexicon);
  const stop = stops(lexicon).exec(noun);
  if (stop && stop.index >= 2) noun = noun.slice(0, stop.index).replace(SHALL_BEHIND, '');
  const given = text.charAt(amount.span.start - 1) === '向' ? noun.search(GIVEN) : -1;
  if (given >= 2) noun = noun.slice(0, given);
  const taken = taking(lexicon).exec(noun) ?? (noun.includes('到') ? GOING_TO.exec(noun) : null);
  if (taken && taken.index >= 2) noun = noun.slice(0, taken.index);
  const fitted = text.charAt(amount.span.start - 1) === '对' ? fitting(lexicon).exec(noun) : null;
  if (fitted && fitted.index >= 2) noun = noun.slice(0, fitted.index);
  const done = noun.includes('了') ? noun.search(HAVE_DONE) : -1;
  if (done > 0) noun = noun.slice(0, done);
  if (noun.endsWith('未')) noun = noun.replace(NOT_YET, '');
  if (noun.endsWith('作用')) noun = noun.replace(EFFECT, '');
  const all = noun.includes('全部') ? ALL_OF_THEM.exec(noun) : null;
  if (all) noun = noun.slice(0, all.index).replace(TIME_BEHIND, '');
  noun = (BRACKETS.isIn(noun) ? withoutAsides(noun) : noun).trimEnd();
  const rule = text.slice(clause.start, amount.span.start).includes('按')
    ? (RULE.exec(noun)?.[0].length ?? 0)
    : 0;
  const bare = rule > 0 ? opened(noun.slice(rule), lexicon) : noun.replace(AS_GIVEN, '');
  if (!LETTER.test(bare)) return undefined;
  const start = amount.span.end + skipped;
  return {
    text: tidy(rule === 0 && noun.includes('全面') ? noun.replace(WHOLLY, '') : bare),
    span: span(start, start + noun.length),
  };
}

const BRACKETS = new CodeSet('（(）)');

/** 党组（党委）书记 goes on behind its bracket. */
const withoutAsides = (noun: string): string =>
  noun
    .replace(
      /[（(][^（()）]*[）)](?!\p{Script=Han})[\s\S]*|[（(][^（()）]*$|^[^（(]*?(?=[）)])/u,
      (cut) => (/^[（(]/u.test(cut) ? '' : cut),
    )
    .replace(/^(?<head>[^（(）)]*)[）)].*$/u, '$<head>');

/** 5个〔市场改造〕并推进… · 8座〔桥梁〕并 */
function withoutNextDeed(noun: string, lexicon: Lexicon): string {
  const at = noun.search(AND_THEN);
  if (at < 2) return noun;
  const rest = noun.slice(at + 1);
  return rest === '' || isClause(rest, lexicon) ? noun.slice(0, at) : noun;
}
/** 210套〔住房〕将于明年一季度|交付 : by when they are done. */
function withoutSchedule(
  noun: string,
  start: number,
  times: readonly Span[],
  lexicon: Lexicon,
): string {
  const time = times.find((one) => one.start >= start + 2 && one.end <= start + noun.length);
  if (time === undefined) return noun;
  const head = noun.slice(0, time.start - start).replace(SCHEDULED, '');
  return head.length >= 2 && isDoneBehind(noun.slice(time.end - start), lexicon) ? head : noun;
}
const SCHEDULED = /(?:将|可|拟|计划|预计|力争|确保){0,2}[于在]?$/u;
const AND_THEN = /(?<![合兼归吞])并(?![购列行联网入轨])/u;

function asideLength(text: string, at: number, end: number): number {
  if (!'（('.includes(text.charAt(at))) return 0;
  return ASIDE.exec(text.slice(at, Math.min(end, at + 60)))?.[0].length ?? 0;
}

/** 5000户〔农户〕户均增收3000元 · 80个〔项目〕已开工74个 : where the measure or the verb begins that the next number belongs to. */
function endOfNoun(text: string, from: number, next: Span, end: number, lexicon: Lexicon): number {
  const between = text.slice(from, Math.min(next.start, from + LONGEST_NOUN));
  const at = between.search(MEASURE);
  if (at >= 0) return from + at;
  const having = between.length < LONGEST_NOUN ? HAVING.exec(between) : null;
  if (having && having.index >= 2) return from + having.index;
  const done = between.search(completion(lexicon).ofThem);
  if (done >= 2) return from + done;
  if (next.end < end || !HAN_ONLY.test(between)) return end;
  // 3000平方米〔净水设备库〕1座 · 7条〔产业链产值〕突破7000亿元 · 5期|500人次
  const { head } = closed(between, lexicon);
  return from + (head.length < 2 ? 0 : head.length);
}
const LONGEST_NOUN = 100;
/** 40名〔水管员〕中有|12名 · 25名〔带头人〕已有|8人 */
const HAVING = /[中里就]?(?:已经?|现)?有$/u;
/** 5个〔灌区〕的|18个泵站, but not 投入8亿元办好的|35件实事 */
const OF_COUNTED = /^\p{Script=Han}{2,8}的$/u;
const HAN_ONLY = /^\p{Script=Han}*$/u;
const MEASURE = /[户人亩村年月日平]均|每[户人亩村]/u;

/** 800个〔智能工厂、数字化车间〕 : an enumeration, as far as no new action begins in it. */
function listed(written: string, lastPiece: LastPiece, lexicon: Lexicon): string {
  const all = pieces(written);
  if (all[0] === '') return '';
  const stop = all.findIndex(
    (piece, i) => i > 0 && (piece === '' || isClause(piece, lexicon) || COVERED.test(piece)),
  );
  const own = stop < 0 ? all : all.slice(0, stop);
  const last = own.length > 1 && own.length === all.length ? all.at(-1) : undefined;
  if (last === undefined || lastPiece === 'open') return own.join('、');
  // 30门〔取水、净水课程〕（包括必修|10门
  const aside = last.search(/[（(]/u);
  if (aside > 0) return [...own.slice(0, -1), last.slice(0, aside)].join('、');
  // 50个〔村、社区〕开展|3次活动, but 5个〔水厂〕、总数达|12个 · 3座〔水厂〕、泵站获得|8座
  const isDone =
    BARE_PLACE.test(last) ||
    (lastPiece === 'led' &&
      ((stops(lexicon).exec(last)?.index ?? 0) >= 2 || isMade(last, lexicon)));
  return (isDone ? own : own.slice(0, -1)).join('、');
}
/** 15个〔省、自治区〕|达到4000亩 */
const BARE_PLACE = /^(?:自治[区州县]|直辖市|[市县区乡镇村])(?!\p{Script=Han})/u;
/** Whether the last piece leads to another amount, or is its own, as both have one unit. */
type LastPiece = 'open' | 'led' | 'its';
/** 水厂|全覆盖、供水率达95% */
const COVERED = /全覆盖$/u;

/** 〔月均收入〕由2020年的3000元 : where the change began says nothing of what changed. */
const CHANGE =
  /(?:相应地?|则|已|分别)?(?:由|从)\s?(?:平均)?(?:\d|[一二三四五六七八九十百每]|现[在时]|目前|原来|原先|此前|最[高低初长多]|去年|上年|年初)/u;
/** 办结用时〔已压缩到规定时限〕的三成 */
const TO_BASE = /(?:已经?)?(?:压缩|缩短|降低|提高|控制)(?:到|至|在)/u;
const PUNCTUATED = /^[\s、，,]*/u;
/** 进口、出口时间〔分别压缩至〕 */
const RESPECTIVE = /(?:分别|各自)(?:比|较|[较比]上年)?/u;
/** 行政费用〔不得高于拨款额的〕3% */
const SHARE =
  /(?:不得?(?:高于|超过|大于|低于|少于)|不多于|至少占)(?<whole>[^，,。；;]{2,16}?)的?$/u;
/** 占比 names what it is a share of with what stands before. */
const NAMELESS =
  /^(?!占比$)(?:其余的?|目标|(?:每|各|该|其|本|累计|共|至|约|占)?[\p{Script=Han}]?|[\d一二两三四五六七八九十]{1,3}年(?:内|[共总]|总共)?)$/u;

/** 推动〔节水装备产业规模〕达300亿元 */
export function indicatorBefore(
  text: string,
  amount: Amount,
  count: number,
  { clause, stem, rest, continued, times }: Surroundings,
  lexicon: Lexicon,
): Before | undefined {
  const { start: end } = amount.span;
  const bounded = ownWords(text.slice(end, amount.numeral.start), lexicon);
  let nameless: Before | undefined;
  // 产值达18亿元、|增长12% : what stands before the other amount is its own.
  const own = /^\s?、/u.test(text.slice(rest, end)) && !CHANGE.test(text.slice(clause.start, rest));
  const from = own ? rest : clause.start;
  for (const start of stem === from ? [stem] : [stem, from]) {
    if (start > end) continue;
    const written = amount.unit === '倍' ? aloneOf(text.slice(start, end)) : text.slice(start, end);
    const behindAmount = start === stem ? continued : start > clause.start;
    if (behindAmount && JOINT.test(written.trimEnd())) return nameless;
    const ending = timeless(closed(written, lexicon), start, times, lexicon);
    const isGiven = behindAmount && TO_WHOM.test(text.slice(Math.max(0, start - 12), start));
    const isRespective = RESPECTIVE.test(written);
    const counted = nounOf(ending, isRespective ? count : 1, behindAmount, lexicon);
    const alone = counted.startsWith(AND_ALSO) ? counted.slice(AND_ALSO.length) : counted;
    const noun = isGiven ? alone.replace(GIVEN_THEM, '') : alone;
    const at = start + written.lastIndexOf(noun);
    const place = span(
      at < start ? start + (PUNCTUATED.exec(written)?.[0].length ?? 0) : at,
      amount.numeral.start,
    );
    const { change, ruled } = ending;
    if (!NAMELESS.test(noun) || bounded.length >= 2) {
      const part = text.slice(end, amount.numeral.start).endsWith('占') ? '占' : '';
      const whole =
        amount.kind === 'percent' && bounded !== ''
          ? SHARE_ITSELF.test(noun)
            ? ''
            : shareOf(bounded)
          : bounded;
      const names: string[] = [];
      for (const { grown, by } of compared(noun, change, count))
        for (const name of shared(grown, count, lexicon, count === 2 && isRespective))
          names.push(`${named(`${name}${part}`)}${whole}${by}`);
      return { text: names[0] ?? '', span: place, change, ruled, others: names.slice(1) };
    }
    nameless ??= { text: '', span: place, change, ruled, others: [] };
    // 奖补50万元、100万元 : the noun stands before the first of them.
    if (behindAmount && !ending.reached) return nameless;
  }
  return nameless;
}

/** 〔产值〕是2020年的|3倍 : of what it is the multiple. */
const aloneOf = (written: string): string =>
  written.endsWith('的') ? written.replace(MULTIPLE_OF, '') : written;
const MULTIPLE_OF = /(?:相当于|达到?|[是为])[^，,。；;、：:是为达]{1,16}的$/u;

/** 〔产业规模〕到2028年|翻一番 · 〔用电量〕力争在今年|下降 : when it is to be so says nothing of what it is. */
function timeless(ending: Closed, start: number, times: readonly Span[], lexicon: Lexicon): Closed {
  const end = start + ending.head.length;
  const time = times.findLast((one) => one.start >= start && one.end === end);
  if (time === undefined) return ending;
  const open = ending.head.slice(0, time.start - start);
  // 收入由2020年的3万元增长|到2025年|5万元
  const upTo = /^[到至]?/u.exec(ending.head.slice(open.length))?.[0] ?? '';
  const grown = closed(`${open}${upTo}`, lexicon);
  const before =
    grown.head.length < open.length ? grown : closed(open.replace(/[在于]$/u, ''), lexicon);
  return timeless(
    {
      head: before.head,
      change: ending.change || before.change,
      reached: ending.reached || before.reached,
      ruled: ending.ruled || before.ruled,
    },
    start,
    times,
    lexicon,
  );
}

/** 至少〔讲授党课〕1次 : words between the bound and the number. */
const ownWords = (written: string, lexicon: Lexicon): string =>
  written === '' ? '' : tidy(opened(closed(unbounded(written, lexicon), lexicon).head, lexicon));

/** Where the part behind the last stop begins; 3,200 is one number. */
function lastPart(head: string): number {
  let at = head.length;
  while (at > 0) {
    const character = head.charAt(at - 1);
    const stops = PART_STOPS.has(character);
    if (stops && !(character === ',' && /^\d{3}/u.test(head.slice(at, at + 3)))) break;
    at--;
  }
  return at;
}
const PART_STOPS = new Set('，,。；;');

/** What stands before a phrase of the last part. */
function cutFrom(head: string, phrase: RegExp): string {
  if (!phrase.test(head)) return head;
  const last = lastPart(head);
  const at = head.slice(last).search(phrase);
  return at < 0 ? head : head.slice(0, last + at);
}

/** @param count how many nouns stand in a row, each with an amount of its own */
function nounOf(
  { head, reached }: Closed,
  count: number,
  behindAmount: boolean,
  lexicon: Lexicon,
): string {
  const bare = cutFrom(cutFrom(head, CHANGE), TO_BASE);
  const all = pieces(bare === head ? head : closed(bare, lexicon).head);
  const isRow = count > 1 && all.length === count;
  const from = Math.max(behindAmount && all.length > 1 ? 1 : 0, isRow ? 0 : ownFrom(all, lexicon));
  const written = withoutOpenings(
    all.length === 1 ? (all[0] as string) : all.slice(from).join('、'),
  );
  const phrase = isRow ? written.replace(RESPECTIVE, '') : written;
  const noun = opened(phrase, lexicon);
  const whole =
    isRow ||
    reached ||
    (isClause(phrase, lexicon) && !isHelping(phrase, lexicon)) ||
    (isFigure(noun, lexicon) && !SPENT.test(noun));
  return tidy(whole ? withoutLightVerb(noun, lexicon) : insideVerb(noun, lexicon));
}

/** 〔全市〕新建、改建水厂 */
const OF_ALL_HERE = /^全[省市县区]/u;
/** Where in an enumeration the last action of its own begins: 加强巡查、|新建泵站, but |新建、改造泵站. */
function ownFrom(all: readonly string[], lexicon: Lexicon): number {
  let from = all.findLastIndex(
    (piece, i) => i > 0 && (isClause(piece, lexicon) || COVERED.test(all[i - 1] ?? '')),
  );
  while (from > 0 && isVerbAlone((all[from - 1] ?? '').replace(OF_ALL_HERE, ''), lexicon)) from--;
  return from;
}
/** 县财政拟安排|资金 */
const SPENT = /[拟已将]安排\p{Script=Han}{0,8}(?:资金|经费)$/u;

const withoutOpenings = (written: string): string => {
  const inner = BRACKETS.isIn(written) ? written.replace(OPEN_BRACKET, '') : written;
  return inner.includes('“') ? inner.replace(OPEN_QUOTE, '') : inner;
};

/** 安排人员（每5000名老年人|配备1名） */
const OPEN_BRACKET = /^[^（(]*[（(](?=[^（()）]*$)/u;
/** 实现“新增床位|3000张，…”的目标 */
const OPEN_QUOTE = /^[^“”]*“(?=[^“”]{2,}$)/u;

/** 公路水路投资|占 → 公路水路投资占比 */
const named = (noun: string): string => {
  const name = /(?:比重|比例|占比)占$/u.test(noun)
    ? noun.slice(0, -1)
    : noun.endsWith('占')
      ? `${noun}比`
      : noun.replace(/^大?约占/u, '占');
  const place = RANK_ENDS.has(name.charCodeAt(name.length - 1))
    ? name.replace(RANK, '$<where>排名')
    : name;
  return SHARE_LEADS.isIn(place) ? place.replace(SHARE, '占$<whole>的比例') : place;
};
const RANK_ENDS = new CodeSet('前第');
/** 不得高于 · 至少占 */
const SHARE_LEADS = new CodeSet('不至');

export const tellsShare = (noun: string): boolean => SHARE_ITSELF.test(noun);

/** 最高可〔提高到〕项目投资额的|50% */
export const shareOf = (whole: string): string =>
  `占${whole.replace(/^(?:提高|提升|增加|提)[到至]|的$/gu, '')}的比例`;

/** 销售面积环比、同比|分别增长5%、8% : by two comparisons. */
function compared(
  noun: string,
  change: string,
  count: number,
): readonly { readonly grown: string; readonly by: string }[] {
  const than = count === 2 ? THAN_BEFORE.exec(noun)?.[0] : undefined;
  if (than === undefined || !/^[同环]比/u.test(change)) return [{ grown: noun, by: change }];
  const grown = noun.slice(0, -than.length);
  return [
    { grown, by: `${than}${change.slice(2)}` },
    { grown, by: change },
  ];
}
const THAN_BEFORE = /[同环]比$/u;

/** 甲、乙和丙产量分别达到… · 城乡居民收入分别达到… : one noun for each of the numbers, if they are as many. */
function shared(
  noun: string,
  count: number,
  lexicon: Lexicon,
  respective: boolean,
): readonly string[] {
  if (respective && count === 2 && TOWN_AND_COUNTRY.test(noun))
    return ['城镇', '农村'].map((where) => noun.replace('城乡', where));
  const parts =
    count > 1 ? noun.replace(TOGETHER, '').split(/、|以及|[和与]|(?<![普涉])及(?!格|时)/u) : [];
  return parts.length === count ? withHead(parts, lexicon) : [noun];
}

const TOWN_AND_COUNTRY = /^城乡居民(?!.*比$).*(?:收入|支出|消费)/u;

/** 甲、乙〔两〕区收入 · 甲、乙〔两大〕产业产值 */
const TOGETHER =
  /(?<=\p{Script=Han})[两三四五六七八九十](?=[区市县州]\p{Script=Han})|[两三四五六七八九十]大(?=产业|行业|领域)/u;

/** 较大事故、重特大事故起数 → 较大事故起数, 重特大事故起数 · 一、二、三产业 → 一产业, 二产业, 三产业 */
function withHead(parts: readonly string[], lexicon: Lexicon): readonly string[] {
  const last = parts.at(-1) ?? '';
  const [, ofPlace = ''] = parts.every((part) => PLACE.test(part)) ? (PLACE.exec(last) ?? []) : [];
  if (ofPlace !== '' && parts.slice(0, -1).every((part) => PLACE.exec(part)?.[1] === ''))
    return parts.map((part) => (part === last ? part : `${part}${ofPlace}`));
  const single = parts.slice(0, -1).every((part) => part.length === 1);
  const head = single ? last.slice(1) : (HEAD.exec(last)?.[0] ?? '');
  return parts.map((part) =>
    isLevel(part) && withoutLevel(last) !== last
      ? `${part}${withoutLevel(last)}`
      : part.endsWith(head) || OWN_MEASURE.test(part) || isFigure(part, lexicon)
        ? part
        : joined(part, head),
  );
}
/** 城区、乡镇|垃圾清运率 */
const PLACE =
  /^(?:城区|城市|城镇|县城|镇区|乡镇|乡村|农村|村庄|市区|郊区|山区|平原)(?<of>[\p{Script=Han}]{0,16})$/u;
/** 发电量、交易额 : two measures. */
const OWN_MEASURE = /(?:运|吞吐|电|产|销|交易|业务|排放|用水|用)量$|[数额率值]$/u;

/** 城区居民、山区居民人均收入 : what both hold stands once. */
function joined(part: string, head: string): string {
  if (/业$/u.test(part)) return `${part}${head.replace(/^[产行]业/u, '')}`;
  if (/[存贷]款$/u.test(part)) return `${part}${head.replace(/^[存贷]款/u, '')}`;
  let width = Math.min(part.length, head.length);
  while (width > 0 && !part.endsWith(head.slice(0, width))) width--;
  return `${part}${head.slice(width)}`;
}

/** 城镇、农村〔居民收入〕 · 进口、出口〔整体通关时间〕 · 食品、药品〔抽检合格率〕 */
const HEAD =
  /(?<=\p{Script=Han})(?:(?:常住)?居民|毕业生|产业|行业|领域|种植|播种|养殖|整体|患者|规范|健康|人均|可支配|住院|报销|抽检|通关|月|年){0,4}(?:(?:排放|产|销|使用|拥有|减排|供应|客运|货运|客流)?量|起数|人数|户数|单产|亩产|总产|面积|产值|增加值|投资|收入|[\p{Script=Han}]{2}率|规模|数量|比例|时间|(?:补贴|补助|低保)?标准|(?:零售|销售|营业|交易|成交|进出口|出口|进口|贷款)额|(?:存款|贷款)?余额|在[校园]生(?:人?数|规模)?)$/u;

/** 26个|项目全部办结 */
const COUNT_AHEAD =
  /^(?:\d{1,3}大?类)?\d{1,6}[个家项处所座件户名条台套支只辆](?!及?以)(?=[\p{Script=Han}“]{2})/u;

/** 零工市场〔实现〕乡镇|全覆盖 */
const BROUGHT_TO =
  /(?<=^(?![在对])\p{Script=Han}{2,12})(?:基本)?实现(?=\p{Script=Han}[\p{Script=Han}（])/u;

/** Verbs between 全覆盖 and what is covered: 全覆盖组建〔用水协会〕 */
const COVERING = /^(?:地|式|的)?(?:开展|组建|建立|配备|设置|推进|实施|进行|建成|落实)?/u;

/** 〔山塘巡查〕全覆盖 · 对〔水管员、渠长〕开展全覆盖〔培训〕 · 全覆盖组建〔用水协会〕 */
export function coverageIndicator(
  text: string,
  coverage: Coverage,
  { clause, lead, times }: Surroundings,
  lexicon: Lexicon,
): Indicator | undefined {
  const tail = text.slice(coverage.span.end, clause.end);
  // 水厂全覆盖|、供水率达95%
  const tailNoun = tail.startsWith('、')
    ? ''
    : tail.replace(COVERING, '').replace(/[”）)][\s\S]*/u, '');
  const object = /对(?<whom>[^对]{2,30}?)(?:开展|进行|实行|实施|实现)?$/u.exec(lead);
  const whom = object?.groups?.['whom'];
  if (object && whom !== undefined)
    return {
      text: tidy(`${whom}${tailNoun}`),
      span: span(coverage.span.start - lead.length + object.index, coverage.span.end + tail.length),
    };
  // 漏损管段|2027年底前|全部改造到位, but not 1982年|全部投产的|项目
  const behindTime = lead === '' && !tail.startsWith('的');
  const from = behindTime ? clause.start : coverage.span.start - lead.length;
  const start = from + otherLength(text.slice(from, coverage.span.start));
  const written = text.slice(start, coverage.span.start);
  const open = closed(written, lexicon);
  let noun = opened((behindTime ? timeless(open, start, times, lexicon) : open).head, lexicon);
  if (noun.length > 14) noun = insideVerb(noun, lexicon);
  noun = noun.replace(COUNT_AHEAD, '');
  const name = tidy(noun.includes('实现') ? noun.replace(BROUGHT_TO, '') : noun);
  // 柳河县、杨河县|全部建成|〔节水型县〕
  const isBuilt = text.endsWith('建成', coverage.span.end) && /^\p{Script=Han}{3,12}$/u.test(tail);
  if (isBuilt && !completion(lexicon).first.test(tail) && pieces(noun).every((p) => AREA.test(p)))
    return { text: tidy(tailNoun), span: span(start, coverage.span.end + tail.length) };
  // 健全全覆盖的〔服务网络〕
  const isMade = tail.startsWith('的') && MAKES.test(noun);
  if (name.length >= 2 && !isMade)
    return {
      text: name,
      span: span(start + written.lastIndexOf(noun), coverage.span.start),
    };
  if (tidy(tailNoun).length >= 2 && !completion(lexicon).first.test(tailNoun))
    return {
      text: tidy(tailNoun),
      span: span(coverage.span.end, coverage.span.end + tail.length),
    };
  return undefined;
}

/** 抓好巡查、|实现水厂全覆盖 · 水厂全覆盖、|泵站全覆盖 */
const otherLength = (written: string): number =>
  written.includes('、') ? (OTHER.exec(written)?.[0].length ?? 0) : 0;
const OTHER = /^[\s\S]*(?:全覆盖、|、(?=(?:力争|确保|基本|全面)?(?:实现|做到)))/u;

const AREA = /^\p{Script=Han}{1,7}[县市区州旗镇乡村]$/u;
const MAKES = /^(?:构建|健全|完善|织密|形成)$/u;

/** 机关党建品牌 + 其中 → 机关党建品牌 · 省级示范点 + 市级 → 市级示范点 : a part of the same thing. */
export function headNoun(previous: string, own: string): string {
  if (isLevel(own) && !isLevel(previous))
    return LEVEL_BEHIND.test(previous)
      ? previous.replace(LEVEL_BEHIND, own)
      : `${own}${withoutLevel(previous)}`;
  // 进出口增长5%，|出口|突破2万亿元
  if (own === '出口' || own === '进口') return own;
  const stem = MODEL.exec(previous)?.groups?.['stem'];
  if (stem !== undefined && MODEL_ALONE.test(own)) return `${stem}${own}`;
  return previous.includes(own) && !TOTAL_ENDS.test(previous) ? previous : own;
}

const TOTAL_ENDS = /总[数量]$/u;

/** 节水服务|品牌 + 示范点 → 节水服务示范点 : two ways to be a model of the same. */
const MODELS =
  '(?:品牌|示范点|示范户|示范岗|示范村|示范单位|示范基地|示范项目|先锋岗|标兵|典型案例|样板)';
const MODEL = new RegExp(`^(?<stem>\\p{Script=Han}{2,12}?)${MODELS}$`, 'u');
const MODEL_ALONE = new RegExp(`^${MODELS}$`, 'u');

/** 市级|15个、县级|60个|示范点 : of what, the noun says that the last of them has. */
export const isLevel = (noun: string): boolean => LEVEL.exec(noun)?.[0] === noun;
export const withoutLevel = (noun: string): string => noun.replace(LEVEL, '');
/** Not 提质升级, 区市两级. */
const LEVEL = /^\p{Script=Han}{1,3}(?<![升两多上下同评定等分])级/u;
/** 补助标准〔省级〕达2元，市级3元 */
const LEVEL_BEHIND =
  /(?<=\p{Script=Han})(?:国家|自治区|[省市州盟县旗区村]|[一二三四五]星|乡?镇|街道|社区)级$/u;

/** What is cut from an end of a noun, or may be. */
const UNTIDY = new CodeSet('的了均都、，“”');
const isUntidy = (code: number): boolean => UNTIDY.has(code) || BLANKS.has(code);

function tidy(noun: string): string {
  if (!isUntidy(noun.charCodeAt(0)) && !isUntidy(noun.charCodeAt(noun.length - 1))) return noun;
  const bare = noun.replace(
    /^(?:[\s的了、，]|均(?![衡等])|都(?![市江]))+|(?<![\s的了、，])[\s的了、，]+$/gu,
    '',
  );
  return /^“[^”]+”$/u.test(bare) ? bare.slice(1, -1) : bare.replace(/^”|“$/gu, '');
}
