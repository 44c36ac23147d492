/** What a configuration may say: one zod schema, by which it is checked and editors complete it. */
import { z } from 'zod';
import { parseYaml } from '../lexicon/yaml.js';
import type { Language } from '../model/diagnostic.js';
import { nearest } from '../model/nearest.js';
import { type Level, PRESETS, type Preset } from './presets.js';
import type { AnyRule } from './rule.js';
import { RULES } from './rules/index.js';

/** warning · {severity: warning, least: 3} */
export type RuleEntry = Level | { readonly severity?: Level; readonly [option: string]: unknown };
export type RuleEntries = Readonly<Record<string, RuleEntry>>;

export interface Override {
  readonly files: readonly string[];
  readonly rules: RuleEntries;
}

/** What is left empty, as `rules:` with nothing behind it, is null. */
export interface Config {
  readonly extends?: Preset | readonly Preset[] | null | undefined;
  readonly files?: readonly string[] | null | undefined;
  readonly rules?: RuleEntries | null | undefined;
  readonly overrides?: readonly Override[] | null | undefined;
  readonly dictionaries?: readonly string[] | null | undefined;
  readonly ignore?: readonly string[] | null | undefined;
  readonly baseline?: string | null | undefined;
  readonly maxWarnings?: number | null | undefined;
}

const level = z.enum(['off', 'info', 'warning', 'error']);

function entrySchema(rule: AnyRule, language: Language): z.ZodType<RuleEntry> {
  const options = rule.options instanceof z.ZodObject ? rule.options.shape : {};
  return z
    .union([level, z.strictObject({ severity: level.optional(), ...options })])
    .describe(rule.why[language]) as z.ZodType<RuleEntry>;
}

const rulesSchema = (language: Language, rules: readonly AnyRule[]): z.ZodType<RuleEntries> =>
  z.strictObject(
    Object.fromEntries(
      rules.map((rule) => [rule.id, entrySchema(rule, language).optional()] as const),
    ),
  ) as unknown as z.ZodType<RuleEntries>;

