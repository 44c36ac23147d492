import { alternation, derive, type Lexicon } from '../../../lexicon/lexicon.js';
import type { FixedEntry } from '../../../lexicon/schema.js';
import { type Span, span } from '../../../model/span.js';
import { type Context, sentenceAt } from '../../../plan/context.js';
import { LONGEST } from '../../../plan/slogans/candidate.js';
import { READINGS } from '../../../text/repairs/readings.js';
import { listingsOf } from '../../listings.js';
import { type Draft, defineDocumentRule } from '../../rule.js';

export const sloganNearMiss = defineDocumentRule({
  id: 'slogan-near-miss',
  group: 'slogans',
  severity: 'warning',
  why: {
    zh: '和规范提法只差一个字，多半是写错了；检索和统计也找不到它。',
    en: 'One character off an official formulation is mostly a slip, and neither search nor statistics will find it.',
  },
  messages: {
    default: {
      zh: '没有“{written}”这个提法，是不是“{known}”？',
      en: '“{written}” is not a known formulation; perhaps “{known}”',
    },
  },
  ok: [
    '一、提高站位。增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
    '一、锚定“两个确保”，实施“十大战略”。',
    '一、推行“一企一策”“一园一策”，深化“三所联动”。',
    '一、完善“四个自强”（思想自强、技术自强、人才自强、服务自强）机制。',
    '一、打造“一带一部”，推动“三位一体”发展。',
    '一、增强“三个意识”，树立“五个理念”。',
    '一、推进“三项建设”，整治“三类问题”。',
    '一、深化“双高工程”“三单合一”“五床联动”。',
  ],
  notOk: [
    '一、提高站位。坚决做到“两个拥护”。',
    '一、提高站位。增强“四个意思”、坚定“四个自性”。',
    '一、统筹推进“五位一休”总体布局。',
    '一、落实“三会一刻”制度。',
    '一、协调推进“四个全国”战略布局。',
    '一、巩固“两不愁三保证”成果。',
    '一、压实“一岗双贵”，推行“双随机、一公升”监管。',
    '一、坚定四个自性，开展“三严三时”教育。',
    '一、执行“三重一打”制度，落实“四个区分开来”要求。',
    '一、增强“五个意识”、坚定“四个自信”、做到“两个维护”。',
  ],
  *check(document, { lexicon }) {
    const { context } = document;
    const { text, quoted } = context;
    const { isKnown, near, halves, fixedBy } = formulations(lexicon);
    const spelled = new Set(listingsOf(document).map(({ formula }) => formula));
    const isFree = (written: string): boolean => isKnown(written) || spelled.has(written);
    const seen = new Set<number>();
    const draft = (place: Span, known: string): Draft => {
      seen.add(place.start);
      const written = text.slice(place.start, place.end);
      return { span: document.place(place), args: { written, known } };
    };
    for (const { index, 0: half } of text.matchAll(halves))
      for (const { entry, offset } of fixedBy.get(half) ?? []) {
        const place = span(index - offset, index - offset + entry.text.length);
        const written = text.slice(place.start, place.end);
        if (seen.has(place.start) || isFree(written)) continue;
        if (!stands(text, place, entry)) continue;
        if (isSlip(written, entry.text) || isMiscount(context, place, entry))
          yield draft(place, entry.text);
      }
    for (const { inner } of quoted) {
      const written = text.slice(inner.start, inner.end);
      if (seen.has(inner.start) || isFree(written)) continue;
      const known = near(written);
      if (known !== undefined) yield draft(inner, known);
    }
  },
});

