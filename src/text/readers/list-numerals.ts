/** Numerals as Word writes them in list labels (ST_NumberFormat of ECMA-376, part 1, 17.18.59). */

type Write = (value: number) => string | undefined;

const HAN = [...'〇一二三四五六七八九'];
const LEGAL = [...'零壹贰叁肆伍陆柒捌玖'];
const LEGAL_TRADITIONAL = [...'零壹貳參肆伍陸柒捌玖'];

/** 一〇二 */
const digits =
  (symbols: readonly string[]): Write =>
  (value) =>
    [...String(value)].map((digit) => symbols[Number(digit)]).join('');

interface Counting {
  readonly symbols: readonly string[];
  readonly ranks: readonly string[];
  /** Stands for skipped ranks: 一百〇五 · 一百零五; empty: 百五 */
  readonly zero: string;
  /** 十一, never 一十一 */
  readonly bareTen: boolean;
  /** 百五, never 一百五 */
  readonly bareRanks?: boolean;
}

/** 十二 · 一百零五 · 壹拾贰 */
const counting =
  ({ symbols, ranks, zero, bareTen, bareRanks = false }: Counting): Write =>
  (value) => {
    const figures = [...String(value)].map(Number);
    let text = '';
    let skipped = false;
    figures.forEach((figure, i) => {
      const rank = figures.length - 1 - i;
      if (figure === 0) {
        skipped = text !== '';
        return;
      }
      if (skipped) text += zero;
      skipped = false;
      const bare =
        figure === 1 && rank > 0 && (bareRanks || (bareTen && rank === 1 && text === ''));
      text += (bare ? '' : symbols[figure]) + (ranks[rank] ?? '');
    });
    return text;
  };

const SMALL_RANKS = ['', '十', '百', '千'];
const LEGAL_RANKS = ['', '拾', '佰', '仟'];
const COUNTING: Counting = { symbols: HAN, ranks: SMALL_RANKS, zero: '零', bareTen: true };

/** 九十九, and then 一〇〇 */
const shortCounting: Write = (value) =>
  value < 100 ? counting(COUNTING)(value) : digits(HAN)(value);

/** One ready-made character each: ①②③ */
const series =
  (symbols: string): Write =>
  (value) =>
    [...symbols][value - 1];

const block =
  (first: number, last: number): Write =>
  (value) =>
    value <= last ? String.fromCodePoint(first + value - 1) : undefined;

/** a … z, aa, bb */
const letters: Write = (value) =>
  String.fromCodePoint(0x61 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const ROMAN: readonly (readonly [value: number, text: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const roman: Write = (value) => {
  let left = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    text += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return text;
};

const upper =
  (write: Write): Write =>
  (value) =>
    write(value)?.toUpperCase();

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

const FORMATS: ReadonlyMap<string, Write> = new Map(
  Object.entries<Write>({
    none: () => '',
    bullet: () => '',
    decimalZero: (value) => String(value).padStart(2, '0'),
    decimalFullWidth: digits([...'０１２３４５６７８９']),
    decimalFullWidth2: digits([...'０１２３４５６７８９']),
    decimalEnclosedCircle: block(0x2460, 20),
    decimalEnclosedCircleChinese: block(0x2460, 20),
    decimalEnclosedParen: block(0x2474, 20),
    decimalEnclosedFullstop: block(0x2488, 20),
    chineseCounting: shortCounting,
    taiwaneseCounting: shortCounting,
    chineseCountingThousand: counting(COUNTING),
    taiwaneseCountingThousand: counting(COUNTING),
    japaneseCounting: counting({ ...COUNTING, zero: '', bareRanks: true }),
    chineseLegalSimplified: counting({
      symbols: LEGAL,
      ranks: LEGAL_RANKS,
      zero: '零',
      bareTen: false,
    }),
    ideographLegalTraditional: counting({
      symbols: LEGAL_TRADITIONAL,
      ranks: LEGAL_RANKS,
      zero: '零',
      bareTen: false,
    }),
    ideographDigital: digits(HAN),
    japaneseDigitalTenThousand: digits(HAN),
    taiwaneseDigital: digits(HAN),
    ideographTraditional: series(STEMS),
    ideographZodiac: series(BRANCHES),
    ideographZodiacTraditional: (value) =>
      value <= 60 ? `${[...STEMS][(value - 1) % 10]}${[...BRANCHES][(value - 1) % 12]}` : undefined,
    ideographEnclosedCircle: block(0x3280, 10),
    lowerLetter: letters,
    upperLetter: upper(letters),
    lowerRoman: roman,
    upperRoman: upper(roman),
  }),
);

/** No list is longer, and letters and Roman numerals of more would fill a page each. */
const LIMIT = 3000;

/** Plain digits where a format has no sign for the number, or is none of China's. */
export const listNumeral = (value: number, format: string): string =>
  (value >= 1 && value <= LIMIT ? FORMATS.get(format)?.(value) : undefined) ??
  (format === 'none' || format === 'bullet' ? '' : String(value));
