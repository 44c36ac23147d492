/** What a check goes by: the configuration, overruled by the command line. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Layer, type Level, type Preset, RULES, type SettingsSource } from '../check/index.js';
import { nearest } from '../model/nearest.js';
import { UserError } from '../model/user-error.js';
import { type ConfigFile, loadConfig } from './config-file.js';
import { openIgnored } from './ignored.js';

export interface SetupFlags {
  /** `false`: --no-config */
  readonly config?: string | false;
  readonly preset: readonly Preset[];
  /** numbering-gap=off */
  readonly rule: readonly string[];
  readonly dictionary: readonly string[];
  readonly ignoreFile?: string;
  /** `false`: --no-baseline */
  readonly baseline?: string | false;
  readonly updateBaseline: boolean;
  readonly cache: boolean;
  readonly cacheLocation?: string;
  readonly maxWarnings?: number;
}

export interface CheckSetup {
  readonly settings: SettingsSource;
  readonly dictionaries: readonly string[];
  /** What is checked where nothing is named; null without a configuration. */
  readonly files: readonly string[] | null;
  readonly isIgnored: (path: string) => boolean;
  readonly baseline: string | null;
  readonly cache: string | null;
  readonly maxWarnings: number | null;
  /** Resolved paths of files that are the check's own, and no documents. */
  readonly own: ReadonlySet<string>;
}

const BASELINE_NAME = 'plan-extract.baseline.json';
const CACHE_NAME = '.plan-extract-cache.ndjson';

/** @throws UserError `bad-config`, `unknown-rule`, `bad-option`, and whatever keeps a file from being read */
export async function openSetup(flags: SetupFlags): Promise<CheckSetup> {
  const file = await loadConfig(flags.config);
  const folder = file?.folder ?? '.';
  const config = file?.config ?? {};
  const inFolder = (path: string): string => join(folder, path);
  const baseline = baselineOf(file, flags);
  const isCached = flags.cache || flags.cacheLocation !== undefined;
  const cache = isCached ? (flags.cacheLocation ?? inFolder(CACHE_NAME)) : null;
  return {
    settings: settingsOf(file, flags),
    dictionaries: [...(config.dictionaries ?? []).map(inFolder), ...flags.dictionary],
    files: file === null ? null : (config.files ?? ['.']).map(inFolder),
    isIgnored: await openIgnored({
      folder,
      patterns: config.ignore ?? [],
      file: flags.ignoreFile,
    }),
    baseline,
    cache,
    maxWarnings: flags.maxWarnings ?? config.maxWarnings ?? null,
    own: new Set(
      [file?.path ?? null, baseline, cache]
        .filter((path) => path !== null)
        .map((path) => resolve(path)),
    ),
  };
}

function settingsOf(file: ConfigFile | null, { preset, rule }: SetupFlags): SettingsSource {
  const config = file?.config ?? {};
  const named = preset.length > 0 ? preset : (config.extends ?? 'recommended');
  const layers: Layer[] = [
    { files: null, rules: config.rules ?? {} },
    ...(config.overrides ?? []).map(({ files, rules }) => ({ files, rules })),
    { files: null, rules: Object.fromEntries(rule.map(levelOf)) },
  ];
  return {
    presets: typeof named === 'string' ? [named] : named,
    layers,
    folder: resolve(file?.folder ?? '.'),
  };
}

/** As named, as configured, or the one that is there. */
function baselineOf(file: ConfigFile | null, flags: SetupFlags): string | null {
  if (flags.baseline === false) return null;
  if (flags.baseline !== undefined) return flags.baseline;
  const { folder = '.', config = {} } = file ?? {};
  const path = join(folder, config.baseline ?? BASELINE_NAME);
  const isMeant = typeof config.baseline === 'string' || flags.updateBaseline;
  return isMeant || existsSync(path) ? path : null;
}

/** numbering-gap=off */
function levelOf(value: string): readonly [rule: string, level: Level] {
  const { id = '', level } =
    /^(?<id>[^=]*)=(?<level>off|info|warning|error)$/u.exec(value)?.groups ?? {};
  if (level === undefined)
    throw new UserError('bad-option', { option: '--rule', value, reason: 'not-a-level' });
  const ids = RULES.map((one) => one.id);
  if (!ids.includes(id))
    throw new UserError('unknown-rule', { rule: id, suggestion: nearest(id, ids) ?? null });
  return [id, level as Level];
}
