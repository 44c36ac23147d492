/** Does time grow with the text, and no faster; and how much memory the longest text takes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { extract } from '../dist/index.js';
import { documents, repeated } from './documents.mjs';
import { median } from './figures.mjs';

const BIN = fileURLToPath(new URL('../bin/plan-extract.js', import.meta.url));

/** Bytes, and how often each is read in a round; the first is what the others are held against. */
const SIZES = [
  { bytes: 100_000, times: 10 },
  { bytes: 1_000_000, times: 2 },
  { bytes: 10_000_000, times: 1 },
];
/** In each all sizes have their turn, for a machine may be slower a moment later. */
const ROUNDS = 3;

/** Loaded before the program: prints the most memory that its process held, in KB. */
const WATCH = `data:text/javascript,process.on('exit', () => console.error(process.resourceUsage().maxRSS))`;

/**
 * Microseconds a KB of UTF-8 at each size, the largest as a multiple of the first, and the peak memory of a
 * whole process that reads the largest (MB of 10^6 bytes).
 * @param longest bytes; larger sizes are left out
 */
export async function growth(longest = Number.POSITIVE_INFINITY) {
  const [document] = documents()
    .filter(({ path }) => path.endsWith('.txt'))
    .sort((a, b) => b.bytes.length - a.bytes.length);
  const sizes = SIZES.filter(({ bytes }) => bytes <= longest);
  const texts = sizes.map(({ bytes, times }) => ({
    bytes: repeated(document.bytes, bytes),
    times,
  }));
  const [{ bytes: small }] = texts;
  const end = performance.now() + 10_000;
  while (performance.now() < end) await extract(small);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const costs = [];
    for (const { bytes, times } of texts) {
      const taken = [];
      for (let i = 0; i < times; i++) {
        const start = performance.now();
        await extract(bytes);
        taken.push(((performance.now() - start) * 1e6) / bytes.length);
      }
      costs.push(median(taken));
    }
    rounds.push(costs);
  }
  return {
    costs: texts.map(({ bytes }, i) => ({
      bytes: bytes.length,
      microsecondsPerKB: median(rounds.map((costs) => costs[i])),
    })),
    ratio: median(rounds.map((costs) => costs.at(-1) / costs[0])),
    megabytes: peakOf(texts.at(-1).bytes),
  };
}

function peakOf(bytes) {
  const folder = mkdtempSync(join(tmpdir(), 'plan-extract-growth-'));
  try {
    const file = join(folder, 'plan.txt');
    writeFileSync(file, bytes);
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', WATCH, BIN, file, '--format', 'json', '-o', join(folder, 'record.json')],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return (Number(stderr.trim().split('\n').at(-1)) * 1024) / 1e6;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
