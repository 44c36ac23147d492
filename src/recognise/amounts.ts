/**
 * Numerals become amounts: the unit behind, both ends of a range, the words that bound it. The
 * recognisers of numbers, percentages, money, quantities and ratios each pick theirs from here.
 */
import { endPattern } from '../lexicon/end-pattern.js';
import { alternation, derive, type Lexicon, list } from '../lexicon/lexicon.js';
import { plainIndex } from '../lexicon/word-index.js';
import { CodeSet } from '../model/code-set.js';
import type { Comparator } from '../model/record.js';
import { contains, type Span } from '../model/span.js';
import { clocksIn } from './clock.js';
import {
  type Bound,
  boundAfter,
  boundAround,
  boundBefore,
  boundInside,
  strongest,
} from './comparators.js';
import { fold, forLastText } from './fold.js';
import { readLength } from './lengths.js';
import { afterSpaces, type Numeral, rounded, scanNumerals } from './numerals.js';
import type { Amount } from './recognition.js';
import { readPerBefore, readSign, readUnit, type Unit } from './units.js';

/** An amount before it is called number, money or anything else. */
export interface Reading {
  readonly span: Span;
  readonly numeral: Span;
  readonly first: Numeral;
  readonly last: Numeral;
  readonly value: number;
  readonly valueMax: number | null;
  readonly comparator: Comparator;
  readonly lowClosed: boolean;
  readonly highClosed: boolean;
  readonly unit: Unit | null;
  readonly change: Amount['change'];
  /** Whether any word or sign bounds it; then a bare 百 or 千万 is a number too. */
  readonly bounded: boolean;
  /** Whether the bounding word stands behind it: 以上, 余. */
  readonly boundedBehind: boolean;
  /** The bound that it has from the first of its row: 分别不低于60%、|50%. */
  readonly respective: Comparator | null;
  /** Whether words of other kinds stand between the bound and it: 至少〔举办〕2次. */
  readonly boundedApart: boolean;
  /** The denominator that stands before it, or before the first of its row: 每人|1200元、|2000元. */
  readonly per: string | null;
}

export interface Readings {
  /** The folded text, of the same length. */
  readonly text: string;
  readonly all: readonly Reading[];
}

const NUMERALS = new CodeSet('一二三四五六七八九十百千万亿两');

const guards = derive((lexicon) => {
  const words = lexicon.guards
    .filter((guard) => guard.of.includes('number'))
    .flatMap((guard) => guard.words);
  const places: string[] = [];
  const add = (name: string): void => {
    if (NUMERALS.isIn(name) && !/^.[人口个台条道]$/u.test(name)) places.push(name);
  };
  for (const { name, short } of lexicon.regions) {
    add(name);
    short.forEach(add);
  }
  return plainIndex([...words, ...places]);
});

/** One of 一户一策, 四分五裂, 三会一课: two Chinese digits that count the two halves of a formula. */
function inFormula(text: string, numeral: Numeral, other: Numeral | undefined): boolean {
  if (numeral.form !== 'lone' || other?.form !== 'lone') return false;
  const [left, right] = numeral.span.start < other.span.start ? [numeral, other] : [other, numeral];
  if (right.span.start - left.span.start !== 2) return false;
  return FORMULA.test(text.slice(left.span.end, right.span.end + 1));
}
const FORMULA =
  /^(?![至到或比是和与点个成元块角年月日天周季])\p{Script=Han}[一二三四五六七八九十两]\p{Script=Han}$/u;

/** Numerals that no guard word and no time of the day holds: 三角洲, 四川, 8:30 have none. 二十一起 is not 一起. */
function unguarded(text: string, lexicon: Lexicon): readonly Numeral[] {
  const scanned = scanNumerals(text);
  const numerals = scanned.filter(
    (numeral, i) =>
      !inFormula(text, numeral, scanned[i - 1]) && !inFormula(text, numeral, scanned[i + 1]),
  );
  return outside(
    outside(
      numerals,
      guards(lexicon)
        .all(text)
        .map(({ span }) => span),
    ),
    clocksIn(text),
  );
}

