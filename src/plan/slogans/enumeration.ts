/** Rows of things: 甲、乙和丙. */
import { alternation, derive, list } from '../../lexicon/lexicon.js';
import { isCommonHan } from '../../model/han.js';
import { unquote } from '../context.js';

/** What leads to the first of a row. */
const LEADS = ['list-leads', 'list-verbs', 'clause-openers'];

export interface Leads {
  /** 深入|开展… · 重点推进|…, but 重点水源清单 is a name. */
  readonly first: RegExp;
  /** …推动| */
  readonly last: RegExp;
  /** 争取 · 用好 : a verb and nothing else. */
  readonly alone: RegExp;
}

export const leads = derive((lexicon): Leads => {
  const words = alternation(LEADS.flatMap((name) => list(lexicon, name)));
  return {
    first: new RegExp(`^(?:重点)?(?:${words})(?:好|了|年度)?(?=..)`, 'u'),
    last: new RegExp(`(?:${words})(?:好|了)?$`, 'u'),
    alone: new RegExp(`^(?:${words})(?:好|了)?$`, 'u'),
  };
});

/** 甲和乙 · 甲以及乙, but no 和平, 涉及, 参与. */
const JOINT =
  /以及|暨|(?<![共温饱平祥呼柔缓总附调])和(?![谐平美睦田县林气解浩])|(?<![普涉波危顾以埃推触])及(?![时其早格])|(?<![参给赋])与(?![会时])/gu;

/** A row of so many members, where 、 and one joint before the last make them so many. */
export function enumerated(written: string, wanted: number): readonly string[] | undefined {
  if (!mayHold(written, wanted - 1)) return undefined;
  const members = splitList(written, '、');
  if (members.length !== wanted && members.length !== wanted - 1) return undefined;
  const last = parted(members.at(-1) as string);
  // 甲、乙和丙 are three; of many members one may hold a joint itself.
  if (members.length === wanted) return wanted === 2 && last ? undefined : members;
  return last && [...members.slice(0, -1), ...last];
}

