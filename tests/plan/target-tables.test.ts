import { describe, expect, test } from 'vitest';
import { recordOf } from './record.js';

/** 水厂 12 座 planned 2027-12-31; the longest stretch of a row first. */
const rowsOf = async (...lines: readonly string[]): Promise<readonly string[]> =>
  (
    await recordOf(
      [
        '甲市供水行动计划（2024—2027年）',
        '一、主要目标',
        ...lines,
        '二、主要任务',
        '抓好供水。',
      ].join('\n'),
    )
  ).targets.map(({ indicator, comparator, value, unit, status, deadline, property }) =>
    [indicator, comparator, value, unit, status, deadline, property]
      .filter((part) => part !== null)
      .join(' '),
  );

describe('指标表', () => {
  test('基期、中期、末期', async () => {
    expect(
      await rowsOf('序号\t指标\t单位\t2023年\t2025年\t2027年', '1\t水厂\t座\t5\t8\t12'),
    ).toEqual([
      '水厂 eq 12 座 planned 2027-12-31',
      '水厂 eq 8 座 planned 2025-12-31',
      '水厂 eq 5 座 achieved',
    ]);
  });

  test('当年是基期', async () => {
    expect(await rowsOf('指标\t2024年\t2027年', '水厂（座）\t5\t12')).toEqual([
      '水厂 eq 12 座 planned 2027-12-31',
      '水厂 eq 5 座 achieved',
    ]);
  });

  test('属性和不等号', async () => {
    expect(
      await rowsOf('指标\t2027年\t属性', '供水普及率（%）\t≥95\t约束性', '水厂（座）\t12\t预期性'),
    ).toEqual([
      '供水普及率 gte 95 % planned 2027-12-31 binding',
      '水厂 eq 12 座 planned 2027-12-31 expected',
    ]);
  });

  test('第一列合并了的行', async () => {
    expect(
      await rowsOf(
        '类别\t指标\t2023年\t2027年\t属性',
        '供水\t水厂（座）\t5\t12\t预期性',
        '\t水塔（座）\t7\t9\t预期性',
        '供水普及率（%）\t90\t95\t约束性',
      ),
    ).toEqual([
      '水厂 eq 12 座 planned 2027-12-31 expected',
      '水厂 eq 5 座 achieved',
      '水塔 eq 9 座 planned 2027-12-31 expected',
      '水塔 eq 7 座 achieved',
      '供水普及率 eq 95 % planned 2027-12-31 binding',
      '供水普及率 eq 90 % achieved',
    ]);
  });

  test('第一列合并了，第三列是单位', async () => {
    expect(
      await rowsOf('类别\t指标\t单位\t2027年', '供水\t水厂\t座\t12', '供水能力\t万立方米\t95'),
    ).toEqual(['水厂 eq 12 座 planned 2027-12-31', '供水能力 eq 950000 立方米 planned 2027-12-31']);
  });

  test('最后一格空着的行', async () => {
    expect(await rowsOf('类别\t指标\t2027年\t属性', '供水\t水厂（座）\t12')).toEqual([
      '水厂 eq 12 座 planned 2027-12-31',
    ]);
  });

  test('制表符丢了，只剩空格', async () => {
    expect(
      await rowsOf(
        '序号 指标 单位 2023年 2027年 年均增速 属性',
        '1 水厂 座 5 12 5% 预期性',
        '2 供水 普及率 % 90 95 1% 约束性',
        '3 水塔 座 7 9 2% 约束性',
      ),
    ).toEqual([
      '水厂年均增长 eq 5 % planned 2027-12-31 expected',
      '水厂 eq 12 座 planned 2027-12-31 expected',
      '水厂 eq 5 座 achieved',
      '供水普及率年均增长 eq 1 % planned 2027-12-31 binding',
      '供水普及率 eq 95 % planned 2027-12-31 binding',
      '供水普及率 eq 90 % achieved',
      '水塔年均增长 eq 2 % planned 2027-12-31 binding',
      '水塔 eq 9 座 planned 2027-12-31 binding',
      '水塔 eq 7 座 achieved',
    ]);
  });

  test('年均增速的一列', async () => {
    expect(await rowsOf('指标\t2027年\t2024—2027年年均增速', '水厂（座）\t12\t5%')).toEqual([
      '水厂年均增长 eq 5 % planned 2027-12-31',
      '水厂 eq 12 座 planned 2027-12-31',
    ]);
  });

  test('只有增速的一行，单位在表头', async () => {
    expect(
      await rowsOf(
        '指标\t2023年\t2027年\t年均增长（%）',
        '水费收入（亿元）\t-\t-\t6',
        '节水投入增长（%）\t-\t-\t>7',
      ),
    ).toEqual([
      '水费收入年均增长 eq 6 % planned 2027-12-31',
      '节水投入增长 gt 7 % planned 2027-12-31',
    ]);
  });

  test('年均增长没有百分号，说不清是什么', async () => {
    expect(await rowsOf('指标\t2027年\t年均增长', '水厂（座）\t12\t2')).toEqual([
      '水厂 eq 12 座 planned 2027-12-31',
    ]);
  });

  test('累计的一列和括号里的累计数', async () => {
    expect(
      await rowsOf(
        '指标\t2023年\t2027年\t累计',
        '水厂（座）\t5\t12\t〔7〕',
        '节水降幅（%）\t-\t〔13〕',
      ),
    ).toEqual([
      '水厂 eq 7 座 planned 2027-12-31',
      '水厂 eq 12 座 planned 2027-12-31',
      '水厂 eq 5 座 achieved',
      '节水降幅 eq 13 % planned 2027-12-31',
    ]);
  });

  test('年均增长一列里括号中的是累计增长', async () => {
    expect(
      await rowsOf(
        '指标\t2023年\t2027年\t年均增长',
        '供水普及率（%）\t60\t65\t[5]',
        '水费收入（亿元）\t5\t12\t[8%]',
        '新建水厂（座）\t-\t-\t[12]',
      ),
    ).toEqual([
      '供水普及率累计增长 eq 5 百分点 planned 2027-12-31',
      '供水普及率 eq 65 % planned 2027-12-31',
      '供水普及率 eq 60 % achieved',
      '水费收入累计增长 eq 8 % planned 2027-12-31',
      '水费收入 eq 1200000000 元 planned 2027-12-31',
      '水费收入 eq 500000000 元 achieved',
      '新建水厂 eq 12 座 planned 2027-12-31',
    ]);
  });

  test('表头的年份带累计', async () => {
    expect(await rowsOf('指标\t2023年\t2027年[累计]', '水厂（座）\t5\t[7]')).toEqual([
      '水厂 eq 7 座 planned 2027-12-31',
      '水厂 eq 5 座 achieved',
    ]);
  });

  test('第一列合并了，最后一格是累计', async () => {
    expect(
      await rowsOf(
        '类别\t指标\t2023年\t2027年\t累计',
        '供水\t水厂（座）\t5\t12\t-',
        '\t水塔（座）\t7\t9\t〔2〕',
      ),
    ).toEqual([
      '水厂 eq 12 座 planned 2027-12-31',
      '水厂 eq 5 座 achieved',
      '水塔 eq 2 座 planned 2027-12-31',
      '水塔 eq 9 座 planned 2027-12-31',
      '水塔 eq 7 座 achieved',
    ]);
  });

  test('括号后的空格丢了', async () => {
    expect(await rowsOf('序号 指标 2023年 2027年 属性', '1 水厂（座） 5 12 预期性')).toEqual([
      '水厂 eq 12 座 planned 2027-12-31 expected',
      '水厂 eq 5 座 achieved',
    ]);
  });
});

