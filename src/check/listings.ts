/** Formulas that the text spells out next to them: “三个清单”（甲清单、乙清单、丙清单）. */
import { alternation, derive, type Lexicon } from '../lexicon/lexicon.js';
import type { SloganEntry } from '../lexicon/schema.js';
import type { Span } from '../model/span.js';
import { type Context, touches } from '../plan/context.js';
import { NO_FORMULA, NUMERAL_VALUES, numberOf } from '../plan/slogans/formula.js';
import { known } from '../plan/slogans/known.js';
import { perDocument } from './subject.js';

export interface Listing {
  readonly formula: string;
  readonly entry: SloganEntry | null;
  readonly items: readonly string[];
  /** How many items the formula may have; the first is what its numeral says. */
  readonly expected: readonly number[];
  /** From the formula to the end of the list, or from the list to the end of the formula; clean. */
  readonly span: Span;
  /** Every item is one of this formula; else only their number agrees. */
  readonly certain: boolean;
  /** Direct noun behind the closing mark: “三个一批”〔工程〕 */
  readonly noun: string;
}

/** In order of the text. */
export const listingsOf = perDocument(({ context }): readonly Listing[] =>
  mentionsOf(context).flatMap((mention) => listingAt(context, mention) ?? []),
);

interface Mention {
  readonly formula: string;
  readonly entry: SloganEntry | null;
  /** Without quotation marks. */
  readonly span: Span;
}

/** The first two characters of each numeric formulation of the dictionary. */
const numericHeads = derive(
  ({ slogans }: Lexicon) =>
    new RegExp(
      alternation(
        slogans
          .filter(({ kind }) => kind === 'numeric')
          .flatMap(({ text, variants }) => [text, ...variants].map((word) => word.slice(0, 2))),
      ),
      'gu',
    ),
);

