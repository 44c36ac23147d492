import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type OpenExtractor, openExtractor } from '../../src/corpus/extractor.js';
import { extract } from '../../src/index.js';
import { checkReportSchema } from '../../src/model/check-report.js';
import { toYaml } from '../../src/output/yaml.js';
import { run } from './console.js';
import { inOwnFolder } from './folder.js';

const folder = inOwnFolder();

/** Two rules, so that others that come do not change what is expected here. */
const RULES =
  'extends: []\nrules:\n  impossible-percentage: error\n  duplicate-document: warning\n';
const CONFIG = 'plan-extract.config.yaml';
const GOOD = '一、加强学习，参保覆盖率达到95%。\n';
const BAD = '一、加强学习，参保覆盖率达到120%。\n';

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

interface Told {
  readonly status: number;
  /** 甲.txt impossible-percentage error */
  readonly found: readonly string[];
  /** 甲.txt: how many the baseline let pass. */
  readonly passed: readonly string[];
  readonly err: string;
  /** Documents that were read. */
  readonly seen: readonly string[];
}

type Report = z.infer<typeof checkReportSchema>;

const NOTHING: Pick<Report, 'documents' | 'findings'> = { documents: [], findings: [] };

async function check(args: readonly string[], stdin = ''): Promise<Told> {
  const seen: string[] = [];
  const extractor: OpenExtractor = async (options) => {
    const inner = await openExtractor(options);
    return (content, path) => {
      seen.push(path);
      return inner(content, path);
    };
  };
  const ran = await run(['check', ...args, '-f', 'json'], { extractor, stdin });
  const { documents, findings } =
    ran.out === '' ? NOTHING : checkReportSchema.parse(JSON.parse(ran.out));
  return {
    status: ran.status,
    found: findings.map(({ path, rule, severity }) => `${path} ${rule} ${severity}`),
    passed: documents
      .filter(({ suppressed }) => suppressed.baseline > 0)
      .map(({ path, suppressed }) => `${path} ${suppressed.baseline}`),
    err: ran.err,
    seen,
  };
}