/** @param held in order */
function outside(numerals: readonly Numeral[], held: readonly Span[]): readonly Numeral[] {
  if (held.length === 0) return numerals;
  let next = 0;
  return numerals.filter(({ span }) => {
    while ((held[next]?.end ?? Number.POSITIVE_INFINITY) < span.end) next++;
    const holder = held[next];
    return holder === undefined || !contains(holder, span);
  });
}

/** Not 半径, 半岛, 半成品. */
const HALF = /^半(?![年月日天径程岛导成山数])/u;

/** A numeral with what stands between it and its unit, and the unit. */
interface Side {
  readonly numeral: Numeral;
  readonly unit: Unit | null;
  readonly value: number;
  readonly valueMax: number | null;
  readonly inside: Bound | null;
  readonly end: number;
}

const PERCENT: Omit<Unit, 'end'> = {
  kind: 'percent',
  name: '%',
  word: '分之',
  factor: 1,
  currency: null,
};

function readSide(text: string, numeral: Numeral, lexicon: Lexicon): Side {
  const { end } = numeral.span;
  if (numeral.part === 'rate') {
    const { value, valueMax } = numeral;
    return { numeral, unit: { ...PERCENT, end }, value, valueMax, inside: null, end };
  }
  const inside =
    numeral.form === 'lone' ? undefined : boundInside(text, afterSpaces(text, end), lexicon);
  const at = inside?.at ?? end;
  const spaced = afterSpaces(text, at);
  let unit =
    readUnit(text, spaced, lexicon) ??
    (numeral.part === null ? readLength(text, numeral.span.start, spaced, numeral.value) : null);
  if (numeral.form === 'lone' && spaced > at && unit?.kind !== 'percent') unit = null;
  if (unit !== null && numeral.part === 'fraction' && unit.kind !== 'measure') unit = null;
  let half = 0;
  if (unit !== null && text[unit.end] === '半' && HALF.test(text.slice(unit.end, unit.end + 2))) {
    const behind = readUnit(text, unit.end + 1, lexicon);
    if (unit.word !== '个') {
      half = 0.5;
      unit = { ...unit, end: unit.end + 1 };
    } else if (behind !== undefined) {
      half = 0.5;
      unit = behind;
    }
  }
  const factor = unit?.factor ?? 1;
  return {
    numeral,
    unit,
    value: rounded((numeral.value + half) * factor),
    valueMax: numeral.valueMax === null ? null : rounded(numeral.valueMax * factor),
    inside: inside?.comparator ?? null,
    end: unit?.end ?? at,
  };
}

/**
 * 至 and 到 take in both ends (GB/T 8170), and so does a growth of 5%-6%; of other classes written
 * with a dash (20-100人) and of 与…之间 the upper limit is out, as in the statistical size classes.
 */
const JOIN =
  / {0,2}(?:(?<closed>[至到])|(?<dashed>-{1,2}|—{1,2}|–|~{1,2}|～|〜|─)|(?<paired>[与和])) {0,2}/uy;
