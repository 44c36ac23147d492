import { describe, expect, test } from 'vitest';
import { amountOf, deadlineOf, recordOf } from './record.js';

const HEADER = '序号\t重点任务\t责任单位\t完成时限';

interface Rows {
  readonly actions: readonly string[];
  readonly targets: readonly string[];
  readonly deadlines: readonly string[];
  readonly responsible: readonly string[];
}

const rowsOf = async (...lines: readonly string[]): Promise<Rows> => {
  const record = await recordOf(['甲县2024年重点任务清单', ...lines].join('\n'));
  return {
    actions: record.actions.map(({ marker, title, section }) =>
      [marker ?? '–', title, ...(section === null ? [] : [section])].join(' '),
    ),
    targets: record.targets.map((target) =>
      [target.indicator, amountOf(target), target.deadline ?? '–', target.action].join(' '),
    ),
    deadlines: record.deadlines.map(deadlineOf),
    responsible: record.responsible.map(({ role, bodies, action }) =>
      [role, bodies.join('、'), action].join(' '),
    ),
  };
};

const BY_AUGUST = '2024年8月底前 by ..2024-08-31';

describe('任务表', () => {
  test('一行一项，数和责任、时限归它', async () => {
    expect(
      await rowsOf(
        HEADER,
        '1\t新建水厂3座，新增水塔5座\t县水利局、县住建局\t2024年8月底前',
        '2\t改造渠道8公里\t县农业局\t12月底前',
      ),
    ).toEqual({
      actions: ['1 新建水厂3座，新增水塔5座', '2 改造渠道8公里'],
      targets: [
        '水厂 eq 3 座 2024-08-31 a1',
        '水塔 eq 5 座 2024-08-31 a1',
        '改造渠道 eq 8 公里 2024-12-31 a2',
      ],
      deadlines: [BY_AUGUST, '12月底前 by ..2024-12-31'],
      responsible: ['responsible 县水利局、县住建局 a1', 'responsible 县农业局 a2'],
    });
  });

  test('竖线分隔，牵头和配合各一列，标题只管表', async () => {
    expect(
      await rowsOf(
        '一、抓好管护',
        '各乡镇抓好管护。',
        '二、任务分解',
        '| 序号 | 任务 | 牵头单位 | 配合单位 | 完成时限 |',
        '| --- | --- | --- | --- | --- |',
        '| 1 | 新建水厂3座。 | 县水利局 | 县住建局 | 2024年8月底前 |',
      ),
    ).toEqual({
      actions: ['一、 抓好管护', '1 新建水厂3座 任务分解'],
      targets: ['水厂 eq 3 座 2024-08-31 a2'],
      deadlines: [BY_AUGUST],
      responsible: ['lead 县水利局 a2', 'support 县住建局 a2'],
    });
  });

  test('附件里的表不归正文的最后一条', async () => {
    const { actions } = await rowsOf(
      '一、抓好管护',
      '（一）建章。各乡镇抓紧建章。',
      '（二）立制。各乡镇抓紧立制。',
      '附件：任务分解表',
      HEADER,
      '1\t新建水厂3座\t县水利局\t8月底前',
    );
    expect(actions).toEqual(['(一) 建章 抓好管护', '(二) 立制 抓好管护', '1 新建水厂3座']);
  });

  test('合并了的第一列，细一层的任务', async () => {
    const { actions } = await rowsOf(
      '类别\t重点任务\t具体措施\t责任单位',
      '供水\t建好水厂\t新建水厂3座\t县水利局',
      '管好水厂\t健全管护制度\t县水利局',
    );
    expect(actions).toEqual(['– 新建水厂3座', '– 健全管护制度']);
  });

  test('一格一行，责任单位占几行', async () => {
    expect(
      await rowsOf(
        ...['序号', '重点任务', '责任单位', '完成时限'],
        ...['1', '新建水厂3座。', '县水利局', '县住建局', '2024年8月底前'],
        ...['2', '改造渠道8公里。', '县农业局', '9月投入使用'],
      ),
    ).toEqual({
      actions: ['1 新建水厂3座', '2 改造渠道8公里'],
      targets: ['水厂 eq 3 座 2024-08-31 a1', '改造渠道 eq 8 公里 2024-09-30 a2'],
      deadlines: [BY_AUGUST, '9月 during 2024-09-01..2024-09-30'],
      responsible: ['responsible 县水利局、县住建局 a1', 'responsible 县农业局 a2'],
    });
  });

  test('一格一行，一个序号下另有一项', async () => {
    const { actions } = await rowsOf(
      ...['序号', '重点任务', '责任单位', '完成时限'],
      ...['1', '新建水厂3座。', '县水利局', '8月底前', '开工建设水塔。', '12月底前'],
      ...['2', '改造渠道8公里。', '县农业局', '9月底前'],
    );
    expect(actions).toEqual(['1 新建水厂3座', '2 改造渠道8公里']);
  });

  test.each([
    ['没有责任单位和时限', '序号\t项目\t金额', '1\t新建水厂建设资金\t300'],
    ['没有任务', '序号\t姓名\t责任单位', '1\t甲乙丙丁\t县水利局'],
    ['任务空着', HEADER, '1\t\t县水利局\t8月底前'],
  ])('不是任务表：%s', async (_, ...lines) => {
    expect((await rowsOf(...lines)).actions).toEqual([]);
  });

  test('一万行', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `${i + 1}\t抓好水厂管护\t县水利局\t全年`);
    expect((await rowsOf(HEADER, ...rows)).actions).toHaveLength(10_000);
  });
});
