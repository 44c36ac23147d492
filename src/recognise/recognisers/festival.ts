import { type LedPattern, ledPattern } from '../../lexicon/led-pattern.js';
import { alternation, derive } from '../../lexicon/lexicon.js';
import type { FestivalEntry } from '../../lexicon/schema.js';
import { time } from '../calendar.js';
import { defineRecogniser } from '../define.js';
import type { Time, TimeValue } from '../recognition.js';

interface Groups {
  readonly open?: string;
  readonly word: string;
  readonly close?: string;
}

const NUMERALS = /^[\d一二三四五六七八九十·.]+$/u;
const NUMERAL_BEFORE = /[\d〇○零一二三四五六七八九十百千万亿第]$/u;
/** Without such words a name is an occasion (欢度春节, “七一”勋章, 五四精神), no day. */
const DAY_BEFORE = /[年到至]$/u;
const DAY_AFTER = /^(?:[之以]?[前后]|期间|假期|长假|黄金周|当[天日]|之际|到来|来临|[到至](?!来))/u;
const NO_DAY_AFTER = /^(?:重要|讲话|勋章|精神|奖|口号|[^，。；]?\d+周年|联欢|晚会|活动)/u;
const LONGEST_CONTEXT = 8;
const OPEN = `“‘"'「『`;

interface Festivals {
  readonly pattern: LedPattern;
  readonly byWord: ReadonlyMap<string, FestivalEntry>;
}

const festivals = derive((lexicon): Festivals => {
  const byWord = new Map(
    lexicon.festivals.flatMap((entry) => entry.words.map((word) => [word, entry] as const)),
  );
  return {
    byWord,
    pattern: ledPattern(
      {
        words: [...byWord.keys()].flatMap((word) => [
          word,
          ...[...OPEN].map((open) => open + word),
        ]),
      },
      `(?<open>[${OPEN}])?(?<word>${alternation(byWord.keys())})(?<close>[”’"'」』])?`,
    ),
  };
});

function meaningOf({ name, month, day, lunar }: FestivalEntry): TimeValue {
  if (lunar !== null) return { type: 'festival', name, calendar: 'lunar', ...lunar };
  if (month === null || day === null) return { type: 'open' };
  return { type: 'festival', name, calendar: 'solar', month, day };
}

/** 春节前 · 国庆节期间 · “七一”前 · 2021年‘七一’ : its year is found by the refiners. */
export const festival = defineRecogniser<Time>({
  id: 'festival',
  kinds: ['time'],
  *find(text, lexicon) {
    const { pattern, byWord } = festivals(lexicon);
    for (const match of pattern.all(text)) {
      const { open, word, close } = match.groups as unknown as Groups;
      const quoted = open !== undefined && close !== undefined;
      const start = match.index + (quoted ? 0 : (open?.length ?? 0));
      const end = match.index + match[0].length - (quoted ? 0 : (close?.length ?? 0));
      const before = text.slice(Math.max(0, start - 1), start);
      const after = text.slice(end, end + LONGEST_CONTEXT);
      if (NO_DAY_AFTER.test(after)) continue;
      if (NUMERALS.test(word) && !quoted && NUMERAL_BEFORE.test(before)) continue;
      const alone = !NUMERALS.test(word) && end - start === text.trim().length;
      if (!alone && !DAY_AFTER.test(after) && !DAY_BEFORE.test(before)) continue;
      yield time('festival', start, end, meaningOf(byWord.get(word) as FestivalEntry));
    }
  },
});
