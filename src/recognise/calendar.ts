/** Days of the Gregorian calendar, and the written forms of its parts that several recognisers share. */
import { ARABIC } from '../lexicon/led-pattern.js';
import { readNumeral } from './numerals.js';
import type { Day, Time, TimeValue } from './recognition.js';

const MILLISECONDS_OF_DAY = 86_400_000;

/** Days since 1970-01-01. */
export type DayNumber = number;

export const dayNumber = (year: number, month: number, day: number): DayNumber =>
  Date.UTC(year, month - 1, day) / MILLISECONDS_OF_DAY;

export const yearOf = (day: DayNumber): number =>
  new Date(day * MILLISECONDS_OF_DAY).getUTCFullYear();

export const monthOf = (day: DayNumber): number =>
  new Date(day * MILLISECONDS_OF_DAY).getUTCMonth() + 1;

const twoDigits = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** Several times as fast as what a Date writes of itself, which asks for the time zone. */
export function isoDay(day: DayNumber): string {
  const date = new Date(day * MILLISECONDS_OF_DAY);
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  return `${year}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}

/** Of an ISO date. */
export const dayOfIso = (iso: string): DayNumber => Date.parse(iso) / MILLISECONDS_OF_DAY;

export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** 0 for Monday to 6 for Sunday. */
export const weekday = (day: DayNumber): number => (((day + 3) % 7) + 7) % 7;

/** 至 到 - — ~ and their doubles: between the ends of a range. */
export const CONNECTOR = '(?:至|到|[-—–－‐─~～〜]{1,2})';
export const CONNECTORS = '至到-—–－‐─~～〜';
/** The blank that typesetting leaves between numeral and 年/月/日. */
export const GAP = String.raw`[ \u3000]?`;
export const GAPS = ' \u3000';
/** What a numeral of these parts can begin with; beside them 廿, and zeros of years. */
export const NUMERAL = `${ARABIC}一二两三四五六七八九十`;
/** No numeral stands before: a match begins at the start of a numeral, never inside; 2.十月 is no decimal. */
export const NUMERAL_START = String.raw`(?<![\d〇○零一二三四五六七八九十百千万亿]|\.(?=\d))`;

const ZEROS = '〇○零';
const DIGITS = `${ZEROS}一二三四五六七八九`;

const DIGIT = '[一二两三四五六七八九]';

/** 2025 · 二〇二五 · 二零二五 */
export const FULL_YEAR = String.raw`(?:(?:1[6-9]|2[01])\d{2}|[一二][${DIGITS}]{3})`;
export const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
export const DAY_OF_MONTH = String.raw`(?:3[01]|[12]\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])`;
/** A number of years, months, days: 3 · 三 · 两 · 十五 · 一百二十 */
export const COUNT = String.raw`(?:\d{1,3}|${DIGIT}百(?:零${DIGIT}|${DIGIT}?十${DIGIT}?)?|${DIGIT}?十${DIGIT}?|${DIGIT})`;

/** 底 and 末, not of 底线, 末端, but of 年底部署, 年底线上. */
export const END_OF =
  '(?:底(?![蕴气层子色板]|线(?![上下])|座(?!谈)|部(?!署)|数(?!据)|盘(?!点))|末(?![端梢尾位]))';
/** 初, not of 初心, 初审, but of 年初审议. */
export const START_OF = '(?:初(?![心步期级中衷始次创夏冬春秋见等赛衍诊]|审(?!议)))';

/** 一季度|一考核 · 一月|一通报制度 : once in each of them, and no 一季度 or 一月 of a year. */
export const ONCE_IN_EACH = String.raw`一(?![般定批些方旦直律致是产等号])\p{Script=Han}{1,2}(?=制|机制|工作|[的和与及并等]|(?!\p{Script=Han}))`;

/** Times of the year without a day: 汛期 · 入汛 · 春耕 · 秋季开学 · 采暖季 */
export const SEASON =
  '(?:[春秋]季)?(?:主?汛期|入汛|开学|采暖[季期]|供暖[季期]|春耕|雨季|入冬|封冻|上冻)';

/** 2025 → 2025, 二〇二五 → 2025, 25 → 2025, 98 → 1998, 零七 → 2007. */
export function readYear(text: string): number {
  let year = 0;
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    year = year * 10 + (digit < 0 ? Number(character) : Math.max(0, digit - ZEROS.length + 1));
  }
  if (text.length > 2) return year;
  return year <= 30 ? 2000 + year : 1900 + year;
}

/** 12 · 十二 · 廿八 : what the patterns above let through always has a value. */
export const readCount = (text: string): number =>
  readNumeral(text.replace('廿', '二十')) ?? Number.NaN;

/** The first plans lay differently. */
const EARLY_PLANS: readonly (readonly [number, number])[] = [
  [1953, 1957],
  [1958, 1962],
  [1966, 1970],
  [1971, 1975],
];

/** “十三五”, the thirteenth: 2016, 2020. */
export const yearsOfPlan = (plan: number): readonly [first: number, last: number] =>
  EARLY_PLANS[plan - 1] ?? [1976 + 5 * (plan - 5), 1980 + 5 * (plan - 5)];

/** Two ends of a part of the calendar. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** 年底 · 年初 · 年中 · 伊始. Days within a first month tell them from the bare months 12月, 1月. */
export function partOfYear(part: string): Days {
  if (part.includes('始')) return { from: { month: 1, day: 1 }, to: { month: 1 } };
  if (part.includes('中')) return { from: { month: 6, day: 1 }, to: { month: 6 } };
  return part.includes('初')
    ? { from: { month: 1, day: 1 }, to: { month: 2 } }
    : { from: { month: 12, day: 1 }, to: { month: 12 } };
}

/** 上旬 · 中旬 · 下旬 · 底 · 初 of a month. */
export function partOfMonth(part: string): Days {
  if (part.startsWith('上'))
    return { from: { day: 1 }, to: { day: part.includes('中') ? 20 : 10 } };
  if (part.startsWith('中'))
    return { from: { day: 11 }, to: part.includes('下') ? {} : { day: 20 } };
  if (part.startsWith('下')) return { from: { day: 21 }, to: {} };
  return part.includes('初')
    ? { from: { day: 1 }, to: { day: 10 } }
    : { from: { day: 25 }, to: {} };
}

export const isValidDay = ({ year, month, day }: Day, ofYear = year ?? 2000): boolean =>
  day === undefined || (day >= 1 && day <= daysInMonth(ofYear, month ?? 1));

/** A time with the fields that most have. */
export const time = (
  by: string,
  start: number,
  end: number,
  value: TimeValue,
  rest: Partial<Pick<Time, 'form' | 'includesNamed' | 'frequency'>> = {},
): Time => ({
  kind: 'time',
  by,
  span: { start, end },
  form: 'during',
  value,
  includesNamed: true,
  frequency: null,
  ...rest,
});
