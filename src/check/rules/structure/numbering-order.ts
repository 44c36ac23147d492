import { breaksOf } from '../../numbering.js';
import { defineDocumentRule } from '../../rule.js';

export const numberingOrder = defineDocumentRule({
  id: 'numbering-order',
  group: 'structure',
  severity: 'error',
  why: {
    zh: '序号前后颠倒，多半是移动段落后没有重新编号。',
    en: 'Numbers stand in the wrong order, mostly because a paragraph was moved and not numbered anew.',
  },
  source: 'GB/T 9704-2012, 7.3.3',
  messages: {
    default: {
      zh: '“{before}”之后是“{found}”，顺序颠倒',
      en: '“{found}” follows “{before}”: the order is wrong',
    },
  },
  ok: [
    '一、加强学习。\n二、加强宣传。\n三、加强督查。',
    '一、重点任务\n（一）修缮河堤。\n（二）清淤疏浚。\n（三）加固桥梁。\n二、保障措施\n（一）加强领导。',
    '一、产业发展\n1.新建园区。\n2.扩建码头。\n3.疏浚航道。\n二、民生改善\n1.修缮校舍。\n2.增设公交。',
    '一是修缮河堤。二是清淤疏浚。三是加强巡查。一是增设公交。二是延长班次。',
    '第一条 为规范管理，制定本办法。\n第二条 有下列情形的，不予受理：\n（一）材料不全；\n（二）逾期提交。\n第三条 本办法自印发之日起施行。',
  ],
  notOk: [
    '一、加强学习\n组织集中学习。\n三、加强宣传\n办好专栏。\n二、加强督查\n每季通报。',
    '一、重点任务\n（二）修缮河堤。\n（一）清淤疏浚。\n（三）加固桥梁。',
    '主要任务：\n1.修缮河堤。\n2.清淤疏浚。\n4.加固桥梁。\n3.增设站点。\n5.延长班次。',
    '要抓好三件事：一是修缮河堤；三是清淤疏浚；二是加强巡查。',
    '第一条 为规范管理，制定本办法。\n第三条 本办法适用于全市。\n第二条 管理单位是市水务局。\n第四条 本办法自印发之日起施行。',
  ],
  *check(document) {
    for (const { kind, at, other } of breaksOf(document))
      if (kind === 'order')
        yield { span: document.place(at.span), args: { before: other.written, found: at.written } };
  },
});
