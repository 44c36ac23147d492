import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

/**
 * ROOM=recognise npm run mutation · one file: npm run mutation -- --mutate src/recognise/numerals.ts
 *
 * All of Stryker's mutators are on. Types are not checked (its checker wants TypeScript's old API),
 * so a mutant that would not compile counts like any other.
 */
const ROOMS = {
  recognise: ['src/recognise/**/*.ts'],
  structure: ['src/structure/**/*.ts'],
  text: ['src/text/*.ts', 'src/text/repairs/*.ts'],
  readers: ['src/text/readers/**/*.ts'],
};
const room = process.env['ROOM'] ?? 'recognise';
process.env['ROOM'] = room;

/**
 * SAMPLE=4: the room's files, sorted by path, are laid end to end, and of each 4 blocks of 20 lines
 * the first is mutated. What spans blocks (a function emptied) falls out, whatever would become of it.
 */
const BLOCK = 20;
const sample = Number(process.env['SAMPLE'] ?? 1);

function sampled(patterns) {
  if (sample === 1) return patterns;
  const ranges = [];
  let laid = 0;
  for (const path of globSync(patterns).sort()) {
    const lines = readFileSync(path, 'utf8').split('\n').length;
    for (let line = 1; line <= lines; line++) {
      const block = Math.floor((laid + line - 1) / BLOCK);
      if (block % sample !== 0) continue;
      const last = Math.min(lines, (block + 1) * BLOCK - laid);
      ranges.push(`${path}:${line}-${last}`);
      line = last;
    }
    laid += lines;
  }
  return ranges;
}

// biome-ignore lint/style/noDefaultExport: as Stryker wants it
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  mutate: sampled(ROOMS[room]),
  disableTypeChecks: false,
  // No file of this name: rewriting a tsconfig also takes that API, and a sandbox needs no rewriting.
  tsconfigFile: 'none',
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 5000,
  timeoutFactor: 1.5,
  tempDirName: '.stryker',
  incremental: true,
  incrementalFile: `mutation/${room}.incremental.json`,
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { reportTests: false, reportMutants: false, allowColor: false },
  jsonReporter: { fileName: `mutation/${room}.json` },
  htmlReporter: { fileName: `mutation/${room}.html` },
};
