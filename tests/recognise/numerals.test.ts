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
