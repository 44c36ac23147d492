/** Terms that no segmenter may cut: the dictionaries' slogans and words. */
import { derive, type Lexicon } from '../lexicon/lexicon.js';
import { wordIndex } from '../lexicon/word-index.js';

/** Every wording, with the name it is counted under; of two the later. */
const termsOf = derive((lexicon: Lexicon) => {
  const names = new Map<string, string>();
  for (const word of lexicon.words) names.set(word, word);
  for (const slogan of lexicon.slogans)
    for (const wording of [slogan.text, ...slogan.variants]) names.set(wording, slogan.text);
  return wordIndex(names);
});

/** A term with its name, or text without any term. */
export interface Part {
  readonly text: string;
  /** Of a term: 四个意识. */
  readonly name?: string;
}

/** 增强“四个意识”和担当 → 增强“ · 四个意识 · ”和担当; the longest term at the leftmost place. */
export function* partsOf(text: string, lexicon: Lexicon): Iterable<Part> {
  let done = 0;
  for (const { span, word, entry } of termsOf(lexicon).all(text)) {
    if (done < span.start) yield { text: text.slice(done, span.start) };
    yield { text: word, name: entry };
    done = span.end;
  }
  if (done < text.length) yield { text: text.slice(done) };
}
