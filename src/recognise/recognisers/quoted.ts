import { CodeSet } from '../../model/code-set.js';
import { codeUnits } from '../../model/code-units.js';
import { defineRecogniser } from '../define.js';
import type { Quoted } from '../recognition.js';

type Family = 'double' | 'single' | 'corner' | 'white-corner';

interface Kind {
  readonly family: Family;
  readonly side: 'open' | 'close' | 'straight';
}

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['“', { family: 'double', side: 'open' }],
  ['”', { family: 'double', side: 'close' }],
  ['"', { family: 'double', side: 'straight' }],
  ['‘', { family: 'single', side: 'open' }],
  ['’', { family: 'single', side: 'close' }],
  ["'", { family: 'single', side: 'straight' }],
  ['「', { family: 'corner', side: 'open' }],
  ['」', { family: 'corner', side: 'close' }],
  ['『', { family: 'white-corner', side: 'open' }],
  ['』', { family: 'white-corner', side: 'close' }],
]);
/** Or the end of a line, where quotations end. */
const MARKS = new CodeSet(`${[...KINDS.keys()].join('')}\n`);
const AFTER_CLOSING = new Set(' \t\r\n\u3000，。、；：！？）》〉」』”’,.;:!?)');

/** Quotations nested deeper are counted, not recognised. */
const DEEPEST = 64;

interface Mark extends Kind {
  readonly at: number;
}

const markAt = (text: string, at: number): Mark => {
  const { family, side } = KINDS.get(text[at] as string) as Kind;
  return { family, side, at };
};

/** Where the marks of a line stand: a line may be a million of them. */
type Marks = readonly number[];

interface Found {
  readonly start: number;
  readonly end: number;
  readonly marked: boolean;
  readonly closed: boolean;
}

/** Whether what follows is what follows a closing mark. */
const looksClosing = (text: string, at: number): boolean => {
  const next = text[at + 1];
  return next === undefined || AFTER_CLOSING.has(next);
};

/** A straight mark within “…” closes it (“甲"，) unless a pair of them stands before the ” (“甲"乙"丙”). */
function closesCurly(marks: Marks, index: number, text: string): boolean | undefined {
  if (looksClosing(text, marks[index] as number)) return true;
  const sideOf = (at: number | undefined): Kind['side'] | undefined =>
    at === undefined ? undefined : markAt(text, at).side;
  const next = sideOf(marks[index + 1]);
  if (next === 'close') return undefined;
  return !(next === 'straight' && sideOf(marks[index + 2]) === 'close');
}

/** The quotations of one line, whose marks these are. */
function pair(marks: Marks, text: string, lineEnd: number): readonly Found[] {
  const found: Found[] = [];
  const stack: Mark[] = [];
  const skipped: Record<Family, number> = { double: 0, single: 0, corner: 0, 'white-corner': 0 };
  const open: Record<Family, number> = { double: 0, single: 0, corner: 0, 'white-corner': 0 };

  const push = (mark: Mark): void => {
    if (stack.length >= DEEPEST) skipped[mark.family]++;
    else {
      stack.push(mark);
      open[mark.family]++;
    }
  };
  /** Takes marks off down to the last of this family; what lay above it is unclosed and ends here. */
  const close = (mark: Mark): void => {
    for (;;) {
      const top = stack.pop() as Mark;
      open[top.family]--;
      if (top.family === mark.family) {
        const closed =
          top.side === 'straight'
            ? mark.side === 'straight'
            : top.side === 'open' && mark.side === 'close';
        found.push({ start: top.at, end: mark.at, marked: true, closed });
        return;
      }
      if (top.side === 'open')
        found.push({ start: top.at, end: mark.at, marked: false, closed: false });
    }
  };
  const innermost = (family: Family): Mark | undefined =>
    open[family] === 0 ? undefined : stack.findLast((mark) => mark.family === family);

  for (const [index, at] of marks.entries()) {
    const mark = markAt(text, at);
    if (skipped[mark.family] > 0 && mark.side !== 'open') {
      skipped[mark.family]--;
      continue;
    }
    const last = innermost(mark.family);
    if (last === undefined) {
      if (mark.side !== 'close') push(mark);
      else if (!looksClosing(text, mark.at) && mark.family === 'double') push(mark);
    } else if (mark.side === 'close') {
      close(mark);
    } else if (mark.side === 'straight') {
      if (last.side === 'straight') close(mark);
      else {
        const closes = closesCurly(marks, index, text);
        if (closes === true) close(mark);
        else if (closes === false) push(mark);
      }
    } else if (mark.family === 'double' && mark.at > last.at + 1 && looksClosing(text, mark.at)) {
      close(mark);
    } else {
      if (last.side === 'close') {
        stack.splice(stack.indexOf(last), 1);
        open[mark.family]--;
      }
      push(mark);
    }
  }
  for (const mark of stack)
    if (mark.side === 'open')
      found.push({ start: mark.at, end: lineEnd, marked: false, closed: false });
  return found.sort((a, b) => a.start - b.start);
}

const OPENING = '“'.charCodeAt(0);
const CLOSING = '”'.charCodeAt(0);
const LINE_END = '\n'.charCodeAt(0);
const SINGLE = new CodeSet("‘’'");
const LATIN = new CodeSet('', ['AZ', 'az', '09']);

/** “四个意识” · ‘七一’ · 「…」 · "…" : also with a wrong closing mark, or unclosed to the end of the line. */
export const quoted = defineRecogniser<Quoted>({
  id: 'quoted',
  kinds: ['quoted'],
  *find(text) {
    const units = codeUnits(text);
    const { length } = text;
    /** Where a mark or the end of its line stands, at `from` or behind it. */
    const nextMark = (from: number): number => {
      let at = MARKS.nextAmong(units, from, length);
      while (at < length && isApostrophe(units, at)) at = MARKS.nextAmong(units, at + 1, length);
      return at;
    };
    for (let at = nextMark(0); at < length; at = nextMark(at + 1)) {
      // “…” and “…” : most lines have such pairs alone. A line may hold a million, so nothing is kept of them.
      while (units[at] === OPENING) {
        const end = nextMark(at + 1);
        if (units[end] !== CLOSING) break;
        if (end > at + 1) yield quotation(at, end, 1, true, true);
        at = nextMark(end + 1);
      }
      const marks: number[] = [];
      for (; at < length && units[at] !== LINE_END; at = nextMark(at + 1)) marks.push(at);
      if (marks.length > 0) yield* nested(pair(marks, text, at));
    }
  },
});

/** In a Latin word. */
const isApostrophe = (units: Uint16Array, at: number): boolean =>
  SINGLE.has(units[at] as number) &&
  at > 0 &&
  LATIN.has(units[at - 1] as number) &&
  LATIN.has(units[at + 1] as number);

/** @param found by their places, what holds others first */
function* nested(found: readonly Found[]): Generator<Quoted> {
  const around: number[] = [];
  for (const { start, end, marked, closed } of found) {
    while (around.length > 0 && (around.at(-1) as number) <= start) around.pop();
    if (end > start + 1) yield quotation(start, end, around.length + 1, marked, closed);
    // One without a closing mark holds nothing that can be told to lie in it.
    if (marked) around.push(end);
  }
}

const quotation = (
  start: number,
  end: number,
  depth: number,
  marked: boolean,
  closed: boolean,
): Quoted => ({
  kind: 'quoted',
  by: 'quoted',
  span: { start, end: marked ? end + 1 : end },
  inner: { start: start + 1, end },
  depth,
  closed,
});
