import { span } from '../../../model/span.js';
import { applyRepair } from '../../../text/repairs/define.js';
import { widths } from '../../../text/repairs/widths.js';
import { SourceText } from '../../../text/source-text.js';
import { byLine } from '../../line-edits.js';
import { defineDocumentRule } from '../../rule.js';

/** ２０２５ · １．５ · ５０％ · ＧＤＰ */
const RUN = /[０-９Ａ-Ｚａ-ｚ](?:[０-９Ａ-Ｚａ-ｚ0-9A-Za-z％]|[．／～－](?=[０-９0-9]))*/gu;

export const fullWidthDigits = defineDocumentRule({
  id: 'full-width-digits',
  group: 'text',
  severity: 'info',
  fixable: true,
  why: {
    zh: '全角的数字和字母与半角的是不同字符，“２０２５”和“2025”互相搜不到，表格软件也不把它当数。',
    en: 'Full-width digits and letters are other characters: a search for 2025 misses them, and spreadsheets do not take them for numbers.',
  },
  source: 'GB/T 15835-2011',
  messages: {
    default: {
      zh: '全角的“{found}”，应为半角“{expected}”',
      en: 'Full-width “{found}”, expected “{expected}”',
    },
    several: {
      zh: '这一行有 {count} 处全角的数字或字母',
      en: '{count} full-width numbers or letters in this line',
    },
  },
  ok: [
    '一、到2025年，全市生产总值增长5%。',
    '一、推进5G和AI应用，完善GDP核算。',
    '①加强领导；②落实责任。⑴明确任务。',
    '一、加强学习，提高认识（见附件1）。',
    '一、二〇二五年完成改造。',
  ],
  notOk: [
    '一、到２０２５年，全市生产总值增长5%。',
    '一、全年增长５％，新增１２家。',
    '一、提高ＧＤＰ增速，发展５Ｇ产业。',
    '１．加强领导。２．落实责任。',
    '一、投入１．５亿元，２02５年完成。',
  ],
  *check({ layer, codePoints }) {
    const runs = [...layer.matchAll(RUN)].map(({ index, 0: found }) => ({
      span: span(index, index + found.length),
      text: narrow(found),
    }));
    for (const { edits, span: place, text } of byLine(layer, runs)) {
      const [first] = edits;
      const at = codePoints(place);
      const fix = { span: at, text };
      if (edits.length > 1)
        yield { span: at, message: 'several', args: { count: edits.length }, fix };
      else if (first !== undefined) {
        const found = layer.slice(place.start, place.end);
        yield { span: at, args: { found, expected: first.text }, fix };
      }
    }
  },
});

const narrow = (text: string): string => applyRepair(SourceText.of(text), widths).text.clean;
