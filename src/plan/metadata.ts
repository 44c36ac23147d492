/** Title, kind, plan, region, issuer, period and date of publication. */
import { alternation, derive, type Lexicon, list } from '../lexicon/lexicon.js';
import type { RegionEntry } from '../lexicon/schema.js';
import type { DocumentKind, DocumentMetadata, Years } from '../model/record.js';
import { resolveTime } from '../recognise/resolve.js';
import type { Line } from '../structure/lines.js';
import { imprintOf } from '../structure/roles.js';
import { type Context, unquote } from './context.js';
import { periodOfTitle, type ReferenceDraft } from './references.js';
import { firstRegion, provinceFor, regionMentions, regionOf } from './regions.js';

const endings = derive((lexicon: Lexicon) => {
  const words = lexicon.documentKinds
    .flatMap(({ kind, words }) => words.map((word) => ({ kind, word })))
    .sort((a, b) => b.word.length - a.word.length);
  const all = alternation(words.map(({ word }) => word));
  return {
    words,
    /** A line that ends as titles of plans end. */
    end: new RegExp(`(?:${all})(?:[（(〔][^）)〕]{1,24}[）)〕])*$`, 'u'),
    any: new RegExp(`(?:${all})`, 'u'),
  };
});

const bodyEnd = derive(
  (lexicon: Lexicon) => new RegExp(`(?:${alternation(list(lexicon, 'body-ends'))})$`, 'u'),
);

const nationalBody = derive(
  (lexicon: Lexicon) => new RegExp(`^(?:${alternation(list(lexicon, 'national-bodies'))})`, 'u'),
);

const TAIL = /\s*[-_|—–]{1,2}\s*[^-_|—–]{2,24}(?:网|网站|门户|政府|新闻|公众号|平台)$/u;
const PRINTED =
  /(?:关于)?(?:印发|转发|下发|发布)(?:了)?[《“](?<title>.{4,120}?)[》”]?\s?的?(?:通知|通告|公告)$/u;
const PRINTED_BARE = /关于(?:印发|转发|下发|发布)(?<title>[^《》]{6,120}?)的(?:通知|通告|公告)$/u;
const PARENTHETICAL =
  /^[（(〔](?=[^）)〕]{2,40}[）)〕]$)(?:[^）)〕]*?\d{2,4}[^）)〕月]*年?[^）)〕月]*|试行|暂行|草案|[^）)〕]*稿|[^）)〕]*版|摘要|节选|全文)[）)〕]$/u;
const FULL_DATE =
  /(?<y>(?:19|20)\d{2})\s?[年./-]\s?(?<m>\d{1,2})\s?[月./-]\s?(?<d>\d{1,2})(?:\s?日)?/u;
const PRESS = /新闻发布会|发布会|答记者问|记者提问|记者问|问答实录|吹风会|政策问答|通气会/u;
const NEWS_KINDS: ReadonlySet<DocumentKind> = new Set(['press-conference', 'article']);

export function metadataOf(
  context: Context,
  references: readonly ReferenceDraft[],
): DocumentMetadata {
  const head = headline(context);
  const presented = presentedPlan(context, references, head);
  const kind = kindOf(context, head, presented);
  const isNews = NEWS_KINDS.has(kind);
  const plan = isNews ? (presented?.title ?? null) : null;
  const title = head?.title ?? presented?.title ?? null;
  const issuer = issuerOf(context, head, presented);
  const period = periodOf(title, plan);
  return {
    title,
    kind,
    plan,
    region: regionFor(context, title, plan, issuer),
    issuer,
    period,
    published: publishedOf(context, period, isNews),
  };
}

interface Headline {
  /** The plan's own title where a notice wraps it. */
  readonly title: string;
  /** As it stands in the text. */
  readonly written: string;
}

const clean = (title: string): string =>
  title
    .replace(TAIL, '')
    .replace(/[\s　]+/gu, ' ')
    .replace(/^[【[]|[】\]]$/gu, '')
    .trim();

/** 关于印发《…》的通知 presents a plan: its title is the plan's. */
function unwrapped(written: string): string {
  const title = clean(written);
  const inner =
    PRINTED.exec(title)?.groups?.['title'] ?? PRINTED_BARE.exec(title)?.groups?.['title'];
  return inner === undefined ? title : inner.replace(/^《|》$/gu, '');
}

