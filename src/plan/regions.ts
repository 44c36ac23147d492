/** Region names in a text, most specific of a chain (广州市天河区 → 天河区). */
import { derive, type Lexicon } from '../lexicon/lexicon.js';
import type { RegionEntry } from '../lexicon/schema.js';
import { wordIndex } from '../lexicon/word-index.js';
import { CodeSet } from '../model/code-set.js';
import { isCommonHan } from '../model/han.js';
import { type Span, span } from '../model/span.js';

export interface RegionMention {
  readonly region: RegionEntry;
  readonly span: Span;
  /** Written out (云南省), not by its short form (云南). */
  readonly full: boolean;
}

const index = derive((lexicon: Lexicon) => {
  const names: (readonly [word: string, region: RegionEntry])[] = [];
  for (const region of lexicon.regions) {
    names.push([region.name, region]);
    for (const short of region.short) names.push([short, region]);
  }
  return wordIndex(names);
});

const guards = derive((lexicon: Lexicon) =>
  lexicon.guards.filter(({ of }) => of.includes('region')).flatMap(({ words }) => words),
);

/** 伟大理论 holds no 大理, 新建县级水厂 no county. */
function isGuarded(text: string, at: number, name: string, words: readonly string[]): boolean {
  return words.some((word) => {
    const inside = word.indexOf(name);
    return inside >= 0 && text.startsWith(word, at - inside);
  });
}

/** 望|云县 : a county of one letter is the end of another's name, if a letter stands before it that ends no name and governs none. */
const isEndOfName = (text: string, at: number, name: string): boolean =>
  name.length === 2 &&
  at > 0 &&
  isCommonHan(text.charCodeAt(at - 1)) &&
  !BEFORE_NAMES.has(text.charCodeAt(at - 1));
const BEFORE_NAMES = new CodeSet('省市州区盟县旗在到于从赴往至和与及由对向以为驻离距是');

/** 江宁开发区 : by its short form no county is meant that is now a district. */
const isGone = ({ level, until }: RegionEntry): boolean => level === 'county' && until !== null;

const provinceOf = (code: string): string => code.slice(0, 2);

/** 甘肃|白银|： : short forms that are words of the language, by province; they name a place right behind its name only. */
const ambiguousShorts = derive((lexicon: Lexicon) => {
  const shorts = new Map<string, RegionEntry>();
  for (const region of lexicon.regions)
    if (region.level === 'prefecture' && region.until === null && region.short.length === 0)
      shorts.set(provinceOf(region.code) + region.name.replace(/(?:市|地区|盟)$/u, ''), region);
  return shorts;
});
const LONGEST_AMBIGUOUS = 4;
const ENDS_NAME = new CodeSet('：:，,、　 —|｜（(');

function ambiguousAt(
  text: string,
  at: number,
  before: RegionEntry,
  lexicon: Lexicon,
): RegionMention | undefined {
  if (before.level !== 'province') return undefined;
  for (let length = 2; length <= LONGEST_AMBIGUOUS; length++) {
    if (at + length < text.length && !ENDS_NAME.has(text.charCodeAt(at + length))) continue;
    const region = ambiguousShorts(lexicon).get(
      provinceOf(before.code) + text.slice(at, at + length),
    );
    if (region) return { region, span: span(at, at + length), full: false };
  }
  return undefined;
}

/** In order of position, not overlapping; of one name the entry that fits what stands before it. */
export function regionMentions(text: string, lexicon: Lexicon): readonly RegionMention[] {
  const names = index(lexicon);
  const guarded = guards(lexicon);
  const mentions: RegionMention[] = [];
  let free = 0;
  for (const i of names.places(text)) {
    if (i < free) continue;
    const longest = names.longest(text, i);
    if (longest === undefined) continue;
    const { word } = longest;
    const sameWord = names
      .candidates(text, i)
      .filter((candidate) => candidate.word === word)
      .map(({ entry }) => entry);
    const before = mentions.at(-1);
    const chained = before !== undefined && before.span.end === i;
    const chosen =
      (chained ? sameWord.find((region) => isWithin(region, before.region)) : undefined) ??
      sameWord.find((region) => region.until === null) ??
      longest.entry;
    const full = word === chosen.name;
    if (full ? !chained && isEndOfName(text, i, word) : isGone(chosen)) continue;
    if (isGuarded(text, i, word, guarded)) continue;
    mentions.push({ region: chosen, span: span(i, i + word.length), full });
    free = i + word.length;
    const behind = ambiguousAt(text, free, chosen, lexicon);
    if (behind === undefined) continue;
    mentions.push(behind);
    free = behind.span.end;
  }
  return mentions;
}

function isWithin(inner: RegionEntry, outer: RegionEntry): boolean {
  if (inner.within !== null) return inner.within === outer.name;
  if (outer.level === 'province') return provinceOf(inner.code) === provinceOf(outer.code);
  if (outer.level === 'prefecture') return inner.code.slice(0, 4) === outer.code.slice(0, 4);
  return false;
}

/** The most specific region of the first chain of names, or undefined. */
export function firstRegion(text: string, lexicon: Lexicon): RegionEntry | undefined {
  const mentions = regionMentions(text, lexicon);
  let chosen = mentions[0];
  for (const next of mentions.slice(1)) {
    if (!chosen || next.span.start !== chosen.span.end || !isWithin(next.region, chosen.region))
      break;
    chosen = next;
  }
  return chosen?.region;
}

/** By the first digits of their codes; of two with the same the first given. */
const provinces = derive(
  (lexicon: Lexicon) =>
    new Map(
      lexicon.regions
        .filter(({ level }) => level === 'province')
        .map((province) => [provinceOf(province.code), province] as const)
        .reverse(),
    ),
);

/** The province that a region belongs to; itself if it is one. */
export const provinceFor = (region: RegionEntry, lexicon: Lexicon): RegionEntry | undefined =>
  provinces(lexicon).get(provinceOf(region.code));

/** A name may be historic: the record gives the code it had. */
export const regionOf = (region: RegionEntry): { name: string; code: string } => ({
  name: region.name,
  code: region.code,
});
