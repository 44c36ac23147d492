import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/recognise/fold.js';
import { readNumeral, scanNumerals } from '../../src/recognise/numerals.js';

const scan = (text: string) =>
  scanNumerals(fold(text)).map((n) => [text.slice(n.span.start, n.span.end), n.value]);

describe('readNumeral', () => {
  test.each<[string, number | undefined]>([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十三', 23],
    ['一百零五', 105],
    ['二〇', 20],
    ['两', 2],
    ['32', 32],
    ['３２', 32],
    ['01', 1],
    [' 七 ', 7],
    ['3.5', 3.5],
    ['', undefined],
    ['一、', undefined],
    ['第三', undefined],
    ['十几', undefined],
    ['三四', undefined],
    ['七一', undefined],
    ['十四五', undefined],
    ['千', undefined],
    ['三个', undefined],
    ['总则', undefined],
    ['1.2.3', undefined],
  ])('%s → %s', (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });
});

describe('values', () => {
  test.each<[string, number]>([
    ['1,234,567', 1234567],
    ['８，９００', 8900],
    ['3.75', 3.75],
    ['.5', 0.5],
    ['-12.5', -12.5],
    ['－8', -8],
    ['负三十', -30],
    ['1.5e6', 1500000],
    ['12k', 12000],
    ['3万', 30000],
    ['3.5亿', 350000000],
    ['1.2万亿', 1.2e12],
    ['20万亿', 2e13],
    ['5万5千', 55000],
    ['2亿3万4千6百', 200034600],
    ['6万2000', 62000],
    ['1千零40', 1040],
    ['36 万 8,418', 368418],
    ['2 万', 20000],
    ['一百五十二', 152],
    ['两千三百五', 2350],
    ['七百五', 750],
    ['八万六', 86000],
    ['一千零五', 1005],
    ['三万零六百', 30600],
    ['四千万零六千', 40006000],
    ['六亿零二', 600000002],
    ['三万万', 300000000],
    ['一万五千亿', 1.5e12],
    ['三兆', 3e12],
    ['百三', 130],
    ['壹佰贰拾叁', 123],
    ['陆拾万', 600000],
    ['伍仟', 5000],
    ['兩百萬', 2000000],
    ['三 千 五 百', 3500],
    ['一点五', 1.5],
    ['十二点零五', 12.05],
    ['一点二亿', 120000000],
    ['二〇二五', 2025],
    ['二○二五', 2025],
    ['三分之二', 2 / 3],
    ['五分之一', 0.2],
    ['一万分之三', 0.0003],
    ['3/5', 0.6],
    ['1 3/5', 1.6],
    ['一又四分之三', 1.75],
    ['百分之五点五', 5.5],
    ['千分之三', 0.3],
    ['万分之六', 0.06],
    ['二百余万', 2000000],
    ['十多万', 100000],
    ['十几', 10],
    ['一百几十亿', 10000000000],
    ['数百万', 1000000],
    ['几千', 1000],
    ['上千', 1000],
    ['4 0 0 0吨', 4000],
    ['28 · 9亿', 2890000000],
  ])('%s = %s', (text, value) => {
    expect(scan(text).map(([, read]) => read)).toEqual([value]);
  });
});

describe('no numerals as a whole', () => {
  test.each([
    ['十三五'],
    ['七一'],
    ['三八'],
    ['一二九'],
    ['一二三'],
    ['百千万'],
    ['千百'],
    ['2025-05-01'],
    ['1.2.3'],
    ['3·15'],
    ['5+2'],
    ['1+10+N'],
    ['10:20:30'],
    ['0312'],
    ['PM2.5'],
    ['G20'],
    ['%E5%90%88'],
    ['千兆'],
    ['队伍'],
    ['大陆'],
    ['1234567890123456'],
    ['〔2023〕'],
  ])('%s', (text) => {
    expect(scan(text)).toEqual([]);
  });
});

