import { counts, readAmounts, toAmount } from '../amounts.js';
import { defineRecogniser } from '../define.js';
import type { Amount } from '../recognition.js';

const KINDS: ReadonlySet<string> = new Set(['count', 'measure', 'duration']);

/** 不少于10个 · 1万多名 · 2000万亩 · 35微克/立方米 · 每万人口…12件 · 一个半小时 */
export const quantity = defineRecogniser<Amount>({
  id: 'quantity',
  kinds: ['quantity'],
  *find(original, lexicon) {
    const { text, all } = readAmounts(original, lexicon);
    for (const reading of all) {
      if (!KINDS.has(reading.unit?.kind ?? '') || reading.unit?.word === '倍') continue;
      if (counts(text, reading)) yield toAmount('quantity', 'quantity', reading);
    }
  },
});
