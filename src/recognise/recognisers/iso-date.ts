import { CONNECTOR, isValidDay, time } from '../calendar.js';
import { defineRecogniser } from '../define.js';
import type { Day, Time } from '../recognition.js';

interface Groups {
  readonly year?: string;
  readonly month?: string;
  readonly day?: string;
  readonly endYear?: string;
  readonly endMonth?: string;
  readonly endDay?: string;
  readonly fromYear?: string;
  readonly fromMonth?: string;
  readonly toYear?: string;
  readonly toMonth?: string;
}

const YEAR = String.raw`(?:19|20)\d{2}`;
const MONTH = '(?:1[0-2]|0?[1-9])';
const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])`;

/** Not inside a URL, a path, a version or a longer number. */
const PATTERN = new RegExp(
  String.raw`(?<![\w/.\-%=&?#])(?:` +
    String.raw`(?<year>${YEAR})(?<separator>[-./])(?<month>${MONTH})\k<separator>(?<day>${DAY})` +
    String.raw`(?:${CONNECTOR}(?<endYear>${YEAR})\k<separator>(?<endMonth>${MONTH})\k<separator>(?<endDay>${DAY}))?` +
    String.raw`|(?<fromYear>${YEAR})\.(?<fromMonth>${MONTH})${CONNECTOR}(?<toYear>${YEAR})\.(?<toMonth>${MONTH})` +
    String.raw`)(?![\w/%]|[-.][\w/])`,
  'gu',
);

const day = (year?: string, month?: string, dayOfMonth?: string): Day => ({
  year: Number(year),
  month: Number(month),
  ...(dayOfMonth === undefined ? {} : { day: Number(dayOfMonth) }),
});

/** 2025-06-30 · 2025.6.30 · 2025/6/30 · 2021.3-2023.12 */
export const isoDate = defineRecogniser<Time>({
  id: 'iso-date',
  kinds: ['time'],
  *find(text) {
    for (const match of text.matchAll(PATTERN)) {
      const groups = match.groups as Groups;
      const from = day(
        groups.year ?? groups.fromYear,
        groups.month ?? groups.fromMonth,
        groups.day,
      );
      const to =
        groups.endYear === undefined && groups.toYear === undefined
          ? from
          : day(groups.endYear ?? groups.toYear, groups.endMonth ?? groups.toMonth, groups.endDay);
      if (!isValidDay(from) || !isValidDay(to)) continue;
      yield time('iso-date', match.index, match.index + match[0].length, {
        type: 'range',
        from,
        to,
      });
    }
  },
});
