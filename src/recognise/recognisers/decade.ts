import { ledPattern } from '../../lexicon/led-pattern.js';
import { NUMERAL, readCount, readYear, time } from '../calendar.js';
import { defineRecogniser } from '../define.js';
import type { Time } from '../recognition.js';

interface Groups {
  readonly century?: string;
  readonly tens?: string;
  readonly full?: string;
}

const PATTERN = ledPattern(
  { numerals: NUMERAL, behind: '世年', words: ['上世', '本世'] },
  String.raw`(?:(?<century>\d{2}|二?十[一二三四五六七八九]?|上|本)世纪)?(?<![\d〇○零一二三四五六七八九十])(?<tens>[1-9]0|[一二三四五六七八九]十)年代(?![表理办码])|(?<!\d)(?<full>[12]\d{2}0)年代(?![表理办码])`,
);

/** 20世纪90年代 · 八十年代 · 上世纪五十年代 */
export const decade = defineRecogniser<Time>({
  id: 'decade',
  kinds: ['time'],
  *find(text) {
    for (const match of PATTERN.all(text)) {
      const { century, tens, full } = match.groups as Groups;
      const hundreds =
        century === undefined || century === '上'
          ? 1900
          : century === '本'
            ? 2000
            : (readCount(century) - 1) * 100;
      const first = full === undefined ? hundreds + readCount(tens ?? '') : readYear(full);
      yield time('decade', match.index, match.index + match[0].length, {
        type: 'range',
        from: { year: first },
        to: { year: first + 9 },
      });
    }
  },
});
