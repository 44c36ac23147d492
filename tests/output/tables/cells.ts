/** A table of all types, and cells that are easily lost or dangerous. */
import type { Cell, Column, Row } from '../../../src/output/tables/index.js';

export const COLUMNS: readonly Column[] = [
  { name: 'document', type: 'string' },
  { name: 'quote', type: 'string' },
  { name: 'count', type: 'integer' },
  { name: 'value', type: 'number' },
  { name: 'known', type: 'boolean' },
  { name: 'deadline', type: 'date' },
];

/** What a cell of text holds, and how it stands in CSV. */
export const TEXTS: readonly (readonly [name: string, text: string, csv: string])[] = [
  ['平常的', '建成示范点60个', '建成示范点60个'],
  ['公式', '=1+1', "'=1+1"],
  ['加号', '+86', "'+86"],
  ['减号', '-5%', "'-5%"],
  ['列表的横线', '- 建成示范点', "'- 建成示范点"],
  ['函数', '@SUM(A1:A9)', "'@SUM(A1:A9)"],
  ['制表符', '\t=1+1', "'\t=1+1"],
  ['只有制表符', '\t建成', "'\t建成"],
  ['回车', '\r=1+1', '"\'\r=1+1"'],
  ['换行在前', '\n建成', '"\'\n建成"'],
  ['全角等号', '＝1+1', "'＝1+1"],
  ['全角加号', '＋1', "'＋1"],
  ['全角减号', '－1', "'－1"],
  ['全角艾特', '＠市发展改革委', "'＠市发展改革委"],
  ['空格在前', ' =1+1', "' =1+1"],
  ['全角空格在前', '　　=1+1', "'　　=1+1"],
  ['看不见的字符在前', '\u200B\uFEFF=1+1', "'\u200B\uFEFF=1+1"],
  ['控制符在前', '\u0000\u000B=1+1', "'\u0000\u000B=1+1"],
  ['撇号', "'四强'党支部", "''四强'党支部"],
  ['撇号和公式', "'=1+1", "''=1+1"],
  ['动态数据交换', "=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0"],
  ['引号和公式', '="x",1', '"\'=""x"",1"'],
  ['公式不在开头', '1+1=2', '1+1=2'],
  ['空格在前的字', '　建成', '　建成'],
  ['破折号', '——党建', '——党建'],
  ['引号', '“四强”党支部"60"个', '"“四强”党支部""60""个"'],
  ['逗号', '60,000个', '"60,000个"'],
  ['换行', '建成\n站点', '"建成\n站点"'],
  ['回车换行', '建成\r\n站点', '"建成\r\n站点"'],
  ['只有回车', '建成\r站点', '"建成\r站点"'],
  ['分号和制表', '建成;站\t点', '建成;站\t点'],
  ['像数的字', '007', '007'],
  ['像空的字', 'NULL', 'NULL'],
  ['两个单位的字', '𠮷县𫟦', '𠮷县𫟦'],
];

const row = (cells: Readonly<Record<string, Cell>>): Row =>
  COLUMNS.map(({ name }) => cells[name] ?? null);

/** Numbers, dates and nulls, and how they stand in CSV. */
export const OTHERS: readonly (readonly [name: string, row: Row, csv: string])[] = [
  ['全空', row({}), ',,,,,'],
  ['零和假', row({ document: '甲', count: 0, value: 0, known: false }), '甲,,0,0,false,'],
  ['负数不动', row({ document: '甲', count: -5, value: -0.5 }), '甲,,-5,-0.5,,'],
  ['小数', row({ document: '甲', value: 0.1, known: true }), '甲,,,0.1,true,'],
  [
    '大数',
    row({ document: '甲', count: 9007199254740991, value: 1e21 }),
    '甲,,9007199254740991,1e+21,,',
  ],
  ['日期', row({ document: '甲', deadline: '2025-12-31' }), '甲,,,,,2025-12-31'],
  ['闰日和古时', row({ document: '甲', deadline: '1949-10-01' }), '甲,,,,,1949-10-01'],
];

export const ROWS: readonly Row[] = [
  ...TEXTS.map(([document, quote], i) =>
    row({ document, quote, count: i, value: i / 4, known: i % 2 === 0, deadline: '2024-02-29' }),
  ),
  ...OTHERS.map(([, cells]) => cells),
];
