import { ledPattern, pairsOf } from '../../lexicon/led-pattern.js';
import { derive } from '../../lexicon/lexicon.js';
import {
  CONNECTOR,
  CONNECTORS,
  COUNT,
  NUMERAL,
  NUMERAL_START,
  readCount,
  time,
} from '../calendar.js';
import { deed } from '../deeds.js';
import { defineRecogniser } from '../define.js';
import type { Time, TimeValue } from '../recognition.js';

interface Groups {
  readonly many?: string;
  readonly count?: string;
  readonly half?: string;
  readonly unit?: string;
  readonly sum?: string;
  readonly running?: string;
  readonly runningHalf?: string;
  readonly runningUnit?: string;
}

const UNIT = '年|个?月|周|个?星期|个?工作日|天|日';
const UNIT_LEADS = '年个月周星工天日';
const WITHIN = '(?:之内|以内|内(?![容涵部外陆需在蒙控生阁设科存地务政网贸循河江乱战斗耗患忧]))';

const durationsOf = derive((lexicon) =>
  ledPattern(
    {
      numerals: NUMERAL,
      behind: `${CONNECTORS}${UNIT_LEADS}`,
      words: [
        ...pairsOf('一二两三', '二两三五'),
        ...pairsOf('几数半', UNIT_LEADS),
        '若干',
        '连续',
        '为期',
      ],
    },
    [
      `(?<![近前去])(?:(?<many>几|数|若干|[一二两三][二两三五])|${NUMERAL_START}(?<![近前去第])(?:${COUNT}${CONNECTOR})?(?<count>${COUNT})|(?<half>半))个?(?<unit>${UNIT})(?:左右)?${WITHIN}`,
      `${NUMERAL_START}(?<![近前去第头])(?<sum>[两二三四五六七八九十]|[2-9]|1[05])年(?=累计|统筹安排|[总一]?共|总计|新[增建]|完成|实现|${deed(lexicon)})`,
      `(?:连续|为期)(?:(?<running>${COUNT})|(?<runningHalf>半))(?<runningUnit>${UNIT})`,
    ].join('|'),
  ),
);

function duration(amount: number, unit: string): TimeValue {
  if (unit.includes('年')) return { type: 'duration', amount, unit: 'year' };
  if (unit.includes('月')) return { type: 'duration', amount, unit: 'month' };
  if (unit.includes('周') || unit.includes('星期'))
    return { type: 'duration', amount, unit: 'week' };
  return { type: 'duration', amount, unit: 'day' };
}

const halfOf = (unit: string): TimeValue =>
  unit.includes('年') ? duration(6, '月') : duration(15, '日');

function lengthOf(groups: Groups): TimeValue {
  const { many, count, half, unit = '', sum, running, runningHalf, runningUnit = '' } = groups;
  if (running !== undefined) return duration(readCount(running), runningUnit);
  if (runningHalf !== undefined) return halfOf(runningUnit);
  if (sum !== undefined) return duration(readCount(sum), '年');
  if (many !== undefined) return { type: 'open' };
  return half === undefined ? duration(readCount(count ?? ''), unit) : halfOf(unit);
}

/** 三年内 · 一个月内 · 2至3年内 · 15个工作日内 · 三年(累计) · 三年(新建) · 连续三年 · 为期半年 · 几年内 (open) */
export const durations = defineRecogniser<Time>({
  id: 'duration',
  kinds: ['time'],
  *find(text, lexicon) {
    for (const match of durationsOf(lexicon).all(text))
      yield time(
        'duration',
        match.index,
        match.index + match[0].length,
        lengthOf(match.groups as Groups),
        { form: 'duration' },
      );
  },
});
