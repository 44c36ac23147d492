import { expect, it } from 'vitest';
import { FIRST_HAN, isCommonHan, LAST_HAN } from '../../src/model/han.js';
import { COMMON, SIMPLIFIED, TRADITIONAL } from '../../src/text/script-characters.js';

type Range = readonly [from: number, to: number];

/** The Han characters of a coded character set: lead bytes from–to, second bytes in the ranges. */
function charactersOf(encoding: string, leads: Range, seconds: readonly Range[]): Set<string> {
  const bytes: number[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead++)
    for (const [from, to] of seconds)
      for (let second = from; second <= to; second++) bytes.push(lead, second);
  const text = new TextDecoder(encoding).decode(Uint8Array.from(bytes));
  return new Set([...text].filter((character) => isCommonHan(character.charCodeAt(0))));
}

const TRAILS_OF_BIG5 = [
  [0x40, 0x7e],
  [0xa1, 0xfe],
] as const;
const common = charactersOf('big5', [0xa4, 0xc6], TRAILS_OF_BIG5);
const rare = charactersOf('big5', [0xc9, 0xf9], TRAILS_OF_BIG5);
const gb2312 = charactersOf('gbk', [0xb0, 0xf7], [[0xa1, 0xfe]]);

/** Forms of Hong Kong and of older print that the common half of Big5 lacks. */
const VARIANTS = '爲僞綫説脫鋭閲羣峯啓衞麪鬭産敍緑録戱衆牀恆溼擡麽汚鈎塲鷄濶';

/** Everyday Simplified forms that are also other, rare characters in Big5. */
const EVERYDAY = '厂党与优体价机极构柜怀离确种网万适胜庄宁洁扰惊触茧蚕蜡篱怜岭赶踊';

const han = Array.from({ length: LAST_HAN + 1 - FIRST_HAN }, (_, i) =>
  String.fromCharCode(FIRST_HAN + i),
);

it.each([
  [
    '繁体',
    TRADITIONAL,
    han.filter((c) => !gb2312.has(c) && (common.has(c) || VARIANTS.includes(c))),
  ],
  [
    '简体',
    SIMPLIFIED,
    han.filter(
      (c) =>
        (gb2312.has(c) && !common.has(c) && !rare.has(c) && !VARIANTS.includes(c)) ||
        EVERYDAY.includes(c),
    ),
  ],
  ['常用', COMMON, [...charactersOf('gbk', [0xb0, 0xd7], [[0xa1, 0xfe]])]],
])('%s字即编码字符集所示', (_, characters, derived) => {
  expect(characters).toBe(derived.join(''));
});
