import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanRecord } from '../../src/index.js';
import { displayWidth } from '../../src/output/width.js';
import { modulesIn } from './gathered.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BIN = join(ROOT, 'bin/plan-extract.js');

const PLAN = `某市2025年工作要点

一、建强基层支部
1.提升质量。到2025年底前，建成示范党支部不少于60个。
2.抓好教育。每年举办培训班。（责任单位：市委组织部、市教育局）
`;

let folder: string;

interface Setting {
  /** Where the program is installed, if elsewhere. */
  readonly bin?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The built program, in a directory of its own, without the colours and language of this run. */
function plan(
  args: readonly string[],
  { bin = BIN, input = '', env = {} }: Setting = {},
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
    env: { PATH: process.env['PATH'], LANG: 'C', ...env },
    maxBuffer: 1 << 28,
  });
}

/** The program beside packages of its own, of which nodejs-jieba is a copy that something is removed from. */
function installedWithout(remove: (addon: string) => void): string {
  const place = mkdtempSync(join(folder, 'installed-'));
  for (const name of ['bin', 'dist', 'package.json'])
    cpSync(join(ROOT, name), join(place, name), { recursive: true });
  mkdirSync(join(place, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (name !== 'nodejs-jieba')
      symlinkSync(join(ROOT, 'node_modules', name), join(place, 'node_modules', name), 'junction');
  const addon = join(place, 'node_modules/nodejs-jieba');
  cpSync(join(ROOT, 'node_modules/nodejs-jieba'), addon, { recursive: true });
  remove(addon);
  return join(place, 'bin/plan-extract.js');
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-e2e-'));
  mkdirSync(join(folder, '目录'));
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'plan.txt': PLAN,
    '某市 工作要点.txt': PLAN,
    '-plan.txt': PLAN,
    'empty.txt': '',
    'marks.txt': '，。、；：！？……——\n“”《》（）\n',
    'blank.txt': ' \n\u3000\n',
    'binary.txt': Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) & 0xff),
    'broken.yaml': 'words:\n  - 数字政府\n  - [\n',
    'wrong.yaml': 'words:\n  - 数字政府\n  - 數字政府\n',
    'unknown.yaml': 'word:\n  - 数字政府\n',
    'good.yaml': 'words:\n  - 示范党支部\n',
    'long.txt': '推进工作。\n'.repeat(100_000),
    'longer.txt': '到2025年底前建成示范点5个，'.repeat(300_000),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('冷启动', () => {
  test.each([['--version'], ['--help'], ['extract', '--help']])('%s %s 不装载重的库', (...args) => {
    const coverage = join(folder, 'coverage');
    const { status } = plan(
      args.filter((argument) => argument !== undefined),
      { env: { NODE_V8_COVERAGE: coverage } },
    );
    expect(status).toBe(0);
    const urls = readdirSync(coverage).flatMap((name) =>
      (
        JSON.parse(readFileSync(join(coverage, name), 'utf8')) as {
          readonly result: readonly { readonly url: string }[];
        }
      ).result.map(({ url }) => url),
    );
    rmSync(coverage, { recursive: true });
    const modules = urls
      .filter((url) => url.includes('/dist/program/'))
      .flatMap((url) => modulesIn(readFileSync(fileURLToPath(url), 'utf8')));
    expect(modules.some((name) => name.startsWith('node_modules/commander/'))).toBe(true);
    expect(modules).toContain('dist/cli/main.js');
    expect(
      [...urls, ...modules].filter((name) =>
        /node_modules\/(?!commander\/)|dist\/(?:text|recognise|plan|lexicon|words)\//u.test(name),
      ),
    ).toEqual([]);
  });
});

describe('坏输入：一行说明，退出状态 2，标准输出为空', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['没有的文件', ['nosuch.txt'], /^file not found: nosuch\.txt$/u],
    ['目录', ['目录'], /^no documents in 目录$/u],
    ['空文件', ['empty.txt'], /^file is empty: empty\.txt$/u],
    ['空标准输入', ['-'], /^file is empty: -$/u],
    ['只有空白', ['blank.txt'], /^file holds no text: blank\.txt$/u],
    ['二进制', ['binary.txt'], /^not a text file: binary\.txt$/u],
    [
      '编码指错',
      ['plan.txt', '--encoding', 'utf-16le'],
      /^plan\.txt is not utf-16le: byte \d+ cannot/u,
    ],
    [
      '没有的编码只说一次',
      ['plan.txt', 'marks.txt', '--encoding', 'utf-9'],
      /^unknown encoding utf-9; known are utf-8, /u,
    ],
    ['过大', ['plan.txt', '--max-bytes', '9'], /^file too large: plan\.txt \(\d+ bytes, limit 9/u],
    [
      '太久',
      ['long.txt', '--timeout', '0.01'],
      /^long\.txt took longer than 0\.01 seconds and was given up \(see --timeout\)$/u,
    ],
    ['不是秒数', ['plan.txt', '--timeout', '-1'], /^--timeout: -1 is not a number of seconds/u],
    ['Windows 路径', ['plans\\a.txt'], /^file not found: plans\\a\.txt$/u],
    [
      '词典不是 YAML',
      ['plan.txt', '--dictionary', 'broken.yaml'],
      /^dictionary broken\.yaml, line [345]: /u,
    ],
    [
      '词典有繁体',
      ['plan.txt', '--dictionary', 'wrong.yaml'],
      /^dictionary wrong\.yaml, line 3: 數字政府/u,
    ],
    [
      '词典有不认识的键',
      ['plan.txt', '--dictionary', 'unknown.yaml'],
      /^dictionary unknown\.yaml.*word/u,
    ],
    [
      '没有的词典',
      ['plan.txt', '--dictionary', 'no.yaml'],
      /^dictionary no\.yaml: .*no such file/u,
    ],
    [
      '选项打错',
      ['plan.txt', '--keyword', '3'],
      /^unknown option --keyword; did you mean --keywords\?$/u,
    ],
    ['命令打错', ['extrct', 'plan.txt'], /did you mean extract\?$/u],
  ])('%s', (_, args, line) => {
    const { status, stdout, stderr } = plan(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^plan-extract: [^\n]+\n$/u);
    expect(stderr.slice('plan-extract: '.length).trimEnd()).toMatch(line);
  });

  test('中文', () => {
    const { stderr } = plan(['nosuch.txt'], { env: { LC_ALL: 'zh_CN.UTF-8' } });
    expect(stderr).toBe('plan-extract: 文件不存在：nosuch.txt\n');
  });
});

