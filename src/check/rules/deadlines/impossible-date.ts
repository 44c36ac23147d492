import { daysInMonth } from '../../../recognise/calendar.js';
import { defineDocumentRule } from '../../rule.js';

/** 2024年13月 · 2月30日 · 2023年2月29日 · 2023-02-30 · 2024.6.31 */
const DATE =
  /(?<![\d.])(?:(?<year>(?:19|20)\d{2})[ \u3000]?年[ \u3000]?(?<month>\d{1,2})[ \u3000]?月(?:份?[ \u3000]?(?<day>\d{1,2})[ \u3000]?日)?|(?<bareMonth>\d{1,2})[ \u3000]?月[ \u3000]?(?<bareDay>\d{1,2})[ \u3000]?日|(?<isoYear>(?:19|20)\d{2})[-./](?<isoMonth>\d{1,2})[-./](?<isoDay>\d{1,2})(?![\d./-]))/gu;
/** 2月三十日 is written 二月三十日. */
const HAN_DATE =
  /(?:(?<=[四六九]月|十一月)三十一日|(?<![十一]?[一二三四五六七八九十])二月(?:三十一?日))/gu;
const LEAP_YEAR = 2000;

export const impossibleDate = defineDocumentRule({
  id: 'impossible-date',
  group: 'deadlines',
  severity: 'error',
  why: {
    zh: '日历上没有这一天，期限无法执行，也无法录入台账。',
    en: 'No calendar has this day, so the deadline can neither be kept nor entered anywhere.',
  },
  messages: { default: { zh: '没有“{quote}”这个日期', en: 'There is no such date as “{quote}”' } },
  ok: [
    '一、加快建设。2024年2月29日前完成社区食堂建设。',
    '一、加快建设。2024年12月31日前完成社区食堂建设。',
    '一、加快建设。建设期13个月，2月28日开工。',
    '一、加快建设。二〇二四年十二月三十一日前完成，十一月三十日前报送进展。',
    '一、加快建设。工程编号为2024-13-45，10月31日开工。',
  ],
  notOk: [
    '一、加快建设。2024年2月30日前完成社区食堂建设。',
    '一、加快建设。2024年13月底前完成社区食堂建设。',
    '一、加快建设。6月31日前完成社区食堂建设。',
    '一、加快建设。2023年2月29日前完成社区食堂建设。',
    '一、加快建设。四月三十一日前完成社区食堂建设。',
    '一、加快建设。11月32日前上报台账。',
    '一、加快建设。2024.6.31前上报台账。',
  ],
  *check({ context, place }) {
    const { text } = context;
    for (const { index, 0: quote, groups = {} } of text.matchAll(DATE)) {
      if (groups['isoYear'] !== undefined && Number(groups['isoMonth']) > 12) continue;
      const year = groups['year'] ?? groups['isoYear'];
      const month = Number(groups['month'] ?? groups['bareMonth'] ?? groups['isoMonth']);
      const day = groups['day'] ?? groups['bareDay'] ?? groups['isoDay'];
      if (exists(year === undefined ? LEAP_YEAR : Number(year), month, Number(day ?? 1))) continue;
      yield { span: place({ start: index, end: index + quote.length }), args: { quote } };
    }
    for (const { index, 0: end } of text.matchAll(HAN_DATE)) {
      const start = end.startsWith('三')
        ? index - (text.charAt(index - 3) === '十' ? 3 : 2)
        : index;
      const span = { start, end: index + end.length };
      yield { span: place(span), args: { quote: text.slice(span.start, span.end) } };
    }
  },
});

const exists = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
