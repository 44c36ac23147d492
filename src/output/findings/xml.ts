/** Reports in XML: a tree becomes a DOM, so that whatever a document holds is escaped. */
import { DOMImplementation, XMLSerializer } from '@xmldom/xmldom';

export interface Tag {
  readonly name: string;
  /** null: left out. */
  readonly attributes: Readonly<Record<string, string | number | null>>;
  readonly children?: readonly Tag[] | string;
}

/** XML 1.0 has no place for most controls, lone surrogates, U+FFFE and U+FFFF, however they are written. */
const allowed = (text: string): string =>
  text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '');

export function writeReport(root: Tag): string {
  const document = new DOMImplementation().createDocument(null, root.name);
  fill(document, document.documentElement, root, '\n');
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  return `${declaration}${new XMLSerializer().serializeToString(document)}\n`;
}

function fill(document: Document, element: Element, tag: Tag, indent: string): void {
  const { attributes, children = '' } = tag;
  for (const [name, value] of Object.entries(attributes))
    if (value !== null) element.setAttribute(name, allowed(String(value)));
  if (typeof children === 'string') {
    if (children !== '') element.appendChild(document.createTextNode(allowed(children)));
    return;
  }
  for (const child of children) {
    const own = document.createElement(child.name);
    fill(document, own, child, `${indent}  `);
    element.appendChild(document.createTextNode(`${indent}  `));
    element.appendChild(own);
  }
  if (children.length > 0) element.appendChild(document.createTextNode(indent));
}
