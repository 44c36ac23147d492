/** Every change as one row of the same shape, whatever it is a change of. */

import type { Language } from '../../model/diagnostic.js';
import type {
  DeadlinePlace,
  Difference,
  OutlinePlace,
  PassagePlace,
  Piece,
  ReferencePlace,
  ResponsiblePlace,
  SloganPlace,
  TargetPlace,
} from '../../model/difference.js';
import { DIFFERENCE_SHEETS, type DifferenceSheet } from '../../model/difference-sheets.js';
import type { Span } from '../../model/span.js';
import { amount, LABELS } from '../labels.js';
import type { ChangeName } from './labels.js';

export interface Side {
  /** a3, t7; null where elements have no ids. */
  readonly id: string | null;
  /** In a few words, for people. */
  readonly text: string;
  readonly span: Span | null;
}

export interface Row {
  readonly changes: readonly ChangeName[];
  readonly old: readonly Side[];
  readonly new: readonly Side[];
  readonly words: readonly Piece[];
}

type Describe<P> = (place: P, language: Language) => string;

/** 2. 打造过硬支部 〔夯实基层基础〕 */
const outline: Describe<OutlinePlace> = ({ marker, text, section }) => {
  const stop = marker !== null && /^\d+$/u.test(marker) ? '.' : '';
  const where = section === null ? '' : ` 〔${section}〕`;
  return `${marker === null ? '' : `${marker}${stop} `}${text}${where}`;
};

/** 示范点 ≥ 15 个 · P1Y · 2025-06-30 */
const target: Describe<TargetPlace> = (place, language) => {
  const { indicator, frequency, deadline, status } = place;
  const parts = [
    `${indicator} ${amount(place)}`,
    frequency,
    deadline,
    status === 'achieved' ? LABELS[language].statuses.achieved : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
};

const deadline: Describe<DeadlinePlace> = ({ text, start, end, frequency }) => {
  const dates = [...new Set([start, end])].filter((date) => date !== null).join('/');
  return `${text} (${frequency ?? dates})`;
};

const slogan: Describe<SloganPlace> = ({ text, items }) =>
  items.length === 0 ? text : `${text}（${items.join('、')}）`;

const responsible: Describe<ResponsiblePlace> = ({ role, bodies }, language) =>
  `${LABELS[language].roles[role]}：${bodies.join('、')}`;

const plain: Describe<ReferencePlace | PassagePlace> = ({ text }) => text;

interface Change<P> {
  readonly changes: readonly ChangeName[];
  readonly old: readonly P[];
  readonly new: readonly P[];
  readonly words: readonly Piece[];
}

function rowsOf<P extends { readonly span: Span; readonly id?: string }>(
  changes: readonly Change<P>[] | null,
  describe: Describe<P>,
  language: Language,
): readonly Row[] {
  const sideOf = (place: P): Side => ({
    id: place.id ?? null,
    text: describe(place, language),
    span: place.span,
  });
  return (changes ?? []).map((change) => ({
    changes: change.changes,
    old: change.old.map(sideOf),
    new: change.new.map(sideOf),
    words: change.words,
  }));
}

export type Rows = Readonly<Record<DifferenceSheet, readonly Row[]>>;

export function differenceRows(difference: Difference, language: Language): Rows {
  const side = (value: string | null): readonly Side[] =>
    value === null ? [] : [{ id: null, text: value, span: null }];
  return {
    document: difference.document.map(({ field, old, new: now }) => ({
      changes: [field],
      old: side(old),
      new: side(now),
      words: [],
    })),
    sections: rowsOf(difference.sections, outline, language),
    actions: rowsOf(difference.actions, outline, language),
    targets: rowsOf(difference.targets, target, language),
    deadlines: rowsOf(difference.deadlines, deadline, language),
    slogans: rowsOf(difference.slogans, slogan, language),
    references: rowsOf(difference.references, plain, language),
    responsible: rowsOf(difference.responsible, responsible, language),
    passages: rowsOf(difference.passages, plain, language),
  };
}

export const shownSheets = (only: DifferenceSheet | null): readonly DifferenceSheet[] =>
  only === null ? DIFFERENCE_SHEETS : [only];
