import { defineDocumentRule } from '../../rule.js';

export const unusedDisable = defineDocumentRule({
  id: 'unused-disable',
  group: 'text',
  severity: 'info',
  why: {
    zh: '注释让问题通过，问题改好以后注释还在，会把以后的新问题也放过去；规则名写错的注释什么也不起作用。',
    en: 'A comment that outlived its problem lets the next one pass unseen, and one with a misspelt name does nothing at all.',
  },
  messages: {
    unknown: { zh: '没有名为“{rule}”的规则', en: 'There is no rule “{rule}”' },
    unused: {
      zh: '这条注释没有起作用：没有“{rule}”的问题',
      en: 'This comment does nothing: there is no finding of “{rule}”',
    },
    nothing: {
      zh: '这条注释没有起作用：没有发现问题',
      en: 'This comment does nothing: there are no findings',
    },
  },
  ok: [
    '一、加强领导。\n二、落实责任。',
    '<!-- 起草说明：此处待定 -->\n一、加强领导。',
    '<!-- plan-extract-disable unused-disable -->\n一、加强领导。',
    '<!-- plan-extract-enable -->\n一、加强领导。',
    '一、用 plan-extract-disable 注释可以关闭规则。',
  ],
  notOk: [
    '<!-- plan-extract-disable -->\n一、加强领导。',
    '<!-- plan-extract-disable-next-line -->\n一、加强领导。',
    '一、加强领导。<!-- plan-extract-disable-line -->',
    '<!-- plan-extract-disable no-such-rule -->\n一、加强领导。',
    { path: '要点.md', text: '<!-- plan-extract-enable numbering-gapp -->\n\n一、加强领导。' },
    {
      path: '要点.html',
      text: '<html><body><p>一、加强领导，落实责任。</p><!-- plan-extract-disable-next-line --><p>二、完善制度。</p></body></html>',
    },
  ],
  /** Nothing by itself: what the comments let pass is known when all rules have run (directives.ts). */
  check: () => [],
});
