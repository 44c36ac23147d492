/** The commands of `examples/` for CI, as its runners start them: bash, the program on the path, a folder of plans. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

const RIGHT = `福州市2025年养老服务工作要点
一、完善设施。到2025年底前，建设社区食堂20家。
二、加强培训。到2025年底前，培训护理员300名。
`;
const WRONG = RIGHT.replace('建设社区食堂20家', '社区服务覆盖率达到195%');
const NAME = '福州市 2025年养老服务工作要点.txt';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-examples-'));
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  symlinkSync(join(ROOT, 'bin/plan-extract.js'), join(bin, 'plan-extract'));
  path = `${bin}${delimiter}${process.env['PATH']}`;
  mkdirSync(join(folder, 'plans'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const put = (text: string): void => writeFileSync(join(folder, 'plans', NAME), text);
const env = () => ({ PATH: path, LANG: 'C.UTF-8' });

const bash = (script: string): SpawnSyncReturns<string> =>
  spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: env(),
  });

const example = (file: string): unknown => parse(readFileSync(join(ROOT, file), 'utf8'));
const written = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));

describe('GitHub Actions', () => {
  interface Step {
    readonly name?: string;
    readonly run?: string;
    readonly uses?: string;
    readonly with?: Readonly<Record<string, string>>;
  }
  const { steps } = (
    example('examples/github-actions/check-plans.yml') as {
      readonly jobs: { readonly check: { readonly steps: readonly Step[] } };
    }
  ).jobs.check;
  const run = (name: string) => bash(steps.find((step) => step.name === name)?.run ?? 'exit 99');

  test('除了安装，每一条命令都在这里运行', () => {
    expect(steps.filter((step) => step.run !== undefined).map(({ name }) => name)).toEqual([
      'Install',
      'Check',
      'Report',
    ]);
  });

  test('有错误：任务失败，批注在那一行，报告仍然写出', () => {
    put(WRONG);
    const { status, stdout } = run('Check');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=plans\/福州市 2025年养老服务工作要点\.txt,line=2,/mu);
    expect(run('Report').status).toBe(0);
    const report = written(steps.at(-1)?.with?.['sarif_file'] ?? '');
    expect(report).toMatchObject({
      version: '2.1.0',
      runs: [{ results: [{ ruleId: 'impossible-percentage', level: 'error' }] }],
    });
    expect(JSON.stringify(report)).toContain(`"plans/${encodeURIComponent(NAME)}"`);
  });

  test('没有问题：任务通过，报告是空的', () => {
    put(RIGHT);
    expect(run('Check')).toMatchObject({ status: 0, stdout: '' });
    expect(run('Report').status).toBe(0);
    expect(written('plans.sarif')).toMatchObject({ runs: [{ results: [] }] });
  });

  test('读不了的文件使两步都失败', () => {
    put('');
    expect(run('Check').status).toBe(2);
    expect(run('Report').status).not.toBe(0);
  });
});

describe('GitLab CI', () => {
  interface Job {
    readonly script: readonly string[];
    readonly artifacts: { readonly reports: { readonly codequality: string } };
  }
  const job = (example('examples/gitlab-ci/.gitlab-ci.yml') as Readonly<Record<string, Job>>)[
    'check plans'
  ] as Job;
  const { codequality } = job.artifacts.reports;
  const run = () => bash(job.script.join('\n'));

  test('有错误：任务失败，代码质量报告仍然写出', () => {
    put(WRONG);
    const { status, stdout } = run();
    expect(status).toBe(1);
    expect(stdout).toContain('impossible-percentage');
    expect(written(codequality)).toMatchObject([
      {
        check_name: 'impossible-percentage',
        fingerprint: expect.stringMatching(/^[0-9a-f]+$/u),
        severity: 'major',
        location: { path: `plans/${NAME}`, lines: { begin: 2 } },
      },
    ]);
  });

  test('没有问题：任务通过，报告是空的', () => {
    put(RIGHT);
    expect(run().status).toBe(0);
    expect(written(codequality)).toEqual([]);
  });

  test('读不了的文件使任务失败', () => {
    put('');
    expect(run().status).not.toBe(0);
  });
});

describe('pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly files: string;
    readonly pass_filenames?: boolean;
  }
  interface Use {
    readonly id: string;
    readonly files?: string;
    readonly args?: readonly string[];
  }
  const hooks = example('.pre-commit-hooks.yaml') as readonly Hook[];
  const { repos } = example('examples/pre-commit/.pre-commit-config.yaml') as {
    readonly repos: readonly { readonly hooks: readonly Use[] }[];
  };
  const uses = repos.flatMap((repo) => repo.hooks);

  /** As pre-commit does it: words of the entry, arguments, files that both patterns let through. */
  function commit(id: string, changed: readonly string[]): SpawnSyncReturns<string> {
    const hook = hooks.find((one) => one.id === id) as Hook;
    const use = uses.find((one) => one.id === id) as Use;
    const concerned = changed.filter((file) =>
      [hook.files, use.files ?? ''].every((pattern) => new RegExp(pattern, 'u').test(file)),
    );
    expect(concerned).not.toEqual([]);
    const [program = '', ...words] = hook.entry.split(' ');
    return spawnSync(
      program,
      [...words, ...(use.args ?? []), ...(hook.pass_filenames === false ? [] : concerned)],
      { cwd: folder, encoding: 'utf8', env: env() },
    );
  }

  test('样例用到每一个钩子', () => {
    expect(uses.map(({ id }) => id)).toEqual(hooks.map(({ id }) => id));
  });

  test('改动的计划有错误，提交停下；别的文件不看', () => {
    put(WRONG);
    writeFileSync(join(folder, 'plans', '另一份.txt'), WRONG);
    const { status, stdout } = commit('plan-extract-check', [`plans/${NAME}`, 'README.md']);
    expect(status).toBe(1);
    expect(stdout).toContain('impossible-percentage');
    expect(stdout).not.toContain('另一份');
  });

  test('没有错误就放行', () => {
    put(RIGHT);
    expect(commit('plan-extract-check', [`plans/${NAME}`]).status).toBe(0);
  });

  test('推送前检查整个文件夹，也查重复', () => {
    put(RIGHT);
    writeFileSync(join(folder, 'plans', '另一份.txt'), RIGHT);
    const { status, stdout } = commit('plan-extract-check-corpus', [`plans/${NAME}`]);
    expect(status).toBe(0);
    expect(stdout).toContain('duplicate-document');
  });
});
