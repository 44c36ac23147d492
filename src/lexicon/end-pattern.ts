/** Patterns that end with the text they are asked for: tried only where its last character can end them. */
import { CodeSet } from '../model/code-set.js';

export interface EndPattern {
  /** Whether the text up to `end` may end with one. */
  readonly mayEnd: (text: string, end: number) => boolean;
  readonly exec: (text: string) => RegExpExecArray | null;
  readonly test: (text: string) => boolean;
}

/**
 * @param words with their last characters, and single characters: what a match can end with, all of it in the BMP
 * @param source without the `$`
 */
export function endPattern(words: Iterable<string>, source: string): EndPattern {
  const ends = new CodeSet();
  for (const word of words) ends.add(word.charCodeAt(word.length - 1));
  const pattern = new RegExp(`(?:${source})$`, 'u');
  const mayEnd = (text: string, end: number): boolean =>
    end > 0 && ends.has(text.charCodeAt(end - 1));
  return {
    mayEnd,
    exec: (text) => (mayEnd(text, text.length) ? pattern.exec(text) : null),
    test: (text) => mayEnd(text, text.length) && pattern.test(text),
  };
}
