import type { Years } from '../../../model/record.js';
import { defineDocumentRule } from '../../rule.js';
import { setTimes } from '../../set-times.js';

/** 到2035年 · 2030年 : horizons beyond a plan are round years, without a month. */
const ROUND = /\d{3}[05]年?(?:前|之前|以前)?$/u;
const LOOKS_AHEAD = /展望|远景|远期|长远|长期|本世纪|碳达峰|碳中和|[下今后]一?[个步]/u;

export const deadlineOutsidePeriod = defineDocumentRule({
  id: 'deadline-outside-period',
  group: 'deadlines',
  severity: 'warning',
  why: {
    zh: '期限不在规划期内，规划期满时无法考核。远景展望（如“到2035年”）不算。',
    en: 'A deadline outside the years of the plan cannot be assessed when the plan ends. Long-term views of a round year do not count.',
  },
  messages: {
    early: {
      zh: '期限 {end} 早于规划期 {start}—{last} 年',
      en: 'The deadline {end} lies before the plan period {start}–{last}',
    },
    late: {
      zh: '期限 {end} 晚于规划期 {start}—{last} 年',
      en: 'The deadline {end} lies after the plan period {start}–{last}',
    },
  },
  ok: [
    '云溪市养老服务发展规划（2021—2025年）\n\n一、主要目标。到2025年，养老床位达到5000张。',
    '云溪市养老服务发展规划（2021—2025年）\n\n一、主要目标。到2025年，养老床位达到5000张。展望2035年，养老服务体系更加完善。',
    '云溪市养老服务发展规划（2021—2025年）\n\n一、主要目标。到2035年，养老床位达到9000张。',
    '云溪市养老服务发展规划（2021—2025年）\n\n一、发展基础。截至2020年底，全市建成养老机构30家。',
    '云溪市2025年重点工作安排\n\n一、建设公路。力争2027年底前建成环城公路。',
    '2025年云溪市政府工作报告\n\n一、抓好种养。力争到2027年建成高标准农田20万亩。',
  ],
  notOk: [
    '云溪市养老服务发展规划（2021—2025年）\n\n一、主要目标。到2026年，养老床位达到5000张。',
    '云溪市养老服务发展规划（2021—2025年）\n\n一、加快建设。2026年6月底前完成社区食堂建设。',
    '青岭县河湖治理三年行动计划（2023—2025年）\n\n一、排查整治。2022年12月底前完成排查。',
    '青岭县河湖治理三年行动计划（2023—2025年）\n\n一、全面治理。力争2027年底前全面消除黑臭水体。',
    '海棠区2024年工作要点\n\n一、建设平台。2025年6月底前建成政务平台。',
    '海棠区“十四五”平安建设规划\n\n一、主要目标。到2019年，街道巡查实现全覆盖。',
  ],
  *check(document, { record }) {
    const { period, published, kind } = record.document;
    if (period === null) return;
    const { start, end: last } = period;
    const { text } = document.context;
    for (const { time, end, sentence } of setTimes(document)) {
      const year = Number(end.slice(0, 4));
      const span = document.place(time.span);
      // What is also before the publication is the other rule's.
      if (year < start && !(published !== null && end < published))
        yield { span, message: 'early', args: { end, start, last } };
      // Reports of one year set out what takes several.
      else if (
        year > last &&
        kind !== 'work-report' &&
        isLate(text.slice(time.span.start, time.span.end), year, period) &&
        !LOOKS_AHEAD.test(text.slice(sentence.start, time.span.end))
      )
        yield { span, message: 'late', args: { end, start, last } };
    }
  },
});

/** A plan of one year may set out what takes several; a month of the next one is a slip. */
const isLate = (written: string, year: number, { start, end }: Years): boolean =>
  start === end ? year === end + 1 && /[月底末]/u.test(written) : !ROUND.test(written);
