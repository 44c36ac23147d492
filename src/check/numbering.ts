/** Numbered lists as they stand in the text, and the places where their numbering breaks. */
import { type Span, span } from '../model/span.js';
import type { Line } from '../structure/lines.js';
import { ENUMERATORS, type Marker, type MarkerKind, RANK } from '../structure/markers.js';
import type { Opener } from '../structure/openers.js';
import type { Outline } from '../structure/outline.js';
import { styleOf, writtenLike } from './numerals.js';
import { perDocument } from './subject.js';

export interface Numbered {
  readonly kind: MarkerKind;
  readonly ordinal: number;
  /** As the text has it, without blanks: 三、 · （2） · 一是 */
  readonly written: string;
  /** Without its number, brackets and dots half-width. */
  readonly style: string;
  /** Of the clean text. */
  readonly span: Span;
  readonly line: Line;
  readonly atLineStart: boolean;
  /** In another style than the list it belongs to. */
  readonly isStray: boolean;
}

/** Where a list is not 1, 2, 3 … in one style. */
export interface Break {
  readonly kind: 'gap' | 'headless' | 'duplicate' | 'order' | 'mixed';
  readonly at: Numbered;
  /**
   * What stands before it in its list; of a duplicate the other one, of mixed
   * styles one in the usual style, of a list without its beginning the heading above it.
   */
  readonly other: Numbered;
  /** What would stand there, or is missing before it. */
  readonly expected: string;
}

/** In the order of the text. */
export const breaksOf = perDocument(({ context: { text, outline } }): readonly Break[] =>
  isDamaged(outline)
    ? []
    : stretchesOf(text, outline)
        .flatMap((stretch) => breaksIn(text, stretch))
        .sort((a, b) => a.at.span.start - b.at.span.start),
);

/** A scan that lost numerals (、竹木制品。) tells nothing of how its original was numbered. */
export const isDamaged = ({ lines }: Outline): boolean =>
  lines.filter(({ text }) => /^[、，,．.。〉]/u.test(text)).length > 2;

/** Markers between two cuts or unnumbered headings, behind which everything may count anew. */
function stretchesOf(text: string, outline: Outline): readonly (readonly Numbered[])[] {
  const nodes = new Set(outline.nodes.map(({ marker }) => marker));
  const stretches: Numbered[][] = [[]];
  let inLine: InLine | undefined;
  for (const opener of outline.found) {
    if ('cut' in opener) {
      if (opener.cut !== 'next' && opener.cut !== 'step') stretches.push([]);
      continue;
    }
    if (opener.plain !== null) {
      stretches.push([]);
      continue;
    }
    const { marker, line, atLineStart } = opener as Opener & { readonly marker: Marker };
    const { kind, ordinal } = marker;
    if (ordinal === null || kind === 'first') continue;
    if (inLine?.line !== line) inLine = { line, last: new Map(), latest: undefined };
    const last = inLine.last.get(kind);
    const counts =
      atLineStart || nodes.has(marker) || continues(kind, ordinal, last, inLine.latest);
    if (!counts) continue;
    inLine.last.set(kind, ordinal);
    inLine.latest = ordinal;
    const at = trimmed(text, marker.span);
    stretches.at(-1)?.push({
      kind,
      ordinal,
      written: text.slice(at.start, at.end).replace(/[\s　]/gu, ''),
      style: styleOf(marker.text),
      span: at,
      line,
      atLineStart,
      isStray: false,
    });
  }
  return stretches;
}

interface InLine {
  readonly line: Line;
  readonly last: Map<MarkerKind, number>;
  /** Of any kind. */
  latest: number | undefined;
}

/** A number inside a line counts where it goes on, though wrongly, with those before it in the line. */
const continues = (
  kind: MarkerKind,
  ordinal: number,
  last: number | undefined,
  latest: number | undefined,
): boolean =>
  last === undefined
    ? ordinal === 1 || (ENUMERATORS.has(kind) && ordinal === (latest ?? Number.NaN) + 1)
    : ordinal === 1 || Math.abs(ordinal - last) <= 2;

