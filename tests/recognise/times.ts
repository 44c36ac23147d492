import { expect, test } from 'vitest';
import { defaultLexicon } from '../../src/lexicon/default.js';
import { recognise } from '../../src/recognise/index.js';
import type { Time } from '../../src/recognise/recognition.js';
import { resolveTime, type TimeReference } from '../../src/recognise/resolve.js';

/** 到2025年底 by ..2025-12-31 · 每年 every P1Y · 几年内 duration · 今年 during 2025-01-01..2025-12-31 */
export function timesOf(text: string, reference: TimeReference): readonly string[] {
  return recognise(text, defaultLexicon())
    .filter((one): one is Time => one.kind === 'time')
    .map((time) => {
      const { start, end } = resolveTime(time, reference);
      const days = start === null && end === null ? '' : ` ${start ?? ''}..${end ?? ''}`;
      const frequency = time.frequency === null ? '' : ` ${time.frequency}`;
      return `${text.slice(time.span.start, time.span.end)} ${time.form}${days}${frequency}`;
    });
}

/** Phrases with the times in them, and phrases that hold none. */
export function timeTable(
  reference: TimeReference,
  rows: readonly (readonly [phrase: string, ...times: string[]])[],
): void {
  test.each(rows.map(([phrase, ...times]) => ({ phrase, times })))(
    '$phrase',
    ({ phrase, times }) => {
      expect(timesOf(phrase, reference)).toEqual(times);
    },
  );
}