describe('提取', () => {
  test('引文就是文本层里的那一段', () => {
    const { status, stdout, stderr } = plan(['plan.txt', '-f', 'json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const record = JSON.parse(stdout) as PlanRecord;
    const characters = [...plan(['text', 'plan.txt']).stdout];
    const placed = [...record.sections, ...record.actions, ...record.targets, ...record.deadlines];
    expect(placed.length).toBeGreaterThanOrEqual(5);
    for (const { span, quote } of placed)
      expect(characters.slice(span.start, span.end).join('')).toBe(quote);
  });

  test.each([
    ['有空格和中文的文件名', ['某市 工作要点.txt'], '某市 工作要点.txt'],
    ['-- 之后以 - 开头的文件名', ['--', '-plan.txt'], '-plan.txt'],
    ['标准输入', ['-'], '-'],
  ])('%s', (_, args, path) => {
    const { status, stdout } = plan(['-f', 'json', ...args], { input: PLAN });
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as PlanRecord).source.path).toBe(path);
  });

  test('只有标点的文件：记录里什么也没有', () => {
    const { status, stdout } = plan(['marks.txt', '-f', 'json', '--keywords', '5']);
    expect(status).toBe(0);
    const { actions, targets, deadlines, keywords } = JSON.parse(stdout) as PlanRecord;
    expect({ actions, targets, deadlines, keywords }).toEqual({
      actions: [],
      targets: [],
      deadlines: [],
      keywords: [],
    });
  });

  test('太久的一篇放弃，其余照做：1', () => {
    const args = ['plan.txt', 'longer.txt', '某市 工作要点.txt', '--jobs', '2', '--timeout', '2'];
    const { status } = plan([...args, '-o', 'late.ndjson']);
    expect(status).toBe(1);
    const failures = readFileSync(join(folder, 'late.failures.ndjson'), 'utf8');
    expect(JSON.parse(failures)).toMatchObject({ path: 'longer.txt', code: 'timeout' });
    const records = readFileSync(join(folder, 'late.ndjson'), 'utf8').trimEnd().split('\n');
    expect(records.map((line) => (JSON.parse(line) as PlanRecord).source.path)).toEqual([
      'plan.txt',
      '某市 工作要点.txt',
    ]);
  });

  test.each(['1', '2'])('词典有误，多个线程也只说一次：--jobs %s', (jobs) => {
    const args = ['plan.txt', 'marks.txt', '--dictionary', 'wrong.yaml', '--jobs', jobs];
    const { status, stderr } = plan([...args, '-f', 'ndjson', '--timeout', '60']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^plan-extract: dictionary wrong\.yaml, line 3: [^\n]+\n$/u);
  });

  test('一个坏，其余照做：1', () => {
    const { status, stdout, stderr } = plan([
      'nosuch.txt',
      'plan.txt',
      'empty.txt',
      '-f',
      'ndjson',
    ]);
    expect(status).toBe(1);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
  });

  test('都坏：2', () => {
    expect(plan(['nosuch.txt', 'empty.txt']).status).toBe(2);
  });

  test('关键词和所用的引擎', () => {
    const { stdout } = plan(['plan.txt', '-f', 'json', '--keywords', '4']);
    const { keywords, generator } = JSON.parse(stdout) as PlanRecord;
    expect(keywords).toHaveLength(4);
    expect(generator.segmenter).toMatch(/jieba$/u);
    expect(
      (JSON.parse(plan(['plan.txt', '-f', 'json']).stdout) as PlanRecord).generator.segmenter,
    ).toBeNull();
  });

  test.each([
    ['没有装', (addon: string) => rmSync(addon, { recursive: true })],
    ['没有编译', (addon: string) => rmSync(join(addon, 'build'), { recursive: true })],
  ])('nodejs-jieba %s时另一个引擎顶上', (_, remove) => {
    const bin = installedWithout(remove);
    const { status, stdout, stderr } = plan(['plan.txt', '-f', 'json', '--keywords', '4'], { bin });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { keywords, generator } = JSON.parse(stdout) as PlanRecord;
    expect(generator.segmenter).toBe('@node-rs/jieba');
    expect(keywords).toHaveLength(4);
  });

  test('用户词典里的词成为关键词', () => {
    const args = ['plan.txt', '-f', 'json', '--keywords', '20'];
    const words = (more: readonly string[]): readonly string[] =>
      (JSON.parse(plan([...args, ...more]).stdout) as PlanRecord).keywords.map(({ word }) => word);
    expect(words(['--dictionary', 'good.yaml'])).toContain('示范党支部');
    expect(words([])).not.toContain('示范党支部');
  });

  test('60 列的终端', () => {
    const { status, stdout } = plan(['plan.txt', '-f', 'table', '--lang', 'zh'], {
      env: { COLUMNS: '60' },
    });
    expect(status).toBe(0);
    expect(stdout).toContain('建强基层支部');
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(60);
  });

  test.each([
    [{ FORCE_COLOR: '1' }, true],
    [{ NO_COLOR: '1' }, false],
    [{}, false],
  ])('颜色 %j', (env, coloured) => {
    const { stdout } = plan(['plan.txt', '-f', 'highlight'], { env });
    expect(stdout.includes('\u001b[')).toBe(coloured);
  });
});

