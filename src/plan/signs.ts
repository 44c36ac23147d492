/** Signs of what was done and of what shall be, summed up once: thousands of figures may ask for one sentence. */
import { alternation, derive, list } from '../lexicon/lexicon.js';
import { wordIndex } from '../lexicon/word-index.js';
import { CodeSet } from '../model/code-set.js';
import type { Years } from '../model/record.js';
import { type Span, span } from '../model/span.js';
import type { Time } from '../recognise/recognition.js';
import { type Context, clauseAround, lastAt, sentenceAt } from './context.js';
import { SHARE_OF_AIM } from './time-mentions.js';

interface Cue {
  readonly weight: number;
  /** A sign in a text that tells of results only: a plan sums up (累计) what is to come. */
  readonly told: boolean;
}

/** What a cue weighs; words in which one means nothing (主要, 行动计划) weigh nothing. */
const cues = derive((lexicon) => {
  const weighing = (name: string, weight: number, told = false) =>
    list(lexicon, name).map((word): readonly [string, Cue] => [word, { weight, told }]);
  return wordIndex([
    ...weighing('cue-exceptions', 0),
    ...weighing('achieved-cues', -1),
    ...weighing('told-cues', -1, true),
    ...weighing('planned-cues', 1),
  ]);
});

/** 新建成120家 · 培训了3万人 : a perfect aspect after a verb. */
const PERFECT = /了(?<=\p{Script=Han}{2}了)(?!解|如|然|不|结|望)/gu;

/** 获得认证证书的企业 · 改造现有20个仓库 : the cue qualifies a noun. */
const WEAK = /^(?:获|荣获|取得|现有|命名|位居|成功|目前)/u;
const ATTRIBUTIVE = /^[^，,。；;\n]{0,24}的\p{Script=Han}|^\d/u;
/** 首次〔入选的企业〕 · 首次〔入选的，〕 · 首次〔提出建立津贴〕 : whom a rule is for, or what a plan brings. */
const FIRST_OF_ALL = /^(?:提出|明确|规定|要求|[^，,。；;\n]{1,24}的[\p{Script=Han}，,])/u;

const YEAR = /^(?:19|20)\d{2}$/u;
const NO_YEAR_BEHIND = new CodeSet('较比于对由—-–~～至', ['09']);

/** 完成年度目标|任务的59% · 占全年计划|的六成 : the measure of what was done. */
const MEASURED_BY = new RegExp(`^(?:总?目标)?${SHARE_OF_AIM}`, 'u');
/** 低于5%的控制|目标 */
const BEYOND_AIM = /(?:[高低]于|超过|超出|[好优快]于)[^，,。；;\n]{1,12}的[^，,。；;\d\n]{0,6}$/u;
/** What shall be measured so. */
const SHALL = /(?<![主重首])要|[将须拟]|[底月日]前|力争|确保|争取|努力|以上/u;

/** 在|已核定的比例基础上 · 对去年|已验收的小区 : what was there before. */
const FORMER_BEFORE = /[在对按](?:去年|上年|前期|此前|\s?20\d{2}\s?年(?:底?前|底)?)?$/u;
const FORMER_AFTER = /^\p{Script=Han}{2,6}的/u;
/** 对|去年〔已验收的小区〕 */
const OF_FORMER = /^[已前]?[^，,。；;的\d\n]{1,10}的\p{Script=Han}/u;
/** 由〔目前〕的50家增加到80家 : where a change begins. */
const FROM = /[由从比较]/u;
/** 利用现有设施建成12座 */
const MADE_USE_OF = /利用|盘活|依托|整合|改造|提升|优化|扩建/u;

/** 到2025年 · 到2025、2030年, but not 到2000人. */
const HORIZON = '到20';
const YEAR_REST = /^\d{2}\s?[年、和及与至—–~～-]/u;

/** 比上年增加2亿元 · 上年度保险费的80% : in a plan what it is measured by. */
const LAST_YEAR: ReadonlySet<string> = new Set(['上年', '去年']);
const isYardstick = (text: string, { start, end }: Span): boolean =>
  '比较'.includes(text.charAt(start - 1)) || text.charAt(end) === '度';

