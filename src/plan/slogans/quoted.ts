/** Quoted terms: formulas, names and maxims, told from metaphors and ordinary quoted words by their context. */
import { endPattern } from '../../lexicon/end-pattern.js';
import type { SloganEntry } from '../../lexicon/schema.js';
import { BLANKS, CodeSet } from '../../model/code-set.js';
import { countHan } from '../../model/han.js';
import { type Span, span } from '../../model/span.js';
import { readNumeral } from '../../recognise/numerals.js';
import type { Quoted } from '../../recognise/recognition.js';
import type { Context } from '../context.js';
import { QUOTED_AIM } from '../surroundings.js';
import { type Candidate, inTitle, LONGEST, type SloganKind } from './candidate.js';
import { CODE, DAY, isArticles, isFormula, NO_FORMULA, QUANTITY } from './formula.js';
import { type Grammar, grammar } from './grammar.js';
import { known } from './known.js';

export function quotedCandidates(context: Context): readonly Candidate[] {
  const { text, quoted } = context;
  const verdicts = new Map<number, Candidate>();
  const undecided = new Map<number, string>();
  for (const [i, quote] of quoted.entries()) {
    const inner = spaced(text.slice(quote.inner.start, quote.inner.end));
    if (inner === '' || inner.length > LONGEST_ACTIVITY || NO_SENTENCE.test(inner)) continue;
    if (
      (inner.length > LONGEST || inner.includes('；')) &&
      !ACTIVITY.test(text.slice(quote.span.end, quote.span.end + 8))
    )
      continue;
    if (inTitle(context, quote.span)) continue;
    const term = bare(inner);
    const counted = countedQuote(context, quote, term);
    if (counted) {
      verdicts.set(i, counted);
      continue;
    }
    const kind = classify(context, quote, term, quoted, i);
    if (kind)
      verdicts.set(i, {
        text: term,
        kind: kind.kind,
        span: quote.inner,
        known: kind.known,
      });
    else undecided.set(i, inner);
  }
  for (const part of partsOfNames(quoted, verdicts)) verdicts.delete(part);
  return [...verdicts.values(), ...neighbours(context, verdicts, undecided)];
}

/** “好水‘Plus’计划” is one name, not Plus besides. */
function partsOfNames(
  quoted: readonly Quoted[],
  verdicts: ReadonlyMap<number, Candidate>,
): readonly number[] {
  const parts: number[] = [];
  let name: Span | undefined;
  for (const [i, { kind, known: entry }] of verdicts) {
    if (kind !== 'programme') continue;
    const { span: place, depth } = quoted[i] as Quoted;
    if (depth === 1) name = place;
    else if (entry === null && name !== undefined && place.end <= name.end) parts.push(i);
  }
  return parts;
}

/** Marks that no slogan holds. */
const NO_SENTENCE = /[。！？!?：:《》\n]/u;
/** “选好渠长，管好水源；管好水源，用好清渠”活动 : a name, long as it is. */
const LONGEST_ACTIVITY = 60;
const ACTIVITY = /^(?:主题)?(?:活动|行动|工程|机制)/u;

/** 五个“必须统筹” : the numeral stands before the quotation. */
function countedQuote(
  { text, lexicon }: Context,
  quote: Quoted,
  term: string,
): Candidate | undefined {
  const { start, end } = quote.span;
  if (text.charAt(start - 1) !== '个' || !grammar(lexicon).ruleVerb.test(term)) return undefined;
  const numeral = /(?<![一二三四五六七八九十百千万\d])[二两三四五六七八九十]$/u.exec(
    text.slice(start - 3, start - 1),
  )?.[0];
  if (numeral === undefined || term.length > 8) return undefined;
  return {
    text: `${numeral}个${term}`,
    kind: 'numeric',
    span: span(start - 2, end),
    known: null,
  };
}

