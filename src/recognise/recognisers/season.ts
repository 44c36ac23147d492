import { ledPattern, pairsOf } from '../../lexicon/led-pattern.js';
import { SEASON, time } from '../calendar.js';
import { defineRecogniser } from '../define.js';
import type { Time } from '../recognition.js';

/** At the head of a clause or behind a word of aim only: 开展汛期前检查 and 加强春耕前化肥供应 mean a thing. */
const PATTERN = ledPattern(
  { words: [...pairsOf('春秋', '季耕'), ...pairsOf('主汛入开采供雨封上', '汛期学暖季冬冻')] },
  `(?<=^|[\\s　，。；：、,;:.．）)在于将]|力争|争取|确保|务必)(?<!年[ 　])${SEASON}[之以]?前(?![期后提移的各]|[^，。；、：]{0,4}(?:检查|准备|排查)|[。；、：])`,
);

/** 汛期前 · 入冬前 · 秋季开学前 : before a day that nobody names. That of a year is found with it. */
export const season = defineRecogniser<Time>({
  id: 'season',
  kinds: ['time'],
  *find(text) {
    for (const match of PATTERN.all(text))
      yield time(
        'season',
        match.index,
        match.index + match[0].length,
        { type: 'open' },
        { form: 'by' },
      );
  },
});