const mending = derive(
  (lexicon) => new RegExp(`(?:${alternation(list(lexicon, 'target-verbs'))})$`, 'u'),
);

/** 在|已〔核定的比例〕 · 修复|已〔损坏的路灯〕 · 对去年|已〔验收的小区〕 */
function isFormer({ text, lexicon }: Context, { start, end }: Span): boolean {
  if (!FORMER_AFTER.test(text.slice(end, end + 8))) return false;
  const before = text.slice(Math.max(0, start - 11), start);
  return FORMER_BEFORE.test(before) || mending(lexicon).test(before);
}

/** 完成年度|计划〔的104%〕 · 低于5%的控制|目标 : measured by it, no more is said of what shall be. */
const AIMS: ReadonlySet<string> = new Set(['计划', '目标']);
function isMeasure(text: string, { start, end }: Span): boolean {
  return (
    MEASURED_BY.test(text.slice(end, end + 8)) ||
    BEYOND_AIM.test(text.slice(Math.max(0, start - 24), start))
  );
}

/** 力争完成年度|计划〔的60%〕, also where results are told of. */
function isToBeReached(context: Context, place: Span): boolean {
  const { text } = context;
  const { start } = sentenceAt(context, place.start);
  return SHALL.test(
    text.slice(start, place.start) + text.slice(place.end, clauseAround(text, place).end),
  );
}

function qualifies(context: Context, place: Span, word: string): boolean {
  const { text } = context;
  const { start, end } = place;
  if (word === '已') return isFormer(context, place);
  if (word === '首次') return FIRST_OF_ALL.test(text.slice(end, end + 28));
  if (word === '去年' && text.charAt(start - 1) === '对')
    return OF_FORMER.test(text.slice(end, end + 14));
  if (word === '现有' && MADE_USE_OF.test(text.slice(Math.max(0, start - 2), start))) return true;
  if (word === '目前' && FROM.test(text.charAt(start - 1))) return true;
  return WEAK.test(word) && ATTRIBUTIVE.test(text.slice(end, end + 26));
}

interface Sign {
  readonly span: Span;
  /** Above zero: planned; below zero: achieved. */
  readonly weight: number;
}

/** In order of position, and what all before each weigh together. */
interface Signs {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly sums: Int32Array;
}

function summed(signs: Sign[]): Signs {
  signs.sort((a, b) => a.span.start - b.span.start);
  const starts = new Int32Array(signs.length);
  const ends = new Int32Array(signs.length);
  const sums = new Int32Array(signs.length + 1);
  let sum = 0;
  for (const [i, { span, weight }] of signs.entries()) {
    starts[i] = span.start;
    ends[i] = span.end;
    sum += weight;
    sums[i + 1] = sum;
  }
  return { starts, ends, sums };
}

