import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CorpusFile } from '../../src/corpus/files.js';
import {
  endLine,
  listHash,
  mergedLines,
  openParts,
  PART_SCHEMA,
  type PartEnd,
  partName,
  shareOf,
} from '../../src/corpus/parts.js';

const fileOf = (path: string, member: string | null = null): CorpusFile => ({
  path,
  segments: [path],
  member,
  error: null,
});

const paths = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 40 });
const counts = fc.integer({ min: 1, max: 10_000 });

describe('分片', () => {
  test('不论名字和片数，每个文件恰在一片，与其他文件无关', () => {
    fc.assert(
      fc.property(paths, counts, (names, of) => {
        const shares = names.map((name) => shareOf(fileOf(name), of));
        for (const share of shares) {
          expect(Number.isInteger(share)).toBe(true);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThan(of);
        }
        const reversed = [...names].reverse().map((name) => shareOf(fileOf(name), of));
        expect(reversed.reverse()).toEqual(shares);
      }),
    );
  });

  test('连号的名字分得均匀', () => {
    const sizes = new Map<number, number>();
    for (let i = 0; i < 8000; i++) {
      const share = shareOf(fileOf(`语料/计划${i}.txt`), 8);
      sizes.set(share, (sizes.get(share) ?? 0) + 1);
    }
    expect([...sizes.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    for (const size of sizes.values()) expect(Math.abs(size - 1000)).toBeLessThan(150);
  });

  test('压缩包里的两篇各有其片，整包与其中一篇不是一回事', () => {
    const inside = Array.from({ length: 50 }, (_, i) => shareOf(fileOf('a.zip', `${i}.txt`), 50));
    expect(new Set(inside).size).toBeGreaterThan(20);
    expect(listHash([fileOf('a.zip')])).not.toBe(listHash([fileOf('a.zip', 'a.txt')]));
  });

  test('清单的次序、增减和改名都看得出来', () => {
    const hashes = [['甲', '乙'], ['乙', '甲'], ['甲'], ['甲', '丙'], ['甲乙'], ['./甲', '乙']].map(
      (list) => listHash(list.map((path) => fileOf(path))),
    );
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(listHash([fileOf('甲'), fileOf('乙')])).toBe(hashes[0]);
  });
});

let folder: string;
const at = (index: number): string => join(folder, partName(index));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-parts-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const END: Omit<PartEnd, 'sha256' | 'index' | 'of' | 'positions'> = {
  schema: PART_SCHEMA,
  list: 'a'.repeat(64),
  files: 6,
  generator: {
    name: 'plan-extract',
    version: '1.0.0',
    dictionaries: 'b'.repeat(64),
    segmenter: null,
    options: { keywords: 0, language: 'zh', encoding: null },
  },
  columns: { text: null, id: null },
  failures: [],
};

/** Records are `{"n":position}`. */
function writePart(
  index: number,
  of: number,
  positions: readonly number[],
  more: Partial<PartEnd> = {},
): void {
  const lines = positions.map((n) => `{"n":${n}}\n`).join('');
  const end = { ...END, index, of, positions, ...more };
  writeFileSync(at(index), lines + endLine(end, createHash('sha256').update(lines)));
}

async function merged(): Promise<readonly number[]> {
  const numbers: number[] = [];
  for await (const line of mergedLines(await openParts(folder)))
    numbers.push((JSON.parse(line) as { readonly n: number }).n);
  return numbers;
}

const refusal = (code: string, args: object): unknown => expect.objectContaining({ code, args });

describe('合并', () => {
  test('各片的记录回到清单的次序', async () => {
    writePart(0, 3, [1, 4]);
    writePart(1, 3, []);
    writePart(2, 3, [0, 2, 2, 2, 5]);
    expect(await merged()).toEqual([0, 1, 2, 2, 2, 4, 5]);
  });

  test('不论怎样分法，结果都是整个清单', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 4 }), { maxLength: 30 }),
        fc.integer({ min: 5, max: 12 }),
        async (shares, of) => {
          for (let index = 0; index < of; index++)
            writePart(
              index,
              of,
              [...shares.keys()].filter((position) => shares[position] === index),
            );
          expect(await merged()).toEqual([...shares.keys()]);
          for (let index = 0; index < of; index++) rmSync(at(index));
        },
      ),
      { numRuns: 30 },
    );
  });

  test('中途不再读', async () => {
    writePart(0, 2, [0, 2]);
    writePart(1, 2, [1, 3]);
    for await (const line of mergedLines(await openParts(folder))) {
      expect(line).toBe('{"n":0}\n');
      break;
    }
  });

  test('没有分片', async () => {
    writeFileSync(join(folder, 'part-0.ndjson.partial'), '{}\n');
    await expect(openParts(folder)).rejects.toEqual(refusal('no-parts', { path: folder }));
    const none = join(folder, '没有');
    await expect(openParts(none)).rejects.toEqual(refusal('no-parts', { path: none }));
  });

  test('缺少的各片都说出来', async () => {
    writePart(1, 4, [1]);
    writePart(3, 4, [0]);
    await expect(openParts(folder)).rejects.toEqual(
      refusal('missing-parts', { path: folder, missing: [0, 2], of: 4 }),
    );
  });

  test.each<[string, (path: string) => void]>([
    ['空的', (path) => writeFileSync(path, '')],
    ['少了末行', (path) => truncateSync(path, readFileSync(path).lastIndexOf('{"schema"'))],
    ['末行断了', (path) => truncateSync(path, readFileSync(path).length - 9)],
    ['少了首行', (path) => writeFileSync(path, readFileSync(path, 'utf8').slice(8))],
    ['记录里改了一字', (path) => replaceIn(path, '{"n":2}', '{"n":3}')],
    ['记录之间多了空行', (path) => replaceIn(path, '{"n":2}\n', '{"n":2}\n\n')],
    ['换行成了 Windows 的', (path) => replaceIn(path, '\n', '\r\n')],
    ['末行的次序改了', (path) => replaceIn(path, '"positions":[1,2]', '"positions":[1,3]')],
    ['末行的次序少了一个', (path) => replaceIn(path, '"positions":[1,2]', '"positions":[1]')],
    ['末行的片号改了', (path) => replaceIn(path, '"index":1', '"index":0')],
    ['末行不是对象', (path) => writeFileSync(path, 'null\n')],
    ['是另一片的副本', (path) => copyFileSync(at(0), path)],
  ])('损坏的片：%s', async (_, damage) => {
    writePart(0, 2, [0]);
    writePart(1, 2, [1, 2]);
    expect(await merged()).toEqual([0, 1, 2]);
    damage(at(1));
    await expect(openParts(folder)).rejects.toEqual(refusal('damaged-part', { path: at(1) }));
  });

  test('名字不是分片的文件不算', async () => {
    writePart(0, 1, [0]);
    for (const name of ['part-00.ndjson', 'part-0 (1).ndjson', 'all.ndjson', 'part-0.ndjson~'])
      copyFileSync(at(0), join(folder, name));
    expect(await merged()).toEqual([0]);
    renameSync(at(0), at(7));
    await expect(openParts(folder)).rejects.toEqual(refusal('damaged-part', { path: at(7) }));
  });

  test.each<[string, number, Partial<PartEnd>]>([
    ['片数不同', 3, {}],
    ['清单不同', 2, { list: 'c'.repeat(64) }],
    ['版本不同', 2, { generator: { ...END.generator, version: '2.0.0' } }],
    ['词典不同', 2, { generator: { ...END.generator, dictionaries: 'd'.repeat(64) } }],
    ['引擎不同', 2, { generator: { ...END.generator, segmenter: 'nodejs-jieba' } }],
    ['表格的列不同', 2, { columns: { text: '正文', id: null } }],
  ])('别处来的片：%s', async (_, of, more) => {
    writePart(0, 2, [0]);
    writePart(1, of, [1], more);
    await expect(openParts(folder)).rejects.toEqual(
      refusal('other-part', { path: at(1), than: at(0) }),
    );
  });
});

function replaceIn(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
}
