import type { OutlineNode } from '../../../structure/outline.js';
import { FIRST_OF_LEVEL, hasContent, levelOf, placeOf } from '../../headings.js';
import { defineDocumentRule } from '../../rule.js';

export const levelOrder = defineDocumentRule({
  id: 'level-order',
  group: 'form',
  severity: 'off',
  why: {
    zh: '公文的结构层次依次是“一、”“（一）”“1.”“（1）”，跳级或者倒用会让人看不出谁属于谁。',
    en: 'The four levels follow one another in a fixed order; where one is left out or they change places, nobody sees what belongs to what.',
  },
  source: 'GB/T 9704-2012, 7.3.3',
  messages: {
    default: {
      zh: '“{parent}”的下一级是“{found}”，应为“{expected}”',
      en: '“{found}” stands below “{parent}”; “{expected}” was expected',
    },
    top: {
      zh: '第一级是“{found}”，应为“{expected}”',
      en: 'The first level is “{found}”; “{expected}” was expected',
    },
    last: {
      zh: '“{parent}”已是第四级，下面不应再有“{found}”',
      en: '“{parent}” is the fourth level; “{found}” should not stand below it',
    },
  },
  ok: [
    '一、重点任务\n（一）修缮河堤。\n1.查清险段。\n（1）踏勘。\n（2）测量。\n2.抓紧施工。\n（二）清淤疏浚。\n二、保障措施\n加强领导。',
    '主要任务：\n1.修缮河堤。\n2.清淤疏浚。',
    '一、重点任务\n1.修缮河堤。\n2.清淤疏浚。\n二、保障措施\n3.加强领导。\n4.落实经费。',
    '第一章 总则\n第一条 有下列情形的，不予受理：\n（一）材料不全；\n（二）逾期提交。\n第二条 本办法自印发之日起施行。',
    '一、重点任务\n修缮河堤。一是查清险段；二是抓紧施工。\n二、保障措施\n加强领导。',
    '一、重点任务\n（一）修缮河堤。\n①查清险段。\n②抓紧施工。\n（二）清淤疏浚。\n二、保障措施\n加强领导。',
  ],
  notOk: [
    '云溪市河道治理实施方案\n\n（一）修缮河堤\n年内修缮河堤12公里。\n\n（二）清淤疏浚\n汛前清淤30公里。\n\n（三）保障措施\n各镇要加强领导。',
    '一、重点任务\n1.修缮河堤。\n2.清淤疏浚。\n二、保障措施\n1.加强领导。\n2.落实经费。',
    '一、重点任务\n（一）修缮河堤。\n（1）查清险段。\n（2）抓紧施工。\n（二）清淤疏浚。\n二、保障措施\n加强领导。',
    '1.重点任务\n（一）修缮河堤。\n（二）清淤疏浚。\n2.保障措施\n（一）加强领导。\n（二）落实经费。',
    '（一）重点任务\n1.修缮河堤。\n2.清淤疏浚。\n（二）保障措施\n1.加强领导。\n2.落实经费。',
    '一、重点任务\n（1）修缮河堤。\n（2）清淤疏浚。\n二、保障措施\n加强领导。',
    '（一）重点任务\n一、修缮河堤。\n二、清淤疏浚。\n（二）保障措施\n一、加强领导。\n二、落实经费。',
  ],
  *check({ context, place }) {
    const { text, outline } = context;
    const { nodes } = outline;
    /** Parts in which items are numbered through all chapters: they are no level of these. */
    const through = new Set(nodes.filter(goesOn).map(({ part }) => part));
    const seen = new Set<OutlineNode | number>();
    for (const node of nodes) {
      const { marker, parent, part, children } = node;
      const level = levelOf(marker);
      if (marker === null || level < 0) continue;
      const key = parent ?? part;
      if (seen.has(key)) continue;
      seen.add(key);
      const above = levelOf(parent?.marker);
      // Below a chapter or an unnumbered heading, and in a list without levels, anything may begin.
      const isTop =
        parent === null &&
        (children.some((one) => levelOf(one.marker) >= 0) ||
          (node.form === 'heading' && hasContent(text, node)));
      if (above < 0 ? level === 0 || !isTop : level === above + 1) continue;
      if (above === 0 && marker.kind === 'digit' && through.has(part)) continue;
      const at = placeOf(text, marker);
      const expected = FIRST_OF_LEVEL[above + 1];
      yield {
        span: place(at),
        message: expected === undefined ? 'last' : above < 0 ? 'top' : 'default',
        args: {
          found: text.slice(at.start, at.end),
          parent: parent?.marker?.text ?? '',
          expected: expected ?? '',
        },
      };
    }
  },
});

/** 二、… 4. : the first below its heading, and not 1. */
const goesOn = (node: OutlineNode): boolean =>
  node.marker?.kind === 'digit' &&
  node.parent?.marker?.kind === 'han' &&
  node.parent.children[0] === node &&
  (node.ordinal ?? 0) > 1;
