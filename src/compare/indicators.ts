/** What a target counts, apart from how a plan words it. */
import { derive, type Lexicon, list } from '../lexicon/lexicon.js';
import type { Action, Target } from '../model/record.js';
import { idfOf } from '../words/idf.js';
import { contentWords, type Segmenter } from '../words/index.js';
import { fold } from './fold.js';
import { type Multiple, multipleOf } from './multiples.js';
import { phrasesOf } from './phrases.js';
import { dimensionOf } from './units.js';

/** A change in per cent is not a share, and what is added is not what there is. */
export type Measure = 'growth' | 'decline' | 'share' | 'added' | 'total' | 'plain';

export interface IndicatorKey {
  /** As the plan has it; where that is only 标准, what the standard is for. */
  readonly name: string;
  /** The thing itself: the last word that says anything. */
  readonly head: string;
  /** All words that tell it from others, with their weights; the head among them. */
  readonly words: ReadonlyMap<string, number>;
  /** Those of them that two indicators do not share by chance. */
  readonly telling: readonly string[];
  /** What tells one class of a thing from another: 4A · 20万元以上 */
  readonly grades: readonly string[];
  readonly dimension: string;
  readonly measure: Measure;
  /** How it tells a growth in 倍; null where it does not. */
  readonly multiple: Multiple | null;
}

const vocabulary = derive((lexicon: Lexicon) => {
  const synonyms = new Map<string, string>();
  const before = new Map<string, string>();
  for (const entry of lexicon.synonyms)
    for (const word of entry.words)
      (entry.before ? before : synonyms).set(word, entry.words[0] ?? word);
  return {
    synonyms,
    before,
    find: phrasesOf([...synonyms.keys(), ...before.keys()]),
    generic: new Set([
      ...list(lexicon, 'indicator-generic'),
      ...list(lexicon, 'target-verbs'),
      ...list(lexicon, 'reach-verbs'),
      ...list(lexicon, 'clause-openers'),
      ...lexicon.regions.flatMap(({ name, short }) => [name, ...short]),
    ]),
    vague: new Set(list(lexicon, 'indicator-vague')),
    funds: list(lexicon, 'fund-nouns'),
    payees: list(lexicon, 'payees'),
  };
});

/** The head says more than what stands before it. */
const HEAD = 1.5;
/** Common words tell indicators apart all the same: 农村〔居民收入〕. */
const LIGHTEST = 5;
const HEAVIEST = 10;
const VAGUE = 0.5;

