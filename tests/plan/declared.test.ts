import { describe, expect, test } from 'vitest';
import { inPlan, recordOf } from './record.js';

type Rows = readonly (readonly [phrase: string, ...declared: string[]])[];

/** 6 行动 self */
const table = (rows: Rows): void => {
  test.each(rows.map(([phrase, ...declared]) => ({ phrase, declared })))('$phrase', async (row) => {
    const { declared } = await recordOf(inPlan(row.phrase));
    expect(declared.map((one) => `${one.count} ${one.unit} ${one.of}`)).toEqual(row.declared);
  });
};

describe('自己有几条', () => {
  table([
    ['方案部署3块内容。', '3 内容 self'],
    ['方案实施6大行动。', '6 行动 self'],
    ['方案推行18项措施。', '18 措施 self'],
    ['方案提出4个方面32项具体任务。', '4 方面 self', '32 任务 self'],
    ['方案包括6方面重点内容。', '6 内容 self'],
    ['方案部署“3”块内容、“6”大行动。', '3 内容 self', '6 行动 self'],
    ['方案从三个方面作出安排。', '3 方面 self'],
    ['方案明确十八项措施。', '18 措施 self'],
    ['方案分为五个部分。', '5 部分 self'],
    ['方案由六个部分组成。', '6 部分 self'],
    ['方案由四部分组成。', '4 部分 self'],
    ['方案分三大部分，共八章三十六条。', '3 部分 self', '8 章 self', '36 条 self'],
    ['方案主要包括以下四个方面。', '4 方面 self'],
    ['从组织、资金、技术等三个方面强化保障。', '3 方面 self'],
    ['聚焦6个方面，部署22项重点任务。', '6 方面 self', '22 任务 self'],
    ['围绕5个方面提出20条措施。', '5 方面 self', '20 措施 self'],
    ['做好以下9项工作。', '9 工作 self'],
    ['认真做好六个方面工作。', '6 方面 self'],
    ['方案部署3块内容。3块内容环环相扣。', '3 内容 self', '3 内容 self'],
  ]);
});

describe('目标、方向、章节和实事', () => {
  table([
    ['方案共设定30项工作目标及12项考核指标。', '30 目标 self', '12 指标 self'],
    ['从4个方向发力。', '4 方向 self'],
    ['围绕五个方向推进。', '5 方向 self'],
    ['疏通东西4个方向的渠道。'],
    ['全文共12篇、40章、88节。', '12 篇 self', '40 章 self', '88 节 self'],
    ['全文共8章。', '8 章 self'],
    ['收录作品共12篇。'],
    ['第3节讲水情。'],
    ['本方案共5部分18条。', '5 部分 self', '18 条 self'],
    ['方案共6个部分、24条。', '6 部分 self', '24 条 self'],
    ['明确16项任务，设20项绩效指标。', '16 任务 self', '20 指标 self'],
    ['共设置45项KPI。', '45 KPI self'],
    ['落实本市规划确定的9项任务。', '9 任务 self'],
    ['循五大方向推进治水。', '5 方向 self'],
    [
      '方案明确18项任务，配套编制了2张清单、4个附表。',
      '18 任务 self',
      '2 清单 self',
      '4 附表 self',
    ],
    ['向用户发放3份清单，收回2个附件。'],
    ['集中力量办好8件民生实事。一是修渠，二是打井。', '8 实事 self'],
    ['办好8件民生实事：一是修渠，二是打井。', '8 实事 self'],
    ['为民兴办6件实事：一是修渠，二是打井。', '6 实事 self'],
    ['今年继续办好9件重点民生实事。具体包括：修渠，打井。', '9 实事 self'],
    ['办好10件民生实事。'],
    ['在4个领域建设15座水厂。'],
    ['启动供水、灌溉等6个领域20座水厂建设。'],
  ]);

  test('题目里的实事', async () => {
    const { declared } = await recordOf(
      '2024年县政府为民办好8件实事\n一、修渠\n修渠9条。\n二、打井\n打井3口。',
    );
    expect(declared.map((one) => `${one.count} ${one.unit} ${one.of}`)).toEqual(['8 实事 self']);
  });

  test('领域不是结构，也不是指标', async () => {
    const { targets } = await recordOf(inPlan('启动供水、灌溉等6个领域20座水厂建设。'));
    expect(targets.map(({ value }) => value)).toEqual([20]);
  });
});

