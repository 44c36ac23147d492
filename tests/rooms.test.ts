import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const SOURCES = join(ROOT, 'src');
const RULE = 'lint/style/noRestrictedImports';

/** | `text/` | job | model, lexicon | : the table of ARCHITECTURE.md, which is the law. */
function allowedImports(): ReadonlyMap<string, readonly string[]> {
  const page = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
  const rows = page.matchAll(/^\| `(?<room>\w+)\/` *\|[^|\n]*\| (?<imports>[\w, ]*\w) *\|$/gmu);
  const table = new Map<string, readonly string[]>();
  for (const { groups } of rows) {
    const imports = groups?.['imports'] ?? '';
    table.set(groups?.['room'] ?? '', imports === 'nothing' ? [] : imports.split(', '));
  }
  return table;
}

const TABLE = allowedImports();
const ROOMS = [...TABLE.keys()];
/** `index` is src/index.ts, the library. */
const PLACES = [...ROOMS, 'index'];

const mayImport = (room: string, place: string): boolean => {
  const allowed = TABLE.get(room) ?? [];
  return place === room || allowed.includes('anything') || allowed.includes(place);
};

const specifierOf = (place: string, up: string): string =>
  place === 'index' ? `${up}index.js` : `${up}${place}/seeded.js`;

interface Verdict {
  readonly status: number | null;
  /** Lines that the rule refuses, by path. */
  readonly lines: ReadonlyMap<string, readonly number[]>;
}

/** One run of the linter over files of one import a line, under this project's configuration. */
function lint(files: Readonly<Record<string, string>>): Verdict {
  const folder = mkdtempSync(join(tmpdir(), 'plan-extract-rooms-'));
  try {
    cpSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
    const options = ['--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json'];
    const { status, stdout } = spawnSync(process.execPath, [biome, 'lint', ...options, 'src'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    const report = JSON.parse(stdout) as {
      readonly diagnostics: readonly {
        readonly category: string;
        readonly location: { readonly path: string; readonly start: { readonly line: number } };
      }[];
    };
    const lines = new Map<string, number[]>(Object.keys(files).map((path) => [path, []]));
    for (const { category, location } of report.diagnostics)
      if (category === RULE)
        lines.get(location.path.replaceAll('\\', '/'))?.push(location.start.line);
    for (const found of lines.values()) found.sort((a, b) => a - b);
    return { status, lines };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('linter', () => {
  const DEPTHS = { '': '../', 'inner/': '../../' };
  const seeds = ROOMS.flatMap((room) =>
    Object.entries(DEPTHS).map(([inner, up]) => {
      const imports = PLACES.filter((place) => place !== room).map((place) => ({
        place,
        line: `import '${specifierOf(place, up)}';`,
      }));
      return { room, path: `src/${room}/${inner}seeded.ts`, imports };
    }),
  );
  const files = Object.fromEntries(
    seeds.map(({ path, imports }) => [path, `${imports.map(({ line }) => line).join('\n')}\n`]),
  );
  const { lines } = lint(files);

  test.each(seeds)('$path 只能引入表中的房间', ({ room, path, imports }) => {
    const places = (lines.get(path) ?? []).map((line) => imports[line - 1]?.place);
    expect(places).toEqual(
      imports.map(({ place }) => place).filter((place) => !mayImport(room, place)),
    );
  });

  test.each([
    ["import '../plan/extract.js';\n", 1, [1]],
    ["import type { Plan } from '../plan/extract.js';\n\nexport type Seeded = Plan;\n", 1, [1]],
    ["export const seeded = await import('../plan/extract.js');\n", 1, [1]],
    ["import './span.js';\nimport 'zod';\n", 0, []],
  ])('model 中的 %j 退出状态 %i', (content, status, refused) => {
    const path = 'src/model/seeded.ts';
    const verdict = lint({ [path]: content });
    expect(verdict).toEqual({ status, lines: new Map([[path, refused]]) });
  });
});

/** A way around the linter's patterns (`../../src/plan/…`, `./../plan/…`) leads to a place all the same. */
describe('src', () => {
  const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)'(?<specifier>\.[^']*)'/gu;
  const placeOf = (path: string): string => {
    const [first = '', ...rest] = relative(SOURCES, path).split(sep);
    return rest.length === 0 ? first.replace(/\.[jt]s$/u, '') : first;
  };
  const paths = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(SOURCES, path));

  test('每个目录都在表中，表中都有目录', () => {
    const folders = readdirSync(SOURCES, { withFileTypes: true }).filter((e) => e.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...ROOMS].sort());
  });

  test.each(ROOMS)('%s 的每一处引入都在表中', (room) => {
    const imports = paths
      .filter((path) => placeOf(path) === room)
      .flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(IMPORT)].map(({ groups }) => ({
          path: relative(ROOT, path),
          place: placeOf(resolve(dirname(path), groups?.['specifier'] ?? '')),
        })),
      );
    expect(imports.filter(({ place }) => !mayImport(room, place))).toEqual([]);
    expect(imports).not.toEqual([]);
  });
});
