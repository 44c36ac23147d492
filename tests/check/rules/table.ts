/** Rows of a rule's table: what a text is found to have, as quote and message. */
import { expect, test } from 'vitest';
import { ruleById } from '../../../src/check/index.js';
import { findingsOf } from '../examine.js';

export type Row = readonly [text: string, ...found: (readonly [quote: string, message: string])[]];

export function ruleTable(id: string, rows: readonly Row[]): void {
  const rule = ruleById(id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  test.each(rows.map((row) => [row[0], row] as const))('%s', async (text, [, ...expected]) => {
    const found = await findingsOf(rule, text);
    expect(found.map(({ quote, message }) => [quote, message])).toEqual(expected);
  });
}
