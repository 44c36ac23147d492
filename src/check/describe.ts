/** Rules told to people. */
import { z } from 'zod';
import type { Language } from '../model/diagnostic.js';
import type { RuleDescription, RuleExample, RuleOption } from '../model/rule-description.js';
import { levelIn, PRESETS } from './presets.js';
import type { AnyRule, Example, RecordExample } from './rule.js';

export const describeRule = (rule: AnyRule, language: Language): RuleDescription => ({
  id: rule.id,
  group: rule.group,
  looksAt: rule.looksAt,
  severities: Object.fromEntries(PRESETS.map((preset) => [preset, levelIn([preset], rule)])),
  fixable: rule.fixable ?? false,
  why: rule.why[language],
  source: rule.source ?? null,
  messages: Object.values(rule.messages).map((wording) => wording[language]),
  options: rule.options === undefined ? [] : optionsOf(rule.options, language),
  notOk: rule.notOk.map(exampleOf),
  ok: rule.ok.map(exampleOf),
});

const exampleOf = (example: Example | readonly Example[]): RuleExample =>
  (isSeveral(example) ? example : [example]).map((one) => {
    if (typeof one === 'string') return { path: null, text: one };
    return 'recordOf' in one ? { path: 'record.json', text: recordText(one) } : one;
  });

/** 一、加强学习。 → {"targets":1} : a record, what was written into it since, and what its document says now. */
const recordText = ({ recordOf, changed, now }: RecordExample): string =>
  [
    recordOf,
    ...(changed === undefined ? [] : [JSON.stringify(changed)]),
    ...(now === undefined ? [] : [now]),
  ].join(' → ');

const isSeveral = (example: Example | readonly Example[]): example is readonly Example[] =>
  Array.isArray(example);

/** Of JSON Schema what options of rules are made of; `zh` is put there by `meta({ zh: … })`. */
interface OptionSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly items?: OptionSchema;
  readonly default?: unknown;
  readonly description?: string;
  readonly zh?: string;
}

function optionsOf(schema: z.ZodType, language: Language): readonly RuleOption[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input' }) as {
    readonly properties?: Readonly<Record<string, OptionSchema>>;
  };
  return Object.entries(properties).map(([name, option]) => ({
    name,
    type: typeOf(option),
    default: option.default ?? null,
    about: (language === 'zh' ? option.zh : undefined) ?? option.description ?? null,
  }));
}

function typeOf({ type = 'any', enum: values, items }: OptionSchema): string {
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(' | ');
  if (type !== 'array' || items === undefined) return type;
  const of = typeOf(items);
  return of.includes('|') ? `(${of})[]` : `${of}[]`;
}
