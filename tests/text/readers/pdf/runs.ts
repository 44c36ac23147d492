import type { Run } from '../../../../src/text/readers/pdf/run.js';

export const SIZE = 10;

/** A character is as wide as it is high, ASCII half of that. */
export const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, c) => sum + (c < '\u0080' ? size / 2 : size), 0);

export const run = (text: string, left: number, baseline: number, size = SIZE): Run => ({
  text,
  left,
  right: left + widthOf(text, size),
  baseline,
  size,
});
