/** Terms that no segmenter may cut: the dictionaries' slogans and words. */
import { derive } from '../lexicon/lexicon.js';

interface Terms {
  /** Every wording, with the name it is counted under. */
  readonly names: ReadonlyMap<string, string>;
  /** Lengths of the terms that begin with these two code units, longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

const termsOf = derive((lexicon): Terms => {
  const names = new Map<string, string>();
  for (const word of lexicon.words) names.set(word, word);
  for (const slogan of lexicon.slogans)
    for (const wording of [slogan.text, ...slogan.variants]) names.set(wording, slogan.text);
  const lengths = new Map<string, number[]>();
  for (const wording of names.keys()) {
    if (wording.length < 2) continue;
    const head = wording.slice(0, 2);
    const known = lengths.get(head);
    if (known === undefined) lengths.set(head, [wording.length]);
    else if (!known.includes(wording.length)) known.push(wording.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return { names, lengths };
});

/** A term with its name, or text without any term. */
export interface Part {
  readonly text: string;
  /** Of a term: 四个意识. */
  readonly name?: string;
}

/** 增强“四个意识”和担当 → 增强“ · 四个意识 · ”和担当; the longest term at the leftmost place. */
export function* partsOf(text: string, lexicon: Parameters<typeof termsOf>[0]): Iterable<Part> {
  const { names, lengths } = termsOf(lexicon);
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    for (const length of lengths.get(text.slice(at, at + 2)) ?? []) {
      const wording = text.slice(at, at + length);
      const name = names.get(wording);
      if (name === undefined) continue;
      if (done < at) yield { text: text.slice(done, at) };
      yield { text: wording, name };
      done = at + length;
      at = done - 1;
      break;
    }
  }
  if (done < text.length) yield { text: text.slice(done) };
}