/** “一网通办”“异地可办” : neighbours of like length in a row share what the context says of one. */
function neighbours(
  context: Context,
  verdicts: ReadonlyMap<number, Candidate>,
  undecided: ReadonlyMap<number, string>,
): readonly Candidate[] {
  const { quoted, lexicon } = context;
  const shape = grammar(lexicon);
  const found: Candidate[] = [];
  for (const [i, inner] of undecided) {
    const term = bare(inner);
    if (shape.metaphors.has(term) || shape.metaphorEnds.test(term) || NO_FORMULA.test(term))
      continue;
    if (shape.documentEnds.test(term) || MANNER.test(term) || NO_TERM.test(term)) continue;
    const own = quoted[i] as Quoted;
    if (parallelled(context, quoted, i, term, undecided)) {
      found.push({ text: term, kind: 'programme', span: own.inner, known: null });
      continue;
    }
    for (const k of [i - 1, i + 1]) {
      const decided = verdicts.get(k);
      if (!decided || decided.kind === 'numeric' || decided.known) continue;
      if (Math.abs(decided.text.length - term.length) > 2) continue;
      if (!sideBySide(context, quoted, i, k)) continue;
      if (term.length < 4) continue;
      found.push({ text: term, kind: decided.kind, span: own.inner, known: null });
      break;
    }
  }
  return found;
}

/** 推动货运“陆转水”“陆转铁” : coined alike, side by side, and made much of. */
function parallelled(
  context: Context,
  quoted: readonly Quoted[],
  i: number,
  term: string,
  undecided: ReadonlyMap<number, string>,
): boolean {
  const shape = grammar(context.lexicon);
  const alike = [i - 1, i + 1].some((k) => {
    const other = undecided.get(k);
    return other !== undefined && coinedAlike(term, other) && sideBySide(context, quoted, i, k);
  });
  if (!alike || shape.thingEnds.test(term) || ASKS.test(term)) return false;
  const before = beforeRow(context, quoted, i);
  const row = behindRow(context, quoted, i);
  if (shape.scareAfter.test(row) || shape.scareBefore.test(before)) return false;
  if (shape.scareGovernor.test(before) || OVERCOME.test(before)) return false;
  if (term.length === 2) return shape.naming.test(before);
  return shape.rowVerb.test(before) || shape.rowNoun.test(row);
}

/** 陆转水 · 陆转铁 : of one length, with a character at the same place. */
const coinedAlike = (term: string, other: string): boolean =>
  term.length >= 2 &&
  term.length === other.length &&
  term !== other &&
  [...term].some((sign, at) => sign === other[at]);

function sideBySide({ text }: Context, quoted: readonly Quoted[], i: number, k: number): boolean {
  const [first, second] = [quoted[Math.min(i, k)] as Quoted, quoted[Math.max(i, k)] as Quoted];
  if (first.depth !== second.depth) return false;
  return /^[、和]?$/u.test(text.slice(first.span.end, second.span.start));
}

/** 解决看病“跑得远”“跑得多” · 打通“头一里”和“末一里” */
const OVERCOME = /(?:解决|打通|纠正|需要|存在|出现|面临|难|把)[^，,。；：“”]{0,16}$/u;

/** One blank for any. */
const spaced = (inner: string): string =>
  BLANKS.isIn(inner) ? inner.replace(/\s+/gu, ' ').trim() : inner;

const QUOTES = new CodeSet('“”‘’「」『』');

/** “五停一关［5］” has a footnote. */
function bare(inner: string): string {
  const whole = '，,］]'.includes(inner.at(-1) ?? ' ')
    ? inner.replace(/[，,]$|[［[]\d{1,3}[］\]]$/u, '')
    : inner;
  return QUOTES.isIn(whole) ? whole.replace(/[“”‘’「」『』]/gu, '') : whole;
}

/** Rows of quoted terms are not longer. */
const LONGEST_ROW = 24;

/** “渠上查”、供水“一张图”等〔系统〕 */
const WITH_WORD = /^[、和]\p{Script=Han}{2}$/u;