function headline(context: Context): Headline | undefined {
  const { outline, lexicon, layer } = context;
  const { end } = endings(lexicon);
  const front = frontLines(context);
  const lines: Line[] = [];
  for (const line of front) {
    const role = outline.roles[line.index];
    if (role === 'metadata' || role === 'wrapper' || role === 'attachment' || role === 'contents')
      continue;
    if (
      role === 'document-number' ||
      role === 'imprint' ||
      role === 'date' ||
      role === 'signature' ||
      role === 'addressee'
    ) {
      if (lines.length > 0) break;
      continue;
    }
    if (role !== 'text' && role !== 'caption') continue;
    lines.push(line);
    if (lines.length >= 6) break;
  }
  // A line that ends as a title ends, alone or with the lines that go before it.
  for (let from = 0; from < Math.min(lines.length, 4); from++) {
    let joined = '';
    for (let to = from; to < Math.min(lines.length, from + 4); to++) {
      const line = lines[to] as Line;
      if (line.text.length > 90 || /[。；]/u.test(line.text)) break;
      joined += line.text;
      if (!end.test(joined.replace(/[》”]$/u, ''))) continue;
      const next = lines[to + 1];
      if (next && PARENTHETICAL.test(next.text)) joined += next.text;
      return { title: unwrapped(joined), written: joined };
    }
  }
  const opening = lines[0];
  if (opening && opening.text.length > 90 && outline.lines.length <= 3) {
    const glued = new RegExp(
      `^(?<title>[^。；，]{4,80}?${end.source.replace(/\$$/u, '')})`,
      'u',
    ).exec(opening.text);
    const title = glued?.groups?.['title'];
    if (title !== undefined) return { title: unwrapped(title), written: title };
  }
  const stated = layer.stated.title;
  if (stated !== undefined && stated.trim() !== '')
    return { title: unwrapped(stated), written: clean(stated) };
  const named = outline.lines
    .slice(0, 30)
    .filter((line) => outline.roles[line.index] === 'metadata')
    .map(
      (line) =>
        /(?:文件名称|标\s?题)\**\s?[:：]\s*(?<title>.{4,})$/u.exec(line.text)?.groups?.['title'],
    )
    .find((title) => title !== undefined);
  if (named !== undefined) return { title: unwrapped(named), written: named };
  const first = lines[0];
  const second = lines[1];
  if (!first || first.text.length > 70 || /[。；]|[，,：:]$/u.test(first.text)) return undefined;
  // A first short line above running text is a headline; verse-like lead lines are not.
  if (
    second &&
    second.text.length <= 30 &&
    !/[。；]/u.test(second.text) &&
    !PARENTHETICAL.test(second.text)
  ) {
    const third = lines[2];
    if (third && third.text.length <= 30 && !/[。；]/u.test(third.text)) return undefined;
  }
  return { title: unwrapped(first.text), written: first.text };
}

/** Lines that may hold the title: the first ones, up to the first node or long paragraph. */
function frontLines(context: Context): readonly Line[] {
  const { lines, nodes } = context.outline;
  const firstNode = nodes[0]?.span.start ?? Number.POSITIVE_INFINITY;
  const front: Line[] = [];
  for (const line of lines) {
    if (line.span.start >= firstNode || front.length >= 40) break;
    front.push(line);
  }
  return front;
}

/** The plan that a news text presents: the first title of a plan near its beginning. */
function presentedPlan(
  context: Context,
  references: readonly ReferenceDraft[],
  head: Headline | undefined,
): ReferenceDraft | undefined {
  const { end } = endings(context.lexicon);
  const near = firstParagraphsEnd(context);
  const plans = references.filter(
    (reference) =>
      end.test(reference.title.replace(/〉/gu, '').replace(/[（(]试行[）)]$/u, '')) &&
      !/(?:决定|报告|讲话|条例|规则|准则|法)$/u.test(reference.title) &&
      ((reference.spans[0]?.start ?? Number.POSITIVE_INFINITY) < near ||
        (head?.written.includes(reference.title) ?? false)),
  );
  const presents = plans.filter((reference) => {
    if (reference.alias !== null) return true;
    if (head?.written.includes(reference.title)) return true;
    const { end: at, start } = reference.spans[0] ?? { end: 0, start: 0 };
    return (
      /^[^。]{0,16}(?:印发|发布|出台|实施|新闻发布会|发布会|解读)/u.test(
        context.text.slice(at, at + 24),
      ) ||
      /(?:印发|发布|出台|解读|介绍)了?$/u.test(context.text.slice(Math.max(0, start - 6), start))
    );
  });
  return presents[0];
}

