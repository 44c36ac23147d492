/**
 * Words that bound an amount: 不少于 before it, 以上 behind it, 余 between numeral and unit.
 * 以上, 以下 and 以内 include the number, 超过 and 不满 exclude it (Civil Code art. 1259).
 */
import { derive } from '../lexicon/lexicon.js';
import { plainIndex } from '../lexicon/word-index.js';
import type { Comparator } from '../model/record.js';

export type Bound = Exclude<Comparator, 'range'>;

interface Found {
  readonly comparator: Bound;
  /** The far end of the word: its start before an amount, its end behind one. */
  readonly at: number;
  /** Words of other kinds stand between it and the amount: 至少〔举办〕2次. */
  readonly isApart: boolean;
}

/** Words by the character they are looked up by, longer ones first; null says something else. */
type Table = ReadonlyMap<string, readonly (readonly [string, Bound | null])[]>;

function table(
  words: Iterable<readonly [string, Bound | null]>,
  key: (word: string) => string,
): Table {
  const made = new Map<string, (readonly [string, Bound | null])[]>();
  for (const entry of words) {
    const name = key(entry[0]);
    made.set(name, [...(made.get(name) ?? []), entry]);
  }
  for (const entries of made.values()) entries.sort((a, b) => b[0].length - a[0].length);
  return made;
}

const first = (word: string): string => word.charAt(0);
const last = (word: string): string => word.charAt(word.length - 1);

const tables = derive((lexicon) => {
  const entries = lexicon.comparators;
  const words = (side: 'before' | 'adverbs' | 'inside' | 'after') =>
    entries.flatMap((entry) => entry[side].map((word) => [word, entry.comparator] as const));
  const others = entries.flatMap((entry) => entry.except.map((word) => [word, null] as const));
  return {
    before: table([...words('before'), ...others], last),
    adverbs: words('adverbs'),
    /** Where one may begin. */
    nextAdverb: plainIndex(words('adverbs').map(([word]) => word)).next,
    inside: table([...words('inside'), ...others], first),
    after: table(words('after'), first),
  };
});

const LONGEST = 8;

/** Spaces do not count: 不 少于 10. The window is of fixed width. */
function backwards(text: string, at: number): { readonly word: string; readonly from: number[] } {
  let word = '';
  const from: number[] = [];
  for (let i = at - 1; i >= 0 && word.length < LONGEST && at - i <= LONGEST + 6; i--) {
    const character = text.charAt(i);
    if (character === ' ' || character === '　') continue;
    if (character === '\n') break;
    word = character + word;
    from.push(i);
  }
  return { word, from };
}

function ending(
  text: string,
  at: number,
  words: Table,
): (Found & { readonly word: string }) | undefined {
  let i = at;
  while (at - i < 4 && (text[i - 1] === ' ' || text[i - 1] === '　')) i--;
  const candidates = words.get(text[i - 1] ?? '');
  if (candidates === undefined) return undefined;
  const { word, from } = backwards(text, at);
  const hit = candidates.find(([candidate]) => word.endsWith(candidate));
  if (hit === undefined || hit[1] === null) return undefined;
  return {
    comparator: hit[1],
    at: from[hit[0].length - 1] ?? at,
    isApart: false,
    word: hit[0],
  };
}

function beginning(text: string, at: number, words: Table): Found | undefined {
  const hit = words.get(text[at] ?? '')?.find(([candidate]) => text.startsWith(candidate, at));
  if (hit === undefined || hit[1] === null) return undefined;
  return { comparator: hit[1], at: at + hit[0].length, isApart: false };
}

type Lookup = Parameters<typeof tables>[0];

/** 不少于|10 · 超过|20; up to two words: 达到|约|5. */
export function boundBefore(text: string, at: number, lexicon: Lookup): Found | undefined {
  const nearer = ending(text, at, tables(lexicon).before);
  if (nearer === undefined) return adverbBefore(text, at, lexicon);
  const farther = ending(text, nearer.at, tables(lexicon).before);
  if (farther === undefined) return nearer;
  return {
    comparator: strongest([farther.comparator, nearer.comparator]),
    at: farther.at,
    isApart: false,
  };
}

