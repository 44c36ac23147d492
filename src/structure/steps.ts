/** 下一步，…一是… within a paragraph, 办好8件实事：一是… : lists of what shall be done, behind what was done. */
import { type Span, span } from '../model/span.js';
import type { Line } from './lines.js';
import { enumerates, type Marker, type MarkerKind } from './markers.js';
import type { Found, Opener } from './openers.js';

export interface Step {
  /** Where its lead begins. */
  readonly at: number;
  /** Does it end a list of the same kind? */
  readonly ends: boolean;
  /** Of its first item, among all openers. */
  readonly index: number;
  readonly line: Line;
}

const LISTS: ReadonlySet<MarkerKind> = new Set(['shi', 'di', 'first']);

/** How far before its list 下一步 stands at most. */
const LONGEST_LEAD = 160;

/** What opens a part, or a paragraph's end, that tells what shall be done. */
export const NEXT_STEPS = '下一步|下一阶段|下阶段|接下来|今后一(?:个时期|段时间)|面向未来';
const OPENING = new RegExp(
  `${NEXT_STEPS}|(?:今后|未来|[今明]年)[，,](?=[^。；！？!?\\n]{0,40}[将要])`,
  'gu',
);
/** 为民办好8件实事：一是… : promised, not told of. */
const WORKS =
  /(?:办好|兴办|民办|实施|推进)[\d一二三四五六七八九十]{1,3}[件项][^，,。；;：:]{0,8}实事(?:项目)?[：:]\s*$/u;
const LONGEST_WORKS = 24;
const BEFORE = new Set('。；;！!？?：:\n”');

/** Behind the openers so far: does 下一步 lead to a list that begins here? */
export function stepAbove(
  text: string,
  lines: readonly Line[],
  { at, marker, line, atLineStart }: Opener,
  before: readonly Found[],
): Step | undefined {
  if (marker === null || marker.ordinal !== 1 || !LISTS.has(marker.kind)) return undefined;
  const last = before.at(-1);
  if (last && 'cut' in last && last.cut === 'next') return undefined;
  const above = atLineStart ? lines[line.index - 1] : line;
  const from = Math.max(above?.span.start ?? at, last?.at ?? 0);
  const begun = leadFrom(text, from, at);
  if (begun === undefined) return undefined;
  const ends =
    last !== undefined &&
    'marker' in last &&
    last.marker?.kind === marker.kind &&
    (last.marker.ordinal ?? 1) > 1;
  return { at: begun, ends, index: before.length + Number(ends), line };
}

/** Where 下一步 opens a sentence of a lead, two before its end at most. */
function leadFrom(text: string, from: number, to: number): number | undefined {
  const start = Math.max(from, to - LONGEST_LEAD);
  const lead = text.slice(start, to);
  const works = lead.slice(-LONGEST_WORKS);
  let begun = WORKS.exec(works)?.index;
  if (begun !== undefined) return to - works.length + begun;
  for (const { index } of lead.matchAll(OPENING))
    if (start + index === from || BEFORE.has(text.charAt(start + index - 1))) begun = index;
  if (begun === undefined || (lead.slice(begun).match(/[。！？!?]/gu) ?? []).length > 2)
    return undefined;
  return start + begun;
}

/** Up to what is no member of an enumeration, or to a line that begins none. */
export function stretchOf(
  { at, index, line }: Step,
  openers: readonly Found[],
  lines: readonly Line[],
  leading: readonly (Marker | undefined)[],
): Span {
  let next = line.index + 1;
  while (next < lines.length && enumerates(leading[next])) next++;
  const until = lines[next]?.span.start ?? Number.POSITIVE_INFINITY;
  let i = index;
  while (i < openers.length && isListed(openers[i] as Found)) i++;
  return span(at, Math.min(until, openers[i]?.at ?? Number.POSITIVE_INFINITY));
}

const isListed = (found: Found): boolean => 'marker' in found && enumerates(found.marker);
