import { defineRecordRule } from '../../rule.js';

/** What is reached, covered or passed is a part of a whole; growth and completion of a plan may be more. */
const PART_OF_WHOLE =
  /(?:覆盖|普及|达标|合格|满意|参与|入学|就业|通过|签约|办结|公开|优良|利用)率$/u;

export const impossiblePercentage = defineRecordRule({
  id: 'impossible-percentage',
  group: 'targets',
  severity: 'error',
  why: {
    zh: '覆盖率、合格率一类是部分占整体的比重，不会超过100%。多半是数字录错，或者少了小数点。',
    en: 'Rates of coverage or passing are parts of a whole and cannot exceed 100 %. Mostly a digit or a decimal point went wrong.',
  },
  messages: {
    default: {
      zh: '“{indicator}”为 {value}%，超过了 100%',
      en: '“{indicator}” is {value} %, more than 100 %',
    },
  },
  ok: [
    '一、提升服务。到2025年，社区服务覆盖率达到95%以上，居民满意率保持在98%。',
    '一、扩大投资。技改投资增长120%。',
  ],
  notOk: ['一、提升服务。到2025年，社区服务覆盖率达到195%以上。'],
  *check({ record }) {
    for (const { kind, value, valueMax, indicator, span } of record.targets) {
      const most = Math.max(value, valueMax ?? value);
      if (kind === 'percent' && most > 100 && PART_OF_WHOLE.test(indicator))
        yield { span, args: { indicator, value: most } };
    }
  },
});
