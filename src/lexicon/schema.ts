/** Shapes of the sections that a dictionary file may hold; one file may hold any of them. */
import { z } from 'zod';
import { DOMAINS } from '../model/domains.js';

const term = z.string().min(1);
const terms = z.array(term).default([]);

/** `{text: 四个意识, kind: numeric, number: 4, items: […], year: 2016, origin: …, domain: …}` */
export const sloganEntry = z.strictObject({
  text: term,
  kind: z.enum(['numeric', 'programme', 'motto']),
  number: z.int().positive().nullable().default(null),
  items: terms,
  year: z.int().nullable().default(null),
  origin: z.string().nullable().default(null),
  variants: terms,
  domain: z.enum(DOMAINS).nullable().default(null),
});

/** `{code: '530000', name: 云南省, level: province, short: [云南], abbreviation: 滇}` */
export const regionEntry = z.strictObject({
  code: z.string().regex(/^\d{6}$/u),
  name: term,
  level: z.enum(['province', 'prefecture', 'county']),
  short: terms,
  abbreviation: z.string().length(1).nullable().default(null),
  within: z.string().nullable().default(null),
  until: z.int().nullable().default(null),
  successor: z.string().nullable().default(null),
});

/**
 * `{unit: 元, kind: money, factor: 1, words: [元, 块钱]}`: words that name a unit after a number.
 * `canonical` is what the record shows (default: the word itself); `factor` turns into base units.
 */
export const unitEntry = z.strictObject({
  words: z.array(term).min(1),
  kind: z.enum(['count', 'money', 'percent', 'measure', 'duration']),
  canonical: term.nullable().default(null),
  factor: z.number().positive().default(1),
  currency: z.string().length(3).nullable().default(null),
  /** Signs that name the unit before the number: ¥, 人民币. */
  signs: terms,
  /** Words that begin like one of `words` and name something else: 个月, 人均. */
  except: terms,
});

/** `{comparator: gte, before: [不少于, 至少], after: [以上]}`: words before or after an amount. */
export const comparatorEntry = z.strictObject({
  comparator: z.enum(['eq', 'gte', 'lte', 'gt', 'lt', 'approx']),
  before: terms,
  /** Before the amount, with a verb between: 至少举办2次. */
  adverbs: terms,
  after: terms,
  /** Between the numeral and its unit: 10余个, 1万多名. */
  inside: terms,
  /** Words that end like one of `before` or begin like one of `inside` and say something else: 节约, 附近, 多元化. */
  except: terms,
});

/** `{name: 国庆, words: [国庆节, 国庆], month: 10, day: 1}` or `{…, lunar: {month: 1, day: 1}}`. */
export const festivalEntry = z.strictObject({
  name: term,
  words: z.array(term).min(1),
  month: z.int().min(1).max(12).nullable().default(null),
  day: z.int().min(1).max(31).nullable().default(null),
  lunar: z
    .strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(30) })
    .nullable()
    .default(null),
});

/** `{of: [number], words: [三角洲, 五号楼]}`: vocabulary in which nothing of these kinds is recognised. */
export const guardEntry = z.strictObject({
  of: z.array(z.enum(['number', 'time', 'slogan', 'region'])).min(1),
  words: z.array(term).min(1),
});

/** `{kind: action-plan, words: [行动计划, 行动方案]}`: titles that end so are of this kind. */
export const documentKindEntry = z.strictObject({
  kind: z.enum([
    'work-points',
    'action-plan',
    'implementation-plan',
    'opinions',
    'measures',
    'work-report',
    'five-year-plan',
    'press-conference',
    'article',
    'other',
  ]),
  words: z.array(term).min(1),
});

/**
 * `{taxonomy: party, theme: discipline, label: {zh: 纪律建设, en: Discipline}, strong: [纪律建设], words: [警示教育]}`:
 * words by which an action is known to be of the theme; a strong one says as much as three others.
 */
export const themeEntry = z.strictObject({
  taxonomy: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/u),
  theme: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/u),
  label: z.strictObject({ zh: term, en: term }),
  strong: terms,
  words: terms,
});

/** `{words: [生产总值, 地区生产总值, GDP]}`: names of one indicator, or of one part of it; the first stands for all. */
export const synonymEntry = z.strictObject({
  words: z.array(term).min(2),
  /** Only where something else is counted: 党员〔活动经费〕 and 党建〔活动经费〕, but not 100名党员. */
  before: z.boolean().default(false),
});

/**
 * `{old: [环境保护部], now: 生态环境部, since: 2018-05, except: [环境保护部门]}`: wording that was official until a month.
 */
export const supersededEntry = z.strictObject({
  old: z.array(term).min(1),
  now: term,
  since: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u),
  /** Longer words that hold one of `old` and are right: 〔文化部〕门. */
  except: terms,
});

/**
 * `{text: 两个维护, before: [做到], after: []}`: a formulation that is never varied, with the words that stand
 * directly before or after it. Without such words it is so particular that one other character is a slip.
 */
export const fixedEntry = z.strictObject({
  text: term,
  before: terms,
  after: terms,
});

/** `{names: [发展改革, 发改, 发展和改革]}`: ways to name one office, without the level before and 局, 委 … behind. */
export const officeEntry = z.strictObject({ names: z.array(term).min(2) });

/** Every section of a dictionary file. */
export const dictionarySchema = z.strictObject({
  slogans: z.array(sloganEntry).default([]),
  regions: z.array(regionEntry).default([]),
  units: z.array(unitEntry).default([]),
  comparators: z.array(comparatorEntry).default([]),
  festivals: z.array(festivalEntry).default([]),
  guards: z.array(guardEntry).default([]),
  documentKinds: z.array(documentKindEntry).default([]),
  themes: z.array(themeEntry).default([]),
  synonyms: z.array(synonymEntry).default([]),
  superseded: z.array(supersededEntry).default([]),
  fixed: z.array(fixedEntry).default([]),
  offices: z.array(officeEntry).default([]),
  /** Named word lists: `{verbs-of-plan: [推进, …]}`. Users' lists are added to the default ones. */
  lists: z.record(z.string().regex(/^[a-z]+(?:-[a-z]+)*$/u), z.array(term)).default({}),
  /** Words for the segmenter; keywords prefer them. */
  words: terms,
});

export type Dictionary = Readonly<z.infer<typeof dictionarySchema>>;
export type SloganEntry = z.infer<typeof sloganEntry>;
export type RegionEntry = z.infer<typeof regionEntry>;
export type UnitEntry = z.infer<typeof unitEntry>;
export type ComparatorEntry = z.infer<typeof comparatorEntry>;
export type FestivalEntry = z.infer<typeof festivalEntry>;
export type GuardEntry = z.infer<typeof guardEntry>;
export type ThemeEntry = z.infer<typeof themeEntry>;
export type SynonymEntry = z.infer<typeof synonymEntry>;
export type SupersededEntry = z.infer<typeof supersededEntry>;
export type FixedEntry = z.infer<typeof fixedEntry>;
export type DocumentKindEntry = z.infer<typeof documentKindEntry>;
