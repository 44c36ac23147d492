import { ledPattern } from '../../lexicon/led-pattern.js';
import {
  CONNECTOR,
  CONNECTORS,
  DAY_OF_MONTH,
  END_OF,
  GAP,
  GAPS,
  isValidDay,
  MONTH,
  NUMERAL,
  NUMERAL_START,
  ONCE_IN_EACH,
  partOfMonth,
  readCount,
  START_OF,
  time,
} from '../calendar.js';
import { defineRecogniser } from '../define.js';
import type { Day, Time } from '../recognition.js';

interface Groups {
  readonly first?: string;
  readonly month: string;
  readonly day?: string;
  readonly untilDay?: string;
  readonly part?: string;
}

const PATTERN = ledPattern(
  { numerals: NUMERAL, behind: `${GAPS}${CONNECTORS}月` },
  `${NUMERAL_START}(?<![每第几数半双蜜]|(?<!\\d)个|个(?!\\d))` +
    `(?:(?<first>${MONTH})${GAP}${CONNECTOR}${GAP})?(?<month>${MONTH})${GAP}月(?:` +
    `${GAP}(?<day>${DAY_OF_MONTH})${GAP}(?:日|号(?![线楼院])|(?=${CONNECTOR}${DAY_OF_MONTH}${GAP}[日号]))` +
    `(?:${CONNECTOR}(?<untilDay>${DAY_OF_MONTH})${GAP}[日号])?` +
    `|份?(?<part>上旬|中旬|下旬|中下旬|上中旬|月?(?:${END_OF}|${START_OF}))` +
    `|份|(?![球亮饼光刊报度均薪息租嫂色票供子老龄]|(?<=(?<!十)一月)${ONCE_IN_EACH})` +
    ')',
);

/** 6月 · 6月份 · 1—6月 · 6月30日 · 6月1日至15日 · 6月上旬 · 六月底 : its year is found by the refiners. */
export const date = defineRecogniser<Time>({
  id: 'date',
  kinds: ['time'],
  *find(text) {
    for (const match of PATTERN.all(text)) {
      const { first, month, day, untilDay, part } = match.groups as unknown as Groups;
      const last = readCount(month);
      const begin = first === undefined ? last : readCount(first);
      const days =
        part !== undefined
          ? partOfMonth(part)
          : day !== undefined
            ? { from: { day: readCount(day) }, to: { day: readCount(untilDay ?? day) } }
            : undefined;
      // 3—6月底 begins with the whole of March.
      const from: Day = { month: begin, ...(begin < last ? {} : days?.from) };
      const to: Day = { month: last, ...days?.to };
      if (begin > last || !isValidDay(from) || !isValidDay(to)) continue;
      yield time(
        'date',
        match.index,
        match.index + match[0].length,
        { type: 'range', from, to },
        { form: part !== undefined && /[底末]/u.test(part) ? 'by' : 'during' },
      );
    }
  },
});
