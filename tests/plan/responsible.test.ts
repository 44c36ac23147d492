import { describe, expect, test } from 'vitest';
import { bodiesOf } from '../../src/plan/responsible.js';
import { inPlan, recordOf } from './record.js';

type Rows = readonly (readonly [phrase: string, ...notes: string[]])[];

/** lead 县水务局 县财政局 */
const table = (rows: Rows): void => {
  test.each(rows.map(([phrase, ...notes]) => ({ phrase, notes })))('$phrase', async (row) => {
    const { responsible } = await recordOf(inPlan(row.phrase));
    expect(responsible.map(({ role, bodies }) => [role, ...bodies].join(' '))).toEqual(row.notes);
  });
};

describe('标明的单位', () => {
  table([
    ['清淤。（责任单位：县水务局）', 'responsible 县水务局'],
    ['清淤。（责任单位：县水务局、县财政局）', 'responsible 县水务局 县财政局'],
    ['清淤。（责任单位：县水务局，县财政局）', 'responsible 县水务局 县财政局'],
    ['清淤。（牵头单位：县水务局）', 'lead 县水务局'],
    ['清淤。（牵头部门：县水务局）', 'lead 县水务局'],
    ['清淤。（配合单位：县财政局）', 'support 县财政局'],
    ['清淤。（参与单位：县财政局）', 'support 县财政局'],
    ['清淤。（责任部门：县水务局）', 'responsible 县水务局'],
    [
      '清淤。（牵头单位：县水务局；配合单位：县财政局、各乡镇）',
      'lead 县水务局',
      'support 县财政局 各乡镇',
    ],
    [
      '清淤。（牵头单位：县水务局，责任单位：县财政局、各乡镇）',
      'lead 县水务局',
      'responsible 县财政局 各乡镇',
    ],
    ['清淤。\n牵头单位：县水务局\n责任单位：县财政局', 'lead 县水务局', 'responsible 县财政局'],
    ['清淤。（责任单位：各乡镇（街道）党委、县水务局）', 'responsible 各乡镇（街道）党委 县水务局'],
    ['清淤。（责任单位：县水务局、县财政局等部门）', 'responsible 县水务局 县财政局'],
    ['清淤。（责任单位:县水务局）', 'responsible 县水务局'],
    ['清淤。责任单位：县水务局、县财政局。', 'responsible 县水务局 县财政局'],
    ['清淤。（牵头单位：县水务局 配合单位：县财政局）', 'lead 县水务局', 'support 县财政局'],
    ['清淤。（主办单位：县水务局；协办单位：县财政局）', 'lead 县水务局', 'support 县财政局'],
    ['清淤。（责任单位：县水务局；完成时限：6月底前）', 'responsible 县水务局'],
  ]);
});

describe('动词说明的单位', () => {
  table([
    ['清淤。（县水务局牵头，县财政局配合）', 'lead 县水务局', 'support 县财政局'],
    ['清淤。（县水务局牵头，县财政局、各乡镇参与）', 'lead 县水务局', 'support 县财政局 各乡镇'],
    ['清淤。（县水务局、县财政局负责）', 'responsible 县水务局 县财政局'],
    ['清淤。（县水务局、县财政局按职责分工负责）', 'responsible 县水务局 县财政局'],
    ['清淤。（县水务局牵头负责）', 'lead 县水务局'],
    ['清淤由县水务局牵头，各乡镇落实。', 'lead 县水务局'],
    ['清淤由县水务局负责。', 'responsible 县水务局'],
    ['清淤由县水务局具体负责。', 'responsible 县水务局'],
    ['由县水务局牵头，会同县财政局制定办法。', 'lead 县水务局'],
    ['由县水务局牵头，县财政局、县农业局配合。', 'lead 县水务局', 'support 县财政局 县农业局'],
    ['清淤。【县水务局牵头负责】', 'lead 县水务局'],
    ['清淤。（县水务局牵头，2024年12月底前完成）', 'lead 县水务局'],
    ['清淤。（县水务局等有关部门负责）', 'responsible 县水务局'],
    ['清淤由县水务局、县财政局牵头。', 'lead 县水务局 县财政局'],
    ['清淤。（县财政局指导，县水务局参与）', 'support 县水务局'],
    ['清淤。（县水务局、县财政局）', 'responsible 县水务局 县财政局'],
  ]);
});

describe('没有指派谁', () => {
  table([
    ['县水务局会同县财政局清淤。'],
    ['会同县财政局清淤。'],
    ['各乡镇要加强清淤。'],
    ['严格落实责任单位。'],
    ['清淤（含河道、沟渠）。'],
    ['由点到面清淤。'],
    ['由此可见，清淤很有必要。'],
    ['县水务局负责人带队清淤。'],
    ['水务部门要负起责任。'],
    ['责任：重大。'],
    ['清淤（县水务局2023年已启动）要加快。'],
  ]);
});

describe('引文', () => {
  test.each([
    ['清淤。（责任单位：县水务局）', ['（责任单位：县水务局）']],
    ['清淤。（县水务局牵头，县财政局配合）', ['县水务局牵头', '县财政局配合']],
    ['清淤由县水务局负责。', ['由县水务局负责']],
  ])('%s', async (phrase, quotes) => {
    const { responsible } = await recordOf(inPlan(phrase));
    expect(responsible.map((one) => one.quote)).toEqual(quotes);
  });
});

describe('单位分开', () => {
  test.each([
    ['县水务局、县财政局', ['县水务局', '县财政局']],
    ['县水务局，县财政局', ['县水务局', '县财政局']],
    ['县水务局、各乡镇（街道、园区）', ['县水务局', '各乡镇（街道、园区）']],
    ['县水务局 、 县财政局', ['县水务局', '县财政局']],
    ['县水务局和县财政局', ['县水务局和县财政局']],
    ['县水务局、县财政局等', ['县水务局', '县财政局']],
    ['', []],
    ['、', []],
  ])('%s', (written, bodies) => {
    expect(bodiesOf(written)).toEqual(bodies);
  });
});

test('按职责分工说了三十遍，没有说谁', async () => {
  const note = `（县水务局${'按职责分工'.repeat(30)}自行清淤）`;
  const { responsible } = await recordOf(inPlan(`清淤。${note}`));
  expect(responsible).toEqual([]);
});
