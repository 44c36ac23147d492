import { describe, expect, test } from 'vitest';
import { type AnyRule, ruleById } from '../../../src/check/index.js';
import { findingsOf } from '../examine.js';

type Row = readonly [text: string, quote: string, message: string];

async function messagesOf(id: string, text: string): Promise<readonly (readonly string[])[]> {
  const findings = await findingsOf(ruleById(id) as AnyRule, text);
  return findings.map(({ quote, message }) => [quote, message]);
}

const table = (id: string, rows: readonly Row[]): void => {
  describe(id, () => {
    test.each(rows)('%s', async (text, quote, message) => {
      expect(await messagesOf(id, text)).toEqual([[quote, message]]);
    });
  });
};

/** Bodies below headings, so that a list looks like that of a plan. */
const plan = (...lines: readonly string[]): string => lines.join('\n');

table('numbering-gap', [
  [
    plan('一、加强学习', '集中学习。', '二、加强宣传', '办好专栏。', '五、加强督查', '每季通报。'),
    '五、',
    '“二、”之后是“五、”，缺少“三、”',
  ],
  [
    '（一）修缮河堤。\n（三）清淤疏浚。\n（四）加固桥梁。',
    '（三）',
    '“（一）”之后是“（三）”，缺少“（二）”',
  ],
  ['1.修缮河堤，增长3.5%。\n2.清淤疏浚。\n4.加固桥梁。', '4.', '“2.”之后是“4.”，缺少“3.”'],
  ['①修缮河堤。\n②清淤疏浚。\n④加固桥梁。', '④', '“②”之后是“④”，缺少“③”'],
  [
    `${'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.replace(/./gu, '$&修缮河堤。\n')}㉒清淤疏浚。\n㉓加固桥梁。`,
    '㉒',
    '“⑳”之后是“㉒”，缺少“㉑”',
  ],
  ['一是修缮河堤；三是清淤疏浚；四是加固桥梁。', '三是', '“一是”之后是“三是”，缺少“二是”'],
  ['第一章 总则\n概述。\n第三章 附则\n施行。', '第三章', '“第一章”之后是“第三章”，缺少“第二章”'],
  [
    '一、重点任务\n（二）修缮河堤。\n（三）清淤疏浚。\n二、保障措施\n加强领导。',
    '（二）',
    '“一、”之下从“（二）”开始，缺少“（一）”',
  ],
  [
    plan(
      ...Array.from({ length: 21 }, (_, i) => `${i + 1}.修缮第${i + 1}段河堤。`),
      '23.修缮河口。',
    ),
    '23.',
    '“21.”之后是“23.”，缺少“22.”',
  ],
]);

table('numbering-duplicate', [
  [
    '一、加强学习\n集中学习。\n一、加强宣传\n办好专栏。\n二、加强督查\n每季通报。',
    '一、',
    '同级已有“一、”，此处应为“二、”',
  ],
  ['1.修缮河堤。\n2.清淤疏浚。\n2.加固桥梁。\n4.增设站点。', '2.', '同级已有“2.”，此处应为“3.”'],
  ['1.修缮河堤。\n2.清淤疏浚。\n2.加固桥梁。\n3.增设站点。', '2.', '同级已有“2.”，此处应为“3.”'],
  ['一是修缮河堤；一是清淤疏浚；二是加固桥梁。', '一是', '同级已有“一是”，此处应为“二是”'],
  [
    '一、重点任务\n（一）修缮河堤。\n（二）清淤疏浚。\n（二）加固桥梁。\n（三）增设站点。\n二、保障措施\n加强领导。',
    '（二）',
    '同级已有“（二）”，此处应为“（三）”',
  ],
]);

table('numbering-order', [
  [
    '一、修缮河堤。\n三、清淤疏浚。\n二、加固桥梁。\n四、增设站点。',
    '二、',
    '“三、”之后是“二、”，顺序颠倒',
  ],
  ['2.修缮河堤。\n1.清淤疏浚。\n3.加固桥梁。', '1.', '“2.”之后是“1.”，顺序颠倒'],
  ['一是修缮河堤；三是清淤疏浚；二是加固桥梁。', '二是', '“三是”之后是“二是”，顺序颠倒'],
  [
    '一、重点任务\n（一）修缮河堤。\n（二）清淤疏浚。\n三、保障措施\n加强领导。\n二、督查考核\n每季通报。',
    '二、',
    '“三、”之后是“二、”，顺序颠倒',
  ],
]);

