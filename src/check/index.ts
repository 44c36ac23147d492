export {
  type BaselineEntry,
  baselineOf,
  compareWithBaseline,
  parseBaseline,
  renderBaseline,
  sorted,
} from './baseline.js';
export {
  type Config,
  type ConfigProblem,
  configJsonSchema,
  type RuleEntry,
  readConfig,
} from './config.js';
export { describeRule } from './describe.js';
export { type Digest, digestOf, digestOfInvalid } from './digest.js';
export { applyFixes, fixAll } from './fix.js';
export { type Check, type Checked, type CheckOptions, openCheck } from './open.js';
export { type Level, PRESETS, type Preset } from './presets.js';
export type { AnyRule, Rule, RuleGroup, Wording } from './rule.js';
export { RULES, ruleById, unknownRule } from './rules/index.js';
export { checkCorpus, checkDocument } from './run.js';
export {
  type Layer,
  openSettings,
  type RuleSetting,
  type RuleSettings,
  type SettingsSource,
} from './settings.js';
export { type ExaminedDocument, examined, type Subject } from './subject.js';