/** Behind a row of quoted terms: “甲”“乙”、“丙”等〔活动〕 */
function behindRow(context: Context, quoted: readonly Quoted[], i: number): string {
  let end = (quoted[i] as Quoted).span.end;
  for (let k = i + 1; k < Math.min(quoted.length, i + LONGEST_ROW); k++) {
    const next = quoted[k] as Quoted;
    if (next.depth !== (quoted[i] as Quoted).depth) continue;
    const between = context.text.slice(end, next.span.start);
    const joined = /^(?:[、，和与及]|以及|等)?$/u.test(between);
    if (!joined && !(WITH_WORD.test(between) && context.text.charAt(next.span.end) === '等')) break;
    end = next.span.end;
  }
  return context.text.slice(end, end + 24);
}

/** What stands before a row of quoted terms. */
function beforeRow(context: Context, quoted: readonly Quoted[], i: number): string {
  let start = (quoted[i] as Quoted).span.start;
  for (let k = i - 1; k >= Math.max(0, i - LONGEST_ROW); k--) {
    const last = quoted[k] as Quoted;
    if (last.depth !== (quoted[i] as Quoted).depth) continue;
    if (!/^[、和与及]?$/u.test(context.text.slice(last.span.end, start))) break;
    start = last.span.start;
  }
  return context.text.slice(Math.max(0, start - 44), start);
}

/** From the last stop on; what leads to a quotation stands in its clause. */
function clauseOf(before: string): string {
  let start = before.length;
  while (start > 0 && !STOPS.has(before.charCodeAt(start - 1))) start--;
  return before.slice(start);
}
const STOPS = new CodeSet('，,。；：');
const PARTED = new CodeSet('、，,；');

