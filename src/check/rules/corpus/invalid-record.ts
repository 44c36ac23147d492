import { defineCorpusRule } from '../../rule.js';

export const invalidRecord = defineCorpusRule({
  id: 'invalid-record',
  group: 'corpus',
  severity: 'error',
  why: {
    zh: '记录不合格式，读它的程序会出错，或者把缺的值当成没有。',
    en: 'Programs that read a record against its schema fail, or take what is missing for what is not there.',
  },
  messages: { default: { zh: '记录不合格式：{problem}', en: 'Not a valid record: {problem}' } },
  ok: [
    ['云溪市2025年工作要点\n一、加强学习。'],
    [{ recordOf: '云溪市2025年工作要点\n一、加强学习。' }],
    [{ recordOf: '一、建设养老服务中心12个。', changed: { targets: [], declared: [] } }],
    [{ recordOf: '一、加强学习。', changed: { remark: '已核对' } }],
    [{ recordOf: '一、加强学习。', changed: { keywords: [{ word: '学习', weight: 1 }] } }],
  ],
  notOk: [
    [{ recordOf: '一、加强学习。', changed: { schema: 'plan-extract/0' } }],
    [{ recordOf: '一、加强学习。', changed: { targets: null } }],
    [{ recordOf: '一、加强学习。', changed: { document: { title: '云溪市2025年工作要点' } } }],
    [{ recordOf: '一、加强学习。', changed: { actions: [{ id: 1 }] } }],
    [{ recordOf: '一、加强学习。', changed: { milestones: [{ year: '2025年', theme: '起步' }] } }],
  ],
  *check(digests) {
    for (const { path, invalid } of digests)
      if (invalid !== null) yield { path, span: null, args: { problem: invalid } };
  },
});
