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
    ['附件\u20031', '附件 1'],
    ['一、\u00A0总体\u200B要求', '一、 总体要求'],
    ['县\uFE0F长\uFE0F\uFE0E', '县长'],
  ])('%j → %j', (odd, plain) => {
    expect(repaired(oddSpaces, odd)).toBe(plain);
  });

  it('相连的零宽字符算一处', () => {
    const { count } = applyRepair(SourceText.of('质\u200B\u200B量\uFE0F\uFE0F'), oddSpaces);
    expect(count).toBe(2);
  });

  it('一个空白换一个空白，逐字对应', () => {
    const { text } = applyRepair(SourceText.of('一、\u00A0总体要求'), oddSpaces);
    expect(text.isExact({ start: 0, end: 7 })).toBe(true);
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
    ['20 25年完成', '2025年完成'],
    ['202 5年完成', '2025年完成'],
    ['2 025年完成', '2025年完成'],
    ['第十二章　附　　则', '第十二章 附则'],
    ['第12章　附　　则', '第12章 附则'],
    ['第一章　　总　　则', '第一章  总则'],
    ['落实责任。  各部门配合', '落实责任。各部门配合'],
    ['强化保障 , 落实责任', '强化保障,落实责任'],
    ['强化保障, 落实责任', '强化保障,落实责任'],
    ['到 2 027 年 12月', '到2027年 12月'],
    ['一、总 体 要 求', '一、总体要求'],
    ['一、 总 体 要 求', '一、总体要求'],
    ['（二）保　障　措　施', '（二）保障措施'],
    ['泵站不少于1 50处', '泵站不少于150处'],
    ['招募4 0名', '招募40名'],
    ['达到1 200米', '达到1200米'],
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
    '主持人 张 某 某',
    '张 某 某 李某某',
    '李 某',
    '1 李某 张某',
    '落实责任。   各部门配合',
    '一、完成。\t张某',
    'GDP, 落实责任',
    '2025, 落实责任',
    'plan , do',
    '自  2024年起',
    '培训干部12 名',
    '2025年到2027年，指标 5 6 7',
    '2025年和2026年，编号5 6 7号',
    '任务1 50处泵站',
    '见图2 0点以后',
    '一、修渠 挖塘 建站',
  ])('%s 不动', (text) => {
    expect(repaired(spaces, text)).toBe(text);
    expect(applyRepair(SourceText.of(text), spaces).count).toBe(0);
  });

  it('全角空格换成半角，逐字对应', () => {
    const { text } = applyRepair(SourceText.of('第一章　总则'), spaces);
    expect(text.isExact({ start: 0, end: 6 })).toBe(true);
  });

  it('数字处处隔开的文本', () => {
    const text =
      '1 9 9 5年到2 0 0 0年，增长1 2 %，人均6 .5 万元，比例1 9 ∶4 3 ，共2 0 0 亿元，' +
      '实施 "一 号" 工程，编为a1 , b2，县委 书记';
    expect(repaired(spaces, text)).toBe(
      '1995年到2000年，增长12%，人均6.5万元，比例19∶43，共200亿元，' +
        '实施"一 号"工程，编为a1, b2，县委 书记',
    );
  });

  it('数字与汉字处处隔开的文本', () => {
    const text = '1 目标\n预计 115 年 9 月启用，收托 244 名幼儿、4 处中心，投入 3 万元，共 12 家';
    expect(repaired(spaces, text)).toBe(
      '1 目标\n预计115年9月启用，收托244名幼儿、4处中心，投入3万元，共12家',
    );
    expect(repaired(spaces, '培训 12 名，3 类，5 项，6 处，9 个，建 8 支队伍')).toBe(
      '培训12名，3类，5项，6处，9个，建8支队伍',
    );
    const cells = [
      '12 目标',
      '2.10 指标',
      '第12条 目标',
      '新增就业 12 15 万人',
      '森林覆盖率 24% 25.5 约束性',
      '存款余额 3亿  120',
      '推广APP 2.0版',
    ];
    expect(repaired(spaces, [text, ...cells].join('\n'))).toBe(
      [repaired(spaces, text), ...cells].join('\n'),
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
