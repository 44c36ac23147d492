import { describe, expect, test } from 'vitest';
import { inPlan, recordOf } from './record.js';

type Rows = readonly (readonly [phrase: string, ...milestones: string[]])[];

const table = (rows: Rows): void => {
  test.each(rows.map(([phrase, ...milestones]) => ({ phrase, milestones })))(
    '$phrase',
    async (row) => {
      const { milestones } = await recordOf(inPlan(row.phrase));
      expect(milestones.map(({ year, theme }) => `${year} ${theme}`)).toEqual(row.milestones);
    },
  );
};

describe('分年的主题', () => {
  table([
    ['做到一年打基础、二年上台阶、三年见成效。', '1 打基础', '2 上台阶', '3 见成效'],
    ['做到一年打基础，两年上台阶，三年见成效。', '1 打基础', '2 上台阶', '3 见成效'],
    ['做到“一年打基础、二年上台阶”。', '1 打基础', '2 上台阶'],
    ['2024至2026年分别以“清源”“畅流”“净水”为主题。', '2024 清源', '2025 畅流', '2026 净水'],
    ['2024—2026年分别开展“清源”、“畅流”、“净水”主题行动。', '2024 清源', '2025 畅流', '2026 净水'],
    ['2024年为“清源年”，2025年为“畅流年”。', '2024 清源年', '2025 畅流年'],
    ['2024年以“清源”为主题。', '2024 清源'],
    ['2024年是清源攻坚年，要加快进度。', '2024 清源攻坚年'],
  ]);
});

describe('分阶段', () => {
  test('条目写明是阶段', async () => {
    const { milestones } = await recordOf(
      '全县水网行动方案\n一、实施步骤\n（一）动员部署阶段（2024年3月）。召开动员会。\n（二）集中攻坚阶段（2024年4月至10月）。集中清淤。\n（三）总结提升阶段（2024年11月）。总结经验。\n二、工作要求\n（一）压实责任。\n（二）强化督查。',
    );
    expect(milestones.map(({ year, theme }) => `${year} ${theme}`)).toEqual([
      '1 动员部署',
      '2 集中攻坚',
      '3 总结提升',
    ]);
  });
});

describe('没有主题', () => {
  table([
    ['三年见成效。'],
    ['三年打基础、一年见成效。'],
    ['一年一个样，三年大变样。'],
    ['2024年建成水厂12座。'],
    ['2024年实施“清源”工程。'],
    ['2024年以来持续清淤。'],
    ['一年两熟、三年五熟。'],
  ]);
});
