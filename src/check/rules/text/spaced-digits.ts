import { alternation, derive, type Lexicon } from '../../../lexicon/lexicon.js';
import { span } from '../../../model/span.js';
import type { Edit } from '../../../text/source-text.js';
import { proseOf } from '../../prose.js';
import { defineDocumentRule } from '../../rule.js';
import type { ExaminedDocument } from '../../subject.js';

const BLANK = '[ \\u00A0\\u3000]';
/** 2 0 2 5 年 · 20 25年 */
const YEAR = new RegExp(
  `(?<![\\d.])(?:1${BLANK}?9|2${BLANK}?[01])${BLANK}?\\d${BLANK}?\\d(?=${BLANK}?年)`,
  'gu',
);
/** 新增1 2 个 · 达到9 5 % · 表1 2024年 is none. */
const numberOf = derive(
  ({ units }) =>
    new RegExp(
      `(?<=(?![图表附件栏注])\\p{Script=Han}${BLANK}?)\\d(?:${BLANK}\\d)+(?:\\.\\d+)?(?=${BLANK}?(?:[年月日天周时分％多余十百千万萬亿億]|${alternation(units.flatMap(({ words }) => words))}))`,
      'gu',
    ),
);

const CLEAN_NUMBER = /\d+(?:\.\d+)*/gu;
/** Blanks, and digits of either width. */
const TORN = /^(?=[\s\S]*[ \u00A0\u3000])[\d.０-９． \u00A0\u3000]+$/u;

export const spacedDigits = defineDocumentRule({
  id: 'spaced-digits',
  group: 'text',
  severity: 'warning',
  fixable: true,
  why: {
    zh: '一个数字被空格拆成几个，检索不到，统计时会当成几个数。',
    en: 'A number torn apart by blanks cannot be found, and counts as several numbers.',
  },
  messages: {
    default: {
      zh: '数字被空格拆开：应为“{expected}”',
      en: 'Blanks within a number: expected “{expected}”',
    },
  },
  ok: [
    '一、到2025年，新增 12 个示范点，增长 5 %。',
    '一、构建“1 6”体系，完善“1 3 N”机制。',
    '一、2025 年 3 月 15 日前完成。',
    '指标\t2024\t2025\n覆盖率\t9 5\t9 8',
    '一、热线电话 0000 1234，编号 2 0 1。',
  ],
  notOk: [
    '一、到2 0 2 5 年，完成改造。',
    '一、到20 25年，完成改造。',
    '一、新增示范点1 2 个，落实责任。',
    '一、覆盖率达到9 5 %以上。',
    '一、投入资金3 0 0 万元。',
  ],
  *check(document, { record, lexicon }) {
    const found = new Map(
      [
        ...written(document, lexicon),
        ...(record.source.repairs['spaces'] === 0 ? [] : repaired(document)),
      ].map((one) => [one.span.start, one]),
    );
    for (const { span, text } of [...found.values()].sort((a, b) => a.span.start - b.span.start)) {
      const place = document.codePoints(span);
      yield { span: place, args: { expected: text }, fix: { span: place, text } };
    }
  },
});

function* written(document: ExaminedDocument, lexicon: Lexicon): Iterable<Edit> {
  const prose = proseOf(document);
  for (const pattern of [YEAR, numberOf(lexicon)])
    for (const { index, 0: found } of prose.matchAll(pattern)) {
      const text = found.replace(/[^\d.]/gu, '');
      if (text !== found) yield { span: span(index, index + found.length), text };
    }
}

/** Where digits stand apart throughout, also those without a unit. */
function* repaired({ context: { text, source } }: ExaminedDocument): Iterable<Edit> {
  for (const { index, 0: number } of text.matchAll(CLEAN_NUMBER)) {
    const place = source.toSource(span(index, index + number.length));
    const isTorn = TORN.test(source.source.slice(place.start, place.end));
    if (isTorn && /[1-9]/u.test(number)) yield { span: place, text: number };
  }
}
