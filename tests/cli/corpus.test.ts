/** Many documents at once, by the program itself: threads, signals and disks are real. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlanRecord } from '../../src/index.js';

const BIN = fileURLToPath(new URL('../../bin/plan-extract.js', import.meta.url));

/** The n-th plan of an invented county. */
const plan = (n: number): string => `第${n}县2025年工作要点

一、建强基层支部
1.提升质量。到2025年底前，建成示范党支部不少于${n + 10}个。
2.抓好教育。每年举办培训班${n + 1}期。（责任单位：县委组织部、县教育局）
`;

let folder: string;
const at = (name: string): string => join(folder, name);
const ENV = { PATH: process.env['PATH'], LANG: 'C' };

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: ENV,
    maxBuffer: 1 << 28,
  });

const lines = (name: string): readonly PlanRecord[] =>
  readFileSync(at(name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as PlanRecord);

function corpus(count: number, repeat = 1): void {
  mkdirSync(at('语料'));
  for (let n = 0; n < count; n++)
    writeFileSync(at(`语料/${String(n).padStart(4, '0')}.txt`), plan(n).repeat(repeat));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-corpus-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('许多文件', () => {
  test('几个线程与一个线程，结果逐字节相同，按文件的次序', () => {
    corpus(60);
    writeFileSync(at('语料/0007.txt'), '');
    const one = run('语料', '-o', 'one.ndjson', '--jobs', '1');
    const two = run('语料', '-o', 'two.ndjson', '--jobs', '2');
    expect([one.status, two.status]).toEqual([1, 1]);
    expect(readFileSync(at('two.ndjson'), 'utf8')).toBe(readFileSync(at('one.ndjson'), 'utf8'));
    expect(lines('two.ndjson').map(({ source }) => source.path)).toEqual(
      Array.from({ length: 60 }, (_, n) => `语料/${String(n).padStart(4, '0')}.txt`).filter(
        (path) => path !== '语料/0007.txt',
      ),
    );
    expect(JSON.parse(readFileSync(at('two.failures.ndjson'), 'utf8'))).toEqual({
      path: '语料/0007.txt',
      code: 'empty-file',
      message: 'file is empty: 语料/0007.txt',
    });
    expect(two.stderr).toBe(
      'plan-extract: file is empty: 语料/0007.txt\nplan-extract: 59 documents done, 1 failed; failures are listed in two.failures.ndjson\n',
    );
  });

  test('几个线程的关键词与一个线程的相同', () => {
    corpus(8);
    const one = run('语料', '-f', 'ndjson', '--keywords', '5', '--jobs', '1');
    const two = run('语料', '-f', 'ndjson', '--keywords', '5', '--jobs', '2');
    expect(two.stdout).toBe(one.stdout);
    expect(two.stdout).toContain('"word"');
  });

  test('每篇一个文件，目录与语料一致；表格一并写出', () => {
    corpus(3);
    mkdirSync(at('语料/深'));
    writeFileSync(at('语料/深/0000.txt'), plan(5));
    expect(run('语料', '-o', '出/', '--tables', '表').status).toBe(0);
    expect(readdirSync(at('出')).sort()).toEqual(['0000.yaml', '0001.yaml', '0002.yaml', '深']);
    expect(readdirSync(at('出/深'))).toEqual(['0000.yaml']);
    const targets = readFileSync(at('表/targets.csv'), 'utf8').split('\n');
    expect(targets[0]).toMatch(/^\uFEFFdocument,/u);
    expect(targets.filter((row) => row.startsWith('语料/深/0000.txt,'))).not.toEqual([]);
  });

  test('只要表格时，不输出记录', () => {
    corpus(2);
    const { status, stdout } = run('语料', '--tables', '表', '--tables-format', 'parquet');
    expect([status, stdout]).toEqual([0, '']);
    expect(readFileSync(at('表/actions.parquet')).subarray(0, 4).toString()).toBe('PAR1');
  });

  test('-o 的扩展名决定格式', () => {
    corpus(2);
    run('语料', '-o', 'all.json');
    expect(JSON.parse(readFileSync(at('all.json'), 'utf8'))).toHaveLength(2);
  });

  test('语料里的结果目录不当作语料', () => {
    corpus(2);
    run('语料', '-o', '语料/出/', '-f', 'json');
    const again = run('语料', '-o', '语料/出/', '-f', 'json');
    expect(again.stderr).toBe('');
    expect(readdirSync(at('语料/出')).sort()).toEqual(['0000.json', '0001.json']);
  });
});

describe('--resume', () => {
  test.each([
    ['每行一条', 'out.ndjson'],
    ['每篇一个文件', 'out/'],
  ])('%s：没变的沿用，变了的、新的、失败过的重做，结果与从头做的相同', (_, output) => {
    corpus(6);
    writeFileSync(at('语料/0003.txt'), '');
    run('语料', '-o', output, '-f', 'ndjson');
    writeFileSync(at('语料/0001.txt'), plan(99));
    writeFileSync(at('语料/0003.txt'), plan(3));
    writeFileSync(at('语料/0006.txt'), plan(6));
    const resumed = run('语料', '-o', output, '-f', 'ndjson', '--resume');
    expect(resumed.stderr).toBe(
      'plan-extract: 7 documents done (4 from an earlier run), 0 failed\n',
    );
    run('语料', '-o', `new-${output}`, '-f', 'ndjson');
    const read = (name: string): string =>
      output.endsWith('/')
        ? readdirSync(at(name))
            .sort()
            .map((file) => readFileSync(join(at(name), file), 'utf8'))
            .join('')
        : readFileSync(at(name), 'utf8');
    expect(read(output)).toBe(read(`new-${output}`));
    expect(readdirSync(folder).filter((name) => /partial|failures/u.test(name))).toEqual([]);
  });

  test.each([
    ['选项', ['--keywords', '3']],
    ['语言', ['--lang', 'zh']],
    ['词典', ['--dictionary', 'mine.yaml']],
  ])('%s变了，都重做', (_, options) => {
    corpus(2);
    writeFileSync(at('mine.yaml'), 'words:\n  - 示范党支部\n');
    run('语料', '-o', 'out/');
    const { stderr } = run('语料', '-o', 'out/', '--resume', ...options);
    expect(stderr).not.toContain('earlier');
    expect(stderr).not.toContain('沿用');
  });

  test('表格也有沿用的', () => {
    corpus(4);
    run('语料', '-o', 'out/');
    run('语料', '-o', 'out/', '--resume', '--tables', '表');
    run('语料', '--tables', '新表');
    for (const name of readdirSync(at('表')))
      expect(readFileSync(at(`表/${name}`), 'utf8')).toBe(readFileSync(at(`新表/${name}`), 'utf8'));
  });

  test('残缺的结果不沿用', () => {
    corpus(2);
    run('语料', '-o', 'out/');
    truncateSync(at('out/0000.yaml'), 300);
    const { stderr } = run('语料', '-o', 'out/', '--resume');
    expect(stderr).toContain('2 documents done (1 from an earlier run)');
    expect(statSync(at('out/0000.yaml')).size).toBeGreaterThan(300);
  });

  test.each([
    ['没有 -o', ['-f', 'ndjson']],
    ['不是记录的格式', ['-o', 'out/', '-f', 'table']],
    ['整个文件的格式', ['-o', 'out.json']],
  ])('%s：无从接着做', (_, options) => {
    corpus(2);
    const { status, stderr } = run('语料', '--resume', ...options);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^plan-extract: --resume: \S+ is nothing to go on from/u);
  });
});

describe('中途停下', { timeout: 120_000 }, () => {
  const start = (...args: readonly string[]): ChildProcess =>
    spawn(process.execPath, [BIN, ...args], { cwd: folder, env: ENV, stdio: 'ignore' });

  /** Resolves once the file has that many whole lines. */
  async function until(name: string, count: number): Promise<void> {
    for (;;) {
      const text = existsSync(at(name)) ? readFileSync(at(name), 'utf8') : '';
      if (text.split('\n').length > count) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  const ended = (child: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => child.on('exit', (code) => resolve(code)));

  test.each([
    ['Ctrl-C', 'SIGINT', '1'],
    ['Ctrl-C，几个线程', 'SIGINT', '2'],
    ['被杀', 'SIGKILL', '2'],
  ] as const)('%s：留下的都完整，接着做的结果与一次做完的相同', async (_, signal, jobs) => {
    corpus(200, 20);
    writeFileSync(at('out.ndjson'), '旧的');
    const child = start('语料', '-o', 'out.ndjson', '--jobs', jobs);
    const exit = ended(child);
    await until('out.ndjson.partial', 10);
    child.kill(signal);
    expect(await exit).toBe(signal === 'SIGINT' ? 130 : null);
    expect(readFileSync(at('out.ndjson'), 'utf8')).toBe('旧的');
    const { stderr } = run('语料', '-o', 'out.ndjson', '--resume');
    const kept = Number(/\((?<kept>\d+) from an earlier run\)/u.exec(stderr)?.groups?.['kept']);
    expect(kept).toBeGreaterThanOrEqual(10);
    expect(kept).toBeLessThan(200);
    run('语料', '-o', 'whole.ndjson');
    expect(readFileSync(at('out.ndjson'), 'utf8')).toBe(readFileSync(at('whole.ndjson'), 'utf8'));
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  test('Ctrl-C 之后目录里只有完整的结果', async () => {
    corpus(200, 20);
    const child = start('语料', '-o', 'out/', '-f', 'json', '--jobs', '2');
    const exit = ended(child);
    while (!existsSync(at('out')) || readdirSync(at('out')).length < 10)
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    expect(await exit).toBe(130);
    const names = readdirSync(at('out'));
    expect(names.length).toBeLessThan(200);
    for (const name of names)
      expect(JSON.parse(readFileSync(at(`out/${name}`), 'utf8'))).toHaveProperty('schema');
  });
});

describe('写不下、写不了', () => {
  test.runIf(existsSync('/dev/full'))('磁盘已满：一行说明，原有的结果不动', () => {
    corpus(3);
    const { status, stderr } = run('语料', '-f', 'ndjson', '-o', '/dev/full');
    expect(status).toBe(2);
    expect(stderr).toBe('plan-extract: cannot write /dev/full: no space left on the device\n');
  });

  test('结果目录写不了', () => {
    corpus(2);
    writeFileSync(at('文件'), '');
    const { status, stderr } = run('语料', '-o', '文件/出/');
    expect(status).toBe(2);
    expect(stderr).toBe('plan-extract: cannot write 文件/出/: not a directory\n');
  });

  test('写不了的表格目录', () => {
    corpus(2);
    writeFileSync(at('表'), '');
    const { status, stderr } = run('语料', '--tables', '表');
    expect([status, stderr]).toEqual([
      2,
      'plan-extract: cannot write 表: a file of that name is in the way\n',
    ]);
  });
});

describe('一篇的来处可以再用', () => {
  test('记录里的 path 就是 text 的参数', () => {
    writeFileSync(at('表.csv'), `标题,正文\n甲,"${plan(1)}"\n乙,"${plan(2)}"\n`);
    const { stdout, stderr } = run('表.csv', '-f', 'ndjson');
    expect(stderr).toBe(
      'plan-extract: 表.csv: took column 正文 as the text and column 标题 as the name; see --text-column and --id-column\n',
    );
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as PlanRecord);
    expect(records.map(({ source }) => source.path)).toEqual(['表.csv#甲', '表.csv#乙']);
    const text = run('text', '表.csv#乙').stdout;
    expect(text).toBe(plan(2));
    const [target] = records[1]?.targets ?? [];
    expect([...text].slice(target?.span.start, target?.span.end).join('')).toBe(target?.quote);
    expect(run('text', '表.csv').stderr).toBe(
      'plan-extract: 表.csv holds 2 documents; name one, as 表.csv#甲\n',
    );
    expect(run('表.csv', '--text-column', '全文').stderr).toBe(
      'plan-extract: 表.csv has no column 全文; its columns are 标题, 正文\n',
    );
  });
});
