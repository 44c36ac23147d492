/** Lines of a text layer, as editors count them. */
import { codePointsOf } from '../model/code-points.js';
import type { Finding, Position } from '../model/finding.js';
import { lowerBound, type Span } from '../model/span.js';

export interface Lines {
  readonly slice: (span: Span) => string;
  readonly positionOf: (span: Span) => Position;
  readonly lineAt: (span: Span) => Pick<Finding, 'line' | 'lineFrom'>;
}

/** Of a line, around the beginning of a span: a text may be one line with ten thousand findings. */
const BEFORE = 120;
const AFTER = 240;

/** Of spans of code points. */
export function linesOf(text: string): Lines {
  const points = codePointsOf(text);
  /** UTF-16 units. */
  const starts: number[] = [0];
  const ends: number[] = [];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/gu)) {
    ends.push(index);
    starts.push(index + end.length);
  }
  const lineOf = (unit: number): number => lowerBound(starts, (start) => start <= unit) - 1;
  const startOf = (line: number): number => starts[line] ?? text.length;
  return {
    slice: points.slice,
    positionOf(span) {
      const line = lineOf(points.toUnits(span.start));
      const last = lineOf(points.toUnits(Math.max(span.start, span.end - 1)));
      return {
        line: line + 1,
        column: span.start - points.fromUnits(startOf(line)) + 1,
        endLine: last + 1,
        endColumn: span.end - points.fromUnits(startOf(last)) + 1,
      };
    },
    lineAt(span) {
      const line = lineOf(points.toUnits(span.start));
      const first = points.fromUnits(startOf(line));
      const start = Math.max(first, span.start - BEFORE);
      const last = points.fromUnits(ends[line] ?? text.length);
      const end = Math.min(last, span.start + AFTER);
      return { line: points.slice({ start, end }), lineFrom: start - first + 1 };
    },
  };
}
