import { ledPattern, pairsOf } from '../../lexicon/led-pattern.js';
import { derive } from '../../lexicon/lexicon.js';
import { END_OF, partOfYear, readCount, START_OF, time, yearsOfPlan } from '../calendar.js';
import { deed } from '../deeds.js';
import { defineRecogniser } from '../define.js';
import type { Time } from '../recognition.js';

interface Groups {
  readonly name?: string;
  readonly ordinal?: string;
  readonly edge?: string;
}

const OPEN = `“”"‘’'「『`;
const CLOSE = `”“"’‘'」』`;

/** First characters of the numbers of plans. */
const NAMES = '一二三四五六七八九十';

/** The bare name is a document's or an adjective (“十四五”规划), no time; “十四五”新建12座 is one. */
const plans = derive((lexicon) =>
  ledPattern(
    {
      numerals: NAMES,
      behind: `${CLOSE}规计期时底末初以前`,
      words: pairsOf(`${OPEN}第`, NAMES),
    },
    String.raw`(?:[${OPEN}]?(?<![\d〇○零一二三四五六七八九十百千万第月])(?<name>十?[一二三四五六七八九]五|十五)[${CLOSE}]?` +
      `|第(?<ordinal>十?[一二三四五六七八九]|十)个?五年(?:规划|计划))` +
      `(?:规划|计划)?(?:期间|时期|期内|(?<edge>期?(?:${END_OF}|${START_OF}))|(?=以来|前(?:夕|[，。；、]|完成|建成))` +
      `|(?<=[${CLOSE}])(?=[将拟](?![定])|力争|争取|${deed(lexicon)}[^，。；、的\\d]{0,8}\\d))`,
  ),
);

/** “十四五”期间 · 到“十四五”末 · “十四五”(新建) · 第十四个五年规划时期 */
export const fiveYearPlan = defineRecogniser<Time>({
  id: 'five-year-plan',
  kinds: ['time'],
  *find(text, lexicon) {
    for (const match of plans(lexicon).all(text)) {
      const { name, ordinal, edge } = match.groups as Groups;
      const plan = readCount(ordinal ?? (name === '十五' ? '十' : (name ?? '').slice(0, -1)));
      const [first, last] = yearsOfPlan(plan);
      const start = match.index;
      const end = start + match[0].length;
      if (edge === undefined) {
        yield time('five-year-plan', start, end, {
          type: 'range',
          from: { year: first },
          to: { year: last },
        });
      } else {
        const year = edge.includes('初') ? first : last;
        const days = partOfYear(edge);
        yield time(
          'five-year-plan',
          start,
          end,
          { type: 'range', from: { year, ...days.from }, to: { year, ...days.to } },
          { form: edge.includes('初') ? 'during' : 'by' },
        );
      }
    }
  },
});
