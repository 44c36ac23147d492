/** Presets: which rules are on, and how severe they are. */
import type { Severity } from '../model/finding.js';
import type { AnyRule } from './rule.js';

export const PRESETS = ['recommended', 'strict', 'gb-9704'] as const;
export type Preset = (typeof PRESETS)[number];

export type Level = Severity | 'off';

const MORE_SEVERE: Readonly<Record<Level, Severity>> = {
  off: 'warning',
  info: 'warning',
  warning: 'error',
  error: 'error',
};

/** What GB/T 9704 asks of the form of official documents is too much to ask of texts from the web. */
const LEVELS: Readonly<Record<Preset, (rule: AnyRule) => Level>> = {
  recommended: ({ severity }) => severity,
  strict: ({ severity, group }) => (group === 'form' ? severity : MORE_SEVERE[severity]),
  'gb-9704': ({ severity, group }) =>
    group === 'form' && severity === 'off' ? 'warning' : severity,
};

const ORDER: readonly Level[] = ['off', 'info', 'warning', 'error'];

/** Of several presets the one that is most severe on the rule; of none, off. */
export const levelIn = (presets: readonly Preset[], rule: AnyRule): Level =>
  presets
    .map((preset) => LEVELS[preset](rule))
    .reduce((a, b) => (ORDER.indexOf(b) > ORDER.indexOf(a) ? b : a), 'off');
