import { defineRefiner } from '../define.js';

/** What is brought to a length: 压缩至, 控制在, 缩短为. */
const BROUGHT =
  /(?:压缩|缩短|压减|减少|降低|降|缩减|缩|减|提速|控制|稳定|保持|限定|限制)(?:到|至|为|在)(?:了|平均)?$/u;
const LONGEST = 8;

/** 办理时限压缩至|10个工作日以内 measures something; 报修后3日内 is a time. */
export const measuredDurations = defineRefiner({
  id: 'measured-durations',
  refine: (times, text) =>
    times.filter(
      ({ form, span: { start } }) =>
        form !== 'duration' || !BROUGHT.test(text.slice(Math.max(0, start - LONGEST), start)),
    ),
});
