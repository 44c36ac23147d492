import { defineRefiner } from '../define.js';
import { isBrought } from '../lengths.js';

/** 办理时限压缩至|10个工作日以内 measures something; 报修后3日内 is a time. */
export const measuredDurations = defineRefiner({
  id: 'measured-durations',
  refine: (times, text) =>
    times.filter(({ form, span: { start } }) => form !== 'duration' || !isBrought(text, start)),
});
