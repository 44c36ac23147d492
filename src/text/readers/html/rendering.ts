/** What browsers draw and the text of the markup alone does not say, or says otherwise. */
import { bare, type Node } from '../blocks.js';
import { listNumeral } from '../list-numerals.js';
import {
  adopt,
  childrenOf,
  type Element,
  elementsOf,
  isElement,
  nodesOf,
  prune,
  type Text,
  textOf,
  textsOf,
} from './tree.js';

/** Makes what a page lacks; the reader brings cheerio. */
export interface Maker {
  readonly element: (name: string) => Element;
  readonly text: (data: string) => Text;
  /** What an entity means. */
  readonly meaning: (entity: string) => string;
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]+/gu;
/** &amp;nbsp; : a page that was escaped twice. */
const ESCAPED = /&(?:[a-z]{2,8}|#\d{2,5}|#x[\da-f]{2,4});/giu;

export function render(root: Node, maker: Maker): void {
  cleanTexts(root, maker);
  breakPreformatted(root, maker);
  raise(root);
  dropReplaced(root);
  numberItems(root, maker);
}

function cleanTexts(root: Node, maker: Maker): void {
  const meanings = new Map<string, string>();
  const meaning = (entity: string): string => {
    const known = meanings.get(entity) ?? maker.meaning(entity);
    meanings.set(entity, known);
    return known;
  };
  for (const text of textsOf(root))
    text.data = text.data.replace(ESCAPED, meaning).replace(INVISIBLE, '');
}

const PREFORMATTED = /white-space\s*:\s*(?:pre|break-spaces)/iu;

/** Line ends count in <pre> and wherever the style says so. */
function breakPreformatted(root: Node, maker: Maker): void {
  const inside = new Set<Node>();
  const parents = new Set<Element>();
  for (const node of nodesOf(root)) {
    const isPre =
      isElement(node) && (node.name === 'pre' || PREFORMATTED.test(node.attribs['style'] ?? ''));
    if (isPre || (node.parent !== null && inside.has(node.parent))) inside.add(node);
    const isBroken = node.type === 'text' && inside.has(node) && node.data.includes('\n');
    if (isBroken && node.parent !== null && isElement(node.parent)) parents.add(node.parent);
  }
  for (const parent of parents) {
    const children = parent.children.flatMap((child): readonly Node[] =>
      child.type === 'text'
        ? child.data
            .split('\n')
            .flatMap((line, i) => [...(i === 0 ? [] : [maker.element('br')]), maker.text(line)])
        : [child],
    );
    adopt(parent, children);
  }
}

const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '-': '⁻',
  '−': '⁻',
};

/** km<sup>2</sup> → km² · 10<sup>8</sup> → 10⁸ · 意见<sup>[1]</sup> → 意见 */
function raise(root: Node): void {
  const notes = new Set<Node>();
  let before = '';
  for (const node of nodesOf(root)) {
    if (node.type === 'text') before = (before + node.data).slice(-8);
    if (!isElement(node) || node.name !== 'sup') continue;
    const raised = bare(textOf(node, 20));
    const isPower = /^[-−]?\d{1,3}$/u.test(raised) && /(?:[A-Za-z]|米|(?:^|\D)10)$/u.test(before);
    if (isPower) {
      const [first, ...rest] = textsOf(node);
      if (first === undefined) continue;
      first.data = [...raised].map((digit) => RAISED[digit] ?? digit).join('');
      for (const text of rest) text.data = '';
    } else if (/^(?:[[［〔(（]?[\d*※①-⑳,，、-]{1,6}[\]］〕)）]?|注)$/u.test(raised))
      notes.add(node);
  }
  prune(root, notes);
}

/** <del>100</del><ins>120</ins>座 : of a correction only the second figure holds. */
function dropReplaced(root: Node): void {
  const replaced = new Set<Node>();
  for (const element of elementsOf(root)) {
    const { prev } = element;
    if (element.name === 'ins' && prev !== null && isElement(prev) && STRUCK.has(prev.name))
      replaced.add(prev);
  }
  prune(root, replaced);
}

const STRUCK = new Set(['del', 's', 'strike']);

/** The format of the numerals, and what stands before and after them. */
type Style = readonly [format: string, before: string, after: string];

