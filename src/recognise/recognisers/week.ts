import { COUNT, readCount, time } from '../calendar.js';
import { defineRecogniser } from '../define.js';
import type { Time } from '../recognition.js';

interface Groups {
  readonly week?: string;
}

const PATTERN = new RegExp(
  `第(?<week>${COUNT})个?(?:周|星期|礼拜)(?![一二三四五六日天期年])`,
  'gu',
);

/** 第三周, counted from the month or year that stands before it. */
export const week = defineRecogniser<Time>({
  id: 'week',
  kinds: ['time'],
  *find(text) {
    for (const match of text.matchAll(PATTERN)) {
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
