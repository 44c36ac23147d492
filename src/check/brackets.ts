/** Brackets and their partners, line by line and then across lines; （ and ( are of one family. */
import { type Span, span } from '../model/span.js';
import { proseOf } from './prose.js';
import { perDocument } from './subject.js';

export interface Lone {
  readonly at: number;
  readonly mark: string;
  /** What stands nowhere. */
  readonly partner: string;
}

export interface Brackets {
  /** From the opening mark to behind the closing one, in order of closing. */
  readonly pairs: readonly Span[];
  readonly lone: readonly Lone[];
}

const PARTNERS: Readonly<Record<string, string>> = Object.fromEntries(
  ['（）', '()', '【】', '〔〕', '［］', '[]', '｛｝', '{}'].flatMap(([open = '', close = '']) => [
    [open, close],
    [close, open],
  ]),
);
const FAMILY: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '（',
  '）': '（',
  '[': '［',
  ']': '［',
  '］': '［',
  '{': '｛',
  '}': '｛',
  '｝': '｛',
  '】': '【',
  '〕': '〔',
};
const OPENS = '（(【〔［[｛{';
const ANY = /[（()）【】〔〕［[\]］｛{}｝]/u;
const MARKS = /[（()）【】〔〕［\][］｛{}｝]/gu;
/** [0,1) · (5,10] */
const INTERVAL = /[（([［] ?[-−]?[\d.∞]{1,12}%? ?[,，] ?[-+−]?[\d.∞]{1,12}%? ?[)）\]］]/gu;
/** 1) · （说明：a） is none · 一） : behind the beginning of a line, a blank or a stop. */
const NUMERAL =
  /(?:^|[\s。；;，,、：:“"])(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,4}|[一二三四五六七八九十]{1,3})$/u;
/** A line that goes on in the next. */
const GOES_ON = /[^。；！？.;!?\s][ \u3000]*$/u;

const WHOLE_HAN = /^[ \t\u3000]*[（(][一二三四五六七八九十]{1,3}[）)]/gmu;
const HALF_HAN = /^[ \t\u3000]*[一二三四五六七八九十]{1,3}[）)]/gmu;
const WHOLE_DIGIT = /^[ \t\u3000]*[（(]\d{1,3}[）)]/gmu;
const HALF_DIGIT = /^[ \t\u3000]*\d{1,3}[）)]/gmu;
/** Characters before a mark that a numeral and its blanks take. */
const LOOK = 8;

interface Mark {
  readonly at: number;
  readonly mark: string;
}

/** Of the layer. */
export const layerBrackets = perDocument((document) => bracketsOf(proseOf(document)));

export function bracketsOf(text: string): Brackets {
  const isMarker = markersOf(text);
  const pairs: Span[] = [];
  const lone: Mark[] = [];
  /** Opened on the last written line, which goes on in the next. */
  let waiting = new Map<string, Mark[]>();
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const found = ofLine(line, start, isMarker);
    start = end + 1;
    if (line.trim() === '') continue;
    for (const pair of found.pairs) pairs.push(pair);
    const opened: Mark[] = [];
    for (const mark of found.lone) {
      if (OPENS.includes(mark.mark)) opened.push(mark);
      else {
        const partner = waiting.get(familyOf(mark.mark))?.pop();
        if (partner === undefined) lone.push(mark);
        else pairs.push(span(partner.at, mark.at + 1));
      }
    }
    for (const stack of waiting.values()) for (const mark of stack) lone.push(mark);
    waiting = new Map();
    const goesOn = opened.length > 0 && GOES_ON.test(line);
    for (const mark of opened)
      if (goesOn) stackOf(waiting, mark).push(mark);
      else lone.push(mark);
  }
  for (const stack of waiting.values()) for (const mark of stack) lone.push(mark);
  return {
    pairs,
    lone: lone
      .sort((a, b) => a.at - b.at)
      .map(({ at, mark }) => ({ at, mark, partner: PARTNERS[mark] ?? '' })),
  };
}

type IsMarker = (line: string, mark: Mark) => boolean;

/** 1) and 一） need no partner, unless the lines of a text begin with （一） and this is one of them. */
function markersOf(text: string): IsMarker {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const isHanWhole = count(WHOLE_HAN) > count(HALF_HAN);
  const isDigitWhole = count(WHOLE_DIGIT) > count(HALF_DIGIT);
  return (line, { at, mark }) => {
    if (mark !== ')' && mark !== '）') return false;
    const before = line.slice(Math.max(0, at - LOOK), at);
    if (!NUMERAL.test(before)) return false;
    const isFirst = at < LOOK && /^\s*[\d一二三四五六七八九十]+$/u.test(before);
    return !isFirst || !(/\d$/u.test(before) ? isDigitWhole : isHanWhole);
  };
}

const familyOf = (mark: string): string => FAMILY[mark] ?? mark;

function stackOf(open: Map<string, Mark[]>, { mark }: Mark): Mark[] {
  const family = familyOf(mark);
  const stack = open.get(family) ?? [];
  open.set(family, stack);
  return stack;
}

interface OfLine {
  readonly pairs: readonly Span[];
  readonly lone: readonly Mark[];
}

function ofLine(line: string, start: number, isMarker: IsMarker): OfLine {
  if (!ANY.test(line)) return { pairs: [], lone: [] };
  const intervals = [...line.matchAll(INTERVAL)].map(({ index, 0: found }) =>
    span(index, index + found.length),
  );
  const marks: Mark[] = [];
  let next = 0;
  for (const { index, 0: mark } of line.matchAll(MARKS)) {
    while ((intervals[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next++;
    if (index < (intervals[next]?.start ?? Number.POSITIVE_INFINITY))
      marks.push({ at: index, mark });
  }
  const all = matched(marks);
  const without =
    all.lone.length === 0 ? all : matched(marks.filter((mark) => !isMarker(line, mark)));
  const best = without.lone.length < all.lone.length ? without : all;
  return {
    pairs: best.pairs.map((pair) => span(start + pair.start, start + pair.end)),
    lone: best.lone.map(({ at, mark }) => ({ at: start + at, mark })),
  };
}

/** Each family by itself: 【（】 hides nothing. */
function matched(marks: readonly Mark[]): OfLine {
  const pairs: Span[] = [];
  const lone: Mark[] = [];
  const open = new Map<string, Mark[]>();
  for (const mark of marks) {
    const stack = stackOf(open, mark);
    if (OPENS.includes(mark.mark)) stack.push(mark);
    else {
      const partner = stack.pop();
      if (partner === undefined) lone.push(mark);
      else pairs.push(span(partner.at, mark.at + 1));
    }
  }
  for (const stack of open.values()) for (const mark of stack) lone.push(mark);
  return { pairs, lone: lone.sort((a, b) => a.at - b.at) };
}
