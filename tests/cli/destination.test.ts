import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { run } from './console.js';
import { ownFolder } from './folder.js';

const folder = ownFolder();
const at = (name: string): string => join(folder(), name);

beforeEach(() => {
  for (const name of ['甲.txt', '乙.md']) writeFileSync(at(name), '计划');
  writeFileSync(at('坏.txt'), '坏');
});

/** The superuser may read and write everything, so tests of permissions are somebody else's. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe('没有权限', () => {
  test.each([
    ['读', '锁.txt', (): readonly string[] => [at('锁.txt')], 'cannot read'],
    ['写', '锁/甲.yaml', () => [at('甲.txt'), '-o', `${at('锁')}/`], 'cannot write'],
  ])('%s', async (_, name, args, mistake) => {
    await run([at('甲.txt'), '-o', '-']);
    writeFileSync(at('锁.txt'), '计划', { mode: 0o000 });
    mkdirSync(at('锁'), { mode: 0o555 });
    chmodSync(folder(), 0o755);
    const { status, err } = await asNobody(() => run(args()));
    expect([status, err]).toEqual([2, `plan-extract: ${mistake} ${at(name)}: permission denied\n`]);
  });
});

describe('-o', () => {
  test('一个文件', async () => {
    const { status, out } = await run([at('甲.txt'), '-f', 'json', '-o', at('甲.json')]);
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(JSON.parse(readFileSync(at('甲.json'), 'utf8'))).toHaveProperty('schema');
    expect(readdirSync(folder()).filter((name) => name.includes('partial'))).toEqual([]);
  });

  test('已有的目录、带斜线的名字、多个输入：每个输入一个文件', async () => {
    mkdirSync(at('有'));
    await run([at('甲.txt'), '-o', at('有')]);
    await run([at('甲.txt'), '-o', `${at('新')}/`]);
    await run([at('甲.txt'), at('乙.md'), '-f', 'ndjson', '-o', at('深/处')]);
    expect(readdirSync(at('有'))).toEqual(['甲.yaml']);
    expect(readdirSync(at('新'))).toEqual(['甲.yaml']);
    expect(readdirSync(at('深/处')).sort()).toEqual(['甲.ndjson', '乙.ndjson'].sort());
  });

  test('坏的不写，好的照写', async () => {
    const { status } = await run([at('坏.txt'), at('甲.txt'), '-o', at('出')]);
    expect(status).toBe(1);
    expect(readdirSync(at('出')).sort()).toEqual(['failures.ndjson', '甲.yaml']);
    expect(JSON.parse(readFileSync(at('出/failures.ndjson'), 'utf8'))).toEqual({
      path: at('坏.txt'),
      code: 'wrong-encoding',
      message: expect.stringContaining('big5'),
    });
  });

  test('失败时原有的文件不动', async () => {
    writeFileSync(at('甲.yaml'), '旧');
    const { status } = await run([at('坏.txt'), '-o', at('甲.yaml')]);
    expect(status).toBe(2);
    expect(readFileSync(at('甲.yaml'), 'utf8')).toBe('旧');
  });

  test('不覆盖输入，经符号链接也不', async () => {
    symlinkSync(at('甲.txt'), at('链接.txt'));
    for (const output of [at('甲.txt'), at('链接.txt')]) {
      const { status, err } = await run([at('甲.txt'), '-o', output], { env: { LANG: 'zh' } });
      expect(status).toBe(2);
      expect(err).toBe(`plan-extract: 无法写入 ${output}：它是输入文件\n`);
    }
    expect(readFileSync(at('甲.txt'), 'utf8')).toBe('计划');
  });

  test('在输入旁边写着色原文也不覆盖输入', async () => {
    const { status } = await run([at('甲.txt'), '-f', 'highlight', '-o', folder()]);
    expect(status).toBe(0);
    expect(readFileSync(at('甲.txt'), 'utf8')).toBe('计划');
    expect(readdirSync(folder())).toContain('甲.highlight.txt');
  });

  test('符号链接指向的文件被换，链接还在；权限不变', async () => {
    writeFileSync(at('真.yaml'), '旧', { mode: 0o600 });
    symlinkSync(at('真.yaml'), at('链.yaml'));
    await run([at('甲.txt'), '-o', at('链.yaml')]);
    expect(readFileSync(at('真.yaml'), 'utf8')).toMatch(/^schema: /u);
    expect(statSync(at('真.yaml')).mode & 0o777).toBe(0o600);
  });

  test('管道和设备不被换成普通文件', async () => {
    execFileSync('mkfifo', [at('管道')]);
    const [{ status }, read] = await Promise.all([
      run([at('甲.txt'), '-o', at('管道')]),
      readFile(at('管道'), 'utf8'),
    ]);
    expect(status).toBe(0);
    expect(read).toMatch(/^schema: /u);
    expect(statSync(at('管道')).isFIFO()).toBe(true);
  });

  test.each([
    ['目录不存在', '没有/甲.yaml', 'no such file or directory'],
    ['目录的位置上是文件', '乙.md/甲.yaml', 'not a directory'],
  ])('%s', async (_, name, reason) => {
    const { status, err } = await run([at('甲.txt'), '-o', at(name)]);
    expect(status).toBe(2);
    expect(err).toBe(`plan-extract: cannot write ${at(name)}: ${reason}\n`);
  });

  test('多个输入而 -o 是文件', async () => {
    const { status, err } = await run([
      at('甲.txt'),
      at('坏.txt'),
      '-f',
      'yaml',
      '-o',
      at('乙.md'),
    ]);
    expect(status).toBe(2);
    expect(err).toContain('a file of that name is in the way');
  });

  test.each(['甲.docx', '甲.csv', '甲.html'])('%s 不是记录文件', async (name) => {
    const { status, err } = await run([at('甲.txt'), '-o', at(name)]);
    expect([status, err]).toEqual([
      2,
      `plan-extract: -o: ${at(name)} is no file of records; give --format for another ending, or see --tables\n`,
    ]);
    expect((await run([at('甲.txt'), '-f', 'yaml', '-o', at(name)])).status).toBe(0);
  });

  test('- 是标准输出', async () => {
    expect((await run([at('甲.txt'), '-o', '-'])).out).toMatch(/^schema: /u);
  });
});
