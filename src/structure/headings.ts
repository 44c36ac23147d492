/** Headings that carry no number: short lines above a body. */
import { CodeSet } from '../model/code-set.js';
import { countHan } from '../model/han.js';
import type { Line } from './lines.js';
import { BULLETS } from './markers.js';
import type { Role } from './roles.js';

export interface PlainHeading {
  /** One line, or the two lines of one heading. */
  readonly lines: readonly Line[];
  /** 1 = outermost among the plain headings. */
  readonly level: number;
}

const LONGEST = 45;
const VERSE = 4;
const INNER_STOP = /[。；;！!？?…]/u;
const OPEN_END = /[，,、：:（(“‘—\-－]$/u;
/** A list follows: the headings below belong under this one. */
const INTRODUCES = /(?:如下|摘录如下|摘要如下)[。：:]?$|[：:]$/u;

/** 到2024年底 · 6月底前 : when, said of the list below. */
const BOUND_LEADS = new CodeSet('到至今明2年0123456789一二三四上');
const BOUND =
  /^(?=[到至]|.{2,13}前$)[到至]?(?:(?:20\d{2}|今|明)年)?(?:年?[底末]|\d{1,2}月(?:份|[底末]|\d{1,2}日)?|上半年|[一二三四]季度)?前?$/u;

export function mayHead({ text }: Line, asks = false): boolean {
  return (
    text.length <= LONGEST &&
    countHan(text) >= 2 &&
    !INNER_STOP.test(asks ? text.slice(0, -1) : text) &&
    !OPEN_END.test(text) &&
    !/^[，、；：）)”’》]/u.test(text) &&
    balanced(text) &&
    !isBound(text)
  );
}

const isBound = (text: string): boolean =>
  text.length <= 14 && BOUND_LEADS.has(text.charCodeAt(0)) && BOUND.test(text);
/** 县水务局 | 12月底前 : of a table that was copied one cell a line; 主要目标 | 到2025年底 is a heading. */
const isLimit = ({ text }: Line): boolean => isBound(text) && !/^[到至]/u.test(text);

function balanced(text: string): boolean {
  const marks = text.match(PAIRED) ?? [];
  const count = (kind: string): number => marks.filter((mark) => kind.includes(mark)).length;
  return count('“') === count('”') && count('《') === count('》') && count('（(') === count('）)');
}
const PAIRED = /[“”《》（(）)]/gu;

/** 今年怎么干？ : a subhead where others beside it ask nothing. */
const LONGEST_QUESTION = 16;
const asksShortly = ({ text }: Line): boolean =>
  text.length <= LONGEST_QUESTION && '？?'.includes(text.charAt(text.length - 1));

/** 【种稻】 on a line of its own. */
const BOXED = /^【[^【】]{2,20}】$/u;
const isBoxed = ({ text }: Line): boolean => text.startsWith('【') && BOXED.test(text);
/** 【打印本页】 · 【字体：大 中 小】 */
const isTool = (line: Line): boolean => isBoxed(line) && TOOLS.test(line.text);
const TOOLS = /打印|关闭|返回|收藏|分享|字[体号]|来源|编辑|记者|作者|大[\s　]*中[\s　]*小/u;

/**
 * Runs of short lines above running text. A run of two is one heading on two lines where that is the
 * document's habit, else a heading and its first subheading; in a run of three the first is the upper one.
 * `free` says which lines are neither marked nor known as something else.
 */
export function plainHeadings(
  lines: readonly Line[],
  roles: readonly Role[],
  free: (line: Line) => boolean,
  enumerated: (line: Line) => boolean,
  goesOn: (line: Line) => boolean,
): readonly PlainHeading[] {
  const boxed = lines.filter(
    (line) => isBoxed(line) && !isTool(line) && isBodied(line, lines, roles),
  );
  // Where headings stand in 【】, other short lines are text below them.
  if (boxed.length >= 2) return boxed.map((line) => ({ lines: [line], level: 1 }));

  const runs: Line[][] = [];
  /** Questions above running text. */
  const questions: Line[] = [];
  /** Of a lone heading: does an enumeration (一是 …) follow it? */
  let leadsList = false;
  let run: Line[] = [];
  let asked: Line | undefined;
  const isText = (i: number): boolean => roles[i] === 'text';
  let bodySeen = false;
  let started = false;
  for (const line of lines) {
    const candidate = isText(line.index) && free(line) && mayHead(line) && !isTool(line);
    if (candidate) {
      // The first line of a text is its title, with what stands directly below it.
      if (!started && !bodySeen) started = true;
      else run.push(line);
      continue;
    }
    // Only what stands directly above running text, or above the turns of an interview, can head it.
    if (isText(line.index) || roles[line.index] === 'question') {
      // A caption between 一是 and 二是 heads nothing.
      if (run.length > 0 && run.length < VERSE && !goesOn(line) && !isLimit(line)) {
        runs.push(run);
        leadsList ||= enumerated(line);
      }
      if (run.length === 0 && bodySeen && asked !== undefined) {
        questions.push(asked);
        runs.push([asked]);
      }
      bodySeen = true;
    }
    run = [];
    asked =
      isText(line.index) && free(line) && asksShortly(line) && mayHead(line, true)
        ? line
        : undefined;
  }
  // Mostly questions are those of an interview.
  const interviewed =
    questions.length * 2 > runs.length - questions.length || roles.includes('question');
  const heads = interviewed ? runs.filter(([line]) => !questions.includes(line as Line)) : runs;
  return headingsOf(heads, leadsList, lines);
}

