import { defineRefiner } from '../define.js';

/** 9日, 第三周 and 前4天 that found no month to lie in are dropped. */
export const completeTimes = defineRefiner({
  id: 'complete-times',
  refine: (times) => times.filter(({ by }) => by !== 'day' && by !== 'week'),
});
