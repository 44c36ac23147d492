/** 《…》 once per title, with aliases: 以下简称, or the ending of exactly one full title. */
import { BLANKS } from '../model/code-set.js';
import type { Years } from '../model/record.js';
import { contains, type Span } from '../model/span.js';
import type { Title } from '../recognise/recognition.js';
import type { Context } from './context.js';

export interface ReferenceDraft {
  readonly title: string;
  alias: string | null;
  readonly period: Years | null;
  readonly spans: Span[];
  readonly first: Title;
}

const ALIAS_INTRODUCTION =
  /^\s?[（(【](?:[^（）()《》]{0,40}[，,；;])?\s?(?:以下)?(?:简称|统称|合称|下称)(?:为)?[：:]?[“‘"]?(?<open>《)?(?<alias>[^》”’"）)]{1,30})/u;
const YEARS =
  /(?<start>(?:19|20)\d{2})\s?年?\s?(?:—|－|–|-|～|~|至|到)+\s?(?<end>(?:19|20)\d{2})\s?年?/u;
const YEAR = /(?<year>(?:19|20)\d{2})\s?(?:—\d|年)/u;

/** Years that a title carries: （2021—2023年） · 2020年… */
export function periodOfTitle(title: string): Years | null {
  const range = YEARS.exec(title)?.groups;
  if (range) return { start: Number(range['start']), end: Number(range['end']) };
  const year = YEAR.exec(title.replace(/(?:19|20)\d{2}年?(?=远景|愿景|中长期)/gu, ''))?.groups?.[
    'year'
  ];
  return year === undefined ? null : { start: Number(year), end: Number(year) };
}

/** “十四五" · <…规定> : a pair of which one half, or both, came from another keyboard. */
export const wholePairs = (title: string): string =>
  /["<>]/u.test(title)
    ? title
        .replace(
          /“(?<quoted>[^“”"]*)"|"(?<half>[^“”"]*)”/gu,
          (_, quoted?: string, half?: string) => `“${quoted ?? half}”`,
        )
        .replace(/<(?<inner>[^<>]*)>/gu, (whole, inner: string) =>
          HAN.test(inner) ? `〈${inner}〉` : whole,
        )
    : title;

const HAN = /\p{Script=Han}/u;

/** Without its marks and the blanks of its layout. */
export const titleText = ({ text }: Context, { inner }: Title): string =>
  wholePairs(withoutBlanks(text.slice(inner.start, inner.end)));

const withoutBlanks = (title: string): string =>
  BLANKS.isIn(title)
    ? title
        .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
        .replace(/\s+/gu, ' ')
        .trim()
    : title;

export function referencesOf(context: Context): readonly ReferenceDraft[] {
  const { text } = context;
  const outer = context.outerTitles;
  const words = (title: Title): string => titleText(context, title);

  // Full titles first: an alias may be used before or after it is introduced.
  const aliases = new Map<string, string>();
  const introductions: Span[] = [];
  for (const title of outer) {
    const introduction = ALIAS_INTRODUCTION.exec(text.slice(title.span.end, title.span.end + 90));
    const alias = introduction?.groups?.['alias']?.trim();
    if (introduction && alias !== undefined) {
      aliases.set(alias, words(title));
      introductions.push({
        start: title.span.end,
        end: title.span.end + introduction[0].length,
      });
    }
  }
  /** 《方案》 for 《实施方案》, which is short itself. */
  const fullTitle = (title: string): string => {
    let name = title;
    for (let steps = 0; steps < aliases.size; steps++) name = aliases.get(name) ?? name;
    // 解读《某市供水方案》 above 《供水方案》（以下简称《方案》）.
    return longerOf(name) ?? name;
  };
  const full = new Set(outer.map(words).filter((title) => !aliases.has(title)));
  const endings = endingsOf(full);
  const longerOf = (title: string): string | undefined => {
    const longer = endings.get(title);
    return longer?.size === 1 ? [...longer][0] : undefined;
  };
  const drafts = new Map<string, ReferenceDraft>();
  const aliasOf = (title: string): string | undefined => {
    const introduced = aliases.get(title);
    if (introduced !== undefined) return fullTitle(introduced);
    return longerOf(title);
  };
  for (const title of outer) {
    const written = words(title);
    if (written === '') continue;
    const target = aliasOf(written);
    const name = target ?? written;
    const draft = drafts.get(name);
    if (draft) {
      draft.spans.push(title.span);
      if (target !== undefined) draft.alias ??= written;
      continue;
    }
    drafts.set(name, {
      title: name,
      alias: target !== undefined ? written : null,
      period: periodOfTitle(name),
      spans: [title.span],
      first: title,
    });
  }
  const introduced = new Set<ReferenceDraft>();
  for (const [alias, name] of aliases) {
    const draft = drafts.get(fullTitle(name));
    // 以下简称《方案》 says more than the title without its years.
    if (draft && !introduced.has(draft)) draft.alias = alias;
    if (draft) introduced.add(draft);
  }
  // The place where “(以下简称《…》)” introduces an alias is one more mention, as the guide counts it.
  return [...drafts.values()].filter(
    (draft) =>
      !introductions.some((place) => contains(place, draft.first.span) && draft.alias !== null),
  );
}

/** 《决定》 for 《……的决定》: full titles by their endings; years in brackets at the end do not matter. */
function endingsOf(full: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const endings = new Map<string, Set<string>>();
  for (const title of full) {
    // 《…计划》 is 《…计划（2024—2026年）》, but 《…办法（草案）》 is another.
    const bare = title.replace(/[（(][^（()）]*[）)]$/u, '');
    const dated = /\d/u.test(title.slice(bare.length));
    for (const written of new Set([title, bare, title.replace(/〉$/u, '')]))
      for (
        let from = Math.max(dated ? 0 : 1, written.length - LONGEST_ALIAS);
        from < written.length;
        from++
      ) {
        const ending = written.slice(from);
        if (!full.has(ending) || ending === title) continue;
        const titles = endings.get(ending) ?? new Set<string>();
        endings.set(ending, titles.add(title));
      }
  }
  return endings;
}

const LONGEST_ALIAS = 40;
