/** The lists of a .docx file, from its numbering.xml. */
import type { Styles } from './docx-styles.js';
import { LEVELS, type Level, type List, labelsOf, type NextLabel } from './list-labels.js';
import { attributeOf, childOf, childrenOf, descend, isOn } from './xml.js';

export interface Numbering {
  readonly story: () => NextLabel;
}

export function readNumbering(root: Element | undefined, styles: Styles): Numbering {
  const kinds = new Map<string, Element>();
  const references = new Map<string, Element>();
  for (const element of root === undefined ? [] : childrenOf(root)) {
    const { localName } = element;
    if (localName === 'abstractNum')
      kinds.set(attributeOf(element, 'abstractNumId') ?? '', element);
    if (localName === 'num') references.set(attributeOf(element, 'numId') ?? '', element);
  }
  const lists = new Map<string, List | undefined>();

  function listOf(numId: string): List | undefined {
    if (!lists.has(numId)) lists.set(numId, readList(numId));
    return lists.get(numId);
  }

  function readList(numId: string): List | undefined {
    const reference = references.get(numId);
    if (reference === undefined) return undefined;
    const kind = kindOf(reference);
    const element = kinds.get(kind);
    if (element === undefined) return undefined;
    const levels = new Map<number, Level>();
    for (const child of childrenOf(element)) if (child.localName === 'lvl') put(levels, child);
    const startOverrides = new Map<number, number>();
    for (const override of childrenOf(reference)) {
      if (override.localName !== 'lvlOverride') continue;
      const level = childOf(override, 'lvl');
      if (level !== undefined) put(levels, level, attributeOf(override, 'ilvl'));
      const start = attributeOf(childOf(override, 'startOverride'));
      if (start !== undefined)
        startOverrides.set(Number(attributeOf(override, 'ilvl') ?? 0), integer(start, 1));
    }
    return { kind, levels, startOverrides };
  }

  /** A list may stand for a list style, which names another list. */
  function kindOf(reference: Element): string {
    let kind = attributeOf(childOf(reference, 'abstractNumId')) ?? '';
    for (let step = 0; step < LEVELS; step++) {
      const style = attributeOf(childOf(kinds.get(kind), 'numStyleLink'));
      const next = style === undefined ? undefined : references.get(styles.list(style) ?? '');
      if (next === undefined) return kind;
      kind = attributeOf(childOf(next, 'abstractNumId')) ?? '';
    }
    return kind;
  }

  return { story: () => labelsOf(listOf) };
}

function put(
  levels: Map<number, Level>,
  element: Element,
  at = attributeOf(element, 'ilvl'),
): void {
  const level = Number(at ?? 0);
  const format =
    childOf(element, 'numFmt') ?? descend(element, 'AlternateContent', 'Fallback', 'numFmt');
  levels.set(level, {
    start: integer(attributeOf(childOf(element, 'start')), 0),
    format: attributeOf(format) ?? 'decimal',
    text: attributeOf(childOf(element, 'lvlText')) ?? '',
    suffix: attributeOf(childOf(element, 'suff')) ?? 'tab',
    plainDigits: isOn(childOf(element, 'isLgl')),
    restart: integer(attributeOf(childOf(element, 'lvlRestart')), level),
    style: attributeOf(childOf(element, 'pStyle')),
  });
}

function integer(text: string | undefined, otherwise: number): number {
  const value = Number(text ?? otherwise);
  return Number.isSafeInteger(value) ? value : otherwise;
}
