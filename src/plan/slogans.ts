/** Formulas, named programmes and mottos, once per document. */
import { alternation, derive, type Lexicon, list } from '../lexicon/lexicon.js';
import type { SloganEntry } from '../lexicon/schema.js';
import { overlaps, type Span, span } from '../model/span.js';
import type { Quoted } from '../recognise/recognition.js';
import { type Context, lastAt } from './context.js';
import { itemsOf } from './slogan-items.js';

export type SloganKind = 'numeric' | 'programme' | 'motto';

export interface SloganDraft {
  readonly text: string;
  readonly kind: SloganKind;
  readonly number: number | null;
  items: readonly string[];
  readonly known: SloganEntry | null;
  /** Every occurrence of the text, quoted or not. */
  readonly spans: readonly Span[];
}

interface Candidate {
  readonly text: string;
  readonly kind: SloganKind;
  readonly span: Span;
  readonly known: SloganEntry | null;
}

const grammar = derive((lexicon: Lexicon) => {
  const any = (...names: string[]): string =>
    alternation(names.flatMap((name) => list(lexicon, name)));
  const nouns = any('programme-nouns');
  return {
    /** What follows “…” and makes it a name. */
    classAfter: new RegExp(
      `^(?!${any('gap-stops')})[^\\s的了在为和与及，。、；：“”（）()]{0,10}?(?:${any('programme-nouns', 'name-nouns')})`,
      'u',
    ),
    properAfter: new RegExp(
      `^[\\p{Script=Han}]{0,4}?(?:${any('programme-nouns')}|党支部|品牌|机制|服务队|突击队|宣讲团)`,
      'u',
    ),
    classDirect: new RegExp(
      `^(?:[（(][^）)]{1,60}[）)])?(?:${any('programme-nouns', 'name-nouns')})`,
      'u',
    ),
    mottoAfter: new RegExp(`^的?(?:[\\p{Script=Han}]{0,4}?)(?:${any('motto-nouns')})`, 'u'),
    scareAfter: new RegExp(`^(?:[、“”\\p{Script=Han}]{0,10}?)?(?:${any('scare-nouns')})`, 'u'),
    scareBefore: new RegExp(`(?:${any('scare-verbs')})$`, 'u'),
    /** 打造“…” · 举办15场以…为内容的“…” : near, or governing the clause to its end. */
    naming: new RegExp(`(?:${any('naming-verbs')})[^，,。；：“”]{0,4}$`, 'u'),
    namingFar: new RegExp(`(?:${any('naming-verbs')})[^，,。；：]{0,40}$`, 'u'),
    nameEnd: new RegExp(`(?:${any('name-ends', 'programme-nouns')})$`, 'u'),
    clauseOpening: new RegExp(`^(?:${any('motto-openers')})`, 'u'),
    programmeEnd: new RegExp(`(?:${nouns})$`, 'u'),
    numeralWords: new RegExp(`^(?:${any('numeral-words')})`, 'u'),
    metaphors: new Set(list(lexicon, 'metaphors')),
    metaphorEnds: new RegExp(`(?:${any('metaphor-ends')})$`, 'u'),
    documentEnds: new RegExp(`(?:${any('document-ends')})$`, 'u'),
    speech: new RegExp(`(?:${any('speech-verbs')})[，,：:]?$`, 'u'),
    unquoted: new RegExp(
      `(?<lead>${any('launch-verbs')})(?<modifier>(?:好|了|一批|新一轮)?)(?<name>[\\p{Script=Han}A-Za-z0-9（()）·+]{2,24}?(?<noun>${nouns}))(?=[，。；、：:,;.\\s”》）)]|$|和|及|等|，|中|与)`,
      'gu',
    ),
    listed: new RegExp(
      `(?<=^|[：:、，。；“])(?<name>[\\p{Script=Han}]{2,14}(?<noun>${nouns}))(?=[、。；，]|$)`,
      'gmu',
    ),
    heading: new RegExp(
      `^(?:实施|推进|开展|启动|组织)?(?<name>[\\p{Script=Han}“”]{3,18}(?<noun>${nouns}))$`,
      'u',
    ),
    generic: new RegExp(
      `^(?:${any('generic-programmes')})$|^(?:${any('generic-programme-modifiers')}){1,3}(?:${nouns})$`,
      'u',
    ),
    bigCount:
      /(?<![第\p{N}一二三四五六七八九十百千万几数之])(?<n>[二两三四五六七八九十])大(?<noun>(?!会|量|型|幅|力|家|批|部|局|院|学|约|于|多|概|都|陆|气|海|洋|洲|小|中|众|事|赛)[\p{Script=Han}]{2,5}?)(?=[，。；、：:”“（(,;]|的|和|等|为|是|\p{Script=Han}{0,2}(?:建设|发展|行动|工作|方面|展开|开展)|$)/gu,
    shortUnquoted: new Set(list(lexicon, 'short-formulas-unquoted')),
  };
});

/** Known formulations by their first two characters. */
const known = derive((lexicon: Lexicon) => {
  const byHead = new Map<string, { readonly word: string; readonly entry: SloganEntry }[]>();
  for (const entry of lexicon.slogans)
    for (const word of [entry.text, ...entry.variants]) {
      const key = word.slice(0, 2);
      const bucket = byHead.get(key);
      if (bucket) bucket.push({ word, entry });
      else byHead.set(key, [{ word, entry }]);
    }
  for (const bucket of byHead.values()) bucket.sort((a, b) => b.word.length - a.word.length);
  return byHead;
});

const NUMERAL_VALUES: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  双: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  百: 100,
  千: 1000,
};

