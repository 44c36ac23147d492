/** The list that a formula stands for, where the document spells it out next to it. */
import { alternation, derive, list } from '../../lexicon/lexicon.js';
import { isCommonHan } from '../../model/han.js';
import type { Span } from '../../model/span.js';
import { type Context, unquote } from '../context.js';
import { NUMERAL_VALUES } from './formula.js';

type Find = (formula: string, number: number | null, spans: readonly Span[]) => readonly string[];

const REACH = 200;

const leads = derive(
  (lexicon) =>
    new RegExp(
      `^(?:${alternation(['list-leads', 'target-verbs', 'clause-openers'].flatMap((name) => list(lexicon, name)))})(?:好|年度)?(?=..)`,
      'u',
    ),
);

export function itemsOf(context: Context): Find {
  const verbs = leads(context.lexicon);
  return (formula, number, spans) => {
    for (const wanted of wantedCounts(formula, number)) {
      for (const place of spans) {
        const items =
          behind(context, formula, place, wanted) ?? before(context, formula, place, wanted, verbs);
        if (items) return items;
      }
      const counted = countedElsewhere(context, formula, wanted, verbs);
      if (counted) return counted;
    }
    return [];
  };
}

/** 两低两高 stands for four things, 一体两翼 for three, 四强 for four, 1+6 for as many parts as it adds. */
function wantedCounts(formula: string, number: number | null): readonly number[] {
  const parts = formula.split('+');
  if (parts.length >= 2 && parts.every((part) => /^(?:\d+|N)$/u.test(part))) return [parts.length];
  const numerals = [...formula]
    .map((character) => NUMERAL_VALUES[character] ?? 0)
    .filter((value) => value > 0 && value <= 10);
  const sum = numerals.reduce((total, value) => total + value, 0);
  const counts = [
    ...new Set([number ?? 0, numerals.length > 1 && !formula.startsWith('十') ? sum : 0]),
  ];
  return counts.filter((count) => count >= 2 && count <= 30);
}

const BREAKS = new Set(Array.from('。；;！!？?\n', (mark) => mark.charCodeAt(0)));
const DASH = '—'.charCodeAt(0);