const NOT_WORDS = /[（(][^（）()]{0,24}[）)]|[“”"‘’《》「」『』〈〉]/gu;

/** Undefined where the words do not tell what is counted: 100元/人的标准 alone, 40个机关. */
export function indicatorKey(
  target: Target,
  action: Action | undefined,
  lexicon: Lexicon,
  segmenter: Segmenter,
): IndicatorKey | undefined {
  const { before, vague } = vocabulary(lexicon);
  const counted = target.indicator.replace(POPULATION, '');
  const own = wordsIn(counted, target.unit, lexicon, segmenter);
  const isOwn = own.words.length > 0 && !isPayee(target, lexicon);
  const funds = isOwn
    ? own
    : wordsIn(fundsOf(target, action, lexicon), target.unit, lexicon, segmenter);
  const { words, name } =
    isOwn || funds.words.length === 0 ? { ...own, name: target.indicator } : funds;
  const head = words.at(-1);
  if (head === undefined) return undefined;
  if (words.every((word) => vague.has(word))) return undefined;
  const weights = new Map<string, number>();
  for (const word of words) {
    const same = word === head ? word : (before.get(word) ?? word);
    const weight = Math.min(HEAVIEST, Math.max(LIGHTEST, idfOf(word)));
    weights.set(
      same,
      weight * (word === head ? HEAD : 1) * (vague.has(word) && word !== head ? VAGUE : 1),
    );
  }
  return {
    name,
    head,
    words: weights,
    telling: words.filter((word) => !vague.has(word)).map((word) => before.get(word) ?? word),
    grades: (target.indicator.match(GRADE) ?? []).sort(),
    dimension: `${target.kind === 'coverage' ? 'percent' : target.kind} ${dimensionOf(unitOf(target))}`,
    ...measureOf(target, action),
  };
}

/** 每千人口托位数 4.6个 is 4.6个/千人. */
const POPULATION = /(?<!\d)每?(?<of>[百千万]人)口?(?:拥有)?/u;

function unitOf({ indicator, unit }: Target): string | null {
  const of = POPULATION.exec(indicator)?.groups?.['of'];
  return of === undefined || unit === null || unit.includes('/') ? unit : `${unit}/${of}`;
}

/** 乡村教师每月300元/人: who is counted in the unit is not what is counted. */
const isPayee = ({ kind, indicator, unit }: Target, lexicon: Lexicon): boolean =>
  kind === 'money' &&
  /\/[人户]$/u.test(unit ?? '') &&
  vocabulary(lexicon).payees.some((payee) => indicator.endsWith(payee));

const GRADE = /\d+(?:\.\d+)?(?:[A-Z](?=级)|[千万亿]?\p{Script=Han}{1,2}以[上下])/gu;

/** What the unit says already: 高标准农田〔面积〕 in 亩 */
const SAID: Readonly<Record<string, RegExp>> = { area: /^面积$/u, length: /^总?里程$/u };

/** 服务〔站〕 · 托育〔园〕: segmenters cut it off, and alone it is no word. */
const ENDING = /^(?![等均的达为共数量平中内上下年月约超已了])\p{Script=Han}$/u;

/** 养老金〔发放率〕: of a word that says nothing and an ending. */
const RATE = /^\p{Script=Han}{1,3}[率量数]$/u;

interface Wording {
  readonly words: readonly string[];
  /** From the first to the last of them. */
  readonly name: string;
}

/** The words of an indicator that tell it from others, known names whole. */
function wordsIn(
  text: string,
  unit: string | null,
  lexicon: Lexicon,
  segmenter: Segmenter,
): Wording {
  const { find, synonyms, generic } = vocabulary(lexicon);
  const plain = text.replace(NOT_WORDS, '');
  const said = SAID[dimensionOf(unit)];
  const words: string[] = [];
  let first = plain.length;
  let last = 0;
  const add = (word: string, wording: string, start: number): void => {
    words.push(word);
    first = Math.min(first, start);
    last = start + wording.length;
  };
  let from = 0;
  const cut = (to: number): void => {
    let at = from;
    for (const word of contentWords(plain.slice(from, to), lexicon, segmenter)) {
      const start = plain.indexOf(word, at);
      if (start === -1) continue;
      at = start + word.length;
      if (!generic.has(word) && said?.test(word) !== true) add(word, word, start);
    }
  };
  for (const { phrase, start } of find(plain)) {
    cut(start);
    if (!generic.has(phrase)) add(synonyms.get(phrase) ?? phrase, phrase, start);
    from = start + phrase.length;
  }
  cut(plain.length);
  const end = segmenter.cut(plain.slice(from)).at(-1) ?? '';
  const rest = plain.slice(last);
  if (words.length > 0 && rest !== '' && ENDING.test(end)) {
    words.push(RATE.test(rest) && rest !== end ? rest : `${words.pop()}${end}`);
    last = plain.length;
  }
  return { words, name: plain.slice(first, last) };
}

/** 按在职教师每人每年200元的标准，把工会活动经费列入预算 */
function fundsOf(target: Target, action: Action | undefined, lexicon: Lexicon): string {
  if (target.kind !== 'money' || action === undefined) return '';
  const { text, places } = fold(action.quote, action.span.start);
  const start = places.findIndex((place) => place >= target.span.start);
  if (start === -1) return '';
  const from = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('；', start)) + 1;
  const to = /[。；\n]/u.exec(text.slice(start))?.index ?? text.length - start;
  const clauses = text.slice(from, start + to).split(/[，,：:]/u);
  const isNamed = (clause: string): boolean =>
    vocabulary(lexicon).funds.some((fund) => clause.includes(fund));
  let passed = from;
  const own = clauses.findIndex((clause) => {
    passed += clause.length + 1;
    return passed > start;
  });
  const near = [own, own + 1, own - 1].find((i) => isNamed(clauses[i] ?? ''));
  if (near === undefined) return '';
  const clause = clauses[near] ?? '';
  const ends = vocabulary(lexicon).funds.map((fund) => {
    const at = clause.indexOf(fund);
    return at === -1 ? 0 : at + fund.length;
  });
  return clause.slice(0, Math.max(...ends));
}

const LEVEL = /(?:增长|提高|提升|上升|增加|扩大|下降|降低|降|压减)(?:到|至)/u;
const DECLINE = /下降|降低|减少|压减|降幅|[^占]降/u;
const GROWTH = /增长|增速|增幅|上升|提高|提升|增加/u;
const ADDED = /新增|净增|增加|新建|新培育|新认定|新开工/u;
const TOTAL = /累计|总量|总数|总额|保有量|存量|稳定在|达到|突破|总规模|总里程/u;

/** What leads to the amount without belonging to its quote: 新增〔养老床位3000张〕 */
const LEAD = 6;

function leadOf(target: Target, action: Action | undefined): string {
  if (action === undefined) return '';
  const at = target.span.start - action.span.start;
  return (
    /(?<![^，,。；;、\n])[^，,。；;、\n]*$/u.exec(
      [...action.quote].slice(Math.max(0, at - LEAD), at).join(''),
    )?.[0] ?? ''
  );
}

function measureOf(
  target: Target,
  action: Action | undefined,
): Pick<IndicatorKey, 'measure' | 'multiple'> {
  const lead = leadOf(target, action);
  if (target.unit !== '倍') return { measure: plainMeasureOf(target, lead), multiple: null };
  const said = fold(`${lead}${target.quote}`).text.replace(/\s/gu, '');
  const multiple = multipleOf(said) ?? null;
  return { measure: multiple === null ? 'plain' : 'growth', multiple };
}

function plainMeasureOf({ kind, quote, indicator }: Target, lead: string): Measure {
  const { text } = fold(`${lead}${indicator} ${quote}`);
  if (kind === 'percent' || kind === 'ratio') {
    if (LEVEL.test(text)) return /占/u.test(text) ? 'share' : 'plain';
    if (DECLINE.test(text)) return 'decline';
    if (GROWTH.test(text)) return 'growth';
    return /占/u.test(text) ? 'share' : 'plain';
  }
  if (ADDED.test(text)) return 'added';
  return TOTAL.test(text) ? 'total' : 'plain';
}
