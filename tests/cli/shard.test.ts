import {
  type ChildProcess,
  execFileSync,
  type SpawnSyncReturns,
  spawn,
  spawnSync,
} from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { placeOf } from '../../src/cli/commands/shard.js';
import { generatorFor, type OpenExtractor } from '../../src/corpus/extractor.js';
import type { PartEnd } from '../../src/corpus/parts.js';
import type { PlanRecord } from '../../src/model/record.js';
import { UserError } from '../../src/model/user-error.js';
import { type Ran, run, STUB } from './console.js';
import { inOwnFolder } from './folder.js';

const BIN = fileURLToPath(new URL('../../bin/plan-extract.js', import.meta.url));

/** Records that know their bytes and their maker, as the real ones do. @param seen paths of documents that were read */
const honest =
  (seen: string[] = []): OpenExtractor =>
  async (options) => {
    const extract = await STUB(options);
    const generator = await generatorFor(options);
    return async (content, path) => {
      seen.push(path);
      const { text, record } = await extract(content, path);
      const bytes = content instanceof Uint8Array ? content : content.text;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { text, record: { ...record, generator, source: { ...record.source, sha256 } } };
    };
  };

const NAMES = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'].map((name) => `${name}.txt`);

const folder = inOwnFolder();

beforeEach(() => {
  mkdirSync('语料');
  for (const name of NAMES) writeFileSync(join('语料', name), `计划 ${name}`);
});

const CORPUS: readonly string[] = NAMES.map((name) => `语料/${name}`).sort();

interface Call {
  readonly stdin?: string | readonly Uint8Array[];
  readonly env?: Readonly<Record<string, string>>;
  readonly seen?: string[];
}

const shard = (args: readonly string[], { seen, ...setting }: Call = {}): Promise<Ran> =>
  run(['shard', ...args], { ...setting, extractor: honest(seen) });

async function shards(of: number, args: readonly string[], call: Call = {}): Promise<void> {
  for (let index = 0; index < of; index++) {
    const { status } = await shard(
      [...args, '--index', String(index), '--of', String(of), '-o', '片'],
      call,
    );
    expect(status).toBe(0);
  }
}

const merge = (...args: readonly string[]): Promise<Ran> => run(['merge', '片', ...args]);

const pathsIn = (ndjson: string): readonly string[] =>
  ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as PlanRecord).source.path);

const partOf = (index: number): { readonly paths: readonly string[]; readonly end: PartEnd } => {
  const lines = readFileSync(`片/part-${index}.ndjson`, 'utf8').trimEnd().split('\n');
  return {
    paths: pathsIn(lines.slice(0, -1).join('\n')),
    end: JSON.parse(lines.at(-1) as string) as PartEnd,
  };
};