describe('where a numeral ends', () => {
  test.each<[string, [string, number][]]>([
    ['5千瓦', [['5', 5]]],
    ['10兆赫', [['10', 10]]],
    ['3万千瓦', [['3万', 30000]]],
    [
      '2025百强',
      [
        ['2025', 2025],
        ['百', 100],
      ],
    ],
    [
      '七点三十',
      [
        ['七', 7],
        ['三十', 30],
      ],
    ],
    [
      '1, 234',
      [
        ['1', 1],
        ['234', 234],
      ],
    ],
    ['参训人数百分之九十', [['百分之九十', 90]]],
    ['肩负三项任务', [['三', 3]]],
    ['队伍三千人', [['三千', 3000]]],
    [
      '投资 3 万 2025 年',
      [
        ['3 万', 30000],
        ['2025', 2025],
      ],
    ],
  ])('%s', (text, found) => {
    expect(scan(text)).toEqual(found);
  });
});

describe('forms', () => {
  test.each<[string, string]>([
    ['12', 'digits'],
    ['三万5千', 'digits'],
    ['三', 'lone'],
    ['千万', 'bare'],
    ['三四', 'pair'],
    ['二〇二五', 'positional'],
    ['二十', 'composed'],
    ['五六十', 'composed'],
  ])('%s is %s', (text, form) => {
    expect(scanNumerals(text).map((numeral) => numeral.form)).toEqual([form]);
  });

  test.each<[string, number, number]>([
    ['三四', 3, 4],
    ['五六十', 50, 60],
    ['十五六', 15, 16],
    ['七八百万', 7000000, 8000000],
    ['一两', 1, 2],
    ['三百五六', 350, 360],
  ])('%s runs from %i to %i', (text, low, high) => {
    expect(scanNumerals(text)).toMatchObject([{ value: low, valueMax: high }]);
  });

  test.each([['第三'], ['第十二'], ['第 5'], ['星期三'], ['十届三次']])(
    '%s is an ordinal',
    (text) => {
      expect(scanNumerals(text).at(-1)).toMatchObject({ ordinal: true });
    },
  );

  test('第五条、第六条和八条、九个 counts only the last', () => {
    const text = '第五条、六条和九个';
    const ordinals = scanNumerals(text).map((numeral) => numeral.ordinal);
    expect(ordinals).toEqual([true, true, false]);
  });
});

/** 三十几万 = 300000 gt composed ×10000 · 第三 = 3 lone ordinal */
const described = (text: string): readonly string[] =>
  scanNumerals(fold(text)).map(({ span, value, valueMax, inexact, form, part, scale, ordinal }) =>
    [
      `${text.slice(span.start, span.end)} = ${value}${valueMax === null ? '' : `..${valueMax}`}`,
      ...[inexact, form, part, scale === 1 ? null : `×${scale}`, ordinal ? 'ordinal' : null],
    ]
      .filter((said) => said !== null)
      .join(' '),
  );

const describedTable = (rows: readonly (readonly [phrase: string, ...found: string[]])[]): void =>
  test.each(rows.map(([phrase, ...found]) => ({ phrase, found })))(
    '$phrase',
    ({ phrase, found }) => {
      expect(described(phrase)).toEqual(found);
    },
  );

