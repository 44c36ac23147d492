import { describe, expect, test } from 'vitest';
import { checkCorpus, type Digest } from '../../../src/check/index.js';
import type { Example } from '../../../src/check/rule.js';
import { recommended } from '../../../src/check/settings.js';
import { digestOfExample, findingsTogether } from '../examine.js';

const PLAN = `青岭县2025年住房城乡建设工作要点
一、改造老旧小区。完成老旧小区改造18个，惠及居民4200户，加装电梯35部。
二、完善市政设施。新建污水管网26公里，改造燃气管道40公里，新增公共停车位1500个。
三、提升城市品质。建成口袋公园12个，绿道15公里，生活垃圾回收利用率达到38%。
`;

const messages = async (...examples: readonly Example[]): Promise<readonly string[]> =>
  (await findingsTogether(examples, recommended())).map(
    ({ rule, message }) => `${rule}: ${message}`,
  );

describe('整个语料的规则', () => {
  test.each<[string, readonly Example[], readonly string[]]>([
    [
      '同一份文件三次',
      [PLAN, PLAN, PLAN],
      ['duplicate-document: 与 例1.txt 逐字节相同', 'duplicate-document: 与 例1.txt 逐字节相同'],
    ],
    [
      '换了格式，又改了一处',
      [PLAN, `${PLAN}\n`, PLAN.replace('18个', '20个')],
      [
        'near-duplicate: 与 例1.txt 的文字几乎相同（相似度约 100%）',
        'near-duplicate: 与 例1.txt 的文字几乎相同（相似度约 94%）',
      ],
    ],
    ['同一模板，下一年', [PLAN, PLAN.replace('2025年', '2026年')], []],
    [
      '征求意见稿和定稿差得多',
      [
        PLAN.replace('工作要点', '工作要点（征求意见稿）'),
        PLAN.replace(/二、[\s\S]*/u, '二、加快城市更新。实施更新项目9个。\n'),
      ],
      ['two-plans-one-period: 与 例1.txt 是同一地区、同一时期的同一个计划，内容却不同'],
    ],
    ['文件和它的记录放在一起', [PLAN, { recordOf: PLAN, now: PLAN }], []],
    [
      '文件改了，记录没有重做',
      [{ recordOf: PLAN, now: PLAN.replace('18个', '20个') }],
      ['stale-record: 提取之后文件改过，请重新提取'],
    ],
    [
      '不合格式的记录只报这一条',
      [{ recordOf: PLAN, now: `${PLAN}\n`, changed: { schema: 2 } }],
      ['invalid-record: 记录不合格式：schema: Invalid input: expected "plan-extract/1"'],
    ],
  ])('%s', async (_, examples, expected) => {
    expect(await messages(...examples)).toEqual(expected);
  });

  test('一份文件收了五千次，每份报一次', async () => {
    const digest = await digestOfExample(PLAN, '要点.txt');
    const digests = Array.from(
      { length: 5000 },
      (_, i): Digest => ({
        ...digest,
        path: `${i}.txt`,
        source: { ...digest.source, sha256: i.toString(16).padStart(64, '0') },
      }),
    );
    const settings = recommended();
    const found = [...checkCorpus(digests, () => settings, 'zh').values()].flat();
    expect(found.map(({ rule }) => rule)).toEqual(Array(4999).fill('near-duplicate'));
  });
});
