import { ledPattern } from '../../lexicon/led-pattern.js';
import { time } from '../calendar.js';
import { defineRecogniser } from '../define.js';
import type { Time } from '../recognition.js';

const PATTERN = ledPattern(
  { words: ['本届', '这一', '新一'] },
  String.raw`(?:本届|这一届|新一届)(?:[^\s，。；、：“”（）《》]{1,6})?任期(?:内|期间)?|本届[^\s，。；、：“”（）《》]{0,4}内`,
);

/** 本届任期内 · 本届政府任期内 */
export const term = defineRecogniser<Time>({
  id: 'term',
  kinds: ['time'],
  *find(text) {
    for (const match of PATTERN.all(text))
      yield time('term', match.index, match.index + match[0].length, { type: 'plan-period' });
  },
});
