/** Which rules run on a document, how severe they are, and with which options. */
import type { Severity } from '../model/finding.js';
import type { AnyRule } from './rule.js';
import { RULES } from './rules/index.js';

export interface RuleSetting {
  readonly severity: Severity;
  /** Parsed by the rule's own schema. */
  readonly options: unknown;
}

/** By rule id; a rule that is off is not there. */
export type RuleSettings = ReadonlyMap<string, RuleSetting>;

export const defaultOptions = (rule: AnyRule): unknown => rule.options?.parse({}) ?? {};

/** Every rule as it is in the recommended preset. */
export function recommended(): RuleSettings {
  const settings = new Map<string, RuleSetting>();
  for (const rule of RULES)
    if (rule.severity !== 'off')
      settings.set(rule.id, { severity: rule.severity, options: defaultOptions(rule) });
  return settings;
}
