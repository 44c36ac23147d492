import { ENUMERATORS } from '../../../structure/markers.js';
import type { OutlineNode } from '../../../structure/outline.js';
import { siblingsOf } from '../../headings.js';
import { isDamaged } from '../../numbering.js';
import { defineDocumentRule } from '../../rule.js';

const SHORTEST = 3;

export const duplicateTitle = defineDocumentRule({
  id: 'duplicate-title',
  group: 'structure',
  severity: 'warning',
  why: {
    zh: '同一级有两个相同的标题，读者分不清两处的分工，多半是复制后忘了改。',
    en: 'Two headings of one list read the same: mostly one was copied and not changed, and readers cannot tell them apart.',
  },
  messages: {
    default: {
      zh: '标题“{title}”与同级的“{other}”相同',
      en: '“{title}” is the title of “{other}” in the same list, too',
    },
  },
  ok: [
    '一、加强学习\n组织集中学习。\n二、加强宣传\n办好专栏。',
    '一、河道治理\n（一）工作目标\n年内完工。\n二、道路修缮\n（一）工作目标\n汛前完工。',
    '目录\n一、总体要求\n二、重点任务\n一、总体要求\n立足市情。\n二、重点任务\n修缮河堤。',
    '一、总体要求\n立足市情。\n二、保障措施\n加强领导。\n附件\n一、保障措施\n落实经费。',
    '一、河道治理。一是加强领导；二是落实经费。\n二、道路修缮。一是加强领导；二是落实经费。',
  ],
  notOk: [
    '一、加强学习\n组织集中学习。\n二、加强宣传\n办好专栏。\n三、加强学习\n每季通报。',
    '一、重点任务\n（一）修缮河堤\n查清险段。\n（二）清淤疏浚\n备足设备。\n（三）修缮河堤\n抓紧施工。\n二、保障措施\n加强领导。',
    '一、重点任务\n1.修缮河堤。查清险段，抓紧施工。\n2.清淤疏浚。备足设备。\n3.修缮河堤。落实经费。',
    '# 云溪市河道治理方案\n\n## 总体要求\n\n立足市情。\n\n## 保障措施\n\n加强领导。\n\n## 保障措施\n\n落实经费。\n',
    '第一章 总则\n第一条 为规范管理，制定本办法。\n第二章 管理职责\n第二条 市水务局负责。\n第三章 管理职责\n第三条 本办法自印发之日起施行。',
  ],
  *check({ context, place }) {
    const { text, outline } = context;
    if (isDamaged(outline)) return;
    for (const siblings of siblingsOf(outline)) {
      let seen = new Map<string, OutlineNode>();
      let before: OutlineNode | undefined;
      for (const node of siblings) {
        const { marker, title, ordinal, titleSpan } = node;
        if (marker !== null && ENUMERATORS.has(marker.kind)) break;
        // What counts anew is another list.
        if (ordinal !== null && ordinal <= (before?.ordinal ?? 0)) seen = new Map();
        before = node;
        if (title.length < SHORTEST || /[：:]/u.test(title)) continue;
        const twin = seen.get(title);
        if (twin === undefined) seen.set(title, node);
        else yield { span: place(titleSpan), args: { title, other: titled(text, twin) } };
      }
    }
  },
});

const titled = (text: string, { titleSpan: { start, end } }: OutlineNode): string =>
  text.slice(start, end).replace(/\s+/gu, ' ');