describe('别人有几条', () => {
  table([
    ['省委部署的6大行动要落实。', '6 行动 other'],
    ['《全国节水规划》提出8项任务。', '8 任务 other'],
    ['以省“十四五”规划确定的85项重大工程为重点。', '85 工程 other'],
    ['评价体系包括4个一级指标。', '4 指标 other'],
    ['落实省委第八次水利工作会议确定的12个方面。', '12 方面 other'],
  ]);
});

describe('工作报告里', () => {
  const inReport = (phrase: string): string =>
    `丰泽县2025年政府工作报告\n2025年1月20日在丰泽县第十七届人民代表大会第四次会议上\n各位代表：\n一、2025年重点工作\n（一）管好水网。${phrase}\n（二）压实各方责任。\n`;

  test.each<readonly [phrase: string, ...declared: string[]]>([
    ['认真做好六个方面工作。', '6 方面 self'],
    ['认真抓好7方面重点工作。', '7 方面 self'],
    ['主要做了以下6方面工作。', '6 方面 self'],
    ['重点抓好以下9项工作。', '9 工作 self'],
    ['治水要把握好四个方面。', '4 方面 self'],
    ['渠道的隐患表现在四个方面：一是水源不足。', '4 方面 self'],
    ['出台支持节水产业的36条政策措施。', '36 措施 other'],
    ['推进水价改革的17项举措。', '17 举措 other'],
    ['首批62个重点项目全部开建。'],
    ['推进14项重大工程。'],
    ['推进45个重点领域节水。'],
    ['工程分为3类项目。', '3 项目 other'],
    ['重点抓好五项工作。'],
  ])('%s', async (phrase, ...declared) => {
    const record = await recordOf(inReport(phrase));
    expect(record.declared.map((one) => `${one.count} ${one.unit} ${one.of}`)).toEqual(declared);
  });
});

describe('不是结构', () => {
  table([
    ['建成水厂12座。'],
    ['实施水利项目20个。'],
    ['开展“十大行动”。'],
    ['落实《节水十条》。'],
    ['落实《关于推进6大行动的意见》。'],
    ['第3项措施要抓紧。'],
    ['完成3项以上措施的评估。'],
    ['实施一项重大工程。'],
    ['全方面加强管理。'],
    ['多项措施并举。'],
    ['重点抓好五项工作。'],
    ['构建四大体系。'],
    ['完善五项机制。'],
    ['采取两手措施。'],
  ]);
});

describe('实际找到几条', () => {
  const found = async (text: string): Promise<readonly (number | null)[]> =>
    (await recordOf(text)).declared.map((one) => one.found);

  test('数得出', async () => {
    const text =
      '全县水网行动方案\n方案部署3大行动。\n一、清源行动\n清水源。\n二、畅流行动\n通河道。\n三、净水行动\n净水质。';
    expect(await found(text)).toEqual([3]);
  });

  test('比说的少', async () => {
    const text =
      '全县水网行动方案\n方案部署3大行动。\n一、清源行动\n清水源。\n二、畅流行动\n通河道。\n三、保障措施\n保资金。';
    expect(await found(text)).toEqual([2]);
  });

  test.each([
    [
      '题目里没有这个词',
      '全县水网行动方案\n方案部署3大行动。\n一、清源\n清水源。\n二、畅流\n通河道。',
    ],
    [
      '是别人的',
      '全县水网行动方案\n省委部署3大行动。\n一、清源行动\n清水源。\n二、畅流行动\n通河道。',
    ],
    [
      '许多题目都以它结尾',
      '全县水网行动方案\n做好以下3项工作。\n一、清源工作\n清水源。\n二、畅流工作\n通河道。',
    ],
  ])('数不出：%s', async (_, text) => {
    expect(await found(text)).toEqual([null]);
  });
});
