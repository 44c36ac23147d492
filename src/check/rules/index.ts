/** All rules, by group. */
import { nearest } from '../../model/nearest.js';
import { UserError } from '../../model/user-error.js';
import type { AnyRule } from '../rule.js';
import { duplicateDocument } from './corpus/duplicate-document.js';
import { invalidRecord } from './corpus/invalid-record.js';
import { missingMetadata } from './corpus/missing-metadata.js';
import { nearDuplicate } from './corpus/near-duplicate.js';
import { staleRecord } from './corpus/stale-record.js';
import { twoPlansOnePeriod } from './corpus/two-plans-one-period.js';
import { ambiguousDeadline } from './deadlines/ambiguous-deadline.js';
import { contradictoryDeadlines } from './deadlines/contradictory-deadlines.js';
import { deadlineBeforePublication } from './deadlines/deadline-before-publication.js';
import { deadlineOutsidePeriod } from './deadlines/deadline-outside-period.js';
import { impossibleDate } from './deadlines/impossible-date.js';
import { relativeWithoutReference } from './deadlines/relative-without-reference.js';
import { attachmentPunctuation } from './form/attachment-punctuation.js';
import { copyLine } from './form/copy-line.js';
import { dateFormat } from './form/date-format.js';
import { documentNumberBrackets } from './form/document-number-brackets.js';
import { documentNumberForm } from './form/document-number-form.js';
import { headingFullStop } from './form/heading-full-stop.js';
import { levelOrder } from './form/level-order.js';
import { markerStyle } from './form/marker-style.js';
import { numberForm } from './form/number-form.js';
import { ambiguousAlias } from './references/ambiguous-alias.js';
import { expiredReference } from './references/expired-reference.js';
import { unbalancedTitleMarks } from './references/unbalanced-title-marks.js';
import { undefinedAlias } from './references/undefined-alias.js';
import { inconsistentBodyName } from './responsible/inconsistent-body-name.js';
import { missingResponsible } from './responsible/missing-responsible.js';
import { noLead } from './responsible/no-lead.js';
import { conflictingSloganItems } from './slogans/conflicting-slogan-items.js';
import { sloganItemCount } from './slogans/slogan-item-count.js';
import { sloganItemOrder } from './slogans/slogan-item-order.js';
import { sloganNearMiss } from './slogans/slogan-near-miss.js';
import { supersededWording } from './slogans/superseded-wording.js';
import { unclosedQuotation } from './slogans/unclosed-quotation.js';
import { declaredCountMismatch } from './structure/declared-count-mismatch.js';
import { duplicateTitle } from './structure/duplicate-title.js';
import { emptyItem } from './structure/empty-item.js';
import { headingWithoutBody } from './structure/heading-without-body.js';
import { levelSkipped } from './structure/level-skipped.js';
import { mixedMarkers } from './structure/mixed-markers.js';
import { numberingDuplicate } from './structure/numbering-duplicate.js';
import { numberingGap } from './structure/numbering-gap.js';
import { numberingOrder } from './structure/numbering-order.js';
import { achievedInFuture } from './targets/achieved-in-future.js';
import { conflictingValues } from './targets/conflicting-values.js';
import { impossiblePercentage } from './targets/impossible-percentage.js';
import { partsDoNotAddUp } from './targets/parts-do-not-add-up.js';
import { promiseWithoutNumber } from './targets/promise-without-number.js';
import { targetWithoutDeadline } from './targets/target-without-deadline.js';
import { unitMissing } from './targets/unit-missing.js';
import { controlCharacters } from './text/control-characters.js';
import { fullWidthDigits } from './text/full-width-digits.js';
import { halfWidthPunctuation } from './text/half-width-punctuation.js';
import { lostCharacter } from './text/lost-character.js';
import { mixedScript } from './text/mixed-script.js';
import { mixedWidthBrackets } from './text/mixed-width-brackets.js';
import { pinyinNoise } from './text/pinyin-noise.js';
import { repeatedPunctuation } from './text/repeated-punctuation.js';
import { repeatedWord } from './text/repeated-word.js';
import { replacementCharacter } from './text/replacement-character.js';
import { spacedCharacters } from './text/spaced-characters.js';
import { spacedDigits } from './text/spaced-digits.js';
import { unbalancedBrackets } from './text/unbalanced-brackets.js';
import { unbalancedQuotes } from './text/unbalanced-quotes.js';
import { unusedDisable } from './text/unused-disable.js';
import { webBoilerplate } from './text/web-boilerplate.js';

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
  achievedInFuture,
  conflictingValues,
  impossiblePercentage,
  partsDoNotAddUp,
  promiseWithoutNumber,
  targetWithoutDeadline,
  unitMissing,
  // deadlines
  ambiguousDeadline,
  contradictoryDeadlines,
  deadlineBeforePublication,
  deadlineOutsidePeriod,
  impossibleDate,
  relativeWithoutReference,
  // slogans
  sloganItemCount,
  sloganItemOrder,
  conflictingSloganItems,
  sloganNearMiss,
  supersededWording,
  unclosedQuotation,
  // references
  unbalancedTitleMarks,
  undefinedAlias,
  ambiguousAlias,
  expiredReference,
  // responsible
  missingResponsible,
  inconsistentBodyName,
  noLead,
  // text
  controlCharacters,
  fullWidthDigits,
  halfWidthPunctuation,
  lostCharacter,
  mixedScript,
  mixedWidthBrackets,
  pinyinNoise,
  repeatedPunctuation,
  repeatedWord,
  replacementCharacter,
  spacedCharacters,
  spacedDigits,
  unbalancedBrackets,
  unbalancedQuotes,
  unusedDisable,
  webBoilerplate,
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
  nearDuplicate,
  twoPlansOnePeriod,
  missingMetadata,
  invalidRecord,
  staleRecord,
];

export function unknownRule(rule: string): UserError {
  const ids = RULES.map(({ id }) => id);
  return new UserError('unknown-rule', { rule, suggestion: nearest(rule, ids) ?? null });
}

export const ruleById = (id: string): AnyRule | undefined => RULES.find((rule) => rule.id === id);