describe('what is said of each numeral', () => {
  describe('万、亿、余、几、点 and where they stop', () => {
    describedTable([
      ['3余万户', '3余万 = 30000 gt digits ×10000'],
      ['三十余亿元', '三十余亿 = 3000000000 gt composed ×100000000'],
      ['5 余 万人', '5 余 万 = 50000 gt digits ×10000'],
      ['几千几百', '几千几百 = 1000 gt bare ×100'],
      ['30几万', '30几万 = 300000 gt digits ×10000'],
      ['三百余千瓦', '三百 = 300 composed ×100'],
      ['三百余兆瓦', '三百 = 300 composed ×100'],
      ['三十多', '三十 = 30 composed ×10'],
      ['三十几万', '三十几万 = 300000 gt composed ×10000'],
      ['三百几千', '三百几 = 300 gt composed ×100', '千 = 1000 bare ×1000'],
      ['三百几十', '三百几十 = 300 gt composed ×10'],
      ['三百零几', '三百零几 = 300 gt composed ×100'],
      ['十几余', '十几 = 10 gt composed ×10'],
      ['十余几', '十 = 10 composed ×10'],
      ['几几'],
      ['三万百姓', '三万 = 30000 composed ×10000', '百 = 100 bare ×100'],
      ['一万千米', '一万 = 10000 composed ×10000'],
      ['3万十五', '3万十五 = 30015 digits'],
      ['三万十五', '三万十五 = 30015 composed'],
      ['三百千'],
      ['一百一千'],
      ['三千五万', '三千五万 = 30050000 composed ×10000'],
      ['三千万亿', '三千万亿 = 3000000000000000 composed ×100000000'],
      ['五千万五', '五千万五 = 50005000 composed'],
      ['三亿五', '三亿五 = 350000000 composed'],
      ['三亿五万', '三亿五万 = 300050000 composed ×10000'],
      ['三兆五千亿', '三兆五千亿 = 3500000000000 composed ×100000000'],
      ['一亿亿', '一亿亿 = 10000000000000000 composed ×100000000'],
      ['亿万'],
      ['百兆'],
      ['百亿五'],
      ['万五'],
      ['百三十', '百三十 = 130 composed ×10'],
      ['千三百', '千三百 = 1300 composed ×100'],
      ['百零三', '百零三 = 103 composed'],
      ['百二十五', '百二十五 = 125 composed'],
      ['十五百'],
      ['3十', '3 = 3 digits', '十 = 10 composed ×10'],
      ['100千米', '100 = 100 digits'],
      ['99千人', '99千 = 99000 digits ×1000'],
      ['100百', '100 = 100 digits', '百 = 100 bare ×100'],
      ['1000千元', '1000千 = 1000000 digits ×1000'],
      ['1千2百3', '1千2百 = 1200 digits ×100', '3 = 3 digits'],
      ['5百50', '5百50 = 550 digits'],
      ['5百5', '5百 = 500 digits ×100', '5 = 5 digits'],
      ['3千500', '3千500 = 3500 digits'],
      ['3千50', '3千 = 3000 digits ×1000', '50 = 50 digits'],
      ['3万05', '3万 = 30000 digits ×10000'],
      ['3万零50', '3万零50 = 30050 digits'],
      ['3万200', '3万 = 30000 digits ×10000', '200 = 200 digits'],
      ['3万2000人', '3万2000 = 32000 digits'],
      ['3万 2000人', '3万 = 30000 digits ×10000', '2000 = 2000 digits'],
      ['3万 2,000人', '3万 2,000 = 32000 digits'],
      ['3万 2,025 年', '3万 = 30000 digits ×10000', '2,025 = 2025 digits'],
      ['3万3万', '3万 = 30000 digits ×10000', '3万 = 30000 digits ×10000'],
      ['3千3千', '3千 = 3000 digits ×1000', '3千 = 3000 digits ×1000'],
      ['3亿5千万', '3亿5千万 = 350000000 digits ×10000'],
      ['3 k', '3 k = 3000 digits'],
      ['3 K', '3 K = 3000 digits'],
      ['30K', '30K = 30000 digits'],
      ['4K', '4 = 4 digits'],
      ['3K+', '3 = 3 digits'],
      ['三5', '三 = 3 lone', '5 = 5 digits'],
      ['3三', '3 = 3 digits', '三 = 3 lone'],
      ['零', '零 = 0 lone'],
      ['零三'],
      ['零十', '零十 = 10 composed ×10'],
      ['二十〇', '二十〇 = 20 composed'],
      ['二○', '二○ = 20 positional'],
      ['二〇万'],
      ['二〇二五百'],
      ['一〇〇', '一〇〇 = 100 positional'],
      ['一〇五', '一〇五 = 105 positional'],
      ['一零零八', '一零零八 = 1008 positional'],
      ['三三'],
      ['五五五'],
      ['一三五七', '一三五七 = 1357 positional'],
      ['一千零零五', '一千零零五 = 1005 composed'],
      ['一万零五六百', '一万零五六百 = 10500..10600 composed ×100'],
      ['一千五六', '一千五六 = 1500..1600 composed'],
      ['一千五六百', '一千五六百 = 1500..1600 composed ×100'],
      ['三百三五'],
      ['三百三四五'],
      ['十几三', '十几 = 10 gt composed ×10', '三 = 3 lone'],
      ['三五'],
      ['十三四', '十三四 = 13..14 composed'],
      ['三点五百', '三 = 3 lone', '五百 = 500 composed ×100'],
      ['三点五万亿', '三点五万亿 = 3500000000000 composed ×1000000000000'],
      ['三点五点五', '三点五 = 3.5 composed', '五 = 5 lone'],
      ['三百五十点五', '三百五十点五 = 350.5 composed'],
      ['三千五点五', '三千五点五 = 3500.5 composed'],
      ['一千零五点六', '一千零五点六 = 1005.6 composed'],
      ['三万点五', '三万点五 = 30000.5 composed'],
      ['三四点五', '三四 = 3..4 pair', '五 = 5 lone'],
      ['二〇二五点五', '二〇二五 = 2025 positional', '五 = 5 lone'],
      ['三百几点五', '三百几 = 300 gt composed ×100', '五 = 5 lone'],
      ['三点', '三 = 3 lone'],
      ['三点两', '三 = 3 lone', '两 = 2 lone'],
      ['十点半', '十 = 10 composed ×10'],
      ['十五点', '十五 = 15 composed'],
      ['三点五亿亿亿'],
      ['九亿亿亿'],
      [
        '一点一二三四五六七八九一二三四五六七八九',
        '一点一二三四五六七八九一二三四五六七八九 = 1.12345678912346 composed',
      ],
    ]);
  });

  describe('分之, signs, formal digits, ordinals, codes and torn digits', () => {
    describedTable([
      ['百分之几', '百 = 100 bare ×100'],
      ['三分之几', '三 = 3 lone'],
      ['百分之几十', '百分之几十 = 10 gt composed rate'],
      ['百分之数十', '百分之数十 = 10 gt composed rate'],
      ['百分之负三', '百分之负三 = -3 lone rate'],
      ['百分之三四', '百分之三四 = 3..4 pair rate'],
      ['百万分之三', '百万分之三 = 0.0003 lone rate'],
      ['亿分之一', '亿分之一 = 0.000001 lone rate'],
      ['万亿分之一', '万亿分之一 = 1e-12 lone fraction'],
      ['一百分之三', '一百分之三 = 0.03 lone fraction'],
      ['零分之三', '零 = 0 lone', '三 = 3 lone'],
      ['三四分之一', '三四 = 3..4 pair', '一 = 1 lone'],
      ['十几分之一', '十几分之一 = 0.1 lone fraction'],
      ['三五分之一', '一 = 1 lone'],
      ['百分之三五', '百 = 100 bare ×100'],
      ['二又一百分之三', '二又一百分之三 = 2.03 lone fraction'],
      ['一又百分之三', '一 = 1 lone', '百分之三 = 3 lone rate'],
      ['三又五', '三 = 3 lone', '五 = 5 lone'],
      ['1又3分之2', '1又3分之2 = 1.6666666666666665 digits fraction'],
      ['1/2', '1/2 = 0.5 digits fraction'],
      ['12 3/4', '12 3/4 = 12.75 digits fraction'],
      ['3/1000', '3 = 3 digits', '1000 = 1000 digits'],
      ['1000/3', '1000 = 1000 digits', '3 = 3 digits'],
      ['3/4月', '3 = 3 digits', '4 = 4 digits'],
      ['1/0', '1 = 1 digits', '0 = 0 digits'],
      ['负三', '负三 = -3 lone'],
      ['负责三项', '三 = 3 lone'],
      ['负百', '负百 = -100 bare ×100'],
      ['-.5', '-.5 = -0.5 digits'],
      ['5 -3', '5 = 5 digits', '3 = 3 digits'],
      ['为-5', '-5 = -5 digits'],
      ['）-5', '5 = 5 digits'],
      ['数十', '数十 = 10 gt composed ×10'],
      ['数三', '三 = 3 lone'],
      ['上百', '上百 = 100 gte bare ×100'],
      ['上十万', '十万 = 100000 composed ×10000'],
      ['上百零五', '百零五 = 105 composed'],
      ['过十', '十 = 10 composed ×10'],
      ['过百', '过百 = 100 gt bare ×100'],
      ['过亿', '过亿 = 100000000 gt bare ×100000000'],
      ['伍角', '伍 = 5 lone'],
      ['伍分', '伍 = 5 lone'],
      ['伍点五', '伍点五 = 5.5 composed'],
      ['伍 点五', '伍 点五 = 5.5 composed'],
      ['收拾百元', '百 = 100 bare ×100'],
      ['收拾'],
      ['拾级而上'],
      ['陆万', '陆万 = 60000 composed ×10000'],
      ['陆运'],
      ['第　三', '三 = 3 lone ordinal'],
      ['初五', '五 = 5 lone ordinal'],
      ['No.5', '.5 = 0.5 digits ordinal'],
      ['第三批、四批', '三 = 3 lone ordinal', '四 = 4 lone ordinal'],
      ['第三批、四项', '三 = 3 lone ordinal', '四 = 4 lone'],
      ['第三批，四批', '三 = 3 lone ordinal', '四 = 4 lone'],
      ['第三及第五', '三 = 3 lone ordinal', '五 = 5 lone ordinal'],
      ['第3-5条', '3 = 3 digits ordinal', '5 = 5 digits ordinal'],
      ['第三条的五项', '三 = 3 lone ordinal', '五 = 5 lone'],
      ['第三条至八条', '三 = 3 lone ordinal', '八 = 8 lone ordinal'],
      ['第三条第五款', '三 = 3 lone ordinal', '五 = 5 lone ordinal'],
      ['十四届人大三次会议', '十四 = 14 composed', '三 = 3 lone ordinal'],
      ['二十届三次', '二十 = 20 composed ×10', '三 = 3 lone ordinal'],
      ['政协十四届全国委员会常务委员会三次会议', '十四 = 14 composed', '三 = 3 lone'],
      ['开展三次检查', '三 = 3 lone'],
      ['一次、两次', '一 = 1 lone', '两 = 2 lone'],
      ['[3个]', '3 = 3 digits'],
      ['[3]'],
      ['〔3〕'],
      ['（3）'],
      ['【3】'],
      ['A3'],
      ['α3'],
      ['%3'],
      ['1e-2', '1e-2 = 0.01 digits'],
      ['1e+6', '1e+6 = 1000000 digits'],
      ['1e100', '1 = 1 digits'],
      ['1e5A', '1 = 1 digits'],
      ['3.5e3吨', '3.5e3 = 3500 digits'],
      ['12 . 5 6吨', '12 = 12 digits', '5 6 = 56 digits'],
      ['1 2 . 5 6 吨', '1 2 . 5 6 = 12.56 digits'],
      ['1 2 .5吨', '1 2 .5 = 12.5 digits'],
      ['1 2. 5吨', '1 2. 5 = 12.5 digits'],
      ['28·90亿元', '28·90亿 = 2890000000 digits ×100000000'],
      ['28·12345亿元', '亿 = 100000000 bare ×100000000'],
      ['28・9亿元', '28・9亿 = 2890000000 digits ×100000000'],
      ['2 5', '2 = 2 digits', '5 = 5 digits'],
      ['2 5 台', '2 = 2 digits', '5 = 5 digits'],
      ['1•5'],
      ['1・5・3'],
      ['5+X'],
      ['3/4/5'],
      ['1.2.3.4'],
      ['1:2:3'],
      ['2023-05-1'],
      ['123456789012345', '123456789012345 = 123456789012345 digits'],
      ['0.1234567890123456789012345678901'],
      ['约8 000人', '8 000 = 8000 digits'],
      ['共12 345 678人', '12 345 678 = 12345678 digits'],
      ['床位 120 150张', '120 = 120 digits', '150 = 150 digits'],
      ['表1 200家', '1 = 1 digits', '200 = 200 digits'],
      ['1,2345', '1 = 1 digits', '2345 = 2345 digits'],
      ['1，234，567', '1，234，567 = 1234567 digits'],
      ['12,345,6', '12,345 = 12345 digits', '6 = 6 digits'],
      ['a.5', '.5 = 0.5 digits'],
      ['1..5', '1 = 1 digits', '5 = 5 digits'],
    ]);
  });
  describe('the words before them, and neighbouring digits', () => {
    describedTable([
      ['收拾六间', '六 = 6 lone'],
      ['通过百余项', '百 = 100 bare ×100'],
      ['户数百余户', '百 = 100 bare ×100'],
      ['次数十余次', '十 = 10 composed ×10'],
      ['队伍六百人', '六百 = 600 composed ×100'],
      ['1.2.34'],
      ['3/4/56'],
      ['5+12工作法'],
      ['1e10', '1e10 = 10000000000 digits'],
      ['零一'],
      ['8k', '8k = 8000 digits'],
      ['16K', '16 = 16 digits'],
      ['百十'],
      ['十十'],
      ['一百十五', '一百十五 = 115 composed'],
      ['十五百'],
      ['兆瓦级'],
      ['一万亿二千亿', '一万亿二千亿 = 1200000000000 composed ×100000000'],
      ['三十五点五', '三十五点五 = 35.5 composed'],
      ['三百点五', '三百点五 = 300.5 composed'],
      ['三十五', '三十五 = 35 composed'],
      ['一百亿亿'],
      ['十亿亿', '十亿亿 = 100000000000000000 composed ×100000000'],
      ['- 5', '5 = 5 digits'],
      ['约 - 5', '5 = 5 digits'],
      ['12/25', '12/25 = 0.48 digits fraction'],
      ['[3', '3 = 3 digits'],
      ['3]', '3 = 3 digits'],
      ['百分之三百', '百分之三百 = 300 composed rate'],
      ['百分之一百二十', '百分之一百二十 = 120 composed rate'],
      ['3万2,000', '3万2,000 = 32000 digits'],
      ['3万 2,000 年', '3万 = 30000 digits ×10000', '2,000 = 2000 digits'],
      ['三百五六十万', '三百五六十万 = 3500000..3600000 composed ×10000'],
      ['一千三四百', '一千三四百 = 1300..1400 composed ×100'],
      ['一千零三四', '一千零三四 = 1003..1004 composed'],
      ['十七八万', '十七八万 = 170000..180000 composed ×10000'],
      ['两三千', '两三千 = 2000..3000 composed ×1000'],
      ['八九百万', '八九百万 = 8000000..9000000 composed ×10000'],
      ['三千二百余万', '三千二百余万 = 32000000 gt composed ×10000'],
      ['五百来亿', '五百来亿 = 50000000000 approx composed ×100000000'],
      ['两万五千多亿', '两万五千多亿 = 2500000000000 gt composed ×100000000'],
      ['一百二十几', '一百二十几 = 120 gt composed ×10'],
    ]);
  });
});

