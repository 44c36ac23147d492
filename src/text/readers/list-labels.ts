/** Word keeps 第三章 and （一） out of the text: they are counted here as Word counts them. */
import { listNumeral } from './list-numerals.js';

export interface Level {
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

export interface List {
  /** Lists of one kind count on from each other. */
  readonly kind: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where this list begins anew, once. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** The labels of one story (body, notes, text boxes) in the order of its paragraphs. */
export type NextLabel = (own: ListReference, style: StyleList | undefined) => string | undefined;

/** What a paragraph or its style says of the list it belongs to. */
export interface ListReference {
  readonly numId?: string;
  readonly level?: number;
}

/** Of a paragraph style, with what it inherits. */
export interface StyleList extends ListReference {
  /** The style and those it is based on, nearest first. */
  readonly chain: readonly string[];
}

/** Word has nine levels. */
export const LEVELS = 9;

export function labelsOf(listOf: (numId: string) => List | undefined): NextLabel {
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
function levelOf(list: List, own: ListReference, style: StyleList | undefined): number {
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
