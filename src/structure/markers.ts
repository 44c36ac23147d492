/**
 * The marker grammar: what can stand before a heading or an item.
 * GB/T 9704-2012 names 一、 （一） 1. （1） for the four levels of a document; the others are custom.
 */
import { BLANKS, CodeSet } from '../model/code-set.js';
import { type Span, span } from '../model/span.js';
import { readNumeral } from '../recognise/numerals.js';

export type MarkerKind =
  | 'part' // 第一编 · 第二部分
  | 'chapter' // 第一章
  | 'division' // 第一节
  | 'article' // 第一条
  | 'formal' // 壹、
  | 'han' // 一、
  | 'han-brackets' // （一） · ㈠
  | 'digit' // 1. · 1、
  | 'digit-2' // 1.1
  | 'digit-3' // 1.1.1
  | 'digit-brackets' // （1） · ⑴
  | 'digit-half' // 1）
  | 'circled' // ①
  | 'letter' // (a)
  | 'roman' // (i)
  | 'shi' // 一是
  | 'di' // 第一，
  | 'first' // 首先
  | 'dash' // ——
  | 'bullet' // · ●
  | 'hash'; // Markdown heading without a number

/** Customary order from outermost to innermost; only settles what the document itself leaves open. */
export const RANK: Readonly<Record<MarkerKind, number>> = {
  part: 0,
  chapter: 1,
  division: 2,
  hash: 3,
  formal: 3,
  han: 4,
  article: 5,
  'han-brackets': 6,
  digit: 7,
  'digit-2': 8,
  'digit-3': 9,
  'digit-brackets': 10,
  'digit-half': 11,
  circled: 12,
  letter: 13,
  roman: 14,
  shi: 15,
  di: 15,
  first: 15,
  dash: 16,
  bullet: 17,
};

/** Kinds that only enumerate inside running text and never head a section. */
export const ENUMERATORS: ReadonlySet<MarkerKind> = new Set([
  'letter',
  'roman',
  'shi',
  'di',
  'first',
  'dash',
  'bullet',
]);

/** 一是 · 首先 · —— : only enumerates. */
export const enumerates = (marker: Marker | null | undefined): boolean =>
  marker !== null && marker !== undefined && ENUMERATORS.has(marker.kind);

export interface Marker {
  readonly kind: MarkerKind;
  /** Value of the numeral; null for —— and · until the list counts them. */
  readonly ordinal: number | null;
  /** As written, brackets and dots half-width: (一) · 1. · 一是 */
  readonly text: string;
  readonly span: Span;
}

const DIGITS = '0123456789';
const HAN_NUMERALS = '〇零一二三四五六七八九十百';
const FORMAL_NUMERALS = '壹贰叁参肆伍陆柒捌玖拾';
const HAN = `[${HAN_NUMERALS}]{1,5}`;
const FORMAL = `[${FORMAL_NUMERALS}]{1,3}`;

/** Ready-made numerals, each series from one upwards. */
export const CIRCLES = [
  '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿',
  '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇',
  '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩',
] as const;

/** What no typewriter has. */
export const BULLETS = '·•●■◆▪◇□○▲※☆★';

interface Rule {
  readonly kind: MarkerKind;
  /** Characters that the pattern can begin with. */
  readonly leads: string;
  readonly pattern: RegExp;
}

