/** Spans of records count code points; strings of JavaScript count UTF-16 units. */
import { lowerBound, type Span } from './span.js';

export interface CodePoints {
  /** Code points of the whole text. */
  readonly length: number;
  /** The characters that a span of code points names. */
  readonly slice: (span: Span) => string;
  /** Where the code point of that number begins, in UTF-16 units. */
  readonly toUnits: (at: number) => number;
  /** Number of the code point that begins at, or holds, that UTF-16 unit. */
  readonly fromUnits: (at: number) => number;
}

/** The place, or the begin of the character whose two units it parts: a limit in units knows no characters. */
export const toCharacter = (text: string, at: number): number =>
  (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;

/** Of one text: 𠮷田 has two code points in three units. */
export function codePointsOf(text: string): CodePoints {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) {
    return {
      length: text.length,
      slice: ({ start, end }) => text.slice(start, end),
      toUnits: (at) => at,
      fromUnits: (at) => at,
    };
  }
  const starts: number[] = [];
  let unit = 0;
  for (const character of text) {
    starts.push(unit);
    unit += character.length;
  }
  const toUnits = (at: number): number => starts[at] ?? text.length;
  return {
    length: starts.length,
    slice: ({ start, end }) => text.slice(toUnits(start), toUnits(end)),
    toUnits,
    fromUnits: (at) =>
      at >= text.length ? starts.length : lowerBound(starts, (start) => start <= at) - 1,
  };
}
