import { span } from '../../../model/span.js';
import { type Marker, type MarkerKind, markerAt } from '../../../structure/markers.js';
import { placeOf } from '../../headings.js';
import { defineDocumentRule } from '../../rule.js';

/** 附件： · 附件2: */
const LABEL = /^附\s?件\s?(?:\d{1,2})?\s?[:：]\s?/u;
const NUMBERS: ReadonlySet<MarkerKind> = new Set([
  'digit',
  'digit-brackets',
  'digit-half',
  'circled',
]);
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
    for (const { text, span: line } of context.outline.lines) {
      const [label] = LABEL.exec(text) ?? [];
      const start = label?.length ?? 0;
      const found = markerAt(text, start);
      const marker = found !== undefined && NUMBERS.has(found.kind) ? found : undefined;
      inside = label !== undefined || (inside && marker !== undefined);
      if (!inside) continue;
      if (marker !== undefined && !isRight(marker)) {
        const number = placeOf(text, marker);
        const at = place(span(line.start + number.start, line.start + number.end));
        const expected = `${marker.ordinal}.`;
        yield {
          span: at,
          message: 'number',
          args: { found: text.slice(number.start, number.end), expected },
          fix: { span: at, text: expected },
        };
      }
      const name = text.slice(marker?.span.end ?? start);
      const mark = CLOSING.exec(name)?.[0];
      if (mark === undefined || name.length > LONGEST || /[。；;，,]./u.test(name)) continue;
      const at = place(span(line.end - 1, line.end));
      yield {
        span: place(line),
        args: { name: name.slice(0, -1), mark },
        fix: { span: at, text: '' },
      };
    }
  },
});

/** 1. */
const isRight = ({ kind, text }: Marker): boolean => kind === 'digit' && text.endsWith('.');
