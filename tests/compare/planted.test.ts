/** Two versions of every fixture: `diff` tells what was planted, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { PLANTED } from './planted.js';
import { differenceOf, edited, toldOf } from './told.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

test('每份样例都有第二个版本，各有三处以上变化', () => {
  const fixtures = readdirSync(FIXTURES).filter((name) => !name.endsWith('.gold.yaml'));
  expect(Object.keys(PLANTED).sort()).toEqual(fixtures.sort());
  for (const planted of Object.values(PLANTED)) expect(planted.length).toBeGreaterThan(2);
});

describe.each(Object.entries(PLANTED))('%s', (file, planted) => {
  const old = readFileSync(`${FIXTURES}${file}`, 'utf8');

  test('所有变化，不多不少', async () => {
    const now = planted.flatMap(({ edits }) => edits).reduce(edited, old);
    const told = toldOf(await differenceOf(file, old, now));
    expect([...told].sort()).toEqual(planted.flatMap((one) => one.told).sort());
  });

  test('与自身没有差别', async () => {
    expect(toldOf(await differenceOf(file, old, old))).toEqual([]);
  });
});
