import { expect, test } from 'vitest';
import { defaultLexicon } from '../../src/lexicon/default.js';
import { recognise } from '../../src/recognise/index.js';
import type { Amount, Coverage } from '../../src/recognise/recognition.js';

const KINDS = ['number', 'percent', 'money', 'quantity', 'ratio', 'coverage'];

/** money: 5至10万元 range 50000..100000 元 · percent: 3个百分点 eq 3 个百分点 up · coverage: 清零 0 */
export function amountsOf(text: string): readonly string[] {
  return recognise(text, defaultLexicon())
    .filter((one): one is Amount | Coverage => KINDS.includes(one.kind))
    .map((one) => {
      const quote = `${one.kind}: ${text.slice(one.span.start, one.span.end)}`;
      if (one.kind === 'coverage') return `${quote} ${one.approximate ? '≈' : ''}${one.value}`;
      const value = one.valueMax === null ? `${one.value}` : `${one.value}..${one.valueMax}`;
      const unit = one.unit === null ? '' : ` ${one.unit}`;
      const change = one.change === null ? '' : ` ${one.change}`;
      return `${quote} ${one.comparator} ${value}${unit}${change}`;
    });
}

type Row = readonly [phrase: string, ...amounts: string[]];

/** Phrases with every amount in them, and phrases that hold none. */
export function amountTable(rows: readonly Row[]): void {
  test.each(rows.map(([phrase, ...amounts]) => ({ phrase, amounts })))(
    '$phrase',
    ({ phrase, amounts }) => {
      expect(amountsOf(phrase)).toEqual(amounts);
    },
  );
}
