import type { Digest } from '../../digest.js';
import { defineCorpusRule } from '../../rule.js';
import { sameText } from '../../same-text.js';
import { bandsOf } from '../../sketch.js';

/** More documents of one band are not remembered: thousands of prints of one text stay cheap. */
const REMEMBERED = 16;

const PLAN = `云溪市2025年农业农村工作要点
一、守住粮食安全底线。落实最严格的耕地保护制度，新建高标准农田3.2万亩，粮食总产稳定在45万吨以上。
二、发展乡村特色产业。培育市级以上农业龙头企业12家，农产品加工业产值增长8%。
三、建设宜居宜业和美乡村。完成农村改厕6000户，打造示范村20个，自然村生活污水治理率达到55%。
四、深化农村改革。稳慎推进宅基地制度改革，村集体经济收入10万元以上的村达到80%。
`;
const WEB = `首页 > 政务公开 > 规划计划\n${PLAN}\n打印本页 关闭窗口`;

export const nearDuplicate = defineCorpusRule({
  id: 'near-duplicate',
  group: 'corpus',
  severity: 'warning',
  why: {
    zh: '同一份文件换个来源、格式或版本又收了一次，统计时会算两遍。同一模板、不同年份或地区的文件不算。',
    en: 'One document from two sources, in two formats or two drafts counts twice in every statistic. Plans of two years or places from one template are no duplicates.',
  },
  messages: {
    default: {
      zh: '与 {other} 的文字几乎相同（相似度约 {percent}%）',
      en: 'Nearly the same text as {other} (similarity about {percent} %)',
    },
  },
  ok: [
    [PLAN, PLAN.replace('2025年', '2024年')],
    [PLAN, PLAN.replace('云溪市', '青岭县')],
    [PLAN.replace('云溪市', '海棠镇'), PLAN.replace('云溪市', '白水镇')],
    [PLAN, PLAN.replace(/[三四]、[^\n]{1,200}\n/gu, '')],
    [PLAN, PLAN.replace(/\d(?!\d*年)/gu, '9')],
    [PLAN, PLAN],
    [`2024年12月30日\n${PLAN}`, `2022年12月30日\n${PLAN.replace('2025年', '')}`],
    ['一、加强学习。', '一、加强学习！'],
  ],
  notOk: [
    [PLAN, PLAN.replaceAll('\n', '\n\n')],
    [PLAN, WEB],
    [PLAN, PLAN.replace('稳慎推进', '稳步推进')],
    [PLAN, PLAN.replace('工作要点', '工作要点（征求意见稿）')],
    [PLAN, PLAN.replace('12家', '15家')],
    [
      PLAN,
      { path: '要点.md', text: `# ${PLAN.replace(/(?<number>[一二三四])、/gu, '## $<number>、')}` },
    ],
    [PLAN, PLAN.replaceAll('业', '業').replaceAll('农', '農').replaceAll('发', '發')],
    [PLAN, PLAN.replace('设宜居', '没宜居').replace('万亩', '方亩')],
  ],
  *check(digests) {
    const bytes = new Set<string>();
    const known = new Map<string, Digest[]>();
    for (const digest of digests) {
      const { path, sketch, source } = digest;
      if (sketch === null || bytes.has(source.sha256)) continue;
      bytes.add(source.sha256);
      const candidates = new Set<Digest>();
      for (const band of bandsOf(sketch)) {
        const others = known.get(band);
        if (others === undefined) known.set(band, [digest]);
        else {
          for (const other of others) candidates.add(other);
          if (others.length < REMEMBERED) others.push(digest);
        }
      }
      const nearest = nearestOf(digest, candidates);
      if (nearest !== null) {
        const percent = Math.round(nearest.likeness * 100);
        yield { path, span: null, args: { other: nearest.path, percent } };
      }
    }
  },
});

function nearestOf(
  digest: Digest,
  candidates: Iterable<Digest>,
): { readonly path: string; readonly likeness: number } | null {
  let nearest: { path: string; likeness: number } | null = null;
  for (const other of candidates) {
    const likeness = sameText(digest, other);
    if (likeness !== null && likeness > (nearest?.likeness ?? 0))
      nearest = { path: other.path, likeness };
  }
  return nearest;
}
