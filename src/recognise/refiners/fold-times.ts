import type { Time } from '../recognition.js';

/**
 * Joins neighbours from left to right; a joined pair may go on joining with the next one.
 * `join` gets the text between them only if it is short.
 */
export function foldTimes(
  times: readonly Time[],
  text: string,
  join: (left: Time, right: Time, between: string) => Time | undefined,
): readonly Time[] {
  const LONGEST_GAP = 6;
  const joined: Time[] = [];
  for (const right of times) {
    const left = joined.at(-1);
    const gap = left === undefined ? -1 : right.span.start - left.span.end;
    const both =
      left === undefined || gap < 0 || gap > LONGEST_GAP
        ? undefined
        : join(left, right, text.slice(left.span.end, right.span.start));
    if (both === undefined) joined.push(right);
    else joined[joined.length - 1] = both;
  }
  return joined;
}