describe('是哪一片', () => {
  test.each<[string, { index?: number; of?: number }, Record<string, string>, number, number]>([
    ['选项', { index: 2, of: 8 }, {}, 2, 8],
    [
      '选项先于调度程序',
      { index: 2, of: 8 },
      { SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_COUNT: '4' },
      2,
      8,
    ],
    ['Slurm', {}, { SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_COUNT: '4' }, 3, 4],
    [
      'Slurm，从 1 数起',
      {},
      { SLURM_ARRAY_TASK_ID: '4', SLURM_ARRAY_TASK_COUNT: '4', SLURM_ARRAY_TASK_MIN: '1' },
      3,
      4,
    ],
    [
      'Slurm 补做第 5 片：sbatch --array=5',
      { of: 8 },
      { SLURM_ARRAY_TASK_ID: '5', SLURM_ARRAY_TASK_COUNT: '1', SLURM_ARRAY_TASK_MIN: '5' },
      5,
      8,
    ],
    ['Kubernetes', { of: 8 }, { JOB_COMPLETION_INDEX: '7' }, 7, 8],
    ['AWS Batch', {}, { AWS_BATCH_JOB_ARRAY_INDEX: '0', AWS_BATCH_JOB_ARRAY_SIZE: '2' }, 0, 2],
  ])('%s', (_, flags, env, index, of) => {
    expect(placeOf(flags, env)).toEqual({ index, of });
  });

  test.each<[string, readonly string[], Record<string, string>, string]>([
    ['什么也没有', [], {}, 'option --index is needed'],
    ['只有 --index', ['--index', '0'], {}, 'option --of is needed'],
    ['只有 --of', ['--of', '2'], {}, 'option --index is needed'],
    ['Kubernetes 不说有几片', [], { JOB_COMPLETION_INDEX: '0' }, 'option --of is needed'],
    ['空的变量', ['--of', '2'], { SLURM_ARRAY_TASK_ID: '' }, 'option --index is needed'],
    ['不是数的变量', ['--of', '2'], { JOB_COMPLETION_INDEX: '-1' }, 'option --index is needed'],
    [
      '从 1 数起，而片从 0 数起',
      ['--index', '2', '--of', '2'],
      {},
      'there is no part 2 of 2: parts count from 0 to 1',
    ],
    [
      '数组比 --of 长',
      ['--of', '2'],
      { SLURM_ARRAY_TASK_ID: '2', SLURM_ARRAY_TASK_COUNT: '3', SLURM_ARRAY_TASK_MIN: '1' },
      'there is no part 2 of 2: parts count from 0 to 1',
    ],
    ['一片也没有', ['--index', '0', '--of', '0'], {}, '--of: 0 is not a whole number above 0'],
    [
      '负数',
      ['--index', '-1', '--of', '2'],
      {},
      '--index: -1 is not a whole number from 0 to 10000',
    ],
    [
      '小数',
      ['--index', '1.5', '--of', '2'],
      {},
      '--index: 1.5 is not a whole number from 0 to 10000',
    ],
  ])('%s：一行说明，退出状态 2', async (_, args, env, line) => {
    const { status, out, err } = await shard(['语料', '-o', '片', ...args], { env });
    expect({ status, out, err }).toEqual({ status: 2, out: '', err: `plan-extract: ${line}\n` });
    expect(existsSync('片')).toBe(false);
  });

  test.each<[string, readonly string[], string]>([
    [
      '没有清单',
      ['-o', '片'],
      'no input: name folders, patterns or lists of paths; see plan-extract shard --help',
    ],
    ['没有 -o', ['语料'], 'option --output is needed'],
  ])('%s', async (_, args, line) => {
    const { status, err } = await shard([...args, '--index', '0', '--of', '1']);
    expect({ status, err }).toEqual({ status: 2, err: `plan-extract: ${line}\n` });
  });
});

