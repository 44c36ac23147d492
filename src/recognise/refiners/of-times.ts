import type { Lexicon } from '../../lexicon/lexicon.js';
import { byPosition } from '../../model/span.js';
import { defineRefiner, type Refiner } from '../define.js';
import type { Time } from '../recognition.js';

/** A refiner that sees and changes times alone; they come and go in order of position. */
export const refineTimes = (
  id: string,
  refine: (times: readonly Time[], text: string, lexicon: Lexicon) => readonly Time[],
): Refiner =>
  defineRefiner({
    id,
    refine(found, text, lexicon) {
      const times = found.filter((one): one is Time => one.kind === 'time');
      if (times.length === 0) return found;
      const others = found.filter((one) => one.kind !== 'time');
      return [...others, ...refine(times, text, lexicon)].sort(byPosition);
    },
  });

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
