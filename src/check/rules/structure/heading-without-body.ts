import { ENUMERATORS } from '../../../structure/markers.js';
import type { Found } from '../../../structure/openers.js';
import { hasContent, headsLine, isBlank, isContents, lineOf, siblingsOf } from '../../headings.js';
import { isDamaged } from '../../numbering.js';
import { defineDocumentRule } from '../../rule.js';

const LONGEST = 30;
/** 四、任务清单 above its attachment. */
const LISTS = /表|名单|清单|目录/u;

export const headingWithoutBody = defineDocumentRule({
  id: 'heading-without-body',
  group: 'structure',
  severity: 'warning',
  why: {
    zh: '别的标题下都有内容，这个标题下没有：多半是正文漏了，或者两个标题本该合并。',
    en: 'The other headings of the list have text below them and this one has none: its text was lost, or it belongs to another heading.',
  },
  messages: {
    default: { zh: '标题“{title}”下面没有内容', en: 'Nothing stands below the heading “{title}”' },
  },
  ok: [
    '一、总体要求\n（一）指导思想。\n立足市情。\n（二）基本原则。\n——政府引导。统筹推进。\n——多方参与。共建共享。\n（三）工作目标。\n年内完工。\n二、保障措施\n加强领导。',
    '一、加强学习\n组织集中学习。\n二、加强宣传\n办好专栏。',
    '主要任务：\n1.修缮河堤\n2.清淤疏浚\n3.加固桥梁',
    '一、重点任务\n（一）修缮河堤\n1.查清险段。\n2.抓紧施工。\n（二）清淤疏浚。备足设备。\n二、保障措施\n加强领导。',
    '目录\n一、总体要求\n二、重点任务\n三、保障措施\n一、总体要求\n立足市情。\n二、重点任务\n修缮河堤。\n三、保障措施\n加强领导。',
    '一、总体要求\n立足市情。\n二、重点任务\n修缮河堤。\n三、附件\n附件：任务清单',
    '一、工作目标\n年内完工。\n二、本方案自印发之日起施行。',
  ],
  notOk: [
    '一、总体要求\n（一）指导思想。\n立足市情。\n（二）基本原则。\n（三）工作目标。\n年内完工。\n二、保障措施\n加强领导。',
    '一、加强学习\n组织集中学习。\n二、加强宣传\n三、加强督查\n每季通报。',
    '一、总体要求\n立足市情，统筹推进。\n二、重点任务\n（一）修缮河堤\n查清险段，抓紧施工。\n（二）清淤疏浚\n三、保障措施\n加强领导。',
    '一、总体要求\n立足市情，统筹推进。\n二、重点任务\n抓好河道治理。\n三、保障措施',
    '一、总体要求\n立足市情。\n二、重点任务\n抓好河道治理。\n三、保障措施\n\n云溪市水务局\n2024年3月5日',
    '第一章 总则\n第一条 为规范管理，制定本办法。\n第二章 职责\n第三章 附则\n第二条 本办法自印发之日起施行。',
    '# 云溪市河道治理方案\n\n## 总体要求\n\n立足市情，统筹推进。\n\n## 重点任务\n\n## 保障措施\n\n加强领导，落实经费。\n',
  ],
  *check({ context, place }) {
    const { text, outline } = context;
    if (isDamaged(outline)) return;
    /** Headings of a table of contents stand again above their text. */
    const last = new Map(outline.nodes.map((node) => [named(node.marker?.text, node.title), node]));
    const listed = isContents(outline);
    const ends = new Set(outline.found.filter(endsSection).map(({ at }) => at));
    for (const siblings of siblingsOf(outline)) {
      const filled = siblings.filter((node) => node.form === 'heading' && hasContent(text, node));
      if (filled.length === 0 || filled.length * 2 < siblings.length - 1) continue;
      // Where its neighbours end with a full stop above their text, a heading may, too.
      const isStopped = filled.every((node) =>
        lineOf(outline, node.span.start)?.text.endsWith('。'),
      );
      for (const node of siblings) {
        const { title, marker, titleSpan } = node;
        if (isBlank(title) || title.length > LONGEST || hasContent(text, node)) continue;
        if (/^附/u.test(title) || /[，。；：:;？?！!]/u.test(title)) continue;
        if (listed(titleSpan.start)) continue;
        if (last.get(named(marker?.text, title)) !== node) continue;
        const line = headsLine(outline, node, isStopped);
        if (line === undefined) continue;
        const next = outline.lines[line.index + 1];
        if (next && outline.roles[next.index] === 'attachment' && LISTS.test(title)) continue;
        if (next !== undefined && !ends.has(next.span.start)) continue;
        yield { span: place(titleSpan), args: { title } };
      }
    }
  },
});

/** Another heading, the signature; —— and 一是 begin the text of the heading above them. */
const endsSection = (found: Found): boolean =>
  'cut' in found
    ? found.cut === 'tail'
    : found.marker === null || !ENUMERATORS.has(found.marker.kind);

const named = (marker: string | undefined, title: string): string => `${marker ?? ''} ${title}`;
