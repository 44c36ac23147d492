import { codePointsOf } from '../../../model/code-points.js';
import { lowerBound, type Span, span } from '../../../model/span.js';
import { proseOf } from '../../prose.js';
import { isLost } from '../../questions.js';
import { type Draft, defineRecordRule } from '../../rule.js';
import type { ExaminedDocument } from '../../subject.js';

/** “” · 《 》: nothing between the marks. */
const EMPTY = /“[ \u3000]?”|‘[ \u3000]?’|《[ \u3000]?》|「[ \u3000]?」/gu;
/** 加强??建设 · 村□干部 : what a program writes for a character that it does not have. */
const STAND_INS = /[?？□]{1,4}(?<=\p{Script=Han}(?:[?？]{2,4}|□{1,4}))(?=\p{Script=Han})/gu;
/** 党的?大精神 */
const QUESTION = /\?/gu;
/** □是 □否 : a form to be filled in. */
const BOX_TO_TICK = /(?<!\p{Script=Han})□|□(?!\p{Script=Han})/u;
/** Shown as a box, or as another character, by every other font. */
const PRIVATE = /[\uE000-\uF8FF]+/gu;
const HAN_BEFORE = /[\p{Script=Han}，、]$/u;
const HAN_BEHIND = /^[\p{Script=Han}，、。；]/u;

export const lostCharacter = defineRecordRule({
  id: 'lost-character',
  group: 'text',
  severity: 'warning',
  why: {
    zh: '转换编码或粘贴时丢了字符，如“1+6”成了“1 6”，“七·一”成了“七?一”，读者看到的不是原意。',
    en: 'A character was lost when the text was converted or pasted: a plus sign became a blank, a middle dot a question mark, and the reader is told something else.',
  },
  messages: {
    default: { zh: '这里丢了字符', en: 'A character is missing here' },
    restored: {
      zh: '这里丢了字符，原来大约是“{restored}”',
      en: 'A character is missing here; it was probably “{restored}”',
    },
    empty: { zh: '标点之间没有内容', en: 'Nothing stands between the marks' },
    private: {
      zh: '“{code}”是私用区字符，别处显示不出来',
      en: '{code} is a private character that is not shown elsewhere',
    },
  },
  ok: [
    '一、构建“1+6”体系。推进“互联网+”行动。',
    '一、庆祝“七·一”。是否完成？怎样落实？',
    '一、学党史“学史明理 学史增信”活动。',
    '一、填写□是 □否，报名□线上□线下。',
    '一、开展“强基础 促发展”活动。',
    '一、群众满意不满意?要由群众说了算。怎样才能做好?关键在落实。',
  ],
  notOk: [
    '一、构建“1 6”政策体系，推进落实。',
    '一、庆祝“七?一”，开展慰问。',
    '一、加强党??建设，完善制度。',
    '一、落实“”精神，贯彻《》要求。',
    '一、规范村\uE5E5干部管理。',
    '一、实施“互联网 ”行动。',
    '一、支持□□产业发展。',
    '一、学习贯彻党的?十大精神，落实责任。',
  ],
  *check({ record, document }) {
    const restored = record.diagnostics.flatMap(({ code, span }) =>
      code === 'repaired-lost-character' && span !== null ? [span] : [],
    );
    if (document === null) for (const at of restored) yield { span: at };
    else yield* missing(document, restored);
  },
});

function* missing(document: ExaminedDocument, restored: readonly Span[]): Iterable<Draft> {
  const { layer, codePoints, context } = document;
  const { source } = context;
  const { toUnits } = codePointsOf(layer);
  const places = restored.map(({ start, end }) => span(toUnits(start), toUnits(end)));
  for (const at of places)
    yield {
      span: codePoints(at),
      message: 'restored',
      args: { restored: source.slice(source.toClean(at)) },
    };
  const prose = proseOf(document);
  const isKnown = (at: number): boolean => {
    const near = places[lowerBound(places, ({ end }) => end <= at)];
    return near !== undefined && near.start <= at;
  };
  const place = ({ index, 0: found }: RegExpExecArray): Span =>
    codePoints({ start: index, end: index + found.length });
  for (const match of prose.matchAll(EMPTY))
    if (!isKnown(match.index + 1)) yield { span: place(match), message: 'empty' };
  for (const match of prose.matchAll(QUESTION))
    if (isLost(prose, match.index) && !isKnown(match.index)) yield { span: place(match) };
  const isForm = prose.includes('□') && BOX_TO_TICK.test(prose.replace(/□{2,}/gu, ''));
  for (const match of prose.matchAll(STAND_INS))
    if (!isForm || !match[0].startsWith('□')) yield { span: place(match) };
  for (const match of layer.matchAll(PRIVATE)) {
    const { index, 0: found } = match;
    const isInside =
      HAN_BEFORE.test(layer.charAt(index - 1)) &&
      HAN_BEHIND.test(layer.charAt(index + found.length));
    const code = `U+${(found.codePointAt(0) as number).toString(16).toUpperCase()}`;
    if (isInside) yield { span: place(match), message: 'private', args: { code } };
  }
}