/** 四强 · 五学五课 · 十种典型问题 · 一支部一清单 · 3815 · 1+10+N · 7·9 */
const CODE = /^(?:\d+|N)(?:[+＋xX×·.•\-—/](?:\d+|N|X|n))+$|^\d{3,5}$|^\d{1,2}[+＋]?(?:N|X)$/u;
/** 一对一 · 点对点 … as a numeral pattern of its own. */
const ONE_TO = /^一对[一多]$/u;
const FORMULA =
  /^(?:[一二两双三四五六七八九十]|[二三四五六七八九]?十[一二三四五六七八九]?)(?:\p{Script=Han})(?:[\p{Script=Han}、+＋]{0,14})$/u;
/** 十四五 · 七五 · 一些 · 一定 : numerals that stand for no list. */
const NO_FORMULA =
  /^(?:[一二三四五六七八九十]{1,2}五|[五七八十]一|十[一二三四五六七八九]届.*|[一二三四五六七八九十]+(?:大|中)全会.*|一(?:些|定|般|样|起|切|直|律|把手|盘棋|刀切|阵风|言堂|线|流|体化?|次性|站式|张网|揽子|切|把尺子|张蓝图.*|公里|件事|班人|票否决|网打尽|把钥匙.*)|十一|三农问题|百强.*|千家万户)$/u;
const QUANTITY = /^[\d.]+(?:万|亿|千|百)?\+?(?:元|个|人|%|项|家|条|岁|年|月|日|号)?$/u;
const LONGEST = 40;

const numberOf = (text: string): number | null => {
  if (CODE.test(text)) return null;
  const ten = /^(?<n>[二三四五六七八九]?十[一二三四五六七八九]?)(?!\p{Script=Han}*?全会)/u.exec(
    text,
  )?.groups?.['n'];
  if (ten !== undefined && ten.length > 1) {
    const [tens, ones] = ten.split('十');
    return (tens ? (NUMERAL_VALUES[tens] ?? 1) : 1) * 10 + (ones ? (NUMERAL_VALUES[ones] ?? 0) : 0);
  }
  return NUMERAL_VALUES[text.charAt(0)] ?? null;
};

export function slogansOf(context: Context, declared: readonly Span[]): readonly SloganDraft[] {
  const candidates = [
    ...quotedCandidates(context),
    ...knownCandidates(context),
    ...programmeCandidates(context),
    ...countCandidates(context, declared),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);

  const byText = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const bucket = byText.get(candidate.text);
    if (bucket) bucket.push(candidate);
    else byText.set(candidate.text, [candidate]);
  }
  const drafts: SloganDraft[] = [];
  const items = itemsOf(context);
  for (const [text, places] of byText) {
    const kind = majority(places);
    const entry = places.find((place) => place.known)?.known ?? null;
    const number = kind !== 'numeric' ? null : (entry?.number ?? numberOf(text));
    const spans = occurrences(context, text, places);
    drafts.push({
      text,
      kind,
      number,
      items: kind === 'numeric' ? items(text, number, spans) : [],
      known: entry,
      spans,
    });
  }
  return withoutItems(drafts).sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

/** A list next to the formula is its items, no motto besides. */
function withoutItems(drafts: readonly SloganDraft[]): SloganDraft[] {
  const lists = new Set(drafts.filter((d) => d.items.length > 0).map((d) => d.items.join('、')));
  return drafts.filter((draft) => !(draft.kind !== 'numeric' && lists.has(draft.text)));
}