describe('配置文件', () => {
  test.each([CONFIG, 'plan-extract.config.yml', 'plan-extract.config.json'])(
    '由当前目录向上找 %s，没有指明文件时检查它的目录',
    async (name) => {
      const config = name.endsWith('.json')
        ? '{"extends": [], "rules": {"impossible-percentage": "warning"}}'
        : 'extends: []\nrules: {impossible-percentage: warning}\n';
      write({ [name]: config, '计划/甲.txt': BAD, '计划/深/乙.md': GOOD });
      process.chdir('计划/深');
      const { status, found, seen } = await check([]);
      expect(seen).toEqual(['../../计划/深/乙.md', '../../计划/甲.txt']);
      expect(found).toEqual(['../../计划/甲.txt impossible-percentage warning']);
      expect(status).toBe(0);
    },
  );

  test('files 指明检查什么；命令行优先', async () => {
    write({
      [CONFIG]: `${RULES}files: [计划, "*.md"]\n`,
      '计划/甲.txt': BAD,
      '乙.md': BAD,
      '丙.txt': BAD,
    });
    expect((await check([])).seen).toEqual(['计划/甲.txt', '乙.md']);
    expect((await check(['丙.txt'])).seen).toEqual(['丙.txt']);
    write({ [CONFIG]: `${RULES}files: [${JSON.stringify(join(folder(), '丙.txt'))}]\n` });
    expect((await check([])).seen).toEqual([join(folder(), '丙.txt')]);
  });

  test('没有配置也没有文件，是用法有误', async () => {
    const { status, err } = await check([]);
    expect(err).toMatch(/^plan-extract: no input: .*check --help\n$/u);
    expect(status).toBe(2);
  });

  test('--config 指明，--no-config 不用', async () => {
    write({ '另/规则.yaml': 'extends: []', [CONFIG]: RULES, '甲.txt': BAD });
    expect((await check(['甲.txt', '--config', '另/规则.yaml'])).found).toEqual([]);
    expect((await check(['甲.txt', '--no-config'])).found).toContain(
      '甲.txt impossible-percentage error',
    );
    const missing = await check(['甲.txt', '--config', '无.yaml']);
    expect(missing).toMatchObject({ status: 2, err: 'plan-extract: file not found: 无.yaml\n' });
  });

  test.each([
    [
      'rules:\n  impossible-percentag: off',
      'line 2: rules.impossible-percentag is no rule; did you mean impossible-percentage?',
    ],
    ['rules:\n  impossible-percentage: of', 'line 2: rules.impossible-percentage: '],
    [
      'rules:\n  impossible-percentage: {least: 3}',
      'line 2: rules.impossible-percentage.least is no option of this rule',
    ],
    ['overides: []', 'line 1: overides means nothing here; did you mean overrides?'],
    ['a: [', 'line 1: '],
    [`# ${'一'.repeat(400_000)}`, ': larger than 1 MiB'],
  ])('写错的：%.60j', async (config, message) => {
    write({ [CONFIG]: config, '甲.txt': GOOD });
    const { status, err, seen } = await check(['甲.txt']);
    expect(err).toContain(`plan-extract: configuration ${CONFIG}`);
    expect(err).toContain(message);
    expect(err.trimEnd()).not.toContain('\n');
    expect({ status, seen }).toEqual({ status: 2, seen: [] });
  });

  test('是目录的配置', async () => {
    mkdirSync(CONFIG);
    expect((await check(['.'])).err).toMatch(/plan-extract\.config\.yaml/u);
  });

  test('分文件的规则，相对于配置所在的目录', async () => {
    const overrides =
      'overrides:\n  - {files: [旧/**], rules: {impossible-percentage: "off"}}\n  - {files: [旧/重要.txt], rules: {impossible-percentage: info}}\n';
    write({
      [CONFIG]: RULES + overrides,
      '旧/甲.txt': BAD,
      '旧/重要.txt': `${BAD}二、${BAD}`,
      '新/乙.txt': GOOD,
    });
    process.chdir('旧');
    expect(await check(['.', '../新'])).toMatchObject({
      status: 0,
      found: ['重要.txt impossible-percentage info', '重要.txt impossible-percentage info'],
    });
  });

  test('--rule 和 --preset 优先于配置', async () => {
    write({ [CONFIG]: RULES, '甲.txt': BAD });
    expect((await check(['--rule', 'impossible-percentage=info'])).found).toEqual([
      '甲.txt impossible-percentage info',
    ]);
    expect((await check(['--rule', 'impossible-percentage=off'])).found).toEqual([]);
    write({ [CONFIG]: 'extends: []\n' });
    expect((await check(['--preset', 'strict'])).found).toContain(
      '甲.txt impossible-percentage error',
    );
  });

  test.each([
    [
      ['--rule', 'impossible-percentag=off'],
      /no rule impossible-percentag; did you mean impossible-percentage\?/u,
    ],
    [['--rule', 'impossible-percentage'], /--rule: impossible-percentage is not a rule with off/u],
    [['--preset', 'strikt'], /--preset: strikt is not one of recommended, strict, gb-9704/u],
    [['--max-warnings', '-1'], /--max-warnings: -1 is not a whole number/u],
    [['--ignore-file', '无'], /file not found: 无/u],
  ])('%j 有误', async (args, message) => {
    write({ '甲.txt': GOOD });
    const { status, err } = await check(['甲.txt', ...args]);
    expect(err).toMatch(message);
    expect(status).toBe(2);
  });

  test('配置中的词典也用于提取', async () => {
    write({
      '配置/plan-extract.config.yaml': 'extends: []\ndictionaries: [词典.yaml]\n',
      '配置/词典.yaml': 'slogans: 3\n',
      '甲.txt': GOOD,
    });
    const { err } = await check(['甲.txt', '--config', '配置/plan-extract.config.yaml']);
    expect(err).toMatch(/^plan-extract: dictionary 配置\/词典\.yaml, line 1: /u);
    write({ '配置/词典.yaml': 'slogans:\n  - {text: 五联共治, kind: numeric, number: 5}\n' });
    const args = ['甲.txt', '--config', '配置/plan-extract.config.yaml', '--cache'];
    expect((await check(args)).status).toBe(0);
    const cached = readFileSync('配置/.plan-extract-cache.ndjson', 'utf8').split('\n')[1] ?? '';
    const { generator } = await extract(GOOD);
    expect(JSON.parse(cached).checked.digest.generator.dictionaries).not.toBe(
      generator.dictionaries,
    );
  });
});

