/**
 * The grammar of numerals: Arabic, Chinese, formal and mixed. One pass over the text finds every
 * numeral; a run of numeral characters that forms none (十四五, 七一, 1+10+N, 2023-05-01) is
 * passed over as a whole. What follows a numeral (余, 个, %) is not looked at here.
 */
import { CodeSet } from '../model/code-set.js';
import { codeUnits } from '../model/code-units.js';
import type { Span } from '../model/span.js';
import { fold } from './fold.js';

export interface Numeral {
  readonly span: Span;
  /** 3万 → 30000, 三分之二 → 0.667; of a rate in per cent: 千分之三 → 0.3. */
  readonly value: number;
  /** 五六十 → 60; else null. */
  readonly valueMax: number | null;
  /** 二百余万, 十几 and 数百万 are more (gt), 上百 at least (gte), 过百 is gt, 十来万 about (approx). */
  readonly inexact: 'gt' | 'gte' | 'approx' | null;
  /**
   * `digits` has Arabic digits (3万5千), `lone` is one Chinese digit (三), `bare` says no count
   * (百, 千万), `pair` two neighbouring digits (三四), `positional` digits alone (二〇二五),
   * `composed` is any other (二十, 一百零五).
   */
  readonly form: 'digits' | 'lone' | 'bare' | 'pair' | 'positional' | 'composed';
  /** 百分之三, 千分之三: a rate; 三分之二, 3/5: a fraction. */
  readonly part: 'rate' | 'fraction' | null;
  /** What the last multiplier is worth, 1 without one: 5至10万 shares 10000 with its left side. */
  readonly scale: number;
  /** 第十六, 第1、2: says which, not how many. */
  readonly ordinal: boolean;
}

const DIGITS = new Map<string, number>(
  [...'零一二三四五六七八九'].map((character, value) => [character, value]),
);
for (const [value, character] of [...'〇壹贰叁肆伍陆柒捌玖'].entries())
  DIGITS.set(character, value);
DIGITS.set('两', 2);

const SMALL = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1e3],
  ['仟', 1e3],
]);
const BIG = new Map([
  ['万', 1e4],
  ['亿', 1e8],
  ['兆', 1e12],
]);
const INEXACT = new Map<string, 'gt' | 'approx'>([
  ['余', 'gt'],
  ['多', 'gt'],
  ['几', 'gt'],
  ['来', 'approx'],
]);

/** Units that begin with a multiplier: 5千瓦, 10兆赫. */
const UNIT_AFTER: ReadonlyMap<string, string> = new Map([
  ['千', '瓦米克伏卡帕赫兆焦安字升'],
  ['百', '帕'],
  ['兆', '瓦赫帕伏字焦位比电'],
]);
/** Words that end in a character which also begins numerals: 人数百分之九十, 肩负三项任务. */
const NOT_BEFORE: ReadonlyMap<string, string> = new Map([
  ['数', '人户总次件指分系倍基函参多少半岁天字个例整位'],
  ['上', '以之网线海地天路桥马身实基史晚早'],
  ['过', '通经不超透度渡难'],
  ['负', '担肩背抱辜自胜减欺'],
  ['伍', '队入退落配行'],
  ['陆', '大登着内水海上'],
  ['拾', '收'],
]);

/** Every character that a numeral or its prefix begins with, by its code. */
const BEGINS = new CodeSet(
  ['0123456789.-几', ...DIGITS.keys(), ...SMALL.keys(), ...BIG.keys(), ...NOT_BEFORE.keys()].join(
    '',
  ),
);

/** Beyond this a number is an account or an identifier. */
const MOST_DIGITS = 15;
const LARGEST = 1e18;

/** 5k · 30 K, but 4K is a resolution. */
const KILO = / ?[kK](?![A-Za-z+])/uy;

const isArabic = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';
const NOUGHT = 0x30;
const isDigit = (code: number): boolean => code >= NOUGHT && code <= 0x39;
const isMultiplier = (character: string | undefined): boolean =>
  character !== undefined && (SMALL.has(character) || BIG.has(character));
const isHan = (character: string | undefined): boolean =>
  character !== undefined && (DIGITS.has(character) || isMultiplier(character));
