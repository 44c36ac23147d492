/** A unified diff of two texts of one file, as patch(1) and `git apply -p0` read it. */
import { Chalk } from 'chalk';
import type { Look } from './format.js';
import { visible } from './width.js';

/** Lines of the old and the new text that stand for each other. */
interface Change {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

const CONTEXT = 3;

/** On a terminal (`look.colour`) control characters show as pictures. */
export function renderPatch(path: string, old: string, now: string, look: Look): string {
  const [oldLines, newLines] = [linesOf(old), linesOf(now)];
  const chalk = new Chalk({ level: look.colour });
  const shown = look.colour > 0 ? visible : (text: string): string => text;
  const out: string[] = [chalk.bold(`--- ${path}`), chalk.bold(`+++ ${path}`)];
  const line = (sign: string, text: string, paint = (one: string): string => one): void => {
    out.push(paint(shown(`${sign}${text.replace(/\n$/u, '')}`)));
    if (!text.endsWith('\n')) out.push('\\ No newline at end of file');
  };
  for (const hunk of hunksOf(changesOf(oldLines, newLines))) {
    const [first, last] = [hunk[0] as Change, hunk.at(-1) as Change];
    const before = Math.min(CONTEXT, first.oldStart);
    const after = Math.min(CONTEXT, oldLines.length - last.oldEnd);
    const from = { old: first.oldStart - before, new: first.newStart - before };
    const size = { old: last.oldEnd + after - from.old, new: last.newEnd + after - from.new };
    out.push(chalk.cyan(`@@ -${range(from.old, size.old)} +${range(from.new, size.new)} @@`));
    let at = from.old;
    for (const change of hunk) {
      for (; at < change.oldStart; at++) line(' ', oldLines[at] as string);
      for (const text of oldLines.slice(change.oldStart, change.oldEnd)) line('-', text, chalk.red);
      for (const text of newLines.slice(change.newStart, change.newEnd))
        line('+', text, chalk.green);
      at = change.oldEnd;
    }
    for (; at < last.oldEnd + after; at++) line(' ', oldLines[at] as string);
  }
  return `${out.join('\n')}\n`;
}

/** With their ends. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];

/** An empty range is named by the line before it. */
const range = (start: number, size: number): string =>
  `${size === 0 ? start : start + 1}${size === 1 ? '' : `,${size}`}`;

/** Fixes leave lines in their places, so these are compared one by one; else from both ends. */
function changesOf(old: readonly string[], now: readonly string[]): readonly Change[] {
  if (old.length !== now.length) {
    const shorter = Math.min(old.length, now.length);
    let head = 0;
    while (head < shorter && old[head] === now[head]) head++;
    let tail = 0;
    while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
    const [oldEnd, newEnd] = [old.length - tail, now.length - tail];
    return [{ oldStart: head, oldEnd, newStart: head, newEnd }];
  }
  const changes: Change[] = [];
  for (let at = 0; at < old.length; at++) {
    if (old[at] === now[at]) continue;
    const start = at;
    while (at < old.length && old[at] !== now[at]) at++;
    changes.push({ oldStart: start, oldEnd: at, newStart: start, newEnd: at });
  }
  return changes;
}

/** Changes whose context would meet share a hunk. */
function hunksOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    const end = last?.at(-1)?.oldEnd;
    if (last !== undefined && end !== undefined && change.oldStart - end <= 2 * CONTEXT)
      last.push(change);
    else hunks.push([change]);
  }
  return hunks;
}