describe('忽略', () => {
  const FILES = { '甲.txt': BAD, '旧/乙.txt': BAD, '旧/留.txt': GOOD, '丙.md': GOOD };

  test.each([
    ['配置中', { [CONFIG]: `${RULES}ignore: [旧/*, "!旧/留.txt"]\n` }],
    [
      'plan-extract.ignore',
      { [CONFIG]: RULES, 'plan-extract.ignore': '# 旧的\n旧/*\n!旧/留.txt\n' },
    ],
    ['.plan-extractignore', { [CONFIG]: RULES, '.plan-extractignore': '旧/*\n!旧/留.txt\n' }],
  ])('%s，写法同 .gitignore', async (_, config) => {
    write({ ...FILES, ...config });
    expect((await check([])).seen).toEqual(['丙.md', '旧/留.txt', '甲.txt']);
  });

  test('指明的文件也忽略；都忽略了不算错', async () => {
    write({ ...FILES, 'plan-extract.ignore': '旧/\n' });
    expect((await check(['旧/乙.txt', '丙.md'])).seen).toEqual(['丙.md']);
    expect(await check(['旧/乙.txt'])).toMatchObject({
      status: 0,
      err: 'plan-extract: nothing to check: the file is ignored\n',
    });
  });

  test('--ignore-file 代替默认的，相对于它自己的目录', async () => {
    write({ ...FILES, 'plan-extract.ignore': '*', '旧/忽略': '乙.txt\n甲.txt\n' });
    const { seen } = await check(['.', '--ignore-file', '旧/忽略']);
    expect(seen).toEqual(['丙.md', '旧/留.txt', '甲.txt']);
  });

  test('目录之外的文件不受影响', async () => {
    write({ ...FILES, '深/plan-extract.ignore': '*\n' });
    process.chdir('深');
    expect((await check(['../丙.md'])).seen).toEqual(['../丙.md']);
  });
});

describe('退出状态', () => {
  test.each<readonly [string, string, readonly string[], number]>([
    ['没有问题', GOOD, [], 0],
    ['有错误', BAD, [], 1],
    ['只有警告', BAD, ['--rule', 'impossible-percentage=warning'], 0],
    ['警告不多', BAD, ['--rule', 'impossible-percentage=warning', '--max-warnings', '1'], 0],
    ['警告过多', BAD, ['--rule', 'impossible-percentage=warning', '--max-warnings', '0'], 1],
    ['提示不算警告', BAD, ['--rule', 'impossible-percentage=info', '--max-warnings', '0'], 0],
    ['无法检查', '\0\0\0', [], 2],
  ])('%s', async (_, text, args, expected) => {
    write({ [CONFIG]: RULES, '甲.txt': text });
    expect((await check(['甲.txt', ...args])).status).toBe(expected);
  });

  test('无法检查的不妨碍别的', async () => {
    write({ [CONFIG]: RULES, '空.txt': '', '甲.txt': BAD });
    const { status, found, err } = await check([]);
    expect(found).toEqual(['甲.txt impossible-percentage error']);
    expect(err).toContain('file is empty: 空.txt');
    expect(status).toBe(2);
  });

  test('警告过多时说明，配置中也可以写；--quiet 只显示错误，警告照数', async () => {
    write({ [CONFIG]: `${RULES}maxWarnings: 0\n`, '甲.txt': BAD, '乙.txt': BAD });
    const ran = await check(['--quiet']);
    expect(ran.found).toEqual([
      '乙.txt impossible-percentage error',
      '甲.txt impossible-percentage error',
    ]);
    expect(ran.err).toBe('plan-extract: 1 warning, more than 0 (--max-warnings)\n');
    const fewer = await check(['--rule', 'impossible-percentage=off', '--max-warnings', '1']);
    expect(fewer).toMatchObject({ status: 0, err: '' });
  });

  test('帮助中写明', async () => {
    const { out } = await run(['check', '--help'], { env: { LANG: 'zh_CN.UTF-8' } });
    expect(out).toMatch(/退出状态：0 .*1 .*--max-warnings；2 /u);
  });
});

