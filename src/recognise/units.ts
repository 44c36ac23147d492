/** Words that name a unit behind a number, with their denominators: 个 · 元/人 · 微克/立方米. */
import { derive, type Lexicon } from '../lexicon/lexicon.js';
import type { UnitEntry } from '../lexicon/schema.js';
import { wordIndex } from '../lexicon/word-index.js';
import { CodeSet } from '../model/code-set.js';

export interface Unit {
  readonly kind: UnitEntry['kind'];
  /** What the record shows: 元/人. */
  readonly name: string;
  /** As written: 块, 成. */
  readonly word: string;
  readonly factor: number;
  readonly currency: string | null;
  readonly end: number;
}

interface Entry {
  readonly word: string;
  /** 5m, but not 5mall */
  readonly isLatin: boolean;
  readonly unit: UnitEntry | null;
}

const entryOf = (word: string, unit: UnitEntry | null): Entry => ({
  word,
  isLatin: /[A-Za-zμ]$/u.test(word),
  unit,
});

const words = derive((lexicon) => {
  const entries = lexicon.units.flatMap((unit) => [
    ...unit.words.map((word) => entryOf(word, unit)),
    ...unit.except.map((word) => entryOf(word, null)),
  ]);
  return wordIndex(entries.map((entry) => [entry.word, entry] as const));
});

/** By their last characters. */
const signs = derive((lexicon) => {
  const made = new Map<string, Entry[]>();
  for (const unit of lexicon.units)
    for (const word of unit.signs) {
      const last = word.charAt(word.length - 1);
      made.set(last, [...(made.get(last) ?? []), entryOf(word, unit)]);
    }
  for (const entries of made.values()) entries.sort((a, b) => b.word.length - a.word.length);
  return made;
});

/** Spaces of a torn text do not count: 6 个 百 分点. The window is of fixed width. */
const WINDOW = 12;
const TORN = /^[^ \n]{0,3} {1,2}[^ \n]/u;
const BLANK = 0x20;

/** Whether the first of the blanks stands near enough. */
function isTorn(text: string, at: number): boolean {
  const end = Math.min(text.length, at + 4);
  for (let i = at; i < end; i++)
    if (text.charCodeAt(i) === BLANK) return TORN.test(text.slice(at, at + WINDOW));
  return false;
}

function longest(text: string, at: number, lexicon: Lexicon): Entry | undefined {
  for (const { word, entry } of words(lexicon).candidates(text, at))
    if (
      text.startsWith(word, at) &&
      !(entry.isLatin && /[A-Za-z]/u.test(text[at + word.length] ?? ' '))
    )
      return entry;
  return undefined;
}

/** 元/名, 每位100元: the same denominator as 元/人. */
const PERSONS: ReadonlySet<string> = new Set(['名', '位']);
const PERIOD = /^(?:[·・/]?(?<period>学年|学期|[年月日天次周])(?![度初底末内均代])|)/u;

/** 元|/人 · 元|/人·年 · 元|每人 : the denominator and where it ends. */
function readPer(
  text: string,
  at: number,
  lexicon: Lexicon,
): { readonly name: string; readonly end: number } | undefined {
  if (text[at] !== '/' && text[at] !== '每') return undefined;
  const rest = text.slice(at + 1, at + 8);
  const scaled = /^(?:\d{1,3}|[十百千])?[万亿]?/u.exec(rest)?.[0] ?? '';
  const start = at + 1 + scaled.length;
  const period = /^(?:学年|学期|[年月日天周季])/u.exec(text.slice(start, start + 2))?.[0];
  const entry = longest(text, start, lexicon);
  const unit = entry?.unit;
  if (!unit || unit.kind === 'percent' || unit.kind === 'money')
    return period !== undefined && text[at] === '/'
      ? { name: `/${period}`, end: start + period.length }
      : undefined;
  const end = start + entry.word.length;
  const base = PERSONS.has(entry.word) ? '人' : (unit.canonical ?? entry.word);
  const more = text[at] === '/' ? PERIOD.exec(text.slice(end, end + 4)) : null;
  const tail = more?.groups?.['period'];
  const name = `/${scaled}${base}${tail === undefined ? '' : `·${tail}`}`;
  return { name, end: tail === undefined ? end : end + (more?.[0].length ?? 0) };
}

const make = (unit: UnitEntry, word: string, per: string, end: number): Unit => ({
  kind: unit.kind,
  name: `${unit.canonical ?? word}${per}`,
  word,
  factor: unit.factor,
  currency: unit.currency,
  end,
});

/** 9|/10万 · 12|/10万人 : a rate per so many. */
const PER_MANY =
  /^\/(?<many>(?:10|100|[十百])?[万亿]|千)(?<base>人)?(?!\p{Script=Han}?元|[\d千万亿])/u;

