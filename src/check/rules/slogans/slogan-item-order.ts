import { derive, type Lexicon, list } from '../../../lexicon/lexicon.js';
import type { SloganEntry } from '../../../lexicon/schema.js';
import { hull, overlaps, type Span } from '../../../model/span.js';
import { touches } from '../../../plan/context.js';
import { listingsOf, MARKER } from '../../listings.js';
import { defineDocumentRule } from '../../rule.js';

export const sloganItemOrder = defineDocumentRule({
  id: 'slogan-item-order',
  group: 'slogans',
  severity: 'warning',
  why: {
    zh: '国家层面的提法，各项有固定的先后，颠倒了就不是原来的提法。',
    en: 'The items of a national formulation have an official order; in another order it is no longer that formulation.',
  },
  messages: {
    default: {
      zh: '“{formula}”各项的规范顺序是：{order}',
      en: 'The official order of “{formula}” is: {order}',
    },
  },
  ok: [
    '一、提高站位。增强“四个意识”（政治意识、大局意识、核心意识、看齐意识）。',
    '一、坚定信念。坚定道路自信、理论自信、制度自信、文化自信。',
    '一、打通堵点。推动“四链融合”（产业链、创新链、资金链、人才链）。',
    '一、繁荣文艺。抵制“三俗”（低俗、庸俗、媚俗）之风。',
    '一、稳住大盘。统筹做好稳投资、稳就业、稳外贸工作。',
    '一、贯彻创新、协调、绿色、开放、共享的新发展理念。',
    '一、推进经济、文化、社会等各项建设。',
  ],
  notOk: [
    '一、提高站位。增强“四个意识”（政治意识、核心意识、大局意识、看齐意识）。',
    '一、坚定信念。坚定理论自信、道路自信、制度自信、文化自信“四个自信”。',
    '一、坚定信念。坚定理论自信、道路自信、制度自信、文化自信。',
    '一、贯彻协调、创新、绿色、开放、共享的新发展理念。',
    '一、稳住大盘。做好“六稳”工作，即稳金融、稳就业、稳外贸、稳外资、稳投资、稳预期。',
    '一、统筹推进经济建设、文化建设、政治建设、社会建设、生态文明建设“五位一体”总体布局。',
  ],
  *check(document, { lexicon }) {
    const { context } = document;
    const { isFree, byItem } = ordered(lexicon);
    const listings = listingsOf(document);
    for (const { formula, entry, items, certain, span } of listings)
      if (certain && entry !== null && !isFree(entry) && isPermuted(items, entry.items))
        yield { span: document.place(span), args: { formula, order: entry.items.join('、') } };
    const spelled = merged(listings.map(({ span }) => span));
    for (const clause of context.text.matchAll(CLAUSE)) {
      const place = { start: clause.index, end: clause.index + clause[0].length };
      if (!clause[0].includes('、') || touches(spelled, place)) continue;
      const row = rowIn(clause[0], byItem);
      if (row !== undefined)
        yield {
          span: document.place({ start: place.start + row.start, end: place.start + row.end }),
          args: { formula: row.entry.text, order: row.entry.items.join('、') },
        };
    }
  },
});

/** Places without overlaps, in order. */
function merged(spans: readonly Span[]): readonly { readonly span: Span }[] {
  const places: { span: Span }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = places.at(-1);
    if (last !== undefined && overlaps(last.span, span)) last.span = hull(last.span, span);
    else places.push({ span });
  }
  return places;
}

const CLAUSE = /[^，,。；;：:！!？?\n“”‘’（）()《》]+/gu;

/** Entries by their items, where three or more have one official order. */
const ordered = derive((lexicon: Lexicon) => {
  const free = new Set(list(lexicon, 'any-order'));
  const official = new Set(list(lexicon, 'official-order'));
  const isFree = ({ text, origin }: SloganEntry): boolean =>
    free.has(text) || (origin === null && !official.has(text));
  const byItem = new Map<string, SloganEntry[]>();
  for (const entry of lexicon.slogans) {
    if (entry.items.length < 3 || isFree(entry)) continue;
    for (const item of entry.items) byItem.set(item, [...(byItem.get(item) ?? []), entry]);
  }
  return { isFree, byItem };
});

/** Every official item once, in another order; an item may be written shorter or longer. */
function isPermuted(written: readonly string[], official: readonly string[]): boolean {
  if (written.length !== official.length) return false;
  const places = written.map((item) => {
    const exact = official.indexOf(item);
    if (exact >= 0) return exact;
    const near = official.flatMap((own, i) => (own.includes(item) || item.includes(own) ? i : []));
    return near.length === 1 ? (near[0] as number) : -1;
  });
  return (
    !places.includes(-1) &&
    new Set(places).size === places.length &&
    places.some((place, i) => place !== i)
  );
}

interface Row {
  readonly entry: SloganEntry;
  readonly start: number;
  readonly end: number;
}

/** A clause longer than this is a table. */
const MOST_WORDS = 40;

/** 坚定〔理论自信、道路自信、制度自信、文化自信〕的底气 : the very words of one entry, side by side. */
function rowIn(
  clause: string,
  byItem: ReadonlyMap<string, readonly SloganEntry[]>,
): Row | undefined {
  const lead = MARKER.exec(clause)?.[0].length ?? 0;
  const words = [...clause.slice(lead).matchAll(/[^、]+/gu)].flatMap(({ index, 0: word }) =>
    halves(word, lead + index),
  );
  if (words.length < 3 || words.length > MOST_WORDS) return undefined;
  for (const [i, { word }] of words.entries())
    for (const entry of byItem.get(word) ?? []) {
      const size = entry.items.length;
      for (let first = Math.max(0, i - size + 1); first <= i; first++) {
        const row = words.slice(first, first + size);
        const items = row.map((one, k) => {
          if (first + k === 0) return entry.items.find((item) => one.word.endsWith(item));
          if (first + k === words.length - 1)
            return entry.items.find((item) => one.word.startsWith(item));
          return one.word;
        });
        if (!items.every((item) => item !== undefined) || !isPermuted(items, entry.items)) continue;
        if (!items.every((item) => entry.items.includes(item))) continue;
        const [from, to] = [row[0], row.at(-1)] as [Word, Word];
        return {
          entry,
          start: from.start + (first === 0 ? from.word.length - (items[0] as string).length : 0),
          end: to.start + (items.at(-1) as string).length,
        };
      }
    }
  return undefined;
}

interface Word {
  readonly word: string;
  readonly start: number;
}

/** 看齐意识和核心意识 */
function halves(word: string, start: number): readonly Word[] {
  const joint = /^.{2,12}?(?<joint>以及|和|与)(?=.{2})/u.exec(word);
  if (joint === null) return [{ word, start }];
  const left = joint[0].length - (joint.groups?.['joint']?.length ?? 0);
  return [
    { word: word.slice(0, left), start },
    { word: word.slice(joint[0].length), start: start + joint[0].length },
  ];
}