function trimmed(text: string, { start, end }: Span): Span {
  let until = end;
  while (until > start && /[\s　，,：:]/u.test(text.charAt(until - 1))) until--;
  return span(start, until);
}

function breaksIn(text: string, stretch: readonly Numbered[]): readonly Break[] {
  const breaks: Break[] = [];
  const members = [...stretch];
  for (const [i, at] of stretch.entries()) {
    const other = strayFrom(members, i);
    if (other === undefined) continue;
    breaks.push({ kind: 'mixed', at, other, expected: writtenLike(other.written, at.ordinal) });
    // From then on it counts as one of their list.
    members[i] = { ...at, kind: other.kind, isStray: true };
  }
  const uses = stylesOf(members);
  for (const list of listsOf(members)) {
    for (const found of brokenNumbers(text, list)) breaks.push(found);
    for (const found of mixedPunctuation(list, uses)) breaks.push(found);
  }
  return breaks;
}

/** Styles that stand for one another by mistake; 第三章 and 1.3 are never those of 三、 or 3. */
const ALIKE: ReadonlyMap<MarkerKind, 'list' | 'sentence'> = new Map([
  ['formal', 'list'],
  ['han', 'list'],
  ['han-brackets', 'list'],
  ['digit', 'list'],
  ['digit-brackets', 'list'],
  ['digit-half', 'list'],
  ['circled', 'list'],
  ['shi', 'sentence'],
  ['di', 'sentence'],
]);

/** How far the neighbours of a number in another style are sought. */
const NEAR = 60;

/**
 * 1. 2. （3） 4. : the number stands between its neighbours and does not go on with its own kind.
 * Returns a neighbour in the usual style.
 */
function strayFrom(all: readonly Numbered[], i: number): Numbered | undefined {
  const one = all[i] as Numbered;
  const own = nearest(all, i, -1, ({ kind }) => kind === one.kind);
  const next = nearest(all, i, 1, ({ kind }) => kind === one.kind);
  const goesOn = own?.ordinal === one.ordinal - 1;
  const before = sibling(all, i, -1);
  const after = sibling(all, i, 1);
  if (before !== undefined && after !== undefined && before.kind === after.kind) {
    const isOuter = RANK[one.kind] < RANK[before.kind];
    if (!goesOn || isOuter || next?.ordinal === one.ordinal) return before;
    // （一） （二） （一） : what is counted anew below it shows that it is no second.
    return next?.ordinal === 1 && next.span.start < after.span.start ? before : undefined;
  }
  if (before !== undefined && !isBeyond(all, i, before)) {
    if (goesOn) return undefined;
    // 一、 （二） （三） has lost its （一）.
    if (RANK[one.kind] >= RANK[before.kind])
      return one.ordinal === 2 && next !== undefined ? undefined : before;
    if (own === undefined && next === undefined) return before;
    // 一、 （一） （二） 三、 二、 : in the wrong list, or 三、 and 二、 in the wrong order?
    if (next?.ordinal !== (own?.ordinal ?? 0) + 1 || next.ordinal === 1) return undefined;
    const again = ({ kind, ordinal }: Numbered): boolean =>
      kind === one.kind && ordinal === one.ordinal;
    return next.ordinal < one.ordinal - 1 || nearest(all, i, 1, again) ? before : undefined;
  }
  if (one.ordinal !== 1 || after === undefined || next?.ordinal === 2) return undefined;
  // ① (2) ③ : the second is the odd one.
  if (next?.ordinal === 3 && after.span.start < next.span.start) return undefined;
  // 一、重点任务 above （二） heads a list without its beginning.
  if (RANK[one.kind] < RANK[after.kind] && !/[。；;]$/u.test(one.line.text)) return undefined;
  if (isBeyond(all, i, after)) return undefined;
  const isFirst = ({ kind, ordinal }: Numbered): boolean => kind === after.kind && ordinal === 1;
  const begun = nearest(all, i, -1, ({ kind }) => kind === after.kind);
  return begun?.ordinal === 1 || nearest(all, i, 1, isFirst) !== undefined ? undefined : after;
}

