/** What a finding is known by when the lines around it have moved. */
import type { Finding } from './finding.js';

/** Characters on either side that tell one 三、 from another; with more, changes nearby would hide it too soon. */
const NEARBY = 12;

/** In which they are sought: white space does not count, as lines may be wrapped anew. */
const WINDOW = 4 * NEARBY;

/** The words it is about and what stands before and behind; not the message, which has a language. */
export function contentOf({
  quote,
  line,
  lineFrom,
  position,
}: Finding): readonly [quote: string, before: string, behind: string] {
  if (line === null || position === null) return [bare(quote), '', ''];
  const characters = Array.from(line);
  const start = position.column - lineFrom;
  const end = start + Array.from(quote).length;
  const before = bare(characters.slice(Math.max(0, start - WINDOW), start).join(''));
  const behind = bare(characters.slice(end, end + WINDOW).join(''));
  return [
    bare(quote),
    Array.from(unnumbered(before)).slice(-NEARBY).join(''),
    Array.from(behind).slice(0, NEARBY).join(''),
  ];
}

const bare = (text: string): string => text.replace(/\s+/gu, '');

/** An item that was put in moves the numbers of all that follow. */
const unnumbered = (text: string): string =>
  text.replace(/^[（(]?[一二三四五六七八九十百\d]{1,4}[）)、.．]/u, '');
