import { counts, type Reading, readAmounts, toAmount } from '../amounts.js';
import { defineRecogniser } from '../define.js';
import { rounded } from '../numerals.js';
import type { Amount } from '../recognition.js';

/** What a 毛 or 分 behind a 元 or 块 is worth. */
const CHANGE = new Map([
  ['角', 0.1],
  ['毛', 0.1],
  ['分', 0.01],
]);

const isSmall = (reading: Reading | undefined, end: number): reading is Reading =>
  reading !== undefined &&
  reading.numeral.start === end &&
  CHANGE.has(reading.unit?.word ?? '') &&
  reading.valueMax === null;

/** 3.5亿元 · 5至10万元 · 100元/人 · 每亩补贴500元 · ￥800 · 五元三毛 · 亿元以上 */
export const money = defineRecogniser<Amount>({
  id: 'money',
  kinds: ['money'],
  *find(original, lexicon) {
    const { text, all } = readAmounts(original, lexicon);
    for (let i = 0; i < all.length; i++) {
      const reading = all[i] as Reading;
      const whole = reading.unit?.kind === 'money' || reading.unit?.word === '块';
      if (!whole || !counts(text, reading)) continue;
      let value = reading.value;
      let last = reading;
      for (let next = all[i + 1]; isSmall(next, last.span.end); next = all[i + 1]) {
        value += next.first.value * (CHANGE.get(next.unit?.word ?? '') ?? 0);
        last = next;
        i++;
      }
      if (last === reading) {
        if (reading.unit?.kind === 'money') yield toAmount('money', 'money', reading);
        continue;
      }
      yield toAmount('money', 'money', reading, {
        span: { start: reading.span.start, end: last.span.end },
        numeral: { start: reading.numeral.start, end: last.numeral.end },
        value: rounded(value),
        unit: '元',
        currency: reading.unit?.currency ?? 'CNY',
      });
    }
  },
});
