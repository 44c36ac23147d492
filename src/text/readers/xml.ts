/** The XML of office files: parsed as strictly as mammoth does, and walked by local names. */
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';

const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** Deeper than any table in a table in a text box; whoever walks may recurse. */
const MAX_DEPTH = 250;

/** The root element; undefined if this is not well-formed. */
export function parseXml(text: string): Element | undefined {
  let failed = false;
  const fail = (): void => {
    failed = true;
  };
  const parser = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } });
  try {
    const root = parser.parseFromString(text, 'text/xml')?.documentElement;
    return failed || !root || isTooDeep(root) ? undefined : root;
  } catch {
    return undefined;
  }
}

export const writeXml = (root: Element): string => new XMLSerializer().serializeToString(root);

function isTooDeep(root: Element): boolean {
  let depth = 1;
  let node: Node | null = root;
  while (node !== null) {
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth++;
    } else {
      while (node !== null && node.nextSibling === null) {
        node = node === root ? null : node.parentNode;
        depth--;
      }
      node = node?.nextSibling ?? null;
    }
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** Children that are elements, as they stand now: what is added later is not among them. */
export function childrenOf(element: Element): Element[] {
  const children: Element[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling)
    if (node.nodeType === 1) children.push(node as Element);
  return children;
}

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element === undefined ? undefined : childrenOf(element).find((child) => child.localName === name);

/** The element at the end of a path of names, each the first of its kind. */
export const descend = (element: Element | undefined, ...names: string[]): Element | undefined =>
  names.reduce<Element | undefined>(childOf, element);

/** w:val and the like, whatever the prefix. */
export function attributeOf(element: Element | undefined, name = 'val'): string | undefined {
  for (const attribute of Array.from(element?.attributes ?? []))
    if (attribute.localName === name) return attribute.value;
  return undefined;
}

/** An element that is present and does not say 0: <w:vanish/> */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off)$/u.test(attributeOf(element) ?? '');

export const isWord = (element: Element): boolean => WORD.has(element.namespaceURI ?? '');

/** A new element of the same vocabulary as `beside`. */
export const newElement = (beside: Element, name: string): Element =>
  beside.ownerDocument.createElementNS(beside.namespaceURI, `${beside.prefix ?? 'w'}:${name}`);
