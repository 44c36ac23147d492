/** All rules, by group. */
import type { AnyRule } from '../rule.js';
import { duplicateDocument } from './corpus/duplicate-document.js';
import { impossiblePercentage } from './targets/impossible-percentage.js';
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
  // targets
  impossiblePercentage,
  // deadlines
  // slogans
  // references
  // responsible
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
  // corpus
  duplicateDocument,
];

export const ruleById = (id: string): AnyRule | undefined => RULES.find((rule) => rule.id === id);
