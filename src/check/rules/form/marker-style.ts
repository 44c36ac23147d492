import { lowerBound } from '../../../model/span.js';
import { readNumeral } from '../../../recognise/numerals.js';
import type { Marker, MarkerKind } from '../../../structure/markers.js';
import type { Outline } from '../../../structure/outline.js';
import { placeOf } from '../../headings.js';
import { defineDocumentRule } from '../../rule.js';

/** 一、 （一） 1. （1） : what stands behind the number, and what then stands there wrongly. */
const ENDS: ReadonlyMap<MarkerKind, { readonly right: RegExp; readonly end: string }> = new Map([
  ['han', { right: /、$/u, end: '、' }],
  ['han-brackets', { right: /[）)〕㈠-㈩]$/u, end: '' }],
  ['digit', { right: /[.．]$/u, end: '.' }],
  ['digit-brackets', { right: /[）)⑴-⒇]$/u, end: '' }],
]);

/** 二， · 2, before a word */
const COMMA = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})[，,](?=[\s　]*\p{Script=Han})/u;
/** How far the neighbours of a number are sought. */
const NEAR = 60;

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
    '一、重点任务\n修缮河堤。\n二，清淤疏浚\n备足设备。\n三、保障措施\n加强领导。',
    '主要任务：\n1.修缮河堤。\n2，清淤疏浚。\n3.加固桥梁。',
    '主要任务：\n1、修缮河堤。\n2、清淤疏浚。',
    '一、重点任务\n（一）、修缮河堤。\n（二）、清淤疏浚。\n二、保障措施\n加强领导。',
    '一.重点任务\n修缮河堤。\n二.保障措施\n加强领导。',
    '主要任务：\n（1）、修缮河堤。\n（2）、清淤疏浚。',
    '一、重点任务\n（一）修缮河堤。\n1、查清险段。\n2、抓紧施工。\n（二）清淤疏浚。',
    '主要任务：\n（1）.修缮河堤。\n（2）.清淤疏浚。',
  ],
  *check({ context, place }) {
    const { text, outline } = context;
    for (const { marker } of outline.nodes) {
      const form = marker && ENDS.get(marker.kind);
      if (!form) continue;
      const at = placeOf(text, marker);
      const written = text.slice(at.start, at.end);
      if (form.right.test(written)) continue;
      const expected = `${written.replace(/(?<![\s　、.．﹒])[\s　、.．﹒]+$/u, '')}${form.end}`;
      const span = place(at);
      yield { span, args: { found: written, expected }, fix: { span, text: expected } };
    }
    for (const { at, found, expected } of unmarked(outline)) {
      const span = place({ start: at, end: at + found.length });
      yield { span, args: { found, expected }, fix: { span, text: expected } };
    }
  },
});

/** 二，清淤疏浚 between 一、 and 三、 : a comma makes no marker, and begins no clause there. */
function* unmarked({ lines, found }: Outline): Iterable<{
  readonly at: number;
  readonly found: string;
  readonly expected: string;
}> {
  const markers = found.flatMap((one) => ('cut' in one || one.marker === null ? [] : [one.marker]));
  for (const { text, span } of lines) {
    const [written = ''] = COMMA.exec(text) ?? [];
    const number = written.slice(0, -1);
    const ordinal = readNumeral(number);
    if (ordinal === undefined) continue;
    const kind = /\d/u.test(number) ? 'digit' : 'han';
    const next = lowerBound(markers, (marker) => marker.span.start < span.start);
    const before = markers.slice(Math.max(0, next - NEAR), next);
    const after = markers.slice(next, next + NEAR);
    const own = (marker: Marker): boolean => marker.kind === kind;
    if (
      before.findLast(own)?.ordinal === ordinal - 1 &&
      (after.find(own)?.ordinal ?? ordinal + 1) === ordinal + 1
    )
      yield {
        at: span.start,
        found: written,
        expected: `${number}${ENDS.get(kind)?.end ?? ''}`,
      };
  }
}
