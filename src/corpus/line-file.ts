/** A file of records, one a line, from which a run that was stopped or killed can go on. */
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
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
  const collected = `${path}.partial${left.length === 0 ? '' : `-${left.length + 1}`}`;
  const file = await openWholeFile(path, { protectedFiles, collected });
  let earlier: Earlier | undefined;
  const ended = async (): Promise<void> => earlier?.close();
  return {
    write: file.write,
    async earlier(maker) {
      earlier = await earlierLines([...left, path], maker);
      return earlier;
    },
    async finish() {
      await ended();
      await file.finish();
      for (const one of left) await rm(one, { force: true });
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

/** all.ndjson.partial, all.ndjson.partial-2 … */
async function leftovers(path: string): Promise<readonly string[]> {
  const start = `${basename(path)}.partial`;
  const names = await readdir(dirname(path)).catch(() => []);
  return names
    .filter((name) => name === start || name.startsWith(`${start}-`))
    .sort()
    .map((name) => join(dirname(path), name));
}