/** The unit that begins at `at`. */
export function readUnit(text: string, at: number, lexicon: Lexicon): Unit | undefined {
  const rate = text[at] === '/' ? PER_MANY.exec(text.slice(at, at + WINDOW)) : null;
  if (rate) {
    const [word] = rate;
    return { kind: 'count', name: word, word, factor: 1, currency: null, end: at + word.length };
  }
  const entry = longest(text, at, lexicon);
  if (isTorn(text, at)) {
    const mended = longest(text.slice(at, at + WINDOW).replaceAll(' ', ''), 0, lexicon);
    if (mended !== undefined && mended.word.length > (entry?.word.length ?? 0)) {
      if (mended.unit === null) return undefined;
      let end = at;
      for (const character of mended.word) end = text.indexOf(character, end) + 1;
      return make(mended.unit, mended.word, '', end);
    }
  }
  if (!entry?.unit) return undefined;
  const end = at + entry.word.length;
  const per = readPer(text, end, lexicon);
  return make(entry.unit, entry.word, per?.name ?? '', per?.end ?? end);
}

/** ¥|100 · 人民币|5万: the unit whose sign ends at `at`. */
export function readSign(
  text: string,
  at: number,
  lexicon: Lexicon,
): (Unit & { readonly start: number }) | undefined {
  const end = text[at - 1] === ' ' ? at - 1 : at;
  const entry = signs(lexicon)
    .get(text[end - 1] ?? '')
    ?.find(({ word }) => text.startsWith(word, end - word.length));
  if (!entry?.unit) return undefined;
  const start = end - entry.word.length;
  return { ...make(entry.unit, entry.unit.words[0] as string, '', at), start };
}

/** 每万人口 · 每千名老年人 · 每百户 */
const EACH_MANY =
  /^每(?<scale>(?:\d{1,3}|[一十百千])?[十百千万亿])(?:名|个)?(?:[\p{Script=Han}]{0,8}?)(?<base>平方公里|公里|户|辆|人口|人员|居民|老人|老年人|儿童|婴幼儿|职工|劳动力|学生|人)/u;
/** 每生每年|800元, but not 每生产一吨 */
const PUPIL = /^每生(?=每|最|平均|补|约|$)/u;
const STOPS = new CodeSet('，,。；;：:、！？\n（）()');
const PERIODICALLY = /^每学?[年月日天季周次期]$/u;
const KEPT_BASES = new Set(['平方公里', '公里', '户', '辆']);

/** 每案补助|5万元 : cases are counted so alone, for 6案 is as often a part of a word. */
const CASE = /^每案(?![件例情])/u;

/** 每|户 · 每|生 → 人 */
function baseOf(
  tail: string,
  lexicon: Lexicon,
): { readonly word: string; readonly base: string } | undefined {
  const entry = PUPIL.test(tail) ? longest('人', 0, lexicon) : longest(tail, 1, lexicon);
  const unit = entry?.unit;
  if (!unit || (unit.kind !== 'count' && unit.kind !== 'measure')) return undefined;
  return {
    word: entry.word,
    base: PERSONS.has(entry.word) ? '人' : (unit.canonical ?? entry.word),
  };
}

/**
 * The denominator named before an amount in its own clause: 每万人口…|12件 → /万人, 每亩补贴|500元 → /亩.
 * `start` is where it begins if nothing but a period stands between: 每人每年|800元.
 */
export function readPerBefore(
  text: string,
  at: number,
  unit: Unit,
  lexicon: Lexicon,
): { readonly name: string; readonly start: number } | undefined {
  if (
    unit.name.includes('/') ||
    unit.word.endsWith('倍') ||
    unit.word.endsWith('岁') ||
    (unit.kind !== 'count' && unit.kind !== 'money')
  )
    return undefined;
  const farthest = Math.max(0, at - 40);
  let from = at;
  while (from > farthest && !STOPS.has(text.charCodeAt(from - 1))) from--;
  const clause = text.slice(from, at);
  for (let i = clause.indexOf('每'); i >= 0; i = clause.indexOf('每', i + 1)) {
    const tail = clause.slice(i);
    const many = EACH_MANY.exec(tail);
    if (many?.groups && !/\d/u.test(tail.slice(many[0].length))) {
      const base = many.groups['base'] as string;
      const name = KEPT_BASES.has(base) ? base : '人';
      return { name: `/${many.groups['scale']}${name}`, start: at };
    }
    if (unit.kind !== 'money' || /\d/u.test(tail)) continue;
    const each = CASE.test(tail) ? { word: '案', base: '案' } : baseOf(tail, lexicon);
    if (each === undefined) continue;
    const rest = tail.slice(1 + each.word.length);
    if (rest.length > 10) continue;
    const adjacent = rest === '' || PERIODICALLY.test(rest);
    return { name: `/${each.base}`, start: adjacent ? at - tail.length : at };
  }
  return undefined;
}
