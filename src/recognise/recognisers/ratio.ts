import { ledPattern, pairsOf } from '../../lexicon/led-pattern.js';
import { readAmounts, toAmount } from '../amounts.js';
import { boundAfter } from '../comparators.js';
import { defineRecogniser } from '../define.js';
import { rounded } from '../numerals.js';
import type { Amount } from '../recognition.js';

const COLON = /^ ?(?::|比) ?$/u;
/** 附件1：3 · 表2：5 are no ratios. */
const LABEL = /(?:附件|附表|表|图|专栏|条|章|问|答|第|步骤|任务|项目|方案|情形|:) ?$/u;
/** Behind its right side: a time, or a third part (3:2:1). */
const OTHER = /^ ?[年月日时分第:·]/u;
/** 翻番, 翻一番 and 翻1番 are twice. */
const TIMES: ReadonlyMap<string, number> = new Map([
  ['两', 4],
  ['二', 4],
  ['2', 4],
  ['三', 8],
  ['3', 8],
  ['四', 16],
  ['4', 16],
]);
const DOUBLED = ledPattern(
  { words: pairsOf('翻', '了番一两二三四1234') },
  '翻(?:了)?(?<times>[一两二三四1-4]?)番',
);

/** 翻番〔还多〕 */
const MORE = /^还?多(?!\p{Script=Han})/u;

/** 1:1.5 → 1.5 · 2.8:1 → 2.8 · 三分之二 · 3倍以上 · 翻两番 → 4倍 */
export const ratio = defineRecogniser<Amount>({
  id: 'ratio',
  kinds: ['ratio'],
  *find(original, lexicon) {
    const { text, all } = readAmounts(original, lexicon);
    for (const [i, reading] of all.entries()) {
      const part = reading.first.part === 'fraction' && reading.unit === null;
      if (part || reading.unit?.word === '倍') {
        yield toAmount('ratio', 'ratio', reading);
        continue;
      }
      const right = all[i + 1];
      if (right === undefined || reading.unit !== null || reading.valueMax !== null) continue;
      if (right.unit !== null || right.valueMax !== null) continue;
      if (reading.value <= 0 || right.value <= 0) continue;
      const between = text.slice(reading.span.end, right.span.start);
      if (between.length > 3 || !COLON.test(between)) continue;
      const { start } = reading.numeral;
      if (LABEL.test(text.slice(Math.max(0, start - 3), start))) continue;
      if (right.last.scale > 1 || OTHER.test(text.slice(right.span.end, right.span.end + 2)))
        continue;
      yield toAmount('ratio', 'ratio', right, {
        span: { start: reading.span.start, end: right.span.end },
        numeral: { start, end: right.numeral.end },
        value: right.value === 1 ? reading.value : rounded(right.value / reading.value),
        comparator: right.comparator === 'eq' ? reading.comparator : right.comparator,
      });
    }
    for (const match of DOUBLED.all(text)) {
      const end = match.index + match[0].length;
      const bound = boundAfter(text, end, lexicon);
      // 翻一番|多
      const more = bound === undefined ? MORE.exec(text.slice(end, end + 3)) : null;
      yield {
        kind: 'ratio',
        by: 'ratio',
        span: { start: match.index, end: bound?.at ?? end + (more?.[0].length ?? 0) },
        numeral: { start: match.index, end },
        value: TIMES.get(match.groups?.['times'] ?? '') ?? 2,
        valueMax: null,
        comparator: bound?.comparator ?? (more ? 'gt' : 'eq'),
        lowClosed: more === null,
        highClosed: bound?.comparator !== 'gte' && more === null,
        unit: '倍',
        currency: null,
        change: 'up',
      };
    }
  },
});
