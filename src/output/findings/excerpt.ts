/** A line of a document about a finding, with what is found set apart. */

import type { Finding } from '../../model/finding.js';
import { lengthOf } from '../../model/span.js';
import { displayWidth, ellipsis, visible } from '../width.js';

export interface Excerpt {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** As wide as its characters look: nothing is trimmed, and a tab takes one column. */
const flat = (text: string): string =>
  visible(text.replace(/\p{Cf}|\uFE0E|\uFE0F/gu, '').replace(/[\t\n\r\u2028\u2029]/gu, ' '));

/** At most `columns` wide; … stands for what is cut. Of a finding over several lines the first. */
export function excerptOf(finding: Finding, columns: number): Excerpt | undefined {
  const { line, lineFrom, position, span } = finding;
  if (line === null || position === null || span === null) return undefined;
  const characters = Array.from(line);
  const from = position.column - lineFrom;
  const to = from + lengthOf(span);
  const part = (start: number, end?: number): string => flat(characters.slice(start, end).join(''));
  const whole = part(from, to);
  const found = beginning(whole, columns - 2);
  const lead = (lineFrom > 1 ? '…' : '') + part(0, from).replace(/^\s+/u, '');
  const rest = found === whole ? part(to).trimEnd() : '';
  const room = columns - displayWidth(found);
  const before = ending(lead, Math.max(Math.floor(room / 2), room - displayWidth(rest)));
  return { before, found, after: beginning(rest, room - displayWidth(before)) };
}

/** As much of a text as fits, from its first character on. */
function beginning(text: string, columns: number): string {
  return displayWidth(text) <= columns ? text : ellipsis(text, columns);
}

/** As much of a text as fits, up to its last character. */
const ending = (text: string, columns: number): string =>
  reversed(beginning(reversed(text), columns));

const reversed = (text: string): string => Array.from(text).reverse().join('');
