import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** All tests of a room as one file, so that a mutant loads modules and dictionaries once. */
// biome-ignore lint/style/noDefaultExport: as Vitest wants it
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: [`tests/mutation/${process.env['ROOM'] ?? '*'}.room.ts`],
    globalSetup: ['tests/setup.ts'],
    setupFiles: ['tests/mutation/setup.ts'],
    testTimeout: 30_000,
  },
});
