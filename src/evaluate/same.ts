/** When two values count as the same; every comparison of the scores stands here. */
import type { ElementType } from '../model/elements.js';
import type { DocumentField, FieldValue } from '../model/evaluation.js';

/** Whether what was extracted says what the gold says. */
export type Same = (gold: FieldValue, extracted: FieldValue) => boolean;

const NOISE = /[\s“”‘’"'《》〈〉「」『』（）()，,。．.：:；;、·•]/gu;

/** 《数字政府》（２０２５） → 数字政府2025: widths, case, quotation marks and punctuation do not count. */
export const bare = (text: FieldValue): string =>
  String(text ?? '')
    .normalize('NFKC')
    .replace(NOISE, '')
    .toLowerCase();

const bigrams = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const characters = [...text];
  for (let i = 1; i < characters.length; i++) {
    const pair = `${characters[i - 1]}${characters[i]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
};

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, n) => sum + n, 0);

/** Dice's coefficient over pairs of characters: 1 for equal wordings, 0 for nothing in common. */
export function likeness(a: FieldValue, b: FieldValue): number {
  const [left, right] = [bare(a), bare(b)];
  if (left === right) return 1;
  const [ofLeft, ofRight] = [bigrams(left), bigrams(right)];
  const all = total(ofLeft) + total(ofRight);
  if (ofLeft.size === 0 || ofRight.size === 0) return 0;
  let common = 0;
  for (const [pair, n] of ofLeft) common += Math.min(n, ofRight.get(pair) ?? 0);
  return (2 * common) / all;
}

const blank = (value: FieldValue): boolean => value === null || value === '';

const identical: Same = (gold, extracted) => gold === extracted;

/** 95 · '95' · 95.0000001 */
const number: Same = (gold, extracted) => {
  const rounded = (value: FieldValue): string =>
    blank(value) || Number.isNaN(Number(value)) ? String(value) : Number(value).toFixed(6);
  return rounded(gold) === rounded(extracted);
};

/** 2025-12-31; null and the empty string are both none. */
const date: Same = (gold, extracted) =>
  blank(gold) ? blank(extracted) : !blank(extracted) && String(gold) === String(extracted);

/** 个, 项, 条 and 件 count things alike. */
const unit: Same = (gold, extracted) => {
  const plain = (value: FieldValue): string => bare(value).replace(/^[项条件]$/u, '个');
  return plain(gold) === plain(extracted);
};

const wording: Same = (gold, extracted) => bare(gold) === bare(extracted);

const like =
  (least: number): Same =>
  (gold, extracted) =>
    likeness(gold, extracted) >= least;

/** Both without, or alike. */
const likeOrBlank =
  (least: number): Same =>
  (gold, extracted) =>
    (blank(gold) && blank(extracted)) || likeness(gold, extracted) >= least;

const listOf = (value: FieldValue): readonly string[] =>
  Array.isArray(value) ? value.map(bare) : blank(value) ? [] : String(value).split('、').map(bare);

const inOrder: Same = (gold, extracted) => listOf(gold).join('\n') === listOf(extracted).join('\n');

const inAnyOrder: Same = (gold, extracted) =>
  listOf(gold).toSorted().join('\n') === listOf(extracted).toSorted().join('\n');

/** The key fields of each type: an extracted element is exact where all that the gold gives are the same. */
export const FIELDS: Readonly<Record<ElementType, Readonly<Record<string, Same>>>> = {
  sections: { level: number, number, title: like(0.9) },
  actions: { ordinal: number, status: identical, title: like(0.85) },
  targets: {
    comparator: identical,
    value: number,
    valueMax: number,
    unit,
    frequency: identical,
    status: identical,
    deadline: date,
  },
  declared: { count: number, of: identical },
  deadlines: { kind: identical, start: date, end: date, frequency: identical },
  slogans: { text: wording, kind: identical, number, items: inOrder },
  references: { title: wording, count: number },
  responsible: { role: identical, bodies: inAnyOrder },
  milestones: { year: number, theme: like(0.85) },
};

export const DOCUMENT: Readonly<Record<DocumentField, Same>> = {
  title: likeOrBlank(0.85),
  kind: date,
  plan: likeOrBlank(0.85),
  region: identical,
  issuer: likeOrBlank(0.85),
  period: identical,
  published: date,
};
