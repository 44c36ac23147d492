import { describe, expect, test } from 'vitest';
import { applyFixes, fixAll, RULES, ruleById } from '../../../src/check/index.js';
import type { AnyRule, Example } from '../../../src/check/rule.js';
import { codePointsOf } from '../../../src/model/code-points.js';
import { findingsOf } from '../examine.js';

const ruleOf = (id: string): AnyRule => {
  const rule = ruleById(id);
  if (rule === undefined) throw new Error(id);
  return rule;
};

type Row = readonly [
  text: Example,
  ...found: readonly (readonly [quote: string, message: string])[],
];

function table(id: string, rows: readonly Row[]): void {
  describe(id, () => {
    test.each(rows.map((row) => [JSON.stringify(row[0]).slice(0, 70), row] as const))(
      '%s',
      async (_, [text, ...found]) => {
        const findings = await findingsOf(ruleOf(id), text);
        expect(findings.map(({ quote, message }) => [quote, message])).toEqual(found);
      },
    );
  });
}

table('half-width-punctuation', [
  ['一、加强学习,提高认识。', [',', '半角标点“,”，应为“，”']],
  ['一、加强学习, 提高认识。', [', ', '半角标点“,”，应为“，”']],
  ['一、加强学习,提高认识;落实责任。', [',提高认识;', '这一行有 2 处半角标点']],
  ['一、增长5%,达到历史新高。', [',', '半角标点“,”，应为“，”']],
  ['一、工作要求:2025年完成。', [':', '半角标点“:”，应为“：”']],
  ['一、是否按期完成?', ['?', '半角标点“?”，应为“？”']],
  ['一、喜迎盛会?建功时代，落实责任。'],
  ['一、加强领导，落实责任.', ['.', '汉字之间的“.”，应为“。”或“·”']],
  ['一、群众满意不满意?要由群众说了算。', ['?', '半角标点“?”，应为“？”']],
  ['一、加强统筹.推进改革。', ['.', '汉字之间的“.”，应为“。”或“·”']],
  ['一、完善制度(含考核)。', ['(含考核)', '半角括号“( )”应为“（ ）”（1 对）']],
  ['一、庆祝“七?一”，开展慰问。'],
  ['1,加强领导。\n2,落实责任。'],
  ['二〇二五.三月完成。'],
  ['一、投入1,200万元，比例1:3，时间8:30。'],
  ['详见https://example.org/a,b;c(d)说明，落实责任。'],
  [{ path: '要点.md', text: '---\n标题: 要点,计划\n---\n\n一、加强领导。' }],
  [{ path: '要点.md', text: '一、见[目录](目录,一.md)，运行`命令,参数`。' }],
]);

table('unbalanced-quotes', [
  ['一、增强“四个意识，坚定信念。', ['“', '““”没有对应的“””']],
  ['一、增强四个意识”，坚定信念。', ['”', '“””没有对应的““”']],
  ['一、增强“四个意识“，坚定信念。', ['“', '引号方向反了：““”应为“””']],
  ['一、增强“四个意识“的自觉。', ['“', '引号方向反了：““”应为“””']],
  ['一、增强”四个意识”，坚定信念。', ['”', '引号方向反了：“””应为““”']],
  [
    '一、落实“十四五"规划和“十五五"规划。',
    ['"', '直引号和弯引号混用：“"”应为“””'],
    ['"', '直引号和弯引号混用：“"”应为“””'],
  ],
  ['一、落实"双随机要求。', ['"', '直引号不成对']],
  ['一、推动『一网通办」改革。', ['『', '“『”没有对应的“』”'], ['」', '“」”没有对应的“「”']],
  ['一、增强“四个意识、坚定“四个自信”。', ['“', '““”没有对应的“””']],
  ['一、指出：“加强领导。\n“落实责任。\n“抓好考核。”'],
  ['一、指出：“加强领导。\n落实责任。\n抓好考核。”'],
  [
    '一、增强“四个意识，坚定信念。\n二、加强领导。\n三、做到两个维护”，落实责任。',
    ['“', '““”没有对应的“””'],
    ['”', '“””没有对应的““”'],
  ],
  [
    '一、指出：“加强领导。\n二、抓好考核。\n三、做到两个维护”，落实责任。',
    ['“', '““”没有对应的“””'],
    ['”', '“””没有对应的““”'],
  ],
  ['一、指出：“加强领导。\n“落实责任。\n二、抓好考核。', ['“', '““”没有对应的“””']],
  ["一、推广children's book和’98年标准。"],
]);

