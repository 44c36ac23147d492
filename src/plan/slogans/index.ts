/** Formulas, named programmes and mottos, once per document. */

import { hashed } from '../../lexicon/beginnings.js';
import type { SloganEntry } from '../../lexicon/schema.js';
import { hashedPair } from '../../lexicon/word-index.js';
import { CodeSet } from '../../model/code-set.js';
import { codeUnits } from '../../model/code-units.js';
import { type Span, span } from '../../model/span.js';
import { type Context, touches } from '../context.js';
import type { Candidate, SloganKind } from './candidate.js';
import { countCandidates, listedCandidates } from './counts.js';
import { splitChain } from './enumeration.js';
import { numberOf } from './formula.js';
import { itemsOf } from './items.js';
import { knownCandidates } from './known.js';
import { programmeCandidates } from './programmes.js';
import { quotedCandidates } from './quoted.js';

export interface SloganDraft {
  readonly text: string;
  readonly kind: SloganKind;
  readonly number: number | null;
  items: readonly string[];
  readonly known: SloganEntry | null;
  /** Every occurrence of the text, quoted or not. */
  readonly spans: readonly Span[];
}

/** @param own titles of the plan: no slogans */
export function slogansOf(
  context: Context,
  declared: readonly Span[],
  own: ReadonlySet<string>,
): readonly SloganDraft[] {
  const titles = new Set(Array.from(own, withoutYears));
  // 渠系更新|8大行动 counts the plan's own.
  const counted = new Set(
    declared.filter(({ start }) => isDigit(context.text, start)).map(({ end }) => end),
  );
  const quoted = quotedCandidates(context);
  const quotedTexts = new Set(quoted.map((candidate) => candidate.text));
  const candidates = [
    ...quoted,
    ...knownCandidates(context),
    ...programmeCandidates(context).filter(
      ({ text, span: { end } }) => !titles.has(text) && !counted.has(end),
    ),
    ...countCandidates(context, declared),
    ...listedCandidates(context),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);

  const byText = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const bucket = byText.get(candidate.text);
    if (bucket) bucket.push(candidate);
    else byText.set(candidate.text, [candidate]);
  }
  const drafts: SloganDraft[] = [];
  const items = itemsOf(context);
  const written = placesIn(context.text, byText.keys());
  for (const [text, places] of byText) {
    const kind = majority(places);
    const entry = places.find((place) => place.known)?.known ?? null;
    const number = kind !== 'numeric' ? null : (entry?.number ?? numberOf(text));
    const spans = occurrences(context.text, written.get(text) ?? [], places);
    drafts.push({
      text,
      kind,
      number,
      items: kind === 'numeric' ? items(text, number, spans, entry) : [],
      known: entry,
      spans,
    });
  }
  return withoutParts(withoutItems(drafts, quotedTexts), quotedTexts).sort(
    (a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0),
  );
}

/** 甲市智慧水利三年行动计划|（2024—2026年） */
const withoutYears = (title: string): string =>
  ('）)'.includes(title.charAt(title.length - 1)) ? title.replace(YEARS, '') : title).trimEnd();
const YEARS = /[（(][^（()）]*[）)]$/u;

/** A list next to the formula is its items, no motto besides. */
function withoutItems(drafts: readonly SloganDraft[], quoted: ReadonlySet<string>): SloganDraft[] {
  const members = new Set(drafts.flatMap(({ items }) => items));
  const lists = new Set(drafts.filter((d) => d.items.length > 0).map((d) => d.items.join('、')));
  const isList = (text: string): boolean => lists.has(splitChain(text).join('、'));
  // “1358”思路（一个目标、|三大任务|、…）
  const isMember = ({ text, kind, spans, known }: SloganDraft): boolean =>
    kind === 'numeric' &&
    members.has(text) &&
    spans.length === 1 &&
    known === null &&
    !quoted.has(text);
  return drafts.filter(
    (draft) =>
      !isMember(draft) && (draft.kind === 'numeric' || lists.size === 0 || !isList(draft.text)),
  );
}

/** “1358”思路（|一个目标、三大任务、五项工程、八项改革|） : where a formula of counts is spelled out. */
export function spelledOut(text: string, { items, spans }: SloganDraft): readonly Span[] {
  const [first, ...others] = items;
  if (first === undefined || others.length === 0 || !items.every((item) => COUNT.test(item)))
    return NONE;
  return spans.flatMap(({ end: from }) => {
    const start = text.slice(from, from + first.length + LONGEST_LEAD).indexOf(first);
    if (start < 0) return [];
    let end = from + start + first.length;
    const places = [span(from + start, end)];
    for (const item of others) {
      const at = text.slice(end, end + item.length + 2).indexOf(item);
      if (at < 0) return [];
      places.push(span(end + at, end + at + item.length));
      end += at + item.length;
    }
    return places;
  });
}
const LONGEST_LEAD = 10;
const COUNT = /^[一二两三四五六七八九十]{1,2}[个大项条]\p{Script=Han}/u;