/** A numeral alone in brackets is a year, a note or a marker. */
const OPENING_BRACKETS = new CodeSet('〔[【［﹝〖（(');
const CLOSING_BRACKETS = new CodeSet('〕]】］﹞〗）)');
/** A digit behind one of these counts nothing. */
const LETTERS = new CodeSet('%', ['AZ', 'az', 'Αω']);
/** Behind digits alone nothing of these stands. */
const GOES_FURTHER = new CodeSet(
  [
    '0123456789 　.,，·•・-/:+ekK点分又○',
    ...DIGITS.keys(),
    ...SMALL.keys(),
    ...BIG.keys(),
    ...INEXACT.keys(),
  ].join(''),
);
/** What may stand before a numeral and be part of it. */
const PREFIXES = new CodeSet('负-数几上过');

/** 0.1 + 0.2 is 0.3 here. */
export const rounded = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(15));

/** At most four spaces, so that a page of spaces is not walked again and again. */
export function afterSpaces(text: string, at: number): number {
  let to = at;
  while (to - at < 4 && (text[to] === ' ' || text[to] === '　')) to++;
  return to;
}

interface Arabic {
  readonly end: number;
  readonly value: number;
  readonly length: number;
  readonly whole: boolean;
}

/** Several numbers in one code: 2023-05-01 · 3·15 · 1.2.3 · 3:2:1 · 1+10+N · 3+X */
const CODE =
  /\d+(?:(?:[·•・]\d+)+|(?:\.\d+){2,}|(?:-\d+){2,}|(?:\/\d+){2,}|(?::\d+){2,}|(?:\+(?:\d+|[A-Za-z]))+)/uy;
const ARABIC =
  /(?<whole>\d{1,3}(?:(?:,\d{3})+|(?:，\d{3})+)(?![\d])|\d*)(?<decimals>\.\d+)?(?<exponent>e[+-]?\d{1,2}(?![\dA-Za-z]))?/uy;

/** Torn and misread digits, only where a unit follows: 4 0 0 0吨 · 28 · 9亿元. */
const TORN =
  /(?:\d(?: \d){1,9}(?: ?\. ?\d(?: \d){0,3})?|\d{1,6} ?[·・•] ?\d{1,4})(?= ?(?:[%‰折成万亿元吨倍亩米人年月日公千平立个家户岁:~～—-]))/uy;

/** 约8 000人, but not the columns of a table or 表1 200家. */
const GROUPED = /\d{1,3}(?: \d{3}){1,3}(?=\p{Script=Han})/uy;
/** Before the first group of a number stands none of these. */
const BEFORE_NO_GROUPS = new CodeSet(' 　\t\n0123456789.,，:：/-—~～%件表图栏');

/** What a number of more than its first digits goes on with, and a code. */
const GOES_ON = new CodeSet(' .,，·•・-/:+e');

/** 1,234,567 · 3.5 · .5 · 1e6; `end` alone where the digits are a code. */
function readArabic(text: string, at: number): Arabic | { readonly end: number } {
  let behind = at + 1;
  while (behind - at < 7 && isArabic(text[behind])) behind++;
  if (isArabic(text[at]) && behind - at < 7 && !GOES_ON.isIn(text.charAt(behind))) {
    const whole = text.slice(at, behind);
    if (whole.length > 1 && whole.startsWith('0')) return { end: behind };
    return { end: behind, value: Number(whole), length: whole.length, whole: true };
  }
  if (/[ ·・•]/u.test(text[behind] ?? '.')) {
    TORN.lastIndex = at;
    const torn = TORN.exec(text)?.[0]
      .replaceAll(' ', '')
      .replace(/[·・•]/u, '.');
    if (torn !== undefined && !isArabic(text[at - 1])) {
      const whole = !torn.includes('.');
      return { end: TORN.lastIndex, value: Number(torn), length: torn.length, whole };
    }
  }
  if (text[behind] === ' ' && behind - at <= 3 && !BEFORE_NO_GROUPS.isIn(text.charAt(at - 1))) {
    GROUPED.lastIndex = at;
    const grouped = GROUPED.exec(text)?.[0].replaceAll(' ', '');
    if (grouped !== undefined && !grouped.startsWith('0'))
      return {
        end: GROUPED.lastIndex,
        value: Number(grouped),
        length: grouped.length,
        whole: true,
      };
  }
  CODE.lastIndex = at;
  const code = CODE.exec(text);
  if (code) return { end: CODE.lastIndex };
  ARABIC.lastIndex = at;
  const groups = ARABIC.exec(text)?.groups;
  const end = ARABIC.lastIndex;
  const whole = (groups?.['whole'] ?? '').replace(/[,，]/gu, '');
  const decimals = groups?.['decimals'] ?? '';
  if (whole.length > MOST_DIGITS || (whole.length > 1 && whole.startsWith('0'))) return { end };
  if (decimals.length > 30) return { end };
  const value = Number(`${whole || '0'}${decimals}${groups?.['exponent'] ?? ''}`);
  return { end, value, length: whole.length, whole: decimals === '' };
}

