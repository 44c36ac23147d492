import { CodeSet } from '../../model/code-set.js';
import { type Span, span } from '../../model/span.js';
import type { Edit } from '../source-text.js';
import { defineRepair, linesWith } from './define.js';

/** Zero-width and direction marks, soft hyphens: in the way of every comparison. */
const INVISIBLE =
  /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFF9-\uFFFB]+|[\uFE00-\uFE0F]+/gu;
/** No-break and typographic blanks, also as an escape that a converter left in the text. */
const ODD_BLANK = /<U\+00A0>|[\u00A0\u1680\u2000-\u200A\u202F\u205F]/gu;

/** Invisible characters go, odd blanks become plain ones. Before the repairs that count on plain ones. */
export const oddSpaces = defineRepair({
  id: 'spaces',
  signs: new CodeSet('<\u00AD\u00A0\u1680\u202F\u205F\uFEFF', [
    '\u2000\u200F',
    '\u202A\u202E',
    '\u2060\u2064',
    '\u2066\u2069',
    '\uFE00\uFE0F',
    '\uFFF9\uFFFB',
  ]),
  find(text) {
    const edits: Edit[] = [];
    for (const match of text.matchAll(INVISIBLE))
      edits.push({ span: span(match.index, match.index + match[0].length), text: '' });
    for (const match of text.matchAll(ODD_BLANK)) {
      const exact = match[0].length === 1;
      edits.push({ span: span(match.index, match.index + match[0].length), text: ' ', exact });
    }
    edits.sort((a, b) => a.span.start - b.span.start);
    return { edits, notes: [], count: edits.length };
  },
});

/** 2 0 2 5 : single digits, one blank between them. */
const SPACED_DIGITS = /(?<![\d.])\d(?: \d)+(?!\d)/gu;
const SPACED_YEAR = /(?<![\d.])(?!\d{4}年)[12] ?\d ?\d ?\d ?年/gu;
/** 2025 年 · 30 % · 12 个 */
const BEFORE_UNIT =
  / (?<=\d )(?=[年月日时個个项項家户戶人名元万萬亿億千百座次所处處类類种種批岁歲亩畝吨噸倍米%％‰号號期场場件])/gu;

/** 不少于1 50处 · 招募4 0名 : nothing else than one number, for no number begins with a nought. */
const TORN_NUMBER =
  /(?=[1-9]\d{0,2} \d)(?:(?<=不少于|不低于|不超过|不高于|至少|达到|超过)[1-9]\d{0,2} \d{1,3}|(?<=(?![第图表栏件期版])\p{Script=Han})[1-9]\d{0,2} 0\d{0,2})(?=\p{Script=Han}|%)/gu;

interface Habits {
  /** Single digits stand apart throughout: 2 0 0 5年, 1 2 %. */
  readonly spacedDigits: boolean;
  /** Numbers stand apart from characters throughout: 到 2025 年. */
  readonly spacedNumbers: boolean;
}

function habitsOf(text: string, lines: readonly Span[]): Habits {
  let years = 0;
  let numbers = 0;
  for (const { start, end } of lines) {
    const line = text.slice(start, end);
    if (!line.includes(' ')) continue;
    years += line.match(SPACED_YEAR)?.length ?? 0;
    numbers += line.match(BEFORE_UNIT)?.length ?? 0;
  }
  return { spacedDigits: years >= 2, spacedNumbers: numbers >= 5 };
}

const HAN = /\p{Script=Han}/u;
const DIGIT = /[0-9]/u;
const LETTER_OR_DIGIT = /[0-9A-Za-z]/u;
const CLOSES = /[、，。；：！？）》〉】”’」』]/u;
const OPENS = /[（《〈【“‘「『]/u;
const ASCII_MARK = /[,;:]/u;
const PREPOSITION = /[到至在自从從于於为為达達约約过過超近前的是即共有]/u;
const UNIT =
  /[年月日时個个项項家户戶人名元万萬亿億千百座次所处處类類种種批岁歲亩畝吨噸倍米%‰号號期场場件]/u;

/** 政 府 工 作 报 告 · 目 录 : a heading set wide. */
const WIDE_HEADING = /^\p{Script=Han}(?:[ \u3000]{1,4}\p{Script=Han}){2,11}$/u;
const WIDE_WORD = /^[目附序前抄后後题引摘](?:[ \u3000]{1,4})[录錄件言送记記次要]$/u;
/** 总　则 · 附　则 : the title of a chapter. */
const WIDE_PAIR = /^\p{Script=Han}[ \u3000]{1,4}\p{Script=Han}$/u;
/** 1 总则 · 2.1 目标 · 第一章 总则 : the blank sets off a marker. */
const MARKED =
  /^(?:\d{1,3}(?:\.\d{1,2})*|第[一二三四五六七八九十百零\d]{1,5}[章节節條条编編篇部])[ \u3000]+/u;
/** 一、总 体 要 求 · （二）保 障 措 施 */
const LISTED =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[ \u3000]*/u;
/** 24.02 25 27 : cells of a table. */
const CELLS = /\d[%亿万]? +\d+(?:\.\d+)?(?: |$)/u;