describe('基线', () => {
  const BASELINE = 'plan-extract.baseline.json';

  test('写入之后，旧的不报，新的报', async () => {
    write({ [CONFIG]: RULES, '计划/甲.txt': BAD, '计划/乙.txt': GOOD });
    const wrote = await check(['--update-baseline']);
    expect(wrote).toMatchObject({ status: 0, found: [], passed: ['计划/甲.txt 1'] });
    expect(wrote.err).toBe(`plan-extract: 1 finding passes from now on: ${BASELINE}\n`);
    write({ '计划/甲.txt': `云溪市2025年工作要点\n\n${BAD}`, '计划/乙.txt': BAD });
    process.chdir('计划');
    expect(await check(['.'])).toMatchObject({
      status: 1,
      found: ['乙.txt impossible-percentage error'],
      passed: ['甲.txt 1'],
      err: '',
    });
    expect((await check(['.', '--no-baseline'])).found).toHaveLength(2);
  });

  test('改好的计为过时；没有检查的不动', async () => {
    write({ '甲.txt': BAD, '乙.txt': `${GOOD}二、${BAD}`, [CONFIG]: RULES });
    await check(['--update-baseline']);
    write({ '甲.txt': GOOD });
    expect((await check(['乙.txt'])).err).toBe('');
    expect((await check([])).err).toBe(
      `plan-extract: 1 finding of ${BASELINE} is no longer there; --update-baseline drops it\n`,
    );
    rmSync('乙.txt');
    expect((await check(['甲.txt'])).err).toContain('2 findings of');
    await check(['甲.txt', '--update-baseline']);
    expect(JSON.parse(readFileSync(BASELINE, 'utf8')).findings).toEqual([]);
  });

  test('更新一个文件，其他文件的仍在', async () => {
    write({ '甲.txt': BAD, '乙.txt': `${GOOD}二、${BAD}`, [CONFIG]: RULES });
    await check(['--update-baseline']);
    const whole = readFileSync(BASELINE, 'utf8');
    await check(['甲.txt', '--update-baseline']);
    expect(readFileSync(BASELINE, 'utf8')).toBe(whole);
  });

  test('指明的或配置中的没有，是用法有误，并说怎样写', async () => {
    write({ '甲.txt': BAD });
    const { status, err } = await check(['甲.txt', '--baseline', '旧.json']);
    expect({ status, err }).toEqual({
      status: 2,
      err: 'plan-extract: no baseline 旧.json; write it with --update-baseline, and today’s findings pass from then on\n',
    });
    write({ [CONFIG]: `${RULES}baseline: 记/旧.json\n`, '记/说明.md': GOOD });
    expect((await check([])).err).toContain('no baseline 记/旧.json');
    await check(['--update-baseline']);
    expect(await check([])).toMatchObject({ status: 0, passed: ['甲.txt 1'] });
    expect(readFileSync('记/旧.json', 'utf8')).toContain('"path":"../甲.txt"');
  });

  test('--no-baseline 与 --update-baseline 不能同时用', async () => {
    write({ '甲.txt': BAD });
    expect(await check(['甲.txt', '--no-baseline', '--update-baseline'])).toMatchObject({
      status: 2,
      err: 'plan-extract: --no-baseline and --update-baseline cannot be used together\n',
    });
    expect(existsSync(BASELINE)).toBe(false);
  });

  test('别的文件不当作基线，也不覆盖', async () => {
    write({ '甲.txt': BAD });
    for (const args of [[], ['--update-baseline']])
      expect(await check(['甲.txt', '--baseline', '甲.txt', ...args])).toMatchObject({
        status: 2,
        err: 'plan-extract: 甲.txt is no baseline of plan-extract; remove it, or name another file\n',
      });
    expect(readFileSync('甲.txt', 'utf8')).toBe(BAD);
  });
});

