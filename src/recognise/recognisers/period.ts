import { ledPattern } from '../../lexicon/led-pattern.js';
import { CONNECTOR, CONNECTORS, COUNT, NUMERAL, readCount, time } from '../calendar.js';
import { defineRecogniser } from '../define.js';
import type { Time, TimeValue } from '../recognition.js';

interface Groups {
  readonly ahead?: string;
  readonly aheadUnit?: string;
  readonly effort?: string;
  readonly effortUnit?: string;
  readonly many?: string;
}

const PATTERN = ledPattern(
  {
    numerals: NUMERAL,
    behind: `${CONNECTORS}年个`,
    words: ['未来', '今后', '今明', '接下'],
  },
  [
    `(?:未来|今后|接下来)的?(?:(?:${COUNT}${CONNECTOR})?(?<ahead>${COUNT})(?<aheadUnit>年|个?月|周|个?星期|天)(?![级代轻龄])|(?<many>几|数|若干)(?:年|个月))(?:[之以]?内|时间|间)?`,
    `(?<=用|通过|经过)(?:${COUNT}${CONNECTOR})?(?<effort>${COUNT})(?<effortUnit>年|个月)(?:左右)?的?(?:时间|努力|攻坚|奋斗)`,
    '今明两年',
  ].join('|'),
);

function ahead(count: number, unit: string): TimeValue {
  const within = unit.includes('月') ? 'month' : unit === '天' ? 'day' : 'week';
  if (unit !== '年') return { type: 'relative', unit: within, from: 0, to: count - 1 };
  if (count === 1) return { type: 'duration', amount: 1, unit: 'year' };
  return { type: 'relative', unit: 'year', from: 1, to: count };
}

/** 未来3年 · 今后五年 · (用)三年时间 · 今明两年 · 未来几年 */
export const period = defineRecogniser<Time>({
  id: 'period',
  kinds: ['time'],
  *find(text) {
    for (const match of PATTERN.all(text)) {
      const { ahead: count, aheadUnit, effort, effortUnit, many } = match.groups as Groups;
      const value: TimeValue =
        many !== undefined
          ? { type: 'open' }
          : count !== undefined
            ? ahead(readCount(count), aheadUnit ?? '')
            : effort !== undefined
              ? ahead(readCount(effort), effortUnit ?? '')
              : { type: 'relative', unit: 'year', from: 0, to: 1 };
      yield time('period', match.index, match.index + match[0].length, value);
    }
  },
});
