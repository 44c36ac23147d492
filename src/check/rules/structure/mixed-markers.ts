import { breaksOf } from '../../numbering.js';
import { defineDocumentRule } from '../../rule.js';

export const mixedMarkers = defineDocumentRule({
  id: 'mixed-markers',
  group: 'structure',
  severity: 'warning',
  why: {
    zh: '同一级的序号样式不一，读者和程序都会把它当成另一级。',
    en: 'An item numbered in another style than its list looks like one of another level, to readers and to programs.',
  },
  source: 'GB/T 9704-2012, 7.3.3',
  messages: {
    default: {
      zh: '同级序号写作“{other}”，此处“{found}”应为“{expected}”',
      en: '“{found}” stands in a list that is numbered like “{other}”; “{expected}” was expected',
    },
  },
  ok: [
    '一、重点任务\n（一）修缮河堤。\n1.查清险段。\n2.抓紧施工。\n（二）清淤疏浚。\n二、保障措施\n（一）加强领导。',
    '主要任务：\n1.修缮河堤。\n（1）查清险段。\n（2）抓紧施工。\n2.清淤疏浚。\n3.加固桥梁。',
    '一、产业发展\n1.新建园区。\n2.扩建码头。\n二、民生改善\n3.修缮校舍。\n三、保障措施\n4.增设公交。',
    '一、修缮河堤。一是查清险段；二是抓紧施工。\n二、清淤疏浚。第一，备足设备；第二，错峰作业。',
    '一、时间安排\n1.动员部署。\n2.组织实施。\n3.总结验收。\n二、工作要求\n（一）加强领导。\n（二）落实经费。\n三、其他事项\n本方案自印发之日起施行。',
  ],
  notOk: [
    '一、重点任务\n（一）修缮河堤。\n①查清险段。\n(2)抓紧施工。\n③组织验收。\n（二）清淤疏浚。\n二、保障措施\n加强领导。',
    '一、重点任务\n（一）修缮河堤。\n1)查清险段。\n②抓紧施工。\n3)组织验收。\n（二）清淤疏浚。\n二、保障措施\n加强领导。',
    '主要任务：\n1.修缮河堤。\n2.清淤疏浚。\n（3）加固桥梁。\n4.增设站点。',
    '一、重点任务\n（一）修缮河堤。\n（二）清淤疏浚。\n三、加固桥梁。\n（四）增设站点。\n二、保障措施\n加强领导。\n三、工作要求\n按时上报。',
    '主要任务：\n1.修缮河堤。\n2、清淤疏浚。\n3.加固桥梁。\n4.增设站点。',
    '主要任务：\n（1）修缮河堤。\n（2）清淤疏浚。\n3）加固桥梁。',
    '主要任务：\n（1）修缮河堤。\n2.清淤疏浚。\n3.加固桥梁。',
    '要抓好三件事：一是修缮河堤；二是清淤疏浚；第三，加强巡查。',
    '主要任务：\n①修缮河堤。\n②清淤疏浚。\n3.加固桥梁。\n④增设站点。',
  ],
  *check(document) {
    for (const { kind, at, other, expected } of breaksOf(document))
      if (kind === 'mixed')
        yield {
          span: document.place(at.span),
          args: { other: other.written, found: at.written, expected },
        };
  },
});
