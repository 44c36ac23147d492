import { describe, expect, test } from 'vitest';
import { listNumeral } from '../../../src/text/readers/list-numerals.js';

/** [format, [number, as it is written] …] */
const ROWS: readonly (readonly [string, readonly (readonly [number, string])[]])[] = [
  [
    'decimal',
    [
      [1, '1'],
      [12, '12'],
      [3001, '3001'],
    ],
  ],
  [
    'decimalZero',
    [
      [1, '01'],
      [9, '09'],
      [10, '10'],
      [123, '123'],
    ],
  ],
  [
    'decimalFullWidth',
    [
      [1023, '１０２３'],
      [456, '４５６'],
      [789, '７８９'],
    ],
  ],
  [
    'decimalFullWidth2',
    [
      [1023, '１０２３'],
      [456, '４５６'],
      [789, '７８９'],
    ],
  ],
  [
    'decimalEnclosedCircle',
    [
      [1, '①'],
      [12, '⑫'],
      [20, '⑳'],
      [21, '21'],
    ],
  ],
  [
    'decimalEnclosedCircleChinese',
    [
      [1, '①'],
      [20, '⑳'],
      [21, '21'],
    ],
  ],
  [
    'decimalEnclosedParen',
    [
      [1, '⑴'],
      [20, '⒇'],
      [21, '21'],
    ],
  ],
  [
    'decimalEnclosedFullstop',
    [
      [1, '⒈'],
      [20, '⒛'],
      [21, '21'],
    ],
  ],
  [
    'ideographEnclosedCircle',
    [
      [1, '㊀'],
      [10, '㊉'],
      [11, '11'],
    ],
  ],
  ...['chineseCounting', 'taiwaneseCounting'].map(
    (format) =>
      [
        format,
        [
          [1, '一'],
          [9, '九'],
          [10, '十'],
          [11, '十一'],
          [20, '二十'],
          [21, '二十一'],
          [99, '九十九'],
          [100, '一〇〇'],
          [101, '一〇一'],
          [1234, '一二三四'],
        ],
      ] as const,
  ),
  ...['chineseCountingThousand', 'taiwaneseCountingThousand'].map(
    (format) =>
      [
        format,
        [
          [1, '一'],
          [10, '十'],
          [18, '十八'],
          [30, '三十'],
          [100, '一百'],
          [101, '一百零一'],
          [110, '一百一十'],
          [111, '一百一十一'],
          [256, '二百五十六'],
          [1000, '一千'],
          [1001, '一千零一'],
          [1010, '一千零一十'],
          [1100, '一千一百'],
          [1203, '一千二百零三'],
          [2790, '二千七百九十'],
          [3000, '三千'],
        ],
      ] as const,
  ),
  [
    'japaneseCounting',
    [
      [1, '一'],
      [10, '十'],
      [11, '十一'],
      [100, '百'],
      [105, '百五'],
      [110, '百十'],
      [1000, '千'],
      [1111, '千百十一'],
      [2019, '二千十九'],
      [2304, '二千三百四'],
    ],
  ],
  [
    'chineseLegalSimplified',
    [
      [1, '壹'],
      [10, '壹拾'],
      [12, '壹拾贰'],
      [20, '贰拾'],
      [105, '壹佰零伍'],
      [1346, '壹仟叁佰肆拾陆'],
      [789, '柒佰捌拾玖'],
      [2005, '贰仟零伍'],
    ],
  ],
  [
    'ideographLegalTraditional',
    [
      [1, '壹'],
      [10, '壹拾'],
      [12, '壹拾貳'],
      [105, '壹佰零伍'],
      [1236, '壹仟貳佰參拾陸'],
      [459, '肆佰伍拾玖'],
      [78, '柒拾捌'],
      [2005, '貳仟零伍'],
    ],
  ],
  ...['ideographDigital', 'japaneseDigitalTenThousand', 'taiwaneseDigital'].map(
    (format) =>
      [
        format,
        [
          [1, '一'],
          [10, '一〇'],
          [23, '二三'],
          [456, '四五六'],
          [789, '七八九'],
        ],
      ] as const,
  ),
  ['ideographTraditional', [...'甲乙丙丁戊己庚辛壬癸'].map((sign, i) => [i + 1, sign] as const)],
  ['ideographTraditional', [[11, '11']]],
  ['ideographZodiac', [...'子丑寅卯辰巳午未申酉戌亥'].map((sign, i) => [i + 1, sign] as const)],
  ['ideographZodiac', [[13, '13']]],
  [
    'ideographZodiacTraditional',
    [
      [1, '甲子'],
      [10, '癸酉'],
      [11, '甲戌'],
      [12, '乙亥'],
      [13, '丙子'],
      [60, '癸亥'],
      [61, '61'],
    ],
  ],
  [
    'lowerLetter',
    [
      [1, 'a'],
      [2, 'b'],
      [26, 'z'],
      [27, 'aa'],
      [52, 'zz'],
      [53, 'aaa'],
    ],
  ],
  [
    'upperLetter',
    [
      [1, 'A'],
      [26, 'Z'],
      [28, 'BB'],
    ],
  ],
  [
    'lowerRoman',
    [
      [1, 'i'],
      [3, 'iii'],
      [4, 'iv'],
      [5, 'v'],
      [8, 'viii'],
      [9, 'ix'],
      [14, 'xiv'],
      [40, 'xl'],
      [50, 'l'],
      [90, 'xc'],
      [400, 'cd'],
      [1994, 'mcmxciv'],
      [2666, 'mmdclxvi'],
    ],
  ],
  [
    'upperRoman',
    [
      [4, 'IV'],
      [12, 'XII'],
      [900, 'CM'],
    ],
  ],
  [
    'none',
    [
      [1, ''],
      [12, ''],
      [0, ''],
      [9999, ''],
    ],
  ],
  [
    'bullet',
    [
      [1, ''],
      [12, ''],
      [0, ''],
      [9999, ''],
    ],
  ],
  [
    'russianLower',
    [
      [1, '1'],
      [12, '12'],
    ],
  ],
  ['', [[7, '7']]],
  ['toString', [[7, '7']]],
  ['hasOwnProperty', [[7, '7']]],
];

describe('listNumeral', () => {
  test.each(ROWS.map(([format, rows]) => [format, rows] as const))('%s', (format, rows) => {
    expect(rows.map(([value]) => listNumeral(value, format))).toEqual(rows.map(([, text]) => text));
  });

  test.each([
    [0, 'chineseCounting', '0'],
    [-1, 'chineseCounting', '-1'],
    [0, 'decimalEnclosedCircle', '0'],
    [0, 'lowerLetter', '0'],
    [0, 'decimalZero', '0'],
    [3000, 'chineseCounting', '三〇〇〇'],
    [3000, 'lowerRoman', 'mmm'],
    [3001, 'chineseCounting', '3001'],
    [3001, 'lowerRoman', '3001'],
    [2_000_000_000, 'upperLetter', '2000000000'],
  ])('没有这样的号就用数字：%d，%s → %s', (value, format, text) => {
    expect(listNumeral(value, format)).toBe(text);
  });
});
