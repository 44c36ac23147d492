/** What a page says of its article in <meta>, in JSON-LD and in its title. */
import { bare, type Node } from '../blocks.js';
import { CARRIERS } from '../carriers.js';
import { isoDate } from '../iso-date.js';
import { elementsOf, namesOf, textOf } from './tree.js';

const TITLES = ['articletitle', 'og:title', 'dc.title', 'dcterms.title', 'twitter:title', 'title'];
const DATES = [
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'article:published_time',
  'og:published_time',
  'og:release_date',
  'bytedance:published_time',
  'weibo:article:create_at',
  'firstpublishedtime',
  'publishedtime',
  'publication_date',
  '_pubtime',
  'maketime',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'datepublished',
];
const ISSUERS = ['contentsource', 'source', 'dc.publisher', 'dc.creator'];
const SITES = ['sitename', 'og:site_name', 'application-name', 'columnname'];

export interface Meta {
  readonly title?: string;
  readonly published?: string;
  readonly issuer?: string;
  /** <title> as it stands. */
  readonly page: string;
  /** Names of the site and its columns, which titles carry along. */
  readonly sites: readonly string[];
}

export const oneLine = (text: string): string => text.replace(/[\s\u00A0]+/gu, ' ').trim();

/** A body that may have issued a document, as far as the name tells. */
export const issuerOf = (name: string | undefined): string | undefined =>
  name === undefined || CARRIERS.test(name) || !/\p{Script=Han}{2}/u.test(name) || name.length > 60
    ? undefined
    : name;

export function metaOf(root: Node): Meta {
  const values = new Map<string, string>();
  const add = (name: string | undefined, content: string): void => {
    const key = name?.toLowerCase();
    const value = oneLine(content.slice(0, 500).replace(/<[^<>]{0,80}>/gu, ' '));
    if (key !== undefined && value !== '' && !values.has(key)) values.set(key, value);
  };
  const linked: string[] = [];
  let page = '';
  for (const element of elementsOf(root)) {
    const { name, property, itemprop, content, type } = element.attribs;
    if (element.name === 'meta') add(name ?? property ?? itemprop, content ?? '');
    else if (element.name === 'script' && type?.toLowerCase() === 'application/ld+json')
      linked.push(textOf(element));
    else if (element.name === 'title' && page === '') page = oneLine(textOf(element)).slice(0, 300);
  }
  const stated = first(values, TITLES);
  const linkedData = linked.map(linkedOf);
  const title = stated ?? linkedData.find((data) => data.title !== undefined)?.title;
  const dates = [first(values, DATES), ...linkedData.map((data) => data.published)];
  const published = dates.flatMap((date) => isoDate(date ?? '') ?? [])[0];
  const issuer = ISSUERS.flatMap((name) => issuerOf(values.get(name)) ?? [])[0];
  return {
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
    ...(issuer === undefined ? {} : { issuer }),
    page,
    sites: SITES.flatMap((name) => values.get(name) ?? []),
  };
}

const first = (values: ReadonlyMap<string, string>, names: readonly string[]): string | undefined =>
  names.map((name) => values.get(name)).find((value) => value !== undefined);

/** {"@type": "NewsArticle", "headline": "…", "datePublished": "…"}, also within lists and graphs. */
function linkedOf(json: string): { readonly title?: string; readonly published?: string } {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return {};
  }
  const stack: unknown[] = [data];
  for (let value = stack.pop(), seen = 0; value !== undefined && seen < 1000; seen++) {
    if (Array.isArray(value)) stack.push(...value.slice(0, 100));
    else if (typeof value === 'object' && value !== null) {
      const { headline, title, datePublished, pubDate, ...rest } = value as Record<string, unknown>;
      const name = headline ?? title;
      const date = datePublished ?? pubDate;
      if (typeof name === 'string' || typeof date === 'string')
        return {
          ...(typeof name === 'string' && name.trim() !== '' ? { title: oneLine(name) } : {}),
          ...(typeof date === 'string' ? { published: date } : {}),
        };
      stack.push(...Object.values(rest).slice(0, 100));
    }
    value = stack.pop();
  }
  return {};
}

