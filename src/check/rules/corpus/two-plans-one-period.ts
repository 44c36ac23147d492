import type { DocumentKind } from '../../../model/record.js';
import type { Digest } from '../../digest.js';
import { defineCorpusRule } from '../../rule.js';
import { sameText } from '../../same-text.js';

/** There are many of these on one plan. */
const ABOUT_PLANS: ReadonlySet<DocumentKind> = new Set(['article', 'press-conference']);

/** （征求意见稿） · （2025年） · （试行） */
const BRACKETED =
  /[（(〔][^（）()〔〕]{0,24}(?:稿|版|试行|修订|修正|草案|节选|摘要|全文|年|年度)[）)〕]/gu;
const YEARS = /[至到—–\-~～]{0,2}\d{4}(?:年度?)?/gu;

/** 工作要点 alone is the name of a kind, and every body has one. */
const BARE_KIND = 4;

/** More plans of one name and period are not laid beside each other. */
const REMEMBERED = 16;

export const twoPlansOnePeriod = defineCorpusRule({
  id: 'two-plans-one-period',
  group: 'corpus',
  severity: 'warning',
  why: {
    zh: '一个地方同一时期的同一个计划有两个不同的文本，哪个有效说不清，指标也会算两遍。',
    en: 'Two different texts of the same plan of one place and period: which of them holds is open, and targets count twice.',
  },
  messages: {
    default: {
      zh: '与 {other} 是同一地区、同一时期的同一个计划，内容却不同',
      en: 'The same plan of the same region and period as {other}, with another text',
    },
  },
  ok: [
    ['云溪市2025年工作要点\n一、加强学习。', '云溪市2026年工作要点\n一、加强宣传。'],
    ['云溪市2025年教育工作要点\n一、加强学习。', '云溪市2025年卫生健康工作要点\n一、加强宣传。'],
    ['福州市2025年政府工作报告\n一、加强学习。', '厦门市2025年政府工作报告\n一、加强宣传。'],
    [
      '云溪市数据发展行动计划（2023—2025年）\n一、加强学习。',
      '云溪市数据发展行动计划（2026—2028年）\n一、加强宣传。',
    ],
    ['2025年工作要点\n一、加强学习。', '2025年工作要点\n一、加强宣传。'],
    ['云溪市教育局2025年工作要点\n一、加强学习。', '云溪市民政局2025年工作要点\n一、加强宣传。'],
    ['云溪市2025年工作要点\n一、加强学习。', '云溪市2025年工作要点\n一、加强学习。'],
    ['云溪市养老服务工作方案\n一、加强学习。', '云溪市养老服务工作方案\n一、加强宣传。'],
  ],
  notOk: [
    ['云溪市2025年工作要点\n一、加强学习。', '云溪市2025年工作要点\n一、加强宣传。'],
    ['2025年福州市政府工作报告\n一、加强学习。', '福州市政府工作报告（2025年）\n一、加强宣传。'],
    [
      '云溪市数据发展行动计划（2023—2025年）\n一、加强学习。',
      '云溪市数据发展行动计划（2023-2025年）\n一、加强宣传。',
    ],
    [
      '云溪市2025年教育工作要点（征求意见稿）\n一、加强学习。',
      '云溪市2025年教育工作要点\n一、加强宣传。',
    ],
    [
      '云溪市2025年度教育工作要点\n一、加强学习。',
      '2025年云溪市教育工作要点（修订版）\n一、加强宣传。',
    ],
  ],
  *check(digests) {
    const known = new Map<string, Digest[]>();
    for (const digest of digests) {
      const key = keyOf(digest);
      if (key === null) continue;
      const others = known.get(key) ?? [];
      if (others.some(({ source }) => source.sha256 === digest.source.sha256)) continue;
      const other = others.find((one) => isSamePlan(digest, one));
      if (other !== undefined) yield { path: digest.path, span: null, args: { other: other.path } };
      if (others.length < REMEMBERED) known.set(key, [...others, digest]);
    }
  },
});

/** Region, period, kind and name; null where one of them is open. */
function keyOf({ document, isRecord, invalid }: Digest): string | null {
  if (invalid !== null) return null;
  const { title, region, period, kind } = document;
  if (title === null || period === null || ABOUT_PLANS.has(kind)) return null;
  return [isRecord, region?.code, period.start, period.end, kind, nameOf(document)].join(' ');
}

/** 2025年福州市政府工作报告 · 福州市政府工作报告（2025年） → 政府工作报告 */
const nameOf = ({ title, region }: Digest['document']): string =>
  (title ?? '')
    .replace(BRACKETED, '')
    .replace(YEARS, '')
    .replace(region?.name ?? '', '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

function isSamePlan(a: Digest, b: Digest): boolean {
  if (sameText(a, b) !== null) return false;
  const [x, y] = [a.document.issuer, b.document.issuer];
  if (x === null || y === null) return nameOf(a.document).length > BARE_KIND;
  return x.includes(y) || y.includes(x);
}
