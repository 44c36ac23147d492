import { DAY_OF_MONTH, isValidDay, MONTH, readCount, readYear, time } from '../calendar.js';
import { defineRecogniser } from '../define.js';
import type { Day, Time, TimeValue } from '../recognition.js';

type Groups = Readonly<Record<string, string>>;

const YEAR = String.raw`(?:19|20)\d{2}`;

const days = (from: Day, to: Day = from): TimeValue | undefined =>
  isValidDay(from) && isValidDay(to) ? { type: 'range', from, to } : undefined;

interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => TimeValue | undefined;
}

const form = (pattern: string, read: Form['read']): Form => ({
  pattern: new RegExp(`^${pattern}$`, 'u'),
  read,
});

const FORMS: readonly Form[] = [
  form(`(?<year>${YEAR})`, ({ year = '' }) => days({ year: Number(year) })),
  form(String.raw`(?<year>${YEAR})(?<month>0[1-9]|1[0-2])(?<day>[0-3]\d)`, ({ year, month, day }) =>
    days({ year: Number(year), month: Number(month), day: Number(day) }),
  ),
  form(
    String.raw`(?<year>${YEAR})\.(?<month>0?[1-9]|1[0-2])-(?<day>[0-3]\d)`,
    ({ year, month, day }) => days({ year: Number(year), month: Number(month), day: Number(day) }),
  ),
  form(
    String.raw`(?<year>${YEAR})\.(?<month>0?[1-9]|1[0-2])-(?<last>${YEAR})`,
    ({ year, month, last }) =>
      days({ year: Number(year), month: Number(month) }, { year: Number(last) }),
  ),
  form(String.raw`(?<month>1[0-2]|[1-9])·(?<day>[12]\d|3[01]|[1-9])`, ({ month, day }) =>
    days({ month: Number(month), day: Number(day) }),
  ),
  form(String.raw`(?<year>\d{2}|[一二三四五六七八九]{2})年`, ({ year = '' }) =>
    days({ year: readYear(year) }),
  ),
  form(`(?<day>${DAY_OF_MONTH})[日号]`, ({ day = '' }) => ({
    type: 'relative',
    unit: 'month',
    from: 0,
    to: 0,
    within: { from: { day: readCount(day) }, to: { day: readCount(day) } },
  })),
  form('全天', () => ({ type: 'relative', unit: 'day', from: 0, to: 0 })),
  form('十一', () => ({ type: 'festival', name: '国庆节', calendar: 'solar', month: 10, day: 1 })),
  form(`(?<month>${MONTH})月(?<day>${DAY_OF_MONTH})`, ({ month = '', day = '' }) => ({
    type: 'festival',
    name: `${month}月${day}`,
    calendar: 'lunar',
    month: readCount(month),
    day: readCount(day),
  })),
];

const LONGEST = 16;

/** 20240307 · 2018 · 6·30 · 24年 · 30日 : what is a number or a duration in a sentence, and a time as a whole text. */
export const phrase = defineRecogniser<Time>({
  id: 'phrase',
  kinds: ['time'],
  find(text) {
    if (text.length > LONGEST) return [];
    const written = text.trim();
    for (const { pattern, read } of FORMS) {
      const match = pattern.exec(written);
      const value = match === null ? undefined : read(match.groups ?? {});
      if (value === undefined) continue;
      const start = text.indexOf(written);
      return [time('phrase', start, start + written.length, value)];
    }
    return [];
  },
});