function majority(places: readonly Candidate[]): SloganKind {
  const entry = places.find((place) => place.known)?.known;
  if (entry) return entry.kind;
  const tally = new Map<SloganKind, number>();
  for (const { kind } of places) tally.set(kind, (tally.get(kind) ?? 0) + 1);
  return [...tally].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'programme';
}

function occurrences(
  context: Context,
  text: string,
  places: readonly Candidate[],
): readonly Span[] {
  const spans: Span[] = [];
  for (
    let at = context.text.indexOf(text);
    at >= 0;
    at = context.text.indexOf(text, at + text.length)
  ) {
    if (spans.length > 10000) break;
    spans.push(span(at, at + text.length));
  }
  for (const place of places)
    if (!spans.some((s) => overlaps(s, place.span))) spans.push(place.span);
  return spans.sort((a, b) => a.start - b.start);
}

function quotedCandidates(context: Context): readonly Candidate[] {
  const { text, quoted } = context;
  const candidates: Candidate[] = [];
  for (const [i, quote] of quoted.entries()) {
    const inner = text
      .slice(quote.inner.start, quote.inner.end)
      .replace(/[\s　]+/gu, ' ')
      .trim();
    if (inner === '' || inner.length > LONGEST || /[。！？!?；：:《》\n]/u.test(inner)) continue;
    if (inTitle(context, quote.span)) continue;
    const kind = classify(context, quote, inner, quoted, i);
    if (kind)
      candidates.push({ text: bare(inner), kind: kind.kind, span: quote.inner, known: kind.known });
  }
  return candidates;
}

const bare = (inner: string): string => inner.replace(/[，,]$/u, '').replace(/[“”‘’]/gu, '');

const inTitle = (context: Context, place: Span): boolean => {
  const title = lastAt(context.outerTitles, place.start);
  return title !== undefined && place.end <= title.span.end;
};

/** Behind a row of quoted terms: “甲”“乙”、“丙”等〔活动〕 */
function behindRow(context: Context, quoted: readonly Quoted[], i: number): string {
  let end = (quoted[i] as Quoted).span.end;
  for (let k = i + 1; k < quoted.length; k++) {
    const next = quoted[k] as Quoted;
    if (next.depth !== (quoted[i] as Quoted).depth) continue;
    const between = context.text.slice(end, next.span.start);
    if (!/^(?:[、，和与及以及]|等)?$/u.test(between)) break;
    end = next.span.end;
  }
  return context.text.slice(end, end + 24);
}

/** What stands before a row of quoted terms. */
function beforeRow(context: Context, quoted: readonly Quoted[], i: number): string {
  let start = (quoted[i] as Quoted).span.start;
  for (let k = i - 1; k >= 0; k--) {
    const last = quoted[k] as Quoted;
    if (last.depth !== (quoted[i] as Quoted).depth) continue;
    if (!/^[、和与及]?$/u.test(context.text.slice(last.span.end, start))) break;
    start = last.span.start;
  }
  return context.text.slice(Math.max(0, start - 44), start);
}