/** A line of text, not another heading in 【】, stands below. */
function isBodied({ index }: Line, lines: readonly Line[], roles: readonly Role[]): boolean {
  const next = lines[index + 1];
  return (
    roles[index] === 'text' && roles[index + 1] === 'text' && next !== undefined && !isBoxed(next)
  );
}

function headingsOf(
  runs: readonly (readonly Line[])[],
  leadsList: boolean,
  lines: readonly Line[],
): readonly PlainHeading[] {
  if (runs.length < 2 && !leadsList) return [];

  const doubles = runs.filter((r) => r.length === 2 && !isBroken(r)).length;
  const triples = runs.filter((r) => r.length === 3).length;
  const singles = runs.filter((r) => r.length === 1).length;
  const twoLine = doubles + triples >= 3 && (triples >= 2 || doubles > singles);
  return levelled(runs, twoLine, lines);
}

/** ■ 2024年任务 | ● 修渠30公里 … : each bullet of one kind stands above those of another. */
export function bulletHeadings(
  lines: readonly Line[],
  roles: readonly Role[],
): readonly PlainHeading[] {
  const signs = lines.map(({ text }, i) =>
    roles[i] === 'text' && SIGNS.has(text.charCodeAt(0)) ? text.charAt(0) : undefined,
  );
  const upper = signs.find((sign) => sign !== undefined);
  const lower = upper && signs.find((sign) => sign !== undefined && sign !== upper);
  if (lower === undefined) return [];
  const heads = lines.filter(({ index }) => signs[index] === upper);
  const isHead = (line: Line): boolean => mayHead(line) && signs[line.index + 1] === lower;
  const others = signs.some((sign) => sign !== undefined && sign !== upper && sign !== lower);
  return !others && heads.length > 1 && heads.every(isHead)
    ? heads.map((line) => ({ lines: [line], level: 1 }))
    : [];
}
const SIGNS = new CodeSet(BULLETS);

/** 老旧渠道改造 / 和水质提升 : a line that begins so goes on with the one before. */
const isBroken = ([, second]: readonly Line[]): boolean =>
  second !== undefined && JOINING.has(second.text.charCodeAt(0)) && JOINED.test(second.text);
const JOINING = new CodeSet('和与及');
const JOINED = /^(?:和(?![谐平睦美顺气合善解])|与(?!时俱进|众不同)|及(?![时早]))/u;

function levelled(
  runs: readonly (readonly Line[])[],
  twoLine: boolean,
  lines: readonly Line[],
): readonly PlainHeading[] {
  const headings: PlainHeading[] = [];
  const lengths = new Map<number, Lengths>();
  const add = (heading: PlainHeading): void => {
    headings.push(heading);
    const { sum, count } = lengths.get(heading.level) ?? { sum: 0, count: 0 };
    const length = heading.lines[0]?.text.length ?? 0;
    lengths.set(heading.level, { sum: sum + length, count: count + 1 });
  };
  let upper = 1;
  let leaf = 1;
  let nested = false;
  for (const run of runs) {
    const [first, ...rest] = run;
    if (!first) continue;
    const isTwoLine = run.length === 2 && (twoLine || isBroken(run));
    if (run.length === 1 || isTwoLine) {
      const level = nested && !isTwoLine ? nearest(first, lengths, upper, leaf) : leaf;
      add({ lines: isTwoLine ? run : [first], level });
      continue;
    }
    // An upper heading directly above a lower one.
    if (!nested) {
      const before = lines[first.index - 1];
      const introduced =
        headings.length > 0 && before !== undefined && INTRODUCES.test(before.text);
      upper = introduced ? leaf + 1 : leaf;
      leaf = upper + 1;
      nested = true;
    }
    add({ lines: [first], level: upper });
    add({ lines: twoLine ? rest : rest.slice(-1), level: leaf });
  }
  return headings;
}

interface Lengths {
  readonly sum: number;
  readonly count: number;
}

/** A lone heading behind nested ones stands with those whose length its own is like. */
function nearest(
  line: Line,
  lengths: ReadonlyMap<number, Lengths>,
  upper: number,
  leaf: number,
): number {
  const distance = (level: number): number => {
    const { sum, count } = lengths.get(level) ?? { sum: 0, count: 0 };
    return Math.abs(sum / Math.max(1, count) - line.text.length);
  };
  return distance(upper) < distance(leaf) ? upper : leaf;
}