table('unbalanced-brackets', [
  ['一、完善制度（含考核，落实责任。', ['（', '“（”没有对应的“）”']],
  ['一、完善制度含考核），落实责任。', ['）', '“）”没有对应的“（”']],
  ['一、加强领导（责任单位：教育局（牵头）。', ['（', '“（”没有对应的“）”']],
  ['【专栏1重点工程', ['【', '“【”没有对应的“】”']],
  ['一、依据〔2024 3号文件。', ['〔', '“〔”没有对应的“〕”']],
  ['1）明确责任；2）加强考核。'],
  ['一、包括：（1）规划；（2）建设；a)验收。'],
  ['一、注释（见：1）的内容。'],
  ['一、责任单位（教育局\n财政局）'],
  [
    '一、完善制度（含考核。\n二、落实责任）。\n三、加强领导。',
    ['（', '“（”没有对应的“）”'],
    ['）', '“）”没有对应的“（”'],
  ],
  ['一、区间[0,1)和(5%,10%]。'],
]);

table('mixed-width-brackets', [
  ['一、完善制度（含考核)。', ['（含考核)', '括号一半全角一半半角，应为“（ ）”']],
  ['(一）加强领导。', ['(一）', '括号一半全角一半半角，应为“（ ）”']],
  ['（包括：1)规划；2)建设）。'],
]);

table('repeated-punctuation', [
  ['一、加强学习，，提高认识。', ['，，', '标点重复：“，，”，应为“，”']],
  ['一、加强学习，。', ['，。', '标点重复：“，。”，应为“。”']],
  ['一、加强学习。，提高认识。', ['。，', '标点重复：“。，”']],
  ['一、加强学习。。。', ['。。。', '标点重复：“。。。”']],
  ['一、加强学习，, 提高认识。', ['，,', '标点重复：“，,”，应为“，”']],
  ['一、加强学习……——提高认识！！'],
]);

table('spaced-digits', [
  ['一、到2 0 2 5 年完成。', ['2 0 2 5', '数字被空格拆开：应为“2025”']],
  ['一、到２０ 25年完成。', ['２０ 25', '数字被空格拆开：应为“2025”']],
  ['一、投入3 0 0 万元。', ['3 0 0', '数字被空格拆开：应为“300”']],
  ['一、新增1 2 个站点。', ['1 2', '数字被空格拆开：应为“12”']],
  ['一、构建“1 6”体系，新增 12 个。'],
  ['一、第1 2025年专刊，投入 10 000 元，见表1 2月数据。'],
]);

table('spaced-characters', [
  ['一、落实 工 作 要 点，加强领导。', ['工 作 要 点', '正文里的字被空格隔开，应为“工作要点”']],
  [
    '各 地 要 重 视 ， 抓 落 实 。',
    ['各 地 要 重 视 ， 抓 落 实 。', '正文里的字被空格隔开，应为“各地要重视，抓落实。”'],
  ],
  ['云 溪 市 工 作 要 点'],
  ['一、推动高质量 发 展 ，落实责任。', ['发 展', '正文里的字被空格隔开，应为“发展”']],
  ['组长：李 强，副组长：王 某。'],
  ['一、开展山 、 水 、 林 、 田治理，落实责任。'],
]);

table('repeated-word', [
  ['一、加强组织的的建设。', ['的的', '“的”重复']],
  ['一、进一步进一步完善制度。', ['进一步进一步', '“进一步”重复']],
  ['一、推动人工智能人工智能产业。', ['人工智能人工智能', '“人工智能”重复']],
  ['一、持续提升党组织组织力，支持博士博士后创新。'],
  ['一、达到目的的给予奖励，一个项目一个项目抓。'],
]);

table('mixed-script', [
  ['一、加强機关党的建设，落实工作责任。', ['機', '简体文本里的繁体字“機”，应为“机”']],
  ['一、推動數位經濟發展，落实機關責任。', ['实', '繁体文本里的简体字“实”']],
  ['一、支持昇腾生态建设，落实工作责任。'],
  [
    '一、關於加强领导，今後落实工作责任。',
    ['關', '简体文本里的繁体字“關”，应为“关”'],
    ['於', '简体文本里的繁体字“於”，应为“于”'],
    ['後', '简体文本里的繁体字“後”，应为“后”'],
  ],
  ['一、整理《雲溪縣誌》，落实工作责任，推动传承发展。'],
]);

table('pinyin-noise', [
  ['一、机(jī)关党建，加强领导。', ['(jī)', '正文里混进了拼音']],
  ['一、机(jī)关(guān)党建，加强领导。', ['(jī)关(guān)', '正文里混进了拼音']],
  ['一、推广亳（bó）州经验，加强领导。'],
]);

table('lost-character', [
  ['一、构建“1 6”体系。', ['1 6', '这里丢了字符，原来大约是“1+6”']],
  ['一、庆祝“七?一”。', ['七?一', '这里丢了字符，原来大约是“七·一”']],
  ['一、加强党??建设。', ['??', '这里丢了字符']],
  ['一、贯彻党的?大精神。', ['?', '这里丢了字符']],
  ['一、怎样落实?要看结果。能不能落实?要看干部。'],
  ['一、落实“”精神。', ['“”', '标点之间没有内容']],
  ['一、规范村\uE5E5干部管理。', ['\uE5E5', '“U+E5E5”是私用区字符，别处显示不出来']],
  ['\uF06C 加强领导，落实责任。'],
]);

