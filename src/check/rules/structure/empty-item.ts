import { type Marker, markerAt } from '../../../structure/markers.js';
import type { OutlineNode } from '../../../structure/outline.js';
import { hasContent, isBlank, placeOf, siblingsOf } from '../../headings.js';
import { isDamaged } from '../../numbering.js';
import { defineDocumentRule } from '../../rule.js';

/** 第二十一章 · （十二） */
const LONGEST = 6;

/** 六、 alone above an empty line, where the text of the others stands behind their numbers. */
const FEWEST = 3;

/** Says nothing; …… says that something is left out on purpose. */
const isEmpty = (text: string): boolean => isBlank(text) && !/…|\.{3}/u.test(text);

const standsAlone = (text: string, { marker }: OutlineNode): boolean =>
  marker !== null && /\n/u.test(behind(text, marker));

const isLeft = (text: string, marker: Marker): boolean =>
  /^[^\S\n]*\n[^\S\n]*\n/u.test(behind(text, marker));

/** The marker holds the blanks behind it. */
const behind = (text: string, { span: { start, end } }: Marker): string =>
  /(?<!\s)\s*$/u.exec(text.slice(start, end))?.[0] +
  (/^\s{0,20}/u.exec(text.slice(end, end + 20))?.[0] ?? '');

export const emptyItem = defineDocumentRule({
  id: 'empty-item',
  group: 'structure',
  severity: 'error',
  why: {
    zh: '只有序号没有内容，要么漏了文字，要么多了一个序号。',
    en: 'A number without any text: either the text was lost or the number is one too many.',
  },
  messages: {
    default: { zh: '“{marker}”后面没有内容', en: 'Nothing follows “{marker}”' },
  },
  ok: [
    '一、\n\n加强学习。组织集中学习。\n\n二、\n\n加强宣传。办好专栏。\n\n三、\n\n加强督查。每季通报。',
    '一、加强学习。\n二、加强宣传。\n三、加强督查。',
    '第一章\n总则\n第一条 为规范管理，制定本办法。\n第二章\n附则\n第二条 本办法自印发之日起施行。',
    '一、重点任务\n（一）修缮河堤。\n（二）……\n（三）（略）\n二、保障措施\n加强领导。',
    '主要任务：\n1.\n修缮河堤，年内完工。\n2.\n清淤疏浚，汛前完成。',
    '一、适用范围\n二、主要内容\n（一）\n1.修缮河堤。\n2.清淤疏浚。\n（二）清运淤泥。',
  ],
  notOk: [
    '一、加强学习。组织集中学习。\n\n二、加强宣传。办好专栏。\n\n三、加强督查。每季通报。\n\n四、\n\n联系人：李某某，电话：12345678',
    '一、重点任务\n（一）修缮河堤。\n（二）\n（三）清淤疏浚。\n二、保障措施\n加强领导。',
    '一、加强学习\n组织集中学习。\n二、\n三、加强督查\n每季通报。',
    '主要任务：\n1.修缮河堤。\n2.清淤疏浚。\n3.',
    '主要任务：\n1、修缮河堤。\n2、\n3、清淤疏浚。',
    '要抓好三件事：一是修缮河堤；二是；三是加强巡查。',
    '主要任务：\n（1）修缮河堤。\n（2）。\n（3）清淤疏浚。',
    '第一条 为规范管理，制定本办法。\n第二条\n第三条 本办法自印发之日起施行。',
  ],
  *check({ context, place }) {
    const { text, outline } = context;
    if (isDamaged(outline)) return;
    for (const [i, node] of outline.nodes.entries()) {
      const { marker, title, children } = node;
      if (marker === null || marker.kind === 'dash' || marker.kind === 'bullet') continue;
      const next = outline.nodes[i + 1];
      // （2）（3） : nothing between it and the next.
      const between = text.slice(marker.span.end, next?.span.start);
      const isBare =
        next !== undefined &&
        children.length === 0 &&
        next.marker?.kind === marker.kind &&
        isEmpty(between);
      const isUnsaid = isEmpty(title) && !hasContent(text, node);
      if (!(isBare || isUnsaid) || isAlone(node, outline.nodes)) continue;
      const at = placeOf(text, marker);
      yield { span: place(at), args: { marker: text.slice(at.start, at.end) } };
    }
    for (const siblings of siblingsOf(outline)) {
      const { marker } = siblings.at(-1) ?? {};
      if (!marker || siblings.length < FEWEST) continue;
      if (!isLeft(text, marker) || siblings.filter((one) => standsAlone(text, one)).length > 1)
        continue;
      const at = placeOf(text, marker);
      yield { span: place(at), args: { marker: text.slice(at.start, at.end) } };
    }
    // 二、 right above 三、 reads like 二、三 and is no node.
    const begins = new Set(outline.found.map(({ at }) => at));
    for (const { text: written, span, index } of outline.lines) {
      if (written.length > LONGEST || begins.has(span.start)) continue;
      const next = outline.lines[index + 1];
      const marker = markerAt(written, 0);
      if (marker === undefined || marker.span.end < written.length || next === undefined) continue;
      const following = markerAt(next.text, 0);
      if (following?.kind === marker.kind && following.ordinal === (marker.ordinal ?? 0) + 1)
        yield { span: place(span), args: { marker: written } };
    }
  },
});

/** A number in no list is none. */
const isAlone = ({ parent }: OutlineNode, nodes: readonly OutlineNode[]): boolean =>
  (parent?.children ?? nodes).length < 2;