function classify(
  context: Context,
  quote: Quoted,
  term: string,
  quoted: readonly Quoted[],
  i: number,
): { readonly kind: SloganKind; readonly known: SloganEntry | null } | undefined {
  const { text, lexicon } = context;
  const shape = grammar(lexicon);
  const entry = known(lexicon)
    .candidates(term, 0)
    .find(({ word }) => word === term)?.entry;
  if (entry) return { kind: entry.kind, known: entry };
  if (QUANTITY.test(term) && !CODE.test(term) && !isArticles(term)) return undefined;
  const directly = text.slice(quote.span.end, quote.span.end + 24);
  if (term.length >= 10 && QUOTED_AIM.test(directly) && FIGURES.test(term)) return undefined;
  const row = behindRow(context, quoted, i);
  const after = row.replace(/^等(?:的|各类|一批|系列)?/u, '');
  const before = beforeRow(context, quoted, i);
  const clause = clauseOf(before);
  const direct = shape.classDirect.test(after);
  if (CODE.test(term))
    return isHotline(before, after) || (DAY.test(term) && shape.disaster.test(after))
      ? undefined
      : { kind: 'numeric', known: null };
  if (shape.sayings.has(term)) return { kind: direct ? 'programme' : 'motto', known: null };
  if (NO_FORMULA.test(term))
    return direct && shape.properAfter.test(after) && !shape.metaphors.has(term)
      ? { kind: 'programme', known: null }
      : undefined;
  if (/^[式型]/u.test(directly)) return undefined;
  const metaphor =
    shape.metaphors.has(term) && !shape.properAfter.test(after) && !MODEL.test(after);
  // “三多三少”问题 : a formula, whatever is said of it; “1个方案”即… : a part of one.
  if (!metaphor && isFormula(term) && !shape.numeralWords.test(term) && !isNamed(term, shape))
    return PART.test(term) && /^[即指是为]/u.test(after)
      ? undefined
      : { kind: 'numeric', known: null };
  const scared =
    shape.scareAfter.test(directly) || (row !== directly && shape.scareAfter.test(row));
  if (scared || metaphor) return undefined;
  if (disowned(context, quote, clause, after, shape)) return undefined;
  // “散乱污”企业 · 取缔“黑井队”企业3家
  if (shape.ills.test(term) || (shape.illsAfter.test(directly) && shape.remedyBefore.test(clause)))
    return undefined;
  const han = countHan(term) + (term.match(LATIN)?.length ?? 0);
  if (han >= 4 && shape.documentEnds.test(term) && !EACH_ONE.test(term)) return undefined;
  const created = REQUIRED.test(after) && CREATED.test(before);
  const awarded = shape.award.test(clause);
  if (shape.placeEnds.test(term) && !direct && !created && !awarded && !SPREAD.test(clause))
    return undefined;
  if ((awarded && GRADE.test(term)) || ('等档评级'.includes(after.charAt(0)) && LEVEL.test(after)))
    return undefined;
  if (han <= LONGEST_ROLE && shape.roleEnds.test(term) && !direct && !awarded) return undefined;
  if (row.startsWith('等') && shape.people.test(row) && !shape.nameEnd.test(term)) return undefined;
  if (term.endsWith('求') && NEEDS.test(term) && !direct) return undefined;
  const motto = shape.mottoAfter.test(after);
  if (shape.speech.test(before) && !direct && !motto) return undefined;
  const parts = PARTED.isIn(term) ? term.split(/[、，,；]/u) : [term];
  if (ASKS.test(term) && !direct && parts.length < 3) return undefined;
  if (DEFINES.test(after) || NO_TERM.test(term)) return undefined;
  const plus = /[+＋]/u.test(term);
  if ((han < 2 && !plus) || MANNER.test(term)) return undefined;
  if (ACHIEVED.test(row) && KEPT.test(clause)) return { kind: 'programme', known: null };
  const closes = CLOSES.test(after);
  // 2024年“建网络”、2025年“提质量” : themes of the years.
  if (
    YEAR_BEFORE.test(text.slice(Math.max(0, quote.span.start - 8), quote.span.start)) &&
    !shape.nameEnd.test(term) &&
    (closes || /^[为是“]/u.test(directly))
  )
    return han >= 2 ? { kind: 'motto', known: null } : undefined;
  if (awarded) return { kind: 'programme', known: null };
  if (/[：:]$/u.test(before) && !after.startsWith('即') && shape.countedClass.test(before))
    return { kind: 'programme', known: null };
  if (han === 2 && !plus)
    return shape.properAfter.test(after) ||
      MODEL.test(directly) ||
      THEMED.test(directly) ||
      (FIRM.test(after) && FOSTER.test(clause)) ||
      (HELD_TIMES.test(after) && shape.naming.test(clause))
      ? { kind: 'programme', known: null }
      : undefined;
  const opening = shape.clauseOpening.exec(term)?.[0];
  // 用水环境提升39条 : its first character is part of a word.
  const opens = opening !== undefined && (opening.length > 1 || !shape.thingEnds.test(term));
  const maxim = opens && parts.length === 1 && han >= 7 && !shape.programmeEnd.test(term);
  if (direct || (motto && shape.programmeEnd.test(term))) return { kind: 'programme', known: null };
  if (parts.length === 1 && created) return { kind: 'programme', known: null };
  // …主题活动，如“甲”、“乙”等。
  if (
    !motto &&
    han >= 4 &&
    (row.startsWith('等') || CLOSES.test(row)) &&
    shape.exampled.test(before)
  )
    return { kind: 'programme', known: null };
  if (motto && (han >= 4 || parts.length > 1 || /^为?主题/u.test(after)))
    return { kind: 'motto', known: null };
  if (shape.metaphorEnds.test(term) && !PERSONS.test(directly)) return undefined;
  if (parts.every((part) => COMPLAINT.test(part)) && REMEDIED.test(clause)) return undefined;
  // “强渠、固坝、护岸”三大行动 : its items.
  if (parts.length > 1 && parts.length === countAfter(after)) return undefined;
  if (parts.length > 1) {
    if (plus || shape.classAfter.test(after)) return { kind: 'programme', known: null };
    return /[，,]/u.test(term) && !parallel(parts) ? undefined : { kind: 'motto', known: null };
  }
  if (maxim) return { kind: 'motto', known: null };
  if (shape.classAfter.test(after)) return { kind: 'programme', known: null };
  if (shape.scareBefore.test(clause) || FAULTED.test(clause)) return undefined;
  if (plus) return { kind: 'programme', known: null };
  if (twoHalves(term)) return { kind: 'programme', known: null };
  if (REPEATS.test(term) || RULE.test(term) || EVERYWHERE.test(term))
    return { kind: 'motto', known: null };
  if (SHORT_NAME.test(term) || (shape.nameEnd.test(term) && han >= 4))
    return { kind: 'programme', known: null };
  if ((COUNTED.test(directly) && han >= 3) || (han >= 4 && closes && COUNTED_NEW.test(clause)))
    return { kind: 'programme', known: null };
  if (han >= 4 && han <= 10 && closes && HELD.test(clause) && !shape.nameEnd.test(term))
    return { kind: 'motto', known: null };
  if (han <= 10 && (shape.naming.test(clause) || (closes && shape.namingFar.test(clause))))
    return { kind: 'programme', known: null };
  if (shape.showEnds.test(term) && (shape.naming.test(clause) || term.includes('——')))
    return { kind: 'programme', known: null };
  if (han === 4 && closes && shape.encouraging.test(clause))
    return { kind: 'programme', known: null };
  if (han >= 3 && shape.progress.test(directly) && BEGINS.test(clause) && !CHANGE.test(term))
    return { kind: 'programme', known: null };
  if (han < 8 || /\d/u.test(term) || shape.thingEnds.test(term)) return undefined;
  return PREDICATE.test(term) || shape.mottoEnd.test(term)
    ? { kind: 'motto', known: null }
    : undefined;
}