table('mixed-markers', [
  [
    '1.修缮河堤。\n2.清淤疏浚。\n（3）加固桥梁。\n4.增设站点。',
    '（3）',
    '同级序号写作“2.”，此处“（3）”应为“3.”',
  ],
  [
    '1.修缮河堤。\n2.清淤疏浚。\n3.加固桥梁。\n（4）增设站点。',
    '（4）',
    '同级序号写作“3.”，此处“（4）”应为“4.”',
  ],
  [
    '（1）修缮河堤。\n（2）清淤疏浚。\n3、加固桥梁。',
    '3、',
    '同级序号写作“（2）”，此处“3、”应为“（3）”',
  ],
  ['1.修缮河堤。\n2.清淤疏浚。\n3、加固桥梁。', '3、', '同级序号写作“1.”，此处“3、”应为“3.”'],
  [
    '一、重点任务\n（一）修缮河堤。\n（二）清淤疏浚。\n（二）保障措施\n（一）加强领导。\n（二）落实经费。\n三、督查考核\n每季通报。',
    '（二）',
    '同级序号写作“一、”，此处“（二）”应为“二、”',
  ],
  [
    '一是修缮河堤；二是清淤疏浚；第三，加固桥梁。',
    '第三',
    '同级序号写作“二是”，此处“第三”应为“三是”',
  ],
]);

table('level-skipped', [
  [
    '一、总体要求\n（一）指导思想。立足市情。\n（二）工作目标。年内完工。\n二、重点任务\n1.修缮河堤。\n2.清淤疏浚。',
    '1.',
    '“二、”之下直接用了“1.”，本文别处在两者之间有“（一）”',
  ],
]);

table('empty-item', [
  ['一、加强学习\n集中学习。\n二、\n三、加强督查\n每季通报。', '二、', '“二、”后面没有内容'],
  ['（1）修缮河堤；（2）（3）清淤疏浚。', '（2）', '“（2）”后面没有内容'],
  ['一是修缮河堤；二是；三是清淤疏浚。', '二是', '“二是”后面没有内容'],
]);

table('heading-without-body', [
  [
    '一、加强学习\n集中学习。\n二、加强宣传\n三、加强督查\n每季通报。',
    '二、加强宣传',
    '标题“加强宣传”下面没有内容',
  ],
]);

table('duplicate-title', [
  [
    '一、加强学习\n集中学习。\n二、加强宣传\n办好专栏。\n三、加强学习\n每季通报。',
    '三、加强学习',
    '标题“加强学习”与同级的“一、加强学习”相同',
  ],
]);

table('declared-count-mismatch', [
  [
    '要抓好四个方面的工作：一是修缮河堤；二是清淤疏浚；三是加固桥梁。',
    '四个方面的工作',
    '“四个方面的工作”：声明 4 项，实际 3 项',
  ],
  [
    '一、总体要求\n实施3大行动。\n二、重点任务\n（一）清淤行动\n备足设备。\n（二）修缮行动\n查清险段。',
    '3大行动',
    '“3大行动”：声明 3 项，实际 2 项',
  ],
  [
    '实施四大行动（清淤行动、修缮行动和加固行动）。',
    '四大行动',
    '“四大行动”：声明 4 项，实际 3 项',
  ],
]);

describe('编号断裂时各规则不重复报', () => {
  test.each([
    ['1.修缮河堤。\n2.清淤疏浚。\n（3）加固桥梁。\n4.增设站点。', ['mixed-markers']],
    ['1.修缮河堤。\n2.清淤疏浚。\n2.加固桥梁。\n4.增设站点。', ['numbering-duplicate']],
    ['1.修缮河堤。\n3.清淤疏浚。\n2.加固桥梁。\n4.增设站点。', ['numbering-order']],
    ['1.修缮河堤。\n2.清淤疏浚。\n4.加固桥梁。\n5.增设站点。', ['numbering-gap']],
  ] as const)('%s', async (text, expected) => {
    const ids = ['numbering-gap', 'numbering-duplicate', 'numbering-order', 'mixed-markers'];
    const found: string[] = [];
    for (const id of ids) if ((await messagesOf(id, text)).length > 0) found.push(id);
    expect(found).toEqual(expected);
  });
});

describe('认不清的文本不报', () => {
  const broken = '、竹木制品。\n、石料。\n、砖瓦。\n四、茶叶。\n六、果蔬。';
  test('扫描件丢了序号', async () => {
    expect(await messagesOf('numbering-gap', broken)).toEqual([]);
  });
});

describe('长文本', () => {
  const long: readonly (readonly [string, string, number])[] = [
    ['numbering-gap', '一、'.repeat(20_000), 0],
    ['numbering-gap', '2.修缮河堤。\n'.repeat(10_000), 0],
    ['numbering-order', '（三）修缮河堤。\n（二）清淤疏浚。\n'.repeat(5_000), 1],
    ['mixed-markers', '1.修缮河堤。\n（2）清淤疏浚。\n'.repeat(5_000), 0],
    ['declared-count-mismatch', '做好三件事：一是清淤。'.repeat(5_000), 0],
    ['duplicate-title', '一、加强学习\n集中学习。\n'.repeat(5_000), 0],
  ];
  test.each(long)('%s', async (id, text, least) => {
    expect((await messagesOf(id, text)).length).toBeGreaterThanOrEqual(least);
  });
});