const SITE_END =
  /(?:网|网站|门户|门户网站|政府|人民政府|政府办|局|厅|委|委员会|频道|平台|公开|动态|公告|通知公告|文件|专栏|首页|網站|資訊網|全球資訊網|府|處|部|\.(?:cn|com|tw|org))$/u;

/** The title of the article; `declared` is what a head of particulars calls it. */
export function titleOf(
  all: readonly string[],
  meta: Meta,
  declared: string | undefined,
): string | undefined {
  const headings = all.filter((text) => !isSite(text, meta) && !TRAIL.test(text));
  if (meta.title !== undefined && !isSite(meta.title, meta)) {
    const title = cut(meta.title, meta);
    /** Some systems shorten the title of their metadata. */
    const begun = /(?:\.{3}|…)$/u.test(title)
      ? bare(title.replace(/(?<![.…])[.…]+$/u, ''))
      : undefined;
    return headings.find((text) => begun !== undefined && bare(text).startsWith(begun)) ?? title;
  }
  if (declared !== undefined) return declared;
  const page = bare(meta.page);
  const named = headings
    .filter((text) => page.includes(bare(text)))
    .sort((a, b) => b.length - a.length)[0];
  const title = cut(meta.page, meta);
  return named ?? headings[0] ?? (title.length >= 4 ? title : undefined);
}

/** 当前位置：首页 > … */
const TRAIL = /位置[：:]|[>＞»]/u;
const TITLE_NAME =
  /(?:^|[-_]|art|article|news|doc|info|xl|wz|content)(?:title|biaoti|headline|bt)$/u;

/** Headings of a page, <h1> before what is only called a title. */
export function headingsOf(body: Node): readonly string[] {
  const largest: string[] = [];
  const others: string[] = [];
  for (const element of elementsOf(body)) {
    const isTitle = [...namesOf(element), element.name].some(
      (name) => TITLE_NAME.test(name) && element.name !== 'title',
    );
    const headings = element.name === 'h1' ? largest : isTitle ? others : undefined;
    if (headings === undefined || headings.length >= 40) continue;
    const text = oneLine(textOf(element, 200));
    if (text.length >= 4 && text.length <= 200) headings.push(text);
  }
  return [...largest, ...others];
}

const DATE_NAME =
  /(?:^|[-_])(?:pub|publish|post|release|fb|article|news)[-_]?(?:time|date|sj|rq)$/u;

/** <time datetime="2025-08-20"> · <em id="publish_time">2026年4月2日</em> */
export function dateOf(body: Node): string | undefined {
  let seen = 0;
  for (const element of elementsOf(body)) {
    const isDate = element.name === 'time' || namesOf(element).some((name) => DATE_NAME.test(name));
    if (!isDate || ++seen > 20) continue;
    const text = oneLine(textOf(element, 20));
    const date = isoDate(element.attribs['datetime'] ?? (text.length <= 40 ? text : ''));
    if (date !== undefined) return date;
  }
  return undefined;
}

const isSite = (text: string, { sites }: Meta): boolean =>
  sites.some((site) => bare(site) === bare(text));

const SITE = /(?:政府|网|网站|門戶|门户|网站群|資訊網|数字报|电子报)$/u;

/** 关于……的意见_部门动态_某市人民政府 → 关于……的意见 · 某市人民政府 - 关于……的意见 → 关于……的意见 */
function cut(whole: string, meta: Meta): string {
  const parts = whole
    .split(/[_|｜]|\s[-–—]+\s?|\s?(?<![-–—])[-–—]+\s|-{2,}|[>›»]/u)
    .map(oneLine)
    .filter(Boolean)
    .flatMap((part) => {
      const tight = part.split(/(?<=[\p{Script=Han}）)》”])[-–—]+(?=\p{Script=Han})/u).map(oneLine);
      const isCut = SITE_END.test(tight.at(-1) ?? '') || SITE.test(tight[0] ?? '');
      return tight.length > 1 && isCut ? tight : [part];
    });
  const [first = ''] = parts;
  if (first.length >= 4 && !isSite(first, meta) && !SITE.test(first)) return first;
  const rest = parts.slice(1).filter((part) => part.length >= 4 && !SITE_END.test(part));
  return rest.sort((a, b) => b.length - a.length)[0] ?? first;
}
