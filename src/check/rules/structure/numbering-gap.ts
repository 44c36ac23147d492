import { breaksOf } from '../../numbering.js';
import { defineDocumentRule } from '../../rule.js';

export const numberingGap = defineDocumentRule({
  id: 'numbering-gap',
  group: 'structure',
  severity: 'error',
  why: {
    zh: '序号中断，要么漏了一项，要么编错了号；引用“第三项”的人会找错地方。',
    en: 'Where a number is missing, an item was lost or the numbers are wrong, and whoever cites an item by its number cites another one.',
  },
  source: 'GB/T 9704-2012, 7.3.3',
  messages: {
    default: {
      zh: '“{before}”之后是“{found}”，缺少“{expected}”',
      en: '“{found}” follows “{before}”: “{expected}” is missing',
    },
    headless: {
      zh: '“{before}”之下从“{found}”开始，缺少“{expected}”',
      en: 'The list under “{before}” begins with “{found}”: “{expected}” is missing',
    },
  },
  ok: [
    '第一章 总则\n第一条 为规范管理，制定本办法。\n第二条 本办法适用于全市。\n第二章 附则\n第三条 本办法自印发之日起施行。',
    '一、加强学习。\n二、加强宣传。\n三、加强督查。',
    '一、重点任务\n（一）修缮河堤。\n（二）清淤疏浚。\n二、保障措施\n（一）加强领导。',
    '一、产业发展\n1.新建园区。\n2.扩建码头。\n二、民生改善\n3.修缮校舍。\n4.增设公交。',
    '一、完善制度，抓好落实。二、强化培训。\n三、加强督查。\n四、总结推广。',
    '附件：1.任务清单\n2.责任分工\n一、修缮河堤。\n二、清淤疏浚。',
    '一是修缮河堤。二是清淤疏浚。三是加强巡查。\n一是增设公交。二是延长班次。',
  ],
  notOk: [
    '第一章 总则\n第一条 为规范管理，制定本办法。\n第二条 本办法适用于全市。\n第二章 附则\n第四条 本办法自印发之日起施行。',
    '一、产业发展\n1.新建园区。\n2.扩建码头。\n二、民生改善\n3.修缮校舍。\n4.增设公交。\n三、保障措施\n6.加强领导。\n7.落实经费。',
    '一、加强学习\n组织集中学习。\n二、加强宣传\n办好专栏。\n四、加强督查\n每季通报。',
    '一、重点任务\n（一）修缮河堤。\n（三）清淤疏浚。\n二、保障措施\n加强领导。',
    '二、重点任务\n1.修缮河堤。\n2.清淤疏浚。\n3.加固桥梁。\n5.增设站点。',
    '要抓好三件事：一是修缮河堤；二是清淤疏浚；四是加强巡查。',
    '第一条 为规范管理，制定本办法。\n第二条 本办法适用于全市。\n第四条 本办法自印发之日起施行。',
    '一、总体要求\n立足市情。\n二、重点任务\n（二）修缮河堤。\n（三）清淤疏浚。\n三、保障措施\n加强领导。',
    '一、产业发展\n1.新建园区。\n2.扩建码头。\n二、民生改善\n3.修缮校舍。\n5.增设公交。\n6.延长班次。',
  ],
  *check(document) {
    for (const { kind, at, other, expected } of breaksOf(document))
      if (kind === 'gap' || kind === 'headless')
        yield {
          span: document.place(at.span),
          ...(kind === 'headless' ? { message: kind } : {}),
          args: { before: other.written, found: at.written, expected },
        };
  },
});
