/** Lines become paragraphs: what a page's width broke is joined. */
import type { Line } from './flow.js';

/** The text of each paragraph, table row or title. */
export function paragraphsOf(lines: readonly Line[]): string[] {
  const pitch = pitchOf(lines);
  const body = bodySize(lines);
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (paragraph !== undefined && continues(paragraph, line, { pitch, body }))
      paragraph.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map(joined);
}

interface Habits {
  /** From baseline to baseline, in sizes of the font. */
  readonly pitch: number;
  readonly body: number;
}

/** The size in which most characters stand. */
function bodySize(lines: readonly Line[]): number {
  return mostOf(lines.map(({ size, text }) => [Math.round(size * 2) / 2, text.length] as const));
}

function pitchOf(lines: readonly Line[]): number {
  const pitches: (readonly [number, number])[] = [];
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (next === undefined || !isBelow(line, next) || !isSameSize(line, next)) continue;
    if (isFull(line, next))
      pitches.push([Math.round(((next.baseline - line.baseline) / line.size) * 10) / 10, 1]);
  }
  return mostOf(pitches) || 1.75;
}

function mostOf(weighted: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>();
  let most = 0;
  for (const [value, weight] of weighted) {
    weights.set(value, (weights.get(value) ?? 0) + weight);
    if ((weights.get(value) ?? 0) > (weights.get(most) ?? 0)) most = value;
  }
  return most;
}

const isBelow = (line: Line, next: Line): boolean =>
  next.page === line.page && next.baseline > line.baseline && isSameColumn(line, next);

const isSameColumn = (a: Line, b: Line): boolean =>
  a.column.left === b.column.left && a.column.right === b.column.right;

const isSameSize = (a: Line, b: Line): boolean =>
  Math.abs(a.size - b.size) <= 0.1 * Math.max(a.size, b.size);

/** 一、 （一） 1. ① 第一章 附件 （此件公开发布） · 2.|2026年6月底前 is no decimal. */
const MARKER =
  /^(?:[一二三四五六七八九十百]{1,4}[、．.]|[（(][一二三四五六七八九十百\d]{1,4}[）)]|\d{1,3}(?:[、．]|\.(?!\d(?!\d{3}年))|[）)])|[\u2460-\u24FF\u2776-\u2793]|第[一二三四五六七八九十百零\d]{1,5}[编篇章节條条章節編]|附[件表录錄]|[（(](?:本报|本報)?(?:记者|記者|通讯员|作者|编辑|责编|此件)|[•·■□◆◇●○※])/u;
const SENTENCE_END = /[。！？；：!?;:][”’」』）)》]*$/u;
/** 岚政办发〔2025〕8号 */
const DOCUMENT_NUMBER = /^\p{Script=Han}{2,12}[〔［[（(]\d{4}[〕］\])）]第?\d{1,4}号$/u;
/** 总则 ........ 3 */
const LEADERS = /[.…·．]{4}/u;

function continues(paragraph: readonly Line[], line: Line, habits: Habits): boolean {
  const last = paragraph.at(-1);
  if (last === undefined || last.isCells || line.isCells || !isSameSize(last, line)) return false;
  if (DOCUMENT_NUMBER.test(last.text) || DOCUMENT_NUMBER.test(line.text)) return false;
  if (LEADERS.test(last.text) || LEADERS.test(line.text)) return false;
  const starts = MARKER.test(line.text);
  if (isTitle(line, habits) && (isTitle(last, habits) || isFullTitle(last, line, habits)))
    return !starts && continuesTitle(last, line);
  if (isBelow(last, line) && line.baseline - last.baseline > habits.pitch * LOOSE * line.size)
    return false;
  if (!isFull(last, line) || isCentred(last)) return false;
  if (starts && SENTENCE_END.test(last.text)) return false;
  return !isIndented(paragraph, line);
}

/** A distance this much wider than that of lines parts paragraphs. */
const LOOSE = 1.35;

