/** Many phrases sought at once: the longest at the leftmost place, in linear time. */

export interface Found {
  readonly phrase: string;
  readonly start: number;
}

export type Phrases = (text: string) => Iterable<Found>;

export function phrasesOf(phrases: Iterable<string>): Phrases {
  const known = new Set(phrases);
  const lengths = new Map<string, number[]>();
  for (const phrase of known) {
    const head = phrase.slice(0, 2);
    const of = lengths.get(head);
    if (of === undefined) lengths.set(head, [phrase.length]);
    else if (!of.includes(phrase.length)) of.push(phrase.length);
  }
  for (const of of lengths.values()) of.sort((a, b) => b - a);
  return function* (text) {
    for (let at = 0; at < text.length; at++) {
      for (const length of lengths.get(text.slice(at, at + 2)) ?? []) {
        const phrase = text.slice(at, at + length);
        if (!known.has(phrase)) continue;
        yield { phrase, start: at };
        at += length - 1;
        break;
      }
    }
  };
}
