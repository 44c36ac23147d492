/** A page becomes the article's own text: one line per block, one line with tabs per table row. */
import type { CheerioAPI } from 'cheerio';
import type { Decoded } from '../decode.js';
import type { TextLayer } from '../document.js';
import { bare, linesOf, type Node, type Selection } from './blocks.js';
import { CARRIERS } from './carriers.js';
import { isoDate } from './iso-date.js';
import type { Reading } from './reading.js';

/** What portals of governments and newspapers wrap an article's body in; the surest first. */
const BODIES = [
  '#UCAP-CONTENT',
  '.TRS_UEDITOR',
  '.TRS_Editor',
  '.TRS_PreAppend',
  '.pages_content',
  '#zoomcon',
  '#zoom',
  '#Zoom',
  '#js_content',
  '#ozoom',
  '.article-content',
  '.article_content',
  '.articleContent',
  '.article-body',
  '.news_content',
  '.news-content',
  '.xl_content',
  '.xxgk_content',
  '.wp_articlecontent',
  '.v_news_content',
  '.rm_txt_con',
  '#detail',
  '#p-detail',
  '#text',
  '#fontzoom',
  '#artibody',
  '.view',
  '#view',
  '.article-con',
  '.article_con',
  '.con_txt',
  '.detail-content',
  '[itemprop="articleBody"]',
  'article',
  '.article',
  '.content',
  '#content',
  'main',
];

/** Never text of an article. */
const FURNITURE =
  'script,style,noscript,template,iframe,object,embed,svg,canvas,audio,video,nav,aside,footer,form,button,select,option,input,textarea,dialog,head,[hidden],[aria-hidden="true"]';

/** Names of what surrounds an article, or is wedged into it; as whole words of class or id. */
const FURNITURE_NAMES =
  /(?:^|[\s_-])(?:nav|navbar|menu|mainnav|breadcrumbs?|crumbs?|position|location|toolbar|tools?|share|bdshare\w*|bshare\w*|social|sidebar|footer|foot|header|topbar|related|relevant|recommend\w*|hot|xgxw\w*|xgwz\w*|xgyd\w*|xgjd\w*|xgwj\w*|xglj\w*|qrcode|qr|ewm|print|dayin|fontsize|zoom-btn|pagination|pager|pageBreak|jiucuo|comment\w*|copyright|hidebox|hideDiv|search|slhwzafw|wza)(?:$|[\s_-])/iu;

const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/iu;

/** Lines that a page adds below or beside an article. */
const PAGE_LINE =
  /^(?:[【[]?(?:打印|关闭|收藏|纠错|返回顶部|分享(?:到)?|字体|字号|打印本页|关闭窗口|关闭本页|打印此页|我要纠错)(?:[本此]?[页文窗口]{0,2})?[】\]]?[:：\s|丨【】[\]大中小打印关闭收藏]*|扫一扫.{0,20}|(?:手机|微信)(?:扫|打开).{0,20}|分享到.{0,30}|(?:上|下)一[篇条].{0,60}|(?:责任)?编辑[:：].{0,20}|您当前(?:的)?位置.*|当前位置.*|首页\s*[>＞].*|浏览(?:次数|量).{0,20}|(?:访问|点击)(?:次数|量).{0,20}|【?字体.{0,20})$/u;

/** All that follows is other articles. */
const TAIL =
  /^(?:相关(?:阅读|链接|新闻|文章|稿件|文件|解读|报道|推荐|信息)|推荐阅读|延伸阅读|热点推荐|更多(?:新闻|内容)|猜你喜欢)[:：]?$/u;

/** @throws nothing: a page without text has an empty layer. */
export async function readHtml(decoded: Decoded): Promise<Reading> {
  const { load } = await import('cheerio');
  const $ = load(decoded.text);
  const meta = metaOf($);
  const heading = $('h1')
    .toArray()
    .map((element) => oneLine($(element).text()))
    .find((text) => text.length >= 4);
  const title = meta.title ?? heading ?? pageTitle($);

  strip($);
  const lines = withoutPageLines(linesOf(articleOf($)));
  if (title !== undefined && lines.length > 0 && !holdsTitle(lines, title)) lines.unshift(title);
  return {
    text: lines.join('\n'),
    stated: {
      ...(title === undefined ? {} : { title }),
      ...(meta.published === undefined ? {} : { published: meta.published }),
      ...(meta.issuer === undefined ? {} : { issuer: meta.issuer }),
    },
    /** Offsets of bytes remain; places in the file are none in the layer. */
    notes: decoded.notes.map((note) => ({ ...note, span: null })),
  };
}

