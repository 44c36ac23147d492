import { span } from '../../../model/span.js';
import { proseOf } from '../../prose.js';
import { defineDocumentRule } from '../../rule.js';

/** 。。 · ，， · ，。 · ，, : not …… or ——, and not ？！ */
const RUN = /[，、；：。](?:[ \u3000]?[，、；：。,;])+|[,;][，、；：。]|[？！]。/gu;
/** The later is the stronger. */
const STRENGTH = '、，；。';
const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；' };

export const repeatedPunctuation = defineDocumentRule({
  id: 'repeated-punctuation',
  group: 'text',
  severity: 'warning',
  fixable: true,
  why: {
    zh: '两个标点连在一起，多半是修改时留下的，也可能中间删掉了内容。',
    en: 'Two marks in a row were mostly left by an edit, and something may have been cut out between them.',
  },
  source: 'GB/T 15834-2011',
  messages: {
    default: { zh: '标点重复：“{found}”', en: 'Repeated punctuation: “{found}”' },
    expected: {
      zh: '标点重复：“{found}”，应为“{expected}”',
      en: 'Repeated punctuation: “{found}”, expected “{expected}”',
    },
  },
  ok: [
    '一、加强学习……提高认识——落实责任。',
    '一、会议指出：“要加强领导。”，全面落实。',
    '一、这项工作完成了吗？！必须马上落实！！',
    '一、落实“四个意识”、“四个自信”，加强领导。',
    '一、加强领导（含考核。），落实责任。',
  ],
  notOk: [
    '一、加强学习，，提高认识。',
    '一、加强学习，提高认识。。',
    '一、加强学习，提高认识，。',
    '一、加强学习、、提高认识；；落实责任。',
    '一、加强学习,，提高认识。',
    '一、主要任务：：加强学习。',
    '一、加强学习，提高认识；。',
  ],
  *check(document) {
    for (const { index, 0: found } of proseOf(document).matchAll(RUN)) {
      const place = document.codePoints(span(index, index + found.length));
      const expected = expectedFor(found);
      if (expected === undefined) yield { span: place, args: { found } };
      else
        yield {
          span: place,
          message: 'expected',
          args: { found, expected },
          fix: { span: place, text: expected },
        };
    }
  },
});

/** One of two alike, or the stronger that comes last; what else was meant nobody knows. */
function expectedFor(found: string): string | undefined {
  const marks = [...found.replace(/[ \u3000]/gu, '')].map((mark) => FULL[mark] ?? mark);
  const [first = '', second = ''] = marks;
  if (marks.length > 2) return undefined;
  if (first === second || '？！'.includes(first)) return first;
  const [weak, strong] = [STRENGTH.indexOf(first), STRENGTH.indexOf(second)];
  return weak >= 0 && strong > weak ? second : undefined;
}