/** A run of numeral characters: read, or (`value` absent) no number as a whole. */
interface Run {
  readonly end: number;
  readonly value?: number;
  readonly spread: number;
  readonly inexact: Numeral['inexact'];
  readonly form: Numeral['form'];
  readonly scale: number;
}

const dead = (end: number): Run => ({
  end,
  spread: 0,
  inexact: null,
  form: 'composed',
  scale: 1,
});

function endOfRun(text: string, at: number): number {
  let end = at;
  while (isHan(text[end])) end++;
  return end;
}

/** Two neighbouring digits stand for a range: 三四 · 两三 · 一两. */
const arePair = (low: string, high: string): boolean =>
  DIGITS.get(low) !== 0 && (DIGITS.get(high) ?? 0) - (DIGITS.get(low) ?? 0) === 1;

/** The number that begins at `from`, without sign and fraction. */
function readRun(text: string, from: number): Run {
  const parts: { value: number; scale: number }[] = [];
  let at = from;
  let section = 0;
  let lastSmall = Number.POSITIVE_INFINITY;
  let lastScale = 1;
  let digit: number | undefined;
  let spread = 0;
  let inexact: Numeral['inexact'] = null;
  let arabic = false;
  let digits = 0;
  let multipliers = 0;
  let bare = false;
  let zero = false;
  let form: Numeral['form'] | undefined;
  let previous: 'start' | 'digit' | 'arabic' | 'small' | 'big' | 'zero' | 'inexact' = 'start';

  const exhausted = (): number => {
    let sum = section + (digit ?? 0);
    section = 0;
    digit = undefined;
    for (const part of parts) sum += part.value;
    return sum;
  };

  while (at < text.length) {
    const next: number = previous === 'start' ? at : afterSpaces(text, at);
    const character = text[next] as string;

    if (isArabic(character) || (previous === 'start' && character === '.')) {
      if (previous !== 'start' && !['small', 'big', 'zero'].includes(previous)) break;
      const read = readArabic(text, next);
      if (!('value' in read)) {
        if (previous === 'start') return dead(read.end);
        break;
      }
      if (previous !== 'start') {
        const multiplier = text[afterSpaces(text, read.end)] ?? '';
        const by = SMALL.get(multiplier) ?? BIG.get(multiplier);
        const grouped =
          text.slice(next, read.end).includes(',') &&
          !/^ ?年/u.test(text.slice(read.end, read.end + 2));
        const filled = read.whole && (next === at || grouped) && 10 ** read.length === lastScale;
        if (by === undefined ? !(zero || filled) : read.value * by >= lastScale) break;
      }
      digit = read.value;
      arabic = true;
      previous = 'arabic';
      at = read.end;
      KILO.lastIndex = at;
      if (
        ' kK'.includes(text[at] ?? '-') &&
        KILO.test(text) &&
        !(text[KILO.lastIndex - 1] === 'K' && [2, 4, 8, 16].includes(digit))
      ) {
        digit *= 1e3;
        at = KILO.lastIndex;
      }
      continue;
    }

    if (DIGITS.has(character)) {
      if (previous === 'digit' || previous === 'arabic' || previous === 'inexact') break;
      let end = next;
      while (DIGITS.has(text[end] ?? '') || (end > next && text[end] === '○')) end++;
      const written = text.slice(next, Math.min(end, next + 2 * MOST_DIGITS));
      const run = written.includes('○') ? written.replaceAll('○', '〇') : written;
      let zeros = 0;
      while (run[zeros] === '零' || run[zeros] === '〇') zeros++;
      const rest = run.length - zeros;
      const continues = isMultiplier(text[end]);
      if (previous === 'start') {
        if (run.length === 1) {
          if (zeros === 1 && continues) zero = true;
          else digit = DIGITS.get(run) ?? 0;
          previous = digit === undefined ? 'zero' : 'digit';
        } else if (run.length === 2 && arePair(run.charAt(0), run.charAt(1))) {
          digit = DIGITS.get(run.charAt(0)) ?? 0;
          spread = 1;
          previous = 'digit';
          if (!continues) form = 'pair';
        } else {
          const value = [...run].map((c) => DIGITS.get(c)).join('');
          const counting = '0123456789'.includes(value);
          const plain = run.length === 3 && !/[零〇]/u.test(run);
          const short = run.length === 2 && !/^[^零〇][零〇]$/u.test(run);
          if (continues || counting || plain || short || value.length > MOST_DIGITS)
            return dead(endOfRun(text, end));
          digit = Number(value);
          form = 'positional';
          previous = 'digit';
        }
      } else {
        if (zeros > 0) zero = true;
        const low = run.charAt(zeros);
        if (rest > 2 || (rest === 2 && !arePair(low, run.charAt(zeros + 1))))
          return dead(endOfRun(text, end));
        if (rest === 0) previous = 'zero';
        else {
          digit = DIGITS.get(low) ?? 0;
          if (rest === 2) spread = 1;
          previous = 'digit';
        }
      }
      digits += run.length;
      at = end;
      continue;
    }

    const small = SMALL.get(character);
    if (small !== undefined) {
      if (UNIT_AFTER.get(character)?.includes(text[next + 1] ?? ' ')) {
        if (previous === 'start') return dead(endOfRun(text, next));
        break;
      }
      if (previous === 'inexact') break;
      const thousands = small === 1e3 && text[next + 1] === '元';
      if (previous === 'arabic' && (small === 10 || ((digit ?? 0) >= 100 && !thousands))) break;
      if (previous === 'big' && small !== 10) break;
      if (previous === 'small' && (small !== 10 || bare || lastSmall <= 10))
        return dead(endOfRun(text, next));
      if (small >= lastSmall || form !== undefined) return dead(endOfRun(text, next));
      if (previous === 'start' && small > 10) bare = true;
      section += (digit ?? 1) * small;
      spread *= small;
      digit = undefined;
      lastSmall = small;
      lastScale = small;
      zero = false;
      multipliers++;
      previous = 'small';
      at = next + 1;
      continue;
    }

    const big = BIG.get(character);
    if (big !== undefined) {
      if (UNIT_AFTER.get(character)?.includes(text[next + 1] ?? ' ')) {
        if (previous === 'start') return dead(next + 1);
        break;
      }
      if (previous === 'zero' || form === 'positional') break;
      if (bare && big === 1e12) return dead(endOfRun(text, next));
      const top = parts.at(-1);
      if (previous === 'big' && top !== undefined) {
        if (big < lastScale) return dead(endOfRun(text, next));
        top.value *= big;
        top.scale *= big;
      } else {
        if (previous === 'start') bare = true;
        let sum = previous === 'start' ? 1 : section + (digit ?? 0);
        while ((parts.at(-1)?.scale ?? Number.POSITIVE_INFINITY) < big)
          sum += parts.pop()?.value ?? 0;
        parts.push({ value: sum * big, scale: big });
      }
      spread *= big;
      section = 0;
      digit = undefined;
      lastSmall = Number.POSITIVE_INFINITY;
      lastScale = big;
      zero = false;
      multipliers++;
      previous = 'big';
      at = next + 1;
      continue;
    }

    const open = INEXACT.get(character);
    if (
      open !== undefined &&
      inexact === null &&
      !['start', 'digit', 'inexact'].includes(previous)
    ) {
      const following = text[afterSpaces(text, next + 1)] ?? '';
      const some = character === '几' && previous !== 'arabic';
      if (previous === 'zero' && !some) break;
      if (
        !some &&
        (!BIG.has(following) || UNIT_AFTER.get(following)?.includes(text[next + 2] ?? ' '))
      )
        break;
      inexact = open;
      previous = 'inexact';
      at = next + 1;
      const lower = some ? SMALL.get(text[at] ?? '') : undefined;
      if (lower !== undefined && lower < lastSmall) {
        lastScale = lower;
        at++;
      }
      continue;
    }

    if (
      character === '点' &&
      ['digit', 'small', 'big'].includes(previous) &&
      !arabic &&
      form === undefined
    ) {
      const start = afterSpaces(text, next + 1);
      let end = start;
      while (DIGITS.has(text[end] ?? '') && text[end] !== '两') end++;
      if (end === start || SMALL.has(text[end] ?? '')) break;
      const colloquial = previous === 'digit' && lastScale >= 100 && !zero;
      if (colloquial && digit !== undefined) digit *= lastScale / 10;
      const ds = [...text.slice(start, Math.min(end, start + MOST_DIGITS))];
      let value = exhausted() + Number(`0.${ds.map((d) => DIGITS.get(d)).join('')}`);
      let scale = 1;
      while (BIG.has(text[end] ?? '') && value < LARGEST) {
        const by = BIG.get(text[end] ?? '') ?? 1;
        value *= by;
        scale = Math.max(scale, 1) * by;
        end++;
      }
      if (value >= LARGEST) return dead(endOfRun(text, end));
      return { end, value: rounded(value), spread: 0, inexact: null, form: 'composed', scale };
    }
    break;
  }

  if (previous === 'digit' && digit !== undefined && !zero && lastScale >= 100) {
    if (bare && lastScale >= 1e4) return dead(at);
    digit *= lastScale / 10;
    spread *= lastScale / 10;
    lastScale = 1;
  }
  if (digits > 0 && bare) bare = false;
  const scale =
    previous === 'digit' || previous === 'zero' || (arabic && previous === 'arabic')
      ? 1
      : lastScale;
  const value = exhausted();
  if (!(value < LARGEST)) return dead(at);
  form ??= arabic
    ? 'digits'
    : bare
      ? 'bare'
      : multipliers === 0 && spread === 0
        ? 'lone'
        : 'composed';
  return { end: at, value: rounded(value), spread: rounded(spread), inexact, form, scale };
}