function nearest(
  all: readonly Numbered[],
  from: number,
  step: 1 | -1,
  is: (other: Numbered) => boolean,
): Numbered | undefined {
  for (let k = from + step; k >= 0 && k < all.length && Math.abs(k - from) <= NEAR; k += step) {
    const other = all[k] as Numbered;
    if (is(other)) return other;
  }
  return undefined;
}

/**
 * The neighbour number in another style, at the same place of its line, outermost of those between
 * which only deeper ones stand.
 */
function sibling(all: readonly Numbered[], i: number, step: 1 | -1): Numbered | undefined {
  const one = all[i] as Numbered;
  if (!ALIKE.has(one.kind)) return undefined;
  let outermost = Number.POSITIVE_INFINITY;
  let found: Numbered | undefined;
  for (let k = i + step; k >= 0 && k < all.length && Math.abs(k - i) <= NEAR; k += step) {
    const other = all[k] as Numbered;
    if (RANK[other.kind] >= outermost) continue;
    outermost = RANK[other.kind];
    const alike =
      other.kind !== one.kind &&
      ALIKE.get(other.kind) === ALIKE.get(one.kind) &&
      (one.atLineStart ? other.atLineStart : !other.atLineStart && other.line === one.line);
    if (alike && other.ordinal === one.ordinal + step && other.ordinal > 0) found = other;
  }
  return found;
}

/** Do others of the number's own kind stand between it and the neighbour? */
function isBeyond(all: readonly Numbered[], i: number, neighbour: Numbered): boolean {
  const one = all[i] as Numbered;
  const step = neighbour.span.start < one.span.start ? -1 : 1;
  const stop = ({ kind, span: { start } }: Numbered): boolean =>
    kind === one.kind || start === neighbour.span.start;
  return nearest(all, i, step, stop)?.kind === one.kind;
}

/** Siblings. */
interface List {
  /** Each counted anew. */
  readonly runs: readonly (readonly Numbered[])[];
  /** What stands right above a list that does not begin with 1 and goes on with none before it. */
  readonly headless: Numbered | undefined;
  /** Of numbers that go on through all chapters the last one before the list. */
  readonly before: Numbered | undefined;
}

function listsOf(all: readonly Numbered[]): readonly List[] {
  const lists: List[] = [];
  const stack: { readonly kind: MarkerKind; readonly runs: Numbered[][] }[] = [];
  /** Numbers that go on through all headings: the last of each kind. */
  const last = new Map<MarkerKind, Numbered>();
  const through = new Set<MarkerKind>(['article']);
  const ordinals = nextOrdinals(all);
  for (const [i, one] of all.entries()) {
    const { kind, ordinal } = one;
    const same = stack.findLastIndex((level) => level.kind === kind);
    if (same >= 0) stack.length = same + 1;
    else while (RANK[stack.at(-1)?.kind ?? 'bullet'] > RANK[kind] && stack.length > 0) stack.pop();
    const level = same >= 0 ? stack[same] : undefined;
    if (level === undefined) {
      const runs = [[one]];
      const before = last.get(kind);
      const goesOn = ordinal === 1 || before?.ordinal === ordinal - 1;
      if (goesOn && ordinal > 1) through.add(kind);
      else if (ordinal === 1 && before !== undefined) through.delete(kind);
      const above = stack.at(-1)?.runs.at(-1)?.at(-1);
      lists.push({
        runs,
        headless: goesOn || above !== all[i - 1] ? undefined : above,
        before: goesOn || !through.has(kind) ? undefined : before,
      });
      stack.push({ kind, runs });
    } else {
      const run = runFor(level.runs, one, last.get(kind)?.ordinal, ordinals[i]);
      if (run === undefined) level.runs.push([one]);
      else run.push(one);
    }
    last.set(kind, one);
  }
  return lists;
}

