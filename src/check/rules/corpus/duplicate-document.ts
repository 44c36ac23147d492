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
  ok: [
    ['一、加强学习。', '一、加强宣传。'],
    ['一、加强学习。', '一、加强学习。\n'],
    ['云溪市2024年工作要点\n一、加强学习。', '云溪市2025年工作要点\n一、加强学习。'],
    ['一、加强学习。', { recordOf: '一、加强学习。' }],
    ['一、加强学习。'],
  ],
  notOk: [
    ['一、加强学习。', '一、加强学习。'],
    ['一、加强学习。', '一、加强宣传。', '一、加强学习。'],
    [
      { path: '要点.txt', text: '一、加强学习。' },
      { path: '要点（上传）.txt', text: '一、加强学习。' },
    ],
    [
      { path: '要点.txt', text: '一、加强学习。' },
      { path: '要点.md', text: '一、加强学习。' },
    ],
    [{ recordOf: '一、加强学习。' }, { recordOf: '一、加强学习。' }],
  ],
  *check(digests) {
    const first = new Map<string, string>();
    for (const { path, source, isRecord, invalid } of digests) {
      if (invalid !== null) continue;
      /** A document may lie beside its record. */
      const key = `${isRecord} ${source.sha256}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, path);
      else yield { path, span: null, args: { other } };
    }
  },
});
