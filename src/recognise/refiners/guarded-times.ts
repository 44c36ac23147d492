import { derive } from '../../lexicon/lexicon.js';
import { wordIndex } from '../../lexicon/word-index.js';
import { span } from '../../model/span.js';
import { defineRefiner } from '../define.js';

const guards = derive((lexicon) =>
  wordIndex(
    lexicon.guards.flatMap(({ of, words }) =>
      of.includes('time') ? words.map((word) => [word, null] as const) : [],
    ),
  ),
);

/** 十月革命, 三月三歌圩节 hold no date; 三月三日 goes on behind the guard and is one. */
export const guardedTimes = defineRefiner({
  id: 'guarded-times',
  refine: (times, text, lexicon) => {
    const held = guards(lexicon)
      .all(text)
      .map(({ at, word }) => span(at, at + word.length));
    let next = 0;
    return times.filter(({ span: { start, end } }) => {
      while (next < held.length && (held[next]?.end ?? 0) <= start) next++;
      const guard = held[next];
      return guard === undefined || guard.start >= end || guard.end < end;
    });
  },
});
