/** A page's tree read in document order and without recursion: pages nest deeper than a stack. */
import type { Node } from '../blocks.js';

export type Element = Extract<Node, { attribs: unknown }>;
export type Text = Extract<Node, { data: string; type: 'text' }>;

export const isElement = (node: Node): node is Element => 'attribs' in node;

export const childrenOf = (node: Node): readonly Node[] =>
  'children' in node ? node.children : [];

export function* nodesOf(root: Node): Generator<Node> {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i] as Node);
  }
}

export function* elementsOf(root: Node): Generator<Element> {
  for (const node of nodesOf(root)) if (isElement(node)) yield node;
}

export function* textsOf(root: Node): Generator<Text> {
  for (const node of nodesOf(root)) if (node.type === 'text') yield node;
}

/** Of at most so many nodes, where the beginning is enough. */
export function textOf(root: Node, most = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let seen = 0;
  for (const node of nodesOf(root)) {
    if (node.type === 'text') parts.push(node.data);
    if (++seen >= most) break;
  }
  return parts.join('');
}

/** The words of class and id, in small letters. */
export const namesOf = ({ attribs }: Element): readonly string[] =>
  `${attribs['id'] ?? ''} ${attribs['class'] ?? ''}`.toLowerCase().split(/\s+/u).filter(Boolean);

/** Gives an element other children. */
export function adopt(element: Element, children: readonly Node[]): void {
  element.children = [...children] as Element['children'];
  element.children.forEach((child, i) => {
    child.parent = element;
    child.prev = element.children[i - 1] ?? null;
    child.next = element.children[i + 1] ?? null;
  });
}

/** Takes elements out in one pass; one by one, each would search its siblings. */
export function prune(root: Node, out: ReadonlySet<Node>): void {
  if (out.size === 0) return;
  for (const element of elementsOf(root))
    if (element.children.some((child) => out.has(child)))
      adopt(
        element,
        element.children.filter((child) => !out.has(child)),
      );
}

export interface Measure {
  /** Marks of written sentences outside links: menus and lists of links have none. */
  readonly prose: number;
  readonly links: number;
  /** Characters that are not blank. */
  readonly length: number;
  readonly linkLength: number;
}

const NOTHING: Measure = { prose: 0, links: 0, length: 0, linkLength: 0 };

export type Measures = (node: Node) => Measure;

/** Each node with all that is under it, in one pass. */
export function measure(root: Node): Measures {
  const order: Node[] = [];
  const inLink = new Set<Node>();
  for (const node of nodesOf(root)) {
    order.push(node);
    if ((isElement(node) && isLink(node)) || (node.parent !== null && inLink.has(node.parent)))
      inLink.add(node);
  }
  const measures = new Map<Node, Measure>();
  for (const node of order.reverse()) {
    let { prose, links, length, linkLength } = NOTHING;
    if (node.type === 'text') {
      const counted = count(node.data);
      length = counted.length;
      if (inLink.has(node)) linkLength = length;
      else prose = counted.marks;
    }
    if (isElement(node) && isLink(node)) links = 1;
    for (const child of childrenOf(node)) {
      const part = measures.get(child) ?? NOTHING;
      prose += part.prose;
      links += part.links;
      length += part.length;
      linkLength += part.linkLength;
    }
    measures.set(node, { prose, links, length, linkLength });
  }
  return (node) => measures.get(node) ?? NOTHING;
}

const MARKS = '，。；、：！？,;';
const BLANKS = ' \t\r\n\f\u00A0\u3000';

function count(text: string): { readonly length: number; readonly marks: number } {
  let length = 0;
  let marks = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (BLANKS.includes(character)) continue;
    length++;
    if (MARKS.includes(character)) marks++;
  }
  return { length, marks };
}

/** Anchors without an address only name a place. */
const isLink = ({ name, attribs }: Element): boolean => name === 'a' && 'href' in attribs;
