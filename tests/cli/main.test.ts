import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { COMMANDS } from '../../src/cli/route.js';
import { run } from './console.js';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-cli-'));
  for (const [name, text] of Object.entries({
    '甲 一.txt': '计划',
    '乙.txt': '计划',
    '坏.txt': '坏',
    '虫.txt': '虫',
  }))
    writeFileSync(at(name), text);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('帮助', () => {
  test.each([...COMMANDS])('%s --help 有示例，退出状态 0', async (command) => {
    for (const [lang, example] of [
      ['en', 'Example'],
      ['zh', '示例：'],
    ] as const) {
      const { status, out, err } = await run([command, '--help', '--lang', lang]);
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(out).toContain(example);
      expect(out).toContain(`$ plan-extract `);
    }
  });

  test('总的帮助列出每个命令', async () => {
    const { status, out } = await run(['--help']);
    expect(status).toBe(0);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${command} `, 'mu'));
  });

  test('中文环境用中文', async () => {
    const { out } = await run(['--help'], { env: { LANG: 'zh_CN.UTF-8' } });
    expect(out).toContain('用法：');
    expect(out).not.toMatch(/Usage|Options:|Commands:|default/u);
    expect((await run(['extract', '--help'], { env: { LANG: 'zh_CN.UTF-8' } })).out).toContain(
      '（默认：csv）',
    );
  });

  test('help 命令与 --help 相同', async () => {
    expect((await run(['help', 'text'])).out).toBe((await run(['text', '--help'])).out);
  });

  test('什么也不给：帮助写到标准错误，退出状态 2', async () => {
    const { status, out, err } = await run([]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('Usage: plan-extract');
  });

  test('--version', async () => {
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});

describe('用法错误：一行说明，退出状态 2，标准输出为空', () => {
  test.each<[string, readonly string[], string, string]>([
    ['选项打错', ['--formt', 'json', 'a.txt'], '--format', '您是不是要用 --format？'],
    ['没有的选项', ['extract', '--zzzz'], 'unknown option --zzzz', '未知选项 --zzzz'],
    ['命令打错', ['extrct', 'a.txt'], 'did you mean extract?', '您是不是要用 extract？'],
    ['美式拼法', ['recognize', '10个'], 'did you mean recognise?', '您是不是要用 recognise？'],
    [
      '选项缺值',
      ['a.txt', '--output'],
      'option --output needs a value',
      '选项 --output 需要一个值',
    ],
    [
      '格式不对',
      ['a.txt', '-f', 'xml'],
      'xml is not one of yaml, json',
      'xml 不在可选范围内：yaml、json',
    ],
    ['个数不对', ['a.txt', '--keywords', '-1'], '-1 is not a whole number', '-1 不是 0 至'],
    ['上限不对', ['a.txt', '--max-bytes', '0'], '0 is not a whole number', '0 不是大于 0 的整数'],
    ['语言不对', ['a.txt', '--lang', 'fr'], 'fr is not one of zh, en', 'fr 不在可选范围内'],
    ['没有文件', ['extract'], 'no input', '没有输入'],
    ['text 没有文件', ['text'], 'no input', '没有输入'],
    ['text 文件过多', ['text', 'a', 'b'], 'too many arguments for text', 'text 的参数过多'],
    ['没有短语', ['recognise'], 'no input', '没有输入'],
    [
      '日期不对',
      ['recognise', '今年', '--reference', '2025-02-30'],
      '2025-02-30 is not a date',
      '不是 2025-06-30 这样的日期',
    ],
    ['没有的模式', ['schema', 'plan'], 'plan is not one of record', 'plan 不在可选范围内'],
  ])('%s', async (_, args, en, zh) => {
    for (const [env, words] of [
      [{ LC_ALL: 'C' }, en],
      [{ LC_ALL: 'zh_CN.UTF-8' }, zh],
    ] as const) {
      const { status, out, err } = await run(args, { env });
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toMatch(/^plan-extract: [^\n]+\n$/u);
      expect(err).toContain(words);
    }
  });

  test('文件名里的换行和转义序列不会弄乱这一行', async () => {
    const { err } = await run(['a\n\u001b[31mb.txt']);
    expect(err).toBe('plan-extract: file not found: a �[31mb.txt\n');
  });
});

describe('几个文件', () => {
  test('都好：0', async () => {
    const { status, out, err } = await run([at('甲 一.txt'), at('乙.txt'), '-f', 'ndjson']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const paths = out
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { source: { path: string } }).source.path);
    expect(paths).toEqual([at('甲 一.txt'), at('乙.txt')]);
  });

  test('一个坏：1，其余照做', async () => {
    const { status, out, err } = await run(
      [at('没有.txt'), at('甲 一.txt'), at('坏.txt'), at('乙.txt'), '-f', 'json'],
      { env: { LANG: 'zh_CN' } },
    );
    expect(status).toBe(1);
    expect(JSON.parse(out)).toHaveLength(2);
    expect(err).toBe(
      `plan-extract: 文件不存在：${at('没有.txt')}\n` +
        `plan-extract: ${at('坏.txt')} 不是 big5 编码：第 3 字节无法解码\n`,
    );
  });

  test('都坏：2，标准输出为空', async () => {
    const { status, out, err } = await run([at('坏.txt'), at('没有.txt'), '-f', 'json']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.split('\n')).toHaveLength(3);
    expect(err).toContain(`file not found: ${at('没有.txt')}`);
  });

  test('程序自己的错误有堆栈：单独时 2，别的做成了时 1', async () => {
    const alone = await run([at('虫.txt')]);
    expect(alone.status).toBe(2);
    expect(alone.err).toMatch(/internal error at .*虫\.txt.*\nTypeError: of undefined\n {4}at /u);
    expect((await run([at('虫.txt'), at('乙.txt')])).status).toBe(1);
  });

  test('YAML 每个文件一个文档', async () => {
    const { out } = await run([at('甲 一.txt'), at('乙.txt')]);
    expect(parseAllDocuments(out)).toHaveLength(2);
    expect(out.startsWith('---\n')).toBe(true);
  });

  test('一个文件：JSON 对象，YAML 不带 ---', async () => {
    expect(JSON.parse((await run([at('乙.txt'), '-f', 'json'])).out)).toHaveProperty('schema');
    expect((await run([at('乙.txt')])).out).toMatch(/^schema: /u);
  });

  test('表格一个接一个，各有标题', async () => {
    const { out } = await run([at('甲 一.txt'), at('乙.txt'), '-f', 'table', '--lang', 'zh']);
    expect(out.match(/^== .*\.txt ==$/gmu)).toEqual([
      `== ${at('甲 一.txt')} ==`,
      `== ${at('乙.txt')} ==`,
    ]);
  });
});

describe('标准输入', () => {
  test('- 读标准输入', async () => {
    const { status, out } = await run(['-', '-f', 'json'], { stdin: '计划' });
    expect(status).toBe(0);
    expect(JSON.parse(out)).toHaveProperty('source.path', '-');
  });

  test('超过 --max-bytes 不读', async () => {
    const { status, err } = await run(['-', '--max-bytes', '5'], {
      stdin: [Buffer.from('计划'), Buffer.from('方案')],
    });
    expect(status).toBe(2);
    expect(err).toContain('file too large: - (6 bytes, limit 5');
  });
});

describe('标准输出', () => {
  test('管道早关：安静结束，不再往下做', async () => {
    let done = 0;
    const { status, err } = await run([at('甲 一.txt'), at('乙.txt'), '-f', 'ndjson'], {
      breaks: { at: 1, code: 'EPIPE' },
      extractor: async (options) => {
        const { STUB } = await import('./console.js');
        const extract = await STUB(options);
        return (bytes, path) => {
          done++;
          return extract(bytes, path);
        };
      },
    });
    expect({ status, err, done }).toEqual({ status: 0, err: '', done: 1 });
  });

  test('帮助的管道早关也安静', async () => {
    expect(await run(['--help'], { breaks: { at: 1, code: 'EPIPE' } })).toEqual({
      status: 0,
      out: '',
      err: '',
    });
  });

  test('磁盘满：说明，退出状态 2', async () => {
    const { status, err } = await run([at('乙.txt')], { breaks: { at: 1, code: 'ENOSPC' } });
    expect(status).toBe(2);
    expect(err).toBe('plan-extract: cannot write stdout: no space left on the device\n');
  });
});

describe('颜色', () => {
  const colours = async (env: Readonly<Record<string, string>>, isTTY: boolean): Promise<boolean> =>
    (await run([at('乙.txt'), '-f', 'highlight'], { env, isTTY })).out.includes('\u001b[');

  test.each([
    ['终端', {}, true, true],
    ['管道', {}, false, false],
    ['NO_COLOR', { NO_COLOR: '1' }, true, false],
    ['NO_COLOR 为空不算', { NO_COLOR: '' }, true, true],
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, false, true],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, false],
    ['两者都有时 FORCE_COLOR 为准', { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    ['哑终端', { TERM: 'dumb' }, true, false],
  ])('%s', async (_, env, isTTY, expected) => {
    expect(await colours(env, isTTY)).toBe(expected);
  });
});
