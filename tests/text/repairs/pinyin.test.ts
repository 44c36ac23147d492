import { pinyin as toPinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { applyRepair } from '../../../src/text/repairs/define.js';
import { pinyin } from '../../../src/text/repairs/pinyin.js';
import { SourceText } from '../../../src/text/source-text.js';
import { repaired } from './repaired.js';

describe('pinyin', () => {
  it.each([
    ['質(zhì)量機(jī)關(guān)', '質量機關'],
    ['打造學(xué)習(xí)型機(jī)關(guān)', '打造學習型機關'],
    ['社會(huì )治理', '社會治理'],
    ['服務（wù）群眾', '服務群眾'],
    ['在(zai)(zai)(zai)基层', '在基层'],
    ['质(zhi)量强县', '质量强县'],
    ['机(ji)关(guan)党建', '机关党建'],
    ['绿(lǜ)色发展战略(lüè)', '绿色发展战略'],
    ['女(nǚ)职工、女(nv)干部', '女职工、女干部'],
    ['区 (qū)域协调', '区域协调'],
    ['银行(háng)系统', '银行系统'],
    ['长(zhǎng)三角', '长三角'],
    ['開(kāi)展黨(dǎng)組(zǔ)(黨委)中心組學(xué)習(xí)', '開展黨組(黨委)中心組學習'],
    ['的(de)要求(qiú)落(luò)实', '的要求落实'],
    ['國(guo\u0301)家', '國家'],
    ['关(ɡuān)怀', '关怀'],
    ['機( jī)關（ guān ）', '機關'],
    ['機(\u00A0jī\u00A0)關', '機關'],
    ['的(zai)(zai)基层', '的基层'],
    ['县(qiú)要求', '县要求'],
  ])('%s → %s', (noisy, clean) => {
    expect(repaired(pinyin, noisy)).toBe(clean);
  });

  it.each([
    '推广政府和社会资本合作(PPP)模式',
    '药品生产质量管理规范(GMP)',
    '党组(党委)书记抓党建',
    '地区生产总值(GDP)',
    '三年行动计划(2021—2025)',
    '惯性测量单元(IMU)',
    '手机客户端(app)',
    '电子竞技(e-sports)',
    '第一种情形(a)和第二种情形(b)',
    '资料见附录(an)',
    '市直(县直)机关',
    '年均增长(he)5%',
    '人工智能(ai)应用',
    '总额(e)',
    '(jī)',
    '本地(bendi)',
    '餓(e)、額(e)、惡(e)',
  ])('%s 不动', (text) => {
    expect(repaired(pinyin, text)).toBe(text);
  });

  it('单个字母只在满是拼音的文本里是噪声', () => {
    expect(repaired(pinyin, '餓(e)')).toBe('餓(e)');
    expect(repaired(pinyin, '發(fā)展(zhǎn)金額(e)')).toBe('發展金額');
  });

  it('每行至多一条说明，区段落在原文', () => {
    const source = '第(dì)一行(háng)：機(jī)關(guān)。\n没有噪声。\n第二行(xíng)';
    const { notes, count } = applyRepair(SourceText.of(source), pinyin);
    expect(count).toBe(5);
    expect(notes.map((note) => note.args)).toEqual([
      { removed: '(dì)(háng)(jī)… ×4', count: 4 },
      { removed: '(xíng)', count: 1 },
    ]);
    expect(notes.map(({ span }) => source.slice(span?.start, span?.end))).toEqual([
      '(dì)一行(háng)：機(jī)關(guān)',
      '(xíng)',
    ]);
  });

  it.each([
    ['第(dì)一行(háng)：機(jī)', '(dì)(háng)(jī)', 3],
    ['社会 (huì)治理', '(huì)', 1],
  ])('%s 的说明', (source, removed, count) => {
    const { notes } = applyRepair(SourceText.of(source), pinyin);
    expect(notes.map((note) => note.args)).toEqual([{ removed, count }]);
  });

  describe('加上噪声再删去，还是原来的文本', () => {
    const text =
      '各县（市、区）要把党组(党委)主体责任扛在肩上，到2027年建成示范点120个(含PPP项目3个)。\n' +
      '二、重点任务\n1.强化队伍建设，率先垂范、长期坚持，女性干部占比不低于30%；会计、银行、音乐等行业协会都要参与。';
    /** A fixed sequence, so that each run strews the same places. */
    const places = (every: number) => (i: number) => (i * 7919) % 10 < every;
    it.each([
      ['有声调', 'symbol', 5],
      ['无声调', 'none', 3],
      ['每个字', 'symbol', 10],
    ] as const)('%s', (_, toneType, every) => {
      const chosen = places(every);
      const noisy = Array.from(text, (character, i) =>
        /\p{Script=Han}/u.test(character) && chosen(i)
          ? `${character}(${toPinyin(character, { toneType, v: true })})`
          : character,
      ).join('');
      expect(noisy.length).toBeGreaterThan(text.length * 1.5);
      expect(repaired(pinyin, noisy)).toBe(text);
    });
  });

  it('长文本', () => {
    expect(repaired(pinyin, '機(jī)'.repeat(50_000))).toBe('機'.repeat(50_000));
    expect(repaired(pinyin, `在${'(zai)'.repeat(50_000)}`)).toBe('在');
    const open = '机（'.repeat(50_000);
    expect(repaired(pinyin, open)).toBe(open);
  });
});