/** 防止形成“半截子”工程 · 作为全县的“头等工程”。 · 由“种得好”向“卖得好”转变 · “县里所需”与“镇里所能”相衔接 */
function disowned(
  { text }: Context,
  { span: place }: Quoted,
  clause: string,
  after: string,
  shape: Grammar,
): boolean {
  const near = clause.slice(-LONGEST_GOVERNOR);
  if (shape.scareGovernor.test(near)) return true;
  if (LIKENED.test(after) && shape.likening.test(near) && !shape.naming.test(clause)) return true;
  const lead = text.slice(Math.max(0, place.start - 40), place.start);
  const next = text.slice(place.end, place.end + 30);
  if (LEAVES.isIn(lead)) {
    if (TOWARDS.test(next) && FROM.test(lead)) return true;
    if (lead.includes('“') && FROM_TO.test(lead)) return true;
  }
  if ('与和同'.includes(next.charAt(0))) return AND_JOINED.test(next);
  return lead.endsWith('”', lead.length - 1) && /[与和同]$/u.test(lead) && JOINED.test(next);
}

/** The verb and the words between it and the quotation. */
const LONGEST_GOVERNOR = 20;
/** 坚持“水随人走”。 : held to, no name. */
const HELD = /(?:坚持|秉持|秉承|恪守|奉行)$/u;
/** 破解“引水难、用水贵” */
const COMPLAINT = /[难贵慢繁乱差弱堵]$/u;
const REMEDIED = /(?:破解|解决|缓解|化解|消除|克服|纠治|纠正|整治|应对)\p{Script=Han}{0,6}$/u;
/** 部分渠道“通而不畅” */
const FAULTED = /(?:部分|一些|有的|个别)\p{Script=Han}{0,6}$/u;
const CLOSES = /^[，,。；;、：:！）)\s]|^$/u;
const LIKENED = /^[，,。；;、：:！）)\s]|^来?抓|^$/u;
const LEAVES = new CodeSet('由从');
const FROM = /[由从]\p{Script=Han}{0,6}$/u;
const TOWARDS = /^\p{Script=Han}{0,4}?(?:[向到]|转[向变为]|变[为成])/u;
const FROM_TO =
  /[由从]\p{Script=Han}{0,6}“[^“”]{1,20}”\p{Script=Han}{0,4}?(?:[向到]|转[向变为]|变[为成])\p{Script=Han}{0,6}$/u;
