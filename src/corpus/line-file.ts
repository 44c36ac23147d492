/** A file of records, one a line, from which a run that was stopped or killed can go on. */
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../model/user-error.js';
import { type Earlier, earlierLines, type Maker } from './resume.js';
import { openWholeFile, type WholeFile } from './whole-file.js';

export interface LineFile {
  readonly write: WholeFile['write'];
  /** Its lines, and those that earlier runs left. */
  readonly earlier: (maker: Maker) => Promise<Earlier>;
  readonly finish: () => Promise<void>;
  readonly discard: () => Promise<void>;
  /** What is written so far stays aside for the next run; where. */
  readonly leave: () => Promise<string>;
}

/** @throws UserError `not-writable` */
export async function openLineFile(
  path: string,
  protectedFiles: ReadonlySet<string> = new Set(),
): Promise<LineFile> {
  const left = await leftovers(path);
  const { file, collected } = await openAside(path, protectedFiles);
  let earlier: Earlier | undefined;
  const ended = async (): Promise<void> => earlier?.close();
  return {
    write: file.write,
    async earlier(maker) {
      earlier = await earlierLines([...left.map((one) => one.path), path], maker);
      return earlier;
    },
    async finish() {
      await ended();
      await file.finish();
      for (const { path, size } of left) {
        const isGrowing = (await sizeOf(path)) !== size;
        if (!isGrowing) await rm(path, { force: true });
      }
    },
    async discard() {
      await ended();
      await file.discard();
    },
    async leave() {
      await ended();
      await file.leave();
      return collected;
    },
  };
}

/** all.ndjson.partial, all.ndjson.partial-2 …; one that is there may be another run's, at work. */
async function openAside(
  path: string,
  protectedFiles: ReadonlySet<string>,
): Promise<{ readonly file: WholeFile; readonly collected: string }> {
  for (let n = 1; ; n++) {
    const collected = `${path}.partial${n === 1 ? '' : `-${n}`}`;
    try {
      return { file: await openWholeFile(path, { protectedFiles, collected }), collected };
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof UserError && 'reason' in error.args && error.args.reason === 'EEXIST';

interface Leftover {
  readonly path: string;
  /** When this run began; a file that grows is not left, but another run's. */
  readonly size: number | undefined;
}

async function leftovers(path: string): Promise<readonly Leftover[]> {
  const start = `${basename(path)}.partial`;
  const names = await readdir(dirname(path)).catch(() => []);
  const paths = names
    .filter((name) => name === start || name.startsWith(`${start}-`))
    .sort()
    .map((name) => join(dirname(path), name));
  return Promise.all(paths.map(async (one) => ({ path: one, size: await sizeOf(one) })));
}

const sizeOf = async (path: string): Promise<number | undefined> =>
  (await stat(path).catch(() => undefined))?.size;