/** Whether a row has marks for so many members. */
export function mayHold(written: string, members: number): boolean {
  let at = -1;
  for (let marks = 1; marks < members; marks++) {
    at = written.indexOf('、', at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** At the one joint that it has. */
function parted(member: string): readonly string[] | undefined {
  if (/[“”]/u.test(member) || !/[和及与暨]/u.test(member)) return undefined;
  const [joint, another] = member.matchAll(JOINT);
  if (joint === undefined || another !== undefined) return undefined;
  const parts = [member.slice(0, joint.index), member.slice(joint.index + joint[0].length)];
  return parts.every((part) => part !== '' && isWhole(part)) ? parts : undefined;
}

/** 甲和乙; 学校及周边 is one thing. */
export const hasJoint = (member: string): boolean =>
  !member.includes('及') && parted(member) !== undefined;

/** Behind the last comma or colon that stands in no brackets and no quotation. */
export function lastClause(written: string): string {
  return topLevel(written, '，,：:；;').at(-1) ?? '';
}

/** 认真做到|勤巡查、勤清淤 · 打好|灌溉、供水 : without the verbs that lead to the row, as long as it is not yet like the others. */
export function ledOff(
  [first = '', ...others]: readonly string[],
  verbs: Leads,
): readonly string[] {
  return [unquote(firstOf(first, others, verbs)), ...others.map(unquote)];
}

function firstOf(first: string, others: readonly string[], verbs: Leads): string {
  const [length = 0] = others.map((other) => other.length);
  const equal = others.every((other) => other.length === length);
  if (equal && first.length === length) return first;
  // 梳理|引水难、蓄水难、排水难
  const end = others[0]?.at(-1) ?? '';
  const shared =
    equal && length <= 3 && others.length > 1 && others.every((other) => other.endsWith(end));
  if (shared && first.endsWith(end) && first.length > length + 1) return first.slice(-length);
  const begin = others[0]?.charAt(0) ?? '';
  const alike = others.every((other) => other.startsWith(begin));
  if (alike && others.length > 1) {
    // 村民|民主议事 : the word that all begin with, not its first letter.
    const word = others[0]?.slice(0, 2) ?? '';
    const shares = others.every((other) => other.startsWith(word)) && first.includes(word);
    const at = first.indexOf(shares ? word : begin);
    if (at >= 0 && first.length - at >= Math.min(length, 3) - 1) return first.slice(at);
  }
  // 推广甲、培育乙、建立丙 : each has its own verb, and most are known.
  const verbal = others.filter((other) => verbs.first.test(other)).length * 2 > others.length;
  let rest = first;
  for (let lead = verbs.first.exec(rest); lead; lead = verbs.first.exec(rest)) {
    const next = rest.slice(lead[0].length);
    if (verbal && !verbs.first.test(next)) return rest;
    if (alike && rest.startsWith(begin)) return rest;
    rest = next;
    if (equal && rest.length === length) return rest;
  }
  // 加力推动|原地倍增、招引新增 : a verb just before what is as long as the others.
  return equal && length >= (others.length > 1 ? 2 : 4) && verbs.last.test(rest.slice(0, -length))
    ? rest.slice(-length)
    : rest;
}

/** 方案着重提出落实|县里, 镇里, 村里 : behind the last verb, where more than one thing stands before the row. */
export function behindVerb(first: string, { first: lead }: Leads): string | undefined {
  for (let at = first.length - 3; at > 0; at--) {
    const verb = lead.exec(first.slice(at))?.[0];
    if (verb !== undefined && verb.length > 1) return first.slice(at + verb.length);
  }
  return undefined;
}

/** No figures, numbers of headings, bare verbs or halves of quotations: things of one row. */
export const isSound = (items: readonly string[], verbs: Leads): boolean =>
  new Set(items).size === items.length &&
  items.every(
    (item) =>
      /[\p{Script=Han}A-Za-z]/u.test(item) &&
      !/^[一二两三四五六七八九十]+$|^[\d.]+\p{Script=Han}$|\d年$|[。！？\n]|[为对向于把将给从]$|每(?:月|季度?|年|周|半年)$/u.test(
        item,
      ) &&
      isWhole(item),
  ) &&
  !(items.length === 2 ? items.some(isVerb(verbs)) : items.every(isVerb(verbs))) &&
  (items.every((item) => item.length === 1) ||
    items.every((item) => item.length > 1 || LEVEL.test(item)));

/** 区—街道—社区 */
const LEVEL = /^[省市州县区乡镇街村组户]$/u;

const isVerb =
  ({ alone }: Leads) =>
  (item: string): boolean =>
    alone.test(item);

/** No half of brackets or of a quotation. */
const isWhole = (text: string): boolean =>
  !/[“”（）《》]/u.test(text) ||
  ['“”', '（）', '《》'].every(
    ([open = '', close = '']) => count(text, open) === count(text, close),
  );

const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** How much the items of a list may differ, and how long two or three of them may be that share no letter. */
interface Likeness {
  readonly factor: number;
  readonly short: number;
}

/** 用水量、漏损率“双下降” : nothing stands between the list and the formula. */
export const TOUCHING: Likeness = { factor: 2, short: 16 };
export const APART: Likeness = { factor: 1.5, short: 10 };

/** Items of one list are of like length; two or three also share a letter or are short. */
export function coherent(items: readonly string[], { factor, short }: Likeness): boolean {
  const lengths = items.map((item) => item.length);
  const [first = 0, ...others] = lengths;
  const last = lengths.at(-1) ?? 0;
  if (first > factor * Math.max(...others) + factor) return false;
  if (last > 2 * Math.max(...lengths.slice(0, -1)) + 2) return false;
  if (items.some((item) => item.length > 24)) return false;
  if (items.length > 3) return true;
  const ends = new Set(items.map((item) => item.at(-1)));
  const starts = new Set(items.map((item) => item.charAt(0)));
  return ends.size === 1 || starts.size === 1 || items.every((item) => item.length <= short);
}

/** Items of an enumeration; brackets and quotation marks keep theirs together. */
export const splitList = (written: string, separators: string = '、，,；;'): readonly string[] =>
  topLevel(written, separators)
    .map((item) => unhalved(item.replace(/(?:等|的)$/u, '').trim()))
    .filter((item) => item !== '');

/** 甲+乙+丙 · 甲—乙—丙 */
export const splitChain = (written: string): readonly string[] => written.split(/[+＋]|[—－→]+/u);

/** “甲”“乙”、“丙”和“丁” at the end: each in its quotation, nothing but joints between. */
export function quotedAtEnd(written: string): readonly string[] {
  const terms: string[] = [];
  let end = written.length;
  while (written.charAt(end - 1) === '”') {
    const start = written.lastIndexOf('“', end - 1);
    terms.unshift(written.slice(start + 1, end - 1));
    end = start < 0 ? 0 : start;
    if ('、和与及'.includes(written.charAt(end - 1)) && written.charAt(end - 2) === '”') end--;
  }
  return terms.some((term) => term.includes('”')) ? [] : terms;
}

/** 甲” of “甲、乙” : without the half of a quotation around the row. */
function unhalved(item: string): string {
  if (item.endsWith('”') && !item.includes('“')) return item.slice(0, -1);
  return item.startsWith('“') && !item.includes('”') ? item.slice(1) : item;
}

function topLevel(written: string, separators: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < written.length; at++) {
    if (isCommonHan(written.charCodeAt(at))) continue;
    const mark = written.charAt(at);
    if ('（(“《'.includes(mark)) depth++;
    else if ('）)”》'.includes(mark)) depth = Math.max(0, depth - 1);
    if (depth > 0 || !separators.includes(mark)) continue;
    parts.push(written.slice(start, at));
    start = at + 1;
  }
  parts.push(written.slice(start));
  return parts;
}
