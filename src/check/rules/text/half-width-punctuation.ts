import { z } from 'zod';
import { type Span, span } from '../../../model/span.js';
import type { Edit } from '../../../text/source-text.js';
import { layerBrackets } from '../../brackets.js';
import { byLine } from '../../line-edits.js';
import { proseOf } from '../../prose.js';
import { isLost } from '../../questions.js';
import { type Draft, defineDocumentRule } from '../../rule.js';
import type { ExaminedDocument } from '../../subject.js';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};
/** 学习,提高 · 要求:2025年 · 是什么? · “十四五”,推进 */
const BEHIND_HAN =
  /[,;:?!](?<=[\p{Script=Han}”’》〉」』）】〕].)(?:[ \u3000]?(?=[\p{Script=Han}“‘《〈「『（【])|(?=[\dA-Za-z])|(?=[ \u3000]*$))/gmu;
/** 增长5%,达到 · AI,推进 */
const BEFORE_HAN = /[,;](?<=[\d%％‰A-Za-z)].)[ \u3000]?(?=[\p{Script=Han}“‘《])/gu;
/** 1, · A; */
const MARKER = /^[\s\u3000]*[\dA-Za-z]{1,3}$/u;
/** 学习.提高 · 马克.李 : a stop or the dot of a name. */
const DOT = /\.(?<=\p{Script=Han}{2}.)(?=\p{Script=Han}{2}|[”’」』）]|[ \u3000]*$)/gmu;
const HAN_NUMERALS = /^[〇零一二三四五六七八九十百年月日]+$/u;
const HAN = /\p{Script=Han}/u;
/** (一) · (12) · (a) */
const NUMERAL = /^[\s\u3000]*(?:[一二三四五六七八九十百]{1,4}|\d{1,4}|[A-Za-z]{1,3})[\s\u3000]*$/u;
const LONGEST_BRACKET = 120;

export const halfWidthPunctuation = defineDocumentRule({
  id: 'half-width-punctuation',
  group: 'text',
  severity: 'warning',
  fixable: true,
  why: {
    zh: '中文里的标点占一个字的位置，半角标点挤在字间，也让按标点断句的程序断错。',
    en: 'Chinese punctuation takes the place of a character; half-width marks cramp the line and mislead programs that cut sentences by them.',
  },
  source: 'GB/T 15834-2011, 5.1',
  messages: {
    default: {
      zh: '半角标点“{found}”，应为“{expected}”',
      en: 'Half-width “{found}”, expected “{expected}”',
    },
    dot: {
      zh: '汉字之间的“.”，应为“。”或“·”',
      en: '“.” between Chinese characters, expected a full stop or a middle dot of full width',
    },
    several: {
      zh: '这一行有 {count} 处半角标点',
      en: '{count} half-width marks in this line',
    },
    brackets: {
      zh: '半角括号“( )”应为“（ ）”（{count} 对）',
      en: 'Half-width “( )”, expected full-width brackets ({count} pairs)',
    },
  },
  options: z.object({
    brackets: z.boolean().default(true),
  }),
  ok: [
    '一、加强学习，提高认识。全年投入1,200万元，比例为1:3，每天8:30开始。',
    '(一) 加强领导。1) 明确责任；2) 加强考核。',
    '一、推广人工智能(AI)应用，详见 https://example.org/a,b;c?d=1 网页。',
    '一、发布《Opinions on Digital Trade, Services and Data》译本，落实 A:B 测试要求。',
    '一.总体要求\n二.重点任务\n加强领导，落实责任。',
  ],
  notOk: [
    '一、加强学习,提高认识。',
    '一、主要任务:推进数字化转型;完善制度。',
    '一、生产总值增长5%,居民收入同步增长。',
    '一、是否按期完成?要逐项核对!切实抓好落实。',
    '一、加强统筹.推进改革，落实责任。',
    '一、完善制度(包括考核办法和奖惩措施)，落实责任。',
    '一、落实《云溪市规划》,加强领导。',
  ],
  *check(document, _, { brackets }) {
    const { layer, codePoints } = document;
    const edits = [...marks(document), ...(brackets ? inBrackets(document) : [])].sort(
      (a, b) => a.span.start - b.span.start,
    );
    for (const { edits: own, span: place, text } of byLine(layer, edits)) {
      const at = codePoints(place);
      const fix = { span: at, text };
      const found = layer.charAt(place.start);
      if (own.every(({ span: { start } }) => '()'.includes(layer.charAt(start))))
        yield { span: at, message: 'brackets', args: { count: own.length / 2 }, fix };
      else if (own.length > 1)
        yield { span: at, message: 'several', args: { count: own.length }, fix };
      else yield { span: at, args: { found, expected: text }, fix };
    }
    yield* dots(document);
  },
});

const placeOf = ({ index, 0: found }: RegExpExecArray): Span => span(index, index + found.length);

function* marks(document: ExaminedDocument): Iterable<Edit> {
  const prose = proseOf(document);
  for (const match of prose.matchAll(BEHIND_HAN))
    if (isMeant(prose, match))
      yield { span: placeOf(match), text: FULL[match[0].charAt(0)] as string };
  for (const match of prose.matchAll(BEFORE_HAN)) {
    const line = prose.lastIndexOf('\n', match.index) + 1;
    if (match.index - line > 8 || !MARKER.test(prose.slice(line, match.index)))
      yield { span: placeOf(match), text: FULL[match[0].charAt(0)] as string };
  }
}

/** One that asks nothing is a lost character, and that rule's business. */
const isMeant = (prose: string, { index, 0: found }: RegExpExecArray): boolean =>
  !found.startsWith('?') || !isLost(prose, index);

/** A full stop, or the dot of a name. */
function* dots(document: ExaminedDocument): Iterable<Draft> {
  const prose = proseOf(document);
  for (const { index } of prose.matchAll(DOT)) {
    const [before, behind] = [prose.slice(index - 2, index), prose.slice(index + 1, index + 3)];
    if (HAN_NUMERALS.test(before) && (behind.trim() === '' || HAN_NUMERALS.test(behind))) continue;
    yield { span: document.codePoints(span(index, index + 1)), message: 'dot' };
  }
}

function* inBrackets(document: ExaminedDocument): Iterable<Edit> {
  const prose = proseOf(document);
  for (const { start, end } of layerBrackets(document).pairs) {
    if (prose[start] !== '(' || prose[end - 1] !== ')' || end - start > LONGEST_BRACKET) continue;
    const inner = prose.slice(start + 1, end - 1);
    if (!HAN.test(inner) || NUMERAL.test(inner) || inner.includes('\n')) continue;
    yield { span: span(start, start + 1), text: '（' };
    yield { span: span(end - 1, end), text: '）' };
  }
}
