import { span } from '../../../model/span.js';
import { layerBrackets } from '../../brackets.js';
import { proseOf } from '../../prose.js';
import { defineDocumentRule } from '../../rule.js';

const MIXED = new Set(['（)', '(）']);
const LONGEST = 200;

export const mixedWidthBrackets = defineDocumentRule({
  id: 'mixed-width-brackets',
  group: 'text',
  severity: 'warning',
  fixable: true,
  why: {
    zh: '一对括号一半全角一半半角，多半是输入法切换留下的，按成对括号处理的程序会漏掉它。',
    en: 'A pair of which one half is of full width and the other not was left by an input method; programs that look for pairs miss it.',
  },
  messages: {
    default: {
      zh: '括号一半全角一半半角，应为“（ ）”',
      en: 'One bracket of full width, one not; expected “（ ）”',
    },
  },
  ok: [
    '一、完善制度（含考核办法）。',
    '一、推广人工智能(AI)应用。',
    '（一）明确任务（包括：1)规划；2)建设）。',
    '1) 明确任务（见附件）；2) 落实责任。',
    '一、区间为（0，1)。',
  ],
  notOk: [
    '一、完善制度（含考核办法)，落实责任。',
    '(一）加强领导。',
    '一、推广人工智能（AI)应用。',
    '一、加强领导(责任单位：市教育局）。',
    '（1)明确任务。',
  ],
  *check(document) {
    const prose = proseOf(document);
    for (const { start, end } of layerBrackets(document).pairs) {
      const isMixed = MIXED.has(`${prose[start]}${prose[end - 1]}`);
      if (!isMixed || end - start > LONGEST) continue;
      const place = document.codePoints(span(start, end));
      const text = `（${document.layer.slice(start + 1, end - 1)}）`;
      yield { span: place, fix: { span: place, text } };
    }
  },
});