describe('缓存', () => {
  const CACHE = '.plan-extract-cache.ndjson';
  const FOUND = [
    '乙.txt impossible-percentage error',
    '甲.txt duplicate-document warning',
    '甲.txt impossible-percentage error',
  ];

  beforeEach(() => write({ [CONFIG]: RULES, '甲.txt': BAD, '乙.txt': BAD }));

  test('没有变化的不再读取，结果一样', async () => {
    expect(await check(['--cache'])).toMatchObject({ found: FOUND, seen: ['乙.txt', '甲.txt'] });
    expect(await check(['--cache'])).toMatchObject({ found: FOUND, seen: [], status: 1 });
    expect((await check([])).seen).toEqual(['乙.txt', '甲.txt']);
  });

  interface Change {
    readonly files?: () => Readonly<Record<string, string>>;
    readonly args?: readonly string[];
  }
  const cached = (): string => readFileSync(CACHE, 'utf8');
  const OVERRIDE = 'overrides:\n  - {files: [乙.txt], rules: {impossible-percentage: info}}\n';

  test.each<readonly [string, Change, readonly string[]]>([
    ['文件变了', { files: () => ({ '甲.txt': GOOD }) }, ['甲.txt']],
    ['规则变了', { args: ['--rule', 'impossible-percentage=info'] }, ['乙.txt', '甲.txt']],
    ['一个文件的规则变了', { files: () => ({ [CONFIG]: RULES + OVERRIDE }) }, ['乙.txt']],
    [
      '词典变了',
      { files: () => ({ '词.yaml': 'words: [云溪]\n' }), args: ['--dictionary', '词.yaml'] },
      ['乙.txt', '甲.txt'],
    ],
    ['语言变了', { args: ['--lang', 'zh'] }, ['乙.txt', '甲.txt']],
    ['编码变了', { args: ['--encoding', 'utf-8'] }, ['乙.txt', '甲.txt']],
    [
      '缓存是别的版本写的',
      {
        files: () => ({
          [CACHE]: cached().replace('plan-extract-cache/1', 'plan-extract-cache/0'),
        }),
      },
      ['乙.txt', '甲.txt'],
    ],
    [
      '缓存的一行改过',
      { files: () => ({ [CACHE]: cached().replace(/("path":"甲\.txt".*?)120 %/u, '$190 %') }) },
      ['甲.txt'],
    ],
    ['缓存断了', { files: () => ({ [CACHE]: cached().slice(0, -40) }) }, ['甲.txt']],
  ])('%s，就重新读取', async (_, { files = () => ({}), args = [] }, expected) => {
    await check(['--cache']);
    write(files());
    expect((await check(['--cache', ...args])).seen).toEqual(expected);
    expect((await check(['--cache', ...args])).seen).toEqual([]);
  });

  test('没有检查的留着，不在了的除去', async () => {
    write({ '丙.txt': GOOD });
    await check(['--cache']);
    rmSync('丙.txt');
    await check(['甲.txt', '--cache']);
    expect((await check(['--cache'])).seen).toEqual([]);
    expect(readFileSync(CACHE, 'utf8')).not.toContain('丙.txt');
  });

  test('表格一行的标题变了，也重新读取', async () => {
    write({ '表.csv': 'id,title,text\n1,甲县2025年工作要点,一、加强学习。\n' });
    const args = ['表.csv', '--cache', '--text-column', 'text', '--id-column', 'id'];
    expect((await check(args)).seen).toEqual(['表.csv#1']);
    expect((await check(args)).seen).toEqual([]);
    write({ '表.csv': 'id,title,text\n1,乙县2025年工作要点,一、加强学习。\n' });
    expect((await check(args)).seen).toEqual(['表.csv#1']);
  });

  test('--cache-location；不覆盖要检查的文件', async () => {
    await check(['--cache-location', '缓存.ndjson', '甲.txt']);
    expect(statSync('缓存.ndjson').size).toBeGreaterThan(0);
    expect(existsSync(CACHE)).toBe(false);
    const refused = await check(['甲.txt', '--cache-location', '甲.txt']);
    expect(refused.status).toBe(2);
    expect(readFileSync('甲.txt', 'utf8')).toBe(BAD);
  });

  test('--cache-location 指明的是别的文件，不覆盖', async () => {
    expect(await check(['.', '--cache-location', '甲.txt'])).toMatchObject({
      status: 2,
      err: 'plan-extract: 甲.txt is no cache of plan-extract; remove it, or name another file\n',
    });
    expect(readFileSync('甲.txt', 'utf8')).toBe(BAD);
  });
});

