/** What paragraph styles of a Word file say about lists, with what they inherit. */
import type { ListReference, StyleList } from './list-labels.js';
import { attributeOf, childOf, childrenOf, descend } from './xml.js';

export interface ParagraphStyle extends StyleList {
  readonly id: string;
  /** toc 1 · heading 1 · Title; Word names its own in English, whatever its language. */
  readonly name: string;
}

export interface Styles {
  readonly paragraph: (id: string | undefined) => ParagraphStyle | undefined;
  /** Of a list style: the list it stands for. */
  readonly list: (id: string) => string | undefined;
}

/** <w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr> of a paragraph's or style's properties */
export function listReference(properties: Element | undefined): ListReference {
  const reference = childOf(properties, 'numPr');
  const numId = attributeOf(childOf(reference, 'numId'));
  const level = attributeOf(childOf(reference, 'ilvl'));
  return {
    ...(numId === undefined ? {} : { numId }),
    ...(level === undefined ? {} : { level: Number(level) }),
  };
}

/** A style is based on a style at most so often. */
const MAX_CHAIN = 20;

export function readStyles(root: Element | undefined): Styles {
  const elements = new Map<string, Element>();
  let standard: string | undefined;
  for (const element of root === undefined ? [] : childrenOf(root)) {
    const id = attributeOf(element, 'styleId');
    if (element.localName !== 'style' || id === undefined || elements.has(id)) continue;
    elements.set(id, element);
    const isDefault = /^(?:1|true|on)$/u.test(attributeOf(element, 'default') ?? '');
    if (isDefault && attributeOf(element, 'type') === 'paragraph') standard ??= id;
  }
  const known = new Map<string, ParagraphStyle>();

  function read(id: string, element: Element): ParagraphStyle {
    const chain: string[] = [];
    let list: ListReference = {};
    let next: string | undefined = id;
    while (next !== undefined && chain.length < MAX_CHAIN && !chain.includes(next)) {
      chain.push(next);
      const style = elements.get(next);
      list = { ...listReference(childOf(style, 'pPr')), ...list };
      next = attributeOf(childOf(style, 'basedOn'));
    }
    return { id, name: attributeOf(childOf(element, 'name')) ?? id, chain, ...list };
  }

  return {
    paragraph(id = standard) {
      const element = id === undefined ? undefined : elements.get(id);
      if (id === undefined || element === undefined) return undefined;
      const style = known.get(id) ?? read(id, element);
      known.set(id, style);
      return style;
    },
    list: (id) => attributeOf(descend(elements.get(id), 'pPr', 'numPr', 'numId')),
  };
}
