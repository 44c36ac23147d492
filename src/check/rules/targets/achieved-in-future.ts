import { alternation, derive, list } from '../../../lexicon/lexicon.js';
import { sentenceAt, touches } from '../../../plan/context.js';
import { resolveTime } from '../../../recognise/resolve.js';
import { defineDocumentRule } from '../../rule.js';
import { isRunning } from '../../set-times.js';

/** 已建成20个 · 新建了20个 · 顺利完成 : told as done. */
const told = derive((lexicon) => {
  const verb = `(?:${alternation(['完成', '实现', '达到', '达', '提高', '提升', '取得', '形成', '超过', '突破', '超', ...list(lexicon, 'count-verbs')])}|[增降升减][至到]|(?:增加|增长|上升|扩大|下降|降低|减少)[至到])`;
  return new RegExp(
    `^[^。；;）)]{0,30}?(?:(?<![业而])(?:已经|已|均已|累计已)(?:经|累计|全部|基本|全面|顺利|提前|成功|陆续)*${verb}(?!的)|${verb}了(?![解结])|(?:顺利|圆满|超额|提前|成功)完成(?!的))`,
    'u',
  );
});
/** 实现产值1650亿元，〔同比增长9.6%〕 · 达到241天，〔比上年增加9天〕 : a result beside that of the year before. */
const COMPARED =
  /^[，,]?(?<result>[^。；;]{2,60}?\d[^，,。；;]{0,8})[，,、](?:同比|[比较](?:上年|上一年|去年|前一年))(?:同期)?(?:净|实际|名义)?(?:增长|增加|增|提高|提升|上升|下降|降低|减少|降)了?(?<change>约?\d[^，,。；;]*)/u;
/** 〔截至2022年底，〕总里程达1.88万公里 · 共有 · 达到1200余项 */
const COUNTED =
  /^[，,]?[^，,。；;]{0,20}?(?:(?<![到抵送传])达(?![到标成])|共有|拥有)(?:[约近]|逾|超过?)?\d/u;
const SOME = /^[，,]?[^，,。；;]{0,20}?(?:达到?|实现|建成|完成)\d[\d.,]*[万亿]?余/u;
const GOAL = /以上|左右|以内|不[低少高]于|不超过|力争|确保|目标/u;
/** 将 and 力争 look ahead; 对已建成的 qualifies. */
const AHEAD = /[将拟]|力争|争取|确保|预计|计划|目标|要|应|对|届时|努力|为了/u;

export const achievedInFuture = defineDocumentRule({
  id: 'achieved-in-future',
  group: 'targets',
  severity: 'error',
  why: {
    zh: '文件成文时那一年还没有到，成绩不可能已经取得。多半是年份写错，或者把目标写成了成绩。',
    en: 'That year had not come when the text was written, so nothing can have been achieved in it. Either the year is wrong or a goal is told as a result.',
  },
  messages: {
    default: {
      zh: '“{time}”在成文日期 {reference} 之后，却写成已经完成',
      en: '“{time}” lies after {reference}, when the text was written, yet is told as done',
    },
    period: {
      zh: '规划期从 {start} 年开始，“{time}”还没有到，却写成已经完成',
      en: 'The plan begins in {start}: “{time}” had not come, yet is told as done',
    },
  },
  ok: [
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、打牢基础。2022年，全市已建成社区食堂30家。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、加快建设。到2025年，全市建成社区食堂60家。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、加快建设。2025年，将对已建成的社区食堂进行改造。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、加快建设。力争2025年实现全覆盖，目前已建成社区食堂30家。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、扩大投入。五年投入60亿元（其中2025年为16亿元），比前五年提高了4亿元。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、主要目标。2024年，养老产业产值达到20亿元，同比增长10%以上。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、主要目标。截至2024年底前，养老床位达到2万张。',
    '云溪市养老服务发展规划（2021—2025年）\n\n一、发展基础。“十三五”以来，全市已建成社区食堂30家。',
  ],
  notOk: [
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、打牢基础。2025年，全市已建成社区食堂30家。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、打牢基础。截至2024年底，全市累计已完成改造60处。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、加快建设。2024年新建了社区食堂30家。',
    '云溪市养老服务发展规划（2021—2025年）\n\n一、加快建设。2025年，养老床位已达到5000张。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、打牢基础。2024年，全市养老产业实现产值16.5亿元，同比增长9.6%。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、打牢基础。2024年，护理型床位达到2410张，比上年增加90张；占比提高。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、打牢基础。截至2024年底，养老床位达1.8万张。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、打牢基础。2024年，服务老人达到1200余人。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、打牢基础。截至2024年3月底，养老床位数量已增至约1.8万张。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、加快建设。2026年顺利完成社区食堂建设60家。',
  ],
  *check(document, { record, lexicon }) {
    const { published, period } = record.document;
    // Without a date a plan may have been written in its first year or somewhat later.
    const reference = published ?? (period === null ? null : `${period.start + 1}-06-30`);
    if (reference === null) return;
    const { context, place } = document;
    const { text } = context;
    const done = told(lexicon);
    for (const { form, span, value, ...time } of context.times) {
      if ((form !== 'during' && form !== 'by') || value.type !== 'range') continue;
      const resolved = resolveTime({ ...time, form: 'during', span, value }, {});
      if (resolved.certainty !== 'stated' || resolved.start === null) continue;
      const quote = text.slice(span.start, span.end);
      if (resolved.start <= reference || !/\d{4}|[〇○零]/u.test(quote)) continue;
      if (touches(context.outerTitles, span) || !isRunning(document, span.start)) continue;
      const sentence = sentenceAt(context, span.start);
      const before = text.slice(sentence.start, span.start);
      const after = text.slice(span.end, Math.min(sentence.end, span.end + 96));
      const behind = done.exec(after.slice(0, 48))?.[0] ?? toldOtherwise(after, quote);
      if (behind === undefined || AHEAD.test(before.slice(-16)) || AHEAD.test(behind)) continue;
      if (/目前|(?<![实展体呈])现|此前|截至(?!2)/u.test(behind)) continue;
      yield published === null && period !== null
        ? { span: place(span), message: 'period', args: { time: quote, start: period.start } }
        : { span: place(span), args: { time: quote, reference } };
    }
  },
});

/** Told as done by what stands beside it, without 已 or 了. */
function toldOtherwise(after: string, time: string): string | undefined {
  const compared = COMPARED.exec(after)?.[0];
  if (compared !== undefined && !GOAL.test(compared)) return compared;
  const isReview = /^截[至止]/u.test(time) && !time.endsWith('前');
  const counted = (isReview ? COUNTED.exec(after) : SOME.exec(after))?.[0];
  return counted !== undefined && !GOAL.test(counted) ? counted : undefined;
}
