import { defineCorpusRule } from '../../rule.js';

export const duplicateDocument = defineCorpusRule({
  id: 'duplicate-document',
  group: 'corpus',
  severity: 'warning',
  why: {
    zh: '同一份文件收了两次，统计时会算两遍。',
    en: 'A document that is there twice counts twice in every statistic.',
  },
  messages: { default: { zh: '与 {other} 逐字节相同', en: 'Byte for byte the same as {other}' } },
  ok: [['一、加强学习。', '一、加强宣传。']],
  notOk: [['一、加强学习。', '一、加强学习。']],
  *check(digests) {
    const first = new Map<string, string>();
    for (const { path, source } of digests) {
      const other = first.get(source.sha256);
      if (other === undefined) first.set(source.sha256, path);
      else yield { path, span: null, args: { other } };
    }
  },
});
