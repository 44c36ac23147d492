/** A unified diff of two texts of one file, as patch(1) and `git apply -p0` read it. */
import { Chalk, type ChalkInstance } from 'chalk';
import { formatPatch, OMIT_HEADERS, type StructuredPatch, structuredPatch } from 'diff';
import type { Look } from './format.js';
import { visible } from './width.js';

/** Lines taken out and put in; the time to find the fewest grows with their square. */
const MOST_EDITS = 4000;

/** On a terminal (`look.colour`) control characters show as pictures. */
export function renderPatch(path: string, old: string, now: string, look: Look): string {
  const patch = structuredPatch(path, path, old, now, undefined, undefined, {
    context: 3,
    maxEditLength: MOST_EDITS,
  });
  const hunks = formatPatch(patch ?? replaced(path, old, now), OMIT_HEADERS);
  // With headers of its own, 要点.md would be "\350\246\201…".
  const text = `--- ${path}\n+++ ${path}\n${hunks}`;
  if (look.colour === 0) return text;
  const chalk = new Chalk({ level: look.colour });
  return text
    .split('\n')
    .map((line, i) => paintOf(line, i, chalk)(visible(line)))
    .join('\n');
}

function paintOf(line: string, index: number, chalk: ChalkInstance): (text: string) => string {
  if (index < 2) return chalk.bold;
  if (line.startsWith('@@')) return chalk.cyan;
  if (line.startsWith('-')) return chalk.red;
  return line.startsWith('+') ? chalk.green : (text) => text;
}

/** All of the old for all of the new: a text of which nearly every line is mended. */
function replaced(path: string, old: string, now: string): StructuredPatch {
  const marked = (sign: string, text: string): readonly string[] => {
    const lines = text.split('\n').map((line) => sign + line);
    return text.endsWith('\n') ? lines.slice(0, -1) : [...lines, '\\ No newline at end of file'];
  };
  const count = (lines: readonly string[]): number =>
    lines.filter((line) => !line.startsWith('\\')).length;
  const [out, put] = [marked('-', old), marked('+', now)];
  return {
    oldFileName: path,
    newFileName: path,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: [
      {
        oldStart: 1,
        oldLines: count(out),
        newStart: 1,
        newLines: count(put),
        lines: [...out, ...put],
      },
    ],
  };
}