/** Whether the line reaches so far that the next one's first word had no room on it. */
function isFull(line: Line, next: Line): boolean {
  const slack = SENTENCE_END.test(line.text) ? 0.3 : OPEN_END.test(line.text) ? 4 : 1.2;
  return line.right + (firstWidth(next) + slack) * next.size > line.column.right;
}

/** The sentence goes on, however short the line fell. */
const OPEN_END = /[，、,（《“‘—]$/u;

/** Letters and digits are not parted; some marks do not end a line, others do not begin one. */
const UNPARTED =
  /^[（(《〈“‘「『【]{0,3}(?:[\p{Script=Latin}\d.,%+\-—–/]{1,24}|.)[，。、；：！？）)》〉”’」』】％%*]{0,3}/u;

function firstWidth({ text }: Line): number {
  const first = UNPARTED.exec(text)?.[0] ?? '';
  let width = 0;
  for (const character of first) width += /[\u0020-\u02FF]/u.test(character) ? 0.55 : 1;
  return width;
}

/** In widths of a character. */
const indentOf = (line: Line): number => (line.left - line.column.left) / line.size;

const isSameLeft = (a: Line, b: Line): boolean => Math.abs(indentOf(a) - indentOf(b)) < 0.5;

const HANGING =
  /^(?:(?<wide>[\u2460-\u24FF\u2776-\u2793•·■□◆◇●○※])|(?<marker>[（(]?[一二三四五六七八九十百\d]{1,4}[、．.）)]))[ \u3000]*/u;

/** Begins farther in than lines of its paragraph do; behind a marker they hang. */
function isIndented(paragraph: readonly Line[], line: Line): boolean {
  const [first] = paragraph;
  const second = paragraph[1];
  if (second !== undefined && isSameLeft(second, line)) return false;
  if (first === undefined || indentOf(line) <= 1) return false;
  const marker = second === undefined ? HANGING.exec(first.text)?.[0] : undefined;
  if (marker === undefined) return true;
  const behind = indentOf(line) - indentOf(first);
  return behind < 0.4 || behind > marker.length + 1 || MARKER.test(line.text);
}

/** Stands in the middle of its column with room on both sides. */
function isCentred(line: Line, room = 3): boolean {
  const before = line.left - line.column.left;
  const behind = line.column.right - line.right;
  return Math.min(before, behind) > room * line.size && Math.abs(before - behind) < 2.5 * line.size;
}

/** Larger than the body, or set in the middle. */
const isTitle = (line: Line, habits: Habits): boolean =>
  isCentred(line, isLarge(line, habits) ? 0.4 : 3);

const isLarge = (line: Line, { body }: Habits): boolean => line.size > body * 1.1;

/** The first line of a title that fills its column. */
const isFullTitle = (line: Line, next: Line, habits: Habits): boolean =>
  isLarge(line, habits) && isFull(line, next);

/** 〔2024〕12号 · （2024年3月5日通过） · 目录 : these stand between titles and are no part of them. */
const NO_TITLE =
  /[〔［[（(]\d{4}[〕］\])）]第?\d{1,4}号$|^[（(]?\d{4}年\d{1,2}月|^[一二〇○零]{2,4}.{0,2}年.{1,3}月|^(?:目[ \u3000]*[录錄]|[前序][ \u3000]*言|附[件录表].{0,3})$/u;

const continuesTitle = (last: Line, line: Line): boolean =>
  isBelow(last, line) &&
  line.baseline - last.baseline <= 2.3 * line.size &&
  Math.abs(line.size - last.size) < 0.05 * last.size &&
  !SENTENCE_END.test(last.text) &&
  !NO_TITLE.test(last.text) &&
  !NO_TITLE.test(line.text);

/** Words of letters keep the blank that the line end was; torn numbers have none. */
function joined(lines: readonly Line[]): string {
  let text = '';
  let last = '';
  for (const line of lines) {
    const parted = /[A-Za-z,.;:]$/u.test(last) && /^[A-Za-z(]/u.test(line.text);
    text += parted ? ` ${line.text}` : line.text;
    last = line.text;
  }
  return text;
}
