import { alternation, derive, list } from '../../../lexicon/lexicon.js';
import type { Target } from '../../../model/record.js';
import { leadOf } from '../../lead.js';
import { defineRecordRule } from '../../rule.js';

const shapes = derive((lexicon) => ({
  /** Names that say nothing of what they measure: 面积 · 补贴标准 · 在校学生数 */
  figure: new RegExp(
    `(?:率|比重|占比|比例|比率|满意度|总量|面积|里程|规模|产量|床位|床位数|人口|寿命|浓度|${alternation(list(lexicon, 'money-nouns'))})$`,
    'u',
  ),
}));

/** 〔养老床位〕达到5000张 : what there will be, not what is made. */
const LEVEL =
  /达到?|(?:提高|提升|增加|增长|扩大|上升|降低|下降)(?:到|至)|[增降升]至|突破|超过|不?[少低高大小]于|不超过|控制在|稳定在|保持在/u;
const VAGUE = /^(?:每|单个|其中|年度|累计|新增|平均)|标准|补贴|补助|奖|分别|增长$|下降$/u;
const EVERYWHERE = /^(?:到20\d{2}年底?)?(?:我|全)(?:[省市县区]|国)|的/gu;

export const conflictingValues = defineRecordRule({
  id: 'conflicting-values',
  group: 'targets',
  severity: 'warning',
  why: {
    zh: '同一指标在同一期限有两个目标值，分解任务和考核时不知道用哪一个。',
    en: 'One indicator has two values for one date: nobody knows which one is to be reached.',
  },
  messages: {
    default: {
      zh: '“{indicator}”这里是“{value}”，前面是“{first}”',
      en: '“{indicator}” is “{value}” here and “{first}” above',
    },
  },
  ok: [
    '一、主要目标。到2025年，森林覆盖率达到45%。\n二、绿化国土。到2025年，森林覆盖率达到45%。',
    '一、主要目标。到2025年，森林覆盖率达到45%。\n二、长远目标。到2030年，森林覆盖率达到48%。',
    '一、主要目标。到2025年，森林覆盖率不低于45%。\n二、绿化国土。到2025年，森林覆盖率达到46%。',
    '一、改造管网。到2025年，城市污水处理率达到98%，县城污水处理率达到95%。',
    '一、打牢基础。2020年，森林覆盖率达到42%。\n二、绿化国土。到2025年，森林覆盖率达到45%。',
    '一、增加收入。到2025年，甲镇、乙镇森林覆盖率分别达到45%、48%。',
    '一、东部。到2025年，续建矿井3处。\n二、西部。到2025年，续建矿井8处。',
    '一、建设食堂。到2025年，新建社区食堂20家。\n二、扶持老区。到2025年，在老区新建社区食堂8家。',
  ],
  notOk: [
    '一、主要目标。到2025年，森林覆盖率达到45%。\n二、绿化国土。到2025年，森林覆盖率达到48%。',
    '一、主要目标。到2025年，养老床位达到5000张。\n二、增加供给。到2025年，全市养老床位达到6000张。',
    '一、主要目标。到2025年，农村自来水普及率不低于95%。\n二、改造管网。到2025年，农村自来水普及率不低于90%。',
    '云溪市养老服务实施方案\n\n一、主要目标\n\n到2025年，培训养老护理员5000名。\n\n二、重点任务\n\n（一）培养人才。到2025年，培训养老护理员3000名。',
    '云溪市国土绿化规划（2021—2025年）\n\n一、主要目标。到2025年，森林覆盖率达到45%以上。\n\n二、绿化国土。力争森林覆盖率达到43%。',
    '一、主要目标。到2025年，行政案件败诉率低于8%。\n二、依法应诉。到2025年，行政案件败诉率低于10%。',
    '一、主要目标。到2025年，人均预期寿命达到79岁。\n二、促进健康。到2025年，人均预期寿命达到78.5岁。',
    '一、主要目标。到2025年，数字经济产业规模突破500亿元。\n二、培育产业。到2025年，数字经济产业规模达到450亿元。',
  ],
  *check(subject) {
    const { record, lexicon } = subject;
    const { figure } = shapes(lexicon);
    const lead = leadOf(subject);
    const last = record.document.period && `${record.document.period.end}-12-31`;
    const known = new Map<string, Target>();
    for (const target of record.targets) {
      const { status, frequency, unit, quote, span } = target;
      const deadline = target.deadline ?? last;
      const indicator = target.indicator.replace(EVERYWHERE, '');
      if (status !== 'planned' || frequency !== null || deadline === null) continue;
      if (indicator.length < 2 || VAGUE.test(indicator) || /分别|其中/u.test(quote)) continue;
      const level = indicator.length >= 4 && figure.test(indicator) && LEVEL.test(quote);
      // Of what is made each action may make its part; of the goals it says the same in the same words.
      if (!level && (target.deadline === null || target.kind !== 'count')) continue;
      const key = `${indicator} ${unit} ${deadline} ${level ? '' : `${lead(target)} ${said(quote)}`}`;
      const first = known.get(key);
      if (first === undefined) known.set(key, target);
      else if ((level || first.action === null) && isConflict(first, target))
        yield { span, args: { indicator, value: quote, first: first.quote } };
    }
  },
});

const BOUNDS: Readonly<Record<string, readonly [low: boolean, high: boolean]>> = {
  eq: [true, true],
  gte: [true, false],
  gt: [true, false],
  lte: [false, true],
  lt: [false, true],
};

const said = (quote: string): string => quote.replace(/\d[\d.,]*[万亿]?/gu, '#');

/** 95% beside 不低于90% agrees; two bounds on one side are two targets. */
function isConflict(first: Target, second: Target): boolean {
  const a = BOUNDS[first.comparator];
  const b = BOUNDS[second.comparator];
  if (a === undefined || b === undefined || first.value === second.value) return false;
  if (first.comparator === second.comparator) return true;
  const [small, large] = first.value < second.value ? [a, b] : [b, a];
  return small[1] && large[0];
}
