import { cleanProseOf } from '../../prose.js';
import { quoteFaults } from '../../quotes.js';
import { defineDocumentRule } from '../../rule.js';

export const unbalancedQuotes = defineDocumentRule({
  id: 'unbalanced-quotes',
  group: 'text',
  severity: 'warning',
  fixable: true,
  why: {
    zh: '引号缺一半或者方向反了，引文和专有提法从哪里开始、到哪里为止就说不清了。',
    en: 'With a quotation mark missing or turned round, nobody can tell where a quotation or a set phrase begins and ends.',
  },
  source: 'GB/T 15834-2011, 4.8',
  messages: {
    default: { zh: '“{found}”没有对应的“{partner}”', en: '“{found}” has no “{partner}”' },
    turned: {
      zh: '引号方向反了：“{found}”应为“{partner}”',
      en: 'Quotation mark turned round: “{found}”, expected “{partner}”',
    },
    mixed: {
      zh: '直引号和弯引号混用：“{found}”应为“{partner}”',
      en: 'Straight and curly marks make one pair: “{found}”, expected “{partner}”',
    },
    straight: { zh: '直引号不成对', en: 'A straight quotation mark has no partner' },
  },
  ok: [
    '一、增强“四个意识”，坚定“四个自信”。',
    '会议指出：“要加强领导，落实责任。\n“要完善制度，抓好落实。”',
    "一、推广city's guide译本，支持“Let's go”活动。",
    '一、坚持“‘一张图’管到底”，落实"双随机"要求。',
    '一、会议强调：“加强领导。\n完善制度。\n抓好落实。”',
  ],
  notOk: [
    '一、增强“四个意识，坚定理想信念。\n二、加强领导。',
    '一、增强四个意识”，坚定理想信念。',
    '一、增强“四个意识“，坚定理想信念。',
    '一、增强”四个意识”，坚定理想信念。',
    '一、落实"双随机要求，加强监管。',
    '一、落实“双随机"要求，加强监管。',
    '一、增强“四个意识”、坚定“四个自信、做到“两个维护”。',
  ],
  *check(document) {
    for (const { kind, at, mark, partner, isSure } of quoteFaults(cleanProseOf(document))) {
      const span = document.place({ start: at, end: at + 1 });
      const args = { found: mark, partner };
      if (kind === 'lone') yield { span, args, message: mark === '"' ? 'straight' : 'default' };
      else if (isSure) yield { span, args, message: kind, fix: { span, text: partner } };
      else yield { span, args, message: kind };
    }
  },
});
