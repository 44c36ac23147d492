/** Writes docs/rules.md and docs/rules.zh-CN.md from the rules; after `npm run build`. */
import { writeFileSync } from 'node:fs';
import { RULES_PAGES, rulesPage } from '../dist/cli/rules-page.js';

for (const [path, language] of RULES_PAGES)
  writeFileSync(new URL(`../${path}`, import.meta.url), rulesPage(language));