/** Each pattern is sticky, begins at the marker and ends behind it and its blanks. */
const GRAMMAR: readonly Rule[] = [
  {
    kind: 'part',
    leads: '第',
    pattern: new RegExp(`第(?<n>${HAN}|\\d{1,2})(?:编|篇|部分)[\\s　:：、]{0,4}`, 'uy'),
  },
  {
    kind: 'chapter',
    leads: '第',
    pattern: new RegExp(`第(?<n>${HAN}|\\d{1,3})章[\\s　:：、]{0,4}`, 'uy'),
  },
  {
    kind: 'division',
    leads: '第',
    pattern: new RegExp(`第(?<n>${HAN}|\\d{1,3})节[\\s　:：、]{0,4}`, 'uy'),
  },
  {
    kind: 'article',
    leads: '第',
    pattern: new RegExp(`第(?<n>${HAN}|\\d{1,3})条[\\s　:：、]{0,4}`, 'uy'),
  },
  {
    kind: 'formal',
    leads: FORMAL_NUMERALS,
    pattern: new RegExp(`(?<n>${FORMAL})[、.．][\\s　]{0,4}`, 'uy'),
  },
  {
    kind: 'han',
    leads: HAN_NUMERALS,
    pattern: new RegExp(`(?<n>${HAN})[\\s　]?[、．.][\\s　]{0,4}`, 'uy'),
  },
  {
    kind: 'han-brackets',
    leads: '（(〔',
    pattern: new RegExp(`[（(〔][\\s　]?(?<n>${HAN})[\\s　]?[）)〕][\\s　、.．]{0,4}`, 'uy'),
  },
  { kind: 'han-brackets', leads: CIRCLES[2], pattern: /(?<circle>[㈠-㈩])[\s　、.．]{0,4}/uy },
  {
    kind: 'digit-3',
    leads: DIGITS,
    pattern: /\d{1,2}[.．]\d{1,2}[.．](?<n>\d{1,2})(?![\d.．%％])[\s　、]{0,4}/uy,
  },
  {
    kind: 'digit-2',
    leads: DIGITS,
    pattern: /\d{1,2}[.．](?<n>\d{1,2})[\s　]{1,4}(?=\p{Script=Han}|[“《])/uy,
  },
  {
    kind: 'digit',
    leads: DIGITS,
    pattern: /(?<n>\d{1,3})[\s　]?(?:[.．](?!\d(?!\d{0,3}[年月]))|[、﹒])[\s　]{0,4}/uy,
  },
  // 01 新建公园 : only with its nought, 1 新建公园 may be a row of a table.
  {
    kind: 'digit',
    leads: '0',
    pattern: /(?<n>0[1-9])[ \t\u3000]{1,4}(?=\p{Script=Han}|[“《「])(?![年月日号时点至])/uy,
  },
  {
    kind: 'digit-brackets',
    leads: '（(',
    pattern: /[（(][\s　]?(?<n>\d{1,3})[\s　]?[）)][\s　、.．]{0,4}/uy,
  },
  { kind: 'digit-brackets', leads: CIRCLES[1], pattern: /(?<circle>[⑴-⒇])[\s　、.．]{0,4}/uy },
  { kind: 'digit-half', leads: DIGITS, pattern: /(?<n>\d{1,3})[）)][\s　、.．]{0,4}/uy },
  { kind: 'circled', leads: CIRCLES[0], pattern: /(?<circle>[①-⑳㉑-㉟㊱-㊿])[\s　、.．]{0,4}/uy },
  { kind: 'roman', leads: '（(', pattern: /[（(](?<roman>[ivx]{1,4})[）)][\s　]{0,4}/uy },
  { kind: 'letter', leads: '（(', pattern: /[（(](?<letter>[a-hj-uwyz])[）)][\s　]{0,4}/uy },
  {
    kind: 'shi',
    leads: HAN_NUMERALS,
    pattern:
      /(?<n>[一二三四五六七八九十]{1,3})(?:是(?!\k<n>|不是|否)|要(?![求素点害道职闻领旨件是]))[,，:：]?/uy,
  },
  {
    kind: 'di',
    leads: '第',
    pattern: /第(?<n>[一二三四五六七八九十]{1,3})[,，、是:：][\s　]{0,2}/uy,
  },
  {
    kind: 'first',
    leads: '首其再第最',
    pattern: /(?<word>首先|其次|再次|第三步|最后)[,，、:：是要][\s　]{0,2}/uy,
  },
  { kind: 'dash', leads: '—-―－', pattern: /(?:——|——|--|―—|－－|—-)[\s　]{0,2}/uy },
  {
    kind: 'bullet',
    leads: `${BULLETS}-*+`,
    pattern: new RegExp(`[${BULLETS}][\\s　]{0,4}|[-*+][ \\t]{1,4}`, 'uy'),
  },
];