function classify(
  context: Context,
  quote: Quoted,
  inner: string,
  quoted: readonly Quoted[],
  i: number,
): { readonly kind: SloganKind; readonly known: SloganEntry | null } | undefined {
  const { text, lexicon } = context;
  const shape = grammar(lexicon);
  const term = bare(inner);
  const entry = known(lexicon)
    .get(term.slice(0, 2))
    ?.find(({ word }) => word === term)?.entry;
  if (entry) return { kind: entry.kind, known: entry };
  if (QUANTITY.test(term) && !CODE.test(term)) return undefined;
  if (shape.documentEnds.test(term) || NO_FORMULA.test(term)) return undefined;
  const directly = text.slice(quote.span.end, quote.span.end + 24);
  const row = behindRow(context, quoted, i);
  const after = row.replace(/^等(?:的|各类|一批|系列)?/u, '');
  const before = beforeRow(context, quoted, i);
  if (CODE.test(term)) return { kind: 'numeric', known: null };
  if (shape.scareAfter.test(directly) || (row !== directly && shape.scareAfter.test(row)))
    return undefined;
  if (shape.speech.test(before)) return undefined;
  const direct = shape.classDirect.test(after);
  if (shape.metaphors.has(term) && !shape.properAfter.test(after)) return undefined;
  if (isFormula(term) && !shape.numeralWords.test(term)) return { kind: 'numeric', known: null };
  const han = term.match(/[\p{Script=Han}A-Za-z]/gu)?.length ?? 0;
  const plus = /[+＋]/u.test(term);
  if ((han < 2 && !plus) || /^.{1,3}[化式型]$/u.test(term)) return undefined;
  if (han === 2 && !plus)
    return shape.properAfter.test(after) ? { kind: 'programme', known: null } : undefined;
  const parts = term.split(/[、，,；]/u);
  const clause = parts.length === 1 && shape.clauseOpening.test(term) && han >= 7;
  if (direct) return { kind: 'programme', known: null };
  if (shape.metaphorEnds.test(term)) return undefined;
  if (shape.mottoAfter.test(after) && (han >= 5 || parts.length > 1))
    return { kind: 'motto', known: null };
  if (parts.length > 1) {
    if (shape.classAfter.test(after)) return { kind: 'programme', known: null };
    return /[，,]/u.test(term) && !parallel(parts) ? undefined : { kind: 'motto', known: null };
  }
  if (clause) return { kind: 'motto', known: null };
  if (shape.classAfter.test(after)) return { kind: 'programme', known: null };
  if (shape.scareBefore.test(before)) return undefined;
  if (plus) return { kind: 'programme', known: null };
  if (REPEATS.test(term)) return { kind: 'motto', known: null };
  if (shape.nameEnd.test(term) && han >= 4) return { kind: 'programme', known: null };
  if (/^(?:约|近|超|不少于|累计)?\d/u.test(directly) && han >= 3)
    return { kind: 'programme', known: null };
  const closes = /^[，,。；;、：:！）)\s]|^$/u.test(after);
  if (han <= 10 && (shape.naming.test(before) || (closes && shape.namingFar.test(before))))
    return { kind: 'programme', known: null };
  if (han >= 8) return { kind: 'motto', known: null };
  return undefined;
}

/** 共驻共建 · 不敢腐不能腐 : the same word twice. */
const REPEATS = /^(?<word>\p{Script=Han})\p{Script=Han}{1,2}\k<word>\p{Script=Han}{1,2}$/u;

/** 四强 · 五学五课 · 十种典型问题; 一 stands for a list only where another numeral follows (一网一图). */
function isFormula(term: string): boolean {
  if (ONE_TO.test(term)) return true;
  if (!FORMULA.test(term) || /[，,]/u.test(term) || term.replace(/[、+＋]/gu, '').length > 8)
    return false;
  return !term.startsWith('一') || /^一.{1,3}[一二两三四五六七八九十多双].{1,6}$/u.test(term);
}

/** 围绕改革抓党建、抓好党建促改革 : parts of like length. */
function parallel(parts: readonly string[]): boolean {
  const lengths = parts.map((part) => part.length);
  return Math.max(...lengths) - Math.min(...lengths) <= 2 && Math.max(...lengths) <= 12;
}

function knownCandidates(context: Context): readonly Candidate[] {
  const { text, lexicon } = context;
  const heads = known(lexicon);
  const { shortUnquoted, programmeEnd } = grammar(lexicon);
  const candidates: Candidate[] = [];
  for (let i = 0; i < text.length - 1; i++) {
    const bucket = heads.get(text.slice(i, i + 2));
    if (!bucket) continue;
    const hit = bucket.find(({ word }) => text.startsWith(word, i));
    if (!hit) continue;
    const { word, entry } = hit;
    const place = span(i, i + word.length);
    const before = text.charAt(i - 1);
    if (/[一二两三四五六七八九十百千万\d第]/u.test(before) && entry.kind === 'numeric') continue;
    const quotes = /[“‘「『]/u.test(before);
    if (!quotes && word.length <= 2 && !shortUnquoted.has(word)) continue;
    if (!quotes && entry.kind === 'programme' && !(word.length >= 4 && programmeEnd.test(word)))
      continue;
    if (!quotes && entry.kind === 'motto' && word.length < 7) continue;
    const outer = insideQuote(context, place);
    if (outer !== undefined && (entry.kind !== 'numeric' || isFormula(outer) || CODE.test(outer)))
      continue;
    if (inTitle(context, place)) continue;
    candidates.push({ text: word, kind: entry.kind, span: place, known: entry });
    i += word.length - 1;
  }
  return candidates;
}

/** “互联网+党建” is one name, not 互联网+ and something. */
function insideQuote(context: Context, place: Span): string | undefined {
  const quote = lastAt(context.quoted, place.start);
  if (!quote || quote.inner.start > place.start || place.end > quote.inner.end) return undefined;
  const length = quote.inner.end - quote.inner.start;
  return length > place.end - place.start && length <= LONGEST
    ? context.text.slice(quote.inner.start, quote.inner.end)
    : undefined;
}

