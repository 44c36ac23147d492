import { type Span, span } from '../model/span.js';

const END = /[。！？!?]+[”’」』）)]*|…{2,}[”’」』]*/gu;

/** Sentences of one line of text that begins at `offset`, blanks between them left out. */
export function sentencesOf(text: string, offset: number): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const add = (end: number): void => {
    while (start < end && /\s/u.test(text.charAt(start))) start++;
    if (start < end) sentences.push(span(offset + start, offset + end));
    start = end;
  };
  for (const match of text.matchAll(END)) add(match.index + match[0].length);
  add(text.length);
  return sentences;
}
