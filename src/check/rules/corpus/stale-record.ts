import { defineCorpusRule } from '../../rule.js';

export const staleRecord = defineCorpusRule({
  id: 'stale-record',
  group: 'corpus',
  severity: 'warning',
  why: {
    zh: '文件改了，记录没有重做：指标是旧的，位置也对不上。',
    en: 'The document was changed and the record was not made again: its figures are old and its places are wrong.',
  },
  messages: {
    default: {
      zh: '提取之后文件改过，请重新提取',
      en: 'The document has changed since it was extracted: extract it again',
    },
  },
  ok: [
    [{ recordOf: '一、建成示范点60个。', now: '一、建成示范点60个。' }],
    [{ recordOf: '一、建成示范点60个。' }],
    ['一、建成示范点60个。'],
    [
      { recordOf: '一、建成示范点60个。', now: '一、建成示范点60个。' },
      { recordOf: '一、建成示范点65个。', now: '一、建成示范点65个。' },
    ],
    [{ recordOf: '一、建成示范点60个。', now: '一、建成示范点60个。', changed: { keywords: [] } }],
  ],
  notOk: [
    [{ recordOf: '一、建成示范点60个。', now: '一、建成示范点65个。' }],
    [{ recordOf: '一、加强学习。', now: '一、加强学习。\n二、加强宣传。' }],
    [{ recordOf: '一、加强学习。\n二、加强宣传。', now: '一、加强学习。' }],
    [
      {
        recordOf: '云溪市2025年工作要点\n一、加强学习。',
        now: '云溪市2026年工作要点\n一、加强学习。',
      },
    ],
    [
      { recordOf: '一、加强学习。', now: '一、加强学习。' },
      { recordOf: '一、加强宣传。', now: '一、加强宣讲。' },
    ],
  ],
  *check(digests) {
    for (const { path, source, invalid, current } of digests)
      if (invalid === null && current !== null && current !== source.sha256)
        yield { path, span: null };
  },
});
