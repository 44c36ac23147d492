import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../src/index.js';
import { dictionarySchema } from '../../src/lexicon/schema.js';
import { DOMAINS } from '../../src/model/domains.js';
import type { Lookup, SloganDefinition, Validation } from '../../src/output/dictionary.js';
import { LABELS } from '../../src/output/labels.js';
import { displayWidth } from '../../src/output/width.js';
import { run } from './console.js';

const ZH = { LC_ALL: 'zh_CN.UTF-8' };

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-dictionary-'));
  writeFileSync(
    at('我的.yaml'),
    'slogans:\n  - {text: 四个意识, kind: numeric, number: 4, domain: rural}\n  - {text: 三色治理, kind: numeric, number: 3, items: [红色引领, 绿色发展, 蓝色服务], domain: rural}\n',
  );
  writeFileSync(at('坏.yaml'), 'words:\n  - 數字政府\n  - 智慧城市\n  - 智慧城市\n');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('dictionary lookup', () => {
  test('四个意识：内容、年份、出处、领域、定义之处', async () => {
    const { status, out, err } = await run(['dictionary', 'lookup', '“四個意識”'], { env: ZH });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(
      /^四个意识 \(提法\)\n {2}类型：数字提法\n {2}序数：4\n {2}内容：政治意识；/u,
    );
    expect(out).toMatch(/年份：2016\n/u);
    expect(out).toMatch(/领域：党的建设\n/u);
    expect(out).toMatch(/定义于：dictionaries\/slogans\.yaml:\d+ \(默认词典\)\n/u);
  });

  test('json；用户的条目替换默认的', async () => {
    const args = [
      'dictionary',
      'lookup',
      '四个意识',
      '-f',
      'json',
      '--dictionary',
      at('我的.yaml'),
    ];
    const { status, out } = await run(args);
    const { term, definitions } = JSON.parse(out) as Lookup;
    expect({ status, term }).toEqual({ status: 0, term: '四个意识' });
    expect(definitions).toMatchObject([
      { section: 'slogans', from: 'default', inUse: false, entry: { domain: 'party-building' } },
      { section: 'themes', from: 'default', inUse: true, entry: { theme: 'politics' } },
      { section: 'fixed', from: 'default', inUse: true },
      { from: 'user', path: at('我的.yaml'), line: 2, inUse: true, entry: { domain: 'rural' } },
    ]);
  });

  test('几个词语，有的没有：1，并说相近的', async () => {
    const { status, out } = await run(['dictionary', 'lookup', '四个意', '国庆'], { env: ZH });
    expect(status).toBe(1);
    expect(out).toMatch(/^词典中没有“四个意”\n {2}相近的条目：.*四个意识/u);
    expect(out).toMatch(/国庆 \(节日\)\n/u);
    expect(
      JSON.parse((await run(['dictionary', 'lookup', '四个意', '国庆', '-f', 'json'])).out),
    ).toHaveLength(2);
  });

  test('用户的词典有误：2', async () => {
    const { status, out, err } = await run([
      'dictionary',
      'lookup',
      '甲',
      '--dictionary',
      at('坏.yaml'),
    ]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('line 2: 數字政府 is in Traditional script');
  });
});

describe('dictionary list', () => {
  test('按类别和领域', async () => {
    const { status, out } = await run([
      ...['dictionary', 'list', '--kind', 'numeric', '--domain', 'rural', '-f', 'json'],
      ...['--dictionary', at('我的.yaml')],
    ]);
    expect(status).toBe(0);
    const listed = JSON.parse(out) as readonly SloganDefinition[];
    expect(listed.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['四个意识', '三色治理']),
    );
    expect(new Set(listed.map(({ kind, domain }) => `${kind} ${domain}`))).toEqual(
      new Set(['numeric rural']),
    );
    const standard = defaultLexicon().slogans.filter(
      ({ kind, domain }) => kind === 'numeric' && domain === 'rural',
    );
    expect(listed).toHaveLength(standard.length + 2);
  });

  test('表格不宽于终端，末行是总数', async () => {
    const args = ['dictionary', 'list', '--domain', 'military'];
    const { out } = await run(args, { env: { ...ZH, COLUMNS: '64' } });
    const lines = out.trimEnd().split('\n');
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(64);
    const { length } = defaultLexicon().slogans.filter(({ domain }) => domain === 'military');
    expect(lines.at(-1)).toBe(`共 ${length} 条`);
  });
});

