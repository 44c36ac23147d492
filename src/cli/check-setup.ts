/** What a check goes by: the configuration, overruled by the command line. */
import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import {
  type Layer,
  type Level,
  type Preset,
  ruleById,
  type SettingsSource,
  unknownRule,
} from '../check/index.js';
import { UserError } from '../model/user-error.js';
import { type ConfigFile, loadConfig } from './config-file.js';
import { openIgnored } from './ignored.js';
import { UsageError } from './usage-error.js';

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

/** @throws UsageError, UserError `bad-config`, `unknown-rule`, `bad-option`, and whatever keeps a file from being read */
export async function openSetup(flags: SetupFlags): Promise<CheckSetup> {
  if (flags.baseline === false && flags.updateBaseline)
    throw new UsageError('exclusive-options', { options: ['--no-baseline', '--update-baseline'] });
  const file = await loadConfig(flags.config);
  const folder = file?.folder ?? '.';
  const config = file?.config ?? {};
  const inFolder = within(folder);
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

const within =
  (folder: string) =>
  (path: string): string =>
    isAbsolute(path) ? path : join(folder, path);

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
  const path = within(folder)(config.baseline ?? BASELINE_NAME);
  const isMeant = typeof config.baseline === 'string' || flags.updateBaseline;
  return isMeant || existsSync(path) ? path : null;
}

/** numbering-gap=off */
function levelOf(value: string): readonly [rule: string, level: Level] {
  const { id = '', level } =
    /^(?<id>[^=]*)=(?<level>off|info|warning|error)$/u.exec(value)?.groups ?? {};
  if (level === undefined)
    throw new UserError('bad-option', { option: '--rule', value, reason: 'not-a-level' });
  if (ruleById(id) === undefined) throw unknownRule(id);
  return [id, level as Level];
}
