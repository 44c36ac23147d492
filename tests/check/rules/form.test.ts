import { describe, expect, test } from 'vitest';
import { type AnyRule, ruleById } from '../../../src/check/index.js';
import { findingsOf } from '../examine.js';

type Row = readonly [text: string, quote: string, message: string, fix: string | null];

const table = (id: string, rows: readonly Row[]): void => {
  describe(id, () => {
    test.each(rows)('%s', async (text, quote, message, fix) => {
      const findings = await findingsOf(ruleById(id) as AnyRule, text);
      expect(
        findings.map((finding) => [finding.quote, finding.message, finding.fix?.text ?? null]),
      ).toEqual([[quote, message, fix]]);
    });
  });
};

table('marker-style', [
  ['1.修缮河堤。\n2、清淤疏浚。', '2、', '“2、”应为“2.”', '2.'],
  ['（一）修缮河堤。\n（二）、清淤疏浚。', '（二）、', '“（二）、”应为“（二）”', '（二）'],
  ['一、修缮河堤。\n二．清淤疏浚。', '二．', '“二．”应为“二、”', '二、'],
]);

table('level-order', [
  [
    '一、重点任务\n（一）修缮河堤。\n（1）踏勘。\n（2）测量。\n（二）清淤疏浚。',
    '（1）',
    '“(一)”的下一级是“（1）”，应为“1.”',
    null,
  ],
  [
    '（一）重点任务\n1.修缮河堤。\n2.清淤疏浚。\n（二）保障措施\n加强领导。',
    '（一）',
    '第一级是“（一）”，应为“一、”',
    null,
  ],
]);

table('heading-full-stop', [
  [
    '一、重点任务\n（一）修缮河堤。\n查清险段，抓紧施工。\n（二）清淤疏浚\n备足设备。',
    '（一）修缮河堤。',
    '标题“修缮河堤”独占一行，末尾不用句号',
    '',
  ],
]);

table('document-number-brackets', [
  ['云政办发[2024]12号', '[2024]', '发文字号的年份“[2024]”应为“〔2024〕”', '〔2024〕'],
  [
    '根据《云溪市河道管理办法》（云政发（2024）3号）要求。',
    '（2024）',
    '发文字号的年份“（2024）”应为“〔2024〕”',
    '〔2024〕',
  ],
]);

table('document-number-form', [
  ['云政办发〔2024〕第12号', '第12', '顺序号“第12”不加“第”字，应为“12”', '12'],
  ['云政办发〔2024〕012号', '012', '顺序号“012”不编虚位，应为“12”', '12'],
  ['云政办发〔24〕12号', '〔24〕', '年份“〔24〕”应标全称', null],
]);

table('date-format', [
  [
    '会议定于2024年03月05日召开。',
    '2024年03月05日',
    '“2024年03月05日”的月、日不编虚位，应为“2024年3月5日”',
    '2024年3月5日',
  ],
  [
    '加强河道治理。\n云溪市水务局\n二〇二四年十二月二十一日',
    '二〇二四年十二月二十一日',
    '成文日期“二〇二四年十二月二十一日”应当用阿拉伯数字：“2024年12月21日”',
    null,
  ],
  ['加强河道治理。\n云溪市水务局\n24年3月5日', '24年3月5日', '“24年3月5日”的年份应标全称', null],
]);

table('attachment-punctuation', [
  [
    '加强河道治理。\n\n附件：1.任务清单\n2.责任分工。',
    '2.责任分工。',
    '附件名称“责任分工”后不加标点“。”',
    '',
  ],
  ['加强河道治理。\n\n附件：1、任务清单', '1、', '附件顺序号“1、”应为“1.”', '1.'],
]);

table('copy-line', [
  [
    '抄送：市委办公室，\n市财政局\n云溪市水务局办公室 2024年3月5日印发',
    '市财政局',
    '抄送机关名称后应标句号',
    null,
  ],
]);

table('number-form', [
  ['投资3千5百万元。', '3千5百万', '“3千5百万”混用了阿拉伯数字和汉字数字', null],
]);

describe('长文本', () => {
  const long: readonly (readonly [id: string, text: string, count: number])[] = [
    ['document-number-brackets', '云政发'.repeat(30_000), 0],
    ['document-number-form', '云政发〔2024〕'.repeat(20_000), 0],
    ['date-format', '2024年'.repeat(1_000), 0],
    ['number-form', '3千'.repeat(20_000), 20_000],
    ['attachment-punctuation', '附件：1.任务'.repeat(10_000), 0],
    ['copy-line', '抄送：市财政局，\n'.repeat(10_000), 10_000],
  ];
  test.each(long)('%s', async (id, text, count) => {
    expect(await findingsOf(ruleById(id) as AnyRule, text)).toHaveLength(count);
  });
});
