import { z } from 'zod';
import type { Lexicon } from '../../../lexicon/lexicon.js';
import type { DocumentKind, PlanRecord } from '../../../model/record.js';
import { nationalBody } from '../../../plan/metadata/front.js';
import { defineRecordRule } from '../../rule.js';

const FIELDS = ['title', 'region', 'published', 'period'] as const;
type Field = (typeof FIELDS)[number];

/** Others hold until they are repealed. */
const OF_A_PERIOD: ReadonlySet<DocumentKind> = new Set([
  'work-points',
  'action-plan',
  'work-report',
  'five-year-plan',
]);

export const missingMetadata = defineRecordRule({
  id: 'missing-metadata',
  group: 'corpus',
  severity: 'off',
  why: {
    zh: '没有标题、地区、发布日期或期限的文件，按地区、按年份查不到，也没法比较。全国性文件不要求地区，只有要点、计划、报告和规划要求期限。',
    en: 'Without its title, region, day of publication or period a document is found in no table by region or year. Documents of the whole country need no region, and only plans and reports of a period need one.',
  },
  source: 'GB/T 9704-2012, 7.3.1, 7.3.5',
  messages: {
    title: { zh: '没有找到标题', en: 'No title was found' },
    region: { zh: '没有找到所属地区', en: 'No region was found' },
    published: { zh: '没有找到发布日期或成文日期', en: 'No day of publication was found' },
    period: { zh: '没有找到规划期或年度', en: 'No period or year was found' },
  },
  options: z.object({
    fields: z
      .array(z.enum(FIELDS))
      .default([...FIELDS])
      .meta({ description: 'What must be known', zh: '必须知道的' }),
  }),
  ok: [
    '福州市2025年工作要点\n福州市教育局\n2025年1月20日\n一、加强学习。',
    '福州市养老服务工作方案\n（2025年3月2日）\n一、加强学习。',
    '全国养老服务工作方案\n一、加强学习。\n\n民政部\n2025年3月2日',
    '国务院关于加强养老服务的意见\n国发〔2025〕3号\n一、加强学习。\n\n国务院\n2025年3月2日',
    '厦门市数据发展行动计划（2023—2025年）\n发布日期：2023-02-03\n一、加强学习。',
  ],
  notOk: [
    '一、加强学习。\n二、加强宣传。',
    '福州市2025年工作要点\n一、加强学习。',
    '2025年工作要点\n发布日期：2025-02-03\n一、加强学习。',
    '福州市数据发展行动计划\n发布日期：2023-02-03\n一、加强学习。',
    '福州市养老服务工作方案\n福州市民政局\n一、加强学习。',
  ],
  *check({ record, lexicon }, { fields }) {
    for (const field of fields)
      if (record.document[field] === null && isNeeded(field, record, lexicon))
        yield { span: null, message: field };
  },
});

function isNeeded(field: Field, { document }: PlanRecord, lexicon: Lexicon): boolean {
  if (field === 'period') return OF_A_PERIOD.has(document.kind);
  if (field !== 'region') return true;
  const { title, issuer } = document;
  return ![title, issuer].some(
    (name) => name !== null && (nationalBody(lexicon).test(name) || /全国|国家/u.test(name)),
  );
}
