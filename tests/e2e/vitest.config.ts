import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What needs a browser, and so is no part of `npm test`. */
// biome-ignore lint/style/noDefaultExport: as Vitest wants it
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: { include: ['*.browser.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
