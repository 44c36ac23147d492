/** The program as it is installed where the addon could not be built: it is not there at all. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanRecord } from '../../src/index.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ADDON = 'nodejs-jieba';
const PLAN = join(ROOT, 'fixtures/work-points-quanzhou-2024.txt');

let folder: string;

/** Its own files are copied, for Node asks where a link leads before it looks for packages. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-no-addon-'));
  for (const name of ['bin', 'dist', 'package.json'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  const packages = join(folder, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (name !== ADDON && !name.startsWith('.'))
      symlinkSync(join(ROOT, 'node_modules', name), join(packages, name), 'junction');
  // Else Node would look for one in the folders above.
  mkdirSync(join(packages, ADDON));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function extracted(root: string): PlanRecord {
  const args = ['extract', PLAN, '--keywords', '10', '--format', 'json', '--jobs', '1'];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'bin/plan-extract.js'), ...args],
    { encoding: 'utf8', env: { PATH: process.env['PATH'] } },
  );
  expect(stderr).toBe('');
  return JSON.parse(stdout) as PlanRecord;
}

test('没有原生模块也能提取', { timeout: 120_000 }, () => {
  const { keywords, generator, ...rest } = extracted(folder);
  const { keywords: usual, generator: usualGenerator, ...usualRest } = extracted(ROOT);

  expect(rest).toEqual(usualRest);
  expect(generator).toEqual({ ...usualGenerator, segmenter: '@node-rs/jieba' });
  const words = new Set(usual.map(({ word }) => word));
  expect(keywords).toHaveLength(10);
  expect(keywords.some(({ word }) => words.has(word))).toBe(true);
});
