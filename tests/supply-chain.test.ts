/** What SECURITY.md says of packages and of what the program never does. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DEFAULT_MAX_BYTES, DEFAULT_MAX_UNPACKED } from '../src/text/index.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

interface Locked {
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
  readonly dev?: boolean;
}

const own = JSON.parse(read('package.json')) as Package;
const { packages } = JSON.parse(read('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(packages).filter(([path]) => path !== '');

describe('依赖', () => {
  test('只有 nodejs-jieba 在安装时运行脚本', () => {
    const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    const shipped = running.filter(([, { dev }]) => dev !== true).map(([path]) => path);
    expect(shipped).toEqual(['node_modules/nodejs-jieba']);
    expect(running.map(([path]) => path)).toEqual(shipped);
    expect(own.allowScripts).toEqual({ 'nodejs-jieba': true });
  });

  test('都有校验值', () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
  });

  test('版本都写定', () => {
    const versions = { ...own.dependencies, ...own.optionalDependencies, ...own.devDependencies };
    expect(Object.values(versions).filter((version) => !/^\d+\.\d+\.\d+/u.test(version))).toEqual(
      [],
    );
  });

  test('物料清单列出直接依赖', () => {
    const { stdout } = spawnSync(process.execPath, [join(ROOT, 'scripts/sbom.mjs')], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const { components } = JSON.parse(stdout) as {
      readonly components: readonly { readonly purl: string }[];
    };
    const listed = new Set(components.map(({ purl }) => decodeURIComponent(purl)));
    const direct = { ...own.dependencies, ...own.optionalDependencies };
    for (const [name, version] of Object.entries(direct))
      expect(listed, name).toContain(`pkg:npm/${name}@${version}`);
    for (const [name, version] of Object.entries(own.devDependencies))
      expect(listed, name).not.toContain(`pkg:npm/${name}@${version}`);
  });
});

describe('程序从不', () => {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name, read(join('src', name))] as const);

  test.each([
    ['连接网络', /from '(?:node:)?(?:https?|http2|net|tls|dgram|dns)'|\bfetch\(|\bWebSocket\b/u],
    ['启动别的程序', /from '(?:node:)?(?:child_process|cluster)'/u],
    ['执行文本', /\beval\(|\bnew Function\(|from '(?:node:)?vm'/u],
    ['写临时文件夹', /\btmpdir\(|\bmkdtemp/u],
  ])('%s', (_, forbidden) => {
    expect(sources.length).toBeGreaterThan(300);
    expect(sources.filter(([, code]) => forbidden.test(code)).map(([name]) => name)).toEqual([]);
  });
});

test.each([
  ['--max-bytes', DEFAULT_MAX_BYTES],
  ['--max-unpacked', DEFAULT_MAX_UNPACKED],
])('安全说明写的 %s 就是默认值', (option, bytes) => {
  const row = read('SECURITY.md')
    .split('\n')
    .find((line) => line.startsWith('|') && line.includes(option));
  expect(row).toContain(` ${bytes / 1024 / 1024} MB `);
});
