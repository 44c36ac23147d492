import type { Time } from '../recognition.js';

/** Joins neighbours from left to right; a joined pair may go on joining with the next one. */
export function foldTimes(
  times: readonly Time[],
  text: string,
  join: (left: Time, right: Time, between: string) => Time | undefined,
): readonly Time[] {
  const joined: Time[] = [];
  for (const right of times) {
    const left = joined.at(-1);
    const both = left && join(left, right, text.slice(left.span.end, right.span.start));
    if (both === undefined) joined.push(right);
    else joined[joined.length - 1] = both;
  }
  return joined;
}
