/** The list that a formula stands for, where the document spells it out next to it. */
import type { SloganEntry } from '../../lexicon/schema.js';
import { CodeSet } from '../../model/code-set.js';
import type { Span } from '../../model/span.js';
import { type Context, within } from '../context.js';
import {
  APART,
  behindVerb,
  coherent,
  enumerated,
  hasJoint,
  isSound,
  type Leads,
  lastClause,
  leads,
  ledOff,
  mayHold,
  quotedAtEnd,
  splitChain,
  splitList,
  TOUCHING,
} from './enumeration.js';
import { NUMERAL_VALUES } from './formula.js';

type Find = (
  formula: string,
  number: number | null,
  spans: readonly Span[],
  entry: SloganEntry | null,
) => readonly string[];

interface Sought {
  readonly formula: string;
  /** What it counts, where one thing. */
  readonly noun: string | undefined;
  /** Of several counts, those that each item bears: 减, 减, 减, 补, 补 of 三减两补; else none. */
  readonly nouns: () => readonly (readonly string[])[];
  readonly wanted: number;
  readonly verbs: Leads;
}

const REACH = 200;
/** A list that lies apart from the formula stands near one of its first places. */
const FIRST_PLACES = 6;

export function itemsOf(context: Context): Find {
  const verbs = leads(context.lexicon);
  return (formula, number, spans, entry) => {
    const noun = nounOf(formula);
    for (const wanted of wantedCounts(formula, number)) {
      let made: ReturnType<Sought['nouns']> | undefined;
      const nouns = () => {
        made ??= noun === undefined ? nounsOf(formula, wanted) : [];
        return made;
      };
      const sought = { formula, noun, nouns, wanted, verbs };
      for (const place of spans) {
        const items = nextTo(context, place, sought, entry);
        if (items) return items;
      }
      const elsewhere =
        countedElsewhere(context, sought) ?? nearBy(context, spans.slice(0, FIRST_PLACES), sought);
      if (elsewhere && isOwn(elsewhere, entry)) return elsewhere;
    }
    return quotedParts(context, formula, spans.slice(0, FIRST_PLACES)) ?? [];
  };
}

/** Behind the formula, or before it: 、 between the items of a list that touches it leaves no doubt. */
function nextTo(
  context: Context,
  place: Span,
  sought: Sought,
  entry: SloganEntry | null,
): readonly string[] | undefined {
  const listed = behind(context, place, sought);
  if (listed && isSound(listed, sought.verbs)) {
    const defined = DEFINED.test(context.text.slice(place.end, place.end + INTRODUCTION));
    if (defined || isOwn(listed, entry)) return listed;
  }
  const items = before(context, place, sought);
  if (items === undefined || !isSound(items, sought.verbs)) return undefined;
  return items.length > 2 || isOwn(items, entry) ? items : undefined;
}

