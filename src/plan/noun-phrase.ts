/** Where the noun phrase before a number begins and ends: 力争〔自来水普及率〕稳定在 · 新建〔水厂〕. */
import { type EndPattern, endPattern } from '../lexicon/end-pattern.js';
import { alternation, derive, type Lexicon, list } from '../lexicon/lexicon.js';
import { plainIndex, type WordIndex } from '../lexicon/word-index.js';
import { BLANKS, CodeSet } from '../model/code-set.js';

/** 通|达 · 直|达 : a verb of its own. */
export const NOT_THERE = '(?<![通直抵](?=达))';

const grammar = derive((lexicon: Lexicon) => {
  const words = (...names: string[]): readonly string[] =>
    names.flatMap((name) => list(lexicon, name));
  const any = (...names: string[]): string => alternation(words(...names));
  const changes = words('change-verbs');
  const shares = words('share-nouns');
  const reaching = words('reach-verbs').filter(
    (verb) => !shares.includes(verb) && !changes.some((change) => verb.endsWith(change)),
  );
  const comparing = lexicon.comparators.flatMap((entry) => [...entry.before, ...entry.adverbs]);
  // 实现|规模以上企业数量, but 建设规模
  const ends = `(?:${any('noun-ends')})(?!以[上下])`;
  const makes = any('making-verbs');
  const verbsOnly = words('making-verbs').filter(
    (verb) => !list(lexicon, 'making-nouns').includes(verb),
  );
  const makesOnly = alternation(verbsOnly);
  const longVerbs = words('target-verbs', 'making-verbs').filter((verb) => verb.length > 1);
  const long = alternation(longVerbs);
  return {
    reach: endPattern(
      [...reaching, ...'到至为了'],
      `${NOT_THERE}(?:${alternation(reaching)}|(?:${alternation(changes)})[到至为])[了到至]?`,
    ),
    adverb: endPattern(words('indicator-ends'), any('indicator-ends')),
    change: endPattern(
      [...changes, ...'了度'],
      `(?:${any('change-adverbs')}|分别|各自){0,6}(?:${alternation(changes)})(?:了|幅度)?`,
    ),
    comparing: new RegExp(`^\\s?(?:${alternation(comparing)})+`, 'u'),
    made: endPattern([...verbsOnly, ...'了到至出好'], `(?:${makesOnly})[了到至出好]?`),
    adverbsAhead: plainIndex(words('clause-openers')),
    verbsAhead: plainIndex(words('making-verbs')),
    verbAhead: new RegExp(`^(?:${makes})[了到至出好]?(?!(?:${ends}))`, 'u'),
    /** 新建和〔改造〕 : a verb joined to one that is left out. */
    verbJoined: new RegExp(`^(?:${long})(?!(?:${ends}))`, 'u'),
    nounsAhead: plainIndex(words('opening-nouns')),
    longVerbs: plainIndex(longVerbs),
    doneVerb: new RegExp(
      `^(?:${alternation(
        words('target-verbs').filter(
          (v) => v.length > 1 && !list(lexicon, 'making-verbs').includes(v),
        ),
      )})$`,
      'u',
    ),
    inside: new RegExp(
      `^[^，,。；;]{2,16}?(?:(?:${any('verb-adverbs')})(?:${makes}|${any('holding-verbs')})|${HAVING_THERE}|${any('newly-verbs')}|${makesOnly})[了到至出好]?(?!(?:${ends}))(?=[^，,。；;]{2})`,
      'u',
    ),
    /** 市民政局将|培训护理员 : who shall do it. */
    shall: new RegExp(`^[^，,。；;]{2,16}?将(?=(?:${long})\\p{Script=Han}{2})`, 'u'),
    /** 3年|新增 · 三年累计|培训, but 九年义务教育, 5年生存率. */
    yearsAhead: new RegExp(
      `^[\\d一二两三四五六七八九十]{1,3}年(?:内|时间|左右)?(?:累计|共|要|将)?(?=(?:${makes}|${long})(?!(?:${ends})))`,
      'u',
    ),
    /** 通过项目环评|推动 : by what it is brought about. */
    means: new RegExp(`^(?:通过|依托|利用|结合|根据)[^，,。；;]{1,16}?(?=${long})`, 'u'),
    helping: plainIndex(words('helping-verbs')),
    figure: new RegExp(`(?:${any('figure-nouns')})$`, 'u'),
  };
});

