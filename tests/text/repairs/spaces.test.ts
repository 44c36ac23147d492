import { describe, expect, it } from 'vitest';
import { applyRepair } from '../../../src/text/repairs/define.js';
import { oddSpaces, spaces } from '../../../src/text/repairs/spaces.js';
import { SourceText } from '../../../src/text/source-text.js';
import { repaired } from './repaired.js';

describe('oddSpaces', () => {
  it.each([
    ['质\u200B量\uFEFF强\u00AD县', '质量强县'],
    ['一、\u00A0总体要求', '一、 总体要求'],
    ['<U+00A0><U+00A0>县长', '  县长'],
    ['甲&nbsp;乙', '甲 乙'],
    ['附件\u20031', '附件 1'],
  ])('%j → %j', (odd, plain) => {
    expect(repaired(oddSpaces, odd)).toBe(plain);
  });
});

describe('spaces', () => {
  it.each([
    ['　　一、总体要求　', '一、总体要求'],
    ['2 0 2 5年完成', '2025年完成'],
    ['到 2 0 3 0 年', '到2030年'],
    ['政 府 工 作 报 告', '政府工作报告'],
    ['目　　录', '目录'],
    ['附 件', '附件'],
    ['强化保障 、 落实责任 。', '强化保障、落实责任。'],
    ['一、 总体要求', '一、总体要求'],
    ['围绕 “谁来干”', '围绕“谁来干”'],
    ['第一章　总则', '第一章 总则'],
    ['第六章　附　　则', '第六章 附则'],
    ['财  政  部', '财政部'],
    ['增长 8 %', '增长 8%'],
    ['2026年 4月 20 日', '2026年 4月 20日'],
    ['自 2024 年起', '自2024年起'],
  ])('%s → %s', (spaced, plain) => {
    expect(repaired(spaces, spaced)).toBe(plain);
  });

  it.each([
    '1 总则',
    '2.1 工作目标',
    '第二章 主要任务',
    '“书香机关 悦读赋能”',
    '张某某 李某',
    '森林覆盖率 24.02 25 约束性',
    '①建立机制',
    '（一）加强领导',
    '甲\t乙\t10',
    'Design of a plan',
    '联系电话：010-1234 5678',
  ])('%s 不动', (text) => {
    expect(repaired(spaces, text)).toBe(text);
  });

  it('数字处处隔开的文本', () => {
    const text = '1 9 9 5年到2 0 0 0年，增长1 2 %，人均6 .5 万元，比例1 9 ∶4 3 ，共2 0 0 亿元';
    expect(repaired(spaces, text)).toBe(
      '1995年到2000年，增长12%，人均6.5万元，比例19∶43，共200亿元',
    );
  });

  it('数字与汉字处处隔开的文本', () => {
    const text = '1 目标\n预计 115 年 9 月启用，收托 244 名幼儿、4 处中心，投入 3 万元，共 12 家';
    expect(repaired(spaces, text)).toBe(
      '1 目标\n预计115年9月启用，收托244名幼儿、4处中心，投入3万元，共12家',
    );
  });

  it('行首行尾的空白不计入修复', () => {
    expect(applyRepair(SourceText.of('　　强化保障。  \n　　落实责任。'), spaces).count).toBe(0);
    expect(applyRepair(SourceText.of('2 0 2 5年'), spaces).count).toBe(3);
  });

  it('长文本', () => {
    expect(repaired(spaces, ' '.repeat(100_000))).toBe('');
    expect(repaired(spaces, '1 9 9 5年2 0 0 0年'.repeat(10_000))).toBe(
      '1995年2000年'.repeat(10_000),
    );
    const blanks = '国 '.repeat(50_000).trim();
    expect(repaired(spaces, blanks)).toBe(blanks);
  });
});