describe('记录', () => {
  const recordOf = (text: string, path: string): Promise<object> =>
    extract(text, { path }) as Promise<object>;

  test('各种格式的记录，按记录检查', async () => {
    const record = await recordOf(BAD, '原/甲.txt');
    write({
      [CONFIG]: RULES,
      '一.yaml': toYaml(record as never),
      '二.json': JSON.stringify([record, await recordOf(GOOD, '原/乙.txt')]),
      '三.ndjson': `${JSON.stringify(record)}\n${JSON.stringify(record)}\n`,
    });
    const { found, seen } = await check([
      '一.yaml',
      '二.json',
      '三.ndjson',
      '--rule',
      'duplicate-document=off',
    ]);
    expect(found).toEqual([
      '一.yaml impossible-percentage error',
      '二.json#原/甲.txt impossible-percentage error',
      '三.ndjson#原/甲.txt impossible-percentage error',
      '三.ndjson#原/甲.txt#2 impossible-percentage error',
    ]);
    expect(seen).toEqual([]);
  });

  test('与文件一起在目录中；不是计划的略过，标准输入也可以是记录', async () => {
    const record = await recordOf(BAD, '原/甲.txt');
    write({
      [CONFIG]: RULES,
      '记录/甲.yaml': toYaml(record as never),
      '记录/别的.yaml': 'name: 云溪\n',
      '计划/乙.txt': GOOD,
      'plan-extract.config.schema.json': '{}',
      '结果.json': '{\n  "schema": "plan-extract/check/1"\n}',
      '基线.json': '{\n  "schema": "plan-extract-baseline/1"\n}',
    });
    const all = await check([]);
    expect(all).toMatchObject({
      status: 1,
      found: ['记录/甲.yaml impossible-percentage error'],
      seen: ['计划/乙.txt'],
      err: '',
    });
    expect((await check(['-'], JSON.stringify(record))).found).toEqual([
      '- impossible-percentage error',
    ]);
    expect((await check(['-'], BAD)).found).toEqual(['- impossible-percentage error']);
  });

  test('不合格的、写断的记录不妨碍别的', async () => {
    const record = await recordOf(BAD, '原/甲.txt');
    const lines = [{ ...record, targets: 3 }, record].map((one) => JSON.stringify(one));
    write({ [CONFIG]: RULES, '记录.ndjson': `${lines.join('\n')}\n{"schema": "plan-ex` });
    const { found, err } = await check(['记录.ndjson', '--rule', 'duplicate-document=off']);
    expect(found.filter((one) => one.includes('percentage'))).toEqual([
      '记录.ndjson#原/甲.txt impossible-percentage error',
    ]);
    expect(err).toBe('');
  });
});

describe('init', () => {
  test('写出配置，已有的不覆盖', async () => {
    expect(await run(['init', '--lang', 'en'])).toEqual({
      status: 0,
      out: '',
      err: `plan-extract: wrote ${CONFIG}\n`,
    });
    const written = readFileSync(CONFIG, 'utf8');
    expect(written).toMatch(/^# Configuration/u);
    const again = await run(['init', '--lang', 'zh']);
    expect(again).toEqual({
      status: 2,
      out: '',
      err: `plan-extract: 无法写入 ${CONFIG}：已经存在；--force 可覆盖\n`,
    });
    expect(readFileSync(CONFIG, 'utf8')).toBe(written);
    expect((await run(['init', '--lang', 'zh', '--force'])).status).toBe(0);
    expect(readFileSync(CONFIG, 'utf8')).toMatch(/^# plan-extract check 的配置/u);
  });

  test('写出的配置能用', async () => {
    await run(['init', '--lang', 'zh']);
    write({ '甲.txt': BAD });
    expect((await check([])).found).toEqual((await check(['甲.txt', '--no-config'])).found);
  });
});

test('schema config 输出所选语言的说明', async () => {
  const { out } = await run(['schema', 'config', '--lang', 'zh']);
  expect(JSON.parse(out).properties.baseline.description).toMatch(/基线/u);
});