describe('dictionary validate', () => {
  test('每处错误都有文件和行号：1', async () => {
    const args = ['dictionary', 'validate', at('坏.yaml'), at('我的.yaml')];
    const { status, out, err } = await run(args);
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(out.split('\n')).toEqual([
      `dictionary ${at('坏.yaml')}, line 2: 數字政府 is in Traditional script; dictionaries are Simplified`,
      `dictionary ${at('坏.yaml')}, line 4: 智慧城市 is there twice`,
      `${at('坏.yaml')}: 2 errors`,
      `${at('我的.yaml')}: OK, 2 entries`,
      '',
    ]);
  });

  test('都好：0；json', async () => {
    const { status, out } = await run(['dictionary', 'validate', at('我的.yaml'), '-f', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(out) as readonly Validation[]).toEqual([
      { path: at('我的.yaml'), entries: 2, problems: [] },
    ]);
  });

  test('模式的错误也用中文说', async () => {
    writeFileSync(at('类.yaml'), 'slogans:\n  - {text: 甲乙, kind: numerik}\n');
    const { out } = await run(['dictionary', 'validate', at('类.yaml')], { env: ZH });
    expect(out).toContain('第 2 行有误：slogans.0.kind：无效选项');
    const english = await run(['dictionary', 'validate', at('类.yaml')]);
    expect(english.out).toContain('line 2: slogans.0.kind: Invalid option');
  });

  test('没有的文件：2；还有别的文件：1', async () => {
    const alone = await run(['dictionary', 'validate', at('没有.yaml')]);
    expect({ status: alone.status, out: alone.out }).toEqual({ status: 2, out: '' });
    expect(alone.err).toMatch(/no such file/u);
    const both = await run(['dictionary', 'validate', at('没有.yaml'), at('我的.yaml')]);
    expect(both.status).toBe(1);
    expect(both.out).toContain('OK, 2 entries');
  });
});

describe('用法错误', () => {
  test.each<[string, readonly string[], string]>([
    ['没有词语', ['lookup'], '没有输入：请给出词语'],
    ['没有文件', ['validate'], '没有输入：请指明词典文件'],
    ['没有的领域', ['list', '--domain', 'moon'], 'moon 不在可选范围内：party-building'],
    ['没有的类别', ['list', '--kind', 'moon'], 'moon 不在可选范围内：numeric'],
    ['子命令打错', ['lokup', '甲'], '没有命令 lokup；您是不是要用 lookup？'],
    ['参数过多', ['list', '甲'], 'plan-extract dictionary list --help'],
  ])('%s：2', async (_, args, words) => {
    const { status, out, err } = await run(['dictionary', ...args], { env: ZH });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^plan-extract: [^\n]+\n$/u);
    expect(err).toContain(words);
  });

  test('没有子命令：显示帮助，2', async () => {
    const { status, out, err } = await run(['dictionary'], { env: ZH });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    for (const name of ['lookup', 'list', 'validate']) expect(err).toContain(`\n  ${name} `);
  });
});

test.each(['zh', 'en'] as const)('%s 有每个领域和每一节的名称', (language) => {
  const { domains, sections } = LABELS[language].dictionary;
  expect(Object.keys(domains)).toEqual([...DOMAINS]);
  expect(Object.keys(sections)).toEqual(Object.keys(dictionarySchema.shape));
});
