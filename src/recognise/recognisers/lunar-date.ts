import { ledPattern, pairsOf } from '../../lexicon/led-pattern.js';
import { NUMERAL, readCount, readYear, time } from '../calendar.js';
import { defineRecogniser } from '../define.js';
import type { Time } from '../recognition.js';

interface Groups {
  readonly called?: string;
  readonly year?: string;
  readonly stated?: string;
  readonly leap?: string;
  readonly named?: string;
  readonly numbered?: string;
  readonly start?: string;
  readonly day?: string;
}

const PATTERN = ledPattern(
  {
    numerals: NUMERAL,
    behind: '月',
    words: [
      ...pairsOf('农阴旧', '历'),
      ...pairsOf('闰', `正腊冬${NUMERAL}`),
      ...pairsOf('正腊冬', '月'),
    ],
  },
  String.raw`(?<called>(?:农|阴|旧)历(?:(?<year>(?:19|20)\d{2}|[一二][〇○零一二三四五六七八九]{3})年)?)?(?:(?<leap>闰)?(?:(?<named>正|腊|冬)|(?<![\d〇○零一二三四五六七八九十百千万亿])(?<numbered>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]))月)(?:(?<start>初|廿)?(?<day>三十|二?十[一二三四五六七八九]?|[一二三四五六七八九]|\d{1,2}))?`,
);
const MONTHS: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };

/** 农历正月十五 · 腊月廿三 · 闰四月 · 农历十月 : without a day the whole lunar month. */
export const lunarDate = defineRecogniser<Time>({
  id: 'lunar-date',
  kinds: ['time'],
  *find(text) {
    for (const match of PATTERN.all(text)) {
      const { called, year, leap, named, numbered, start, day } = match.groups as Groups;
      if (
        called === undefined &&
        leap === undefined &&
        start === undefined &&
        (named === undefined || day === undefined)
      )
        continue;
      const ofMonth = day === undefined ? undefined : readCount(day) + (start === '廿' ? 20 : 0);
      yield time('lunar-date', match.index, match.index + match[0].length, {
        type: 'festival',
        name: match[0],
        calendar: 'lunar',
        month: named === undefined ? readCount(numbered ?? '') : (MONTHS[named] ?? 1),
        ...(year === undefined ? {} : { year: readYear(year) }),
        ...(ofMonth === undefined ? {} : { day: ofMonth }),
        ...(leap === undefined ? {} : { leap: true }),
      });
    }
  },
});