const BETWEEN = /^ {0,2}之?间/u;
/** 在5和8|间 · 10000与20000|间, but not 新建5和8|间. */
const IN = /(?:^|[在于，,；;。：:（(]) ?$/u;

interface Range {
  readonly first: Side;
  readonly last: Side;
  readonly value: number;
  readonly valueMax: number;
  readonly unit: Unit | null;
  readonly highClosed: boolean;
  readonly end: number;
}

const plain = (side: Side): boolean =>
  side.unit === null && side.inside === null && side.numeral.part === null;

function readRange(text: string, first: Side, last: Side): Range | undefined {
  if (first.inside !== null || first.valueMax !== null || last.valueMax !== null) return undefined;
  JOIN.lastIndex = first.end;
  const join = JOIN.exec(text)?.groups;
  if (!join || JOIN.lastIndex !== last.numeral.span.start) return undefined;
  let { end, unit } = last;
  if (join['paired'] !== undefined) {
    const { start } = first.numeral.span;
    const bare = first.unit === null && IN.test(text.slice(Math.max(0, start - 2), start));
    if (bare && unit?.word === '间') {
      unit = null;
      end = last.numeral.span.end;
    }
    const width = BETWEEN.exec(text.slice(end, end + 4))?.[0].length;
    if (width === undefined) return undefined;
    end += width;
  }
  let { value } = first;
  const valueMax = last.value;
  if (first.unit === null) {
    if (!plain(first)) return undefined;
    value = rounded(value * (last.unit?.word === '分之' ? 1 : (unit?.factor ?? 1)));
    const shared = last.numeral.scale > 10 && first.numeral.scale === 1 ? last.numeral.scale : 1;
    if (value * shared < valueMax) value = rounded(value * shared);
  } else if (last.unit === null) {
    if (first.unit.word !== '分之' || !plain(last)) return undefined;
    unit = { ...first.unit, end: last.end };
  } else if (first.unit.name !== last.unit.name) {
    return undefined;
  }
  if (value >= valueMax) return undefined;
  const growth = join['dashed'] !== undefined && unit?.kind === 'percent';
  const highClosed = join['closed'] !== undefined || growth;
  return { first, last, value, valueMax, unit, highClosed, end };
}

const changes = derive((lexicon) => {
  const up = list(lexicon, 'change-up');
  const down = list(lexicon, 'change-down');
  return endPattern(
    [...up, ...down, ...'率幅度了至到为达约'],
    `(?:(?<up>${alternation(up)})|(?<down>${alternation(down)}))(?:率|幅|幅度|速度)?[了至到为达约]?`,
  );
});

const SPACES = new CodeSet(' 　');

/** 同比增长|5% up · 降至|3% down */
function changeBefore(text: string, at: number, lexicon: Lexicon): Amount['change'] {
  const pattern = changes(lexicon);
  const from = Math.max(0, at - 10);
  let end = at;
  while (end > from && SPACES.has(text.charCodeAt(end - 1))) end--;
  if (!pattern.mayEnd(text, end)) return null;
  const found = pattern.exec(text.slice(from, end).replace(/[ 　]/gu, ''))?.groups;
  if (!found) return null;
  return found['up'] === undefined ? 'down' : 'up';
}

/** 约|新台币36亿元 */
function boundBeforeCurrency(
  text: string,
  at: number,
  lexicon: Lexicon,
): ReturnType<typeof boundBefore> {
  const name = CURRENCY.exec(text.slice(Math.max(0, at - 4), at))?.[0];
  return name === undefined ? undefined : boundBefore(text, at - name.length, lexicon);
}
const CURRENCY = /(?:新台币|人民币|港币|美金) ?$/u;

export const CLOSED: Readonly<Record<Comparator, readonly [low: boolean, high: boolean]>> = {
  eq: [true, true],
  approx: [true, true],
  range: [true, true],
  gte: [true, false],
  gt: [false, false],
  lte: [false, true],
  lt: [false, false],
};

function complete(text: string, first: Side, range: Range | undefined, lexicon: Lexicon): Reading {
  const last = range?.last ?? first;
  let unit = range === undefined ? first.unit : range.unit;
  let end = range?.end ?? first.end;
  let { start } = first.numeral.span;

  const sign = unit === null ? readSign(text, start, lexicon) : undefined;
  if (sign !== undefined) {
    unit = sign;
    start = sign.start;
  }
  const factor = sign?.factor ?? 1;
  const value = (range?.value ?? first.value) * factor;
  const high = range?.valueMax ?? first.valueMax;

  const around = boundAround(text, start, end);
  const before =
    around ??
    boundBefore(text, start, lexicon) ??
    (unit?.kind === 'money' ? boundBeforeCurrency(text, start, lexicon) : undefined);
  const after = around === undefined ? boundAfter(text, end, lexicon) : undefined;
  const amountStart = start;
  start = around?.start ?? (before !== undefined && 'at' in before ? before.at : start);
  end = around?.end ?? after?.at ?? end;
  // 不低于每人每年|84元 · 每人每年|不低于84元
  const per =
    unit === null
      ? undefined
      : (readPerBefore(text, amountStart, unit, lexicon) ??
        (start === amountStart ? undefined : readPerBefore(text, start, unit, lexicon)));
  if (unit !== null && per !== undefined) {
    unit = { ...unit, name: unit.name + per.name };
    start = Math.min(start, per.start);
  }

  const bounds = [
    before?.comparator,
    first.numeral.inexact ?? undefined,
    first.inside ?? undefined,
    last.numeral.inexact ?? undefined,
    after?.comparator,
  ].filter((bound) => bound !== undefined);
  const comparator: Comparator = high === null ? strongest(bounds) : 'range';
  const [lowClosed, highClosed] = CLOSED[comparator];
  return {
    span: { start, end },
    numeral: { start: first.numeral.span.start, end: last.numeral.span.end },
    first: first.numeral,
    last: last.numeral,
    value: rounded(value),
    valueMax: high === null ? null : rounded(high * factor),
    comparator,
    lowClosed,
    highClosed: range === undefined ? highClosed : range.highClosed,
    unit,
    change: changeBefore(text, before === undefined ? amountStart : start, lexicon),
    bounded: bounds.length > 0,
    boundedBehind: first.inside !== null || after !== undefined || around !== undefined,
    respective: null,
    boundedApart: before !== undefined && 'at' in before && before.isApart,
    per: per?.name ?? null,
  };
}

const LINK = /^(?<link>[ 　]{0,6}(?:[，,、]|并且|且|并|或)?[ 　]{0,6}(?:且|并|在)?)$/u;

/** 100万元以上500万元以下 · 大于等于0并小于230: two bounds of one thing. */
function merge(text: string, low: Reading, high: Reading): Reading | undefined {
  const between = high.span.start - low.span.end;
  if (between < 0 || between > 6 || low.value >= high.value || high.boundedApart) return undefined;
  if (!['gt', 'gte'].includes(low.comparator) || !['lt', 'lte'].includes(high.comparator))
    return undefined;
  if (low.unit !== null && low.unit.name !== high.unit?.name) return undefined;
  const link = LINK.exec(text.slice(low.span.end, high.span.start))?.groups?.['link'];
  if (link === undefined) return undefined;
  return {
    ...low,
    span: { start: low.span.start, end: high.span.end },
    numeral: { start: low.numeral.start, end: high.numeral.end },
    last: high.last,
    valueMax: high.value,
    comparator: 'range',
    highClosed: high.highClosed,
    unit: high.unit,
  };
}

/** 分别增长8.4%、|39.8%和|5% · 分别不低于60%、|50% : the verb and the bound hold for all of them. */
function inherit(text: string, previous: Reading | undefined, own: Reading): Reading {
  if (previous && isOtherLength(text, previous, own))
    return { ...own, bounded: true, ...boundBy(previous.comparator as Bound) };
  if (!previous || own.span.start - previous.span.end !== 1) return own;
  if (!'、和'.includes(text[previous.span.end] ?? ' ')) return own;
  const reading = sharedPer(previous, own);
  if (reading.unit?.name !== previous.unit?.name) return reading;
  const respective = previous.respective ?? respectiveBound(text, previous);
  if (respective === null && previous.change === null) return reading;
  const bound = reading.bounded || reading.valueMax !== null ? null : respective;
  return {
    ...reading,
    change: reading.change ?? previous.change,
    ...(bound === null ? {} : boundBy(bound)),
    respective,
  };
}

/** 不少于5天、|40课时 · 不少于8天或者|60课时 : one length told twice. */
const isOtherLength = (
  text: string,
  { span, numeral, comparator, boundedBehind, unit }: Reading,
  own: Reading,
): boolean =>
  (unit === null || unit.kind === 'duration') &&
  own.unit?.kind === 'duration' &&
  unit?.name !== own.unit.name &&
  !own.bounded &&
  own.valueMax === null &&
  (comparator === 'gte' || comparator === 'lte') &&
  span.start < numeral.start &&
  !boundedBehind &&
  (unit === null ? MONTHS_OR : OR).test(text.slice(span.end, own.span.start));
const OR = /^(?:、|或者?)$/u;
/** Months and years are times: 不少于2个月或者|300课时 */
const MONTHS_OR = /^(?:个月|年)(?:、|或者?)$/u;

/** 每人1200元、|2000元 : of each of them too. */
function sharedPer({ unit, per }: Reading, reading: Reading): Reading {
  const name = `${reading.unit?.name}${per}`;
  return reading.unit === null || per === null || name !== unit?.name
    ? reading
    : { ...reading, unit: { ...reading.unit, name }, per };
}

/** The bound that stands before an amount, behind 分别. */
const respectiveBound = (
  text: string,
  { span: { start }, numeral, comparator, boundedBehind, valueMax }: Reading,
): Comparator | null =>
  start < numeral.start &&
  !boundedBehind &&
  valueMax === null &&
  RESPECTIVE.test(text.slice(Math.max(0, start - 4), start))
    ? comparator
    : null;
/** 分别|不低于60% · 分别|达到|60% */
const RESPECTIVE = /(?:分别|各)[\p{Script=Han}]{0,2}$/u;

const boundBy = (comparator: Comparator) => ({
  comparator,
  lowClosed: CLOSED[comparator][0],
  highClosed: CLOSED[comparator][1],
});

/** Every amount of a text, in order of position. */
export const readAmounts = forLastText((original: string, lexicon: Lexicon): Readings => {
  const text = fold(original);
  const numerals = unguarded(text, lexicon).filter(
    (numeral) => !numeral.ordinal && !isDenominator(text, numeral),
  );
  const all: Reading[] = [];
  let side: Side | undefined;
  for (let i = 0; i < numerals.length; i++) {
    const first = side ?? readSide(text, numerals[i] as Numeral, lexicon);
    const next = numerals[i + 1];
    side = undefined;
    let range: Range | undefined;
    if (next !== undefined && next.span.start - first.end <= 6) {
      side = readSide(text, next, lexicon);
      range = readRange(text, first, side);
    }
    const reading = complete(text, first, range, lexicon);
    if (range !== undefined) {
      side = undefined;
      i++;
    }
    const previous = all.at(-1);
    const merged = previous && merge(text, previous, reading);
    if (merged) all[all.length - 1] = merged;
    else all.push(inherit(text, previous, reading));
  }
  return { text, all };
});

/** 每万人, 每3年, 每500米, 9/10万: what something is counted for. */
const isDenominator = (text: string, { span, scale }: Numeral): boolean => {
  let at = span.start - (text[span.start - 1] === ' ' ? 1 : 0);
  if (text[at - 1] === '隔' || text[at - 1] === '满') at--;
  if (text[at - 1] === '每') return true;
  return scale >= 1000 && /\d\/$/u.test(text.slice(Math.max(0, span.start - 2), span.start));
};

/** The recognition that a reading becomes. */
export const toAmount = (
  by: string,
  kind: Amount['kind'],
  reading: Reading,
  changed: Partial<Amount> = {},
): Amount => ({
  kind,
  by,
  span: reading.span,
  numeral: reading.numeral,
  value: reading.value,
  valueMax: reading.valueMax,
  comparator: reading.comparator,
  lowClosed: reading.lowClosed,
  highClosed: reading.highClosed,
  unit: reading.unit?.name ?? null,
  currency: reading.unit?.currency ?? null,
  change: reading.change,
  ...changed,
});

/** 近百, 超千万, 亿元以上; 达 alone bounds nothing. */
export const isBounded = (reading: Reading): boolean =>
  reading.bounded && reading.comparator !== 'eq';

/** 二期, 二轮 (a count would be 两轮) and 9时51分. */
function isNamed(text: string, { first, unit, span }: Reading): boolean {
  if (unit?.word === '分') return /[时点]/u.test(text[span.start - 1] ?? ' ');
  const second = first.form === 'lone' && text[first.span.start] === '二';
  return second && unit?.kind === 'count' && !/^[个名位人户]/u.test(unit.word);
}

/** 百亩示范方, 万米长堤; but 万吨 at the head of a column is its unit. */
const WIDE = new Set(['亩', '公里', '里', '米', '斤', '平方米']);

/** 探头450路, but not 建设三路 or 公交开通5路. */
const isRoad = (text: string, { first, unit }: Reading): boolean =>
  unit?.word === '路' &&
  (first.form !== 'digits' ||
    first.value < 10 ||
    text.slice(Math.max(0, first.span.start - 10), first.span.start).includes('公交'));

/** Whether the numeral is a count at all before a unit: 百 and 千万 only if something says so. */
export function counts(text: string, reading: Reading): boolean {
  const { first } = reading;
  if (isNamed(text, reading) || isRoad(text, reading)) return false;
  if (first.form !== 'bare' || isBounded(reading)) return true;
  const before = text[first.span.start - 1] ?? ' ';
  if (/[（(：:/每、单]/u.test(before)) return false;
  return first.span.end - first.span.start > 1 || WIDE.has(reading.unit?.word ?? '');
}