/** 20304 → 二万零三百零四 */
function write(value: number): string {
  const digits = '零一二三四五六七八九';
  const section = (n: number): string =>
    String(n)
      .padStart(4, '0')
      .replace(/\d/gu, (d, i: number) =>
        d === '0' ? '零' : digits.charAt(Number(d)) + (['千', '百', '十', ''][i] ?? ''),
      );
  const sections = [
    [Math.floor(value / 1e8), '亿'],
    [Math.floor(value / 1e4) % 1e4, '万'],
    [value % 1e4, ''],
  ] as const;
  return sections
    .map(([n, unit]) => (n === 0 ? '零' : section(n).replace(/零+$/u, '') + unit))
    .join('')
    .replace(/零+/gu, '零')
    .replace(/^零|零$/gu, '');
}

describe('any number', () => {
  test('is read as it was written in Chinese', () => {
    assert(
      property(integer({ min: 1, max: 999_999_999_999 }), (value) => {
        expect(readNumeral(write(value))).toBe(value);
      }),
    );
  });

  test('numerals lie one behind the other within the text', () => {
    const pieces = [...'一二十百千万亿半零两点余多几负第数上0123456789.,，-/: 分之又个%年、至'];
    assert(
      property(array(constantFrom(...pieces), { maxLength: 40 }), (characters) => {
        const text = characters.join('');
        let end = 0;
        for (const { span, value } of scanNumerals(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(Number.isFinite(value)).toBe(true);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('long runs', () => {
  const long = 200_000;
  test('digits without end are no number', () => {
    expect(scanNumerals('1'.repeat(long))).toEqual([]);
  });
  test('一 without end is no number', () => {
    expect(scanNumerals('一'.repeat(long))).toEqual([]);
  });
  test('万 without end is no number', () => {
    expect(scanNumerals('万'.repeat(long))).toEqual([]);
  });
  test('1-1-1-… is one code', () => {
    expect(scanNumerals('1-'.repeat(long))).toEqual([]);
  });
  test('一分之一分之… are fractions of one', () => {
    const found = scanNumerals('一分之'.repeat(long));
    expect(found.every((numeral) => numeral.value === 1)).toBe(true);
  });
  test('3万3万… are all found', () => {
    expect(scanNumerals('3万'.repeat(long))).toHaveLength(long);
  });
});