function firstParagraphsEnd(context: Context): number {
  const { lines, roles } = context.outline;
  let paragraphs = 0;
  for (const line of lines) {
    if (roles[line.index] === 'text' && /[。！？]/u.test(line.text)) paragraphs++;
    if (paragraphs === 3) return Math.min(line.span.end, line.span.start + 400);
  }
  return lines.at(-1)?.span.end ?? 0;
}

function kindOf(
  context: Context,
  head: Headline | undefined,
  presented: ReferenceDraft | undefined,
): DocumentKind {
  const { outline, text } = context;
  const opening = text.slice(0, 600);
  const questions = outline.roles.filter((role) => role === 'question').length;
  if (head && PRESS.test(head.written)) return 'press-conference';
  if (/(?:问答|解读|答问)/u.test(head?.written ?? '')) return 'press-conference';
  const { words } = endings(context.lexicon);
  const bare = head?.title.replace(/[（(〔][^）)〕]*[）)〕]\s*$/u, '') ?? '';
  const named = head ? words.find(({ word }) => bare.endsWith(word)) : undefined;
  if (named && !(presented && questions > 0 && !head?.written.includes('印发'))) return named.kind;
  if (PRESS.test(opening) || questions >= 2) return 'press-conference';
  if (presented) return 'article';
  const within = head
    ? words.find(({ word, kind }) => word.length >= 4 && kind !== 'other' && bare.includes(word))
    : undefined;
  if (within) return within.kind;
  return outline.nodes.length > 0 || text.length > 400 ? 'article' : 'other';
}

const OFFICIALS =
  /(?<body>[\p{Script=Han}、（）()]{2,40}?)(?:党组书记、?)?(?:相关|有关|主要)?负责(?:同志|人)(?:[\p{Script=Han}]{2,4})?(?:就|介绍|回答|表示|解读|通报|出席|在)/u;
const PRINTED_BY =
  /(?:^|[，,。\s])(?<bodies>[\p{Script=Han}、（）() ]{3,60}?)(?:联合|日前|近日|正式)?(?:印发|发布|出台)了?[《“]/u;

function issuerOf(
  context: Context,
  head: Headline | undefined,
  presented: ReferenceDraft | undefined,
): string | null {
  const { outline, text, lexicon } = context;
  const isBody = (name: string): boolean => bodyEnd(lexicon).test(name);
  const signatures = outline.lines.filter((line) => outline.roles[line.index] === 'signature');
  const first = signatures[0];
  if (first) {
    const group = signatures.filter((line, i) => line.index - first.index === i);
    return group
      .map((line) => line.text.replace(/[\s　]+/gu, ' ').trim())
      .join('、')
      .replace(/ (?=\p{Script=Han})/gu, '、');
  }
  const imprint = outline.lines
    .slice(0, 30)
    .map((line) => imprintOf(line.text)?.body)
    .find((body) => body !== undefined);
  if (imprint !== undefined) return imprint;
  const closing = closingImprint(context)?.body;
  if (closing !== undefined && isBody(closing)) return closing;
  const written = head?.written.replace(/^[《“]/u, '') ?? '';
  const prefix = /^(?<body>.{2,40}?)(?:关于|(?:19|20)\d{2}年)/u.exec(written)?.groups?.['body'];
  if (prefix !== undefined && isBody(prefix.trim()) && !isPlace(prefix, lexicon))
    return prefix.trim().replace(/\s+/gu, '、');
  const stated = statedIn(
    context,
    /^(?:[-*]\s+)?\**(?:发布机构|发文机关|发布单位|制定机关)\**\s?[:：]\**\s*(?<value>.{2,40})$/u,
  );
  if (
    stated !== undefined &&
    isBody(stated) &&
    !/相关|有关/u.test(stated) &&
    !isPlace(stated, lexicon)
  )
    return stated;
  if (context.layer.stated.issuer !== undefined && isBody(context.layer.stated.issuer))
    return context.layer.stated.issuer;
  if (head === undefined || presented !== undefined || PRESS.test(text.slice(0, 600))) {
    const opening = text.slice(0, 800);
    const printed = PRINTED_BY.exec(opening)?.groups?.['bodies']?.trim();
    if (printed?.split('、').every(isBody))
      return printed.replace(/^(?:近日|日前|近期)[，,]?/u, '');
    const official = OFFICIALS.exec(opening)?.groups?.['body'];
    if (official !== undefined && isBody(official)) return unquote(official);
  }
  return null;
}