/** For each the next number of its kind. */
function nextOrdinals(all: readonly Numbered[]): readonly (number | undefined)[] {
  const next = new Map<MarkerKind, number>();
  const ordinals = new Array<number | undefined>(all.length);
  for (let i = all.length - 1; i >= 0; i--) {
    const { kind, ordinal } = all[i] as Numbered;
    ordinals[i] = next.get(kind);
    next.set(kind, ordinal);
  }
  return ordinals;
}

/** How many interrupted lists may go on. */
const SUSPENDED = 3;

/** The run that a number goes on with, or, where it goes on with none, the one it breaks. */
function runFor(
  runs: Numbered[][],
  one: Numbered,
  last: number | undefined,
  next: number | undefined,
): Numbered[] | undefined {
  const current = runs.at(-1);
  const before = current?.at(-1);
  if (current === undefined || before === undefined) return undefined;
  if (follows(before, one)) return current;
  if (one.ordinal === 1 && (next === 2 || current.some(({ ordinal }) => ordinal === 1)))
    return undefined;
  if (prefixOf(before) !== prefixOf(one)) return undefined;
  for (let k = runs.length - 2; k >= 0 && k >= runs.length - 1 - SUSPENDED; k--) {
    const earlier = runs[k] as Numbered[];
    const end = earlier.at(-1) as Numbered;
    if (!follows(end, one) || !(one.atLineStart || end.line === one.line)) continue;
    // It is the open one again.
    runs.push(...runs.splice(k, 1));
    return earlier;
  }
  return one.ordinal === (last ?? Number.NaN) + 1 ? undefined : current;
}

const follows = (before: Numbered, one: Numbered): boolean =>
  one.ordinal === before.ordinal + 1 && prefixOf(before) === prefixOf(one);

/** 2. of 2.1 */
const prefixOf = ({ kind, written }: Numbered): string =>
  kind === 'digit-2' || kind === 'digit-3' ? written.slice(0, written.search(/[.．]\d+\D*$/u)) : '';

/** A longer jump is no slip in a list but another thing that looks like a number. */
const LONGEST_GAP = 5;

/** 一、 above （二） or （三）; what begins later was cut out of something longer. */
const HEADLESS = 3;

function brokenNumbers(text: string, list: List): readonly Break[] {
  const breaks: Break[] = [];
  const { runs, headless, before: earlier } = list;
  const [first, second] = runs[0] ?? [];
  if (earlier !== undefined && first !== undefined) {
    const missing = between(earlier.ordinal, first.ordinal);
    const [expected] = missing;
    if (
      expected !== undefined &&
      missing.length <= LONGEST_GAP &&
      !runs.flat().some(({ ordinal }) => missing.includes(ordinal)) &&
      !missing.some((n) => stands(text, earlier, first, n))
    )
      return [
        {
          kind: 'gap',
          at: first,
          other: earlier,
          expected: writtenLike(earlier.written, expected),
        },
      ];
  }
  if (headless !== undefined && first !== undefined && second?.ordinal === first.ordinal + 1)
    if (first.ordinal <= HEADLESS && !stands(text, headless, first, 1))
      breaks.push({
        kind: 'headless',
        at: first,
        other: headless,
        expected: writtenLike(first.written, 1),
      });
  for (const [r, run] of runs.entries()) {
    const present = new Set(run.map(({ ordinal }) => ordinal));
    const seen = new Map<number, Numbered>();
    for (const [i, at] of run.entries()) {
      const before = run[i - 1];
      const twin = seen.get(at.ordinal);
      if (before !== undefined && at.ordinal !== before.ordinal + 1) {
        const add = (kind: Break['kind'], other: Numbered, expected: number): void => {
          breaks.push({ kind, at, other, expected: writtenLike(other.written, expected) });
        };
        if (twin !== undefined) {
          // A page's heading that is printed again, or a table of contents.
          if (beginning(text, twin) !== beginning(text, at))
            add('duplicate', twin, before.ordinal + 1);
        } else if (at.ordinal < before.ordinal) add('order', before, before.ordinal + 1);
        else {
          const missing = between(before.ordinal, at.ordinal).filter((n) => !present.has(n));
          const mistaken =
            run[i + 1]?.ordinal === at.ordinal ||
            run[i - 2]?.ordinal === before.ordinal ||
            (i === 1 && before.ordinal === 1 && runs[r - 1]?.length === 1);
          if (
            missing.length > 0 &&
            missing.length <= LONGEST_GAP &&
            !mistaken &&
            !missing.some((n) => stands(text, before, at, n))
          )
            add('gap', before, missing[0] as number);
        }
      }
      if (twin === undefined) seen.set(at.ordinal, at);
    }
    const [next, after] = runs[r + 1] ?? [];
    const [only] = run;
    if (
      run.length === 1 &&
      only?.ordinal === 1 &&
      next?.ordinal === 1 &&
      // 1. 1. 1. : Markdown counts them itself.
      (next.kind !== 'digit' || after !== undefined) &&
      (next.line === only.line || (only.atLineStart && next.atLineStart)) &&
      beginning(text, only) !== beginning(text, next)
    )
      breaks.push({
        kind: 'duplicate',
        at: next,
        other: only,
        expected: writtenLike(next.written, 2),
      });
  }
  return breaks;
}