/** 平均, 供应, 首都, 主要, 船只, 规则 end like an adverb. */
const NO_ADVERB = endPattern(
  '均应都要已只则',
  '[规原细法准守总附]则|[船舰]只|[平年人户亩村月日县市省区]均|[供响适效感反对相]应|[首成]都|[主重需必摘纪]要|而已',
);
/** 比2020年, but 占比, 性别比 and 师生比 are nouns. */
export const THAN = '(?<![占之别生产护患])比';
/** 较2020年 · 比“十三五”期末 · 较全省平均水平 */
const BASE = endPattern(
  '年期间代末底初月平划”比',
  `(?:较|与|${THAN}(?![重例率值]))(?:[^，,。；;、较比]{0,14}(?:年|期|期间|时期|年代|末|底|初|月|水平|规划”?|五”)(?:水平|相比)?|上年同期)`,
);
/** 每人每年 · 每年 : what the number is counted for. */
const PER = endPattern(
  '产年期度月日天周季人户亩村家名位所处座件次项辆吨里米床生套台条头株棵栋份例张班',
  String.raw`(?<=[达到至])[日月年]产|每(?:两|半|三|[\d])?个?(?:学年|学期|季度|[年月日天周季]|人|户|亩|村|家|名|位|所|处|座|件|次|项|辆|吨|公里|平方米|床|生|套|台|条|头|株|棵|栋|份|例|张|班)|连续[\d一二三四五六七八九十两多]{1,3}年`,
);
/** 培训|不少于2个月或者|300课时 : another length of the same. */
const OR_MONTHS = endPattern(
  '者或、',
  '(?:不(?:少|低)于|不超过|至少)[\\d一二两三四五六七八九十]{1,3}(?:个月|年)(?:或者?|、)',
);
/** 〔见习补贴〕按每人每月1800元发放 · 〔工会经费〕按人均450元安排 */
const BY = endPattern(
  '按照量数的均',
  '(?<=\\p{Script=Han})按照?[人生户]均|(?:按照|按|依照)(?:[^，,按]{2,16}(?:数量|总数|人数|总量)的?)?',
);
/** 〔总经费〕约|新台币36亿元 */
const ABOUT = endPattern('约', '(?<![节预签集履公违合制契相邀条解纽特誓])大?约');
/** 较地面运输|缩短60% : all that stands there, and no noun (较大事故, 比例). */
const COMPARED = /^(?:较(?![大重高好快低小长多强])|比(?![例重率值赛价]))[^，,。；;、]{1,12}$/u;
/** 用水量〔五年〕累计下降 */
const SUMMED = /^(?:累计|年均|平均)/u;
const YEARS =
  /(?:近|过去)?(?<![\d一二三四五六七八九十])[\d一二三四五六七八九十两]{1,2}年(?:来|间|内)?$/u;
