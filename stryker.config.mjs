import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

/**
 * ROOM=recognise npm run mutation · one file: npm run mutation -- --mutate src/recognise/numerals.ts
 * A second run tries again what survived and what changed; new tests reach mutants of what is made
 * at load (patterns, tables) only with --force.
 *
 * All of Stryker's mutators are on. Types are not checked (its checker wants TypeScript's old API),
 * so a mutant that would not compile counts like any other.
 */
const ROOMS = {
  recognise: { mutate: ['src/recognise/**/*.ts'], tests: ['tests/recognise/**/*.test.ts'] },
  structure: { mutate: ['src/structure/**/*.ts'], tests: ['tests/structure/**/*.test.ts'] },
  text: {
    mutate: ['src/text/*.ts', 'src/text/repairs/*.ts'],
    tests: ['tests/text/*.test.ts', 'tests/text/repairs/*.test.ts'],
  },
  readers: {
    mutate: ['src/text/readers/**/*.ts'],
    tests: ['tests/text/readers/**/*.test.ts'],
    timeout: 60_000,
  },
};
const name = process.env['ROOM'] ?? 'recognise';
/** All tests of a room take 3 s, of the readers 15; what they took one by one says nothing of that. */
const { mutate, tests, timeout = 15_000 } = ROOMS[name];

/**
 * SAMPLE=3: the room's files, sorted by path, are laid end to end, and of each 3 blocks of 20 lines
 * the first is mutated; with SAMPLE=3:1 the second. What spans blocks (a function emptied) falls out, whatever would become of it.
 */
const BLOCK = 20;
const [sample, which = 0] = (process.env['SAMPLE'] ?? '1').split(':').map(Number);

function* sampled() {
  let laid = 0;
  for (const path of globSync(mutate).sort()) {
    const lines = readFileSync(path, 'utf8').split('\n').length;
    for (let first = 0; first < lines; first += BLOCK - ((laid + first) % BLOCK)) {
      const block = Math.floor((laid + first) / BLOCK);
      const last = Math.min(lines, (block + 1) * BLOCK - laid);
      if (block % sample === which) yield `${path}:${first + 1}-${last}`;
    }
    laid += lines;
  }
}

// biome-ignore lint/style/noDefaultExport: as Stryker wants it
export default {
  plugins: ['./tests/mutation/runner.mjs'],
  testRunner: 'room',
  room: { tests },
  warnings: { unknownOptions: false, slow: false },
  mutate: sample === 1 ? mutate : [...sampled()],
  coverageAnalysis: 'perTest',
  disableTypeChecks: false,
  // No file of this name: rewriting a tsconfig also takes that API, and a sandbox needs no rewriting.
  tsconfigFile: 'none',
  concurrency: 1,
  dryRunTimeoutMinutes: 30,
  timeoutMS: timeout,
  timeoutFactor: 0,
  maxTestRunnerReuse: 2000,
  tempDirName: '.stryker',
  incremental: true,
  incrementalFile: `mutation/${name}.incremental.json`,
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { reportTests: false, reportMutants: false, allowColor: false },
  jsonReporter: { fileName: `mutation/${name}.json` },
  htmlReporter: { fileName: `mutation/${name}.html` },
};
