/** Where records go: stdout, one file for all, or a file per document in a folder. */
import { lstat, mkdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, extname, isAbsolute, join, relative, sep } from 'node:path';
import type { CorpusDocument } from '../corpus/documents.js';
import { openLineFile } from '../corpus/line-file.js';
import { type Earlier, earlierFiles, type Maker } from '../corpus/resume.js';
import { openWholeFile, realPathOf, replaceFile, writing } from '../corpus/whole-file.js';
import { UserError } from '../model/user-error.js';
import { FORMATS, type Format, type OutputFormat } from '../output/index.js';
import { failuresBeside } from './failures.js';
import { type Io, print } from './io.js';

type Named = Pick<CorpusDocument, 'name'>;

export interface Destination {
  readonly isTerminal: boolean;
  /** Where a list of failures belongs; null for stdout. */
  readonly failures: string | null;
  /** Takes a rendered document, and its text layer for formats that need it. */
  readonly put: (document: Named, rendered: string, text: string) => Promise<void>;
  /** Results of an earlier run; null where none can be kept. */
  readonly earlier: ((maker: Maker) => Promise<Earlier>) | null;
  /** A document's result is there and stays. */
  readonly keep: (rendered: string) => Promise<void>;
  /** The path of what is whole so far, where a run that was stopped left it aside; else null. */
  readonly close: (isStopped: boolean) => Promise<string | null>;
}

export interface DestinationOptions {
  readonly output: string | undefined;
  readonly format: Format;
  /** More than one document may come. */
  readonly isSeveral: boolean;
  /** Paths of the documents, which are not to be written over. */
  readonly inputs: readonly string[];
  readonly io: Io;
}

/** @throws UserError `not-writable`; `bad-option` for several documents in a format of one file each */
export async function openDestination(options: DestinationOptions): Promise<Destination> {
  const { output, format, isSeveral, inputs, io } = options;
  if (output === undefined || output === '-') return toStdout(isSeveral, format, io);
  const protectedFiles = new Set(await Promise.all(inputs.map(realPathOf)));
  if (/[\\/]$/u.test(output) || (await isDirectory(output)))
    return toFolder(output, format, protectedFiles);
  if (!isSeveral) return toFile(output, format, protectedFiles);
  if (await isDevice(output)) return toOneFile(output, format, protectedFiles);
  if (!FORMATS[format].files.includes(extname(output).toLowerCase()))
    return toFolder(output, format, protectedFiles);
  return format === 'ndjson'
    ? toLines(output, protectedFiles)
    : toOneFile(output, format, protectedFiles);
}

/** One document's file. */
function toFile(path: string, name: Format, protectedFiles: ReadonlySet<string>): Destination {
  return {
    isTerminal: false,
    failures: null,
    put: (_, rendered, text) => putFile(path, FORMATS[name], rendered, text, protectedFiles),
    earlier: null,
    keep: async () => undefined,
    close: async () => null,
  };
}

async function toFolder(
  folder: string,
  name: Format,
  protectedFiles: ReadonlySet<string>,
): Promise<Destination> {
  await writing(folder, () => mkdir(folder, { recursive: true }));
  const format = FORMATS[name];
  const pathOf = ({ name }: Named): string => join(folder, name + format.extension);
  const made = new Set([folder]);
  return {
    isTerminal: false,
    failures: failuresBeside({ folder }),
    async put(document, rendered, text) {
      const path = pathOf(document);
      const parent = dirname(path);
      if (!made.has(parent)) {
        await staysIn(folder, parent);
        await writing(parent, () => mkdir(parent, { recursive: true }));
      }
      made.add(parent);
      await staysIn(folder, path);
      const beside = pathBeside(path, format);
      if (beside !== undefined) await staysIn(folder, beside);
      await putFile(path, format, rendered, text, protectedFiles);
    },
    earlier: (maker) => earlierFiles(pathOf, maker),
    keep: async () => undefined,
    close: async () => null,
  };
}

/** Records one a line, of which a run that is stopped leaves those that are done. */
async function toLines(path: string, protectedFiles: ReadonlySet<string>): Promise<Destination> {
  const file = await openLineFile(path, protectedFiles);
  return {
    isTerminal: false,
    failures: failuresBeside({ file: path }),
    put: (_, rendered) => file.write(rendered),
    earlier: file.earlier,
    keep: (rendered) => file.write(rendered),
    async close(isStopped) {
      if (isStopped) return file.leave();
      await file.finish();
      return null;
    },
  };
}

/** Nothing of it is whole before all is. */
async function toOneFile(
  path: string,
  name: Format,
  protectedFiles: ReadonlySet<string>,
): Promise<Destination> {
  const { open, between, close } = FORMATS[name].several;
  const file = await openWholeFile(path, { protectedFiles });
  let written = 0;
  return {
    isTerminal: false,
    failures: failuresBeside({ file: path }),
    async put(_, rendered) {
      await file.write((written === 0 ? open : between) + rendered);
      written++;
    },
    earlier: null,
    keep: async () => undefined,
    async close(isStopped) {
      if (isStopped || written === 0) await file.discard();
      else {
        await file.write(close);
        await file.finish();
      }
      return null;
    },
  };
}

/**
 * Links inside the folder lead nowhere else.
 * @throws UserError `not-writable`
 */
async function staysIn(folder: string, path: string): Promise<void> {
  const root = await realPathOf(folder);
  let existing = path;
  // A link that leads nowhere yet is there, but has no real path.
  while (existing !== folder && !(await isThere(existing))) existing = dirname(existing);
  const real = await realpath(existing).catch(() => undefined);
  const inside = real === undefined ? '..' : relative(root, real);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside))
    throw new UserError('not-writable', { path, reason: 'leads-outside' });
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

async function putFile(
  path: string,
  format: OutputFormat,
  rendered: string,
  text: string,
  protectedFiles: ReadonlySet<string>,
): Promise<void> {
  const beside = pathBeside(path, format);
  if (beside !== undefined) await writeBeside(beside, text, protectedFiles);
  await replaceFile(path, rendered, protectedFiles);
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
    failures: null,
    async put(_, rendered) {
      const before = (written === 0 ? around?.open : around?.between) ?? '';
      written++;
      await print(io, before + rendered);
    },
    earlier: null,
    keep: async () => undefined,
    async close() {
      if (around !== null && written > 0 && around.close !== '') await print(io, around.close);
      return null;
    },
  };
}

/** /dev/null, a named pipe: neither a file nor a folder. */
async function isDevice(path: string): Promise<boolean> {
  const status = await stat(path).catch(() => undefined);
  return status !== undefined && !status.isFile() && !status.isDirectory();
}

const isDirectory = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
