import type { OutlineNode } from '../../../structure/outline.js';
import { FIRST_OF_LEVEL, levelOf, placeOf } from '../../headings.js';
import { isDamaged } from '../../numbering.js';
import { defineDocumentRule } from '../../rule.js';

export const levelSkipped = defineDocumentRule({
  id: 'level-skipped',
  group: 'structure',
  severity: 'info',
  why: {
    zh: '同一份文件里，别处“一、”下面先用“（一）”，这里直接用了“1.”，层次前后不一致。',
    en: 'Elsewhere in the document another level stands between these two: the same marker means two different levels.',
  },
  source: 'GB/T 9704-2012, 7.3.3',
  messages: {
    default: {
      zh: '“{parent}”之下直接用了“{found}”，本文别处在两者之间有“{expected}”',
      en: '“{found}” stands directly below “{parent}”; elsewhere in the document “{expected}” stands between them',
    },
  },
  ok: [
    '一、产业发展\n1.新建园区。\n2.扩建码头。\n二、民生改善\n1.修缮校舍。\n2.增设公交。',
    '一、重点任务\n（一）修缮河堤。\n1.查清险段。\n2.抓紧施工。\n（二）清淤疏浚。\n二、保障措施\n（一）加强领导。',
    '一、总体要求\n立足市情。\n二、重点任务\n（一）修缮河堤。\n（二）清淤疏浚。',
    '一、重点任务\n（一）修缮河堤。\n（二）清淤疏浚。\n附件\n一、任务清单\n1.查清险段。\n2.抓紧施工。',
    '一、重点任务\n（一）修缮河堤：①查清险段；②抓紧施工。\n（二）清淤疏浚。\n二、保障措施\n加强领导。一是落实经费；二是严格考核。',
  ],
  notOk: [
    '一、总体要求\n（一）指导思想。立足市情。\n（二）工作目标。年内完工。\n二、重点任务\n1.修缮河堤。\n2.清淤疏浚。\n三、保障措施\n（一）加强领导。\n（二）落实经费。',
    '一、重点任务\n（一）修缮河堤\n1.查清险段。\n2.抓紧施工。\n（二）清淤疏浚\n1.备足设备。\n二、保障措施\n1.加强领导。\n2.落实经费。',
    '一、重点任务\n（一）修缮河堤\n1.查清险段。\n（1）踏勘。\n（2）测量。\n2.抓紧施工。\n（二）清淤疏浚\n（1）备足设备。\n（2）错峰作业。',
    '一、重点任务\n（一）修缮河堤。\n（二）清淤疏浚。\n二、保障措施\n（1）加强领导。\n（2）落实经费。',
    '一、总体要求\n1.指导思想。立足市情。\n2.工作目标。年内完工。\n二、重点任务\n（一）修缮河堤。\n（二）清淤疏浚。',
  ],
  *check({ context, place }) {
    const { text, outline } = context;
    if (isDamaged(outline)) return;
    /** Where the level directly below one is used, by part of the text. */
    const used = new Set<string>();
    for (const { marker, part, parent } of outline.nodes) {
      const level = levelOf(marker);
      if (level > 0 && levelOf(parent?.marker) === level - 1) used.add(`${part} ${level}`);
    }
    const seen = new Set<OutlineNode>();
    for (const { marker, parent, part } of outline.nodes) {
      if (marker === null || parent?.marker == null || seen.has(parent)) continue;
      const level = levelOf(parent.marker);
      if (level < 0 || levelOf(marker) < 0) continue;
      seen.add(parent);
      if (levelOf(marker) <= level + 1 || !used.has(`${part} ${level + 1}`)) continue;
      const at = placeOf(text, marker);
      yield {
        span: place(at),
        args: {
          parent: parent.marker.text,
          found: text.slice(at.start, at.end),
          expected: FIRST_OF_LEVEL[level + 1] ?? '',
        },
      };
    }
  },
});
