import { alternation, derive, list } from '../../../lexicon/lexicon.js';
import { defineRecordRule } from '../../rule.js';

const indicators = derive((lexicon) => ({
  part: new RegExp(`(?:${alternation(list(lexicon, 'part-rates'))})$`, 'u'),
  open: new RegExp(`(?:${alternation(list(lexicon, 'open-rates'))})$`, 'u'),
  intoLoss: new RegExp(`(?:${alternation(list(lexicon, 'falls-into-loss'))})$`, 'u'),
}));

/** 〔单位能耗〕下降 */
const FALL =
  /(?:同比|环比|年均|累计|平均|较上年|比上年){0,6}(?:下降|降低|减少|压减|压缩|缩短|削减|减排)$/u;
/** 占〔规模以上工业〕的比重 · 占工业投资 */
const SHARE = /占[^，,]{1,24}$/u;

export const impossiblePercentage = defineRecordRule({
  id: 'impossible-percentage',
  group: 'targets',
  severity: 'error',
  why: {
    zh: '覆盖率、合格率一类是部分占整体的比重，不会超过100%；也没有什么能下降100%以上。多半是数字录错，或者少了小数点。',
    en: 'Rates of coverage or passing are parts of a whole and cannot exceed 100 %, and nothing falls by more than all of it. Mostly a digit or a decimal point went wrong.',
  },
  messages: {
    default: {
      zh: '“{indicator}”为 {value}%，超过了 100%',
      en: '“{indicator}” is {value} %, more than 100 %',
    },
    fall: {
      zh: '“{indicator}” {value}%，降幅超过了 100%',
      en: '“{indicator}” by {value} %: a fall of more than 100 %',
    },
  },
  ok: [
    '一、提升服务。到2025年，社区服务覆盖率达到95%以上，居民满意率保持在98%。',
    '一、扩大投资。技改投资增长120%。',
    '一、扩大投资。年度投资计划完成率达到105%。',
    '一、防范风险。银行业拨备覆盖率保持在150%以上，流动性覆盖率不低于100%。',
    '一、普及教育。小学毛入学率达到102%。',
    '一、培育企业。企业净利润下降120%。',
  ],
  notOk: [
    '一、提升服务。到2025年，社区服务覆盖率达到195%以上。',
    '一、提升服务。到2025年，群众满意度达到980%。',
    '一、保护环境。城市污水处理率提高到109.5%。',
    '一、调整结构。高新技术产业增加值占规模以上工业增加值的比重达到450%。',
    '一、节约能源。到2025年，单位产值能耗下降135%。',
    '一、普及教育。九年义务教育巩固率达到955%。',
  ],
  *check({ record, lexicon }) {
    const { part, open, intoLoss } = indicators(lexicon);
    for (const { kind, unit, value, valueMax, indicator, span } of record.targets) {
      const most = Math.max(value, valueMax ?? value);
      if (kind !== 'percent' || unit !== '%' || most <= 100 || open.test(indicator)) continue;
      const fallen = indicator.replace(FALL, '');
      if (fallen !== indicator) {
        if (!intoLoss.test(fallen))
          yield { span, message: 'fall', args: { indicator, value: most } };
      } else if (part.test(indicator) || SHARE.test(indicator))
        yield { span, args: { indicator, value: most } };
    }
  },
});
