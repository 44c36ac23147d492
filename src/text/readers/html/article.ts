/** Where on a page the article stands. */
import type { Node } from '../blocks.js';
import {
  childrenOf,
  type Element,
  elementsOf,
  isElement,
  type Measures,
  namesOf,
  textOf,
} from './tree.js';

/** What the systems of governments and newspapers call an article's body; the surest first. */
const BODIES: readonly string[] =
  `ucap-content ucapcontent trs_ueditor trs_editor trs_editor_view trs_preappend trs_word trs_paper_default pages_content
  zoomcon zoom fontzoom js_content rich_media_content ozoom founder-content founder_content v_news_content
  wp_articlecontent rm_txt_con p-detail artibody xl_content xxgk_content xxgk-content gk_content
  contenttext area-essay data_midlle_news_box02 entry-content articlebody`.split(/\s+/u);
const RANKS: ReadonlyMap<string, number> = new Map(BODIES.map((name, rank) => [name, rank]));

/** article-content · news_txt · xxgkCon: what anybody calls it. */
const BODY_SHAPE =
  /^(?:(?:article|art|news|detail|info|xl|xxgk|gk|zw|wz|nr|post|entry|doc|show|view|main|txt|text|con|page)[-_]?(?:content|contents|con|cont|text|txt|body|detail|info|main|nr|zw)|article|content|detail|view|text|main|printbody|print-body|cplist)$/u;

export interface Article {
  readonly nodes: readonly Node[];
  /** Bears a name that tells, or consists of paragraphs. */
  readonly isSure: boolean;
}

export function articleOf(root: Node, at: Measures): Article {
  const { node: densest, isSure } = densestOf(root, at);
  const most = at(densest).prose;
  const known = knownBody(root, at, Math.max(2, most * 0.4));
  if (known !== undefined) return { nodes: known, isSure: true };
  const named = namedBody(root, at, Math.max(2, most * 0.9));
  if (named !== undefined) return { nodes: [named], isSure: true };
  return { nodes: [densest], isSure };
}

/** An article may lie in several bodies of one name; of nested ones the outermost is whole. */
function knownBody(root: Node, at: Measures, enough: number): readonly Node[] | undefined {
  const found = new Map<number, Node[]>();
  const inside = new Set<Node>();
  for (const element of elementsOf(root)) {
    const ranks = [...namesOf(element), element.name].flatMap((name) => RANKS.get(name) ?? []);
    const isInside = element.parent !== null && inside.has(element.parent);
    if (isInside || ranks.length > 0) inside.add(element);
    if (isInside || ranks.length === 0 || at(element).prose < 2) continue;
    const rank = Math.min(...ranks);
    const bodies = found.get(rank);
    if (bodies === undefined) found.set(rank, [element]);
    else bodies.push(element);
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([, nodes]) => nodes)
    .find((nodes) => nodes.reduce((sum, node) => sum + at(node).prose, 0) >= enough);
}

/** The smallest that holds enough. */
function namedBody(root: Node, at: Measures, enough: number): Node | undefined {
  let best: Node | undefined;
  for (const element of elementsOf(root)) {
    const isNamed =
      element.name === 'article' ||
      element.name === 'main' ||
      element.attribs['itemprop'] === 'articleBody' ||
      namesOf(element).some((name) => BODY_SHAPE.test(name));
    if (!isNamed || at(element).prose < enough) continue;
    if (best === undefined || at(element).length < at(best).length) best = element;
  }
  return best;
}

const INLINE = new Set(
  'p li dt dd h1 h2 h3 h4 h5 h6 blockquote pre span font b strong i em u a br td th'.split(' '),
);
const FOOT = /ICP备|公网安备|版权所有|著作權|主办|主辦|承办|标识码|地址[:：]|电话[:：]|電話[:：]/u;
/** A cell that holds so much is a part of the page. */
const LONG = 150;

/**
 * The smallest element that still holds four fifths of the sentences around it; never a single
 * paragraph, and none of the boxes between which paragraphs stand.
 */
function densestOf(root: Node, at: Measures): { readonly node: Node; readonly isSure: boolean } {
  let node = root;
  for (;;) {
    const children = childrenOf(node);
    const enough = Math.max(at(node).prose * 0.8, 1);
    const heavy = children.find((child) => at(child).prose >= enough);
    const beside = children.filter((child) => child !== heavy && isParagraph(child, at));
    if (heavy === undefined) {
      const prose = beside.reduce((sum, child) => sum + at(child).prose, 0);
      return { node, isSure: prose >= at(node).prose / 2 };
    }
    if (
      !isElement(heavy) ||
      beside.some((child) => at(child).prose >= 2 && !FOOT.test(textOf(child)))
    )
      return { node, isSure: true };
    const cell = heavy.name === 'tr' ? cellOf(heavy, enough, at) : heavy;
    if (cell === undefined || (INLINE.has(cell.name) && cell.name !== 'td'))
      return { node, isSure: true };
    node = cell;
  }
}

const cellOf = (row: Element, enough: number, at: Measures): Element | undefined =>
  row.children.filter(isElement).find((cell) => at(cell).prose >= enough && at(cell).length > LONG);

/** Text without boxes and links, whatever its element is called. */
function isParagraph(node: Node, at: Measures): boolean {
  if (node.type === 'text') return true;
  return (
    isElement(node) &&
    at(node).links === 0 &&
    (node.name === 'p' ||
      childrenOf(node).every((child) => !isElement(child) || INLINE.has(child.name)))
  );
}