/** Beside the words that a formulation goes with: 做到〔两个拥护〕 · “五位一休”总体布局 */
function stands(text: string, { start, end }: Span, { before, after }: FixedEntry): boolean {
  const lead = text.slice(Math.max(0, start - 8), start).replace(/[“‘「『"]$/u, '');
  const rest = text.slice(end, end + 10).replace(/^[”’」』"]?的?/u, '');
  return before.some((word) => lead.endsWith(word)) || after.some((word) => rest.startsWith(word));
}

const NUMERAL = /[一二两双三四五六七八九十]/u;

/** 增强〔五个意识〕、坚定“四个自信” : the numeral alone is another, and what goes with it is there. */
function isMiscount(context: Context, place: Span, { text }: FixedEntry): boolean {
  const written = context.text.slice(place.start, place.end);
  const differing = differenceOf(written, text);
  if (differing === undefined || !differing.every((one) => NUMERAL.test(one))) return false;
  if (text.length > SHORTEST) return true;
  const { start, end } = sentenceAt(context, place.start);
  const sentence = context.text.slice(start, end);
  return context.lexicon.fixed.some(
    (other) =>
      other.text !== text && other.text.length >= SHORTEST && sentence.includes(other.text),
  );
}

interface Half {
  readonly entry: FixedEntry;
  readonly offset: number;
}

/** Shorter ones are one character away from too much. */
const SHORTEST = 4;
const LONG = 6;

const formulations = derive((lexicon: Lexicon) => {
  const kinds = new Map(
    lexicon.slogans.flatMap(({ text, variants, kind }) =>
      [text, ...variants].map((word) => [word, kind] as const),
    ),
  );
  const masks = new Map<string, string[]>();
  const particular = new Set(
    lexicon.fixed.flatMap(({ text, before, after }) =>
      before.length + after.length === 0 ? text : [],
    ),
  );
  for (const word of new Set([...kinds.keys(), ...particular]))
    if (word.length >= SHORTEST && word.length <= LONGEST)
      for (const mask of masksOf(word)) masks.set(mask, [...(masks.get(mask) ?? []), word]);
  const fixedBy = new Map<string, Half[]>();
  for (const entry of lexicon.fixed) {
    const middle = Math.ceil(entry.text.length / 2);
    for (const [half, offset] of [
      [entry.text.slice(0, middle), 0],
      [entry.text.slice(middle), middle],
    ] as const)
      fixedBy.set(half, [...(fixedBy.get(half) ?? []), { entry, offset }]);
  }
  return {
    isKnown: (word: string): boolean => kinds.has(word) || particular.has(word),
    fixedBy,
    halves: new RegExp(alternation(fixedBy.keys()), 'gu'),
    near: (written: string): string | undefined =>
      written.length < SHORTEST || written.length > LONGEST
        ? undefined
        : masksOf(written)
            .flatMap((mask) => masks.get(mask) ?? [])
            .find(
              (word) =>
                isSlip(written, word) &&
                (particular.has(word) ||
                  (word.length >= LONG && kinds.get(word) !== 'programme') ||
                  soundAlike(written, word)),
            ),
  };
});

const masksOf = (word: string): readonly string[] =>
  [...word].map((_, i) => `${word.slice(0, i)}?${word.slice(i + 1)}`);

/** What formulas of one pattern differ in without being slips: 三项 and 四项, 五大 and 五个. */
const COUNTS = /[〇零一二两双三四五六七八九十百千万亿多大个项类种条级新\P{Script=Han}]/u;

/** One character stands for another, and neither counts anything; 一打 for 一大 is told by its sound. */
function isSlip(written: string, known: string): boolean {
  const [here, there] = differenceOf(written, known) ?? [];
  if (here === undefined || there === undefined || COUNTS.test(here)) return false;
  return !COUNTS.test(there) || (!NUMERAL.test(there) && soundAlike(written, known));
}

/** 自性 and 自信 : [性, 信]; undefined where more or less than one character differs. */
function differenceOf(a: string, b: string): readonly [string, string] | undefined {
  if (a.length !== b.length) return undefined;
  const at = [...a].findIndex((character, i) => character !== b.charAt(i));
  return at >= 0 && a.slice(at + 1) === b.slice(at + 1) ? [a.charAt(at), b.charAt(at)] : undefined;
}

/** As typed: 刻 for 课, 性 for 信, 思 for 识. */
function soundAlike(written: string, known: string): boolean {
  const [a, b] = differenceOf(written, known) ?? ['', ''];
  const readings = new Set(readingsOf(a));
  return readingsOf(b).some((reading) => readings.has(reading));
}

let readingsBy: Map<string, string[]> | undefined;

/** Readings without what many do not tell apart: zh and z, ing and in. */
function readingsOf(character: string): readonly string[] {
  if (readingsBy === undefined) {
    readingsBy = new Map();
    for (const [syllable, characters] of READINGS) {
      const sound = syllable.replace(/^(?<initial>[zcs])h/u, '$<initial>').replace(/ng$/u, 'n');
      for (const one of characters) readingsBy.set(one, [...(readingsBy.get(one) ?? []), sound]);
    }
  }
  return readingsBy.get(character) ?? [];
}
