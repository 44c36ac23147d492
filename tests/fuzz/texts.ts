/** Hostile texts: what random characters, real fragments and repetition make. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

const FIXTURES = new URL('../../fixtures/', import.meta.url);

const fixtureTexts = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.txt') || name.endsWith('.md'))
  .sort()
  .map((name) => readFileSync(new URL(name, FIXTURES), 'utf8'));

/** Pieces between stops, with the stops. */
const FRAGMENTS: readonly string[] = fixtureTexts.flatMap(
  (text) => text.match(/[^，。；：、\n]+[，。；：、\n]*/gu) ?? [],
);

/** What rules look for, and what they count on not to meet. */
const TOKENS: readonly string[] = [
  ...'一、 （一） 1. 1、 (1) ① 第一条 第一章 一是 首先， —— · # - * > | \t \n \r \r\n \u2028 \u3000'.split(
    ' ',
  ),
  ...'“ ” ‘ ’ 《 》 「 」 （ ） ( ) 【 】 〔 〕 < > & " \''.split(' '),
  ...'2025年 2月 30日 年底前 到2027年 “十四五”期间 每年 今年 今后五年 以来 2025-02-30 112年度 正月十五 24:00'.split(
    ' ',
  ),
  ...'5% 百分之五 5—8个 5个百分点 3万元 〇 零 廿 亿 万亿 两 半 1/3 9:1 0 -1 1e9 １２３ Ⅳ ㎡ 第3 翻一番 三分之二'.split(
    ' ',
  ),
  ...'不少于 以上 超过 左右 达到 提高 增长 全覆盖 其中 分别 责任单位： 牵头单位：市教育局 由 负责 配合'.split(
    ' ',
  ),
  ...'五大工程 三会一课 “三会一课” 《关于…的通知》 （以下简称“ 计划 规划纲要 工作报告 附件 抄送： 目 录 下一步'.split(
    ' ',
  ),
  ...'(zhì) 質(zhì) （dǎng） zhì 機(jī)關(guān) 1 6 ? ？ □ \uFFFD'.split(' '),
  ...'<!-- --> plan-extract-disable <!--plan-extract-disable--> <!--plan-extract-enable--> ``` === ---'.split(
    ' ',
  ),
  ' ',
];

/** Characters that programs stumble over. */
const ODD: readonly string[] = [
  '\u0000',
  '\u0007',
  '\u001B[31m',
  '\u0085',
  '\u00A0',
  '\u00AD',
  '\u0301',
  '\u0338',
  '\u20DD',
  '\u200B',
  '\u200D',
  '\u200E',
  '\u202A',
  '\u202E',
  '\u2066',
  '\u2069',
  '\u2060',
  '\uFEFF',
  '\uFFFE',
  '\uE000',
  '\uF8FF',
  '\u{F0000}',
  '\u{10FFFF}',
  '\u{1F468}\u200D\u{1F469}',
  '\u{20BB7}',
  '\u{2F804}',
  '\u{E0101}',
  '\uD800',
  '\uDC00',
  '\uDBFF\uDBFF',
  'ﬀ',
  'İ',
  'ß',
  '㍿',
  '㈱',
  '⼀',
];

const fragment = fc.constantFrom(...FRAGMENTS);
const token = fc.constantFrom(...TOKENS);
const odd = fc.constantFrom(...ODD);

const anyOf = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.array(fc.oneof(...parts), { minLength: 1, maxLength: 40 }).map((all) => all.join(''));

/** Markers, brackets or noise in themselves: 質(質(質(…))) */
const nested = fc
  .tuple(
    fc.constantFrom(['“', '”'], ['《', '》'], ['（', '）'], ['質(', 'zhì)'], ['<!--', '-->']),
    anyOf(token, odd),
    fc.integer({ min: 1, max: 60 }),
  )
  .map(
    ([[open = '', close = ''], inner, depth]) => open.repeat(depth) + inner + close.repeat(depth),
  );

const repeated = fc
  .tuple(anyOf(token, fragment, odd), fc.integer({ min: 2, max: 30 }))
  .map(([text, times]) => text.repeat(times));

/** Cut anywhere, also in the middle of a character. */
const spliced = fc
  .array(
    fc
      .tuple(fc.constantFrom(...fixtureTexts), fc.nat(), fc.nat({ max: 300 }))
      .map(([text, at, length]) => text.slice(at % text.length).slice(0, length)),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  anyOf(token),
  anyOf(token, odd),
  anyOf(fragment, token),
  anyOf(fragment, token, odd, nested),
  nested,
  repeated,
  spliced,
);

