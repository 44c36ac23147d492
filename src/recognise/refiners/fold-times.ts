import type { Time } from '../recognition.js';

/** Of what stands between two that join. */
const LONGEST = 10;

/** Joins neighbours from left to right; a joined pair may go on joining with the next one. */
export function foldTimes(
  times: readonly Time[],
  text: string,
  join: (left: Time, right: Time, between: string) => Time | undefined,
): readonly Time[] {
  const joined: Time[] = [];
  for (const right of times) {
    const left = joined.at(-1);
    const isNear = left !== undefined && right.span.start - left.span.end <= LONGEST;
    const both = isNear
      ? join(left, right, text.slice(left.span.end, right.span.start))
      : undefined;
    if (both === undefined) joined.push(right);
    else joined[joined.length - 1] = both;
  }
  return joined;
}
