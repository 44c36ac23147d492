import { alternation, derive, type Lexicon, list } from '../../../lexicon/lexicon.js';
import { CodeSet } from '../../../model/code-set.js';
import { clauseAround } from '../../../plan/context.js';
import { periodOf } from '../../../plan/metadata/period.js';
import { titleText } from '../../../plan/references.js';
import { dateOf, isPast } from '../../age.js';
import { defineDocumentRule } from '../../rule.js';

export const expiredReference = defineDocumentRule({
  id: 'expired-reference',
  group: 'references',
  severity: 'warning',
  why: {
    zh: '把已经到期的规划当作依据，说明材料没有更新，按它安排的任务也没有着落。',
    en: 'A plan whose years are over is no basis any more: the text was not brought up to date.',
  },
  messages: {
    default: {
      zh: '所引文件的期限到 {end} 年为止，本文件是 {year} 年的',
      en: 'The cited document ran until {end}, this one is of {year}',
    },
  },
  ok: [
    '云溪市工作要点（2024年）\n\n一、落实《云溪市养老服务规划（2021—2025年）》。',
    '云溪市工作要点（2024年）\n\n一、总结评估《云溪市养老服务规划（2016—2020年）》实施情况。',
    '云溪市工作要点（2020年）\n\n一、落实《云溪市养老服务规划（2016—2020年）》。',
    '云溪市工作要点（2024年）\n\n一、编制新一轮规划。《云溪市养老服务规划（2016—2020年）》已经完成。',
    '云溪市工作要点（2024年）\n\n一、根据《关于2023年度养老机构考核情况的通报》抓好整改。',
    '一、落实《云溪市养老服务规划（2016—2020年）》。',
    '云溪市工作要点（2027年）\n\n一、落实《云溪市国民经济和社会发展第十四个五年规划和2035年远景目标纲要》。',
  ],
  notOk: [
    '云溪市工作要点（2024年）\n\n一、落实《云溪市养老服务规划（2016—2020年）》。',
    '云溪市工作要点（2024年）\n\n一、按照《云溪市“十三五”养老服务规划》要求，加快补齐短板。',
    '云溪市工作要点（2024年）\n\n一、根据《云溪市养老服务三年行动计划（2019—2021年）》，新建养老院3家。',
    '云溪市工作要点（2024年）\n\n一、深入实施《云溪市教育发展规划（2011—2015年）》，优化布局。',
    '云溪市工作要点（2024年）\n\n一、贯彻落实《云溪市养老服务条例》《云溪市养老服务规划（2016—2020年）》。',
    '云溪市工作要点（2024年）\n\n一、对照《云溪市2022年工作要点》抓好落实。',
    '云溪市工作意见（2024年）\n\n为推动《云溪市养老服务指引（2016—2020年）》落地见效，提出如下意见。\n\n一、优化布局。',
    '云溪市工作要点（2024年）\n\n一、以《云溪市养老服务规划（2016—2020年）》为依据，优化布局。',
  ],
  *check(document, { record }) {
    const { context } = document;
    const { text, outerTitles } = context;
    const date = dateOf(record);
    if (date === null) return;
    const year = Number(date.slice(0, 4));
    const basis = basisOf(context.lexicon);
    for (const title of outerTitles) {
      const name = titleText(context, title);
      if (!PLAN.test(name) || FAR.test(name)) continue;
      const period = periodOf(name, null);
      if (period === null || period.end >= year) continue;
      if (period.start === period.end && !YEARLY.test(name)) continue;
      const clause = clauseAround(text, title.span, STOPS);
      const before = text.slice(clause.start, title.span.start);
      const behind = text.slice(title.span.end, clause.end);
      if (!basis.test(before) && !(before.endsWith('以') && FOLLOWED.test(behind))) continue;
      if (BEHIND.test(behind)) continue;
      if (isPast(context, title.span, year)) continue;
      yield { span: document.place(title.span), args: { end: period.end, year } };
    }
  },
});

const PLAN =
  /(?:规划|纲要|计划|方案|指引|要点|行动|意见|安排|措施|战略|任务|清单|目标)(?:[（(][^（()）]{0,30}[）)])?$/u;
/** A plan of five years that also looks further. */
const FAR = /(?:远景|愿景|中长期)/u;
/** Plans of one year. Other titles name the year they were issued in. */
const YEARLY =
  /(?:要点|工作计划|年度计划|工作安排|重点任务|重点工作|任务清单)(?:[（(][^（()）]{0,30}[）)])?$/u;
const STOPS = new CodeSet('，,；;。！？：:\n');
/** …实施情况 · …期满 : what became of it. */
const BEHIND = /(?:情况|期满|到期|终期|收官|完成|成果|成效|经验|期间|以来|基础上)/u;

/** 以《…》〔为依据〕 */
const FOLLOWED =
  /^(?:[（(][^（()）]{0,30}[）)])?为(?:主要)?(?:依据|指导|引领|遵循|基础|抓手|统领)/u;

const basisOf = derive(
  (lexicon: Lexicon) =>
    new RegExp(
      `(?:${alternation(list(lexicon, 'basis-verbs'))})[^，。；：《》]{0,24}(?:《[^》]{2,120}》[（(]?[^《》，。；]{0,30}){0,6}$`,
      'u',
    ),
);
