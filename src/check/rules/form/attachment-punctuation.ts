import { defineDocumentRule } from '../../rule.js';

const FIRST = /^附\s?件\s?(?<number>\d{1,2})?\s?[:：]\s?(?<rest>.*)$/u;
const NEXT = /^(?:(?<number>\d{1,2})[.．、）)]|[（(]\d{1,2}[）)]|[①-⑳])[.．、]?(?<rest>.*)$/u;
/** 1、 · （1） · ① */
const WRONG_NUMBER =
  /(?:^|[:：]\s?)(?<found>(?<digits>\d{1,2})[、）)]|[（(](?<bracketed>\d{1,2})[）)][.．、]?|(?<circle>[①-⑳])[.．、]?)/u;
const CLOSING = /[。；;，,、]$/u;
/** A sentence behind 附件： is no name. */
const LONGEST = 60;

export const attachmentPunctuation = defineDocumentRule({
  id: 'attachment-punctuation',
  group: 'form',
  severity: 'off',
  fixable: true,
  why: {
    zh: '附件说明里附件名称后不加标点符号，顺序号用“1.”；带着标点，名称就和附件上的标题对不上。',
    en: 'In the list of attachments no mark stands behind a name; with one the name differs from the title of the attachment itself.',
  },
  source: 'GB/T 9704-2012, 7.3.4',
  messages: {
    default: {
      zh: '附件名称“{name}”后不加标点“{mark}”',
      en: 'No “{mark}” stands behind the name of the attachment “{name}”',
    },
    number: {
      zh: '附件顺序号“{found}”应为“{expected}”',
      en: 'The number “{found}” of an attachment should be “{expected}”',
    },
  },
  ok: [
    '加强河道治理。\n\n附件：1.任务清单\n2.责任分工\n\n云溪市水务局\n2024年3月5日',
    '加强河道治理。\n\n附件：云溪市河道治理任务清单',
    '加强河道治理。\n附件：本方案所称河道，是指市管河道。汛期另行安排。',
    '主要任务：\n1.修缮河堤。\n2.清淤疏浚。',
    '附件1\n云溪市河道治理任务清单\n1.修缮河堤；\n2.清淤疏浚。',
  ],
  notOk: [
    '加强河道治理。\n\n附件：（1）任务清单\n（2）责任分工\n\n云溪市水务局\n2024年3月5日',
    '加强河道治理。\n\n附件：①任务清单\n②责任分工\n\n云溪市水务局\n2024年3月5日',
    '加强河道治理。\n\n附件：1.任务清单。\n2.责任分工。\n\n云溪市水务局\n2024年3月5日',
    '加强河道治理。\n\n附件：云溪市河道治理任务清单。',
    '加强河道治理。\n\n附件：1.任务清单；\n2.责任分工\n\n云溪市水务局\n2024年3月5日',
    '加强河道治理。\n\n附件：1、任务清单\n2、责任分工\n\n云溪市水务局\n2024年3月5日',
    '加强河道治理。\n\n附件：1.任务清单，\n2.责任分工。',
  ],
  *check({ context, place }) {
    let inside = false;
    for (const { text, span } of context.outline.lines) {
      const first = FIRST.exec(text)?.groups;
      const entry: RegExpExecArray['groups'] =
        first ?? (inside ? NEXT.exec(text)?.groups : undefined);
      inside = entry !== undefined;
      if (entry === undefined) continue;
      const wrongNumber = WRONG_NUMBER.exec(text);
      const { found, digits, bracketed, circle } = wrongNumber?.groups ?? {};
      if (wrongNumber !== null && found !== undefined) {
        const start = span.start + wrongNumber.index + wrongNumber[0].length - found.length;
        const at = place({ start, end: start + found.length });
        const expected = `${digits ?? bracketed ?? circled(circle)}.`;
        yield {
          span: at,
          message: 'number',
          args: { found, expected },
          fix: { span: at, text: expected },
        };
      }
      const name = (entry['rest'] ?? '').replace(
        /^(?:\d{1,2}[.．、）)]|[（(]\d{1,2}[）)]|[①-⑳])[.．、]?\s?/u,
        '',
      );
      const mark = CLOSING.exec(name)?.[0];
      if (mark === undefined || name.length > LONGEST || /[。；;，,]./u.test(name)) continue;
      const at = place({ start: span.end - 1, end: span.end });
      yield {
        span: place(span),
        args: { name: name.slice(0, -1), mark },
        fix: { span: at, text: '' },
      };
    }
  },
});

const circled = (circle = '①'): number => (circle.codePointAt(0) as number) - 0x245f;
