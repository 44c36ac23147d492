import { BLANKS } from '../model/code-set.js';
import { type Span, span } from '../model/span.js';

const END = /[。！？!?]+[”’」』）)]*|…{2,}[”’」』]*/gu;

/** Sentences of one line of text that begins at `offset`, blanks between them left out. */
export function sentencesOf(text: string, offset: number): readonly Span[] {
  const sentences: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const sentence = sentenceFrom(text, start);
    if (sentence === undefined) break;
    sentences.push(span(offset + sentence.start, offset + sentence.end));
    start = sentence.end;
  }
  return sentences;
}

/** The first sentence from a place on. */
export function sentenceFrom(text: string, from: number): Span | undefined {
  let start = from;
  while (start < text.length && BLANKS.has(text.charCodeAt(start))) start++;
  if (start === text.length) return undefined;
  END.lastIndex = start;
  return span(start, END.test(text) ? END.lastIndex : text.length);
}
