import { alternation, derive, list } from '../../../lexicon/lexicon.js';
import { span } from '../../../model/span.js';
import { proseOf } from '../../prose.js';
import { defineDocumentRule } from '../../rule.js';

interface Words {
  /** 的的 · 进一步进一步 */
  readonly doubled: RegExp;
  readonly known: ReadonlySet<string>;
  /** 目的的 */
  readonly chance: RegExp;
}

/** Longer ones do not meet by chance, but 一个项目一个项目 counts them out. */
const LONG = /(?<word>\p{Script=Han}{3,8})\k<word>/gu;
const COUNTS = /[一二两三四五六七八九十〇零每逐各]/u;

const wordsOf = derive(
  (lexicon): Words => ({
    doubled: new RegExp(`(?<word>${alternation(list(lexicon, 'never-doubled'))})\\k<word>`, 'gu'),
    known: new Set(list(lexicon, 'never-doubled')),
    chance: new RegExp(alternation(list(lexicon, 'doubled-by-chance')), 'gu'),
  }),
);

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
    '一、加快加快推进项目建设。',
    '一、落实责任和和任务。',
    '一、推动人工智能人工智能产业发展。',
    '一、全面全面落实各项要求，以及以及相关政策。',
  ],
  *check(document, { lexicon }) {
    const { doubled, known, chance } = wordsOf(lexicon);
    const prose = proseOf(document);
    const meant = [...prose.matchAll(chance)].map(({ index, 0: found }) =>
      span(index, index + found.length),
    );
    let next = 0;
    for (const { index, 0: found, groups } of prose.matchAll(doubled)) {
      const end = index + found.length;
      while ((meant[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next++;
      if ((meant[next]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
      const word = groups?.['word'] ?? '';
      const place = document.codePoints(span(index, end));
      yield { span: place, args: { word }, fix: { span: place, text: word } };
    }
    for (const { index, 0: found, groups } of prose.matchAll(LONG)) {
      const word = groups?.['word'] ?? '';
      if (COUNTS.test(word) || new Set(word).size < 3 || known.has(word)) continue;
      yield {
        span: document.codePoints(span(index, index + found.length)),
        args: { word },
      };
    }
  },
});