const JOINED = /^(?:相|有机|紧密|有效|更好)(?:衔接|结合|统一|融合|协调)/u;
const AND_JOINED = /^[与和同]“[^“”]{1,20}”(?:相|有机|紧密|有效|更好)(?:衔接|结合|统一|融合|协调)/u;
/** 山水相依·渠岸有情 */
function twoHalves(term: string): boolean {
  if (!term.includes('·')) return false;
  const [first = '', second = '', ...rest] = term.split('·');
  return rest.length === 0 && first.length >= 2 && first.length === second.length;
}
/** “新建水厂12座，供水率达到95%”的目标 : figures that are set, and no saying. */
const FIGURES = /^[^\d]{0,24}(?:达到?|超过?|突破|新[增建]|建成|引进|培[养育])[^\d，,]{0,16}\d/u;
/** 渠水清不清要看源头 : something is said of something. */
const PREDICATE = /[是要不让把就才只如]|^有/u;
/** 分段包干制 · 金渠奖 · 节水券 · 红黄榜 · 厂渠一体 · 渠乡造 · 渠农贷 : named by its last character, and not 体制, 控制 or 制造. */
const SHORT_NAME = endPattern(
  '奖券榜体造贷保制',
  String.raw`\p{Script=Han}{2}(?:奖|券|榜|一体)|\p{Script=Han}(?![改制建创打铸再锻塑营构缔仿伪捏人])\p{Script=Han}造|^\p{Script=Han}{2}[贷保]|\p{Script=Han}(?![体机编控限强抑管法研复])\p{Script=Han}制`,
);

/** 新增“雏燕”“飞鹰”企业20家 : a class of firms. */
const FIRM = /^企业/u;
const FOSTER = /(?:新增|培育|认定|培养|壮大|新认定)\p{Script=Han}{0,6}$|\d万?[家户]、$/u;
/** “护渠标兵”20名, but “清淤机器”20台. */
const PERSONS = /^\d{1,6}[名位人]/u;
const COUNTED = /^(?:约|近|超|不少于|累计)?\d/u;
/** 一渠一名专员、一套方案 : no document. */
const EACH_ONE = /^一[^、]{1,8}(?:、一[^、]{1,8}){1,8}$/u;
/** 办好“渠晚”|20场 */
const HELD_TIMES = /^\d{1,4}余?[场期届]/u;
/** 新增8个“清水港湾” */
const COUNTED_NEW = /(?:新增|新建|建成|认定|培育)\d{1,4}[个家所处]$/u;
/** 推广“渠水银行”. */
const SPREAD = /(?:推广|推行|创办)(?:\d{1,4}[个家所])?$/u;
/** 巩固“清渠”成果 · 扩大“甲”“乙”范围 */
const KEPT = /(?:巩固|扩大|拓展|深化)$/u;
const ACHIEVED = /^(?:活动|行动|改革)?(?:成果|成效|范围|覆盖面|覆盖范围)(?:[，,。；;、和]|$)/u;
/** “强渠、固坝、护岸”|三大行动 : 3 */
const countAfter = (after: string): number | undefined =>
  readNumeral(
    /^(?<n>[二三四五六七八九十]|\d{1,2})[大项](?:行动|工程|任务|战略|举措)/u.exec(after)?.groups?.[
      'n'
    ] ?? '',
  );
/** 三农管家 : a short formula and what is named after it. */
const isNamed = (term: string, { shortUnquoted, nameEnd, programmeEnd }: Grammar): boolean =>
  term.length >= 4 &&
  shortUnquoted.has(term.slice(0, 2)) &&
  nameEnd.test(term.slice(2)) &&
  !programmeEnd.test(term);

