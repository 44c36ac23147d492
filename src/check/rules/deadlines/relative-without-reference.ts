import type { Context } from '../../../plan/context.js';
import { ancestors, nodeAt, sentenceAt, touches } from '../../../plan/context.js';
import type { Time } from '../../../recognise/recognition.js';
import { defineDocumentRule } from '../../rule.js';
import { isRunning } from '../../set-times.js';

const YEAR = /(?<!\d)(?:19|20)\d{2}[ \u3000]?[年\-—–～至/.]|[一二][〇○零一二三四五六七八九]{3}年/u;
/** A part of a year that it does not name. */
const PART = /半年|季度|年[初中末底]/u;

export const relativeWithoutReference = defineDocumentRule({
  id: 'relative-without-reference',
  group: 'deadlines',
  severity: 'warning',
  why: {
    zh: '文件没有日期，也不是某一年的计划，“今年”“年底前”就不知道是哪一年。',
    en: 'The text has no date and is not the plan of a year, so nobody can tell which year “this year” is.',
  },
  messages: {
    default: {
      zh: '全文没有日期，“{quote}”无从确定是哪一年（全文共 {count} 处）',
      en: 'The text has no date, so “{quote}” belongs to no year ({count} in the text)',
    },
  },
  ok: [
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、加快建设。今年新建社区食堂20家。',
    '云溪市2023年养老服务工作要点\n\n一、加快建设。年底前新建社区食堂20家。',
    '云溪市养老服务实施方案\n\n一、加快建设。2023年，全市新建社区食堂20家，年底前全部开放。',
    '云溪市养老服务实施方案\n\n一、加快建设。近年来，社区食堂每年12月底前更新设备。',
    '云溪市养老服务动态\n\n一、召开会议。2023年3月5日，全市养老服务会议召开，今年新建社区食堂20家。',
  ],
  notOk: [
    '云溪市养老服务实施方案\n\n一、加快建设。今年新建社区食堂20家。',
    '云溪市养老服务实施方案\n\n一、加快建设。年底前新建社区食堂20家。',
    '云溪市养老服务实施方案\n\n一、加快建设。明年6月底前新建社区食堂20家。',
    '云溪市养老服务实施方案\n\n一、加快建设。社区食堂建设任务6月底前完成。',
    '云溪市养老服务实施方案\n\n一、加快建设。本年度新建社区食堂20家，下半年建成养老服务中心。',
  ],
  *check(document, { record }) {
    if (record.document.published !== null || record.document.period !== null) return;
    const { context } = document;
    if (context.times.some(isDay)) return;
    const found = context.times.filter(
      (time) =>
        isRelative(context, time) &&
        isRunning(document, time.span.start) &&
        !touches(context.outerTitles, time.span) &&
        !hasYear(context, time),
    );
    const [first] = found;
    if (first === undefined) return;
    const quote = context.text.slice(first.span.start, first.span.end);
    yield { span: document.place(first.span), args: { quote, count: found.length } };
  },
});

/** 2023年3月5日召开 tells when the text speaks; 2023年3月底前 does not. */
const isDay = ({ form, value }: Time): boolean =>
  form !== 'by' &&
  value.type === 'range' &&
  value.from.year !== undefined &&
  value.from.month !== undefined;

/** 今年 · 明年6月底前 · 下半年; 未来五年 and 十年前 name no year either way. */
function isRelative({ text }: Context, { form, value, span }: Time): boolean {
  if (form !== 'by' && form !== 'during') return false;
  if (value.type === 'relative')
    return value.unit === 'year' && Math.abs(value.from) <= 2 && value.to - value.from <= 1;
  if (value.type !== 'range' || value.to.year !== undefined) return false;
  return form === 'by' || PART.test(text.slice(span.start, span.end));
}

/** The sentence or a heading above names the year. */
function hasYear(context: Context, time: Time): boolean {
  const sentence = sentenceAt(context, time.span.start);
  if (YEAR.test(context.text.slice(sentence.start, sentence.end))) return true;
  for (const node of ancestors(nodeAt(context, time.span.start)))
    if (YEAR.test(node.title)) return true;
  return false;
}