/** A plan around it, or most rules look at nothing. */
export const hostilePlan: fc.Arbitrary<string> = fc
  .tuple(hostileText, hostileText)
  .map(([first, second]) => `某市2025年工作要点\n一、${first}\n（一）${second}\n`);

/** A text without line ends. */
const LINE = (fixtureTexts[0] ?? '').replaceAll('\n', '');
const KILOBYTES = Math.ceil(1_000_000 / Buffer.byteLength(LINE));

/** Another word for each number. */
const hanOf = (i: number): string =>
  String.fromCharCode(0x4e00 + (i % 5000), 0x4e00 + Math.floor(i / 5000) + 100);

/** At the size 1 as full as they come; smaller for tests. */
export function nastyTexts(size: number): readonly (readonly [name: string, text: string])[] {
  const many = (text: string, times: number): string => text.repeat(Math.ceil(times * size));
  const around = (open: string, close: string, times: number): string =>
    `${many(open, times)}计划${many(close, times)}`;
  const numbered = (text: (i: number) => string, times: number): string =>
    Array.from({ length: Math.ceil(times * size) }, (_, i) => text(i)).join('');
  return [
    ['一、', many('一、', 100_000)],
    ['一、 a line', many('一、\n', 100_000)],
    ['（一）', many('（一）', 100_000)],
    ['1.', many('1.', 100_000)],
    ['一是', many('一是', 100_000)],
    ['（一）一、1.①', many('（一）一、1.①', 100_000)],
    ['numbered lines', numbered((i) => `${i + 1}.计划\n`, 100_000)],
    ['goals without a deadline', `一、主要目标\n${many('新建学校5所。\n', 50_000)}`],
    ['quotation marks', around('“', '”', 10_000)],
    ['title marks', around('《', '》', 10_000)],
    ['brackets', around('（', '）', 10_000)],
    ['quotation marks, title marks and brackets', around('“《（', '）》”', 10_000)],
    ['quotation marks that never close', many('“', 100_000)],
    ['brackets that never close', many('（责任单位：', 100_000)],
    ['digits', many('1234567890', 100_000)],
    ['一', many('一', 1_000_000)],
    ['one line of 10 MB', many(LINE, KILOBYTES * 10)],
    ['lines of 1 MB', many(`${LINE.repeat(Math.ceil(KILOBYTES * Math.min(1, size * 10)))}\n`, 5)],
    ['pinyin in pinyin', around('質(', 'zhì)', 100_000)],
    ['pinyin that never closes', around('質(zhì', ')', 100_000)],
    ['2月', many('2月', 20_000)],
    ['2月 a line', many('2月\n', 100_000)],
    ['2025年', many('2025年', 50_000)],
    ['2025年至', many('2025年至', 50_000)],
    ['年底前', many('年底前', 100_000)],
    ['percentages', many('增长5%', 100_000)],
    ['percentages a line', many('增长5%。\n', 100_000)],
    ['schools', many('新建学校5所，', 50_000)],
    ['five projects', many('实施五大工程，', 50_000)],
    ['one reference', many('《关于加强计划的通知》', 50_000)],
    ['references', numbered((i) => `《关于加强第${i}号计划的通知》`, 50_000)],
    ['quoted terms', numbered((i) => `“三会${i}课”`, 50_000)],
    ['programmes', numbered((i) => `实施“${hanOf(i)}工程”。`, 50_000)],
    ['mottos', numbered((i) => `弘扬“${hanOf(i)}为民奉献”精神。`, 50_000)],
    ['offices', many('（责任单位：市教育局、市财政局）', 20_000)],
    ['table', many('指标\t2025年\t目标\n', 50_000)],
    ['table of bars', many('| 增长 | 5% |\n', 50_000)],
    ['万亿', many('万亿', 300_000)],
    ['1.2.3.', many('1.2.3.4.5.', 100_000)],
    ['1?2', many('1?2', 200_000)],
    ['blanks', `${many(' ', 1_000_000)}计划`],
    ['digits and blanks', many('1 ', 500_000)],
    ['line ends', `${many('\n', 1_000_000)}计划`],
    ['digits and line ends', many('1\n', 200_000)],
    ['hyphens', many('-', 1_000_000)],
    ['commas', many('，', 1_000_000)],
    ['lower than', many('<', 1_000_000)],
    ['comments that never close', many('<!--', 200_000)],
    ['combining marks', `计${many('\u0301', 1_000_000)}`],
    ['characters of two units', many('\u{20BB7}', 500_000)],
    ['controls of direction', many('\u202E计划\u2066', 100_000)],
    ['private use', many('\uE000', 1_000_000)],
  ];
}
