import { ledPattern, pairsOf } from '../../lexicon/led-pattern.js';
import { alternation, derive, list } from '../../lexicon/lexicon.js';
import { END_OF, partOfYear, readCount, START_OF, time } from '../calendar.js';
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

/** “十四五”建设任务12项 : the number is of a thing. */
const OF_A_THING =
  '(?![^，。；、\\d]{0,4}(?:规划|计划|方案|纲要|工程|任务|项目|目标|行动|重点|指标))';

/** The bare name is a document's or an adjective (“十四五”规划), no time; “十四五”新建12座 is one. */
const planned = derive((lexicon) => {
  const verbs = list(lexicon, 'target-verbs').filter((verb) => verb.length > 1);
  return ledPattern(
    {
      numerals: NAMES,
      behind: `${CLOSE}规计期时底末初以前`,
      words: pairsOf(`${OPEN}第`, NAMES),
    },
    String.raw`(?:[${OPEN}]?(?<![\d〇○零一二三四五六七八九十百千万第月])(?<name>十?[一二三四五六七八九]五|十五)[${CLOSE}]?` +
      `|第(?<ordinal>十?[一二三四五六七八九]|十)个?五年(?:规划|计划))` +
      `(?:规划|计划)?(?:期间|时期|期内|(?<edge>期?(?:${END_OF}|${START_OF}))|(?=以来|前(?:夕|[，。；、]|完成|建成))` +
      `|(?<=[${CLOSE}])(?=[将拟](?![定])|力争|争取|(?:${alternation(verbs)})${OF_A_THING}[^，。；、的\\d]{0,8}\\d))`,
  );
});

/** “十三五” is 2016–2020; the first five plans lay differently. */
const EARLY: readonly (readonly [number, number])[] = [
  [1953, 1957],
  [1958, 1962],
  [1966, 1970],
  [1971, 1975],
];
function yearsOf(plan: number): readonly [number, number] {
  return EARLY[plan - 1] ?? [1976 + 5 * (plan - 5), 1980 + 5 * (plan - 5)];
}

/** “十四五”期间 · 到“十四五”末 · “十四五”(新建) · 第十四个五年规划时期 */
export const fiveYearPlan = defineRecogniser<Time>({
  id: 'five-year-plan',
  kinds: ['time'],
  *find(text, lexicon) {
    for (const match of planned(lexicon).all(text)) {
      const { name, ordinal, edge } = match.groups as Groups;
      const plan = readCount(ordinal ?? (name === '十五' ? '十' : (name ?? '').slice(0, -1)));
      const [first, last] = yearsOf(plan);
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