/** 最多跑〔一次〕事项占比100%: the adverb bounds what stands nearer. */
const COUNTED = /[一二三四五六七八九十两百千万][次个件项名家位天年人]/u;

/** 至少〔举办〕2次 · 最高可〔提高到项目投资额的〕50% */
const BETWEEN = /^(?:\p{Script=Han}{0,8}|可\p{Script=Han}{1,13}的)$/u;

/** 至少举办|2次: an adverb with no more than a verb between it and the amount. */
function adverbBefore(text: string, at: number, lexicon: Lookup): Found | undefined {
  const { adverbs, nextAdverb } = tables(lexicon);
  const from = Math.max(0, at - 18);
  if (nextAdverb(text, from, at) === at) return undefined;
  const window = text.slice(from, at);
  for (const [word, comparator] of adverbs) {
    const start = window.lastIndexOf(word);
    if (start < 0) continue;
    const between = window.slice(start + word.length);
    if (!BETWEEN.test(between) || COUNTED.test(between)) continue;
    if (word === HIGHEST && FIGURE.test(between) && REACHES.test(between)) continue;
    return { comparator, at: at - window.length + start, isApart: between !== '' };
  }
  return undefined;
}

/** 最高额度提高到|50万元 · 最高额度上浮|15% : the name of a figure. */
const HIGHEST = '最高';
const FIGURE = /额度|限额|标准|工资|水平|倍差|差距/u;
const REACHES = /(?:[到至为]|[上下]浮|[上下]调|提高|增加|降低)$/u;

/** 10|余 · 1万|多 */
export const boundInside = (text: string, at: number, lexicon: Lookup): Found | undefined =>
  beginning(text, at, tables(lexicon).inside);

/** 5个|以上 · 10万|+ · 3% |左右 · 5件|内, but not 5个内设机构 */
export function boundAfter(text: string, at: number, lexicon: Lookup): Found | undefined {
  let start = at;
  while (start - at < 2 && text[start] === ' ') start++;
  if (text[start] === '内' && !/\p{Script=Han}/u.test(text[start + 1] ?? ' '))
    return { comparator: 'lte', at: start + 1, isApart: false };
  const found = beginning(text, start, tables(lexicon).after);
  if (found === undefined) return undefined;
  const code = text[start] === '+' && /^[\dA-Za-z“]/u.test(text[start + 1] ?? '');
  return code ? undefined : found;
}

/** 比三十|大一些: the amount stands between 比 and the adjective. */
export function boundAround(
  text: string,
  start: number,
  end: number,
): { readonly comparator: Bound; readonly start: number; readonly end: number } | undefined {
  const i = text[start - 1] === ' ' ? start - 1 : start;
  if (text[i - 1] !== '比' || /[占同环对之相评]/u.test(text[i - 2] ?? ' ')) return undefined;
  const j = text[end] === ' ' ? end + 1 : end;
  const greater = /[大高多重长]/u.test(text[j] ?? ' ');
  const less = /[小低少轻短]/u.test(text[j] ?? ' ');
  if (!greater && !less) return undefined;
  return { comparator: greater ? 'gt' : 'lt', start: i - 1, end: j + 1 };
}

const STRENGTH: Readonly<Record<Bound, number>> = {
  eq: 0,
  approx: 1,
  gt: 2,
  lt: 2,
  gte: 2,
  lte: 2,
};

/** 达到 yields to 约, 约 to 以上; of two bounds the later named holds. */
export const strongest = (bounds: readonly Bound[]): Bound =>
  bounds.reduce<Bound>((held, next) => (STRENGTH[next] >= STRENGTH[held] ? next : held), 'eq');
