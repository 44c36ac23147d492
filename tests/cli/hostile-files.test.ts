/** Configurations, baselines, records and tables that somebody else wrote are data, whatever their keys. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { extract } from '../../src/index.js';
import { run } from './console.js';

const PLAN = '某县2025年工作要点\n一、任务\n1.建成示范点12个。\n2.普及率达到95%以上。\n';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-hostile-'));
  writeFileSync(at('甲.txt'), PLAN);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined();
});

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
const planted = (json: string, key: string): string =>
  json.replace(
    '{',
    `{${JSON.stringify(key)}: {"polluted": true, "prototype": {"polluted": true}}, `,
  );

/** Deeper than any parser's stack, and as it would be written. */
const DEEP = 20_000;

describe('配置', () => {
  test.each(KEYS)('键 %s', async (key) => {
    writeFileSync(at('配.yaml'), `${key}: {polluted: true}\n`);
    const { status, err } = await run(['check', at('甲.txt'), '--config', at('配.yaml')]);
    expect([status, err.split('\n').length]).toEqual([2, 2]);
    expect(err).toContain(key);
  });

  test.each([
    ['嵌套', `rules: ${'['.repeat(DEEP)}`],
    ['JSON 嵌套', `{"rules": ${'{"a":'.repeat(DEEP)}`],
    ['引用自己', 'rules: &a {x: *a}'],
  ])('%s', async (_, source) => {
    writeFileSync(at('配.yaml'), source);
    const { status, err } = await run(['check', at('甲.txt'), '--config', at('配.yaml')]);
    expect([status, err.split('\n').length]).toEqual([2, 2]);
    expect(err).toMatch(/^plan-extract: configuration /u);
  });
});

describe('基线', () => {
  test.each([
    ...KEYS.map((key) => [
      key,
      planted('{"schema": "plan-extract-baseline/1", "findings": []}', key),
    ]),
    ['嵌套', '['.repeat(DEEP)],
    ['条目', '{"schema": "plan-extract-baseline/1", "findings": [{"__proto__": {"count": 1}}]}'],
  ])('%s', async (_, source = '') => {
    writeFileSync(at('基.json'), source);
    const args = ['check', at('甲.txt'), '--no-config', '--baseline', at('基.json')];
    const { status, err } = await run(args, { extractor: null });
    expect([0, 1, 2]).toContain(status);
    expect(err).not.toContain('internal error');
  });
});

describe('记录', () => {
  const record = async (): Promise<string> =>
    JSON.stringify(await extract(PLAN, { path: '甲.txt' }));
  const commands: readonly (readonly string[])[] = [
    ['compare', '甲.json', '甲.txt', '-f', 'json'],
    ['diff', '甲.json', '甲.txt', '-f', 'json'],
    ['check', '甲.json', '--no-config', '-f', 'json'],
    ['report', '甲.json', '甲.txt'],
  ];
  const given = (args: readonly string[]): readonly string[] =>
    args.map((arg) => (arg.startsWith('甲.') ? at(arg) : arg));

  test.each(commands)('%s：原型的键', async (...args) => {
    for (const key of KEYS) {
      writeFileSync(at('甲.json'), planted(await record(), key));
      const { status, err } = await run(given(args), { extractor: null });
      expect([0, 1, 2]).toContain(status);
      expect(err).not.toContain('internal error');
    }
  });

  test.each(commands)('%s：名字是原型的键', async (...args) => {
    const hostile = (await record())
      .replaceAll('示范点', '__proto__')
      .replaceAll('任务', 'constructor');
    writeFileSync(at('甲.json'), hostile);
    const { status, err } = await run(given(args), { extractor: null });
    expect([0, 1, 2]).toContain(status);
    expect(err).not.toContain('internal error');
  });

  test.each(commands)('%s：嵌套、引用、半截', async (...args) => {
    const whole = await record();
    const head = '{"schema": "plan-extract/1", ';
    for (const [name, source] of [
      ['甲.json', `${head}"x": ${'['.repeat(DEEP)}`],
      ['甲.json', `${head}"x": ${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`],
      ['甲.json', whole.slice(0, whole.length / 2)],
      ['甲.yaml', 'schema: plan-extract/1\na: &a [x, x]\nb: [*a, *a]\n'],
      ['甲.yaml', `schema: plan-extract/1\nx: ${'['.repeat(DEEP)}\n`],
      ['甲.yaml', 'schema: plan-extract/1\nx: &x [*x]\n'],
    ] as const) {
      writeFileSync(at(name), source);
      const own = args.map((arg) => (arg === '甲.json' ? name : arg));
      const { status, err } = await run(given(own), { extractor: null });
      expect([0, 1, 2]).toContain(status);
      expect(err).not.toContain('internal error');
    }
  });
});

describe('分片', () => {
  test.each([
    ['原型的键', '{"__proto__": {"polluted": true}, "schema": "plan-extract/1"}\n'],
    ['结尾也是', '{"__proto__": {"schema": "plan-extract-part/1"}, "constructor": 1}\n'],
    ['嵌套', `${'['.repeat(DEEP)}\n`],
    ['空', ''],
  ])('%s', async (_, source) => {
    mkdirSync(at('片'));
    writeFileSync(at('片/part-0.ndjson'), source);
    const { status, err } = await run(['merge', at('片'), '-o', at('全.ndjson')]);
    expect(status).toBe(2);
    expect(err).not.toContain('internal error');
  });
});

describe('表格的列', () => {
  test.each(KEYS)('%s', async (key) => {
    writeFileSync(at('表.csv'), `${key},标题,正文\n甲,${key},"${PLAN}"\n`);
    for (const args of [[], ['--id-column', key], ['--text-column', key]]) {
      const { status, err } = await run([at('表.csv'), '-f', 'ndjson', ...args], {
        extractor: null,
      });
      expect([0, 1, 2]).toContain(status);
      expect(err).not.toContain('internal error');
    }
  });
});
