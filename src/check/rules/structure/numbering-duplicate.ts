import { breaksOf } from '../../numbering.js';
import { defineDocumentRule } from '../../rule.js';

export const numberingDuplicate = defineDocumentRule({
  id: 'numbering-duplicate',
  group: 'structure',
  severity: 'error',
  why: {
    zh: '同一级里两项用了同一个序号，引用时分不清是哪一项，后面的序号也都少一。',
    en: 'Two items of one list bear the same number: a reference to it is ambiguous and all later numbers are one short.',
  },
  source: 'GB/T 9704-2012, 7.3.3',
  messages: {
    default: {
      zh: '同级已有“{found}”，此处应为“{expected}”',
      en: '“{found}” is there already in this list; “{expected}” was expected',
    },
  },
  ok: [
    { path: '方案.md', text: '## 重点任务\n\n1. 修缮河堤。\n1. 清淤疏浚。\n1. 加固桥梁。\n' },
    '一、加强学习。\n二、加强宣传。\n三、加强督查。',
    '一、重点任务\n（一）修缮河堤。\n（二）清淤疏浚。\n二、保障措施\n（一）加强领导。\n（二）落实经费。',
    '一、工作回顾\n一是修缮河堤。二是清淤疏浚。\n一是增设公交。二是延长班次。',
    '一、总体要求\n二、重点任务\n附件\n一、任务清单\n二、责任分工',
    '第一章 总则\n第一条 为规范管理，制定本办法。\n第二章 管理\n第二条 管理单位是市水务局。',
  ],
  notOk: [
    '一、加强学习\n组织集中学习。\n二、加强宣传\n办好专栏。\n三、加强督查\n每季通报。\n三、加强总结\n年底汇总。\n四、加强考核\n纳入考核。',
    '一、重点任务\n（一）修缮河堤。\n（二）清淤疏浚。\n（二）加固桥梁。\n（三）增设站点。',
    '主要任务：\n1.修缮河堤。\n2.清淤疏浚。\n2.加固桥梁。\n4.增设站点。',
    '要抓好三件事：一是修缮河堤；二是清淤疏浚；二是加强巡查。',
    '第一条 为规范管理，制定本办法。\n第二条 本办法适用于全市。\n第二条 本办法自印发之日起施行。',
  ],
  *check(document) {
    for (const { kind, at, expected } of breaksOf(document))
      if (kind === 'duplicate')
        yield { span: document.place(at.span), args: { found: at.written, expected } };
  },
});
