/** What is measured: the real documents where they are at hand, else the project's own, repeated. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folderOf = (name) => fileURLToPath(new URL(`../${name}/`, import.meta.url));
const REAL = folderOf('../shared/corpus');
const OWN = folderOf('fixtures');

/** A real document has about so many bytes. */
const USUAL = 20_000;

export const SOURCE = existsSync(REAL) ? 'shared/corpus' : 'fixtures';

/** @returns {{ path: string, bytes: Buffer }[]} */
export function documents() {
  const folder = SOURCE === 'fixtures' ? OWN : REAL;
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/u.test(name))
    .sort()
    .map((name) => {
      const bytes = readFileSync(folder + name);
      return { path: folder + name, bytes: SOURCE === 'fixtures' ? repeated(bytes, USUAL) : bytes };
    });
}

/** The 7 KB document that a cold start reads. */
export const smallDocument = () =>
  documents().reduce((best, one) =>
    Math.abs(one.bytes.length - 7000) < Math.abs(best.bytes.length - 7000) ? one : best,
  );

/** At least so many bytes of whole copies. */
export const repeated = (bytes, size) =>
  Buffer.concat(Array(Math.max(1, Math.ceil(size / bytes.length))).fill(bytes));
