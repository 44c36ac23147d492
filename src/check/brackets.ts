/** Brackets and their partners, line by line and then across lines; （ and ( are of one family. */
import { type Span, span } from '../model/span.js';

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
const MARKS = /[（()）【】〔〕［\][］｛{}｝]/gu;
/** [0,1) · (5,10] */
const INTERVAL = /[（([［] ?[-−]?[\d.∞]{1,12}%? ?[,，] ?[-+−]?[\d.∞]{1,12}%? ?[)）\]］]/gu;
/** 1) · （说明：a） is none · 一） : behind the beginning of a line, a blank or a stop. */
const NUMERAL =
  /(?:^|[\s。；;，,、：:“"])(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,4}|[一二三四五六七八九十]{1,3})$/u;
/** Lines that one pair may run over. */
const REACH = 12;

interface Mark {
  readonly at: number;
  readonly mark: string;
}

export function bracketsOf(text: string): Brackets {
  const pairs: Span[] = [];
  const lone: Mark[] = [];
  /** By family: opened on an earlier line. */
  const waiting = new Map<string, { readonly mark: Mark; readonly line: number }[]>();
  let line = 0;
  for (let start = 0; start <= text.length; line++) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const found = ofLine(text.slice(start, end), start);
    for (const pair of found.pairs) pairs.push(pair);
    for (const mark of found.lone) {
      const family = familyOf(mark.mark);
      const stack = waiting.get(family) ?? [];
      waiting.set(family, stack);
      const last = stack.at(-1);
      if (OPENS.includes(mark.mark)) stack.push({ mark, line });
      else if (last === undefined || line - last.line > REACH) lone.push(mark);
      else {
        stack.pop();
        pairs.push(span(last.mark.at, mark.at + 1));
      }
    }
    start = end + 1;
  }
  for (const stack of waiting.values()) for (const { mark } of stack) lone.push(mark);
  return {
    pairs,
    lone: lone
      .sort((a, b) => a.at - b.at)
      .map(({ at, mark }) => ({ at, mark, partner: PARTNERS[mark] ?? '' })),
  };
}

const familyOf = (mark: string): string => FAMILY[mark] ?? mark;

interface OfLine {
  readonly pairs: readonly Span[];
  readonly lone: readonly Mark[];
}

function ofLine(line: string, start: number): OfLine {
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
  if (marks.length === 0) return { pairs: [], lone: [] };
  const all = matched(marks);
  const isNumeral = ({ at, mark }: Mark): boolean =>
    (mark === ')' || mark === '）') && NUMERAL.test(line.slice(Math.max(0, at - 5), at));
  const without = all.lone.length === 0 ? all : matched(marks.filter((mark) => !isNumeral(mark)));
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
    const family = familyOf(mark.mark);
    const stack = open.get(family) ?? [];
    open.set(family, stack);
    if (OPENS.includes(mark.mark)) stack.push(mark);
    else {
      const partner = stack.pop();
      if (partner === undefined) lone.push(mark);
      else pairs.push(span(partner.at, mark.at + 1));
    }
  }
  for (const stack of open.values()) lone.push(...stack);
  return { pairs, lone: lone.sort((a, b) => a.at - b.at) };
}