const SIGNS = ' \u3000\t';

/**
 * Blanks that are no part of the text: at the ends of lines, beside Chinese marks, between the
 * digits of a number, between a number and its unit. Blanks between characters stay: they part
 * headings from markers and the halves of mottos.
 */
export const spaces = defineRepair({
  id: 'spaces',
  find(text) {
    const lines = linesWith(SIGNS, text);
    const habits = habitsOf(text, lines);
    const edits: Edit[] = [];
    let count = 0;
    for (const { start, end } of lines) count += lineEdits(text, start, end, habits, edits);
    return { edits, notes: [], count };
  },
});

/** Adds a line's edits and tells how many of them mend damage; margins are none. */
function lineEdits(
  text: string,
  start: number,
  end: number,
  habits: Habits,
  edits: Edit[],
): number {
  let from = start;
  let to = end;
  while (from < to && isBlank(text[from])) from++;
  while (to > from && isBlank(text[to - 1])) to--;
  const remove = (a: number, b: number): void => {
    if (a < b) edits.push({ span: span(a, b), text: '' });
  };
  remove(start, from);
  const before = edits.length;
  const line = text.slice(from, to);
  if (/[ \u3000]/u.test(line)) {
    const marker = MARKED.exec(line)?.[0].length ?? 0;
    const wide = isWide(line, marker || (LISTED.exec(line)?.[0].length ?? 0));
    const drop = wide ? undefined : needless(line, marker, habits);
    for (let i = 0; i < line.length; ) {
      if (!isBlank(line[i]) || line[i] === '\t') {
        i++;
        continue;
      }
      let stop = i + 1;
      while (stop < line.length && isBlank(line[stop])) stop++;
      if ((wide && stop !== marker) || drop?.(i, stop)) remove(from + i, from + stop);
      else if (line.slice(i, stop).includes('\u3000'))
        edits.push({
          span: span(from + i, from + stop),
          text: line.slice(i, stop).replaceAll('\u3000', ' '),
          exact: true,
        });
      i = stop;
    }
  }
  const mended = edits.length - before;
  remove(to, end);
  return mended;
}

const isBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\u3000' || character === '\t';

function isWide(line: string, marker: number): boolean {
  const title = line.slice(marker);
  return WIDE_HEADING.test(title) || WIDE_WORD.test(title) || (marker > 0 && WIDE_PAIR.test(title));
}

type Needless = (start: number, end: number) => boolean;

/** Whether the run of blanks of a line is no part of its text. */
function needless(line: string, marker: number, habits: Habits): Needless {
  const digits = digitGaps(line, habits);
  const table = !habits.spacedDigits && digits.size === 0 && CELLS.test(line);
  return (start, end) => {
    if (digits.has(start)) return true;
    if (end - start > 2 || end === marker) return false;
    const left = line.charAt(start - 1);
    const right = line.charAt(end);
    if (CLOSES.test(right) || CLOSES.test(left) || OPENS.test(left)) return true;
    if (OPENS.test(right)) return HAN.test(left);
    if (habits.spacedDigits && (left === '"' || right === '"')) return true;
    if (ASCII_MARK.test(right)) return HAN.test(left) || habits.spacedDigits;
    if (ASCII_MARK.test(left))
      return HAN.test(right) && /[\p{Script=Han} \u3000\t]/u.test(line.charAt(start - 2));
    if (end - start > 1 || table) return false;
    if (habits.spacedDigits && (/[.%∶:]/u.test(right) || /[.∶:]/u.test(left)))
      return DIGIT.test(left) || DIGIT.test(right);
    if (HAN.test(left) && LETTER_OR_DIGIT.test(right))
      return (
        DIGIT.test(right) &&
        (habits.spacedNumbers || (PREPOSITION.test(left) && UNIT.test(afterNumber(line, end))))
      );
    if (DIGIT.test(left) && UNIT.test(right))
      return /[年月日%]/u.test(right) || habits.spacedNumbers || habits.spacedDigits;
    return habits.spacedNumbers && DIGIT.test(left) && HAN.test(right);
  };
}

/** The first character behind a number, past its blanks. */
function afterNumber(line: string, start: number): string {
  let i = start;
  while (/[\d.,% ]/u.test(line.charAt(i))) i++;
  return line.charAt(i);
}

const DIGIT_GAP = /\d [\d年]/u;

/** Where a blank stands between the digits of one number: always in a year, elsewhere by habit or where it cannot be two. */
function digitGaps(line: string, habits: Habits): ReadonlySet<number> {
  const gaps = new Set<number>();
  if (!DIGIT_GAP.test(line)) return gaps;
  const add = (match: RegExpExecArray): void => {
    for (let i = 0; i < match[0].length; i++) if (match[0][i] === ' ') gaps.add(match.index + i);
  };
  for (const match of line.matchAll(SPACED_YEAR)) add(match);
  if (habits.spacedDigits) for (const match of line.matchAll(SPACED_DIGITS)) add(match);
  for (const match of line.matchAll(TORN_NUMBER)) add(match);
  return gaps;
}
