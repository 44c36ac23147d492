import { alternation, derive, list } from '../../../lexicon/lexicon.js';
import { sentenceAt, touches } from '../../../plan/context.js';
import { resolveTime } from '../../../recognise/resolve.js';
import { defineDocumentRule } from '../../rule.js';
import { isRunning } from '../../set-times.js';

/** 已建成20个 · 新建了20个 · 顺利完成 : told as done. */
const told = derive((lexicon) => {
  const verb = `(?:${alternation(['完成', '实现', '达到', '达', '提高', '提升', '取得', '形成', ...list(lexicon, 'count-verbs')])})`;
  return new RegExp(
    `^[^。；;）)]{0,30}?(?:(?<![业而])(?:已经|已|均已|累计已)(?:经|累计|全部|基本|全面|顺利|提前|成功|陆续)*${verb}(?!的)|${verb}了(?![解结])|(?:顺利|圆满|超额|提前|成功)完成(?!的))`,
    'u',
  );
});
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
  },
  ok: [
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、打牢基础。2022年，全市已建成社区食堂30家。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、加快建设。到2025年，全市建成社区食堂60家。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、加快建设。2025年，将对已建成的社区食堂进行改造。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、加快建设。力争2025年实现全覆盖，目前已建成社区食堂30家。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、扩大投入。五年投入60亿元（其中2025年为16亿元），比前五年提高了4亿元。',
    '云溪市养老服务发展规划（2021—2025年）\n\n一、发展基础。“十三五”以来，全市已建成社区食堂30家。',
  ],
  notOk: [
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、打牢基础。2025年，全市已建成社区食堂30家。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、打牢基础。截至2024年底，全市累计已完成改造60处。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、加快建设。2024年新建了社区食堂30家。',
    '云溪市养老服务发展规划（2021—2025年）\n\n一、加快建设。2025年，养老床位已达到5000张。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、加快建设。2026年顺利完成社区食堂建设60家。',
  ],
  *check(document, { record, lexicon }) {
    const { published, period } = record.document;
    // Without a date a plan may have been written in its first year or somewhat later.
    const reference = published ?? (period === null ? null : `${period.start + 1}-12-31`);
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
      const behind = done.exec(text.slice(span.end, Math.min(sentence.end, span.end + 48)))?.[0];
      if (behind === undefined || AHEAD.test(before.slice(-16)) || AHEAD.test(behind)) continue;
      if (/目前|现|此前|截至(?!2)/u.test(behind)) continue;
      yield { span: place(span), args: { time: quote, reference } };
    }
  },
});
