import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentsOf } from '../../src/corpus/documents.js';
import { findFiles } from '../../src/corpus/files.js';
import { openNamer } from '../../src/corpus/names.js';
import { DEFAULT_MAX_BYTES } from '../../src/text/index.js';
import { zipOf } from '../text/readers/packed.js';

const CSV = '标题,正文\n甲市要点,"一、总体要求"\n乙市要点,"二、主要任务"\n';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-documents-'));
  mkdirSync(at('语料'));
  writeFileSync(at('语料/要点.txt'), '一、总体要求');
  writeFileSync(at('表.csv'), CSV);
  writeFileSync(at('空.csv'), '标题,正文\n');
  writeFileSync(at('坏.zip'), 'PK\u0003\u0004');
  const inner = zipOf([{ name: '内.txt', content: '一、总体要求' }]);
  writeFileSync(
    at('包.zip'),
    zipOf([
      { name: '计划/甲.txt', content: '一、总体要求' },
      { name: '表.csv', content: CSV },
      { name: '套.zip', content: inner },
      { name: '../../逃.txt', content: '一、总体要求' },
    ]),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function documents(names: readonly string[], stdin = '') {
  const { files } = await findFiles(names.map((name) => (name === '-' ? name : at(name))));
  let more = 0;
  const guessed: string[] = [];
  const found: string[][] = [];
  for await (const document of documentsOf(files, {
    namer: openNamer(),
    encoding: null,
    textColumn: null,
    idColumn: null,
    maxBytes: DEFAULT_MAX_BYTES,
    maxUnpacked: 1 << 20,
    readStdin: async () => Buffer.from(stdin),
    onColumns: async (path, { text }) => {
      guessed.push(`${path.replace(`${folder}/`, '')}:${text}`);
    },
    onMore: (documentsMore) => {
      more += documentsMore;
    },
  })) {
    const { path, name, content, settled } = document;
    const failure = settled?.kind === 'failed' ? settled.failure : null;
    found.push([
      path.replace(`${folder}/`, ''),
      name,
      failure === null ? content.kind : failure.kind === 'mistake' ? failure.code : failure.message,
    ]);
  }
  return { found, more, guessed };
}

describe('文件成为一篇一篇的文档', () => {
  test('普通文件就是一篇，不必先读', async () => {
    expect(await documents(['语料'])).toEqual({
      found: [['语料/要点.txt', '要点', 'file']],
      more: 0,
      guessed: [],
    });
  });

  test('表格一行一篇，猜了哪列要说', async () => {
    expect(await documents(['表.csv'])).toEqual({
      found: [
        ['表.csv#甲市要点', '表/甲市要点', 'row'],
        ['表.csv#乙市要点', '表/乙市要点', 'row'],
      ],
      more: 1,
      guessed: ['表.csv:正文'],
    });
  });

  test('压缩包里的文件、表格和压缩包；名字出不了目录', async () => {
    expect((await documents(['包.zip'])).found).toEqual([
      ['包.zip#计划/甲.txt', '包/计划/甲', 'bytes'],
      ['包.zip#表.csv#甲市要点', '包/表/甲市要点', 'row'],
      ['包.zip#表.csv#乙市要点', '包/表/乙市要点', 'row'],
      ['包.zip#套.zip#内.txt', '包/套/内', 'bytes'],
      ['包.zip#逃.txt', '包/逃', 'bytes'],
    ]);
  });

  test.each([
    ['表.csv#乙市要点', ['表.csv#乙市要点', '表/乙市要点', 'row']],
    ['包.zip#表.csv#甲市要点', ['包.zip#表.csv#甲市要点', '包/表/甲市要点', 'row']],
    ['包.zip#没有.txt', ['包.zip', '包', 'unknown-member']],
    ['坏.zip', ['坏.zip', '坏', 'damaged-file']],
    ['空.csv', ['空.csv', '空', 'no-text']],
  ])('%s', async (name, document) => {
    expect((await documents([name])).found).toEqual([document]);
  });

  test('一个坏的不碍别的', async () => {
    const { found } = await documents(['坏.zip', '没有.txt', '语料/要点.txt']);
    expect(found.map(([, , kind]) => kind)).toEqual(['damaged-file', 'file-not-found', 'file']);
  });

  test('标准输入也可以是网页', async () => {
    const { found } = await documents(['-'], '<p>一、总体要求</p>');
    expect(found).toEqual([['-', 'stdin', 'bytes']]);
  });
});
