/** All rules, by group. */
import type { AnyRule } from '../rule.js';
import { duplicateDocument } from './corpus/duplicate-document.js';
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
import { impossiblePercentage } from './targets/impossible-percentage.js';
import { replacementCharacter } from './text/replacement-character.js';

export const RULES: readonly AnyRule[] = [
  // structure
  // targets
  impossiblePercentage,
  // deadlines
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
  replacementCharacter,
  // form
  // corpus
  duplicateDocument,
];

export const ruleById = (id: string): AnyRule | undefined => RULES.find((rule) => rule.id === id);
