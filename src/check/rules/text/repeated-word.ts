import { alternation, derive, list } from '../../../lexicon/lexicon.js';
import { lowerBound, type Span, span } from '../../../model/span.js';
import { proseOf } from '../../prose.js';
import { defineDocumentRule } from '../../rule.js';

/** Longer ones do not meet by chance, but 一个项目一个项目 counts them out. */
const LONG = 3;
const LONGEST = 6;
const COUNTS = /[一二两三四五六七八九十〇零每逐各]/u;
const WORD = /^\p{Script=Han}+$/u;

interface Words {
  /** 的 · 进一步 */
  readonly known: ReadonlySet<string>;
  /** 目的的, but not 项目的的 */
  readonly chance: RegExp;
}

const wordsOf = derive(
  (lexicon): Words => ({
    known: new Set(list(lexicon, 'never-doubled')),
    chance: new RegExp(
      `(?<slip>${alternation(list(lexicon, 'doubled-all-the-same'))})|${alternation(list(lexicon, 'doubled-by-chance'))}`,
      'gu',
    ),
  }),
);

interface Doubled {
  readonly at: number;
  readonly word: string;
}

/** Where a word of some length stands twice; of 的的的 once. */
function* doubledIn(text: string): Iterable<Doubled> {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  for (let length = 1; length <= LONGEST; length++) {
    let same = 0;
    for (let at = 0; at + length < units.length; at++) {
      if (units[at] !== units[at + length]) same = 0;
      else if (++same === length) {
        const start = at + 1 - length;
        yield { at: start, word: text.slice(start, start + length) };
        at += length;
        same = 0;
      }
    }
  }
}

export const repeatedWord = defineDocumentRule({
  id: 'repeated-word',
  group: 'text',
  severity: 'warning',
  fixable: true,
  why: {
    zh: '同一个词连写两遍，是修改或录入时留下的。',
    en: 'A word that stands twice in a row was left by an edit or by typing.',
  },
  messages: {
    default: { zh: '“{word}”重复', en: '“{word}” is repeated' },
  },
  ok: [
    '一、达到规划目的的，给予奖励。加强研究研究的态度不可取。',
    '一、的的确确为群众办实事，一步一步推进。',
    '一、鼓励社会力量参与与监督，建设和和美美的家园。',
    '一、使使用者满意，种好植被被列为重点。',
    '一、人人参与，处处宣传，事事落实。',
  ],
  notOk: [
    '一、推动全县全县各项事业发展。',
    '一、加强基层党组织的的建设。',
    '一、进一步进一步完善制度。',
    '一、加强项目的的管理。',
    '一、加快加快推进项目建设。',
    '一、落实责任和和任务。',
    '一、推动人工智能人工智能产业发展。',
    '一、全面全面落实各项要求，以及以及相关政策。',
  ],
  *check(document, { lexicon }) {
    const { known, chance } = wordsOf(lexicon);
    const prose = proseOf(document);
    let around: readonly Span[] | undefined;
    for (const { at, word } of doubledIn(prose)) {
      const isLong = word.length >= LONG && !COUNTS.test(word) && new Set(word).size >= LONG;
      const isKnown = known.has(word);
      if (!(isKnown || isLong) || !WORD.test(word)) continue;
      const place = span(at, at + 2 * word.length);
      around ??= [...prose.matchAll(chance)]
        .filter(({ groups }) => groups?.['slip'] === undefined)
        .map(({ index, 0: found }) => span(index, index + found.length));
      const near = around[lowerBound(around, ({ end }) => end <= place.start)];
      if (isKnown && near !== undefined && near.start < place.end) continue;
      const whole = document.codePoints(place);
      if (isKnown) yield { span: whole, args: { word }, fix: { span: whole, text: word } };
      else yield { span: whole, args: { word } };
    }
  },
});
