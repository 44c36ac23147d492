/** Fixes laid onto the text that they were found in. */
import { codePointsOf } from '../model/code-points.js';
import type { Finding, Fix } from '../model/finding.js';

export interface Fixed {
  readonly text: string;
  /** How many were applied; others lay upon them and wait for the next round. */
  readonly count: number;
}

/** As many as do not overlap; of two that do, the one that begins first. */
export function applyFixes(text: string, findings: readonly Finding[]): Fixed {
  const fixes = findings
    .flatMap(({ fix }): readonly Fix[] => (fix === null ? [] : [fix]))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const points = codePointsOf(text);
  const parts: string[] = [];
  let done = 0;
  let reached = -1;
  let count = 0;
  for (const { span, text: replacement } of fixes) {
    if (span.start < reached || (span.start === span.end && span.start === reached)) continue;
    parts.push(text.slice(done, points.toUnits(span.start)), replacement);
    done = points.toUnits(span.end);
    reached = span.end;
    count++;
  }
  return { text: parts.join('') + text.slice(done), count };
}

/** After so many rounds two rules undo each other's fixes. */
const MOST_ROUNDS = 10;

/** What is found in a text; undefined where it can no longer be read. */
export type Recheck<T extends { readonly findings: readonly Finding[] }> = (
  text: string,
) => Promise<T | undefined>;

export interface FixedDocument<T> {
  readonly text: string;
  readonly checked: T;
  /** Of all rounds. */
  readonly count: number;
}

/** Round by round, until nothing changes. */
export async function fixAll<T extends { readonly findings: readonly Finding[] }>(
  text: string,
  checked: T,
  recheck: Recheck<T>,
): Promise<FixedDocument<T>> {
  let fixed: FixedDocument<T> = { text, checked, count: 0 };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = applyFixes(fixed.text, fixed.checked.findings);
    if (next.text === fixed.text) break;
    const again = await recheck(next.text);
    if (again === undefined) break;
    fixed = { text: next.text, checked: again, count: fixed.count + next.count };
  }
  return fixed;
}
