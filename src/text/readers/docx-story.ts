/**
 * A story of a Word file (body, footnotes, endnotes) is rewritten before mammoth reads it: labels of lists go into the
 * text; what a reader of the page does not see, or sees twice, goes out.
 */
import type { Numbering } from './docx-numbering.js';
import { listReference, type Styles } from './docx-styles.js';
import type { NextLabel } from './list-labels.js';
import { Contents } from './word-contents.js';
import { attributeOf, childOf, childrenOf, descend, isOn, isWord, newElement } from './xml.js';

interface Story {
  readonly nextLabel: NextLabel;
  readonly contents: Contents<Element>;
  paragraph: Paragraph | undefined;
  /** Begins a paragraph that goes on in the next, the mark between them being deleted. */
  merged: Paragraph | undefined;
}

interface Paragraph {
  readonly element: Element;
  /** As much of its text as tells 目录 from a sentence. */
  text: string;
  hasText: boolean;
  /** Text that is not in a table of contents. */
  hasOwnText: boolean;
}

const ENOUGH = 20;

export function rewriteStory(root: Element, numbering: Numbering, styles: Styles): void {
  const newStory = (): Story => ({
    nextLabel: numbering.story(),
    contents: new Contents(drop),
    paragraph: undefined,
    merged: undefined,
  });
  /** Word counts text boxes apart from the text around them. */
  const boxes = newStory();

  function visit(element: Element, story: Story, inCell: boolean): void {
    const inside = (from: Element | undefined, within = story, cell = inCell): void => {
      for (const child of from === undefined ? [] : childrenOf(from)) visit(child, within, cell);
    };
    switch (element.localName) {
      case 'AlternateContent':
        inside(childOf(element, 'Fallback'));
        break;
      case 'p':
        if (isWord(element)) visitParagraph(element, story, inCell, () => inside(element));
        else inside(element);
        break;
      case 'txbxContent':
        inside(element, boxes, false);
        break;
      case 'tr':
        if (descend(element, 'trPr', 'del') === undefined) inside(element);
        break;
      case 'tc':
        if (!continuesAbove(element)) inside(element, story, true);
        break;
      case 'sdt':
        if (isShown(element)) inside(childOf(element, 'sdtContent'));
        else empty(element);
        break;
      case 'r':
        if (isOn(descend(element, 'rPr', 'vanish'))) hide(element);
        inside(element);
        break;
      case 'fldChar':
        story.contents.field(attributeOf(element, 'fldCharType'));
        break;
      case 'instrText':
        story.contents.code(element.textContent ?? '');
        break;
      case 't':
        if (isWord(element)) readText(element.textContent ?? '', story);
        break;
      case 'del':
      case 'moveFrom':
      case 'pPr':
      case 'rt':
        break;
      default:
        inside(element);
    }
  }

  function visitParagraph(element: Element, story: Story, inCell: boolean, inside: () => void) {
    const outer = story.paragraph;
    const begun = story.merged;
    const own: Paragraph = begun ?? { element, text: '', hasText: false, hasOwnText: false };
    story.paragraph = own;
    inside();
    story.paragraph = outer;

    const properties = childOf(element, 'pPr');
    const mark = childOf(properties, 'rPr');
    const isDeleted = childOf(mark, 'del') !== undefined;
    story.merged = isDeleted ? own : undefined;
    if (isDeleted || childOf(mark, 'moveFrom') !== undefined || isOn(childOf(mark, 'vanish')))
      return;
    const style = styles.paragraph(attributeOf(childOf(properties, 'pStyle')));
    const label = story.nextLabel(listReference(properties), style);
    /** An empty cell shows its number: the first column of many tables. Elsewhere a lone number is a slip. */
    if (label !== undefined && (own.hasText || inCell)) prefix(own.element, label);
    if (own.hasText)
      story.contents.paragraph({
        paragraph: element,
        style: style?.name ?? '',
        text: own.text,
        listed: !own.hasOwnText,
      });
  }

  visit(root, newStory(), false);
}

function readText(text: string, { paragraph, contents }: Story): void {
  if (paragraph === undefined || text.trim() === '') return;
  if (paragraph.text.length < ENOUGH) paragraph.text += text;
  paragraph.hasText = true;
  paragraph.hasOwnText ||= !contents.isOpen;
}

/** Below another cell that it is merged with; what it holds is not shown. */
function continuesAbove(cell: Element): boolean {
  const merge = descend(cell, 'tcPr', 'vMerge');
  return merge !== undefined && attributeOf(merge) !== 'restart';
}

/** Not so a table of contents, and what asks the writer to fill something in. */
function isShown(control: Element): boolean {
  const properties = childOf(control, 'sdtPr');
  const gallery = attributeOf(descend(properties, 'docPartObj', 'docPartGallery'));
  return gallery !== 'Table of Contents' && !isOn(childOf(properties, 'showingPlcHdr'));
}

function empty(control: Element): void {
  const content = childOf(control, 'sdtContent');
  if (content !== undefined) control.removeChild(content);
}

function hide(run: Element): void {
  for (const child of childrenOf(run)) if (child.localName === 't') child.textContent = '';
}

/** The style of paragraphs that mammoth is told to leave out. */
export const DROPPED = 'PlanExtractDropped';

function drop(paragraph: Element): void {
  let properties = childOf(paragraph, 'pPr');
  if (properties === undefined) {
    properties = newElement(paragraph, 'pPr');
    paragraph.insertBefore(properties, paragraph.firstChild);
  }
  const old = childOf(properties, 'pStyle');
  const style = newElement(paragraph, 'pStyle');
  style.setAttributeNS(paragraph.namespaceURI, `${paragraph.prefix ?? 'w'}:val`, DROPPED);
  if (old === undefined) properties.appendChild(style);
  else properties.replaceChild(style, old);
}

function prefix(paragraph: Element, label: string): void {
  const run = newElement(paragraph, 'r');
  const text = newElement(paragraph, 't');
  text.appendChild(paragraph.ownerDocument.createTextNode(label));
  run.appendChild(text);
  const properties = childOf(paragraph, 'pPr');
  paragraph.insertBefore(
    run,
    properties === undefined ? paragraph.firstChild : properties.nextSibling,
  );
}
