/** Which rules run on a document, how severe they are, and with which options. */
import { relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Severity } from '../model/finding.js';
import type { RuleEntries, RuleEntry } from './config.js';
import { type Level, levelIn, type Preset } from './presets.js';
import type { AnyRule } from './rule.js';
import { RULES } from './rules/index.js';

export interface RuleSetting {
  readonly severity: Severity;
  /** Parsed by the rule's own schema. */
  readonly options: unknown;
}

/** By rule id; a rule that is off is not there. */
export type RuleSettings = ReadonlyMap<string, RuleSetting>;

/** What settings are made of; plain data, as it is posted to other threads. */
export interface SettingsSource {
  readonly presets: readonly Preset[];
  /** Later ones win. */
  readonly layers: readonly Layer[];
  /** The folder that the patterns of layers refer to. */
  readonly folder: string;
}

export interface Layer {
  /** Patterns of the files that it is for; null: all. */
  readonly files: readonly string[] | null;
  readonly rules: RuleEntries;
}

export const defaultOptions = (rule: AnyRule): unknown => rule.options?.parse({}) ?? {};

/** The settings of a document by its path, which may be an address as corpus.zip#in/a.docx. */
export function openSettings(
  { presets, layers, folder }: SettingsSource,
  rules: readonly AnyRule[] = RULES,
): (path: string) => RuleSettings {
  const matchers = layers.map(({ files }) => (files === null ? () => true : matcherOf(files)));
  const made = new Map<string, RuleSettings>();
  return (path) => {
    const name = relative(folder, resolve(path)).replaceAll(sep, '/');
    const container = name.split('#')[0] ?? name;
    const applied = layers.filter((_, i) => [name, container].some((one) => matchers[i]?.(one)));
    const key = applied.map((layer) => layers.indexOf(layer)).join();
    const settings = made.get(key) ?? settingsFor(presets, applied, rules);
    made.set(key, settings);
    return settings;
  };
}

/** Every rule as it is without a configuration. */
export const recommended = (): RuleSettings => settingsFor(['recommended'], [], RULES);

/** archive/ → archive/**; what has no / holds in every folder. */
function matcherOf(files: readonly string[]): (path: string) => boolean {
  const matchers = files.map((pattern) =>
    picomatch(pattern.replace(/^\.\//u, '').replace(/\/$/u, '/**'), {
      dot: true,
      basename: !pattern.includes('/'),
    }),
  );
  return (path) => matchers.some((matches) => matches(path));
}

function settingsFor(
  presets: readonly Preset[],
  layers: readonly Layer[],
  all: readonly AnyRule[],
): RuleSettings {
  const settings = new Map<string, RuleSetting>();
  for (const rule of all) {
    let severity: Level = levelIn(presets, rule);
    let stated: object = {};
    for (const { rules } of layers) {
      if (!Object.hasOwn(rules, rule.id)) continue;
      const { severity: own = severity, ...options } = partsOf(rules[rule.id]);
      severity = own;
      stated = { ...stated, ...options };
    }
    if (severity !== 'off')
      settings.set(rule.id, { severity, options: rule.options?.parse(stated) ?? {} });
  }
  return settings;
}

const partsOf = (entry: RuleEntry | undefined): Exclude<RuleEntry, Level> =>
  typeof entry === 'object' ? entry : entry === undefined ? {} : { severity: entry };
