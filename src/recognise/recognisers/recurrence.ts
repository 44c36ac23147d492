import { ledPattern, pairsOf } from '../../lexicon/led-pattern.js';
import {
  COUNT,
  DAY_OF_MONTH,
  END_OF,
  NUMERAL,
  NUMERAL_START,
  readCount,
  START_OF,
  time,
} from '../calendar.js';
import { defineRecogniser } from '../define.js';
import type { Time } from '../recognition.js';

interface Groups {
  readonly count?: string;
  readonly unit?: string;
  readonly onceCount?: string;
  readonly onceHalf?: string;
  readonly onceUnit?: string;
}

const PATTERN = ledPattern(
  {
    numerals: NUMERAL,
    behind: '个年季月周',
    words: [...pairsOf('每', `隔个半学年季月周星旬天日${NUMERAL}`), ...pairsOf('半', '个年季月周')],
  },
  [
    `每隔?(?<count>${COUNT})?个?(?<unit>半年|学年度?|学期|年度?|季度?|半个?月|月|周|星期|旬|天|日)(?![级龄轻岁期边刊薪球])` +
      `(?:(?<=季度?)(?:末|首|次|第[一二三]个|最后一个)月(?:${DAY_OF_MONTH}[日号])?(?:[之以]?前)?|年?(?:${END_OF}|${START_OF})(?:[之以]?前)?|(?<=周|星期)[一二三四五六日天](?:[之以]?前|(?=[上下中，。；、])))?`,
    `${NUMERAL_START}(?<!每|第|[年月日])(?:(?<onceCount>${COUNT})|(?<onceHalf>半))个?(?<onceUnit>年|季度?|月|周)[一1](?:次(?!性)|度(?!电)|轮|届|评(?![估比议价审选定])|检(?![查验测修]))`,
  ].join('|'),
);

/** ISO 8601 duration; a 学期 is half a year. */
function frequency(count: number, unit: string): string {
  if (unit === '半年' || unit === '学期') return `P${6 * count}M`;
  if (unit.startsWith('半')) return `P${15 * count}D`;
  if (unit.includes('年')) return `P${count}Y`;
  if (unit.startsWith('季')) return `P${3 * count}M`;
  if (unit === '月') return `P${count}M`;
  if (unit === '周' || unit === '星期') return `P${count}W`;
  return `P${(unit === '旬' ? 10 : 1) * count}D`;
}

/** 每年 · 每2年 · 每半年 · 每季度末 · 每季度末月15日前 · 每月 · 两年一次 */
export const recurrence = defineRecogniser<Time>({
  id: 'recurrence',
  kinds: ['time'],
  *find(text) {
    for (const match of PATTERN.all(text)) {
      const { count, unit, onceCount, onceHalf, onceUnit } = match.groups as Groups;
      const repeated =
        unit !== undefined
          ? frequency(count === undefined ? 1 : readCount(count), unit)
          : frequency(
              onceHalf === undefined ? readCount(onceCount ?? '') : 1,
              `${onceHalf ?? ''}${onceUnit ?? ''}`,
            );
      yield time(
        'recurrence',
        match.index,
        match.index + match[0].length,
        { type: 'open' },
        { form: 'every', frequency: repeated },
      );
    }
  },
});
