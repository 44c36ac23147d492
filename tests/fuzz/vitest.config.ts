import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const seed = process.env['FUZZ_SEED'] ?? String(Math.floor(Math.random() * 2 ** 31));

console.log(`FUZZ_SEED=${seed} npm run fuzz repeats this run`);

/** What takes minutes to hours, and so is no part of `npm test`; beside the same properties in short. */
// biome-ignore lint/style/noDefaultExport: as Vitest wants it
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/fuzz/*.test.ts', 'tests/fuzz/*.long.ts'],
    globalSetup: ['tests/setup.ts'],
    testTimeout: 6 * 3_600_000,
    hookTimeout: 3_600_000,
    maxWorkers: 1,
    reporters: ['verbose'],
    env: { FUZZ_LONG: '1', FUZZ_SEED: seed },
  },
});
