/** All rules, by group. */
import type { AnyRule } from '../rule.js';
import { duplicateDocument } from './corpus/duplicate-document.js';
import { invalidRecord } from './corpus/invalid-record.js';
import { missingMetadata } from './corpus/missing-metadata.js';
import { nearDuplicate } from './corpus/near-duplicate.js';
import { staleRecord } from './corpus/stale-record.js';
import { twoPlansOnePeriod } from './corpus/two-plans-one-period.js';
import { impossiblePercentage } from './targets/impossible-percentage.js';
import { replacementCharacter } from './text/replacement-character.js';

export const RULES: readonly AnyRule[] = [
  // structure
  // targets
  impossiblePercentage,
  // deadlines
  // slogans
  // references
  // responsible
  // text
  replacementCharacter,
  // form
  // corpus
  duplicateDocument,
  nearDuplicate,
  twoPlansOnePeriod,
  missingMetadata,
  invalidRecord,
  staleRecord,
];

export const ruleById = (id: string): AnyRule | undefined => RULES.find((rule) => rule.id === id);
