import { span } from '../../../model/span.js';
import { entities } from '../../../text/repairs/entities.js';
import { defineDocumentRule } from '../../rule.js';

/** Line ends, tabs and page breaks are at home in texts; a joiner parts or joins emoji and foreign letters. */
const RUN =
  /(?:(?![\t\n\v\f\r\u0085])[\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFF9-\uFFFB])+/gu;
/** Scripts that need them. */
const NEEDS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Tibetan}\p{Script=Mongolian}\p{Script=Devanagari}\p{Extended_Pictographic}]|\uFE0F/u;
const ESCAPE = /(?:&nbsp;|&ensp;|&emsp;|&#160;|&#xa0;|<U\+00A0>)+/giu;
const ONE = /&[^;]{1,8};|<[^>]{1,8}>/gu;

export const controlCharacters = defineDocumentRule({
  id: 'control-characters',
  group: 'text',
  severity: 'warning',
  fixable: true,
  why: {
    zh: '看不见的控制字符和零宽字符把词隔断：看着一样，检索和比对却不相等。',
    en: 'Characters that nobody sees part words: they look alike, and are different to every search and comparison.',
  },
  messages: {
    default: { zh: '看不见的字符 {codes}', en: 'Invisible character {codes}' },
    escape: { zh: '没有还原的“{found}”', en: '“{found}” was not turned into a blank' },
    entity: {
      zh: '没有还原的“{found}”，应为“{expected}”',
      en: '“{found}” was not turned into “{expected}”',
    },
  },
  ok: [
    '一、加强领导。\r\n\t落实责任。\f二、完善制度。',
    '一、推广双语服务 سالا\u200Cم 热线。',
    '一、开展活动👨\u200D👩\u200D👧。',
    '一、加强领导，\u3000\u3000落实责任。',
    '一、研发（R&D）投入增长5%。',
  ],
  notOk: [
    '一、加强\u200B领导，落实责任。',
    '一、完善制\u001A度，落实责任。',
    '一、推进\uFEFF改革，落实责任。',
    '一、推进\u00AD改革，落\u202E实责任。',
    '一、实施&ldquo;清河&rdquo;行动，落实责任。',
    '&nbsp;&nbsp;一、加强领导，落实责任。',
  ],
  *check({ layer, codePoints, context }) {
    for (const { index, 0: found } of layer.matchAll(RUN)) {
      const end = index + found.length;
      const around = layer.slice(Math.max(0, index - 2), index) + layer.slice(end, end + 2);
      if (NEEDS.test(around)) continue;
      const place = codePoints(span(index, end));
      const codes = [...new Set(found)].map(codeOf).join(' ');
      yield { span: place, args: { codes }, fix: { span: place, text: '' } };
    }
    if (context.layer.format === 'markdown') return;
    for (const { index, 0: found } of layer.matchAll(ESCAPE)) {
      const place = codePoints(span(index, index + found.length));
      const [first = ''] = found.match(ONE) ?? [];
      const fix = { span: place, text: found.replace(ONE, ' ') };
      yield { span: place, message: 'escape', args: { found: first }, fix };
    }
    for (const { span: written, text: expected } of entities.find(layer).edits) {
      // Blanks are told of above, a row of them as one.
      if (expected === ' ') continue;
      const place = codePoints(written);
      const found = layer.slice(written.start, written.end);
      yield {
        span: place,
        message: 'entity',
        args: { found, expected },
        fix: { span: place, text: expected },
      };
    }
  },
});

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
