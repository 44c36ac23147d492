import { ledPattern, pairsOf } from '../../lexicon/led-pattern.js';
import { COUNT, NUMERAL, readCount, time } from '../calendar.js';
import { defineRecogniser } from '../define.js';
import type { Time } from '../recognition.js';

interface Groups {
  readonly week?: string;
}

const PATTERN = ledPattern(
  { words: pairsOf('第', NUMERAL) },
  `第(?<week>${COUNT})个?(?:周|星期|礼拜)(?![一二三四五六日天期年])`,
);

/** 第三周, counted from the month or year that stands before it. */
export const week = defineRecogniser<Time>({
  id: 'week',
  kinds: ['time'],
  *find(text) {
    for (const match of PATTERN.all(text)) {
      const { week: nth } = match.groups as Groups;
      const day = { week: readCount(nth ?? '') };
      yield time('week', match.index, match.index + match[0].length, {
        type: 'range',
        from: day,
        to: day,
      });
    }
  },
});