describe('清单', () => {
  const LISTED = ['语料/庚.txt', '语料/甲.txt', '语料/丙.txt'];

  test.each<[string, readonly string[], string | readonly Uint8Array[], readonly string[]]>([
    ['目录', ['语料'], '', CORPUS],
    ['模式', ['语料/[甲-龟].txt'], '', CORPUS.filter((path) => /[甲-龟]\.txt$/u.test(path))],
    ['清单文件', ['清单.txt'], '', LISTED],
    ['标准输入', ['-'], `${LISTED.join('\n')}\n`, LISTED],
    ['没有末尾的换行', ['-'], LISTED.join('\n'), LISTED],
    ['Windows 的换行', ['-'], LISTED.map((path) => `${path}\r\n`).join(''), LISTED],
    ['BOM', ['-'], `\uFEFF${LISTED.join('\n')}`, LISTED],
    [
      'Windows 记事本的 UTF-16',
      ['-'],
      [Buffer.from(`\uFEFF${LISTED.join('\r\n')}`, 'utf16le')],
      LISTED,
    ],
    ['空行', ['-'], `\n${LISTED.join('\n\n \t\r\n')}\n\n`, LISTED],
    [
      '重复，也用别的写法',
      ['-'],
      `${LISTED.join('\n')}\n./语料/甲.txt\n${LISTED.join('\n')}`,
      LISTED,
    ],
    [
      '清单里的目录',
      ['-'],
      '语料/庚.txt\n语料\n',
      ['语料/庚.txt', ...CORPUS.filter((path) => path !== '语料/庚.txt')],
    ],
    ['几个清单', ['-', '清单.txt'], '语料/辛.txt\n', ['语料/辛.txt', ...LISTED]],
  ])('%s', async (_, args, stdin, expected) => {
    writeFileSync('清单.txt', LISTED.join('\n'));
    await shards(3, args, { stdin });
    const { status, out } = await merge();
    expect(status).toBe(0);
    expect(pathsIn(out)).toEqual(expected);
  });

  test.each<[string, string | readonly Uint8Array[], string]>([
    ['空的', '', 'file is empty: -'],
    ['只有空行', '\n\n \n', 'file holds no text: -'],
  ])('%s清单', async (_, stdin, line) => {
    const { status, err } = await shard(['-', '--index', '0', '--of', '1', '-o', '片'], { stdin });
    expect({ status, err }).toEqual({ status: 2, err: `plan-extract: ${line}\n` });
    expect(existsSync('片')).toBe(false);
  });

  test('文档误作清单：说明白，什么也不写', async () => {
    const { status, err } = await shard(['语料/甲.txt', '--index', '0', '--of', '1', '-o', '片']);
    expect(status).toBe(2);
    expect(err).toMatch(/^plan-extract: 语料\/甲\.txt is no list of paths, as there is no .+\n$/u);
    expect(existsSync('片')).toBe(false);
  });

  test('清单里有几个文件没了，别的照做', async () => {
    const list = `没了.txt\n${LISTED.join('\n')}\n`;
    await shards(1, ['-'], { stdin: list });
    const { status, out } = await merge();
    expect(status).toBe(1);
    expect(pathsIn(out)).toEqual(LISTED);
  });

  test('表格的各行在一片里，照原来的次序', async () => {
    writeFileSync('语料/表.csv', '标题,正文\n一,计划一\n二,计划二\n三,计划三\n');
    await shards(4, ['语料', '--text-column', '正文', '--id-column', '标题']);
    const { status, out } = await merge();
    expect(status).toBe(0);
    expect(pathsIn(out)).toEqual(
      [...CORPUS, '语料/表.csv']
        .sort()
        .flatMap((path) =>
          path.endsWith('.csv') ? ['一', '二', '三'].map((row) => `${path}#${row}`) : [path],
        ),
    );
  });

  test('结果放在哪里都一样，也可在语料之中', async () => {
    await shards(2, ['语料']);
    for (const output of [join(folder(), '别处/片'), '语料/片'])
      for (const index of ['0', '1'])
        await shard(['语料', '--index', index, '--of', '2', '-o', output]);
    for (const index of [0, 1])
      for (const output of ['语料/片', '别处/片'])
        expect(readFileSync(`${output}/part-${index}.ndjson`)).toEqual(
          readFileSync(`片/part-${index}.ndjson`),
        );
  });
});

