/** What the documents of the project say of it is so. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { COMMANDS } from '../src/cli/route.js';
import { extract, loadLexicon } from '../src/index.js';
import { FORMAT_NAMES } from '../src/output/index.js';
import { run } from './cli/console.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const READMES = ['README.md', 'README.zh-CN.md'];
const JOBS = ['gnu-parallel', 'slurm', 'kubernetes'];
/** Run in tests/examples.test.ts. */
const PIPELINES = ['github-actions', 'gitlab-ci', 'pre-commit'];
const EXAMPLES = [...JOBS, ...PIPELINES];
const PAGES = ['.', 'docs', 'examples', ...EXAMPLES.map((name) => `examples/${name}`)].flatMap(
  (folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
);

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Fenced blocks, with their language. */
const blocksOf = (page: string): readonly { language: string; text: string }[] =>
  Array.from(page.matchAll(/^```(?<language>\w+)\n(?<text>[^`]*)^```$/gmu), ({ groups }) => ({
    language: groups?.['language'] ?? '',
    text: groups?.['text'] ?? '',
  }));

const yamlBlock = (path: string, opening: string): string =>
  blocksOf(read(path)).find(({ text }) => text.startsWith(opening))?.text ?? '';

/** What follows the name of the program, up to the end of the command. */
const callsIn = (text: string): readonly string[] =>
  Array.from(
    text.matchAll(/plan-extract (?<call>(?:dictionary )?[^`\n&|"]*)/gu),
    ({ groups }) => groups?.['call'] ?? '',
  );

/** Options of calls that the help of their command does not have. */
async function unknownIn(calls: readonly string[]): Promise<readonly string[]> {
  const unknown: string[] = [];
  for (const call of calls.filter((one) => one.includes(' --'))) {
    const words = call.split(' ');
    const command = COMMANDS.find((name) => name === words[0]) ?? 'extract';
    const { out } = await run([
      command,
      ...(command === 'dictionary' ? words.slice(1, 2) : []),
      '--help',
    ]);
    for (const option of words.filter((word) => word.startsWith('--')))
      if (!out.includes(option)) unknown.push(`${command} ${option}`);
  }
  return unknown;
}

describe.each(READMES)('%s', (path) => {
  test('所示的记录是样例文件的记录，只有删节', async () => {
    const shown = parse(yamlBlock(path, 'schema:')) as Readonly<Record<string, unknown>>;
    const fixture = 'fixtures/work-points-quanzhou-2024.txt';
    expect(read(path)).toContain(`npm ci && npm start -- ${fixture}\n`);
    const record: Readonly<Record<string, unknown>> = {
      ...(await extract(readFileSync(join(ROOT, fixture)), { path: fixture })),
    };
    for (const [field, value] of Object.entries(shown)) {
      const whole = record[field];
      if (Array.isArray(value))
        for (const element of value) expect(whole).toContainEqual(expect.objectContaining(element));
      else if (typeof value === 'object') expect(whole).toMatchObject(value as object);
      else expect(whole).toBe(value);
    }
  });

  test('所示的词典能用', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plan-extract-documents-'));
    try {
      const file = join(folder, 'my-terms.yaml');
      writeFileSync(file, yamlBlock(path, '# my-terms.yaml'));
      const plan = '某市2025年工作要点\n1.推行五联共治。新增算力3000标准机柜。\n';
      const { slogans, targets } = await extract(plan, { lexicon: await loadLexicon([file]) });
      expect(slogans).toMatchObject([
        { text: '五联共治', kind: 'numeric', number: 5, known: true },
      ]);
      expect(targets).toMatchObject([{ value: 3000, unit: '机柜' }]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.each(COMMANDS)('命令 %s 有说明', (command) => {
    expect(read(path)).toMatch(
      new RegExp(`^\\| \`${command}\`[^|]*\\|[^|]+\\|[^|]*\`plan-extract `, 'mu'),
    );
  });

  test('例子中的选项都有', async () => {
    const calls = callsIn(read(path));
    expect(calls).toContain('dictionary validate my-terms.yaml');
    expect(await unknownIn(calls)).toEqual([]);
  });

  test.each(FORMAT_NAMES)('格式 %s 有说明', (format) => {
    expect(read(path)).toMatch(new RegExp(`^\\| \`${format}\``, 'mu'));
  });
});

test('两种语言的 README 有相同的命令和例子', () => {
  const [english, chinese] = READMES.map((path) =>
    blocksOf(read(path)).map(({ language, text }) => [language, text.replace(/ {2}# .*$/gmu, '')]),
  );
  expect(chinese).toEqual(english);
});

describe.each(EXAMPLES)('examples/%s', (name) => {
  const folder = `examples/${name}`;

  test('两种语言的说明有相同的命令', () => {
    const english = blocksOf(read(`${folder}/README.md`));
    expect(english.length).toBeGreaterThan(0);
    expect(blocksOf(read(`${folder}/README.zh-CN.md`))).toEqual(english);
  });

  test('说明里提到每个文件，命令和选项都有', async () => {
    for (const page of ['README.md', 'README.zh-CN.md']) {
      for (const file of filesOf(folder)) expect(read(`${folder}/${page}`)).toContain(`](${file})`);
      expect(await unknownIn(callsIn(read(`${folder}/${page}`)))).toEqual([]);
    }
  });
});

const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder)).filter((file) => !/\.(?:md|dockerignore)$/u.test(file));

describe.each(JOBS)('examples/%s', (name) => {
  const folder = `examples/${name}`;

  test('作业里的命令和选项都有', async () => {
    const calls = filesOf(folder).flatMap((file) => {
      const text = read(`${folder}/${file}`);
      return file.endsWith('.yaml') ? callsOfJob(text) : callsIn(onOneLine(text));
    });
    expect(calls.filter((call) => call.startsWith('shard '))).toHaveLength(1);
    expect(await unknownIn(calls)).toEqual([]);
  });
});

/** Of a script, whose commands go over several lines and have quoted arguments. */
const onOneLine = (script: string): string => script.replaceAll(/\\\n\s*|"/gu, '');

interface Job {
  readonly spec: {
    readonly completions?: number;
    readonly template?: {
      readonly spec: {
        readonly containers: readonly {
          readonly args: readonly string[];
          readonly env?: readonly { readonly name: string; readonly value: string }[];
        }[];
      };
    };
  };
}

const containersOf = (text: string) =>
  parseAllDocuments(text).flatMap(
    (document) => (document.toJS() as Job).spec.template?.spec.containers ?? [],
  );

const callsOfJob = (text: string): readonly string[] =>
  containersOf(text).map(({ args }) => args.join(' '));

test('Kubernetes 的序号与片数一样多', () => {
  const text = read('examples/kubernetes/extract.yaml');
  const { completions } = (parse(text) as Job).spec;
  expect(completions).toBeGreaterThan(1);
  expect(containersOf(text)[0]?.env).toEqual([{ name: 'OF', value: String(completions) }]);
});

test('文档中链接到的文件都在', () => {
  const links = PAGES.flatMap((page) =>
    Array.from(read(page).matchAll(/\]\((?<target>[^)\s:#]+)(?:#[^)]*)?\)/gu), ({ groups }) =>
      join(dirname(page), groups?.['target'] ?? ''),
    ),
  );
  expect(links).toContain('CONTRIBUTING.md');
  expect(links.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
});

test('变更记录的第一个版本就是现在的版本', () => {
  const { version } = JSON.parse(read('package.json')) as { readonly version: string };
  expect(/^## \[(?<version>[^\]]+)\]/mu.exec(read('CHANGELOG.md'))?.groups?.['version']).toBe(
    version,
  );
});
