import { derive, type Lexicon, list } from '../../lexicon/lexicon.js';
import { plainIndex } from '../../lexicon/word-index.js';
import { CodeSet } from '../../model/code-set.js';
import { isBounded, type Reading, readAmounts, toAmount } from '../amounts.js';
import { defineRecogniser } from '../define.js';
import type { Amount } from '../recognition.js';

/** 3年, 5月, 16届, 2号: a time or a name, not a number of things. */
const named = derive((lexicon) => plainIndex(list(lexicon, 'not-counted')));

const isNamed = (text: string, end: number, lexicon: Lexicon): boolean =>
  named(lexicon).longest(text, text[end] === ' ' ? end + 1 : end) !== undefined;

const LINE_OPENERS = new CodeSet(' 　\t#*>（(-');
const LONGEST_OPENING = 12;
const MARKED = /^(?:[、.)）:：]|\s+[\p{Script=Han}“《])/u;
/** 排名前|三 too. */
const LEFT = /^(?:[\s“‘"'《,，.。;；:：!！?？…是为前]|)$/u;
const RIGHT = /^(?:[\n”’"'》,，。;；!！?？…这那却但和与]|)$/u;

/** 一、 · 3. · 1　总则 : numbers of headings and items. */
function isMarker(text: string, { first, last }: Reading): boolean {
  const { start } = first.span;
  const { end } = last.span;
  if (end - start > 3 || !opensLine(text, start)) return false;
  return MARKED.test(text.slice(end, end + 8));
}

function opensLine(text: string, start: number): boolean {
  const farthest = Math.max(0, start - LONGEST_OPENING);
  let at = start;
  while (at > farthest && LINE_OPENERS.has(text.charCodeAt(at - 1))) at--;
  return at === 0 || (at > farthest && text[at - 1] === '\n');
}

/** Alone on its line, or behind the dots of a table of contents. */
function isPageNumber(text: string, { first, last }: Reading): boolean {
  const { start } = first.span;
  const { end } = last.span;
  if (first.form !== 'digits' || end - start > 4) return false;
  const before = text.slice(Math.max(0, start - 6), start);
  if (/(?:\.{4}|…|·{3}) ?$/u.test(before)) return true;
  return /^[ 　]*\n/u.test(text.slice(end, end + 4)) && /\n[ 　]*$/u.test(before);
}

/** 专栏6, 图3, Web 3.0: labels. */
const LABEL = /(?:[\dA-Za-z_@#][-+/.]?|[A-Za-z] |专栏|附件|附表|表|图|条|章|步骤) ?$/u;

/** “十五” · “二十条”: the name of a plan or of a programme. */
const isQuoted = (text: string, { span }: Reading): boolean =>
  /[“‘"'「] ?$/u.test(text.slice(Math.max(0, span.start - 2), span.start)) &&
  /^ ?[”’"'」]/u.test(text.slice(span.end, span.end + 2));

/** 2024世界博览会, 电话88001234: a year or a code, unless a word bounds it. */
function isCode(text: string, reading: Reading): boolean {
  const { start, end } = reading.numeral;
  if (reading.bounded || reading.change !== null || end - start === text.length) return false;
  const digits = text.slice(start, end);
  return /^\d{8,}$/u.test(digits) || (/^\d{4}$/u.test(digits) && isYear(reading.value));
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value < 2100;

function isNumber(text: string, reading: Reading, lexicon: Lexicon): boolean {
  const { first, last, span } = reading;
  const { form } = last;
  if (first.part !== null || form === 'pair') return false;
  const left = text[span.start - 1] ?? '';
  const { end } = last.span;
  const right = text[end] ?? '';
  if (isPageNumber(text, reading)) return false;
  if (isNamed(text, end, lexicon)) return false;
  if (span.end !== end && isNamed(text, span.end, lexicon)) return false;
  if (form === 'digits' && /^[A-Za-z_@]/u.test(right)) return false;
  if (isMarker(text, reading)) return false;
  if (reading.valueMax !== null && isYear(reading.value) && isYear(reading.valueMax)) return false;
  switch (form) {
    case 'digits':
      if (isCode(text, reading)) return false;
      return !LABEL.test(text.slice(Math.max(0, first.span.start - 3), first.span.start));
    case 'composed':
      if (isQuoted(text, reading)) return false;
      if (/[是要]/u.test(right) && /^[\s。；;，,]?$/u.test(left)) return false;
      return right !== '大' || reading.value <= 10 || reading.boundedBehind;
    case 'bare':
      return (
        isBounded(reading) || ((reading.bounded || last.scale >= 1e8) && end - first.span.start > 1)
      );
    case 'positional':
      return LEFT.test(left) && RIGHT.test(right);
    case 'lone':
      if (reading.boundedBehind || /^大\p{Script=Han}/u.test(text.slice(end, end + 2))) return true;
      return (reading.bounded || LEFT.test(left)) && RIGHT.test(right);
  }
}

/** 一百五十二 · 1,234 · 3000余 · 用户超千万: numbers without a unit. */
export const number = defineRecogniser<Amount>({
  id: 'number',
  kinds: ['number'],
  *find(original, lexicon) {
    const { text, all } = readAmounts(original, lexicon);
    for (const reading of all)
      if (reading.unit === null && isNumber(text, reading, lexicon))
        yield toAmount('number', 'number', reading);
  },
});