describe('一片', () => {
  test.each([1, 2, 3, 7, 30])('%d 片合起来就是全部，每篇一次；空的也是完整的一片', async (of) => {
    await shards(of, ['语料']);
    expect(readdirSync('片')).toHaveLength(of);
    const parts = Array.from({ length: of }, (_, index) => partOf(index));
    expect(parts.flatMap(({ paths }) => paths).sort()).toEqual(CORPUS);
    expect(parts.map(({ end }) => [end.index, end.of])).toEqual(
      Array.from({ length: of }, (_, index) => [index, of]),
    );
    expect(pathsIn((await merge()).out)).toEqual(CORPUS);
  });

  test('再做一遍：字节相同，什么也不用重读', async () => {
    const seen: string[] = [];
    await shards(2, ['语料'], { seen });
    expect([...seen].sort()).toEqual(CORPUS);
    const bytes = [0, 1].map((index) => readFileSync(`片/part-${index}.ndjson`));
    await shards(2, ['语料'], { seen });
    expect(seen).toHaveLength(CORPUS.length);
    expect([0, 1].map((index) => readFileSync(`片/part-${index}.ndjson`))).toEqual(bytes);
    const { err } = await shard(['语料', '--index', '0', '--of', '2', '-o', '片']);
    const n = partOf(0).paths.length;
    expect(err).toBe(
      `plan-extract: part 0 of 2: ${n} documents done (${n} from an earlier run), 0 failed: 片/part-0.ndjson\n`,
    );
  });

  test('改了的重做，其余不动；换了选项全部重做', async () => {
    await shards(1, ['语料']);
    writeFileSync('语料/甲.txt', '计划 改');
    const changed: string[] = [];
    await shards(1, ['语料'], { seen: changed });
    expect(changed).toEqual(['语料/甲.txt']);
    const all: string[] = [];
    await shards(1, ['语料', '--lang', 'zh'], { seen: all });
    expect(all.sort()).toEqual(CORPUS);
  });

  test('失败的记在片里，退出状态仍是 0；再做时重试', async () => {
    writeFileSync('语料/乙.txt', '坏');
    const { status, err } = await shard(['语料', '--index', '0', '--of', '1', '-o', '片']);
    expect(status).toBe(0);
    expect(err).toMatch(/part 0 of 1: 7 documents done, 1 failed: 片\/part-0\.ndjson\n$/u);
    expect(partOf(0).end.failures).toEqual([
      {
        file: CORPUS.indexOf('语料/乙.txt'),
        path: '语料/乙.txt',
        code: 'wrong-encoding',
        message: '语料/乙.txt is not big5: byte 3 cannot be decoded',
      },
    ]);
    writeFileSync('语料/乙.txt', '好');
    const seen: string[] = [];
    await shards(1, ['语料'], { seen });
    expect(seen).toEqual(['语料/乙.txt']);
    expect(partOf(0).end.failures).toEqual([]);
  });

  test('选项的错误不算在各篇头上', async () => {
    const { status, err } = await run(
      ['shard', '语料', '--index', '0', '--of', '1', '-o', '片', '--encoding', 'utf-9'],
      {
        extractor: async () => async () => {
          throw new UserError('unknown-encoding', { encoding: 'utf-9', known: ['utf-8'] });
        },
      },
    );
    expect({ status, err }).toEqual({
      status: 2,
      err: 'plan-extract: unknown encoding utf-9; known are utf-8\n',
    });
    expect(existsSync('片/part-0.ndjson')).toBe(false);
  });

  test('结果的目录是一个文件', async () => {
    writeFileSync('片', '');
    const { status, err } = await shard(['语料', '--index', '0', '--of', '1', '-o', '片']);
    expect(status).toBe(2);
    expect(err).toBe('plan-extract: cannot write 片: a file of that name is in the way\n');
  });

  test('两个同时做一片：都做完，结果一样，不留别的', async () => {
    await shards(2, ['语料']);
    const expected = readFileSync('片/part-0.ndjson');
    rmSync('片', { recursive: true });
    const args = ['语料', '--index', '0', '--of', '2', '-o', '片'];
    const both = await Promise.all([shard(args), shard(args), shard(args)]);
    expect(both.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(readdirSync('片')).toEqual(['part-0.ndjson']);
    expect(readFileSync('片/part-0.ndjson')).toEqual(expected);
  });
});

describe('合并', () => {
  test('写到标准输出、文件和表格', async () => {
    await shards(3, ['语料']);
    const { status, out, err } = await merge();
    expect({ status, err }).toEqual({
      status: 0,
      err: 'plan-extract: 8 documents done, 0 failed\n',
    });
    expect(pathsIn(out)).toEqual(CORPUS);
    expect((await merge('-o', '-')).out).toBe(out);
    expect((await merge('-o', '全.ndjson')).out).toBe('');
    expect(readFileSync('全.ndjson', 'utf8')).toBe(out);
    expect((await merge('--tables', '表')).out).toBe('');
    const documents = readFileSync('表/documents.csv', 'utf8').trimEnd().split('\n');
    expect(documents).toHaveLength(CORPUS.length + 1);
    for (const [i, path] of CORPUS.entries()) expect(documents[i + 1]).toContain(path);
    expect((await merge('--tables', '又', '-o', '又.ndjson')).out).toBe('');
    expect(readFileSync('又.ndjson', 'utf8')).toBe(out);
    expect(readdirSync('又')).toEqual(readdirSync('表'));
  });

  test('与一次做完的结果相同', async () => {
    writeFileSync('语料/乙.txt', '坏');
    writeFileSync('语料/己.txt', '虫');
    await run(['extract', '语料', '-o', '一次.ndjson'], { extractor: honest() });
    await shards(3, ['语料']);
    const { status, err } = await merge('-o', '全.ndjson');
    expect({ status, err }).toEqual({
      status: 1,
      err: 'plan-extract: 6 documents done, 2 failed; failures are listed in 全.failures.ndjson\n',
    });
    expect(readFileSync('全.ndjson', 'utf8')).toBe(readFileSync('一次.ndjson', 'utf8'));
    expect(readFileSync('全.failures.ndjson', 'utf8')).toBe(
      readFileSync('一次.failures.ndjson', 'utf8'),
    );
    expect(readFileSync('全.failures.ndjson', 'utf8').trimEnd().split('\n')).toHaveLength(2);
  });

  test('失败的列表可放在别处，表格的在其目录里，标准输出没有', async () => {
    writeFileSync('语料/乙.txt', '坏');
    await shards(2, ['语料']);
    await merge('--failures', '坏的.ndjson');
    await merge('--tables', '表');
    for (const list of ['坏的.ndjson', '表/failures.ndjson'])
      expect(JSON.parse(readFileSync(list, 'utf8'))).toMatchObject({ path: '语料/乙.txt' });
    const { status, err } = await merge();
    expect({ status, err }).toEqual({
      status: 1,
      err: 'plan-extract: 7 documents done, 1 failed\n',
    });
  });

  test.each<[string, () => unknown, string]>([
    [
      '没有分片',
      () => rmSync('片', { recursive: true }),
      '片 holds no parts (part-0.ndjson …); see plan-extract shard --help',
    ],
    ['缺一片', () => rmSync('片/part-1.ndjson'), '片 lacks part 1 of 3: run it again'],
    [
      '缺两片',
      () => {
        rmSync('片/part-0.ndjson');
        rmSync('片/part-2.ndjson');
      },
      '片 lacks parts 0, 2 of 3: run them again',
    ],
    [
      '损坏的片',
      () => appendFileSync('片/part-1.ndjson', '{}\n'),
      '片/part-1.ndjson is not whole: run this part again',
    ],
    [
      '片是一个目录',
      () => {
        rmSync('片/part-1.ndjson');
        mkdirSync('片/part-1.ndjson');
      },
      'cannot read 片/part-1.ndjson: is a directory',
    ],
    [
      '语料有了变化之后的片',
      () => {
        writeFileSync('语料/新.txt', '计划');
        return shard(['语料', '--index', '2', '--of', '3', '-o', '片']);
      },
      '片/part-2.ndjson was made from another list, program, dictionary or with other options than 片/part-0.ndjson',
    ],
    [
      '别的选项的片',
      () => shard(['语料', '--index', '2', '--of', '3', '-o', '片', '--keywords', '3']),
      '片/part-2.ndjson was made from another list, program, dictionary or with other options than 片/part-0.ndjson',
    ],
  ])('%s：一行说明，退出状态 2，原有的结果不动', async (_, harm, line) => {
    await shards(3, ['语料']);
    await harm();
    writeFileSync('全.ndjson', '旧\n');
    const { status, out, err } = await merge('-o', '全.ndjson', '--tables', '表');
    expect({ status, out, err }).toEqual({ status: 2, out: '', err: `plan-extract: ${line}\n` });
    expect(readFileSync('全.ndjson', 'utf8')).toBe('旧\n');
    expect(existsSync('表')).toBe(false);
  });

  test('不覆盖分片', async () => {
    await shards(2, ['语料']);
    const { status, err } = await merge('-o', '片/part-1.ndjson');
    expect({ status, err }).toEqual({
      status: 2,
      err: 'plan-extract: cannot write 片/part-1.ndjson: is one of the inputs\n',
    });
    expect((await merge()).status).toBe(0);
  });

  test('没有目录', async () => {
    const { status, err } = await run(['merge']);
    expect({ status, err }).toEqual({
      status: 2,
      err: 'plan-extract: no input: name the folder of the parts; see plan-extract merge --help\n',
    });
  });
});

describe('真的进程', () => {
  /** The built program, without the environment of this run. */
  const SETTING = { env: { PATH: process.env['PATH'], LANG: 'C' } };

  const plan = (args: readonly string[], env: object = {}): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [BIN, ...args], {
      encoding: 'utf8',
      env: { ...SETTING.env, ...env },
    });

  /** Resolves when a file holds so many lines. */
  async function linesIn(path: string, count: number, child: ChildProcess): Promise<void> {
    while (!existsSync(path) || readFileSync(path, 'utf8').split('\n').length <= count) {
      expect(child.exitCode).toBeNull();
      await sleep(20);
    }
  }

  const ARGS = ['shard', '清单.txt', '--index', '0', '--of', '1', '-o', '片'];

  /** Documents, and one that never ends. */
  function startEndless(): ChildProcess {
    writeFileSync('清单.txt', [...CORPUS, '管道'].join('\n'));
    execFileSync('mkfifo', ['管道']);
    return spawn(process.execPath, [BIN, ...ARGS, '--jobs', '1'], {
      ...SETTING,
      stdio: 'ignore',
    });
  }

  test('中途被杀：没有这一片；再做时接着做', async () => {
    const child = startEndless();
    await linesIn('片/part-0.ndjson.partial', CORPUS.length, child);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(readdirSync('片')).toEqual(['part-0.ndjson.partial']);
    expect(plan(['merge', '片']).stderr).toMatch(/^plan-extract: 片 holds no parts /u);

    rmSync('管道');
    writeFileSync('管道', '计划');
    const { status, stderr } = plan(ARGS);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr:
        'plan-extract: part 0 of 1: 9 documents done (8 from an earlier run), 0 failed: 片/part-0.ndjson\n',
    });
    expect(readdirSync('片')).toEqual(['part-0.ndjson']);
    plan(['extract', ...CORPUS, '管道', '-o', '一次.ndjson']);
    expect(plan(['merge', '片']).stdout).toBe(readFileSync('一次.ndjson', 'utf8'));
  });

  test('片号来自调度程序；各进程在同一目录里写', async () => {
    const children = [0, 1, 2].map((index) =>
      spawn(process.execPath, [BIN, 'shard', '语料', '-o', '片'], {
        env: {
          ...SETTING.env,
          SLURM_ARRAY_TASK_ID: String(index),
          SLURM_ARRAY_TASK_COUNT: '3',
        },
        stdio: 'ignore',
      }),
    );
    const ends = await Promise.all(children.map((child) => once(child, 'exit')));
    expect(ends).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ]);
    const { status, stdout } = plan(['merge', '片']);
    expect(status).toBe(0);
    expect(pathsIn(stdout)).toEqual(CORPUS);
  });

  test('读标准输出的一方早早关掉：安静结束', () => {
    plan(['shard', '语料', '--index', '0', '--of', '1', '-o', '片']);
    const { stdout, stderr } = spawnSync(
      'bash',
      [
        '--norc',
        '-c',
        `"$0" "$1" merge 片 | head -c 9; echo " status \${PIPESTATUS[0]}"`,
        process.execPath,
        BIN,
      ],
      { ...SETTING, encoding: 'utf8' },
    );
    expect(stdout).toMatch(/^\{"schema" status 0\n$/u);
    expect(stderr).toMatch(/^(?:plan-extract: 8 documents done, 0 failed\n)?$/u);
  });
});