const mayBegin = (text: string, at: number): boolean => {
  const character = text[at] as string;
  if (character === '伍' || character === '陆' || character === '拾')
    return (
      !NOT_BEFORE.get(character)?.includes(text[at - 1] ?? ' ') &&
      /^[拾佰仟零壹贰叁肆伍陆柒捌玖十百千万亿圆元角分整六]| ?点/u.test(text.slice(at + 1, at + 3))
    );
  return (
    isArabic(character) ||
    isHan(character) ||
    (character === '.' && isArabic(text[at + 1]) && !/[\d.]/u.test(text[at - 1] ?? ' '))
  );
};

/** Where the number behind a sign or prefix begins, and what the prefix says. */
function readPrefix(
  text: string,
  at: number,
):
  | { readonly start: number; readonly sign: 1 | -1; readonly inexact: Numeral['inexact'] }
  | undefined {
  const character = text[at] as string;
  const before = text[at - 1] ?? ' ';
  const next = text[at + 1];
  if (NOT_BEFORE.get(character)?.includes(before)) return undefined;
  if (character === '负' && (isArabic(next) || isHan(next)))
    return { start: at + 1, sign: -1, inexact: null };
  if (character === '-' && (isArabic(next) || next === '.')) {
    if (before === ' ' && isArabic(text[at - 2])) return undefined;
    if (/[\p{L}\p{N}%）)”’\]-]/u.test(before) && !/[长幅率为至到约达是于]/u.test(before))
      return undefined;
    return { start: at + 1, sign: -1, inexact: null };
  }
  if ((character === '数' || character === '几') && isMultiplier(next))
    return { start: at + 1, sign: 1, inexact: 'gt' };
  if ((character === '上' || character === '过') && isMultiplier(next) && next !== '十')
    return { start: at + 1, sign: 1, inexact: character === '上' ? 'gte' : 'gt' };
  return undefined;
}