/** 七大行动 inside 民营经济七大行动 names nothing besides it. */
function withoutParts(drafts: readonly SloganDraft[], quoted: ReadonlySet<string>): SloganDraft[] {
  const places: { readonly span: Span; readonly draft: SloganDraft }[] = [];
  for (const draft of drafts) for (const span of draft.spans) places.push({ span, draft });
  places.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const loose = new Map<SloganDraft, number>();
  let reach: (typeof places)[number] | undefined;
  for (const place of places) {
    const inside =
      reach !== undefined &&
      reach.draft !== place.draft &&
      place.span.end <= reach.span.end &&
      reach.draft.text.length > place.draft.text.length;
    if (!inside) reach = place;
    else if (place.draft.known === null || !standsAlone(place.draft, reach?.draft.text ?? ''))
      loose.set(place.draft, (loose.get(place.draft) ?? 0) + 1);
  }
  return drafts.filter(
    (draft) => quoted.has(draft.text) || loose.get(draft) !== draft.spans.length,
  );
}

/** 一岗双责 in 党政同责、一岗双责 is said by itself; so are 三大工程 at the end of a name and what 国家 stands before. */
const standsAlone = ({ text, kind }: SloganDraft, longer: string): boolean =>
  (/[、，,；]/u.test(longer) && !COUNTED_ROW.test(longer)) ||
  (longer.endsWith(text) &&
    (kind === 'numeric' || /^(?:国家|全国|全省|全市)$/u.test(longer.slice(0, -text.length))));

/** 一个目标、|三个转变|、五项行动 : a part of a maxim that counts on. */
const COUNTED_ROW =
  /^一个\p{Script=Han}{1,6}(?:、[二两三四五六七八九十][个大项条]\p{Script=Han}{1,6}){1,6}$/u;

function majority(places: readonly Candidate[]): SloganKind {
  const entry = places.find((place) => place.known)?.known;
  if (entry) return entry.kind;
  const [first] = places;
  if (first !== undefined && places.every(({ kind }) => kind === first.kind)) return first.kind;
  const tally = new Map<SloganKind, number>();
  for (const { kind } of places) tally.set(kind, (tally.get(kind) ?? 0) + 1);
  return [...tally].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'programme';
}

const NONE: readonly never[] = [];

/** A text that stands everywhere is a matter of its first places. */
const MOST_PLACES = 10_000;

/**
 * Where each of the texts stands, one reading for all. At a place they are told by their lengths,
 * for thousands may begin alike.
 */
function placesIn(text: string, wanted: Iterable<string>): ReadonlyMap<string, Span[]> {
  const places = new Map<string, Span[]>();
  const beginnings = new CodeSet();
  /** Of names of two characters, and by three of longer ones. */
  const pairs = new CodeSet();
  const triples = new CodeSet();
  /** By a hash of their first two characters. */
  const lengths = new Map<number, number[]>();
  for (const name of wanted) {
    places.set(name, []);
    const key = hashedPair(name, 0);
    beginnings.add(key);
    if (name.length < 3) pairs.add(key);
    else triples.add(hashed(key, name.charCodeAt(2)));
    const known = lengths.get(key);
    if (known === undefined) lengths.set(key, [name.length]);
    else if (!known.includes(name.length)) known.push(name.length);
  }
  const units = codeUnits(text);
  for (let at = 0; at < text.length; at++) {
    const key = hashed(units[at] as number, units[at + 1] as number);
    if (!beginnings.has(key)) continue;
    if (!pairs.has(key) && !triples.has(hashed(key, units[at + 2] as number))) continue;
    for (const length of lengths.get(key) ?? NONE) {
      // At the end of the text a longer one would be cut to a shorter.
      const found = at + length > text.length ? undefined : places.get(text.slice(at, at + length));
      if (found === undefined || found.length > MOST_PLACES) continue;
      if (cutsFigure(text, at) || cutsFigure(text, at + length)) continue;
      if ((found.at(-1)?.end ?? 0) <= at) found.push(span(at, at + length));
    }
  }
  return places;
}

/** 2|141.3亿元 · 5085|亿元 : in the middle of a figure, or right before its unit. */
function cutsFigure(text: string, at: number): boolean {
  if (!isDigit(text, at - 1)) return false;
  const next = text.charAt(at);
  return isDigit(text, at) || '万亿元%'.includes(next) || (next === '.' && isDigit(text, at + 1));
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
};

/** The text as it stands, and quotations that hold it with marks between its characters. */
function occurrences(
  text: string,
  written: readonly Span[],
  candidates: readonly Candidate[],
): readonly Span[] {
  const own = candidates.map(({ span: place }) => ({ span: place }));
  const free = written.filter(
    (place) => place.end - place.start > 2 || touches(own, place) || !isInsideWord(text, place),
  );
  const known = free.map((place) => ({ span: place }));
  const others: Span[] = [];
  for (const { span: place } of candidates)
    if (!touches(known, place) && (others.at(-1)?.end ?? 0) <= place.start) others.push(place);
  return [...free, ...others].sort((a, b) => a.start - b.start);
}

/** 加|强网|络 : two letters with letters on both sides. */
const isInsideWord = (text: string, { start, end }: Span): boolean =>
  /\p{Script=Han}/u.test(text.charAt(start - 1)) && /\p{Script=Han}/u.test(text.charAt(end));
