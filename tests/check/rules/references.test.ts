import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/check/index.js';
import { findingsOf } from '../examine.js';
import { ruleTable } from './table.js';

describe('书名号', () => {
  ruleTable('unbalanced-title-marks', [
    ['一、落实《云溪市养老服务条例，完善制度。', ['《', '“《”没有对应的“》”']],
    ['一、落实云溪市养老服务条例》，完善制度。', ['》', '“》”没有对应的“《”']],
    ['关于印发《云溪市养老服务\n\n行动方案》的通知\n\n一、加强领导。'],
  ]);
});

describe('没有交代的简称', () => {
  ruleTable('undefined-alias', [
    [
      '云溪市养老服务工作要点\n\n一、按照《意见》要求推进。\n二、再次对照《意见》检查。',
      ['《意见》', '《意见》没有交代是哪份文件的简称'],
    ],
    ['云溪市养老服务工作要点\n\n一、贯彻党的二十届三中全会《决定》精神。'],
    ['一、落实《云溪市养老服务条例》（以下简称《条例》）。\n二、宣传《条例》。'],
  ]);
});

describe('指两份文件的简称', () => {
  ruleTable('ambiguous-alias', [
    [
      '一、落实《云溪市养老意见》（以下简称《意见》）、《云溪市托育意见》（以下简称《意见》）。',
      ['意见', '简称“意见”已经指《云溪市养老意见》，这里又指《云溪市托育意见》'],
    ],
    [
      '一、落实《云溪市养老意见》（以下简称为《意见》）、《云溪市托育办法》（以下简称为《办法》）。',
    ],
  ]);
});

describe('已经到期的规划', () => {
  ruleTable('expired-reference', [
    [
      '云溪市工作要点（2024年）\n\n一、落实《云溪市养老规划（2016—2020年）》。',
      ['《云溪市养老规划（2016—2020年）》', '所引文件的期限到 2020 年为止，本文件是 2024 年的'],
    ],
    ['云溪市工作要点（2024年）\n\n一、在落实《云溪市养老规划（2016—2020年）》基础上，编制新规划。'],
    ['云溪市工作要点（2021年）\n\n一、认真总结《云溪市养老规划（2016—2020年）》落实情况。'],
  ]);
});

test('很长的文字也在原处报', async () => {
  const long = `${'《云溪市〈养老、'.repeat(3_000)}\n一、按照《意见》推进。`;
  for (const rule of RULES.filter(({ group }) => group === 'references')) {
    const found = await findingsOf(rule, long);
    if (rule.id === 'undefined-alias')
      expect(found.map(({ quote }) => quote)).toEqual(['《意见》']);
    if (rule.id === 'unbalanced-title-marks') expect(found).toHaveLength(6_000);
  }
});
