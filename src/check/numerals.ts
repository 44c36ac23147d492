/** Numerals of markers, written as the markers around them. */
import { CIRCLES } from '../structure/markers.js';
import { listNumeral } from '../text/readers/list-numerals.js';

const NUMERAL = new RegExp(
  `\\d+|[〇零一二三四五六七八九十百]+|[壹贰叁参肆伍陆柒捌玖拾]+|[${CIRCLES.join('')}]`,
  'gu',
);

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
  const circles = CIRCLES.find((series) => series.includes(numeral));
  if (circles !== undefined) return circles.charAt(ordinal - 1) || `(${ordinal})`;
  return /[〇零一二三四五六七八九十百]/u.test(numeral)
    ? listNumeral(ordinal, 'chineseCountingThousand')
    : // 拾壹、 where sums of money have 壹拾壹.
      listNumeral(ordinal, 'chineseLegalSimplified').replace(/^壹(?=拾)/u, '');
}