function metaOf($: CheerioAPI): TextLayer['stated'] {
  const values = new Map<string, string>();
  for (const element of $('meta').toArray()) {
    const name = ($(element).attr('name') ?? $(element).attr('property'))?.toLowerCase();
    const content = oneLine($(element).attr('content') ?? '');
    if (name !== undefined && content !== '' && !values.has(name)) values.set(name, content);
  }
  const first = (...names: string[]): string | undefined =>
    names.map((name) => values.get(name)).find((value) => value !== undefined);
  const title = first('articletitle', 'og:title', 'twitter:title');
  const date = first(
    'pubdate',
    'publishdate',
    'publish_date',
    'article:published_time',
    'firstpublishedtime',
    'publication_date',
    'dc.date',
  );
  const issuer = first('contentsource', 'source', 'dc.publisher');
  const published = date === undefined ? undefined : isoDate(date);
  return {
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
    ...(issuer === undefined || CARRIERS.test(issuer) ? {} : { issuer }),
  };
}

/** 关于……的意见_部门动态_某市人民政府 → 关于……的意见 */
function pageTitle($: CheerioAPI): string | undefined {
  const whole = oneLine($('title').first().text());
  const first = oneLine(
    whole.split(/[_|｜]|\s[-–—]+\s?|(?<=\p{Script=Han})[-–](?=\p{Script=Han})/u)[0] ?? '',
  );
  return first.length >= 4 ? first : undefined;
}

const oneLine = (text: string): string => text.replace(/[\s\u00A0]+/gu, ' ').trim();

/** A title may run over several lines of the body. */
const holdsTitle = (lines: readonly string[], title: string): boolean =>
  bare(lines.slice(0, 12).join('')).includes(bare(title));

function strip($: CheerioAPI): void {
  $(FURNITURE).remove();
  const weights = weigh($.root().get(0) as Node);
  const all = weights.get($.root().get(0) as Node) ?? 0;
  for (const element of $('[class],[id],[style]').toArray()) {
    const { class: names = '', id = '', style = '' } = element.attribs;
    const named = FURNITURE_NAMES.test(names) || FURNITURE_NAMES.test(id);
    if (!named && !HIDDEN.test(style)) continue;
    const wrapsArticle = element.name === 'body' || (weights.get(element) ?? 0) > all * 0.3;
    if (!wrapsArticle) $(element).remove();
  }
}

/** Marks of written sentences; menus and lists of links have hardly any. */
const weightOf = (text: string): number => text.match(/[，。；、：,;]/gu)?.length ?? 0;

/** The sentence marks under each node, in one pass without recursion. */
function weigh(root: Node): ReadonlyMap<Node, number> {
  const weights = new Map<Node, number>();
  const order: Node[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    order.push(node);
    if ('children' in node) for (const child of node.children) stack.push(child);
  }
  for (const node of order.reverse()) {
    let weight = node.type === 'text' ? weightOf(node.data) : 0;
    if ('children' in node) for (const child of node.children) weight += weights.get(child) ?? 0;
    weights.set(node, weight);
  }
  return weights;
}

function articleOf($: CheerioAPI): Selection {
  const root = ($('body').get(0) ?? $.root().get(0)) as Node;
  const weights = weigh(root);
  const densest = densestOf(root, weights);
  const enough = (weights.get(densest) ?? 0) * 0.4;
  for (const selector of BODIES) {
    let best: Node | undefined;
    let heaviest = 0;
    for (const element of $(selector).toArray()) {
      const weight = weights.get(element) ?? 0;
      if (weight > heaviest) {
        heaviest = weight;
        best = element;
      }
    }
    if (best !== undefined && heaviest >= Math.max(2, enough)) return $(best);
  }
  return $(densest);
}

/** The smallest element that still holds four fifths of all sentence marks; never a single paragraph. */
function densestOf(root: Node, weights: ReadonlyMap<Node, number>): Node {
  let current = root;
  for (;;) {
    const weight = (weights.get(current) ?? 0) * 0.8;
    const children: readonly Node[] = 'children' in current ? current.children : [];
    const heavy = children.find((child) => (weights.get(child) ?? 0) >= Math.max(weight, 1));
    if (heavy === undefined || !('name' in heavy) || heavy.name === 'p' || heavy.name === 'tr')
      return current;
    current = heavy;
  }
}

function withoutPageLines(lines: readonly string[]): string[] {
  const tail = lines.findIndex((line, i) => i > lines.length / 2 && TAIL.test(line));
  return (tail < 0 ? lines : lines.slice(0, tail)).filter((line) => !PAGE_LINE.test(line));
}
