import { defineDocumentRule } from '../../rule.js';

export const replacementCharacter = defineDocumentRule({
  id: 'replacement-character',
  group: 'text',
  severity: 'error',
  why: {
    zh: '“�”是解码失败留下的，原来的字已经丢了，检索和比对都找不到它。',
    en: '“�” is left where decoding failed: the character is lost to every search and comparison.',
  },
  messages: {
    default: { zh: '有 {count} 个字符没有解码出来', en: '{count} characters could not be decoded' },
  },
  ok: ['一、加强队伍建设。'],
  notOk: ['一、加强队��建设。'],
  *check({ layer, codePoints }) {
    for (const { index, 0: run } of layer.matchAll(/\uFFFD+/gu))
      yield {
        span: codePoints({ start: index, end: index + run.length }),
        args: { count: run.length },
      };
  },
});
