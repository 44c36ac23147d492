import { describe, expect, test } from 'vitest';
import { splitLines } from '../../src/structure/lines.js';
import { imprintOf, type Role, rolesOf } from '../../src/structure/roles.js';

const rolesIn = (text: string): readonly Role[] => rolesOf(splitLines(text));

const LINES: readonly (readonly [line: string, role: Role])[] = [
  // 问答
  ['问：村里的水什么时候通？', 'question'],
  ['问:村里的水什么时候通?', 'question'],
  ['【问】：村里的水什么时候通？', 'question'],
  ['问题一：水价怎么定？', 'question'],
  ['问题2：水价怎么定？', 'question'],
  ['提问：水价怎么定？', 'question'],
  ['大江晚报记者：水价怎么定？', 'question'],
  ['大江晚报记者提问：水价怎么定？', 'question'],
  ['答：年内全部通水。', 'answer'],
  ['【答】：年内全部通水。', 'answer'],
  ['回答：年内全部通水。', 'answer'],
  ['答复：年内全部通水。', 'answer'],
  // 版权和抓取的页眉
  ['版权声明：本文归原作者所有', 'copyright'],
  ['未经授权不得转载', 'copyright'],
  ['如有侵权请联系删除', 'copyright'],
  ['免责声明：仅供参考', 'copyright'],
  ['来源：市水务局', 'metadata'],
  ['信息来源：市水务局', 'metadata'],
  ['发布时间：2024-03-12 09:30', 'metadata'],
  ['- **发布日期**: 2024-03-12', 'metadata'],
  ['**发文字号**：丰水〔2024〕3号', 'metadata'],
  ['索引号：FS-2024-0031', 'metadata'],
  ['浏览次数：318', 'metadata'],
  ['字体大小：大 中 小', 'metadata'],
  ['主题词：水利 规划', 'metadata'],
  ['有效性：现行有效', 'metadata'],
  // 署名
  ['记者 江小流 通讯员 何渠', 'byline'],
  ['（记者 江小流）', 'byline'],
  ['本报记者 江小流', 'byline'],
  ['文/图 江小流', 'byline'],
  ['编辑：江小流', 'byline'],
  ['责编：江小流', 'byline'],
  ['责 编：江小流', 'byline'],
  ['审核：江小流', 'byline'],
  ['作者：江小流', 'byline'],
  ['供稿：水务局办公室', 'byline'],
  // 图说
  ['图为渠首枢纽。', 'caption'],
  ['图一 渠首枢纽', 'caption'],
  ['渠首枢纽开闸放水 江小流摄', 'caption'],
  ['渠首枢纽开闸放水。（江小流 摄）', 'caption'],
  ['渠首枢纽（资料图）', 'caption'],
  ['渠首枢纽（资料照片）', 'caption'],
  ['新闻发布会现场', 'caption'],
  ['项目签约仪式现场', 'caption'],
  // 公文要素
  ['丰水发〔2024〕3号', 'document-number'],
  ['丰水发[2024]3号', 'document-number'],
  ['丰水发〔 2024 〕 13 号', 'document-number'],
  ['丰水办函（2024）第3号', 'document-number'],
  ['各乡镇人民政府，县直各单位：', 'addressee'],
  ['各县（市、区）水务局：', 'addressee'],
  ['市直有关单位，各国有企业：', 'addressee'],
  ['丰泽县人民政府、县直各部门：', 'addressee'],
  ['各位代表：', 'addressee'],
  ['同志们：', 'addressee'],
  ['尊敬的各位来宾：', 'addressee'],
  ['2024年3月12日', 'date'],
  ['（2024年3月12日）', 'date'],
  ['二〇二四年三月十二日', 'date'],
  ['二○二四年三月', 'date'],
  ['2024年3月12日印发', 'date'],
  ['民国113年3月12日', 'date'],
  ['附件：1.任务分工表', 'attachment'],
  ['附件2', 'attachment'],
  ['附 件', 'attachment'],
  ['附表：水价表', 'attachment'],
  ['专栏3 水网骨干工程', 'box'],
  ['专栏1：水网骨干工程', 'box'],
  ['表2 主要指标', 'box'],
  ['目录', 'contents'],
  ['目　录', 'contents'],
  ['一、总体要求..........3', 'contents'],
  ['一、总体要求…………3', 'contents'],
  ['政策全文', 'wrapper'],
  ['正文', 'wrapper'],
  ['基本信息', 'wrapper'],
  ['丰泽县水务局 2024年3月12日', 'imprint'],
  ['（丰泽县水务局 2024年3月12日）', 'imprint'],
  ['丰泽县水务局 2024-03-12', 'imprint'],
  ['渠道\t里程', 'table'],
  ['| 渠道 | 里程 |', 'table'],
  // 都不是
  ['村里的水什么时候通？', 'text'],
  ['问需于民、问计于民', 'text'],
  ['问责：对工作不力的严肃处理。', 'text'],
  ['答好水利改革答卷。', 'text'],
  ['来源可查、去向可追', 'text'],
  ['时间紧、任务重。', 'text'],
  ['日期已经确定。', 'text'],
  ['编辑出版水利志', 'text'],
  ['审核项目三十个', 'text'],
  ['记者从发布会上获悉，渠首枢纽已开工。', 'text'],
  ['图强奋进', 'text'],
  ['摄影大赛', 'text'],
  ['附近村庄一并通水', 'text'],
  ['表彰先进', 'text'],
  ['专栏', 'text'],
  ['目录清单管理', 'text'],
  ['各乡镇要落实到人。', 'text'],
  ['2024年3月12日，全县水利大会召开。', 'text'],
  ['2024年', 'text'],
  ['到2025年底', 'text'],
  ['一、加快建设水网', 'text'],
  ['主要指标如下。', 'text'],
];

