import type { Lexicon } from '../../lexicon/lexicon.js';
import { counts, type Reading, readAmounts, toAmount } from '../amounts.js';
import { boundAfter } from '../comparators.js';
import { defineRecogniser } from '../define.js';
import type { Amount } from '../recognition.js';

const KINDS: ReadonlySet<string> = new Set(['count', 'measure', 'duration']);

/** 达到3|级及以上 : how high it is; 3级渠道 tells which. */
const LEVEL = '级';
const HIGHEST_LEVEL = 10;

function levelOf(text: string, reading: Reading, lexicon: Lexicon): Amount | undefined {
  const { end } = reading.last.span;
  if (reading.unit !== null || !reading.bounded || text.charAt(end) !== LEVEL) return undefined;
  if (reading.value > HIGHEST_LEVEL) return undefined;
  const bound = boundAfter(text, end + 1, lexicon);
  const to = bound?.at ?? end + 1;
  if (/^\p{Script=Han}/u.test(text.charAt(to))) return undefined;
  return toAmount('quantity', 'quantity', reading, {
    span: { start: reading.span.start, end: to },
    unit: LEVEL,
    ...(bound === undefined ? {} : { comparator: bound.comparator }),
  });
}

/** 不少于10个 · 1万多名 · 2000万亩 · 35微克/立方米 · 每万人口…12件 · 一个半小时 */
export const quantity = defineRecogniser<Amount>({
  id: 'quantity',
  kinds: ['quantity'],
  *find(original, lexicon) {
    const { text, all } = readAmounts(original, lexicon);
    for (const reading of all) {
      const level = levelOf(text, reading, lexicon);
      if (level !== undefined) yield level;
      if (!KINDS.has(reading.unit?.kind ?? '') || reading.unit?.word === '倍') continue;
      if (counts(text, reading)) yield toAmount('quantity', 'quantity', reading);
    }
  },
});