const FIRST_WORDS: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 第三步: 3 };

const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const circleOrdinal = (circle: string): number =>
  1 + Math.max(...CIRCLES.map((series) => series.indexOf(circle)));

/** Of what a pattern found; null where nothing counts, 0 where it reads as no number. */
function ordinalOf(groups: Readonly<Record<string, string>>): number | null {
  const { circle, word, roman, letter, n } = groups;
  if (n !== undefined) return readNumeral(n.replace('参', '叁')) ?? 0;
  if (circle !== undefined) return circleOrdinal(circle);
  if (word !== undefined) return FIRST_WORDS[word] ?? null;
  if (roman !== undefined) return ROMANS.indexOf(roman) + 1;
  return letter === undefined ? null : LETTERS.indexOf(letter) + 1;
}

/** 一、二级 · 1、2号楼 · 一、二、三产业 : an enumeration of numerals, no marker. */
const HAN_ENUMERATION =
  /^[一二三四五六七八九十]{1,2}(?:、|[级类号楼期批季月年日个项]|和|及|至)|^[级类]/u;
const DIGIT_ENUMERATION = /^\d{1,2}(?:、|[级类号楼期批季月年日个项]|和|及|至)/u;
/** 1.5年 is a number, but 2.12月底前 an item. */
const DECIMALS = /^\d{1,2}年/u;

/** What behind a marker makes it none. */
function enumeration(kind: MarkerKind, marker: string): RegExp | undefined {
  if (kind === 'han') return HAN_ENUMERATION;
  if (kind !== 'digit') return undefined;
  if (/[.．]$/u.test(marker)) return DECIMALS;
  return /[.．]/u.test(marker) ? undefined : DIGIT_ENUMERATION;
}

/** The first place from `from` on, before `end`, where a marker may begin in a text of these code units; else `end`. */
export const nextMarker = (units: Uint16Array, from: number, end: number): number =>
  BEGINS.nextAmong(units, from, end);

/** The marker that begins at `at`, or undefined. */
export function markerAt(text: string, at: number): Marker | undefined {
  const rules = BY_LEAD.get(text.charCodeAt(at));
  // Most characters begin no marker: leave before any pattern runs.
  if (rules === undefined) return undefined;
  for (const { kind, pattern } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const rest = text.slice(at + match[0].length, at + match[0].length + 8);
    if (enumeration(kind, match[0])?.test(rest)) continue;
    const ordinal = ordinalOf(match.groups ?? {});
    if (ordinal === 0) continue;
    return { kind, ordinal, text: normalised(match[0]), span: span(at, at + match[0].length) };
  }
  return undefined;
}

/** In the order of the grammar. */
const BY_LEAD: ReadonlyMap<number, readonly Rule[]> = new Map(
  [...new Set(GRAMMAR.flatMap(({ leads }) => [...leads]))].map((lead) => [
    lead.charCodeAt(0),
    GRAMMAR.filter(({ leads }) => leads.includes(lead)),
  ]),
);

const BEGINS = new CodeSet(String.fromCharCode(...BY_LEAD.keys()));

/** How other signs than digits and letters are written in the record: blanks not at all. */
const HALF_WIDTH: ReadonlyMap<string, string> = new Map([
  ['（', '('],
  ['）', ')'],
  ['．', '.'],
  ['﹒', '.'],
]);

function normalised(marker: string): string {
  let text = '';
  for (const sign of marker)
    if (!BLANKS.has(sign.charCodeAt(0))) text += HALF_WIDTH.get(sign) ?? sign;
  return ',，:：'.includes(text.charAt(text.length - 1)) ? text.slice(0, -1) : text;
}