/** Body and day at the very end of a text that lost its line ends: …。某某联盟2025年3月10日 */
function closingImprint({ outline }: Context): { body: string; date: string } | undefined {
  const last = outline.lines.at(-1);
  if (!last || outline.lines.length > 3) return undefined;
  const groups =
    /[。）)](?<body>[\p{Script=Han}]{4,24})[\s　]?(?<date>\d{4}年\d{1,2}月\d{1,2}日)$/u.exec(
      last.text.slice(-60),
    )?.groups;
  return groups && { body: groups['body'] ?? '', date: groups['date'] ?? '' };
}

/** 上海市 governs but is no body that issues. */
const isPlace = (name: string, lexicon: Lexicon): boolean =>
  lexicon.regions.some((region) => region.name === name.trim());

/** What a scraped header says of the document, by the label of its line. */
function statedIn({ outline }: Context, pattern: RegExp): string | undefined {
  for (const line of outline.lines.slice(0, 30)) {
    if (outline.roles[line.index] !== 'metadata') continue;
    const value = pattern.exec(line.text)?.groups?.['value']?.trim();
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}

function periodOf(title: string | null, plan: string | null): Years | null {
  for (const name of [title, plan]) {
    if (name === null) continue;
    const years = periodOfTitle(name) ?? periodOfFiveYearPlan(name) ?? periodOfRocTitle(name);
    if (years) return years;
  }
  return null;
}

const PLAN_NUMBER = /[“"]?(?<n>十[一二三四五六七]?|[六七八九])五[”"]?(?!年|个|大|项|条|届|次)/u;
const FIRST_YEAR: Readonly<Record<string, number>> = {
  六: 1981,
  七: 1986,
  八: 1991,
  九: 1996,
  十: 2001,
  十一: 2006,
  十二: 2011,
  十三: 2016,
  十四: 2021,
  十五: 2026,
  十六: 2031,
  十七: 2036,
};

function periodOfFiveYearPlan(title: string): Years | null {
  const ordinal = /第(?<n>[六七八九]|十[一二三四五六]?)个五年/u.exec(title)?.groups?.['n'];
  const short = PLAN_NUMBER.exec(title)?.groups?.['n'];
  const start = FIRST_YEAR[ordinal ?? short ?? ''];
  return start === undefined ? null : { start, end: start + 4 };
}

/** （112年至114年） in titles of Taiwan: years of the Republic of China. */
function periodOfRocTitle(title: string): Years | null {
  const groups = /(?<!\d)(?<start>1\d\d)年(?:度)?(?:[至到—–\-~～－]+(?<end>1\d\d)年(?:度)?)?/u.exec(
    title,
  )?.groups;
  if (!groups) return null;
  const start = Number(groups['start']) + 1911;
  return { start, end: groups['end'] === undefined ? start : Number(groups['end']) + 1911 };
}

function regionFor(
  context: Context,
  title: string | null,
  plan: string | null,
  issuer: string | null,
): { name: string; code: string } | null {
  const { lexicon, text } = context;
  const national = nationalBody(lexicon);
  for (const name of [title, plan]) {
    if (name === null) continue;
    const region = firstRegion(name, lexicon);
    if (region) return regionOf(region);
    if (national.test(name)) return null;
  }
  if (issuer !== null) {
    const region = firstRegion(issuer, lexicon);
    if (region) return regionOf(region);
    if (national.test(issuer)) return null;
  }
  return regionOfText(context, text);
}

/** Where neither title nor issuer tells: the region that the text names most, at the level it speaks of itself. */
function regionOfText(context: Context, text: string): { name: string; code: string } | null {
  const { lexicon } = context;
  const self = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const province = self(/[我全]省|省委|省直|省级(?:机关|部门)|自治区党委/gu);
  const city = self(/[我全本]市|市委|市直|市级机关/gu);
  const county = self(/[我全本]县|县委|县直|[我本]区(?!域)/gu);
  if (province + city + county === 0) return null;
  const tally = new Map<RegionEntry, number>();
  for (const { region } of regionMentions(text.slice(0, 20000), lexicon))
    tally.set(region, (tally.get(region) ?? 0) + 1);
  const most = (level: RegionEntry['level']): RegionEntry | undefined =>
    [...tally].filter(([region]) => region.level === level).sort((a, b) => b[1] - a[1])[0]?.[0];
  const level =
    county > city && county > province ? 'county' : city >= province ? 'prefecture' : 'province';
  const named = most(level) ?? (level === 'prefecture' ? undefined : undefined);
  if (named) return regionOf(named);
  if (level === 'province') {
    const inner = most('prefecture') ?? most('county');
    const above = inner && provinceFor(inner, lexicon);
    return above ? regionOf(above) : null;
  }
  const fallback =
    level === 'prefecture'
      ? [...tally]
          .filter(([r]) => r.level === 'province' && /市$/u.test(r.name))
          .sort((a, b) => b[1] - a[1])[0]?.[0]
      : undefined;
  return fallback ? regionOf(fallback) : null;
}

const iso = (
  y: string | undefined,
  m: string | undefined,
  d: string | undefined,
): string | null => {
  const month = Number(m);
  const day = Number(d);
  if (y === undefined || !(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  return `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

function fullDate(text: string): string | null {
  const groups = FULL_DATE.exec(text)?.groups;
  return groups ? iso(groups['y'], groups['m'], groups['d']) : null;
}

function publishedOf(context: Context, period: Years | null, isNews: boolean): string | null {
  const { outline, text, times } = context;
  for (const line of outline.lines.slice(0, 30)) {
    if (outline.roles[line.index] !== 'metadata') continue;
    if (
      !/^(?:[-*]\s+)?\**(?:发布日期|发布时间|发文日期|日\s?期|时\s?间|成文日期|公开日期)/u.test(
        line.text,
      )
    )
      continue;
    const date = fullDate(line.text);
    if (date !== null) return date;
  }
  if (context.layer.stated.published !== undefined) {
    const date = fullDate(context.layer.stated.published);
    if (date !== null) return date;
  }
  const imprint = outline.lines
    .slice(0, 30)
    .map((line) => imprintOf(line.text)?.date)
    .find((date) => date !== undefined);
  if (imprint !== undefined) return fullDate(imprint);
  const closing = closingImprint(context)?.date;
  if (closing !== undefined) return fullDate(closing);
  const dated = outline.lines.filter(
    (line) => outline.roles[line.index] === 'date' || isApproval(line.text),
  );
  for (const line of dated) {
    const time = times.find(
      (t) => t.span.start >= line.span.start && t.span.end <= line.span.end + 1,
    );
    const resolved = time && resolveTime(time, {});
    if (resolved?.end && resolved.start === resolved.end) return resolved.end;
    const date = fullDate(line.text);
    if (date !== null) return date;
  }
  if (!isNews) return null;
  // A news text opens with its day: 9月25日，…举行…发布会。
  const opening = /^.{0,120}?(?:(?<y>(?:19|20)\d{2})年)?(?<m>\d{1,2})月(?<d>\d{1,2})日/su.exec(
    text.slice(0, 400),
  )?.groups;
  if (!opening) return null;
  if (opening['y'] !== undefined) return iso(opening['y'], opening['m'], opening['d']);
  const month = Number(opening['m']);
  const reported = reportedYear(context);
  const year =
    reported !== undefined &&
    (period === null || (reported >= period.start && reported <= period.end))
      ? reported
      : (period?.start ??
        (reported === undefined ? undefined : month <= 6 ? reported + 1 : reported));
  return year === undefined ? null : iso(String(year), opening['m'], opening['d']);
}

/** 民国112年3月10日府社企字第…号函核定 : the day a plan was approved. */
const isApproval = (line: string): boolean =>
  line.length <= 60 &&
  /^[（(]?(?:民国)?\d{2,4}年\d{1,2}月\d{1,2}日.{0,40}(?:核定|核准|函|印发|修正|订定|通过)[）)]?$/u.test(
    line,
  );

/** The newest year of which a text reports results. */
function reportedYear({ text }: Context): number | undefined {
  const years = [...text.matchAll(REPORTED)].map((match) =>
    Number(match.groups?.['y'] ?? match.groups?.['until']),
  );
  return years.length === 0 ? undefined : Math.max(...years);
}

/** 截至2023年11月底 · 2023年前11个月 · 2022年，命名… */
const REPORTED =
  /(?:截至|截止)(?:目前，?)?(?<until>20\d{2})年|(?<!到|至|[—\-–~～\d])(?<y>20\d{2})年(?=前\d{1,2}个月|[，,]?(?:全[省市县区国]|[^。；，,]{0,10}(?:形成|命名|建成|完成|实现|达到|解决|同比|增长|开展|创新))[^。]{0,20}\d)/gu;
