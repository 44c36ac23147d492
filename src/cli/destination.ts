/** Where records go: stdout, one file, or a file per input in a directory. */
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../model/user-error.js';
import { FORMATS, type Format, type OutputFormat } from '../output/index.js';
import { type Io, print } from './io.js';

export interface Destination {
  readonly isTerminal: boolean;
  /** Takes the rendered document of the input of that index, and its text layer for formats that need it. */
  readonly put: (index: number, rendered: string, text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @throws UserError `not-writable`; `bad-option` for several documents in a format of one file each */
export async function openDestination(
  output: string | undefined,
  inputs: readonly string[],
  name: Format,
  io: Io,
): Promise<Destination> {
  if (output === undefined || output === '-') return toStdout(inputs.length > 1, name, io);
  const format = FORMATS[name];
  const protectedFiles = new Set(await Promise.all(inputs.map(realPathOf)));
  const isFolder = inputs.length > 1 || /[\\/]$/u.test(output) || (await isDirectory(output));
  const write = async (path: string, rendered: string, text: string): Promise<void> => {
    const beside = pathBeside(path, format);
    if (beside !== undefined) await writeBeside(beside, text, protectedFiles);
    await replaceFile(path, rendered, protectedFiles);
  };
  if (!isFolder)
    return {
      isTerminal: false,
      put: (_, rendered, text) => write(output, rendered, text),
      close: async () => undefined,
    };
  await asUserError(output, () => mkdir(output, { recursive: true }));
  const names = outputNames(inputs, format.extension);
  return {
    isTerminal: false,
    put: (index, rendered, text) => write(join(output, names[index] as string), rendered, text),
    close: async () => undefined,
  };
}

/** out/a.ann → out/a.txt; undefined where the format needs none, or the name is another. */
const pathBeside = (path: string, { extension, beside }: OutputFormat): string | undefined =>
  beside !== undefined && path.endsWith(extension)
    ? path.slice(0, -extension.length) + beside
    : undefined;

/** An input that is its own text layer may stay where it is. */
async function writeBeside(
  path: string,
  text: string,
  protectedFiles: ReadonlySet<string>,
): Promise<void> {
  const isInput = protectedFiles.has(await realPathOf(path));
  if (isInput && (await readFile(path, 'utf8').catch(() => undefined)) === text) return;
  await replaceFile(path, text, protectedFiles);
}

function toStdout(isSeveral: boolean, name: Format, io: Io): Destination {
  const { several, beside } = FORMATS[name];
  if (isSeveral && beside !== undefined)
    throw new UserError('bad-option', { option: '--format', value: name, reason: 'file-each' });
  const around = isSeveral ? several : null;
  let written = 0;
  return {
    isTerminal: true,
    put: async (_, rendered) => {
      const before = (written === 0 ? around?.open : around?.between) ?? '';
      written++;
      await print(io, before + rendered);
    },
    close: async () => {
      if (around !== null && written > 0 && around.close !== '') await print(io, around.close);
    },
  };
}

/**
 * plans/a.txt, old/a.txt, - → a.yaml, a-2.yaml, stdin.yaml. Names that differ in case alone would
 * be one file on some systems; separators of either system never reach the name.
 */
export function outputNames(inputs: readonly string[], extension: string): readonly string[] {
  const taken = new Set<string>();
  const tried = new Map<string, number>();
  return inputs.map((input) => {
    const last = input === '-' ? 'stdin' : (input.split(/[\\/]/u).at(-1) ?? '');
    const stem = last.replace(/\.[A-Za-z][A-Za-z0-9]{0,5}$/u, '').replace(/[<>:"|?*\p{Cc}]/gu, '_');
    const base = /^\.{0,2}$/u.test(stem) ? 'document' : stem;
    for (let n = (tried.get(base) ?? 0) + 1; ; n++) {
      tried.set(base, n);
      const name = `${n === 1 ? base : `${base}-${n}`}${extension}`;
      const key = name.normalize('NFC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}

/** Whole or not at all: a reader, or a run that is killed, never leaves half a record. */
async function replaceFile(
  path: string,
  text: string,
  protectedFiles: ReadonlySet<string>,
): Promise<void> {
  await asUserError(path, async () => {
    const target = await realPathOf(path);
    if (protectedFiles.has(target))
      throw new UserError('not-writable', { path, reason: 'is-an-input' });
    const existing = await stat(target).catch(() => undefined);
    if (existing !== undefined && !existing.isFile()) {
      // A device or pipe such as /dev/null must not be replaced by a file.
      await writeFile(target, text);
      return;
    }
    const partial = join(dirname(target), `.plan-extract-${randomUUID()}.partial`);
    try {
      await writeFile(partial, text, { flag: 'wx' });
      if (existing !== undefined) await chmod(partial, existing.mode & 0o777);
      await rename(partial, target);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  });
}

const realPathOf = (path: string): Promise<string> => realpath(path).catch(() => path);

const isDirectory = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

async function asUserError(path: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error && 'code' in error)) throw error;
    throw new UserError('not-writable', { path, reason: String(error.code) });
  }
}
