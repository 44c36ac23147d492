/** Terms that no segmenter may cut: the dictionaries' slogans and words. */
import { derive, type Lexicon } from '../lexicon/lexicon.js';
import { type Placed, wordIndex } from '../lexicon/word-index.js';

/** Every wording, with the name it is counted under; of two the later. */
const termsOf = derive((lexicon: Lexicon) => {
  const names = new Map<string, string>();
  for (const word of lexicon.words) names.set(word, word);
  for (const slogan of lexicon.slogans)
    for (const wording of [slogan.text, ...slogan.variants]) names.set(wording, slogan.text);
  return wordIndex(names);
});

/** 增强“四个意识”和担当 → 四个意识; the longest term at the leftmost place. */
export const termsIn = (text: string, lexicon: Lexicon): readonly Placed<string>[] =>
  termsOf(lexicon).all(text);
