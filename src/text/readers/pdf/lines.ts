/** Runs become rows by their baselines, and a row becomes the text of a line. */
import type { Run } from './run.js';

/** What stands on one baseline, from left to right. */
export interface Row {
  readonly runs: readonly Run[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of most of its characters. */
  readonly size: number;
}

/** Baselines this near are one row, in sizes of the font; raised and lowered marks are farther off. */
const SAME_ROW = 0.3;
const RAISED = 0.6;
/** A mark this much smaller than its neighbours is raised or lowered. */
const SMALL = 0.87;

export function rowsOf(runs: readonly Run[]): Row[] {
  const sorted = [...runs].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  const rows: Run[][] = [];
  let row: Run[] = [];
  let largest: Run | undefined;
  for (const run of sorted) {
    if (largest === undefined || !isBeside(run, largest)) {
      row = [];
      rows.push(row);
      largest = run;
    }
    row.push(run);
    if (run.size > largest.size) largest = run;
  }
  return rows.map(rowOf);
}

function isBeside(run: Run, other: Run): boolean {
  const larger = Math.max(run.size, other.size);
  const marked = Math.min(run.size, other.size) < larger * SMALL;
  return Math.abs(run.baseline - other.baseline) <= larger * (marked ? RAISED : SAME_ROW);
}

function rowOf(unsorted: readonly Run[]): Row {
  const runs = withoutMarks(withoutDoubles([...unsorted].sort((a, b) => a.left - b.left)));
  const main = mainRun(runs);
  return {
    runs,
    left: runs[0]?.left ?? 0,
    right: runs.reduce((right, run) => Math.max(right, run.right), 0),
    baseline: main?.baseline ?? 0,
    size: main?.size ?? 0,
  };
}

/** One of the size in which most characters stand. */
function mainRun(runs: readonly Run[]): Run | undefined {
  const characters = new Map<number, number>();
  let main: Run | undefined;
  let most = 0;
  for (const run of runs) {
    const size = Math.round(run.size * 2);
    const count = (characters.get(size) ?? 0) + run.text.length;
    characters.set(size, count);
    if (count > most) {
      most = count;
      main = run;
    }
  }
  return main;
}

/** Bold type made by printing twice, a little apart. */
function withoutDoubles(sorted: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of sorted) {
    const last = kept.at(-1);
    if (last === undefined || !covers(last, run)) kept.push(run);
    else if (run.text.length > last.text.length) kept[kept.length - 1] = run;
  }
  return kept;
}

function covers(a: Run, b: Run): boolean {
  const overlap = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const [short, long] = a.text.length < b.text.length ? [a, b] : [b, a];
  return overlap > 0.7 * (short.right - short.left) && long.text.includes(short.text);
}

/** ¹ · [2] · ③ · * */
const NOTE_MARK = /^(?:[[〔［(（]?\d{1,3}[\]〕］)）]?|[①-⑳]|[*＊†‡]{1,3})$/u;
const UNIT_BEFORE = /[A-Za-z]$/u;

/** A raised number is the mark of a footnote and no digit of the number before it; that of m² is kept. */
function withoutMarks(runs: readonly Run[]): Run[] {
  const main = mainRun(runs);
  if (main === undefined) return [];
  const kept: Run[] = [];
  for (const run of runs) {
    const raised = run.size < main.size * SMALL && run.baseline < main.baseline - main.size * 0.15;
    const before = kept.at(-1)?.text ?? '';
    if (!raised || !NOTE_MARK.test(run.text)) kept.push(run);
    else if (UNIT_BEFORE.test(before) && EXPONENTS.has(run.text))
      kept.push({ ...run, text: EXPONENTS.get(run.text) ?? run.text });
  }
  return kept;
}

const EXPONENTS: ReadonlyMap<string, string> = new Map([
  ['2', '²'],
  ['3', '³'],
]);

/** Gaps of this many sizes part cells of a table. */
const CELL_GAP = 1.5;

/** Stretches of a row between wide gaps. */
export function segmentsOf(row: Row): Row[] {
  const segments: Run[][] = [];
  let last: Run | undefined;
  for (const run of row.runs) {
    const gap = last === undefined ? Number.POSITIVE_INFINITY : run.left - last.right;
    if (gap > CELL_GAP * row.size) segments.push([run]);
    else segments.at(-1)?.push(run);
    last = run;
  }
  return segments.map((runs) => ({
    ...row,
    runs,
    left: runs[0]?.left ?? row.left,
    right: runs.reduce((right, run) => Math.max(right, run.right), 0),
  }));
}

const WORD_GAP = 0.15;

/** 第一章　总则 · 市委办公室　2025年1月 : justified lines are stretched farthest beside numbers and marks. */
function wideGap(left: string, right: string): number {
  if (WIDE_MARK.test(left) || WIDE_MARK.test(right)) return CELL_GAP;
  return HAN.test(left) && HAN.test(right) ? 0.75 : 0.9;
}

/** The text of a row that is no row of a table. */
export function textOf(row: Row): string {
  let text = '';
  let last: Run | undefined;
  for (const run of row.runs) {
    const gap = last === undefined ? 0 : (run.left - last.right) / row.size;
    if (gap > wideGap(text.at(-1) ?? '', run.text[0] ?? '')) text += '\u3000';
    else if (gap > WORD_GAP) text += ' ';
    text += run.text;
    last = run;
  }
  return withoutStretch(text);
}

const HAN_PAIR = /\p{Script=Han}(?= ?\p{Script=Han})/gu;
const HAN_GAP = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;
/** A line with a blank at more than every other character is set wide. */
const STRETCHED = 0.5;
/** 1 总则 · 2.1 目标 · 3 日常管理 ; 2027 年, 120 家, 5 月底 and 30 万元 go on with a sentence */
const NUMBERED =
  /^(?!\d{3})[\d.]{1,8} (?!年[内前底末初]|月[底末初前份]|日[前起至]|[亿万]元)(?=\p{Script=Han})/u;
const HAN = /\p{Script=Han}/u;
const ALPHANUMERIC = /[\p{L}\p{N}%]/u;
/** Marks as wide as a character; their own space is no blank. */
const WIDE_MARK = /[\u2010-\u201F\u2026\u3001-\u301F\uFF01-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]/u;

/** Drops the gaps of justified lines and those that word processors put between characters and numbers. */
function withoutStretch(text: string): string {
  const gaps = text.match(HAN_GAP)?.length ?? 0;
  const pairs = gaps === 0 ? 0 : (text.match(HAN_PAIR)?.length ?? 0);
  const stretched = gaps > pairs * STRETCHED;
  const marker = NUMBERED.exec(text)?.[0].length ?? 0;
  return text.replace(/ +/gu, (blank: string, at: number) => {
    const left = text[at - 1] ?? '';
    const right = text[at + blank.length] ?? '';
    if (at + blank.length === marker) return ' ';
    if (WIDE_MARK.test(left) || WIDE_MARK.test(right)) return '';
    if (HAN.test(left) && HAN.test(right)) return stretched ? '' : ' ';
    const mixed = HAN.test(left)
      ? ALPHANUMERIC.test(right)
      : HAN.test(right) && ALPHANUMERIC.test(left);
    return mixed ? '' : ' ';
  });
}