const RATE_BASES = new Set([1e2, 1e3, 1e4, 1e6, 1e7, 1e8]);
const PART_OF =
  /(?: {0,2}分 {0,2}之 {0,2})(?=[负几数\d.零〇一二三四五六七八九两十百千万壹贰叁肆伍陆柒捌玖拾佰仟])/uy;
const MIXED = / {0,2}又 {0,2}(?=[\d零一二三四五六七八九两十百千万壹贰叁肆伍陆柒捌玖拾佰仟])/uy;
const SLASHED =
  /(?<whole>\d{1,4} )?(?<above>\d{1,3})\/(?<below>[1-9]\d{0,2})(?![\d/.]|[年月千万亿]|[A-Za-z])/uy;

interface Value {
  readonly end: number;
  readonly value: number;
  readonly run: Run;
  readonly part: Numeral['part'];
}

/** 三分之二 · 百分之五点五 · 负3分之负五 behind what was read as its lower part. */
function readPart(text: string, below: Run): Value | undefined {
  if (below.value === undefined || below.value === 0 || below.form === 'pair') return undefined;
  PART_OF.lastIndex = below.end;
  if (!' 分'.includes(text.charAt(below.end)) || !PART_OF.test(text)) return undefined;
  const prefix = readPrefix(text, PART_OF.lastIndex);
  const sign = prefix?.sign ?? 1;
  const start = prefix?.start ?? PART_OF.lastIndex;
  const above = readRun(text, start);
  // 百分之几 says nothing.
  if (above.value === undefined || above.end === start) return undefined;
  const rate = below.form === 'bare' && RATE_BASES.has(below.value);
  const value = (sign * above.value) / below.value;
  return {
    end: above.end,
    value: rate ? rounded(value * 100) : value,
    run: {
      ...above,
      spread: rate ? rounded((above.spread / below.value) * 100) : 0,
      inexact: above.inexact ?? prefix?.inexact ?? null,
    },
    part: rate ? 'rate' : 'fraction',
  };
}

