import { ledPattern } from '../../lexicon/led-pattern.js';
import {
  CONNECTOR,
  CONNECTORS,
  COUNT,
  END_OF,
  FULL_YEAR,
  GAP,
  GAPS,
  MONTH,
  NUMERAL,
  NUMERAL_START,
  partOfYear,
  readYear,
  START_OF,
  time,
} from '../calendar.js';
import { defineRecogniser } from '../define.js';
import type { Day, Time } from '../recognition.js';

interface Groups {
  readonly first?: string;
  readonly year?: string;
  readonly since?: string;
  readonly until?: string;
  readonly listed?: string;
  readonly zero?: string;
  readonly short?: string;
  readonly part?: string;
}

/** What tells 15年3月 and 19年底 from fifteen and nineteen years. */
const SHORT_YEAR_GOES_ON = `(?=年${GAP}(?:${MONTH}${GAP}月|年?(?:${END_OF}|${START_OF})|第${COUNT}个?(?:周|星期|礼拜)))`;

const FORMS = [
  `(?:(?<first>${FULL_YEAR})${GAP}${CONNECTOR}${GAP})?(?<year>${FULL_YEAR})${GAP}`,
  String.raw`(?<since>${FULL_YEAR})${CONNECTOR}(?<until>\d{2})`,
  '(?<zero>[〇○零][一二三四五六七八九])',
  String.raw`(?<short>\d{2}|[一二三四五六七八九][〇○零一二三四五六七八九])${SHORT_YEAR_GOES_ON}`,
].join('|');

/** As an adjective (2025年度目标) it is no time. */
const OF_YEAR =
  '度(?=$|[，。；、）)内末底前]|[上下]半年|第?[1-4一二三四]季度|完成|实现|新增|建成|力争|计划)';
/** 2020年代, 2022年版, 2021年鉴, 2023年年报, 2025年第8号 : names of other things. */
const NO_YEAR = String.raw`代(?![表理办码])|级(?!别)|版(?![权块图])|鉴(?![定别])|年报|报(?=$|[，。；、）)])|年度| ?第 ?\d+ ?[号期]`;

/** 2024、|2025、|2026年 : the first of a list, before the word that they share. */
const LISTED = `(?<listed>${FULL_YEAR})(?=(?:、${FULL_YEAR}){0,4}[、和]${FULL_YEAR}${GAP}年(?!度|${NO_YEAR}))`;

const PATTERN = ledPattern(
  { numerals: `${NUMERAL}〇○零`, behind: `${GAPS}${CONNECTORS}年、和` },
  `${NUMERAL_START}(?<!第)(?:${LISTED}|(?:${FORMS})年(?!${NO_YEAR})` +
    `(?:(?<part>年?(?:${END_OF}|${START_OF})|年中|中(?=[之以]?前)|伊始)|${OF_YEAR}|(?!度)))`,
);

/** 2025年 · 二〇二五年底 · 2021至2023年 · 1985到89年 · 19年底 · 零七年 */
export const year = defineRecogniser<Time>({
  id: 'year',
  kinds: ['time'],
  *find(text) {
    for (const match of PATTERN.all(text)) {
      const { first, year: full, since, until, listed, zero, short, part } = match.groups as Groups;
      const to = readYear(full ?? until ?? listed ?? zero ?? short ?? '');
      const begun = first ?? since;
      const from = begun === undefined ? to : readYear(begun);
      if (from > to) continue;
      const end = match.index + match[0].length;
      if (part === undefined) {
        yield time('year', match.index, end, {
          type: 'range',
          from: { year: from },
          to: { year: to },
        });
        continue;
      }
      const days = partOfYear(part);
      const start: Day = from === to ? { year: to, ...days.from } : { year: from };
      yield time(
        'year',
        match.index,
        end,
        { type: 'range', from: start, to: { year: to, ...days.to } },
        { form: /[底末]/u.test(part) ? 'by' : 'during' },
      );
    }
  },
});