/** 新增就业|完成年度计划的|105% : of what was to be done. */
const OF_AIM = endPattern(
  '标划务算度的',
  String.raw`(?<=\p{Script=Han}{2})(?:完成|达到|为)了?(?:全年|年度|年初|既定|预期|序时)*(?:目标|计划|任务|预算|进度)+的?`,
);
const EDGE = /(?:[\s“‘（(：:，,、]|(?:US|HK|NT)?\$|新台币|人民币){1,60}$/u;
const EDGES = new CodeSet('“‘（(：:，,、$币');
const withoutEdge = (head: string): string => {
  const last = head.charCodeAt(head.length - 1);
  return EDGES.has(last) || BLANKS.has(last) ? head.replace(EDGE, '') : head;
};
const TIME_AHEAD =
  /^(?:到|至|截至)?(?:20|19)\d{2}(?![届级])年?(?:年?[底末初])?前?|^(?:我[国省市县区]|本(?:[省市县区港]|地(?!就业|户籍|配套|化|采购|消纳)))|^分[\d一二两三四五六七八九十]{1,3}(?:期|批次?|轮)/u;
const JOINTS = /^(?:[\s，、；的了都均也和与并把]|及(?![时格早])|对(?![标接口外照])|按照?)+/u;
const JOINT_LEADS = new CodeSet('，、；的了都均也和及与并对把按');
/** Adverbs before a verb only: 基本建成, 再投入, but 基本养老保险, 再生水. */
const BEFORE_VERB: ReadonlySet<string> = new Set(['基本', '再', '又', '还', '首批']);
/** 全市现有|水库35座, but 现有矿井产量 */
const HAVING_NOW = '现有';
/** 柳河县|现有|水厂 */
const HAVING_THERE = '(?<=[省市县区州旗镇乡村])[现共已]有(?!产权)';

export interface Closed {
  /** What is left before the endings. */
  readonly head: string;
  /** 同比增长, if the number tells by how much. */
  readonly change: string;
  /** Whether a verb of reaching, of change or a bound stood there. */
  readonly reached: boolean;
  /** Whether the number is a rule by which something is done. */
  readonly ruled: boolean;
}

/** 力争缩短|平均天数|至 · 提高|覆盖率|到 : the verb stands before its object. */
function movedBefore(head: string): string | undefined {
  const last = head.at(-1);
  if (last !== '到' && last !== '至') return undefined;
  return MOVED.exec(head.slice(-LONGEST_MOVED))?.groups?.['noun'];
}
const LONGEST_MOVED = 28;
const MOVED =
  /(?:^|[、，,要将]|力争|争取|确保|逐步|努力|进一步)(?:缩短|压缩|压减|降低|提高|提升|扩大)(?<noun>(?:(?![到至为、和与及]|提高|提升|降低)\p{Script=Han}){2,14}[率数额量时间价限重积力入])[到至]$/u;

/** 养老机构较2020年|年均增长 → 养老机构, 年均增长 · 普及率|稳定在 → 普及率 */
export function closed(written: string, lexicon: Lexicon): Closed {
  const shape = grammar(lexicon);
  let head = withoutEdge(written);
  let change = '';
  let reached = false;
  const moved = movedBefore(head);
  if (moved !== undefined) return { head: moved, change, reached: true, ruled: false };
  let ruled = false;
  const cut = (pattern: Pick<EndPattern, 'exec'>): string | undefined => {
    const found = pattern.exec(head)?.[0];
    if (found === undefined || found === '') return undefined;
    head = withoutEdge(head.slice(0, head.length - found.length));
    return found;
  };
  for (;;) {
    if (cut(shape.reach) !== undefined) {
      reached = true;
      continue;
    }
    const changed = !reached && change === '' ? cut(shape.change) : undefined;
    if (changed !== undefined) {
      change = changed.replace(/分别|各自|了$|幅度$/gu, '');
      continue;
    }
    if (cut(OF_AIM) !== undefined || cut(OR_MONTHS) !== undefined) {
      reached = true;
      continue;
    }
    if (cut(BY) !== undefined) {
      ruled = true;
      continue;
    }
    if (cut(BASE) !== undefined || cut(PER) !== undefined || cut(ABOUT) !== undefined) continue;
    if (change !== '' && cut(COMPARED) !== undefined) continue;
    if (!NO_ADVERB.exec(head) && cut(shape.adverb) !== undefined) continue;
    break;
  }
  if (SUMMED.test(change)) head = head.replace(YEARS, '');
  const made = shape.made.exec(head);
  const subject = made ? head.slice(0, made.index) : '';
  if (made && /\p{Script=Han}{2}$/u.test(opened(subject, lexicon)))
    return { ...closed(subject, lexicon), reached: true };
  return { head, change, reached: reached || change !== '' || ruled, ruled };
}

/** 〔新建〕住宅绿色建筑占比 · 〔新改建〕公路优良率 : of which of them it is the share. */
const isNewly = (noun: string): boolean => NEWLY.has(noun.charCodeAt(0)) && SHARE_ITSELF.test(noun);
const NEWLY = new CodeSet('新改扩');
/** 新能源车辆〔比例〕不低于新增车辆的80% */
export const SHARE_ITSELF = /(?:比例|占比|比重|率)$/u;

/** 力争|推动|节水产业规模 → 节水产业规模 · 新建和改造|水厂 → 水厂 */
export function opened(written: string, lexicon: Lexicon): string {
  const shape = grammar(lexicon);
  let noun = written;
  /** What was left out last: a verb, and a joint behind one. */
  let verb = false;
  let joined = false;
  for (;;) {
    if (begins(noun, shape.nounsAhead)) return noun;
    const first = noun.charCodeAt(0);
    const joint = JOINT_LEADS.has(first) || BLANKS.has(first) ? JOINTS.exec(noun)?.[0] : undefined;
    const other =
      (OTHERS.has(first)
        ? (TIME_AHEAD.exec(noun) ?? shape.yearsAhead.exec(noun) ?? shape.means.exec(noun))?.[0]
        : undefined) ?? adverbAhead(noun, lexicon);
    const done: string | undefined =
      (begins(noun, shape.verbsAhead) ? shape.verbAhead.exec(noun)?.[0] : undefined) ??
      (joined ? shape.verbJoined.exec(noun)?.[0] : undefined);
    const found: string | undefined = joint ?? other ?? done;
    if (found === undefined || noun.length - found.length === 1) return noun;
    if (found === done && isNewly(noun)) return noun;
    joined = joint !== undefined && verb;
    verb = found === done;
    noun = noun.slice(found.length);
  }
}

const begins = (written: string, words: WordIndex<null>): boolean =>
  words.longest(written, 0) !== undefined;

/** What a time, years or means before a noun begin with. */
const OTHERS = new CodeSet('到至截我本分0123456789一二两三四五六七八九十通依利结根');

function adverbAhead(noun: string, lexicon: Lexicon): string | undefined {
  const shape = grammar(lexicon);
  const found = shape.adverbsAhead.longest(noun, 0)?.word;
  if (found === undefined) return found;
  const rest = noun.slice(found.length);
  if (found === HAVING_NOW) return shape.figure.test(rest) ? undefined : found;
  return !BEFORE_VERB.has(found) || begins(rest, shape.longVerbs) ? found : undefined;
}

/** 全市|建成|充电桩 → 充电桩 : a verb inside leads to what is counted. */
export function insideVerb(noun: string, lexicon: Lexicon): string {
  const { inside, shall } = grammar(lexicon);
  const found = inside.exec(noun) ?? (noun.includes('将') ? shall.exec(noun) : null);
  return found && !noun.startsWith('每') ? noun.slice(found[0].length) : noun;
}

/** 交通|完成|投资 → 交通投资 */
export function withoutLightVerb(noun: string, lexicon: Lexicon): string {
  const { subject, rest } = LIGHT.exec(noun)?.groups ?? {};
  return subject !== undefined && rest !== undefined && isFigure(rest, lexicon)
    ? `${subject}${rest}`
    : noun;
}
const LIGHT = /^(?<subject>[^，,。；;]{2,24}?)(?:累计)?(?:完成|实现)(?<rest>[^，,。；;率]{2,8})$/u;

/** 港口竞争力〔进入全国前〕十位 · 增速〔排名全省前〕五 */
export const RANK =
  /(?:排名)?(?:进入|跻身|挤进|迈[入进]|[位名]列|[位稳]居|居|列|排[名在]|保持在?|稳定在)(?<where>[^，,。；;]{0,12}?)(?:排名)?(?:前|第)$/u;

export const isFigure = (noun: string, lexicon: Lexicon): boolean =>
  grammar(lexicon).figure.test(noun);

/** 支持|学院新设专业 : who does it stands behind, and what they make. */
export const isHelping = (phrase: string, lexicon: Lexicon): boolean =>
  begins(phrase, grammar(lexicon).helping) && !/实现|完成/u.test(phrase);

/** 占私家车总数|不低于 → without the words that bound the number. */
export const unbounded = (written: string, lexicon: Lexicon): string =>
  written.replace(grammar(lexicon).comparing, '');

/** 淘汰|30台锅炉 : a verb that is part of what is counted. */
export const isDoneVerb = (word: string, lexicon: Lexicon): boolean =>
  grammar(lexicon).doneVerb.test(word);

/** 新建|、改造水厂 : a verb that shares the object of the next. */
export const isVerbAlone = (word: string, lexicon: Lexicon): boolean =>
  grammar(lexicon).verbsAhead.longest(word, 0)?.word === word;

/** 社区|出台|3项… : what they did. */
export const isMade = (written: string, lexicon: Lexicon): boolean =>
  (grammar(lexicon).made.exec(written)?.index ?? 0) >= 2;

/** The pieces of an enumeration, brackets and quotation marks left whole. */
export function pieces(written: string): readonly string[] {
  if (!written.includes('、')) return [written];
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < written.length; i++) {
    const code = written.charCodeAt(i);
    if (OPENERS.has(code)) depth++;
    else if (CLOSERS.has(code)) depth = Math.max(0, depth - 1);
    else if (code === COMMA && depth === 0) {
      found.push(written.slice(start, i));
      start = i + 1;
    }
  }
  found.push(written.slice(start));
  return found;
}

const OPENERS = new CodeSet('（(“‘《「');
const CLOSERS = new CodeSet('）)”’》」');
const COMMA = '、'.charCodeAt(0);

/** Does an action of its own begin here: 加强巡查、|新建泵站? */
export const isClause = (piece: string, lexicon: Lexicon): boolean => {
  const shape = grammar(lexicon);
  return (
    !begins(piece, shape.nounsAhead) &&
    (begins(piece, shape.longVerbs) || adverbAhead(piece, lexicon) !== undefined)
  );
};
