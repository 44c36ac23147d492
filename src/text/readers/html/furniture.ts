/** What stands around an article, or is wedged into it, by its tag, its name, or because nobody sees it. */
import type { Node } from '../blocks.js';
import {
  type Element,
  elementsOf,
  isElement,
  type Measures,
  measure,
  namesOf,
  nodesOf,
  prune,
  textOf,
} from './tree.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

/** Never text that is read on a page. */
const UNREAD = words(
  'script style noscript template iframe object embed applet svg canvas audio video map head link meta title select option textarea datalist noframes frameset math rt rp rtc',
);

/** Furniture by its tag, unless the page is built inside it: ASP.NET wraps every page in a form. */
const BESIDE = words(
  'nav aside footer form button input dialog menu amp-sidebar amp-consent amp-social-share amp-ad amp-embed',
);

/** Parts of class and id names, between hyphens, underscores and capitals. */
const NAMED = words(
  `nav navbar navi navigation menu mainnav topnav subnav breadcrumb breadcrumbs crumb crumbs curb curmb curmbs bread
  mbx dqwz toolbar share shares sharebar bdsharebuttonbox bdshare bshare jiathis social sns footer sidebar aside topbar related
  relevant relate xgxw xgwz xgyd xgjd xgwj xglj xgbd xgnews hotnews hotlist hotkey phb qrcode qr ewm erweima qrcontainer
  pagination pager pagebreak pagenav pageinfo jiucuo comment comments pinglun copyright banquan beian hidebox hidediv search
  searchbox slhwzafw wza changzhe cookie cookies consent advert ads prenext prevnext prevandnext sxp syxp nextpage
  friendlink friendlinks links yqlj sitemap gotop backtop totop fixedtool floatbar login lang language langs
  accessibility fontsize fontzoombtn zoombtn dayin btns buttons captcha feedback toast modal popup mask`,
);

/** Names that an article's own blocks bear too: only of boxes in which no sentence stands. */
const DOUBTFUL = words(
  'header foot position location tool tools hot print recommend recommended relation button tips',
);
const BOXES = words('div ul ol dl section table a');

const UNSEEN = words(
  'hidden hide d-none sr-only visually-hidden displaynone display-none screen-reader-text',
);
const HIDDEN = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

export function dropUnread(root: Node): void {
  const out = new Set<Node>();
  for (const element of elementsOf(root)) if (UNREAD.has(element.name)) out.add(element);
  prune(root, out);
}

export function dropFurniture(root: Node): void {
  const at = measure(root);
  const all = at(root).prose;
  const out = new Set<Node>();
  for (const element of elementsOf(root)) {
    if (element === root || element.name === 'body') continue;
    const { prose } = at(element);
    /** Pages show by script what they hide at first, WeChat's even the article. */
    if (isHidden(element)) {
      if (prose <= all * 0.55) out.add(element);
    } else if (isBeside(element, prose) && prose <= all * 0.45) out.add(element);
  }
  prune(root, out);
}

const isHidden = (element: Element): boolean =>
  'hidden' in element.attribs ||
  element.attribs['aria-hidden'] === 'true' ||
  HIDDEN.test(element.attribs['style'] ?? '') ||
  namesOf(element).some((name) => UNSEEN.has(name));

function isBeside(element: Element, prose: number): boolean {
  if (BESIDE.has(element.name)) return true;
  if (element.name === 'header') return !isInArticle(element);
  const isDoubtful = prose < 3 && BOXES.has(element.name);
  return partsOf(element).some((part) => NAMED.has(part) || (isDoubtful && DOUBTFUL.has(part)));
}

/** shareBar · share-bar · sharebar2 ; MsoCommentText is Word's and says nothing. */
function partsOf({ attribs }: Element): readonly string[] {
  const names = `${attribs['id'] ?? ''} ${attribs['class'] ?? ''}`.replace(/\bMso\w*/gu, '');
  const split = names.replace(/(?<=[a-z])(?=[A-Z])/gu, '-');
  return `${names} ${split}`
    .toLowerCase()
    .split(/[\s_-]+/u)
    .map((part) => part.replace(/(?<!\d)\d+$/u, ''));
}

function isInArticle(element: Element): boolean {
  for (let node: Node | null = element.parent, up = 0; node !== null && up < 3; up++) {
    if (isElement(node) && node.name === 'article') return true;
    node = node.parent;
  }
  return false;
}

const LISTS = words('ul ol dl table div section');
/** Links to files and to attached pages are part of a document. */
const ATTACHED = /附件|附表|附录|附錄|\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)\b/iu;

/** Lists of links above and below the written text: menus and other articles. */
export function dropLinkLists(article: Node): void {
  const at = measure(article);
  const order = new Map<Node, number>();
  const attached = new Set<Node>();
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  for (const node of nodesOf(article)) {
    order.set(node, order.size);
    if (node.type === 'text' && ATTACHED.test(node.data))
      for (let up: Node | null = node; up !== null && !attached.has(up); up = up.parent)
        attached.add(up);
    if (node.type === 'text' && (at(node).prose > 1 || /[。；！？]/u.test(node.data))) {
      first = Math.min(first, order.size);
      last = order.size;
    }
  }
  const out = new Set<Node>();
  for (const element of elementsOf(article)) {
    if (element === article || !LISTS.has(element.name) || out.has(element.parent as Node)) {
      if (element.parent !== null && out.has(element.parent)) out.add(element);
      continue;
    }
    const start = order.get(element) ?? 0;
    if (start < last && start >= first) continue;
    if (isLinkList(element, at) && !attached.has(element) && !/附件/u.test(textBefore(element)))
      out.add(element);
  }
  prune(article, out);
}

function isLinkList(element: Element, at: Measures): boolean {
  const { prose, links, length, linkLength } = at(element);
  return prose === 0 && links >= 3 && linkLength >= length * 0.7;
}

/** 附件： in the element before a list says what the list is. */
function textBefore(element: Element): string {
  let node = element.prev;
  for (let back = 0; node !== null && back < 4; back++) {
    const text = textOf(node, 100).trim();
    if (text !== '') return text.slice(-40);
    node = node.prev;
  }
  return '';
}
