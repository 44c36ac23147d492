/** plan-extract.config.yaml: found upwards from where the command runs, or named. */
import { stat } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import type { Config } from '../check/index.js';
import { UserError } from '../model/user-error.js';
import { decode, readFileBytes } from '../text/index.js';

export const CONFIG_NAME = 'plan-extract.config.yaml';

const PLACES = [CONFIG_NAME, 'plan-extract.config.yml', 'plan-extract.config.json'];

export interface ConfigFile {
  /** As it is shown: relative to where the command runs. */
  readonly path: string;
  /** What it names lies there. */
  readonly folder: string;
  readonly config: Config;
}

/**
 * @param named `false`: none is wanted
 * @throws UserError `bad-config` with file and line, and whatever keeps a file from being read
 */
export async function loadConfig(named: string | false | undefined): Promise<ConfigFile | null> {
  const path = named === undefined ? await findConfig() : named;
  if (path === null || path === false) return null;
  const [{ readConfig }, source] = await Promise.all([
    import('../check/index.js'),
    readSource(path),
  ]);
  const { config, problems } = readConfig(source);
  const [problem] = problems;
  if (problem !== undefined) throw new UserError('bad-config', { path, ...problem });
  return { path, folder: dirname(path), config };
}

async function findConfig(): Promise<string | null> {
  const { lilconfig } = await import('lilconfig');
  const found = await lilconfig('plan-extract', {
    searchPlaces: PLACES,
    loaders: { '.yaml': noValue, '.yml': noValue, '.json': noValue },
    ignoreEmptySearchPlaces: false,
    cache: false,
  })
    .search()
    .catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error)) throw error;
      throw new UserError('not-readable', { path: CONFIG_NAME, reason: String(error.code) });
    });
  return found === null ? null : relative(process.cwd(), found.filepath);
}

/** It is parsed with the lines on which things stand. */
const noValue = (): null => null;

/** People write less; a file that is larger is something else. */
const MOST = 1 << 20;

async function readSource(path: string): Promise<string> {
  const size = (await stat(path).catch(() => undefined))?.size ?? 0;
  if (size > MOST)
    throw new UserError('bad-config', { path, line: null, reason: 'config-too-large' });
  const bytes = await readFileBytes(path);
  return bytes.length === 0 ? '' : decode(bytes, { path }).text;
}
