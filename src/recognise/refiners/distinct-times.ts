import { defineRefiner } from '../define.js';
import type { Time } from '../recognition.js';

/** Of overlapping times the first stays, of those that begin together the longest: 今年底 over 年底. */
export const distinctTimes = defineRefiner({
  id: 'distinct-times',
  refine: (times) => {
    const kept: Time[] = [];
    for (const one of times) {
      const last = kept.at(-1);
      if (last === undefined || last.span.end <= one.span.start) kept.push(one);
    }
    return kept;
  },
});
