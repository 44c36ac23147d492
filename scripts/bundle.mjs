/**
 * Gathers the built program and the packages it uses into `dist/program/`: where each module is a
 * file of its own, a start spends a quarter of its time on finding and reading them, and cheerio
 * brings an HTTP client that nobody calls. The last step of the build.
 *
 * All files stand in one directory, two below the root, like the modules that look for others by
 * `import.meta.url`. Shared modules are in a file for each set of those that share them: what every
 * start and what every extraction takes is asked for together, and therefore in one file each, not sixty.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = join(ROOT, 'dist/program');
const NOTICES = 'NOTICES.txt';

/** They look for files beside their own. */
const APART = ['@node-rs/jieba', 'nodejs-jieba', 'pdfjs-dist', 'piscina'];

const bundle = await rolldown({
  input: { main: join(ROOT, 'dist/cli/main.js'), worker: join(ROOT, 'dist/corpus/worker.js') },
  platform: 'node',
  // Without what it reads from the network.
  resolve: { alias: { cheerio: join(ROOT, 'node_modules/cheerio/dist/browser/index.js') } },
  external: (id) => APART.some((name) => id === name || id.startsWith(`${name}/`)),
  preserveEntrySignatures: 'allow-extension',
});
const chunkFileNames = '[name].js';
const parted = await bundle.generate({ chunkFileNames });
const { start, extraction } = askedForTogether(parted.output);
const { output } = await bundle.write({
  dir: PROGRAM,
  chunkFileNames,
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [
      { name: 'start', test: (id) => start.has(id) },
      { name: 'extraction', test: (id) => extraction.has(id) },
    ],
  },
});
await bundle.close();

const packages = new Set(
  output
    .flatMap(({ moduleIds = [] }) => moduleIds)
    .map((id) => /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/u.exec(id)?.[0])
    .filter((folder) => folder !== undefined),
);
writeFileSync(join(PROGRAM, NOTICES), [...packages].sort().map(notice).join('\n\n'));

/** Modules that the program imports wherever it begins, and those that the command adds. */
function askedForTogether(chunks) {
  const find = (path) => chunks.find(({ facadeModuleId }) => facadeModuleId === join(ROOT, path));
  const reachedFrom = (chunk, reached = new Set()) => {
    if (chunk === undefined || reached.has(chunk)) return reached;
    reached.add(chunk);
    for (const name of chunk.imports)
      reachedFrom(
        chunks.find(({ fileName }) => fileName === name),
        reached,
      );
    return reached;
  };
  const main = find('dist/cli/main.js');
  const loaded = reachedFrom(main);
  const needed = reachedFrom(find('dist/cli/commands/extract.js'));
  const modules = (of) => new Set(of.flatMap(({ moduleIds }) => moduleIds));
  return {
    start: modules([...loaded].filter((chunk) => chunk !== main)),
    extraction: modules([...needed].filter((chunk) => !loaded.has(chunk))),
  };
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}

// Only what an earlier build left: a program that runs meanwhile keeps the files that it still loads.
const written = new Set([NOTICES, ...output.map(({ fileName }) => fileName)]);
for (const name of readdirSync(PROGRAM)) if (!written.has(name)) rmSync(join(PROGRAM, name));
