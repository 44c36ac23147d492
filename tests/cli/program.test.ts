/** The program that scripts/bundle.mjs gathers does what its modules do, packages and all. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samples } from '../fuzz/samples.js';
import { run } from './console.js';
import { modulesIn } from './gathered.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const GATHERED = join(ROOT, 'dist/program');
const FIXTURES = join(ROOT, 'fixtures');
const A = join(FIXTURES, 'work-points-quanzhou-2024.txt');
const B = join(FIXTURES, 'county-party-points.txt');

const EXTENSIONS = [
  '.docx',
  '.doc',
  '.pdf',
  '.html',
  '.xlsx',
  '.zip',
  '.csv',
  '.ndjson',
  '.json',
  '.md',
  '.txt',
];

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-program-'));
  for (const { extension, bytes, pack } of await samples())
    if (pack === undefined) writeFileSync(at(`要点${extension}`), bytes);
  // Neither a known container nor dense text: readability has to look.
  const paragraphs = readFileSync(A, 'utf8')
    .split('\n')
    .map((line) => `<div><span>${line}</span></div>`)
    .join('');
  writeFileSync(at('网页.html'), `<title>要点</title><body><div>${paragraphs}</div></body>`);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function gathered(args: readonly string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'bin/plan-extract.js'), ...args],
    { encoding: 'utf8', maxBuffer: 1 << 28, env: { PATH: process.env['PATH'] } },
  );
  return { status, out: stdout, err: stderr };
}

describe('与各模块结果相同', () => {
  test.each([...EXTENSIONS.map((extension) => `要点${extension}`), '网页.html'])(
    '读 %s',
    async (name) => {
      const args = ['extract', at(name), '--format', 'ndjson', '--jobs', '2'];
      const ran = gathered(args);
      expect(ran).toEqual(await run(args, { extractor: null }));
      expect(ran.out).toContain('"actions":[{');
    },
  );

  test.each([
    ['extract', A, '--keywords', '5'],
    ['extract', A, '--format', 'table'],
    ['extract', A, '--dictionary', join(ROOT, 'dictionaries/festivals.yaml')],
    ['compare', A, B],
    ['compare', A, B, '--format', 'html'],
    ['diff', A, B],
    ['check', A, B, '--format', 'sarif'],
    ['check', A, '--preset', 'strict', '--format', 'stylish'],
    ['eval', join(FIXTURES, 'county-party-points.gold.yaml')],
    ['recognise', '到2025年底前不少于60个'],
    ['dictionary', 'list'],
    ['schema'],
    ['text', B],
    ['extract', '没有.txt'],
    ['extrct', A],
  ])('%j', async (...args) => {
    expect(gathered(args)).toEqual(await run(args, { extractor: null }));
  });

  test.each([
    ['表 CSV', ['extract', A, '--tables']],
    ['表 Parquet', ['extract', A, '--tables-format', 'parquet', '--tables']],
    ['一份一个文件', ['extract', A, B, '--jobs', '2', '-o']],
  ])('%s', async (_, args) => {
    const [one, other] = [at('程序'), at('模块')];
    for (const place of [one, other]) mkdirSync(place, { recursive: true });
    gathered([...args, one]);
    await run([...args, other], { extractor: null });
    const names = readdirSync(one).sort();
    expect(names.length).toBeGreaterThan(1);
    expect(readdirSync(other).sort()).toEqual(names);
    for (const name of names)
      expect(readFileSync(join(one, name)).equals(readFileSync(join(other, name))), name).toBe(
        true,
      );
    for (const place of [one, other]) rmSync(place, { recursive: true });
  });
});

test('附有所收各包的许可', () => {
  const notices = readFileSync(join(GATHERED, 'NOTICES.txt'), 'utf8');
  const named = new Set(
    readdirSync(GATHERED)
      .filter((name) => name.endsWith('.js'))
      .flatMap((name) => modulesIn(readFileSync(join(GATHERED, name), 'utf8')))
      .map((place) => /^node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)/u.exec(place)?.groups?.['name'])
      .filter((name) => name !== undefined),
  );
  expect(named.size).toBeGreaterThan(20);
  for (const name of named) expect(notices, name).toContain(`\n${name} `.trimStart());
});
