import { ledPattern } from '../../lexicon/led-pattern.js';
import { CLOSED, readAmounts, toAmount } from '../amounts.js';
import { boundBefore } from '../comparators.js';
import { defineRecogniser } from '../define.js';
import { rounded } from '../numerals.js';
import type { Amount } from '../recognition.js';

/** Shares that carry no numeral: 一半, 过半, 对折. */
const HALVES = ledPattern(
  { words: ['半数', '一半', '过半', '超半', '超一', '超过', '对折', '半折'] },
  '(?<gte>半数以上|一半以上)|(?<gt>过半数|超半数|超过?一半|过半(?!百))|(?<eq>一半(?![天点路])|半数|[对半]折)',
);

/** 95%以上 · 百分之五点五 · 千分之三 · 3个百分点 · 三成五 · 5折 · 过半数 */
export const percent = defineRecogniser<Amount>({
  id: 'percent',
  kinds: ['percent'],
  *find(original, lexicon) {
    const { text, all } = readAmounts(original, lexicon);
    for (const [i, reading] of all.entries()) {
      if (reading.unit?.kind !== 'percent') continue;
      const tenth = all[i + 1];
      const joined =
        reading.unit.word === '成' &&
        tenth?.first.form === 'lone' &&
        tenth.unit === null &&
        tenth.numeral.start === reading.unit.end;
      yield joined
        ? toAmount('percent', 'percent', reading, {
            span: { start: reading.span.start, end: tenth.span.end },
            numeral: { start: reading.numeral.start, end: tenth.numeral.end },
            value: rounded(reading.value + tenth.value),
            comparator: tenth.comparator === 'eq' ? reading.comparator : tenth.comparator,
          })
        : toAmount('percent', 'percent', reading);
    }
    for (const match of HALVES.all(text)) {
      const numeral = { start: match.index, end: match.index + match[0].length };
      const { gt, gte, eq } = match.groups ?? {};
      // 不少于|一半
      const before = eq === undefined ? undefined : boundBefore(text, numeral.start, lexicon);
      const comparator =
        before?.comparator ?? (gte !== undefined ? 'gte' : gt !== undefined ? 'gt' : 'eq');
      const [lowClosed, highClosed] = CLOSED[comparator];
      yield {
        kind: 'percent',
        by: 'percent',
        span: { start: before?.at ?? numeral.start, end: numeral.end },
        numeral,
        value: 50,
        valueMax: null,
        comparator,
        lowClosed,
        highClosed,
        unit: '%',
        currency: null,
        change: null,
      };
    }
  },
});
