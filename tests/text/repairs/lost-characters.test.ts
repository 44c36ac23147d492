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
    ['“学习《民生实录?第二辑》”活动', '“学习《民生实录·第二辑》”活动'],
    ['《“喜迎盛会?建功岗位”汇编》', '《“喜迎盛会·建功岗位”汇编》'],
    ['“奋进2027?建功新时代”', '“奋进2027·建功新时代”'],
    ['“建功新时代?2027”', '“建功新时代·2027”'],
    ['“11？9”消防宣传月', '“11·9”消防宣传月'],
    ['“12 5 N”体系', '“12+5+N”体系'],
    ['“1 10”制度体系', '“1+10”制度体系'],
    ['“1+3 N”体系', '“1+3+N”体系'],
    ['“1 2 0 2 5”体系', '“1+2+0+2+5”体系'],
    ['“2 0 2 5 8”体系', '“2+0+2+5+8”体系'],
    ['构建12 15 N政策体系', '构建12+15+N政策体系'],
    ['构建3 N体系', '构建3+N体系'],
    ['户均“1.25万 ”目标', '户均“1.25万+”目标'],
    ['亩均“5千万 ”', '亩均“5千万+”'],
    ['“一网 ”平台', '“一网+”平台'],
    ['“合一 ”模式', '“合一+”模式'],
    ['“产业链供应链 ”模式', '“产业链供应链+”模式'],
    ['“互联网 ”特色产业', '“互联网+”特色产业'],
    ['“党支部 合作社”共建', '“党支部+合作社”共建'],
    ['“村党建 网格化”治理', '“村党建+网格化”治理'],
    ['“村 企业”共建', '“村+企业”共建'],
    ['“党建 改革 发展”', '“党建+改革+发展”'],
    ['“党支部 龙头企业 农户”', '“党支部+龙头企业+农户”'],
    ['“龙头企业 合作社 农户”', '“龙头企业+合作社+农户”'],
    ['他说:"开展\n“党建 改革”行动', '他说:"开展\n“党建+改革”行动'],
    ['甲\n乙"企业 学校"联合', '甲\n乙"企业+学校"联合'],
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
    '《意见》',
    '“喜迎?建功?奋进”',
    '“党员A?群众”',
    '“群众?A党员”',
    '“第7？9”',
    '“7？9日”',
    '“共1 6”',
    '“1 6项”',
    '“约10万 ”目标',
    '“10万元 ”目标',
    '“党建  改革”',
    '“互联网  ”行动',
    '“党建 改革 ”模式',
    '“互联网 ”推进工程',
    '“互联网 ”的模式',
    '“绿色产业供应链 ”模式',
    '“党建 No1”',
    '“APP党建 改革”',
    '“书记 办实事”',
    '“守初心 合作社”',
    '“河湖长制 检察”',
    '“互联网 现代农业园”',
    '“党支部 专业合作社联合会 农户”',
    '他说"企业 学校"联合"培养',
  ])('%s 不动', (text) => {
    expect(repaired(lostCharacters, text)).toBe(text);
    expect(applyRepair(SourceText.of(text), lostCharacters).count).toBe(0);
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

  it('三句的口号，首句不是另一处的前半', () => {
    const text = '“守初心 担使命 找差距”和“守初心 办实事 开新局”，“守初心 担使命”';
    expect(repaired(lostCharacters, text)).toBe(text);
  });

  it('数字处处隔开的文本里，空格不是加号', () => {
    const text = `${'1 9 9 8年完成2 0项，'.repeat(12)}“1 6”，构建1 5 N体系`;
    expect(repaired(lostCharacters, text)).toBe(text);
  });

  it.each([
    ['都在引号之内', '“1 6”、'.repeat(30)],
    ['与引号一样多', `${'2 0 2 5年，'.repeat(8)}${'“1 6”、'.repeat(5)}`],
    ['不多', `${'2 0 2 5年，'.repeat(5)}“1 6”`],
  ])('隔开的数字%s，引号内的空格是加号', (_, text) => {
    expect(repaired(lostCharacters, text)).toBe(text.replaceAll('“1 6”', '“1+6”'));
  });

  it('汉字处处隔开的文本里，引号内的空格不是加号', () => {
    const text = `${'加 强 管 理，'.repeat(80)}“党建 改革”`;
    expect(repaired(lostCharacters, text)).toBe(text);
  });

  it.each([
    ['都在引号之内', '“党建 改革”、'.repeat(210)],
    ['不多', `${'加 强 管 理，'.repeat(60)}“党建 改革”`],
    ['只是名单', `${'张某 李某、'.repeat(210)}${'加强管理。'.repeat(2200)}“党建 改革”`],
  ])('隔开的汉字%s，引号内的空格是加号', (_, text) => {
    expect(repaired(lostCharacters, text)).toBe(text.replaceAll('“党建 改革”', '“党建+改革”'));
  });

  it('各种缺字同在一处，次序不乱', () => {
    const source = '构建1 3 N体系，编印《民生实录?第二辑》，用"企业 学校"联合，实施“1 6”工程';
    const { notes, text } = applyRepair(SourceText.of(source), lostCharacters);
    expect(text.clean).toBe(
      '构建1+3+N体系，编印《民生实录·第二辑》，用"企业+学校"联合，实施“1+6”工程',
    );
    expect(notes.map(({ span }) => source.slice(span?.start, span?.end))).toEqual([
      '1 3 N',
      '民生实录?第二辑',
      '企业 学校',
      '1 6',
    ]);
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