describe('一行是什么', () => {
  test.each(LINES)('%s', (line, role) => {
    expect(rolesIn(line)).toEqual([role]);
  });
});

describe('上下文里的行', () => {
  const BLOCKS: readonly (readonly [name: string, text: string, ...roles: Role[]])[] = [
    ['落款在日期之前', '水通了。\n丰泽县水务局\n2024年3月12日', 'text', 'signature', 'date'],
    [
      '几个机关联合落款',
      '水通了。\n丰泽县水务局\n丰泽县财政局\n2024年3月12日',
      'text',
      'signature',
      'signature',
      'date',
    ],
    ['日期前的短行不是机关', '水通了。\n水网新气象\n2024年3月12日', 'text', 'text', 'date'],
    ['日期前的句子不是落款', '任务交县水务局。\n2024年3月12日', 'text', 'date'],
    ['没有日期的机关名不是落款', '水通了。\n丰泽县水务局', 'text', 'text'],
    ['抬头在正文之前', '各乡镇人民政府：\n现将方案印发给你们。', 'addressee', 'text'],
    ['正文之后的冒号只引出下文', '现将方案印发给你们。\n各乡镇人民政府：', 'text', 'text'],
    ['讲话中途再称呼', '水通了。\n同志们：', 'text', 'addressee'],
    [
      '页眉、标题、正文、图说',
      '来源：丰泽日报\n渠首枢纽开闸\n水通了。\n图为渠首枢纽。',
      'metadata',
      'text',
      'text',
      'caption',
    ],
  ];
  test.each(BLOCKS.map(([name, text, ...roles]) => ({ name, text, roles })))('$name', (row) => {
    expect(rolesIn(row.text)).toEqual(row.roles);
  });
});

describe('一行里的机关和日期', () => {
  test.each([
    ['丰泽县水务局 2024年3月12日', '丰泽县水务局', '2024年3月12日'],
    ['（丰泽县水务局 2024年3月12日）', '丰泽县水务局', '2024年3月12日'],
    ['丰泽县人民政府办公室　2024-03-12', '丰泽县人民政府办公室', '2024-03-12'],
  ])('%s', (line, body, date) => {
    expect(imprintOf(line)).toEqual({ body, date });
  });

  test.each([
    ['渠首枢纽 2024年3月12日'],
    ['丰泽县水务局'],
    ['2024年3月12日'],
    ['丰泽县水务局定于2024年3月12日'],
  ])('%s', (line) => {
    expect(imprintOf(line)).toBeUndefined();
  });
});

describe('长文本', () => {
  test.each([
    ['没有换行的一百万字', '渠'.repeat(1_000_000), 'text'],
    ['一百万个冒号', '：'.repeat(1_000_000), 'text'],
    ['各字连写一百万遍', `${'各'.repeat(1_000_000)}：`, 'text'],
    ['回答之后一百万字', `答：${'渠'.repeat(1_000_000)}`, 'answer'],
  ] as const)('%s', (_, text, role) => {
    expect(rolesIn(text)).toEqual([role]);
  });

  test('一万行机关名之后的日期：只有最近的几行是落款', () => {
    const roles = rolesIn(`${'丰泽县水务局\n'.repeat(10_000)}2024年3月12日`);
    expect(roles.at(-1)).toBe('date');
    expect(roles.at(-2)).toBe('signature');
    expect(roles[0]).toBe('text');
  });
});
