import { span } from '../../../model/span.js';
import { defineDocumentRule } from '../../rule.js';

export const unbalancedTitleMarks = defineDocumentRule({
  id: 'unbalanced-title-marks',
  group: 'references',
  severity: 'warning',
  why: {
    zh: '书名号缺了一半，引用的是哪份文件、到哪里为止就说不清，抽取时也认不出这份文件。',
    en: 'With one half of its marks missing, a cited title has no end, and the document is not recognised as cited.',
  },
  source: 'GB/T 15834-2011, 4.15',
  messages: {
    default: { zh: '“{found}”没有对应的“{partner}”', en: '“{found}” has no “{partner}”' },
  },
  ok: [
    '一、落实《云溪市养老服务条例》和《云溪市志愿服务办法》。',
    '一、落实《关于贯彻〈云溪市养老服务条例〉的意见》。',
    '云溪市人民政府关于印发《云溪市养老\n服务行动方案》的通知\n\n一、加强领导。',
    '一、落实《关于印发《云溪市养老服务方案》的通知》。',
    '一、依据《云溪市养老服务条例》（2021年修订），完善制度。',
    '一、水分〈5%，分〈一)、〈二)两步推进。',
  ],
  notOk: [
    '一、落实《云溪市养老服务条例，完善制度。\n二、加强领导。',
    '一、落实云溪市养老服务条例》，完善制度。\n二、加强领导。',
    '一、落实《云溪市养老服务条例、《云溪市志愿服务办法》。\n二、加强领导。',
    '一、落实《云溪市养老服务条例》》，完善制度。\n二、加强领导。',
    '一、落实《关于贯彻〈云溪市养老服务条例的意见》。\n二、加强领导。',
  ],
  *check({ context: { text }, place }) {
    let open: { readonly mark: string; readonly at: number }[] = [];
    const lone: { readonly mark: string; readonly at: number }[] = [];
    for (const { index: at, 0: mark } of text.matchAll(MARKS)) {
      while (open.length > 0 && isFar(text, (open[0] as { at: number }).at, at))
        lone.push(open.shift() as (typeof open)[number]);
      // Outside of a title 〈 is a bracket or a sign of comparison.
      if (/[〈〉]/u.test(mark) && !open.some((one) => one.mark === '《')) continue;
      if (mark === '《' || mark === '〈') {
        open.push({ mark, at });
        continue;
      }
      const partner = open.findLastIndex((one) => one.mark === PARTNERS[mark]);
      if (partner < 0) lone.push({ mark, at });
      else {
        lone.push(...open.slice(partner + 1));
        open = open.slice(0, partner);
      }
    }
    lone.push(...open);
    for (const { mark, at } of lone.sort((a, b) => a.at - b.at))
      yield {
        span: place(span(at, at + 1)),
        args: { found: mark, partner: PARTNERS[mark] as string },
      };
  },
});

const MARKS = /[《》〈〉]/gu;
const PARTNERS: Readonly<Record<string, string>> = {
  '《': '》',
  '》': '《',
  '〈': '〉',
  '〉': '〈',
};
/** Titles are cut into lines by their layout, but not into paragraphs. */
const LONGEST = 160;

function isFar(text: string, from: number, to: number): boolean {
  if (to - from > LONGEST) return true;
  const between = text.slice(from, to);
  // A paragraph that ends in a stop has ended its titles, too.
  return /[。；;：:]\s*\n/u.test(between) || (between.match(/\n/gu)?.length ?? 0) > 4;
}
