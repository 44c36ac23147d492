/** Files that are passed over, as .gitignore has it. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Ignore } from 'ignore';
import { decode, readFileBytes } from '../text/index.js';

const NAMES = ['plan-extract.ignore', '.plan-extractignore'];

export interface IgnoreSource {
  /** Of the configuration, or where the command runs: patterns refer to it. */
  readonly folder: string;
  readonly patterns: readonly string[];
  /** In place of those that are found in the folder. */
  readonly file: string | undefined;
}

export async function openIgnored({
  folder,
  patterns,
  file,
}: IgnoreSource): Promise<(path: string) => boolean> {
  const files =
    file === undefined ? NAMES.map((name) => join(folder, name)).filter(existsSync) : [file];
  if (files.length === 0 && patterns.length === 0) return () => false;
  const { default: ignore } = await import('ignore');
  const sets: { readonly folder: string; readonly ignore: Ignore }[] = [
    { folder: resolve(folder), ignore: ignore().add([...patterns]) },
  ];
  for (const path of files) {
    const bytes = await readFileBytes(path);
    if (bytes.length === 0) continue;
    const { text } = decode(bytes, { path });
    sets.push({ folder: resolve(dirname(path)), ignore: ignore().add(text) });
  }
  return (path) =>
    sets.some((set) => {
      const name = relative(set.folder, resolve(path)).replaceAll(sep, '/');
      // Patterns know nothing of what lies outside their folder.
      return path !== '-' && isPathValid(name) && set.ignore.ignores(name);
    });
}

const isPathValid = (name: string): boolean =>
  name !== '' && !/^(?:\.\.(?:\/|$)|\/|[A-Za-z]:)/u.test(name);