table('control-characters', [
  ['一、加强\u200B领导。', ['\u200B', '看不见的字符 U+200B']],
  ['&nbsp;&nbsp;一、加强领导。', ['&nbsp;&nbsp;', '没有还原的“&nbsp;”']],
  [{ path: '要点.md', text: '&nbsp;一、加强领导。' }],
]);

table('full-width-digits', [
  ['一、到２０２５年增长５％。', ['２０２５年增长５％', '这一行有 2 处全角的数字或字母']],
  ['一、发展５Ｇ产业。', ['５Ｇ', '全角的“５Ｇ”，应为半角“5G”']],
]);

table('web-boilerplate', [
  ['一、加强领导。\n责任编辑：李某', ['责任编辑：李某', '网页上的“责任编辑：李某”，不是文件内容']],
  [
    '一、落实责任。（责任编辑：李某）',
    ['（责任编辑：李某）', '网页上的“（责任编辑：李某）”，不是文件内容'],
  ],
  [
    '【打印本页】 【关闭窗口】',
    ['【打印本页】 【关闭窗口】', '网页上的“【打印本页】 【关闭窗口】”，不是文件内容'],
  ],
  ['责任编辑制度要健全，落实三审三校。'],
]);

const TEXT_RULES = RULES.filter(({ group, looksAt }) => group === 'text' && looksAt !== 'corpus');

describe('修正以后不再报，也没有别的改动', () => {
  const examples = TEXT_RULES.flatMap((rule) =>
    (rule.notOk as readonly Example[]).map((example) => [rule.id, example] as const),
  ).filter((row): row is readonly [string, string] => typeof row[1] === 'string');

  test.each(examples)('%s：%j', async (id, text) => {
    const rule = ruleOf(id);
    const first = { findings: await findingsOf(rule, text) };
    const fixable = first.findings.filter(({ fix }) => fix !== null);
    const { text: fixed, checked } = await fixAll(text, first, async (next) => ({
      findings: await findingsOf(rule, next),
    }));
    expect(checked.findings.filter(({ fix }) => fix !== null)).toEqual([]);
    expect(checked.findings).toHaveLength(first.findings.length - fixable.length);
    expect(fixed === text).toBe(fixable.length === 0);
    const points = codePointsOf(text);
    for (const { fix, span } of fixable)
      expect(points.slice(fix?.span ?? { start: 0, end: 0 })).toContain(
        points.slice({ start: span?.start ?? 0, end: (span?.start ?? 0) + 1 }),
      );
  });
});

describe('几处修正', () => {
  test.each([
    [
      'half-width-punctuation',
      '一、加强学习, 提高(含考核)认识;落实.',
      '一、加强学习，提高（含考核）认识；落实.',
    ],
    ['full-width-digits', '１．５亿元，２０２５年，５０％', '1.5亿元，2025年，50%'],
    ['pinyin-noise', '机(jī)关(guān)党(dǎng)建，亳（bó）州(zhōu)', '机关党建，亳州'],
    ['control-characters', '加强\u200B领导\u00AD，𠮷\u200B祥', '加强领导，𠮷祥'],
    ['unbalanced-quotes', '落实“四个意识“和“四个自信"', '落实“四个意识”和“四个自信”'],
  ])('%s：%s', async (id, text, expected) => {
    expect(applyFixes(text, await findingsOf(ruleOf(id), text)).text).toBe(expected);
  });
});

describe('很长的文本', () => {
  const rows = [
    ['half-width-punctuation', '加,'.repeat(50_000), 1],
    ['half-width-punctuation', '(加'.repeat(50_000), 0],
    ['unbalanced-brackets', '（'.repeat(50_000), 50_000],
    ['unbalanced-brackets', '（一\n'.repeat(50_000), 50_000],
    ['unbalanced-brackets', '（'.repeat(200_000), 200_000],
    [
      'unbalanced-brackets',
      `${'（【'.repeat(30_000)}加\n强${'】'.repeat(30_000)}${'）'.repeat(30_000)}`,
      0,
    ],
    ['unbalanced-quotes', '“加，'.repeat(50_000), 50_000],
    ['unbalanced-quotes', `“加${'"'.repeat(100_001)}`, 1],
    ['repeated-punctuation', '，'.repeat(100_000), 1],
    ['spaced-digits', '1 '.repeat(50_000), 0],
    ['spaced-characters', `加，${' 强'.repeat(50_000)}`, 1],
    ['repeated-word', '的'.repeat(10_001), 5_000],
    ['web-boilerplate', `首页 > ${'一'.repeat(100_000)}`, 0],
    ['control-characters', '\u200B加'.repeat(10_000), 10_000],
    ['mixed-script', `${'机关建设'.repeat(10_000)}機`, 1],
  ] as const;
  test.each(rows.map(([id, text, count]) => [id, text.slice(0, 8), text, count] as const))(
    '%s：%s……',
    async (id, _, text, count) => {
      expect(await findingsOf(ruleOf(id), text)).toHaveLength(count);
    },
  );
});
