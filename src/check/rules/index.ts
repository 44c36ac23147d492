/** All rules, by group. */
import type { AnyRule } from '../rule.js';
import { duplicateDocument } from './corpus/duplicate-document.js';
import { attachmentPunctuation } from './form/attachment-punctuation.js';
import { copyLine } from './form/copy-line.js';
import { dateFormat } from './form/date-format.js';
import { documentNumberBrackets } from './form/document-number-brackets.js';
import { documentNumberForm } from './form/document-number-form.js';
import { headingFullStop } from './form/heading-full-stop.js';
import { levelOrder } from './form/level-order.js';
import { markerStyle } from './form/marker-style.js';
import { numberForm } from './form/number-form.js';
import { declaredCountMismatch } from './structure/declared-count-mismatch.js';
import { duplicateTitle } from './structure/duplicate-title.js';
import { emptyItem } from './structure/empty-item.js';
import { headingWithoutBody } from './structure/heading-without-body.js';
import { levelSkipped } from './structure/level-skipped.js';
import { mixedMarkers } from './structure/mixed-markers.js';
import { numberingDuplicate } from './structure/numbering-duplicate.js';
import { numberingGap } from './structure/numbering-gap.js';
import { numberingOrder } from './structure/numbering-order.js';
import { impossiblePercentage } from './targets/impossible-percentage.js';
import { replacementCharacter } from './text/replacement-character.js';

export const RULES: readonly AnyRule[] = [
  // structure
  declaredCountMismatch,
  numberingGap,
  numberingDuplicate,
  numberingOrder,
  mixedMarkers,
  levelSkipped,
  emptyItem,
  headingWithoutBody,
  duplicateTitle,
  // targets
  impossiblePercentage,
  // deadlines
  // slogans
  // references
  // responsible
  // text
  replacementCharacter,
  // form
  markerStyle,
  levelOrder,
  headingFullStop,
  documentNumberBrackets,
  documentNumberForm,
  dateFormat,
  attachmentPunctuation,
  copyLine,
  numberForm,
  // corpus
  duplicateDocument,
];

export const ruleById = (id: string): AnyRule | undefined => RULES.find((rule) => rule.id === id);
