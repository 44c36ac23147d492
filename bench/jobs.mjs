/** Is a corpus done sooner by two threads than by one: whole processes, in turns. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { documents } from './documents.mjs';
import { median } from './figures.mjs';

const BIN = fileURLToPath(new URL('../bin/plan-extract.js', import.meta.url));
const BULK = fileURLToPath(new URL('../../shared/documents/bulk/', import.meta.url));
/** Where there is no corpus at hand, the documents as often. */
const COPIES = 30;

/** Seconds of one job and of two (medians), and how many times as fast two are (median of the pairs). */
export function jobs(pairs = 7) {
  const folder = mkdtempSync(join(tmpdir(), 'plan-extract-jobs-'));
  try {
    const corpus = existsSync(BULK) ? BULK : copiesIn(join(folder, 'corpus'));
    const taken = Array.from({ length: pairs }, () => [1, 2].map((n) => run(corpus, folder, n)));
    return {
      seconds: [0, 1].map((i) => median(taken.map((pair) => pair[i]))),
      times: median(taken.map(([one, two]) => one / two)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function copiesIn(corpus) {
  mkdirSync(corpus);
  for (let copy = 0; copy < COPIES; copy++)
    for (const [i, { bytes }] of documents().entries())
      writeFileSync(join(corpus, `${copy}-${i}.txt`), bytes);
  return corpus;
}

function run(corpus, folder, count) {
  const out = join(folder, 'out');
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [BIN, 'extract', corpus, '-o', out, '--jobs', String(count)],
    { encoding: 'utf8' },
  );
  const seconds = (performance.now() - start) / 1000;
  // 1: some of the corpus is no document.
  if (status !== 0 && status !== 1) throw new Error(stderr);
  rmSync(out, { recursive: true });
  return seconds;
}