const DESCRIPTIONS = {
  $schema: { zh: '供编辑器使用的 JSON Schema', en: 'JSON Schema, for editors' },
  extends: {
    zh: '预设，或几个预设；几个同时使用时，每条规则取最严的级别。默认 recommended',
    en: 'A preset or several; of several, each rule gets its highest severity. Default: recommended',
  },
  files: {
    zh: '命令行没有指明文件时检查什么：文件、目录或通配符。默认是本文件所在的目录',
    en: 'What is checked where the command line names nothing: files, folders, patterns. Default: the folder of this file',
  },
  rules: {
    zh: '规则的级别：off、info、warning、error，或 {severity: …, 选项: …}',
    en: 'Severities of rules: off, info, warning, error, or {severity: …, option: …}',
  },
  overrides: {
    zh: '某些文件的规则；后面的优先',
    en: 'Rules for some of the files; later ones win',
  },
  dictionaries: { zh: '自己的词典', en: 'Dictionaries of one’s own' },
  ignore: {
    zh: '不检查的文件，写法同 .gitignore',
    en: 'Files that are not checked, written as in .gitignore',
  },
  baseline: {
    zh: '基线文件：其中的问题不再报告',
    en: 'Baseline: findings that stand in it pass',
  },
  maxWarnings: {
    zh: '警告多于此数时退出状态为 1',
    en: 'The exit status is 1 with more warnings',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

const PATTERNS = {
  zh: '通配符，相对于本文件所在的目录；不含 / 的适用于各级目录',
  en: 'Patterns, relative to the folder of this file; one without / holds in every folder',
} as const;

function configSchema(language: Language, all: readonly AnyRule[]): z.ZodType<Config> {
  const rules = rulesSchema(language, all);
  const told = <T extends z.ZodType>(key: keyof typeof DESCRIPTIONS, schema: T) =>
    schema.nullish().describe(DESCRIPTIONS[key][language]);
  const names = z.array(z.string().min(1));
  return z.strictObject({
    $schema: told('$schema', z.string()),
    extends: told('extends', z.union([z.enum(PRESETS), z.array(z.enum(PRESETS))])),
    files: told('files', names.min(1)),
    rules: told('rules', rules),
    overrides: told(
      'overrides',
      z.array(
        z.strictObject({
          files: names.min(1).describe(PATTERNS[language]),
          rules,
        }),
      ),
    ),
    dictionaries: told('dictionaries', names),
    ignore: told('ignore', names),
    baseline: told('baseline', z.string().min(1)),
    maxWarnings: told('maxWarnings', z.int().nonnegative()),
  });
}

/** The JSON Schema (draft 2020-12) of a configuration; `language` is that of its descriptions. */
export const configJsonSchema = (language: Language): object =>
  z.toJSONSchema(configSchema(language, RULES), { io: 'input' });

export interface ConfigProblem {
  readonly line: number | null;
  /** rules.numbering-gab */
  readonly at?: string;
  /** `unknown-rule`, `unknown-option`, `unknown-key`, or the parser's own words. */
  readonly reason: string;
  /** What may have been meant. */
  readonly suggestion?: string;
}

export interface ReadConfig {
  readonly config: Config;
  /** In the order of the lines; then the configuration is empty. */
  readonly problems: readonly ConfigProblem[];
}

/** YAML, or JSON, which is YAML too. */
export function readConfig(source: string, rules: readonly AnyRule[] = RULES): ReadConfig {
  const { value, errors, lineOf, lineOfKey } = parseYaml(source);
  if (errors.length > 0) return { config: {}, problems: errors };
  const { data, error } = configSchema('en', rules).safeParse(value ?? {});
  if (data !== undefined) return { config: data, problems: [] };
  const issues = error.issues.flatMap((issue) => plainIssues(issue, rules));
  // A key that is misspelt is the reason why another is missing.
  const slipsFirst = issues.sort((a, b) => Number(b.isKey) - Number(a.isKey));
  const problems = slipsFirst.map(({ keys, isKey, reason, known }): ConfigProblem => {
    const wrong = isKey ? String(keys.at(-1)) : valueAt(value, keys);
    const suggestion = typeof wrong === 'string' ? nearest(wrong, known) : undefined;
    return {
      line: isKey ? lineOfKey(keys) : lineOf(keys),
      reason,
      ...(keys.length === 0 ? {} : { at: keys.join('.') }),
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  });
  return { config: {}, problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

interface PlainIssue {
  readonly keys: readonly PropertyKey[];
  /** The last key itself is wrong, and not what it leads to. */
  readonly isKey: boolean;
  readonly reason: string;
  /** What may stand there. */
  readonly known: readonly string[];
}

type Issue = z.core.$ZodIssue;

/** Of alternatives the one that was meant speaks: the one that got furthest. */
function plainIssues(issue: Issue, rules: readonly AnyRule[]): readonly PlainIssue[] {
  const keys = issue.path;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      keys: [...keys, key],
      isKey: true,
      reason: unknownAt(keys),
      known: knownAt(keys, rules),
    }));
  if (issue.code === 'invalid_union') {
    const [meant] = [...issue.errors].sort((a, b) => reach(b) - reach(a));
    if (meant !== undefined && meant.length > 0)
      return meant
        .map((inner): Issue => ({ ...inner, path: [...keys, ...inner.path] }))
        .flatMap((inner) => plainIssues(inner, rules));
  }
  const known = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  return [{ keys, isKey: false, reason: issue.message, known }];
}

const reach = (issues: readonly Issue[]): number =>
  Math.max(
    ...issues.map(
      ({ code, path }) =>
        2 * path.length + (code === 'unrecognized_keys' ? 3 : code === 'invalid_type' ? 0 : 1),
    ),
  );

const isRules = (keys: readonly PropertyKey[]): boolean => keys.at(-1) === 'rules';

const unknownAt = (keys: readonly PropertyKey[]): string =>
  isRules(keys) ? 'unknown-rule' : isRules(keys.slice(0, -1)) ? 'unknown-option' : 'unknown-key';

function knownAt(keys: readonly PropertyKey[], rules: readonly AnyRule[]): readonly string[] {
  if (isRules(keys)) return rules.map(({ id }) => id);
  if (keys.length === 0) return Object.keys(DESCRIPTIONS);
  if (!isRules(keys.slice(0, -1))) return ['files', 'rules'];
  const options = rules.find(({ id }) => id === keys.at(-1))?.options;
  return ['severity', ...(options instanceof z.ZodObject ? Object.keys(options.shape) : [])];
}

function valueAt(value: unknown, keys: readonly PropertyKey[]): unknown {
  let inner = value;
  for (const key of keys)
    inner = typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined;
  return inner;
}
