import { derive } from '../../lexicon/lexicon.js';
import { plainIndex } from '../../lexicon/word-index.js';
import { defineRefiner } from '../define.js';

const guards = derive((lexicon) =>
  plainIndex(lexicon.guards.flatMap(({ of, words }) => (of.includes('time') ? words : []))),
);

/** 十月革命, 三月三歌圩节 hold no date; 三月三日 goes on behind the guard and is one. */
export const guardedTimes = defineRefiner({
  id: 'guarded-times',
  refine: (times, text, lexicon) => {
    const held = guards(lexicon).all(text);
    let next = 0;
    return times.filter(({ span: { start, end } }) => {
      while ((held[next]?.span.end ?? Number.POSITIVE_INFINITY) <= start) next++;
      const guard = held[next]?.span;
      return guard === undefined || guard.start >= end || guard.end < end;
    });
  },
});