describe('管道', () => {
  test('读的一方早早关掉：安静结束', () => {
    const { stdout, stderr } = spawnSync(
      'bash',
      [
        '-c',
        `"$0" "$1" text long.txt | head -n 1; echo "status \${PIPESTATUS[0]}"`,
        process.execPath,
        BIN,
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect({ stdout, stderr }).toEqual({ stdout: '推进工作。\nstatus 0\n', stderr: '' });
  });

  test('大的输出不被截断', () => {
    expect(plan(['text', 'long.txt']).stdout).toHaveLength(600_000);
  });
});

describe('其他命令', () => {
  test('text 原样输出文本层', () => {
    expect(plan(['text', 'plan.txt']).stdout).toBe(PLAN);
    expect(plan(['text', '-', '--normalised'], { input: '質量提升行動計劃\n' }).stdout).toBe(
      '质量提升行动计划\n',
    );
  });

  test('schema 可用来校验记录', async () => {
    const { Ajv2020 } = await import('ajv/dist/2020.js');
    const schema = JSON.parse(plan(['schema']).stdout) as object;
    expect(schema).toEqual(JSON.parse(plan(['schema', 'record']).stdout));
    const record = JSON.parse(plan(['plan.txt', '-f', 'json', '--keywords', '3']).stdout) as object;
    const validate = new Ajv2020().compile(schema);
    expect(validate(record) || validate.errors).toBe(true);
    expect(validate({ ...record, targets: [{}] })).toBe(false);
  });

  test('recognise', () => {
    const { status, stdout } = plan(['recognise', '--stdin'], {
      input: '{"text": "不少于10个"}\n',
    });
    expect(status).toBe(0);
    expect(stdout).toContain('"value":10');
  });
});
