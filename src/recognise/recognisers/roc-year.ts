import { ledPattern, pairsOf } from '../../lexicon/led-pattern.js';
import {
  CONNECTOR,
  CONNECTORS,
  COUNT,
  END_OF,
  GAP,
  GAPS,
  partOfYear,
  readCount,
  START_OF,
  time,
} from '../calendar.js';
import { defineRecogniser } from '../define.js';
import type { Time } from '../recognition.js';

interface Groups {
  readonly first?: string;
  readonly year?: string;
  readonly aside?: string;
  readonly bare?: string;
  readonly part?: string;
}

const FIRST_YEAR = 1911;

const PATTERN = ledPattern(
  {
    numerals: '189',
    behind: `${GAPS}${CONNECTORS}年`,
    words: ['民国', ...pairsOf('今本明去', '（(')],
  },
  String.raw`(?:民国${GAP}(?<year>${COUNT})|[今本明去][（(](?<aside>1\d{2})[）)]|(?<![\dA-Za-z.第])(?:(?<first>[89]\d|1[0-4]\d)${GAP}${CONNECTOR}${GAP})?(?<bare>[89]\d|1[0-4]\d))` +
    `${GAP}年(?![代级版来])(?:度|(?<part>年?(?:${END_OF}|${START_OF})))?`,
);

/** 民国112年 · 112年度 · 明(115)年 · 113至116年底 : bare numbers are kept by the refiner only in texts that count so. */
export const rocYear = defineRecogniser<Time>({
  id: 'roc-year',
  kinds: ['time'],
  *find(text) {
    for (const match of PATTERN.all(text)) {
      const { first, year, aside, bare, part } = match.groups as Groups;
      const to = readCount(year ?? aside ?? bare ?? '') + FIRST_YEAR;
      const from = first === undefined ? to : Number(first) + FIRST_YEAR;
      if (from > to) continue;
      const days = part === undefined ? undefined : partOfYear(part);
      yield time(
        'roc-year',
        match.index,
        match.index + match[0].length,
        {
          type: 'range',
          from: from === to ? { year: to, ...days?.from } : { year: from },
          to: { year: to, ...days?.to },
        },
        { form: part !== undefined && /[底末]/u.test(part) ? 'by' : 'during' },
      );
    }
  },
});
