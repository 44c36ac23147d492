import { touches } from '../../../plan/context.js';
import { defineDocumentRule } from '../../rule.js';
import { isRunning } from '../../set-times.js';

/** 2022年前 · 2022年以前 · 6月前 */
const BARE = /(?<unit>[年月])(?:以前|之前|前)$/u;
/** 2000年前建成的小区 : whom it is for. */
const QUALIFIES = /^[^，,。；;]{0,16}的(?=\p{Script=Han})/u;
const MADE = /^[，,]?(?:要|须|应|全部|全面|基本|力争|确保)*(?:完成|实现|达到|建立|形成)(?!的)/u;
/** 2030年前碳达峰 is worded so by the state. */
const OFFICIAL = /碳达峰|碳中和|达峰/u;

export const ambiguousDeadline = defineDocumentRule({
  id: 'ambiguous-deadline',
  group: 'deadlines',
  severity: 'info',
  why: {
    zh: '“2022年前”按字面是2021年底以前，实际常指2022年底以前，相差一年。《民法典》第一千二百五十九条只规定“以上”“以下”“以内”“届满”包括本数，没有规定“前”。写“2022年底前”就没有歧义。',
    en: 'Taken literally it ends with the year before, yet it is often meant to include the year that is named. The Civil Code says which bounds include their number, but is silent on this one. Name the end of the year or month.',
  },
  source: '《民法典》第一千二百五十九条',
  messages: {
    default: {
      zh: '“{quote}”是否包括这段时间本身不明确，建议写“{better}”',
      en: '“{quote}” leaves open whether it includes what it names; better “{better}”',
    },
  },
  ok: [
    '一、加快建设。2022年底前完成社区食堂建设。',
    '一、加快建设。2022年6月30日前完成社区食堂建设。',
    '一、改造小区。改造2000年前建成的老旧小区30个。',
    '一、绿色发展。积极稳妥推进碳达峰，力争2030年前实现碳达峰目标。',
    '一、加快建设。到2022年，养老床位达到5000张。',
  ],
  notOk: [
    '一、加快建设。2022年前完成社区食堂建设。',
    '一、加快建设。力争在2022年以前建成养老服务中心。',
    '一、加快建设。2022年之前，养老床位达到5000张。',
    '一、加快建设。2022年6月前完成社区食堂建设。',
    '一、加快建设。到2025年前，实现村级服务站全覆盖。',
  ],
  *check(document) {
    const { context } = document;
    const { text } = context;
    for (const time of context.times) {
      if (time.form !== 'by' || time.includesNamed || time.value.type === 'festival') continue;
      if (touches(context.outerTitles, time.span) || touches(context.outerQuotes, time.span))
        continue;
      if (!isRunning(document, time.span.start)) continue;
      const quote = text.slice(time.span.start, time.span.end);
      const better = quote.replace(BARE, '$<unit>底前');
      const behind = text.slice(time.span.end, time.span.end + 24);
      if (better === quote || OFFICIAL.test(behind)) continue;
      if (!MADE.test(behind) && QUALIFIES.test(behind)) continue;
      yield { span: document.place(time.span), args: { quote, better } };
    }
  },
});
