import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLineFile } from '../../src/corpus/line-file.js';
import type { Maker, Placed } from '../../src/corpus/resume.js';

const MAKER: Maker = {
  name: 'plan-extract',
  version: '1.0.0',
  dictionaries: 'b'.repeat(64),
  segmenter: null,
  options: { keywords: 0, language: 'zh', encoding: null },
};

const bytes = Buffer.from('计划');
const sha256 = createHash('sha256').update(bytes).digest('hex');
const document = (path: string): Placed => ({
  path,
  name: path,
  content: { kind: 'bytes', bytes },
});
const line = (path: string): string =>
  `${JSON.stringify({ generator: MAKER, source: { path, sha256 }, quote: '机\u2028关' })}\n`;

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-lines-'));
  path = join(folder, 'all.ndjson');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const there = (): readonly string[] => readdirSync(folder).sort();

describe('留下的行', () => {
  test('停了几次，各次留下的都还在，写完就都没有了', async () => {
    for (const name of ['甲', '乙', '丙']) {
      const file = await openLineFile(path);
      await file.earlier(MAKER);
      await file.write(line(name));
      await file.leave();
    }
    expect(there()).toEqual(['all.ndjson.partial', 'all.ndjson.partial-2', 'all.ndjson.partial-3']);
    const file = await openLineFile(path);
    const earlier = await file.earlier(MAKER);
    for (const name of ['甲', '乙', '丙'])
      expect(await earlier.of(document(name), 99)).toBe(line(name));
    expect(await earlier.of(document('丁'), 99)).toBeUndefined();
    await file.write('{}\n');
    await file.finish();
    expect(there()).toEqual(['all.ndjson']);
  });

  test('断了的末行不算', async () => {
    writeFileSync(`${path}.partial`, line('甲') + line('乙').slice(0, -20));
    const file = await openLineFile(path);
    const earlier = await file.earlier(MAKER);
    expect(await earlier.of(document('甲'), 99)).toBe(line('甲'));
    expect(await earlier.of(document('乙'), 99)).toBeUndefined();
    await file.discard();
    expect(there()).toEqual(['all.ndjson.partial']);
  });

  test('前面的号空了，也不写进别次留下的文件', async () => {
    writeFileSync(`${path}.partial-2`, line('甲'));
    const file = await openLineFile(path);
    const earlier = await file.earlier(MAKER);
    expect(await earlier.of(document('甲'), 99)).toBe(line('甲'));
    await file.discard();
  });
});

describe('同时写一个文件', () => {
  test('同时开始的各写各的', async () => {
    const files = await Promise.all([1, 2, 3, 4].map(() => openLineFile(path)));
    for (const [i, file] of files.entries()) await file.write(`{"run":${i}}\n`.repeat(i + 1));
    for (const file of files) {
      await file.finish();
      const [first = '', ...others] = readFileSync(path, 'utf8').trimEnd().split('\n');
      expect(others).toEqual(Array.from({ length: files.indexOf(file) }, () => first));
    }
    expect(there()).toEqual(['all.ndjson']);
  });

  test('后开始的先写完，先开始的照样写完', async () => {
    const first = await openLineFile(path);
    await first.write('{"run":1}\n');
    const second = await openLineFile(path);
    await second.write('{"run":2}\n');
    await first.write('{"run":1}\n');
    await second.finish();
    expect(readFileSync(path, 'utf8')).toBe('{"run":2}\n');
    await first.finish();
    expect(readFileSync(path, 'utf8')).toBe('{"run":1}\n{"run":1}\n');
    expect(there()).toEqual(['all.ndjson']);
  });
});
