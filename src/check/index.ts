export { describeRule } from './describe.js';
export { type Digest, digestOf } from './digest.js';
export { type Check, type Checked, type CheckOptions, openCheck } from './open.js';
export type { AnyRule, Rule, RuleGroup, Wording } from './rule.js';
export { RULES, ruleById } from './rules/index.js';
export { checkCorpus, checkSubject } from './run.js';
export { type RuleSetting, type RuleSettings, recommended } from './settings.js';
export { type ExaminedDocument, examined, type Subject } from './subject.js';
