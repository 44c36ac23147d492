/** What a user waits for one small document, against a Node that does nothing, in turns. */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { smallDocument } from './documents.mjs';
import { median } from './figures.mjs';

const BIN = fileURLToPath(new URL('../bin/plan-extract.js', import.meta.url));

/** Milliseconds of a whole process (medians), and the one as a multiple of the other. */
export function coldStart(times = 15) {
  const { path } = smallDocument();
  const taken = { node: [], extract: [], keywords: [], help: [] };
  const commands = {
    node: ['-e', '0'],
    extract: [BIN, path],
    keywords: [BIN, path, '--keywords', '20'],
    help: [BIN, '--help'],
  };
  for (let i = 0; i < times; i++)
    for (const [name, args] of Object.entries(commands)) {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      taken[name].push(performance.now() - start);
      if (status !== 0) throw new Error(stderr);
    }
  const milliseconds = Object.fromEntries(
    Object.entries(taken).map(([name, all]) => [name, median(all)]),
  );
  return { milliseconds, ratio: milliseconds.extract / milliseconds.node };
}