/** 实施青年理论学习提升工程 : an unquoted proper name with its class noun. */
function programmeCandidates(context: Context): readonly Candidate[] {
  const { text, lexicon, outline } = context;
  const { unquoted, listed, heading, generic } = grammar(lexicon);
  const candidates: Candidate[] = [];
  const add = (name: string, at: number): void => {
    const stripped = stripModifiers(name);
    const start = at + name.length - stripped.length;
    const place = span(start, start + stripped.length);
    if (inTitle(context, place)) return;
    if ((stripped.match(/\p{Script=Han}/gu)?.length ?? 0) < 5 || generic.test(stripped)) return;
    if (/^[的和与及在对以为是有之等]|的/u.test(stripped.slice(0, -2)) && !/^党的/u.test(stripped))
      return;
    candidates.push({
      text: stripped.replace(/[“”]/gu, ''),
      kind: 'programme',
      span: place,
      known: null,
    });
  };
  for (const match of text.matchAll(unquoted)) {
    const name = match.groups?.['name'] ?? '';
    if (name.includes('、')) continue;
    add(name, match.index + match[0].length - name.length);
  }
  for (const match of sharedNouns(context)) candidates.push(match);
  for (const node of outline.nodes) {
    if (node.form !== 'heading' && node.title.length > 22) continue;
    const groups = heading.exec(node.title.split('　')[0] ?? '')?.groups;
    // “法律明白人”培养工程 : the quoted name is the programme.
    if (groups?.['name'] === undefined || /[“”]/u.test(groups['name'])) continue;
    const at = text.indexOf(groups['name'], node.titleSpan.start);
    if (at >= 0 && at < node.titleSpan.end) add(groups['name'], at);
  }
  // A row of names with one class noun: 政治引领行动、凝心铸魂行动、…
  const rows = [...text.matchAll(listed)];
  for (const [i, match] of rows.entries()) {
    const end = match.index + match[0].length;
    const next = rows[i + 1];
    const last = rows[i - 1];
    const joined =
      (next &&
        next.index - end === 1 &&
        text.charAt(end) === '、' &&
        next.groups?.['noun'] === match.groups?.['noun']) ||
      (last &&
        match.index - (last.index + last[0].length) === 1 &&
        text.charAt(match.index - 1) === '、' &&
        last.groups?.['noun'] === match.groups?.['noun']);
    if (joined) {
      const name = match.groups?.['name'] ?? '';
      add(name, match.index + match[0].length - name.length);
    }
  }
  return candidates;
}

/** 凝心铸魂、选贤任能、强基固本工程 : names sharing one class noun are counted one by one. */
function sharedNouns(context: Context): readonly Candidate[] {
  const { text, lexicon } = context;
  const nouns = alternation(list(lexicon, 'programme-nouns'));
  const verbs = alternation(list(lexicon, 'launch-verbs'));
  const pattern = new RegExp(
    `(?<lead>${verbs})(?<names>[\\p{Script=Han}]{4}(?:、[\\p{Script=Han}]{4}){1,8})(?<noun>${nouns})`,
    'gu',
  );
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(pattern)) {
    const noun = match.groups?.['noun'] ?? '';
    let at = match.index + (match.groups?.['lead']?.length ?? 0);
    for (const name of (match.groups?.['names'] ?? '').split('、')) {
      candidates.push({
        text: `${name}${noun}`,
        kind: 'programme',
        span: span(at, at + name.length),
        known: null,
      });
      at += name.length + 1;
    }
  }
  return candidates;
}

/** 精准实施… : a verb that leads to the name. */
const LAUNCH = /^\p{Script=Han}{0,4}?(?:实施|开展|推进|启动|打造)(?=\p{Script=Han}{5})/u;
const MODIFIERS =
  /^(?:一批|新一轮|好|重大|国家|省级|市级|全省|全市|各类|相关|有关|系列|本年度|年度|了|的|《)+/u;
const stripModifiers = (name: string): string => name.replace(MODIFIERS, '').replace(LAUNCH, '');

/** 三大攻坚战 · 五大新城 : a small Chinese numeral with 大 before a noun, unless it counts the plan's own parts. */
function countCandidates(context: Context, declared: readonly Span[]): readonly Candidate[] {
  const { text, lexicon } = context;
  const { bigCount } = grammar(lexicon);
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(bigCount)) {
    const place = span(match.index, match.index + match[0].length);
    if (inTitle(context, place) || declared.some((d) => overlaps(d, place))) continue;
    candidates.push({ text: match[0], kind: 'numeric', span: place, known: null });
  }
  return candidates;
}