const STYLES: Readonly<Record<string, Style>> = {
  decimal: ['decimal', '', '. '],
  'decimal-leading-zero': ['decimalZero', '', '. '],
  a: ['lowerLetter', '', '. '],
  'lower-alpha': ['lowerLetter', '', '. '],
  'lower-latin': ['lowerLetter', '', '. '],
  A: ['upperLetter', '', '. '],
  'upper-alpha': ['upperLetter', '', '. '],
  'upper-latin': ['upperLetter', '', '. '],
  i: ['lowerRoman', '', '. '],
  'lower-roman': ['lowerRoman', '', '. '],
  I: ['upperRoman', '', '. '],
  'upper-roman': ['upperRoman', '', '. '],
  'cjk-ideographic': ['chineseCountingThousand', '', '、'],
  'cjk-decimal': ['ideographDigital', '', '、'],
  'simp-chinese-informal': ['chineseCountingThousand', '', '、'],
  'trad-chinese-informal': ['chineseCountingThousand', '', '、'],
  'simp-chinese-formal': ['chineseLegalSimplified', '', '、'],
  'trad-chinese-formal': ['ideographLegalTraditional', '', '、'],
  'cjk-heavenly-stem': ['ideographTraditional', '', '、'],
  none: ['none', '', ''],
  disc: ['none', '', ''],
  circle: ['none', '', ''],
  square: ['none', '', ''],
  /** Names of UEditor, with which most of these pages are written. */
  custom_num: ['decimal', '', '. '],
  custom_num1: ['decimal', '', '）'],
  custom_num2: ['decimal', '（', '）'],
  custom_cn: ['chineseCountingThousand', '', '、'],
  custom_cn1: ['chineseCountingThousand', '', '）'],
  custom_cn2: ['chineseCountingThousand', '（', '）'],
};

const MARKED =
  /^(?:[（(〔[【]?(?:\d{1,3}|[一二三四五六七八九十百]{1,4}|[a-zA-Z])[）)〕\]】、.．]|第[一二三四五六七八九十百\d]{1,4}[条章节项]|[①-⑳㈠-㈩•·●■◆—-])/u;

/** The numbers of <ol>, which are drawn and not written; none where the items bear their own. */
function numberItems(root: Node, maker: Maker): void {
  for (const list of elementsOf(root)) {
    if (list.name !== 'ol') continue;
    const items = list.children.filter(
      (child): child is Element => isElement(child) && child.name === 'li',
    );
    const marked = items.filter((item) => MARKED.test(textOf(item, 40).trimStart()));
    if (marked.length * 2 >= items.length) continue;
    const [format, before, after] = styleOf(list);
    const isReversed = 'reversed' in list.attribs;
    let count = whole(list.attribs['start']) ?? (isReversed ? items.length : 1);
    for (const item of items) {
      count = whole(item.attribs['value']) ?? count;
      const first = firstBlock(item);
      if (first !== undefined)
        adopt(first, [maker.text(before + listNumeral(count, format) + after), ...first.children]);
      count += isReversed ? -1 : 1;
    }
  }
}

function styleOf({ attribs }: Element): Style {
  const style = /list-style(?:-type)?\s*:\s*(?<name>[\w-]+)/iu.exec(attribs['style'] ?? '');
  const names = [
    style?.groups?.['name']?.toLowerCase(),
    ...(attribs['class'] ?? '').split(/\s+/u),
    attribs['type'],
  ];
  for (const name of names)
    if (name !== undefined && Object.hasOwn(STYLES, name)) return STYLES[name] as Style;
  return STYLES['decimal'] as Style;
}

const whole = (attribute: string | undefined): number | undefined =>
  attribute !== undefined && /^\s*-?\d{1,6}\s*$/u.test(attribute) ? Number(attribute) : undefined;

const LISTS = new Set(['ol', 'ul', 'table']);

/** <li><p>… : where an item's text begins; none where a list comes first. */
function firstBlock(item: Element): Element | undefined {
  for (let block = item; ; ) {
    const first = childrenOf(block).find(
      (child) => isElement(child) || (child.type === 'text' && bare(child.data) !== ''),
    );
    if (first === undefined) return undefined;
    if (!isElement(first) || first.name === 'br') return block;
    if (LISTS.has(first.name)) return undefined;
    block = first;
  }
}
