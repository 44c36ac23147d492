import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFiles } from '../../src/corpus/files.js';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-files-'));
  const names = [
    '语料/b.docx',
    '语料/a.txt',
    '语料/深/处/c.PDF',
    '语料/.隐藏/d.txt',
    '语料/~$b.docx',
    '语料/.DS_Store',
    '语料/Thumbs.db',
    '语料/node_modules/e.md',
    '语料/图.png',
    '语料/说明',
    '语料/旧.ofd',
    '语料/结果/a.json',
    '空/图.png',
    '表.csv',
    '断\n行.txt',
  ];
  for (const name of names) {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), '计划');
  }
  symlinkSync(at('语料/a.txt'), at('语料/链.txt'));
  symlinkSync(at('没有.txt'), at('语料/断.txt'));
  symlinkSync(at('没有.txt'), at('断.txt'));
  symlinkSync(at('语料'), at('语料/环'));
  symlinkSync(at('圈二.txt'), at('圈一.txt'));
  symlinkSync(at('圈一.txt'), at('圈二.txt'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const found = async (paths: readonly string[], exclude: string | null = null) => {
  const { files, skipped } = await findFiles(paths, exclude);
  return {
    files: files.map(({ path, segments, member, error }) => [
      path.replaceAll(`${folder}/`, ''),
      segments.join('/'),
      ...(member === null ? [] : [member]),
      ...(error === null ? [] : [error.code]),
    ]),
    skipped: [...skipped],
  };
};

describe('命令行上的名字成为文件', () => {
  test('目录：各层的文档，按名字排序；隐藏的、系统的、自己的结果不要，别的计数；链接的目录不进', async () => {
    expect(await found([at('语料')], at('语料/结果'))).toEqual({
      files: [
        ['语料/a.txt', 'a'],
        ['语料/b.docx', 'b'],
        ['语料/断.txt', '断'],
        ['语料/旧.ofd', '旧'],
        ['语料/深/处/c.PDF', '深/处/c'],
        ['语料/链.txt', '链'],
      ],
      skipped: [
        ['.png', 1],
        ['', 1],
      ],
    });
  });

  test('没有文档的目录', async () => {
    expect((await found([at('空')])).files).toEqual([
      ['空', '', 'no-documents'].map((x, i) => (i === 0 ? at('空').replace(`${folder}/`, '') : x)),
    ]);
  });

  test.each<[string, string, unknown]>([
    ['点名的什么都收', '语料/图.png', ['语料/图.png', '图']],
    ['没有的', '没有.txt', ['没有.txt', '没有.txt', 'file-not-found']],
    ['断了的链接', '断.txt', ['断.txt', '断.txt', 'dangling-link']],
    ['绕圈的链接', '圈一.txt', ['圈一.txt', '圈一.txt', 'not-readable']],
    ['没有相符的通配符', '语料/*.xyz', ['语料/*.xyz', '*.xyz', 'no-match']],
    ['表格中的一篇', '表.csv#3', ['表.csv', '表', '3']],
    ['没有这个文件的 #', '没有.csv#3', ['没有.csv#3', '没有.csv#3', 'file-not-found']],
    ['名字里有换行', '断\n行.txt', ['断\n行.txt', '断\n行']],
  ])('%s：%j', async (_, name, file) => {
    expect((await found([at(name)])).files).toEqual([file]);
  });

  test('通配符：名字从不变的部分之后算；链接照跟，绕圈的不会没完', async () => {
    const { files } = await found([at('语料/**/*.{txt,PDF}')]);
    expect(files.slice(0, 2)).toEqual([
      ['语料/a.txt', 'a'],
      ['语料/深/处/c.PDF', '深/处/c'],
    ]);
    expect(files).toContainEqual(['语料/链.txt', '链']);
    expect(files.length).toBeLessThan(10);
  });

  test('重复的只算一次，标准输入也是文件', async () => {
    expect((await found(['-', at('语料/a.txt'), at('语料'), '-'])).files.slice(0, 3)).toEqual([
      ['-', 'stdin'],
      ['语料/a.txt', 'a'],
      ['语料/b.docx', 'b'],
    ]);
  });
});
