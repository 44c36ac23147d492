import { bracketsOf } from '../../brackets.js';
import { cleanProseOf } from '../../prose.js';
import { defineDocumentRule } from '../../rule.js';

export const unbalancedBrackets = defineDocumentRule({
  id: 'unbalanced-brackets',
  group: 'text',
  severity: 'warning',
  why: {
    zh: '括号只有一半，注释到哪里为止看不出来，责任单位之类的括注也读不全。',
    en: 'With only one half of a pair nobody can tell where the remark ends, and bodies named in brackets are read in part.',
  },
  source: 'GB/T 15834-2011, 4.9',
  messages: {
    default: { zh: '“{found}”没有对应的“{partner}”', en: '“{found}” has no “{partner}”' },
  },
  ok: [
    '一、完善制度（含考核办法）。1）明确责任；2）加强考核。',
    '一、区间取值为[0,1)，增速在（5%，10%]以内。',
    '（一）加强领导（责任单位：市教育局\n市财政局）\n（二）落实责任',
    '一、加强领导。\n1) 明确任务；\n2) 落实责任（见附件1）。',
    '一、依据《云溪市条例》（云政发〔2024〕3号），主要包括：（1）规划；（2）建设。',
  ],
  notOk: [
    '一、完善制度（含考核办法，落实责任。\n二、加强领导。',
    '一、完善制度含考核办法），落实责任。',
    '一、依据云政发〔2024 3号文件，落实责任。',
    '【专栏1 重点工程\n一、推进实施。',
    '一、加强领导（责任单位：市教育局（牵头）、市财政局。',
    '（一）加强领导。\n二）落实责任。\n（三）抓好考核。',
  ],
  *check(document) {
    for (const { at, mark, partner } of bracketsOf(cleanProseOf(document)).lone)
      yield {
        span: document.place({ start: at, end: at + 1 }),
        args: { found: mark, partner },
      };
  },
});