/** “五送”(送…、…) · “四强”：甲、乙、丙、丁 · “四个一批”工程，面向…一批…，面向…一批… */
function behind(
  context: Context,
  formula: string,
  place: Span,
  wanted: number,
): readonly string[] | undefined {
  const { text } = context;
  let at = place.end;
  if (/[”’」』]/u.test(text.charAt(at))) at++;
  const tail = text.slice(at, at + REACH);
  const bracket =
    /^\p{Script=Han}{0,4}[（(](?<list>[^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*)[）)]/u.exec(
      tail,
    )?.groups?.['list'];
  if (bracket !== undefined) {
    const items = splitList(bracket.replace(/^(?:即|指|是指|包括)[：:]?/u, ''));
    if (items.length === wanted)
      return items.map((item, i) => (i === 0 ? dropLead(item, items) : item));
    const linked =
      /^(?<left>.{2,20}?)(?:联系|与|和|对接|结对|帮扶)(?<right>.{2,20}?)(?:结对子|结对)?$/u.exec(
        bracket,
      )?.groups;
    if (wanted === 2 && linked) return [linked['left'] as string, linked['right'] as string];
  }
  const stated =
    /^[\p{Script=Han}]{0,8}?(?:[：:]|[，,]?(?:即|具体(?:是)?指|是指|指的是|包括|分别是|就是|分别为)[：:]?)[“]?(?<list>[^。；\n]{4,180})/u.exec(
      tail,
    )?.groups?.['list'];
  if (stated !== undefined) {
    const items = splitList(stated);
    if (items.length === wanted) return items;
  }
  const series = /^[\p{Script=Han}]{0,8}[，,](?<list>[^。\n]{8,190})[。\n]/u.exec(tail)?.groups?.[
    'list'
  ];
  if (series !== undefined) {
    const items = series.split(/[，,；;]/u);
    const mark = formula.at(-1) as string;
    if (items.length === wanted && items.every((item) => item.includes(mark) && item.length <= 30))
      return items;
  }
  return undefined;
}

/** 送一块牌匾、一面党旗 : a verb before the first item that the others share. */
function dropLead(item: string, items: readonly string[]): string {
  const second = items[1] ?? '';
  return item.indexOf(second.charAt(0)) === 1 ? item.slice(1) : item;
}

/** 甲、乙、丙、丁的“四强”党支部 · “以…、…”五位一体 · 甲、乙、丙三大领域 */
function before(
  context: Context,
  formula: string,
  place: Span,
  wanted: number,
  verbs: RegExp,
): readonly string[] | undefined {
  const { text } = context;
  let at = place.start;
  if (/[“‘「『]/u.test(text.charAt(at - 1))) at--;
  // …、“三个代表” : the formula is itself a member of the row.
  if (/[、和及与]/u.test(text.charAt(at - 1))) return undefined;
  const lead = sameSentence(text.slice(Math.max(0, at - REACH), at));
  return listAtEnd(lead, wanted, verbs) ?? quotedEarlier(lead, formula, wanted);
}

/** 围绕“甲强、乙强、丙强、丁强”，开展“四强”: what is quoted earlier in the sentence and ends as the formula does. */
function quotedEarlier(
  lead: string,
  formula: string,
  wanted: number,
): readonly string[] | undefined {
  const mark = formula.at(-1) as string;
  return [...lead.matchAll(/“(?<list>[^“”]{4,120})”/gu)]
    .map(({ groups }) => splitList(groups?.['list'] ?? ''))
    .findLast((items) => items.length === wanted && items.every((item) => item.endsWith(mark)));
}

function sameSentence(lead: string): string {
  let start = lead.length;
  while (start > 0) {
    const code = lead.charCodeAt(start - 1);
    if (BREAKS.has(code)) break;
    if (code === DASH && start > 1 && lead.charCodeAt(start - 2) === DASH) break;
    start--;
  }
  return lead.slice(start);
}

function listAtEnd(written: string, wanted: number, verbs: RegExp): readonly string[] | undefined {
  const own = written.replace(/(?<![的等之这，,：:])[的等之这，,：:]+$/u, '');
  const quotedList = /“(?<list>[^“”]{4,120})”$/u.exec(own)?.groups?.['list'];
  if (quotedList !== undefined) {
    const items = splitList(quotedList);
    if (items.length === wanted) return items;
  }
  // Only the enumeration of the last clause: 、 joins its items.
  const items = splitList(own, '、');
  if (items.length < wanted) return undefined;
  const chosen = items.slice(-wanted);
  if (chosen.slice(1).some((item) => /[，,：:]/u.test(item))) return undefined;
  const first = (chosen[0] as string).split(/[，,：:]/u).at(-1) as string;
  const exact = items.length === wanted || /[，,：:]/u.test(chosen[0] as string);
  const trimmed = alike(first, chosen.slice(1)) ?? (exact ? withoutLeads(first, verbs) : undefined);
  if (trimmed === undefined || trimmed === '') return undefined;
  const list = [trimmed, ...chosen.slice(1)].map(unquote);
  return coherent(list) ? list : undefined;
}

/** 对农村、社区、…等6个领域 spells out what “六大领域” counts. */
function countedElsewhere(
  context: Context,
  formula: string,
  wanted: number,
  verbs: RegExp,
): readonly string[] | undefined {
  const noun = /^[一二两三四五六七八九十]+(?:大|个|项|类)(?<noun>\p{Script=Han}{2,6})$/u.exec(
    formula,
  )?.groups?.['noun'];
  if (noun === undefined) return undefined;
  const numeral = formula.charAt(0);
  const pattern = new RegExp(`等(?:${wanted}|${numeral})(?:个|大|项|类)${noun}`, 'u');
  const found = pattern.exec(context.text);
  if (!found) return undefined;
  return listAtEnd(
    sameSentence(context.text.slice(Math.max(0, found.index - REACH), found.index)),
    wanted,
    verbs,
  );
}

/** Items of one list are of like length; two or three also share a letter or are short. */
function coherent(list: readonly string[]): boolean {
  const others = list.slice(1).map((item) => item.length);
  if (
    (list[0]?.length ?? 0) > 1.5 * Math.max(...others) + 1 ||
    list.some((item) => item.length > 24)
  )
    return false;
  if (list.length > 3) return true;
  const ends = new Set(list.map((item) => item.at(-1)));
  const starts = new Set(list.map((item) => item.charAt(0)));
  return ends.size === 1 || starts.size === 1 || list.every((item) => item.length <= 10);
}

/** 覆盖从治理 → 治理 : the verbs before the first item, as long as something of it is left. */
function withoutLeads(first: string, verbs: RegExp): string {
  let rest = first;
  for (let lead = verbs.exec(rest); lead; lead = verbs.exec(rest))
    rest = rest.slice(lead[0].length);
  return rest;
}

/** Cuts the verb that leads to the list off its first item; undefined where the items have nothing in common. */
function alike(first: string, others: readonly string[]): string | undefined {
  const lengths = others.map((item) => item.length);
  const length = lengths[0];
  const last = others[0]?.at(-1);
  const sharedEnd = last !== undefined && others.every((item) => item.endsWith(last));
  if (length === undefined || !sharedEnd || !first.endsWith(last)) return undefined;
  if (lengths.every((other) => other === length) && first.length >= length)
    return first.slice(-length);
  return undefined;
}

/** Items of an enumeration; brackets and quotation marks keep theirs together. */
function splitList(written: string, separators: string = '、，,；;'): readonly string[] {
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < written.length; at++) {
    if (isCommonHan(written.charCodeAt(at))) continue;
    const mark = written.charAt(at);
    if ('（(“《'.includes(mark)) depth++;
    else if ('）)”》'.includes(mark)) depth = Math.max(0, depth - 1);
    if (depth > 0 || !separators.includes(mark)) continue;
    items.push(written.slice(start, at));
    start = at + 1;
  }
  items.push(written.slice(start));
  return items.map((item) => item.replace(/(?:等|的)$/u, '').trim()).filter((item) => item !== '');
}