function mentionsOf(context: Context): readonly Mention[] {
  const { text, quoted, lexicon, outerTitles } = context;
  const formulations = known(lexicon);
  const dictionary: Mention[] = [];
  for (const { index: start } of text.matchAll(numericHeads(lexicon))) {
    const hit = formulations
      .candidates(text, start)
      .find(({ word, entry }) => entry.kind === 'numeric' && text.startsWith(word, start));
    if (hit === undefined || (dictionary.at(-1)?.span.end ?? 0) > start) continue;
    const { word: formula, entry } = hit;
    const place = { start, end: start + formula.length };
    const before = text.charAt(start - 1);
    if (/[一二两三四五六七八九十百千万\d第]/u.test(before)) continue;
    // 两新, 四史: short ones are words of other sentences without their marks.
    if (formula.length <= 2 && !/[“‘「『"]/u.test(before)) continue;
    if (!touches(outerTitles, place)) dictionary.push({ formula, entry, span: place });
  }
  const own = quoted.flatMap(({ inner }): Mention[] => {
    const formula = text.slice(inner.start, inner.end);
    return SIMPLE.test(formula) && !NO_FORMULA.test(formula) && !touches(dictionary, inner)
      ? [{ formula, entry: null, span: inner }]
      : [];
  });
  return [...dictionary, ...own].sort((a, b) => a.span.start - b.span.start);
}

/** 四强 · 五大行动 · 三张清单 : one numeral, then what there is so many of. */
const SIMPLE =
  /^(?:[二两双三四五六七八九]|[二三]?十[一二三四五六七八九]?)(?<rest>(?![一二两双三四五六七八九十百千万])\p{Script=Han}[^一二两双三四五六七八九十百千万\P{Script=Han}]{0,7}|个一\p{Script=Han}{0,2})$/u;
const MEASURE = /^[个大项类种条张道篇级重款份件套](?=.)/u;

/** 三张清单 → 清单 · 四个一批 → 一批 · 四强 → 强 */
const nounOf = (formula: string): string =>
  (SIMPLE.exec(formula)?.groups?.['rest'] ?? '').replace(MEASURE, '');

function expectedOf({ formula, entry }: Mention): readonly number[] {
  const numerals = [...formula].flatMap((character) => NUMERAL_VALUES[character] ?? []);
  const simple = SIMPLE.test(formula);
  const first = entry === null || simple ? numberOf(formula) : null;
  const sum =
    numerals.length > 1 && !simple ? numerals.reduce((total, value) => total + value, 0) : 0;
  const counts = [
    ...(first === null ? [] : [first]),
    ...(entry === null || entry.items.length === 0 ? [] : [entry.items.length]),
    ...(sum > 0 ? [sum] : []),
    ...(entry?.number ? [entry.number] : []),
  ];
  return [...new Set(counts)].filter((count) => count >= 2);
}

const LINE_REACH = 360;

function listingAt(context: Context, mention: Mention): Listing | undefined {
  const { text } = context;
  const { formula, entry, span } = mention;
  const expected = expectedOf(mention);
  if (expected.length === 0) return undefined;
  const closing = /[”’」』"]/u.test(text.charAt(span.end)) ? 1 : 0;
  const from = span.end + closing;
  const lineEnd = text.indexOf('\n', from);
  const tail = text.slice(from, Math.min(lineEnd < 0 ? text.length : lineEnd, from + LINE_REACH));
  const noun = /^\p{Script=Han}{0,4}/u.exec(tail)?.[0] ?? '';
  const belongs = belonging(mention);
  const readings = [
    ...behind(tail, from, {
      belongs,
      isItem: (item) => entry?.items.includes(item) ?? false,
      isOwn: entry === null,
      shares: (items) => shares(mention, items),
      noun: nounOf(formula),
      nearly: Math.max(3, Math.min(...expected) - 1),
    }),
    ...before(context, mention, belongs),
  ];
  const fitting = readings.find(({ items }) => expected.includes(items.length));
  const chosen = fitting ?? readings.find(({ certain }) => certain);
  if (chosen === undefined) return undefined;
  return {
    formula,
    entry,
    items: chosen.items,
    expected,
    certain: chosen.certain,
    span: {
      start: Math.min(span.start - closing, chosen.start),
      end: Math.max(from, chosen.end),
    },
    noun,
  };
}

interface Reading {
  readonly items: readonly string[];
  /** Every item is one of this formula: another number of them is no misreading. */
  readonly certain: boolean;
  readonly start: number;
  readonly end: number;
}

type Belongs = (item: string) => boolean;

interface Membership {
  readonly belongs: Belongs;
  /** The very words of the dictionary. */
  readonly isItem: Belongs;
  /** Not in the dictionary: its items may be any. */
  readonly isOwn: boolean;
  /** Tells a list behind a noun of the formula: “三书同达”制度（…） */
  readonly shares: (items: readonly string[]) => boolean;
  /** 清单 of 三张清单 */
  readonly noun: string;
  /** So many of its items are no passing mention of some. */
  readonly nearly: number;
}

/** 三书同达: 处罚决定书、整改通知书、合规指导书 : as many as it says, and each is called by its first character. */
function shares(mention: Mention, items: readonly string[]): boolean {
  const head = nounOf(mention.formula).charAt(0);
  return (
    head !== '' &&
    expectedOf(mention).includes(items.length) &&
    (items.every((item) => item.startsWith(head)) || items.every((item) => item.endsWith(head)))
  );
}

/** 政治意识 belongs to 四个意识 by its noun, 科技金融 to 五篇大文章 by the dictionary. */
function belonging({ formula, entry }: Mention): Belongs {
  const noun = nounOf(formula);
  const items = entry?.items ?? [];
  return (item) =>
    items.some(
      (own) =>
        (item.length >= 2 && own.includes(item)) || item.startsWith(own) || item.endsWith(own),
    ) ||
    (noun !== '' && item.length > noun.length && (item.startsWith(noun) || item.endsWith(noun)));
}

const BRACKET =
  /^\p{Script=Han}{0,4}[（(](?<list>[^（()）\n]{0,200}(?:[（(][^（()）\n]{0,40}[）)][^（()）\n]{0,200}){0,8})[）)]/u;
const STATED =
  /^\p{Script=Han}{0,6}?(?:[：:]|[，,]?(?:即|具体(?:是)?指|是指|指的是|包括|分别是|分别为|就是)[：:]?)(?<list>[^。\n：:]{4,300})/u;
const SERIES = /^\p{Script=Han}{0,6}?[，,](?<list>[^。\n：:]{4,300})/u;
const LEAD = /^(?:即|指的是|是指|指|包括|分别是|分别为)[：:]?/u;
const OPEN_END = /等(?:等|内容|方面|工作)?$/u;
/** 云溪市教育局 · 见附件 · 2025年 : brackets hold other things than lists. */
const NO_ITEM =
  /[\d“”《》]|(?:局|厅|委|办|部|处|院|公司|街道|[市县区镇乡])$|^(?:见|含|不含|详见|以下|下同|简称)/u;

/** What a list behind its formula may be read as, the likeliest first. */
function* behind(
  tail: string,
  from: number,
  { belongs, isItem, isOwn, shares: isShared, noun, nearly }: Membership,
): Iterable<Reading> {
  const bracket = BRACKET.exec(tail);
  if (bracket !== null) {
    const list = (bracket.groups?.['list'] ?? '').replace(LEAD, '');
    const place = { start: from, end: from + bracket[0].length };
    const open = OPEN_END.test(list);
    for (const items of splits(list, noun)) {
      const all = items.every(belongs);
      const plain = isOwn && (/^[（(]/u.test(tail) || isShared(items)) && plainList(list, items);
      const lone = items.length === 1 && isItem(list);
      yield { items, certain: !open && (lone || (items.length >= 2 && (all || plain))), ...place };
    }
    return;
  }
  const announced = STATED.exec(tail);
  const stated = announced ?? SERIES.exec(tail);
  const list = stated?.groups?.['list'];
  if (stated === null || list === undefined) return;
  const at = from + stated[0].length - list.length;
  const cut = list.split(/[；;]/u)[0] ?? '';
  for (const part of new Set([cut.split(/[，,]/u)[0] ?? '', cut, list]))
    for (const split of splits(part, noun)) {
      const plain = isOwn && announced !== null && part === list && plainList(part, split);
      const stop = plain ? -1 : split.findIndex((item) => !belongs(item));
      const items = stop < 0 ? split : split.slice(0, stop);
      if (items.length < 2) continue;
      // Behind a mere comma any clause may follow.
      const isList =
        announced !== null ||
        (part === list && alike(items)) ||
        (items.every(isItem) && items.length >= nearly);
      yield {
        items,
        certain: stop < 0 && !OPEN_END.test(part) && isList,
        start: from,
        end: at + part.length,
      };
    }
}

/** 送政策、送岗位、送技能 */
const alike = (items: readonly string[]): boolean =>
  new Set(items.map((item) => item.charAt(0))).size === 1;

/** （交通、能源、水利、信息） : short words between 、 alone. */
const plainList = (list: string, items: readonly string[]): boolean =>
  items.length >= 2 &&
  !/[，,；;]/u.test(list) &&
  items.every((item) => item.length <= 10 && !NO_ITEM.test(item));

const NESTED = /[（(][^（()）]{0,40}[）)]/gu;

/** A list may be divided by 、 by ， or by ；, and its last two items joined by 和. */
function* splits(written: string, noun: string): Iterable<readonly string[]> {
  const list = written.replace(NESTED, '').replace(OPEN_END, '');
  const seen = new Set<number>();
  for (const separator of /[，,；;]/u.test(list)
    ? [/[，,]/u, /[；;]/u, /[、，,]/u, /[、，,；;]/u]
    : [/、/u]) {
    const items = list
      .split(separator)
      .map((item) => item.trim())
      .filter((item) => item !== '');
    const last = items.at(-1) ?? '';
    const joined = /^(?<left>.{1,30}?)(?:以及|和|与|及)(?<right>.{1,30})$/u.exec(last)?.groups;
    if (joined) {
      const halves = [joined['left'] as string, joined['right'] as string];
      yield [...items.slice(0, -1), ...halves];
      // 服务中心和调度中心 are two of the 三个中心, whatever their number.
      if (noun.length >= 2 && halves.every((half) => half.endsWith(noun))) continue;
    }
    if (seen.has(items.length)) continue;
    seen.add(items.length);
    yield items;
  }
}

const BEFORE_REACH = 240;
/** Its 、 joins nothing. */
export const MARKER = /^\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]\s*/u;

/** 〔开展〕亮身份、亮承诺、亮业绩“三亮” : where the other items begin with its noun, so does the first. */
function withoutVerb(items: readonly string[], { formula }: Mention): readonly string[] {
  const noun = nounOf(formula);
  const [first = '', ...others] = items;
  const at = noun === '' ? -1 : first.lastIndexOf(noun);
  return at > 0 &&
    at <= LONGEST_VERB &&
    first.length - at > noun.length &&
    others.length > 0 &&
    others.every((item) => item.startsWith(noun))
    ? [first.slice(at), ...others]
    : items;
}

const LONGEST_VERB = 6;

/** 增强政治意识、大局意识“四个意识” : the items that end directly before the formula. */
function* before({ text }: Context, mention: Mention, belongs: Belongs): Iterable<Reading> {
  const { start } = mention.span;
  const at = /[“‘「『"]/u.test(text.charAt(start - 1)) ? start - 1 : start;
  const written = text
    .slice(Math.max(0, at - BEFORE_REACH), at)
    .replace(/[的这之]$/u, '')
    .replace(/“(?<list>[^“”\n]{1,80})”$/u, '$<list>');
  if (/[、和及与，,。：:；;\n等]$/u.test(written)) return;
  const sentence = written.split(/[。；;：:！？\n]/u).at(-1) ?? '';
  const clause = (sentence.split(/[，,]/u).at(-1) ?? '').replace(MARKER, '');
  for (const split of splits(clause, nounOf(mention.formula))) {
    const items = withoutVerb(split, mention);
    let first = items.length;
    while (first > 0 && belongs(items[first - 1] as string)) first--;
    const run = items.slice(first);
    if (run.length >= 2)
      yield {
        items: run,
        certain: first === 0 && !/[“”]/u.test(clause),
        start: at - clause.length,
        end: start,
      };
  }
}