/** 获评“良好”等次 · 荣获“先进”称号 : a grade, nobody's name. */
const LEVEL = /^(?:等次|等级|档次|评级|级别)/u;
const GRADE = /^(?:优秀|良好|优良|先进|合格|达标|优等|特等|[一二三]等)$/u;
/** “清风”管理模式 */
const MODEL = /^(?:运行|管理|服务|治理|运营|工作)?模式/u;
/** “清渠”主题公园 */
const THEMED = /^主题\p{Script=Han}{0,4}(?:广场|公园|街区|基地|小镇|线路|体验区)/u;
/** 按照创建“节水机关”的要求 · 以争创省级“节水机关”为目标 : what is created is named. */
const CREATED = /(?:建设|创建|争创)(?:国家级|省级|市级|县级|全国|全省|全市|全县)?$/u;
const REQUIRED = /^(?:的(?:要求|标准)|为(?:目标|抓手|载体|契机))/u;
/** “高水平供水要求” : emphasis. */
const NEEDS = /(?:要求|需求)$/u;
/** 直接责任人, but 每个人都是管好渠水第一责任人 is a maxim. */
const LONGEST_ROLE = 7;
/** （三）|“…” : nothing of the clause stands before. */
const BEGINS = /(?:^|\n)(?:[（(]?[一二三四五六七八九十\d]{1,3}[）).．、])?$/u;
/** 网格化 · 开放式 · 节水型, but 链式转型 and 成人仪式 are deeds. */
const MANNER = /^.{1,3}(?:(?<!文)化|(?<![仪模])式|(?<!转)型)$/u;
/** “修渠向卖水转变” */
const CHANGE = /[向变]/u;
const LATIN = /[A-Za-z]/gu;

/** 1个方案 */
const PART = /^\d{1,3}个\p{Script=Han}/u;
/** 干什么 · 是否合格 : a question is no maxim, but 谁用水、谁管护 asks nothing. */
const ASKS = /什么|怎么|怎样|哪[些里个]|是否|还是|吗$|谁(?!.{1,6}[、，,]谁)(?<!谁.{1,8}谁)/u;
/** “集聚区”是指… : a term that the text defines. */
const DEFINES = /^(?:是指|指的是|是(?!一)|定位为|简单来说|即[为是])/u;
/** （三）其他 · ××县 · 80后 : no words of their own. */
const NO_TERM =
  /^(?:[一二三四五六七八九十]{1,2}、|[（(])|[×xX]{2}|^第.{1,3}[行栏项条款]|^(?:\d|[〇零五六七八九])[0〇零]后$/u;
const YEAR_BEFORE = /(?:19|20)\d{2}年(?:度)?(?:为|以|是|突出)?$/u;
const isHotline = (before: string, after: string): boolean =>
  /^(?:[\p{Script=Han}]{0,6})?(?:热线|电话|号码|短信)/u.test(after) ||
  /(?:拨打|热线|电话|致电)$/u.test(before);

/** 村村有水渠 · 户户通自来水 */
const EVERYWHERE =
  /^(?<each>[村镇乡县市区校户家人组班站])\k<each>(?:有|都?能|都?会|都?享|通|达)\p{Script=Han}{1,5}$/u;

/** 共驻共建 · 不敢腐不能腐 : the same word twice. */
const REPEATS = /^(?<word>\p{Script=Han})\p{Script=Han}{1,2}\k<word>\p{Script=Han}{1,2}$/u;

/** 逢漏必修 · 应管必管 · 渠有所养 */
const RULE = /^(?:[逢有凡应]\p{Script=Han}必|\p{Script=Han}有所)\p{Script=Han}$/u;

/** 依靠农民兴水利、兴好水利富农民 : parts of like length. */
function parallel(parts: readonly string[]): boolean {
  const lengths = parts.map((part) => part.length);
  return Math.max(...lengths) - Math.min(...lengths) <= 2 && Math.max(...lengths) <= 12;
}
