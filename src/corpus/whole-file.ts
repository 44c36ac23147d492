/** Files that are there whole or not at all, however a run ends. */
import { randomUUID } from 'node:crypto';
import {
  chmod,
  type FileHandle,
  open,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../model/user-error.js';

export const realPathOf = (path: string): Promise<string> => realpath(path).catch(() => path);

/** Errors of the system as the user's; others as they are. @throws UserError `not-writable` */
export async function writing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error && 'code' in error)) throw error;
    throw new UserError('not-writable', { path, reason: String(error.code) });
  }
}

/** @throws UserError `not-writable` */
export async function replaceFile(
  path: string,
  content: string | Uint8Array,
  protectedFiles: ReadonlySet<string> = new Set(),
): Promise<void> {
  const file = await openWholeFile(path, { protectedFiles });
  try {
    await file.write(content);
    await file.finish();
  } catch (error) {
    await file.discard();
    throw error;
  }
}

export interface WholeFile {
  readonly write: (content: string | Uint8Array) => Promise<void>;
  /** Now it is there. */
  readonly finish: () => Promise<void>;
  /** As if it had never been begun. */
  readonly discard: () => Promise<void>;
  /** What is written so far stays where it was collected. */
  readonly leave: () => Promise<void>;
}

export interface WholeFileOptions {
  /** Real paths that must not be written to. */
  readonly protectedFiles?: ReadonlySet<string>;
  /** Where it is collected, a new file; default: a name of its own that nobody looks for. */
  readonly collected?: string;
}

/** @throws UserError `not-writable`, for `EEXIST` if it is being collected already */
export async function openWholeFile(
  path: string,
  { protectedFiles = new Set(), collected }: WholeFileOptions = {},
): Promise<WholeFile> {
  return writing(path, async () => {
    const target = await realPathOf(path);
    if (protectedFiles.has(target))
      throw new UserError('not-writable', { path, reason: 'is-an-input' });
    const existing = await stat(target).catch(() => undefined);
    if (existing?.isDirectory() === true)
      throw new UserError('not-writable', { path, reason: 'EISDIR' });
    // A device or pipe such as /dev/null must not be replaced by a file.
    if (existing !== undefined && !existing.isFile()) return throughPipe(path, target);
    const partial = collected ?? join(dirname(target), `.plan-extract-${randomUUID()}.partial`);
    const handle = await open(partial, 'wx');
    return {
      write: (content) => writing(path, () => writeAll(handle, content)),
      finish: () =>
        writing(path, async () => {
          await handle.close();
          if (existing !== undefined) await chmod(partial, existing.mode & 0o777);
          await rename(partial, target);
        }),
      discard: async () => {
        await handle.close().catch(() => undefined);
        await rm(partial, { force: true });
      },
      leave: () => handle.close(),
    };
  });
}

async function writeAll(handle: FileHandle, content: string | Uint8Array): Promise<void> {
  if (content.length > 0) await handle.writeFile(content);
}

function throughPipe(path: string, target: string): WholeFile {
  const nothing = async (): Promise<void> => undefined;
  return {
    write: (content) => writing(path, () => writeFile(target, content, { flag: 'a' })),
    finish: nothing,
    discard: nothing,
    leave: nothing,
  };
}
