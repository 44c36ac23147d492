import { describe, expect, test } from 'vitest';
import type { Reference } from '../../src/model/record.js';
import { periodOfTitle } from '../../src/plan/references.js';
import { inPlan, recordOf } from './record.js';

/** 水法 ×2 · 全县节水三年行动计划（2023—2025年）=行动计划 2023–2025 ×1 */
const referenceOf = ({ title, alias, period, count }: Reference): string =>
  `${title}${alias === null ? '' : `=${alias}`}${period === null ? '' : ` ${period.start}–${period.end}`} ×${count}`;

type Rows = readonly (readonly [phrase: string, ...references: string[]])[];

const table = (rows: Rows): void => {
  test.each(rows.map(([phrase, ...references]) => ({ phrase, references })))(
    '$phrase',
    async (row) => {
      const { references } = await recordOf(inPlan(row.phrase));
      expect(references.map(referenceOf)).toEqual(row.references);
    },
  );
};

describe('引用的文件', () => {
  table([
    ['落实《水法》。', '水法 ×1'],
    ['落实《水法》，宣传《水法》。', '水法 ×2'],
    ['落实《水法》《防洪法》。', '水法 ×1', '防洪法 ×1'],
    ['落实《节水办法（试行）》。', '节水办法（试行） ×1'],
    ['落实《关于贯彻〈水法〉的意见》。', '关于贯彻〈水法〉的意见 ×1'],
    ['落实《关于贯彻〈水法〉的意见》和《水法》。', '关于贯彻〈水法〉的意见 ×1', '水法 ×1'],
    [
      '落实《关于印发<节水规定>的通知》和《关于印发〈节水规定〉的通知》。',
      '关于印发〈节水规定〉的通知 ×2',
    ],
    ['落实《“十四五"节水规划》和《“十四五”节水规划》。', '“十四五”节水规划 ×2'],
    ['落实《A<B的判定》。', 'A<B的判定 ×1'],
    ['落实水法。'],
    ['落实“节水办法”。'],
    ['落实《》。'],
  ]);
});

describe('题目里的年份', () => {
  table([
    ['落实《全县节水行动计划（2023—2025年）》。', '全县节水行动计划（2023—2025年） 2023–2025 ×1'],
    ['落实《全县2024年节水要点》。', '全县2024年节水要点 2024–2024 ×1'],
    [
      '解读《全县节水行动计划》。印发《全县节水行动计划（2023—2025年）》（以下简称《行动计划》）。',
      '全县节水行动计划（2023—2025年）=行动计划 2023–2025 ×3',
    ],
    ['修订《节水办法》，公布《节水办法（草案）》。', '节水办法 ×1', '节水办法（草案） ×1'],
    ['落实《节水条例》。', '节水条例 ×1'],
  ]);

  test.each([
    ['行动计划（2023—2025年）', 2023, 2025],
    ['行动计划(2023-2025)', 2023, 2025],
    ['行动计划（2023～2025年）', 2023, 2025],
    ['行动计划（2023年至2025年）', 2023, 2025],
    ['2024年工作要点', 2024, 2024],
  ])('%s', (title, start, end) => {
    expect(periodOfTitle(title)).toEqual({ start, end });
  });

  test.each([['节水条例'], ['2035远景'], ['第2024号令']])('%s', (title) => {
    expect(periodOfTitle(title)).toBeNull();
  });
});

describe('简称', () => {
  table([
    [
      '落实《全县农村供水管理办法》（以下简称《办法》）。宣传《办法》。',
      '全县农村供水管理办法=办法 ×3',
    ],
    [
      '落实《全县农村供水管理办法》（简称《供水办法》）。对照《供水办法》抓落实。',
      '全县农村供水管理办法=供水办法 ×3',
    ],
    ['落实《全县农村供水管理办法》（以下简称“办法”）。', '全县农村供水管理办法=办法 ×1'],
    ['落实《关于加快水网建设的决定》。《决定》指出了方向。', '关于加快水网建设的决定=决定 ×2'],
    ['《决定》指出了方向。落实《关于加快水网建设的决定》。', '关于加快水网建设的决定=决定 ×2'],
    [
      '落实《全县节水行动计划（2023—2025年）》。《行动计划》明确了路径。',
      '全县节水行动计划（2023—2025年）=行动计划 2023–2025 ×2',
    ],
    [
      '落实《节约用水条例》《防汛条例》。对照《条例》抓落实。',
      '节约用水条例 ×1',
      '防汛条例 ×1',
      '条例 ×1',
    ],
    [
      '落实《全县农村供水管理办法》（以下简称《供水办法》）。《供水办法》（简称《办法》）已印发，对照《办法》抓落实。',
      '全县农村供水管理办法=供水办法 ×5',
    ],
    ['落实《节约用水条例》。对照《办法》抓落实。', '节约用水条例 ×1', '办法 ×1'],
  ]);
});

test('各处的位置', async () => {
  const text = inPlan('落实《水法》。宣传《水法》。');
  const [reference] = (await recordOf(text)).references;
  expect(reference?.spans.map(({ start, end }) => [...text].slice(start, end).join(''))).toEqual([
    '《水法》',
    '《水法》',
  ]);
  expect(reference?.quote).toBe('《水法》');
});
