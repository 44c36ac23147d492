/** Where on a page the article stands. */
import type { Node } from '../blocks.js';
import { childrenOf, elementsOf, isElement, type Measures, namesOf, textOf } from './tree.js';

/** What the systems of governments and newspapers call an article's body; the surest first. */
const BODIES: readonly string[] =
  `ucap-content ucapcontent trs_ueditor trs_editor trs_editor_view trs_preappend trs_word trs_paper_default pages_content
  zoomcon zoom fontzoom js_content rich_media_content ozoom founder-content founder_content v_news_content
  wp_articlecontent rm_txt_con rm_txt p-detail artibody xl_content xxgk_content xxgk-content gk_content
  contenttext area-essay data_midlle_news_box02 entry-content articlebody`.split(/\s+/u);
const RANKS: ReadonlyMap<string, number> = new Map(BODIES.map((name, rank) => [name, rank]));

/** article-content · news_txt · xxgkCon: what anybody calls it. */
const BODY_SHAPE =
  /^(?:(?:article|art|news|detail|info|xl|xxgk|gk|zw|wz|nr|post|entry|doc|show|view|main|txt|text|con|page)[-_]?(?:content|contents|con|cont|text|txt|body|detail|info|main|nr|zw)|article|content|detail|view|text|main|printbody|print-body|cplist)$/u;

export interface Article {
  readonly nodes: readonly Node[];
  /** Bears a name that tells; otherwise found by its text. */
  readonly named: boolean;
}

export function articleOf(root: Node, at: Measures): Article {
  const densest = densestOf(root, at);
  const most = at(densest).prose;
  const known = knownBody(root, at, Math.max(2, most * 0.4));
  if (known !== undefined) return { nodes: known, named: true };
  const named = namedBody(root, at, Math.max(2, most * 0.9));
  if (named !== undefined) return { nodes: [named], named: true };
  return { nodes: [densest], named: false };
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

const PARAGRAPHS = new Set(
  'p tr li dt dd h1 h2 h3 h4 h5 h6 blockquote pre span font b strong a'.split(' '),
);
const FOOT = /ICP备|公网安备|版权所有|著作權|主办|主辦|承办|标识码|地址[:：]|电话[:：]|電話[:：]/u;

/**
 * The smallest element that still holds four fifths of the sentences around it; never a single
 * paragraph, and none of the boxes between which paragraphs stand.
 */
function densestOf(root: Node, at: Measures): Node {
  let current = root;
  for (;;) {
    const enough = Math.max(at(current).prose * 0.8, 1);
    const children = childrenOf(current);
    const heavy = children.find((child) => at(child).prose >= enough);
    if (heavy === undefined || !isElement(heavy) || PARAGRAPHS.has(heavy.name)) return current;
    const amongParagraphs = children.some(
      (child) =>
        child !== heavy &&
        at(child).prose >= 2 &&
        (child.type === 'text' || (isElement(child) && child.name === 'p')) &&
        !FOOT.test(textOf(child)),
    );
    if (amongParagraphs) return current;
    current = heavy;
  }
}
