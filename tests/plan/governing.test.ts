import { describe, expect, test } from 'vitest';
import { inPlan, recordOf } from './record.js';

/** 95 → 2024-06-30 · 2 P3M */
const governed = async (text: string): Promise<readonly string[]> =>
  (await recordOf(text)).targets.map((target) =>
    [`${target.value}`, target.deadline, target.frequency]
      .filter((part) => part !== null)
      .join(' '),
  );

type Rows = readonly (readonly [phrase: string, ...targets: string[]])[];

const table = (rows: Rows): void => {
  test.each(rows.map(([phrase, ...targets]) => ({ phrase, targets })))('$phrase', async (row) => {
    expect(await governed(inPlan(row.phrase))).toEqual(row.targets);
  });
};

describe('本句里的期限', () => {
  table([
    ['到2024年底，建成水厂12座。', '12 2024-12-31'],
    ['2024年6月底前建成水厂12座。', '12 2024-06-30'],
    ['9月底前建成水厂12座。', '12 2024-09-30'],
    ['12月15日前建成水厂12座。', '12 2024-12-15'],
    ['上半年建成水厂12座。', '12 2024-06-30'],
    ['到2025年，建成水厂12座、泵站20座。', '12 2025-12-31', '20 2025-12-31'],
    ['6月底前建成水厂12座，年底前建成水厂20座。', '12 2024-06-30', '20 2024-12-31'],
    ['今年建成水厂12座。', '12 2024-12-31'],
    ['全年建成水厂12座。', '12 2024-12-31'],
    ['到2024年底，形成年产净水设备2000台的能力。', '2000 2024-12-31'],
  ]);
});

describe('计划本身的年份不算期限', () => {
  table([
    ['建成水厂12座。', '12'],
    ['自来水普及率达到95%。', '95'],
    ['到2024年底完成规划。建成水厂12座。', '12'],
  ]);
});

describe('反复的没有期限', () => {
  table([
    ['每年建成水厂12座。', '12 P1Y'],
    ['每季度开展巡查2次。', '2 P3M'],
    ['到2025年，每年培训水管员300名。', '300 P1Y'],
    ['每年培训水管员300名、抢险队员50名。', '300 P1Y', '50 P1Y'],
    ['每半年至少召开1次调度会。', '1 P6M'],
    ['每两年开展1次普查。', '1 P2Y'],
    ['每年召开例会4次；建成水厂12座。', '4 P1Y', '12'],
  ]);
});

describe('责任说明里的时限', () => {
  table([
    ['建成水厂12座。（责任单位：县水务局；完成时限：2024年9月底前）', '12 2024-09-30'],
    ['建成水厂12座。（牵头单位：县水务局，完成时间：2024年12月）', '12 2024-12-31'],
  ]);
});

describe('目标段落的领句', () => {
  const GOALS = '全县2024年水网建设行动计划\n';

  test('冒号后的破折号列表', async () => {
    const text = `${GOALS}一、工作目标\n到2026年末，水网更加完善：\n——供水更稳。自来水普及率达到95%。\n——用水更省。管网漏损率降到8%。\n二、主要任务\n1.建成水厂12座。\n2.建成泵站20座。`;
    expect(await governed(text)).toEqual(['95 2026-12-31', '8 2026-12-31', '12', '20']);
  });

  test('目标标题下的领句管后面的句子', async () => {
    const text = `${GOALS}一、总体目标\n到2026年，水网更加完善。自来水普及率达到95%。管网漏损率降到8%。\n二、主要任务\n（一）建好水厂。\n（二）建好泵站。`;
    expect(await governed(text)).toEqual(['95 2026-12-31', '8 2026-12-31']);
  });

  test('目标标题下后一领句接管', async () => {
    const text = `${GOALS}一、总体目标\n到2025年，水网更加完善，自来水普及率达到95%。\n到2027年，水网全面提升，自来水普及率达到98%。\n二、主要任务\n（一）建好水厂。\n（二）建好泵站。`;
    expect(await governed(text)).toEqual(['95 2025-12-31', '98 2027-12-31']);
  });
});
