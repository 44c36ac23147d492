/** Word keeps 第三章 and （一） out of the text: they are counted here as Word counts them. */
import { listNumeral } from './docx-numerals.js';
import type { ListReference, ParagraphStyle, Styles } from './docx-styles.js';
import { attributeOf, childOf, childrenOf, descend, isOn } from './xml.js';

interface Level {
  readonly start: number;
  readonly format: string;
  /** 第%1章 · %1.%2 */
  readonly text: string;
  readonly suffix: string;
  /** 1.1 below 第一章 */
  readonly plainDigits: boolean;
  /** Starts again after this or any higher level (counted from 1); 0: never. */
  readonly restart: number;
  readonly style: string | undefined;
}

interface List {
  /** Lists of one kind count on from each other. */
  readonly kind: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where this list begins anew, once. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** The labels of one story (body, notes, text boxes) in the order of its paragraphs. */
export type NextLabel = (
  own: ListReference,
  style: ParagraphStyle | undefined,
) => string | undefined;

export interface Numbering {
  readonly story: () => NextLabel;
}

/** Word has nine levels. */
const LEVELS = 9;

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

  return { story: () => storyOf(listOf) };
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

function storyOf(listOf: (numId: string) => List | undefined): NextLabel {
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  return (own, style) => {
    const numId = own.numId ?? style?.numId;
    const list = numId === undefined ? undefined : listOf(numId);
    if (numId === undefined || list === undefined) return undefined;
    const depth = own.level ?? levelOf(list, own, style);
    const level = list.levels.get(depth);
    if (level === undefined || depth >= LEVELS) return undefined;

    const count = counts.get(list.kind) ?? [];
    counts.set(list.kind, count);
    const startOf = (at: number): number =>
      list.startOverrides.get(at) ?? list.levels.get(at)?.start ?? 1;
    const before = count[depth];
    const begins = list.startOverrides.has(depth) && !begun.has(`${numId} ${depth}`);
    begun.add(`${numId} ${depth}`);
    count[depth] = before === undefined || begins ? startOf(depth) : before + 1;
    for (let below = depth + 1; below < LEVELS; below++)
      if (depth < (list.levels.get(below)?.restart ?? below)) count[below] = undefined;
    return labelOf(list, level, (at) => count[at] ?? startOf(at));
  };
}

/** A style's place in a list is said by the list's level; failing that by the style. */
function levelOf(list: List, own: ListReference, style: ParagraphStyle | undefined): number {
  if (own.numId !== undefined && own.numId !== style?.numId) return 0;
  for (const id of style?.chain ?? [])
    for (const [depth, level] of list.levels) if (level.style === id) return depth;
  return style?.level ?? 0;
}

/** Labels are short; a long one is no label. */
const LONG = 40;

function labelOf(list: List, level: Level, countOf: (at: number) => number): string | undefined {
  if (level.format === 'bullet' || level.text.length > LONG) return undefined;
  const label = level.text
    .replace(/%(?<place>[1-9])/gu, (_, place: string) => {
      const at = Number(place) - 1;
      const format = list.levels.get(at)?.format ?? 'decimal';
      return listNumeral(countOf(at), level.plainDigits && format !== 'none' ? 'decimal' : format);
    })
    .trim();
  if (label === '' || label.length > LONG) return undefined;
  const apart = level.suffix === 'nothing' ? RUNS_ON.test(label) : !CLOSED.test(label);
  return apart ? `${label} ` : label;
}

/** Behind （一） and 一、 the gap is layout. */
const CLOSED = /[、，：）)〕】］\]①-⑳⑴-⒇㊀-㊉]$/u;

/** Behind 1. and 1.1 it keeps the text's own figures apart, whatever Word leaves: 1. 5G */
const RUNS_ON = /[\d.．]$/u;