describe('一格一行的指标表', () => {
  const WATER = ['水厂 eq 12 座 planned 2027-12-31', '水厂 eq 5 座 achieved'];

  test('指标、年份、属性', async () => {
    expect(
      await rowsOf(
        ...['指标', '2023年', '2027年', '属性'],
        ...['水厂（座）', '5', '12', '预期性'],
        ...['水塔（座）', '7', '≥9', '约束性'],
      ),
    ).toEqual([
      '水厂 eq 12 座 planned 2027-12-31 expected',
      '水厂 eq 5 座 achieved',
      '水塔 gte 9 座 planned 2027-12-31 binding',
      '水塔 eq 7 座 achieved',
    ]);
  });

  test('序号和类别在前，单位另起一行，中间有空行', async () => {
    expect(
      await rowsOf(
        ['表1 主要指标', '序号', '类别', '指标', '单位', '2023年', '2027年'].join('\n\n'),
        ['', '1', '供水', '水厂', '座', '5', '12', '2', '水塔', '座', '7', '9'].join('\n\n'),
      ),
    ).toEqual([...WATER, '水塔 eq 9 座 planned 2027-12-31', '水塔 eq 7 座 achieved']);
  });

  test('空着的一格是短横，属性缺了', async () => {
    expect(
      await rowsOf(
        ...['指标', '2023年', '2027年', '属性'],
        ...['水厂（座）', '-', '12'],
        ...['水塔（座）', '7', '>9', '约束性'],
      ),
    ).toEqual([
      '水厂 eq 12 座 planned 2027-12-31',
      '水塔 gt 9 座 planned 2027-12-31 binding',
      '水塔 eq 7 座 achieved',
    ]);
  });

  test('到正文为止', async () => {
    expect(
      await rowsOf('指标', '2023年', '2027年', '水厂（座）', '5', '12', '各乡镇抓好供水。', '30'),
    ).toEqual(WATER);
  });

  test.each([
    [['指标', '水厂（座）', '5', '12']],
    [['2023年', '2027年', '水厂（座）', '5', '12']],
    [['目标', '2027年建成', '水厂', '多']],
  ])('不是表：%s', async (lines) => {
    expect(await rowsOf(...lines)).toEqual([]);
  });

  test('一万行', async () => {
    const rows = Array.from({ length: 2500 }, () => ['水厂（座）', '5', '12']).flat();
    expect(await rowsOf('指标', '2023年', '2027年', ...rows)).toHaveLength(5000);
  });
});