/** 30|个 · 三|项: most numerals are Arabic digits or one Chinese digit, and nothing more. */
function readPlain(text: string, units: Uint16Array, start: number): Value | undefined {
  const digit = DIGITS.get(text.charAt(start));
  let end = start + 1;
  if (digit === undefined) {
    const first = units[start] as number;
    if (!isDigit(first) || first === NOUGHT) return undefined;
    while (end - start < 6 && isDigit(units[end] as number)) end++;
  }
  if (GOES_FURTHER.has(units[end] as number)) return undefined;
  const value = digit ?? Number(text.slice(start, end));
  const form = digit === undefined ? 'digits' : 'lone';
  return { end, value, run: { end, value, spread: 0, inexact: null, form, scale: 1 }, part: null };
}

function readValue(
  text: string,
  units: Uint16Array,
  start: number,
): Value | { readonly end: number } {
  const plain = readPlain(text, units, start);
  if (plain !== undefined) return plain;
  let behind = start;
  while (behind - start < 4 && isArabic(text[behind])) behind++;
  SLASHED.lastIndex = start;
  const slashed =
    behind > start && '/ '.includes(text[behind] ?? '-') ? SLASHED.exec(text)?.groups : undefined;
  if (slashed) {
    const end = SLASHED.lastIndex;
    const value =
      Number(slashed['whole'] ?? 0) + Number(slashed['above']) / Number(slashed['below']);
    return {
      end,
      value,
      run: { ...dead(end), form: 'digits' },
      part: 'fraction',
    };
  }
  const run = readRun(text, start);
  if (run.value === undefined) return { end: run.end };
  const part = readPart(text, run);
  if (part) return part;
  MIXED.lastIndex = run.end;
  if (' 又'.includes(text.charAt(run.end)) && MIXED.test(text)) {
    const below = readRun(text, MIXED.lastIndex);
    const fraction = readPart(text, below);
    if (fraction?.part === 'fraction' || (fraction && below.form !== 'bare'))
      return { ...fraction, value: run.value + fraction.value };
  }
  return { end: run.end, value: run.value, run, part: null };
}