/** How many of sorted places stand before an offset. */
function numberBefore(places: Int32Array, offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function wordsOf(context: Context, year: number | null, tells: boolean): Sign[] {
  const { text, lexicon } = context;
  const signs: Sign[] = [];
  for (const { index, 0: perfect } of text.matchAll(PERFECT))
    signs.push({ span: span(index, index + perfect.length), weight: -1 });
  for (const { span: place, word, entry } of cues(lexicon).all(text)) {
    const { weight, told } = entry;
    if (weight === 0 || (told && (!tells || isSummedAhead(context, place.start, year)))) continue;
    if (word === HORIZON && !YEAR_REST.test(text.slice(place.end, place.end + 4))) continue;
    if (!tells && LAST_YEAR.has(word) && isYardstick(text, place)) continue;
    if (weight > 0 && AIMS.has(word) && isMeasure(text, place)) {
      if (tells && !isToBeReached(context, place)) signs.push({ span: place, weight: -1 });
      continue;
    }
    if (weight > 0 || !qualifies(context, place, word)) signs.push({ span: place, weight });
  }
  return signs;
}

/** Years before the given one are past, later ones to come; 从2024年起 is to come in 2024 too, and never past. */
function yearsOf({ text }: Context, given: number): Sign[] {
  const signs: Sign[] = [];
  for (let at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
    const start = at - 4;
    const written = text.slice(start, at);
    const behind = text.charCodeAt(start - 1);
    if (!YEAR.test(written) || NO_YEAR_BEHIND.has(behind)) continue;
    const end = at + 1;
    const later = Number(written) - given;
    const begins = later >= 0 && BEGINNING.test(text.slice(end, end + 4));
    signs.push({
      span: { start, end },
      weight: SINCE.has(behind) ? Number(begins) : Math.sign(later),
    });
  }
  return signs;
}

/** 2022—2025年 · “十四五”期间, not the years of a title, nor 比“十三五”期间多, “十三五”期间的水平. */
function yearsOfPeriod(
  text: string,
  { by, form, value, span: { start, end } }: Time,
): Years | undefined {
  if (!PERIODS.has(by) || form !== 'during' || value.type !== 'range') return undefined;
  const { from, to } = value;
  if (from.year === undefined || to.year === undefined || from.year >= to.year) return undefined;
  if (from.month !== undefined || NO_PERIOD_BEHIND.has(text.charCodeAt(start - 1)))
    return undefined;
  return text.charAt(end) === '的' ? undefined : { start: from.year, end: to.year };
}
const PERIODS: ReadonlySet<string> = new Set(['year', 'five-year-plan']);
const NO_PERIOD_BEHIND = new CodeSet('较比于对（(《');

/** Where results are told of, a period is to come as long as the greater part of it is. */
const isToCome = ({ start, end }: Years, given: number, tells: boolean): boolean =>
  tells ? given - start < end - given : given <= end;

/** “十三五”期间 in 2022 is past, “十五五”期间 to come. */
const weightOf = (years: Years, given: number, tells: boolean): number =>
  isToCome(years, given, tells) ? 1 : years.end < given ? -1 : 0;

const periodsOf = ({ text, times }: Context, given: number, tells: boolean): Sign[] =>
  times.flatMap((time) => {
    const years = yearsOfPeriod(text, time);
    return years === undefined ? [] : [{ span: time.span, weight: weightOf(years, given, tells) }];
  });

/** 2022—2025年，|累计新增 : summed up, and to come. */
function isSummedAhead({ text, times }: Context, at: number, given: number | null): boolean {
  const last = lastAt(times, at);
  if (given === null || last === undefined || at - last.span.end > LONGEST_SUBJECT) return false;
  const years = yearsOfPeriod(text, last);
  return (
    years !== undefined &&
    SUBJECT_ALONE.test(text.slice(last.span.end, at)) &&
    isToCome(years, given, true)
  );
}
const LONGEST_SUBJECT = 3;
const SUBJECT_ALONE = /^[，,]?(?:全[国省市县区州])?$/u;

const SINCE = new CodeSet('自从');
const BEGINNING = /^(?:\d{1,2}月)?[起开]/u;

interface Read {
  readonly year: number | null;
  readonly tells: boolean;
  readonly signs: Signs;
}

const made = new WeakMap<Context, Read[]>();

function signsOf(context: Context, year: number | null, tells: boolean): Signs {
  let all = made.get(context);
  if (all === undefined) {
    all = [];
    made.set(context, all);
  }
  for (const read of all) if (read.year === year && read.tells === tells) return read.signs;
  const words = wordsOf(context, year, tells);
  const signs = summed(
    year === null
      ? words
      : [...words, ...yearsOf(context, year), ...periodsOf(context, year, tells)],
  );
  all.push({ year, tells, signs });
  return signs;
}

/**
 * Above zero: planned; below zero: achieved.
 * @param tells whether the text tells of results, where a plan does not
 */
export function balance(context: Context, place: Span, year: number | null, tells = true): number {
  const { starts, ends, sums } = signsOf(context, year, tells);
  const from = numberBefore(starts, place.start);
  let to = numberBefore(starts, place.end);
  while (to > from && (ends[to - 1] as number) > place.end) to--;
  return to <= from ? 0 : (sums[to] as number) - (sums[from] as number);
}