/** Items of one list may begin alike. */
const BEGINNING = 30;

/** Of its line, or, where the number stands alone in it, of what follows. */
const beginning = (text: string, { line, span: { start, end } }: Numbered): string =>
  text.slice(
    start,
    line.span.end > end ? Math.min(line.span.end, end + BEGINNING) : end + BEGINNING,
  );

const between = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from - 1) }, (_, k) => from + 1 + k);

/** Is the number there after all, where no list looks for it? …工作三、加强… */
function stands(text: string, from: Numbered, to: Numbered, ordinal: number): boolean {
  const marker = writtenLike(to.written, ordinal);
  const pattern = marker
    .replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
    .replace(/\\\(|（/gu, '[（(]\\s?')
    .replace(/\\\)|）/gu, '\\s?[）)]')
    .replace(/\\\.|[、．﹒]/gu, '\\s?[.．、﹒]');
  return new RegExp(`(?<![\\d.第〇零一二三四五六七八九十百])${pattern}(?!\\d)`, 'u').test(
    text.slice(from.span.end, to.span.start),
  );
}

const PUNCTUATED: ReadonlySet<MarkerKind> = new Set([
  'formal',
  'han',
  'han-brackets',
  'digit',
  'digit-brackets',
  'digit-half',
]);

type ByStyle = ReadonlyMap<string, readonly Numbered[]>;

function stylesOf(all: readonly Numbered[]): ByStyle {
  const byStyle = new Map<string, Numbered[]>();
  for (const one of all) {
    if (!PUNCTUATED.has(one.kind) || one.isStray) continue;
    const alike = byStyle.get(one.style);
    if (alike === undefined) byStyle.set(one.style, [one]);
    else alike.push(one);
  }
  return byStyle;
}

/** 1、 2. 3. : the first that differs from most of its list, or, of as many, from most lists. */
function mixedPunctuation(list: List, uses: ByStyle): readonly Break[] {
  const used = (style: string): number => uses.get(style)?.length ?? 0;
  const [usual, ...others] = [...stylesOf(list.runs.flat())]
    .sort(([a, of], [b, than]) => than.length - of.length || used(b) - used(a))
    .map(([, alike]) => alike);
  const at = others.at(-1)?.[0];
  const other = usual?.[0];
  if (at === undefined || other === undefined) return [];
  return [{ kind: 'mixed', at, other, expected: writtenLike(other.written, at.ordinal) }];
}