const ORDINAL_BEFORE = /(?:第|届|星期|礼拜|周|初|No\.?|№)[ 　]?$/u;
const ORDINAL_ENDS = new CodeSet('第届期拜周初.o№ 　');
/** 第一、|二 · 第十条、|十二条 */
const ORDINAL_JOIN = /^(?<unit>\p{Script=Han}?)[、和及至到—–~～-]$/u;
/** 十四届人大|三次会议 */
const SESSION = /届\p{Script=Han}{0,8}$/u;

function isOrdinal(text: string, start: number, end: number, ordinalEnd: number): boolean {
  if (
    start > 0 &&
    ORDINAL_ENDS.has(text.charCodeAt(start - 1)) &&
    ORDINAL_BEFORE.test(text.slice(Math.max(0, start - 3), start))
  )
    return true;
  if (text[end] === '次' && SESSION.test(text.slice(Math.max(0, start - 9), start))) return true;
  if (ordinalEnd < 0 || start - ordinalEnd > 2) return false;
  const unit = ORDINAL_JOIN.exec(text.slice(ordinalEnd, start))?.groups?.['unit'];
  return unit !== undefined && (unit === '' || unit === text[end]);
}

/** Every numeral of a folded text, in order. Linear: no character is read more than a few times. */
export function scanNumerals(text: string): readonly Numeral[] {
  const found: Numeral[] = [];
  const units = codeUnits(text);
  let ordinalEnd = -1;
  for (let at = 0; ; at++) {
    at = BEGINS.nextAmong(units, at, text.length);
    if (at >= text.length) return found;
    const prefix = PREFIXES.has(units[at] as number) ? readPrefix(text, at) : undefined;
    const start = prefix?.start ?? at;
    if (!mayBegin(text, start)) {
      if (prefix) at = start - 1;
      continue;
    }
    const read = readValue(text, units, start);
    const end = Math.max(read.end, start + 1);
    const lettered =
      at > 0 && LETTERS.has(units[at - 1] as number) && isDigit(units[start] as number);
    const bracketed =
      at > 0 &&
      OPENING_BRACKETS.has(units[at - 1] as number) &&
      CLOSING_BRACKETS.has(units[end] as number);
    if ('value' in read && !lettered && !bracketed) {
      const { run } = read;
      const sign = prefix?.sign ?? 1;
      const fits = !prefix?.inexact || run.form === 'bare' || text[start] === '十';
      const ordinal = isOrdinal(text, at, end, ordinalEnd);
      if (ordinal) ordinalEnd = end;
      const value = sign * read.value;
      found.push({
        span: { start: fits ? at : start, end },
        value,
        valueMax: run.spread > 0 ? rounded(value + run.spread) : null,
        inexact: run.inexact ?? (fits ? (prefix?.inexact ?? null) : null),
        form: run.form,
        part: read.part,
        scale: read.part === null ? run.scale : 1,
        ordinal,
      });
    }
    at = end - 1;
  }
}

/** Words too, but not where a numeral stands alone. */
const FORMAL: ReadonlyMap<string, number> = new Map([
  ['伍', 5],
  ['陆', 6],
  ['拾', 10],
]);

/** What few numerals of many places mean: 一、 to 十二、 of every text. */
const known = new Map<string, number>();
const MOST_KNOWN = 4096;

/** The value of a text that is one exact numeral: 一 · 十二 · 二十三 · 32 · ３２; else undefined. */
export function readNumeral(text: string): number | undefined {
  const before = known.get(text);
  if (before !== undefined) return before;
  const value = numeralOf(text);
  if (value !== undefined && text.length <= 4 && known.size < MOST_KNOWN) known.set(text, value);
  return value;
}

function numeralOf(text: string): number | undefined {
  const folded = fold(text.trim());
  if (isArabic(folded[0]) && /^\d{1,15}$/u.test(folded)) return Number(folded);
  const digit = FORMAL.get(folded);
  if (digit !== undefined) return digit;
  const [only, ...others] = scanNumerals(folded);
  if (only === undefined || others.length > 0 || only.ordinal) return undefined;
  const exact = only.inexact === null && only.valueMax === null && only.form !== 'bare';
  const whole = only.span.start === 0 && only.span.end === folded.length;
  return exact && whole ? only.value : undefined;
}
