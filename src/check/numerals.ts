/** Numerals of markers, written as the markers around them. */

const HAN = '〇一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';

/** First code points of the ready-made circles and how many there are: ① ⑴ ㈠ */
const CIRCLES: readonly (readonly [first: number, count: number])[] = [
  [0x2460, 20],
  [0x2474, 20],
  [0x3220, 10],
];

const NUMERAL = /\d+|[〇零一二三四五六七八九十百]+|[壹贰叁参肆伍陆柒捌玖拾]+|[①-⒇㈠-㈩]/gu;

/** 三、 for 4 is 四、; of 1.2 the last number counts. */
export function writtenLike(marker: string, ordinal: number): string {
  const last = [...marker.matchAll(NUMERAL)].at(-1);
  if (last === undefined) return String(ordinal);
  return `${marker.slice(0, last.index)}${inScriptOf(last[0], ordinal)}${marker.slice(last.index + last[0].length)}`;
}

/** What is left of a marker without its number: 、 · () · 是 */
export const styleOf = (marker: string): string => writtenLike(marker, 1);

function inScriptOf(numeral: string, ordinal: number): string {
  if (/\d/u.test(numeral)) return String(ordinal);
  const code = numeral.codePointAt(0) ?? 0;
  for (const [first, count] of CIRCLES)
    if (code >= first && code < first + count)
      return ordinal <= count ? String.fromCodePoint(first + ordinal - 1) : `(${ordinal})`;
  return /[〇零一二三四五六七八九十百]/u.test(numeral)
    ? positional(ordinal, HAN, '十', '百')
    : positional(ordinal, FORMAL, '拾', '佰');
}

/** 十二 · 二十 · 一百零三 */
function positional(value: number, digits: string, ten: string, hundred: string): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const upper = hundreds > 0 ? `${digits.charAt(hundreds)}${hundred}` : '';
  const middle =
    tens > 0
      ? `${tens > 1 || hundreds > 0 ? digits.charAt(tens) : ''}${ten}`
      : hundreds > 0 && ones > 0
        ? '零'
        : '';
  return `${upper}${middle}${ones > 0 ? digits.charAt(ones) : ''}`;
}
