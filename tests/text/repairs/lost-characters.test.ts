import { describe, expect, it } from 'vitest';
import { applyRepair } from '../../../src/text/repairs/define.js';
import { lostCharacters } from '../../../src/text/repairs/lost-characters.js';
import { SourceText } from '../../../src/text/source-text.js';
import { repaired } from './repaired.js';

describe('lostCharacters', () => {
  it.each([
    ['“7?9”讲话精神', '“7·9”讲话精神'],
    ['“3？15”晚会', '“3·15”晚会'],
    ['‘4?27’重要讲话', '‘4·27’重要讲话'],
    ['“1 6”工作体系', '“1+6”工作体系'],
    ['“1 1 4 3 N”目标任务体系', '“1+1+4+3+N”目标任务体系'],
    ['“3 X”培养方案', '“3+X”培养方案'],
    ['构建1 5 N政策体系', '构建1+5+N政策体系'],
    ['村集体收入“10万 ”目标', '村集体收入“10万+”目标'],
    ['农民合作社“50万 ”', '农民合作社“50万+”'],
    ['“点单 配送”服务', '“点单+配送”服务'],
    ['“党建 改革”赋能战略', '“党建+改革”赋能战略'],
    ['“河长 检察长”协作', '“河长+检察长”协作'],
    ['“互联网 政务服务”', '“互联网+政务服务”'],
    ['“互联网 ”行动', '“互联网+”行动'],
    ['“党支部 合作社 农户”模式', '“党支部+合作社+农户”模式'],
    ['"企业 学校"联合培养', '"企业+学校"联合培养'],
    ['「智慧 農業」'.replace('農業', '农业'), '「智慧+农业」'],
    ['“喜迎新时代?建功在岗位”主题活动', '“喜迎新时代·建功在岗位”主题活动'],
    ['《民生实录?第二辑》', '《民生实录·第二辑》'],
  ])('%s → %s', (found, restored) => {
    expect(repaired(lostCharacters, found)).toBe(restored);
  });

  it.each([
    '“书香机关 悦读赋能”',
    '“同饮一江水 共护两岸绿”',
    '“党委建机制 支部创特色”',
    '“助农惠企 当好先锋”',
    '“学党史 办实事”',
    '“守初心 担使命 找差距 抓落实”',
    '“怎么看?怎么办”大讨论',
    '“你准备好了吗?我们出发”',
    '“谁来种地？”',
    '“十四五 ”计划',
    '“2 0 2 5年”',
    '“2 0 2 5”',
    '“如何干好 ”',
    '主持人 张某 报道',
    '表1 3 5 7',
    '“ 十五 ”计划',
    '《关于……的意见》',
    '“3”块内容',
    '他问:“去?”',
  ])('%s 不动', (text) => {
    expect(repaired(lostCharacters, text)).toBe(text);
  });

  it('同一前半多次出现，等长的后半也是加号', () => {
    expect(
      repaired(lostCharacters, '“积分管理 环境整治”“积分管理 乡风文明”等“积分管理 ”模式'),
    ).toBe('“积分管理+环境整治”“积分管理+乡风文明”等“积分管理+”模式');
    expect(
      repaired(lostCharacters, '“联防联控 积分管理”、“积分管理 环境整治”“积分管理 乡风文明”'),
    ).toBe('“联防联控+积分管理”、“积分管理+环境整治”“积分管理+乡风文明”');
    expect(repaired(lostCharacters, '“积分管理 环境整治”')).toBe('“积分管理 环境整治”');
  });

  it('数字处处隔开的文本里，引号内的空格不是加号', () => {
    const text = `${'1 9 9 8年完成2 0项，'.repeat(12)}“1 6”`;
    expect(repaired(lostCharacters, text)).toBe(text);
  });

  it('每处一条说明，区段是引号之内', () => {
    const source = '聚焦“7?9”要求，实施“党建 项目”工程。';
    const { notes, count, text } = applyRepair(SourceText.of(source), lostCharacters);
    expect(count).toBe(2);
    expect(notes).toEqual([
      {
        code: 'repaired-lost-character',
        args: { found: '7?9', restored: '7·9' },
        span: { start: 3, end: 6 },
      },
      {
        code: 'repaired-lost-character',
        args: { found: '党建 项目', restored: '党建+项目' },
        span: { start: 13, end: 18 },
      },
    ]);
    expect(text.isExact({ start: 0, end: source.length })).toBe(true);
  });

  it('长文本', () => {
    expect(repaired(lostCharacters, '“1 6”'.repeat(20_000))).toBe('“1+6”'.repeat(20_000));
    for (const text of [
      '“'.repeat(100_000),
      '"'.repeat(100_000),
      '国 '.repeat(50_000),
      '1 '.repeat(50_000),
    ])
      expect(repaired(lostCharacters, text)).toBe(text);
  });
});
