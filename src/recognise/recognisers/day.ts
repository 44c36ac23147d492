import { ledPattern, pairsOf } from '../../lexicon/led-pattern.js';
import {
  CONNECTOR,
  CONNECTORS,
  COUNT,
  DAY_OF_MONTH,
  GAP,
  GAPS,
  NUMERAL,
  NUMERAL_START,
  readCount,
  time,
} from '../calendar.js';
import { defineRecogniser } from '../define.js';
import type { Time } from '../recognition.js';

interface Groups {
  readonly day?: string;
  readonly first?: string;
  readonly days?: string;
  readonly unit?: string;
}

const PATTERN = ledPattern(
  {
    numerals: `${NUMERAL}廿`,
    behind: `${GAPS}${CONNECTORS}日号`,
    words: pairsOf('前首', NUMERAL),
  },
  `${NUMERAL_START}(?<!第)(?:(?<first>${DAY_OF_MONTH})${GAP}${CONNECTOR}${GAP})?(?<day>${DAY_OF_MONTH})${GAP}(?:日(?!均)|号(?![线楼院]))` +
    `|[前首](?<days>${COUNT})个?(?<unit>[天日月])`,
);

/** 9日 (of 本月9日), 前4天 (of 4月前4天), 前10个月, 首九个月 : parts of the month or year that stands before. */
export const day = defineRecogniser<Time>({
  id: 'day',
  kinds: ['time'],
  *find(text) {
    for (const match of PATTERN.all(text)) {
      const { day: to, first, days, unit } = match.groups as Groups;
      const count = readCount(days ?? to ?? '');
      const value =
        unit === '月'
          ? { from: { month: 1 }, to: { month: count } }
          : {
              from: { day: days === undefined ? readCount(first ?? to ?? '') : 1 },
              to: { day: count },
            };
      if (count > (unit === '月' ? 12 : 31)) continue;
      yield time('day', match.index, match.index + match[0].length, { type: 'range', ...value });
    }
  },
});
