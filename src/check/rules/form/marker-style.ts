import type { MarkerKind } from '../../../structure/markers.js';
import { defineDocumentRule } from '../../rule.js';

/** 一、 （一） 1. （1） : what stands behind the number, and what then stands there wrongly. */
const ENDS: ReadonlyMap<MarkerKind, { readonly right: RegExp; readonly end: string }> = new Map([
  ['han', { right: /、$/u, end: '、' }],
  ['han-brackets', { right: /[）)〕㈠-㈩]$/u, end: '' }],
  ['digit', { right: /[.．]$/u, end: '.' }],
  ['digit-brackets', { right: /[）)⑴-⒇]$/u, end: '' }],
]);

export const markerStyle = defineDocumentRule({
  id: 'marker-style',
  group: 'form',
  severity: 'off',
  fixable: true,
  why: {
    zh: '公文结构层次序数依次用“一、”“（一）”“1.”“（1）”，带括号的序号后面不再加标点，“1”后面是圆点。',
    en: 'The numbers of the four levels have one form each: a bracketed number takes no further mark, an Arabic one a dot.',
  },
  source: 'GB/T 9704-2012, 7.3.3',
  messages: {
    default: { zh: '“{found}”应为“{expected}”', en: '“{found}” should be “{expected}”' },
  },
  ok: [
    '一、重点任务\n（一）修缮河堤。\n1.查清险段。\n2.抓紧施工。\n（二）清淤疏浚。\n二、保障措施\n加强领导。',
    '主要任务：\n（1）修缮河堤。\n（2）清淤疏浚。',
    '要抓好两件事：第一、修缮河堤；第二、清淤疏浚。',
    '1．修缮河堤。\n2．清淤疏浚。',
    '第一条 为规范管理，制定本办法。\n第二条 本办法自印发之日起施行。',
    '投资增长3.5%，新建1、2号泵站。',
  ],
  notOk: [
    '主要任务：\n1、修缮河堤。\n2、清淤疏浚。',
    '一、重点任务\n（一）、修缮河堤。\n（二）、清淤疏浚。\n二、保障措施\n加强领导。',
    '一.重点任务\n修缮河堤。\n二.保障措施\n加强领导。',
    '主要任务：\n（1）、修缮河堤。\n（2）、清淤疏浚。',
    '一、重点任务\n（一）修缮河堤。\n1、查清险段。\n2、抓紧施工。\n（二）清淤疏浚。',
    '主要任务：\n（1）.修缮河堤。\n（2）.清淤疏浚。',
  ],
  *check({ context, place }) {
    for (const { marker } of context.outline.nodes) {
      const form = marker && ENDS.get(marker.kind);
      if (!form) continue;
      const { start, end } = marker.span;
      const written = context.text.slice(start, end).trimEnd();
      if (form.right.test(written)) continue;
      const expected = `${written.replace(/[\s　、.．﹒]+$/u, '')}${form.end}`;
      const span = place({ start, end: start + written.length });
      yield { span, args: { found: written, expected }, fix: { span, text: expected } };
    }
  },
});
