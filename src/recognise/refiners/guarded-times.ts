import { alternation, derive } from '../../lexicon/lexicon.js';
import { refineTimes } from './of-times.js';

const guards = derive(
  (lexicon) =>
    new RegExp(
      alternation(lexicon.guards.flatMap(({ of, words }) => (of.includes('time') ? words : []))),
      'gu',
    ),
);

/** 十月革命, 三月三歌圩节 hold no date; 三月三日 goes on behind the guard and is one. */
export const guardedTimes = refineTimes('guarded-times', (times, text, lexicon) => {
  const ends: { readonly start: number; readonly end: number }[] = [];
  for (const match of text.matchAll(guards(lexicon)))
    ends.push({ start: match.index, end: match.index + match[0].length });
  let next = 0;
  return times.filter(({ span }) => {
    while (next < ends.length && (ends[next]?.end ?? 0) <= span.start) next++;
    const guard = ends[next];
    return guard === undefined || guard.start >= span.end || guard.end < span.end;
  });
});
