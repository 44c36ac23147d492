import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/check/index.js';
import { RULES_PAGES, rulesPage } from '../../src/cli/rules-page.js';

describe.each(RULES_PAGES)('%s', (path, language) => {
  const page = rulesPage(language);

  test('就是规则现在的说明（否则请运行 npm run docs:rules）', () => {
    expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(page);
  });

  test.each(RULES)('$id 在表中，也有一节', ({ id }) => {
    expect(page).toContain(`\n| [${id}](#${id}) | `);
    expect(page).toContain(`\n### ${id}\n`);
  });
});