/** “两免一补”，即… · “三个转变”（…） : the document has the last word. */
const DEFINED = /^”?\p{Script=Han}{0,8}?[，,]?(?:即|就是|是指|指的是)|^”[（(]/u;

/** Short lists stand next to many things: where the dictionary knows the items, they must be theirs by half. */
function isOwn(items: readonly string[], entry: SloganEntry | null): boolean {
  if (!entry || entry.items.length === 0 || items.length > 3) return true;
  const shared = items.filter((item) =>
    entry.items.some((own) => own.includes(item) || item.includes(own)),
  ).length;
  return shared * 2 >= items.length;
}

/** 两低两高 stands for four things, 一体两翼 for three, 四强 for four, 1+6 for as many parts as it adds; 一市一品 for none. */
function wantedCounts(formula: string, number: number | null): readonly number[] {
  if (formula.includes('+')) {
    const parts = formula.split('+');
    if (parts.every((part) => /^(?:\d+|[NM])$/u.test(part))) return [parts.length];
  }
  // 212|通勤圈 : as many as there are digits.
  const digits = CODED.exec(formula)?.[0];
  if (digits !== undefined) return sensible(digits.length);
  const numerals: number[] = [];
  for (const sign of formula.replace(COUNTED, '').replace(ONE, ''))
    if (NUMERALS.includes(sign)) numerals.push(NUMERAL_VALUES[sign] as number);
  if (number === 1 && numerals.every((value) => value === 1)) return [];
  const sum = numerals.reduce((total, value) => total + value, 0);
  const own = number ?? 0;
  if (numerals.length < 2 || formula.startsWith('十')) return sensible(own);
  // 一岗三责 are three duties of one post.
  if (formula.startsWith('一') && numerals.length === 2) return sensible(sum, sum - 1);
  // 两降三无 are five things, 三抓三促 three or six.
  return numerals.every((value) => value === own) ? sensible(sum, own) : sensible(sum);
}

const CODED = /^[1-9]{3,5}(?=\p{Script=Han}|$)/u;
/** 双百亿 are two. */
const NUMERALS = '一二两双三四五六七八九十';
/** 三位一体 · 三单合一 count no one. */
const ONE = /一体|合一/u;

const sensible = (...counts: readonly number[]): readonly number[] =>
  counts.filter((count) => count >= 2 && count <= 30);

/** 四个|一批 : what is counted may hold a numeral. */
const COUNTED = /(?<=^[一二两三四五六七八九十]{1,2}[个大项类条])\p{Script=Han}{1,8}$/u;

const BREAKS = new CodeSet('。；;！!？?\n');
const DASH = '—'.charCodeAt(0);

/** Near the formula, before anything that spells it out. */
const INTRODUCES = /[（(：:，,“]|即|指|包括|分别|就是/u;
const INTRODUCTION = 16;

/** “五送”(送…、…) · “四强”：甲、乙、丙、丁 · “四个一批”工程，面向…一批…，面向…一批… */
function behind(context: Context, place: Span, sought: Sought): readonly string[] | undefined {
  const { text } = context;
  let at = place.end;
  if (/[”’」』]/u.test(text.charAt(at))) at++;
  const tail = text.slice(at, at + REACH);
  if (!INTRODUCES.test(text.slice(at, at + INTRODUCTION))) return inNextSentence(tail, sought);
  return (
    inNextSentence(tail, sought) ??
    inBrackets(tail, sought) ??
    inGloss(context, place, tail, sought) ??
    quotedRow(tail, sought) ??
    stated(tail, sought) ??
    inParts(tail, sought) ??
    series(tail, sought)
  );
}

/** 四查（查水源、查管网、…） */
function inBrackets(tail: string, sought: Sought): readonly string[] | undefined {
  const { formula, wanted, verbs } = sought;
  const bracket =
    /^\p{Script=Han}{0,4}[（(](?<list>[^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*)[）)]/u.exec(
      tail,
    )?.groups?.['list'];
  if (bracket === undefined) return undefined;
  const row = bracket.replace(/^(?:即|指|是指|包括)[：:]?/u, '');
  const mixed = splitList(row);
  if (mixed.length === wanted) return dropLead(mixed, verbs);
  const linked =
    /^(?<left>.{2,20}?)(?:联系|与|和|对接|结对|帮扶)(?<right>.{2,20}?)(?:结对子|结对)?$/u.exec(
      bracket,
    )?.groups;
  if (wanted === 2 && linked) {
    const pair = [linked['left'] as string, linked['right'] as string];
    return formula.includes('+') || isPair(pair) ? pair : undefined;
  }
  const clauses = ['；;', '，,；;'].map((marks) => splitList(row, marks));
  const told = clauses.find((parts) => parts.length === wanted);
  if (told?.every((part, i) => bears(part, sought, i))) return told;
  const items = /[，,；;]/u.test(row) ? undefined : enumerated(row, wanted);
  if (items === undefined || (wanted === 2 && !isPair(items))) return undefined;
  return dropLead(items, verbs);
}

/** 送一块牌匾、一面党旗 : a verb before the first item that the others share. */
function dropLead(items: readonly string[], verbs: Leads): readonly string[] {
  const [first = '', ...others] = items;
  return first.indexOf(others[0]?.charAt(0) ?? '') === 1
    ? [first.slice(1), ...others]
    : ledOff(items, verbs);
}

/** “两治”“三清”：治污和治涝；清淤、清障和清草 : of the parts the one that stands where the formula does. */
function inGloss(
  { text }: Context,
  { start }: Span,
  tail: string,
  { wanted, verbs }: Sought,
): readonly string[] | undefined {
  const groups = /^(?<more>(?:[、和]?“[^“”\n]{1,12}”){0,3})：(?<parts>[^。\n]{4,180})/u.exec(
    tail,
  )?.groups;
  const parts = groups?.['parts']?.split('；') ?? [];
  if (parts.length < 2) return undefined;
  const head =
    /(?:“[^“”\n]{1,12}”[、和]?){0,3}“$/u.exec(text.slice(Math.max(0, start - 50), start))?.[0] ??
    '';
  const row = `${head}${groups?.['more'] ?? ''}`;
  if (row.split('“').length - 1 !== parts.length) return undefined;
  const items = enumerated(
    (parts[head.split('“').length - 2] ?? '').replace(/^“[^“”]{1,12}”(?:是指|指|即|为)/u, ''),
    wanted,
  );
  return items && ledOff(items, verbs);
}

/** 三大品牌：“甲”“乙”、“丙” */
function quotedRow(tail: string, { wanted }: Sought): readonly string[] | undefined {
  const row = QUOTED_ROW.exec(tail)?.groups?.['row'];
  const terms = row === undefined ? [] : quotedAtEnd(row);
  return terms.length === wanted ? terms : undefined;
}
const QUOTED_ROW =
  /^\p{Script=Han}{0,8}?(?:[：:]|[，,]?(?:即|是指|分别是|分别为|包括)[：:]?)(?<row>“[^“”\n]{1,40}”(?:[、和与及]?“[^“”\n]{1,40}”)+)/u;

/** “三个跟上”标准。做到供水跟上、排水跟上、管护跟上。 : each with the noun of the formula. */
function inNextSentence(tail: string, sought: Sought): readonly string[] | undefined {
  if (sought.noun === undefined || sought.wanted < 3) return undefined;
  const row = NEXT_SENTENCE.exec(tail)?.groups?.['row'];
  const items = row === undefined ? [] : splitList(row);
  const isWhole = items.length === sought.wanted && items.every(({ length }) => length <= 12);
  return isWhole && items.every((item, i) => bears(item, sought, i)) ? items : undefined;
}
const NEXT_SENTENCE =
  /^\p{Script=Han}{0,10}[。；](?:做到|实现|坚持|突出|确保|推动|围绕|以)(?<row>[^。，,；：:\n“”]{6,60}?)(?:为(?:目标|重点|标准|抓手|载体|导向|主线))?[，,。；]/u;

/** 三治，即治污水、治涝水、治黑水 · 六大产业：…培育形成甲、乙、…和己等六大产业 */
function stated(tail: string, sought: Sought): readonly string[] | undefined {
  const list =
    /^[\p{Script=Han}]{0,8}?(?:[：:]|。即[：:]?|[，,]?(?:即|具体(?:是)?指|是指|指的是|包括|分别是|就是|分别为)[：:]?)(?:是指|指的是|指|即|为)?[“]?(?<list>[^。\n]{4,180})/u.exec(
      tail,
    )?.groups?.['list'];
  if (list === undefined) return undefined;
  const [sentence = ''] = list.split('；');
  for (const [i, clause] of sentence.split(/[，,]/u).entries()) {
    const closed = clause.replace(CLOSING, '');
    if (i > 0 && closed === clause) continue;
    const row = enumerated(closed, sought.wanted);
    if (row && fits(row, sought))
      return evenLast(ledOff(withoutPredicate(row, sought), sought.verbs));
  }
  return (
    steps(splitList(list, '；;'), sought) ??
    alike(splitList(list, '；;'), sought) ??
    alike(splitList(sentence, '，,；;'), sought) ??
    alike(splitList(sentence), sought) ??
    (DEFINED.test(tail) ? stops(splitList(list, '；;'), sought) : undefined)
  );
}

/** 四大目标，就是造林10万亩；修渠5公里；… : as many as are counted, each behind its stop. */
const stops = (parts: readonly string[], { wanted }: Sought): readonly string[] | undefined =>
  wanted > 2 && parts.length === wanted && parts.every(({ length }) => length <= 30)
    ? parts
    : undefined;

/** 三步走：一年打好基础，…；两年…；三年… : the clauses that count the steps. */
function steps(parts: readonly string[], { wanted }: Sought): readonly string[] | undefined {
  if (parts.length !== wanted) return undefined;
  const heads = parts.map((part) => part.split(/[，,]/u, 1)[0] ?? '');
  const steps = heads.map((head) => NUMERAL_VALUES[STEP.exec(head)?.groups?.['n'] ?? ''] ?? 0);
  return steps[0] === 1 && steps.every((step, i) => step > (steps[i - 1] ?? 0)) ? heads : undefined;
}
const STEP = /^第?(?<n>[一二两三四五六])[年步]\p{Script=Han}{2}/u;

/** 三网融合：干线、支线和管道|的融合 */
function withoutPredicate(row: readonly string[], { formula }: Sought): readonly string[] {
  const last = row.at(-1) ?? '';
  const predicate = `的${formula.slice(-2)}`;
  return last.endsWith(predicate) ? [...row.slice(0, -1), last.slice(0, -predicate.length)] : row;
}

/** 1个平台、7个系统 : what a code adds is counted. */
const fits = (row: readonly string[], { formula }: Sought): boolean =>
  !formula.includes('+') ||
  row.every((item) => /^(?:\d|[Nn一二两三四五六七八九十]|若干|多)/u.test(item));

/** 良田、良种、良机、良制|融合发展 : the clause may go on behind a row of words of two letters that share one. */
function evenLast(items: readonly string[]): readonly string[] {
  const words = items.map((item, i) => (i < items.length - 1 ? item : item.slice(0, 2)));
  const [first = ''] = words;
  const even = words.length > 2 && words.every((word) => word.length === 2);
  return even &&
    (words.every((word) => word.startsWith(first.charAt(0))) ||
      words.every((word) => word.endsWith(first.charAt(1))))
    ? words
    : items;
}

/** 甲、乙、丙|等三大产业 */
const CLOSING =
  /等(?:\d{1,2}|[一二两三四五六七八九十]{1,2})(?:个|大|项|类|种|方面|条)[^、]{0,12}$/u;

/** Parts that a sentence sets side by side, each of them short: all with the noun of the formula, or of one length. */
function alike(items: readonly string[], sought: Sought): readonly string[] | undefined {
  if (items.length !== sought.wanted || items.some((item) => item.length > 30)) return undefined;
  if (items.every((item, i) => bears(item, sought, i))) return items;
  const [length = 0] = items.map((item) => item.length);
  return length <= 10 && items.every((item) => item.length === length) ? items : undefined;
}

/** 面向企业培训一批 bears what 四个一批 counts; a letter by itself only at its ends. */
function bears(item: string, { formula, noun, nouns }: Sought, i: number): boolean {
  if (noun === undefined)
    return (
      item.includes(formula.at(-1) as string) ||
      (nouns()[i]?.every((own) => item.includes(own)) ?? false)
    );
  return noun.length > 1 ? item.includes(noun) : item.startsWith(noun) || item.endsWith(noun);
}

/** 三个|治污 · 四|强 · 五大|体系 : what is counted; none where it goes on with another numeral. */
function nounOf(formula: string): string | undefined {
  const noun =
    /^[一二两双三四五六七八九十]{1,2}(?:大|个|项|类|条|种|张)?(?<noun>\p{Script=Han}{1,6})$/u.exec(
      formula,
    )?.groups?.['noun'];
  return noun !== undefined && !/[二两双三四五六七八九十]/u.test(noun) ? noun : undefined;
}

/** 三减两补 as five items, one after another; 三护三比 as three that bear both. */
function nounsOf(formula: string, wanted: number): readonly (readonly string[])[] {
  const counts = countsIn(formula);
  if (counts.length < 2) return [];
  if (counts.every(({ value }) => value === wanted))
    return Array.from({ length: wanted }, () => counts.map(({ noun }) => noun));
  const each = counts.flatMap(({ noun, value }) => Array.from({ length: value }, () => [noun]));
  return each.length === wanted ? each : [];
}

/** 三减两补 → 三 of 减, 两 of 补 */
const countsIn = (formula: string): readonly { readonly noun: string; readonly value: number }[] =>
  Array.from(formula.matchAll(COUNT), ([, numeral = '', noun = '']) => ({
    noun,
    value: NUMERAL_VALUES[numeral] as number,
  }));
const COUNT = /([一二两双三四五六七八九十])[个大项]?([^一二两双三四五六七八九十、+个大项]+)/gu;

/** “1”即一个平台；“7”即七个系统 · “三级”即省、市、县，“三类”即… */
function inParts(tail: string, { wanted }: Sought): readonly string[] | undefined {
  if (!/^.{0,14}“/u.test(tail)) return undefined;
  const parts = [
    ...tail.matchAll(
      /“[^“”]{1,8}”(?:即|是指|指|为|是)[：:]?(?<what>[^；;。\n“”]{2,120})(?=[；;。\n]|(?<=[，,])“)/gu,
    ),
  ].map(({ groups }) => (groups?.['what'] ?? '').replace(/[，,、]$/u, ''));
  if (parts.length < 2) return undefined;
  const members = parts.flatMap((part) => splitList(part, '、'));
  if (members.length === wanted && members.every((member) => !/[，,]/u.test(member)))
    return members;
  const short = parts.every(
    (part) =>
      part.length <= 40 &&
      !/[，,]/u.test(part) &&
      (/\d个|若干/u.test(part) || !part.includes('、')),
  );
  return short && parts.length === wanted ? parts : undefined;
}

const COMMAS = new CodeSet('，,');
const NEAREST_SERIES = 9;

/** “四个一批”工程，面向…一批…，面向…一批… */
function series(tail: string, sought: Sought): readonly string[] | undefined {
  const near = Math.min(tail.length, NEAREST_SERIES);
  if (COMMAS.nextIn(tail, 0, near) === near) return undefined;
  const row = /^[\p{Script=Han}]{0,8}[，,](?<list>[^。\n]{8,190})[。\n]/u.exec(tail)?.groups?.[
    'list'
  ];
  if (!row?.includes(sought.noun ?? (sought.formula.at(-1) as string))) return undefined;
  const clauses = row.split(/[，,；;]/u);
  const rows = sought.nouns().length === 0 ? [clauses] : [clauses, splitList(row)];
  const found = rows.find(({ length }) => length === sought.wanted);
  return found?.every((item, i) => bears(item, sought, i)) ? alike(found, sought) : undefined;
}

/** 甲、乙、丙、丁的“四强”党支部 · “以…、…”五位一体 · 甲、乙、丙三大领域 */
function before(context: Context, place: Span, sought: Sought): readonly string[] | undefined {
  const { text } = context;
  let at = place.start;
  const isQuoted = /[“‘「『]/u.test(text.charAt(at - 1));
  if (isQuoted) at--;
  // 国内大循环为主体、国内国际双循环 : without quotation marks the phrase goes on.
  else if (sought.formula.startsWith('双')) return undefined;
  // …、“三个代表” : the formula is itself a member of the row.
  if (/[、和及与]/u.test(text.charAt(at - 1))) return undefined;
  const lead = sameSentence(text.slice(Math.max(0, at - REACH), at));
  // “清渠”“固堤”“双灌” : so is this.
  const chain = isQuoted && lead.endsWith('”') ? [] : quotedAtEnd(withoutLinks(lead));
  if (chain.length > 1 && chain.length === sought.wanted) return chain;
  return listAtEnd(lead, sought) ?? quotedEarlier(lead, sought);
}

/** 围绕“甲强、乙强、丙强、丁强”，开展“四强”: what is quoted earlier in the sentence and ends as the formula does. */
function quotedEarlier(lead: string, { formula, wanted }: Sought): readonly string[] | undefined {
  if (!lead.includes('”')) return undefined;
  const mark = formula.at(-1) as string;
  return [...lead.matchAll(/“(?<list>[^“”]{4,120})”/gu)]
    .map(({ groups }) => splitList(groups?.['list'] ?? ''))
    .findLast((items) => items.length === wanted && items.every((item) => item.endsWith(mark)));
}

/** From the last stop, dash or number of a heading on. */
function sameSentence(lead: string): string {
  let start = lead.length;
  while (start > 0) {
    const code = lead.charCodeAt(start - 1);
    if (BREAKS.has(code)) break;
    if (code === DASH && start > 1 && lead.charCodeAt(start - 2) === DASH) break;
    start--;
  }
  return lead.slice(start).replace(NUMBERING, '');
}

/** 二、… · （三）… */
const NUMBERING =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、是]|[（(][^（()）]{1,3}[）)]|\d{1,2}[.．、])/u;

/** 死亡人数|持续实现 “双下降” : between the last item and the formula. */
const LINKS =
  /(?:为(?:代表|重点|主)|实现|持续|连续\d{1,2}年|连年|保持|继续|均|都|分别|同步|同时|达到|[比较](?:上年|去年|\d{4}年)|[的等之这：:\s]){1,5}$/u;

/** …、大事不出镇，|即“三不出” */
const NAMED_AFTER = /[，,](?:即|也就是|就是|简称)$/u;

function withoutLinks(named: string): string {
  const written = named.replace(NAMED_AFTER, '');
  const at = Math.max(0, written.length - LONGEST_LINKS);
  return `${written.slice(0, at)}${written.slice(at).replace(LINKS, '')}`;
}
const LONGEST_LINKS = 40;

function listAtEnd(written: string, sought: Sought): readonly string[] | undefined {
  const { wanted, verbs } = sought;
  if (!mayHold(written, wanted - 1) && !written.includes('”')) return undefined;
  const own = withoutLinks(written);
  const quotedList = own.endsWith('”')
    ? /“(?<list>[^“”]{4,120})”$/u.exec(own)?.groups?.['list']
    : undefined;
  if (quotedList !== undefined) {
    const items = [splitList(quotedList), splitChain(quotedList)];
    const whole = items.find(({ length }) => length === wanted);
    if (whole) return whole;
  }
  // Only the enumeration of the last clause: 、 joins its items.
  const clause = lastClause(own);
  const row = enumerated(clause, wanted);
  if (row === undefined) return longerRow(clause, wanted);
  if (!fits(row, sought)) return undefined;
  const items = ledOff(row, verbs);
  if (wanted === 2 && !clause.includes('、') && !isPair(items)) return undefined;
  // 甲和乙、丙 : who knows which are the three.
  if (wanted === 3 && row.slice(0, -1).some(hasJoint)) return undefined;
  const likeness = /的[等之这：:\s“]*$/u.test(written) ? APART : TOUCHING;
  if (coherent(items, likeness)) return items;
  const [first = '', ...others] = items;
  const cut = wanted > 2 ? behindVerb(first, verbs) : undefined;
  return cut !== undefined && coherent([cut, ...others], APART) ? [cut, ...others] : undefined;
}

/** 刑事警情和治安警情 : two that nothing but a joint sets side by side have a letter or their length in common. */
const isPair = ([left = '', right = '']: readonly string[]): boolean =>
  left.at(-1) === right.at(-1) ||
  left.charAt(0) === right.charAt(0) ||
  left.length === right.length;

/** The last members of a row that holds more of them, where they are alike. */
function longerRow(clause: string, wanted: number): readonly string[] | undefined {
  if (!mayHold(clause, wanted + 1)) return undefined;
  const members = splitList(clause, '、');
  if (members.length <= wanted) return undefined;
  const [first = '', ...others] = members.slice(-wanted);
  const length = others[0]?.length ?? 0;
  const last = others[0]?.at(-1) ?? '';
  if (first.length < length || !first.endsWith(last)) return undefined;
  if (!others.every((item) => item.length === length && item.endsWith(last))) return undefined;
  const items = [first.slice(-length), ...others];
  return coherent(items, APART) ? items : undefined;
}

const counts = new WeakMap<Context, ReadonlyMap<string, number>>();

/** Where 等|6个领域, 等|六大行动 stand first, by numeral and each beginning of what follows. */
function countsOf(context: Context): ReadonlyMap<string, number> {
  const known = counts.get(context);
  if (known !== undefined) return known;
  const places = new Map<string, number>();
  for (const { index, groups } of context.text.matchAll(LISTED_COUNT)) {
    const noun = groups?.['noun'] ?? '';
    for (let width = 2; width <= noun.length; width++) {
      const key = `${groups?.['n']}${noun.slice(0, width)}`;
      if (!places.has(key)) places.set(key, index);
    }
  }
  counts.set(context, places);
  return places;
}
const LISTED_COUNT =
  /等(?<n>\d{1,2}|[一二两三四五六七八九十])(?:个|大|项|类)(?<noun>\p{Script=Han}{2,6})/gu;

/** 对农村、社区、…等6个领域 spells out what “六大领域” counts. */
function countedElsewhere(context: Context, sought: Sought): readonly string[] | undefined {
  const { formula, wanted } = sought;
  const noun = /^[一二两三四五六七八九十]+(?:大|个|项|类)(?<noun>\p{Script=Han}{2,6})$/u.exec(
    formula,
  )?.groups?.['noun'];
  if (noun === undefined) return undefined;
  const places = countsOf(context);
  const found = places.get(`${wanted}${noun}`) ?? places.get(`${formula.charAt(0)}${noun}`);
  if (found === undefined) return undefined;
  const items = listAtEnd(
    sameSentence(context.text.slice(Math.max(0, found - REACH), found)),
    sought,
  );
  return items && isSound(items, sought.verbs) ? items : undefined;
}

const NEAR = 120;

/** “三个护水”，做到早护水、勤护水、共护水 : a whole row near by whose members all end in what is counted. */
function nearBy(
  { text }: Context,
  spans: readonly Span[],
  sought: Sought,
): readonly string[] | undefined {
  const { noun } = sought;
  if (noun === undefined) return undefined;
  for (const place of spans) {
    const lead = text.slice(Math.max(0, place.start - NEAR), place.start);
    if (!lead.includes(noun) && !text.slice(place.end, place.end + NEAR).includes(noun)) continue;
    const around = [after(text, place.end), sameSentence(lead)];
    for (const stretch of around) {
      if (!stretch.includes(noun)) continue;
      const items = rowEndingIn(noun, stretch, sought);
      if (items) return items;
    }
  }
  return undefined;
}

/** “一网一图”…“渠系监测网”…“水源分布图” : quoted one by one further on, as many with each noun as are counted. */
function quotedParts(
  { text, quoted }: Context,
  formula: string,
  spans: readonly Span[],
): readonly string[] | undefined {
  if (!PAIRS.test(formula)) return undefined;
  const counts = countsIn(formula);
  for (const { end } of spans) {
    const terms = within(quoted, { start: end, end: end + REACH }).map(({ inner }) =>
      text.slice(inner.start, inner.end),
    );
    const parts = [...new Set(terms)].filter(
      (term) =>
        term.length <= LONGEST_PART &&
        !PAIRS.test(term) &&
        counts.some(({ noun }) => term !== noun && term.endsWith(noun)),
    );
    const complete = counts.every(
      ({ noun, value }) => parts.filter((part) => part.endsWith(noun)).length === value,
    );
    if (complete) return parts;
  }
  return undefined;
}
const PAIRS = /^(?:[一二两三四五六七八九十]\p{Script=Han}){2,4}$/u;
const LONGEST_PART = 12;

const isOf = (row: readonly string[], noun: string, side: 'startsWith' | 'endsWith'): boolean =>
  row.every((item) => item[side](noun) && item !== noun);

/** The rest of the sentence; behind a heading the first sentence below it. */
function after(text: string, at: number): string {
  const [rest = '', below = ''] = text.slice(at, at + NEAR).split('\n');
  const [sentence = '', more] = rest.split(/[。；]/u);
  return more === undefined ? `${sentence}，${below.split(/[。；]/u, 1)[0]}` : sentence;
}

/** …、管护优|的供水队伍 : what the row describes. */
function cutBehind(clause: string, noun: string): string {
  const at = clause.lastIndexOf(`${noun}的`);
  return at > clause.lastIndexOf('、') ? clause.slice(0, at + noun.length) : clause;
}

/** 三张清单，|也就是|水源清单、水厂清单、水费清单 */
const THAT_IS = /^(?:即|也就是|就是|分别是|分别为)/u;

function rowEndingIn(
  noun: string,
  stretch: string,
  { wanted, verbs }: Sought,
): readonly string[] | undefined {
  for (const clause of stretch.split(/[，,；;。：:“”（()）]/u)) {
    const row = enumerated(cutBehind(clause.replace(THAT_IS, ''), noun), wanted);
    if (row === undefined || !(isOf(row, noun, 'endsWith') || isOf(row, noun, 'startsWith')))
      continue;
    const [first = '', ...others] = row;
    const items = ledOff([first.split('的').at(-1) ?? '', ...others], verbs);
    if (isSound(items, verbs) && coherent(items, APART)) return items;
  }
  return undefined;
}
