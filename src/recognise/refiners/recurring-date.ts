import { defineRefiner } from '../define.js';
import type { TimeValue } from '../recognition.js';
import { foldTimes } from './fold-times.js';

const DATES = new Set<TimeValue['type']>(['range', 'festival', 'between']);

const OF = /^[ \u3000]?的?$/u;
const AND = /^(?:[、和及与或]|以及)$/u;

/** 每年 + 12月31日前 · 每月 + 15日前 · 每年1月 + 、 + 7月 */
export const recurringDate = defineRefiner({
  id: 'recurring-date',
  refine: (times, text) =>
    foldTimes(times, text, (left, right, between) => {
      if (left.form !== 'every') return undefined;
      const isFirst = left.value.type === 'open';
      if (!(isFirst ? OF : AND).test(between)) return undefined;
      if ((right.form !== 'by' && right.form !== 'during') || !DATES.has(right.value.type))
        return undefined;
      if (right.value.type === 'range' && right.value.from.year !== undefined) return undefined;
      return {
        ...left,
        span: { start: left.span.start, end: right.span.end },
        value: isFirst ? right.value : left.value,
      };
    }),
});
