/** Dictionary files become one validated lexicon. Only the build, `--dictionary` and the config come here. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { Converter } from 'opencc-js/t2cn';
import { UserError } from '../model/user-error.js';
import type { Lexicon } from './lexicon.js';
import { type Dictionary, dictionarySchema } from './schema.js';
import { parseYaml } from './yaml.js';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** Also Simplified in some words: 乾安县, 著名, 明瞭. */
const BOTH = /[乾著瞭藉徵覆夥鍾钟]/gu;

const isTraditional = (text: string): boolean => {
  const rest = text.replace(BOTH, '');
  return toSimplified(rest) !== rest;
};

/** What is wrong with a dictionary; `line` is null where it concerns the whole file. */
export interface DictionaryProblem {
  readonly line: number | null;
  /** `duplicate`, `traditional`, a code of the system, or the parser's own words. */
  readonly reason: string;
  /** 四个意识 · slogans.3.kind */
  readonly entry?: string;
}

/** A dictionary file with all that is wrong with it. */
export interface Inspection {
  readonly path: string;
  /** Else the file itself could not be read. */
  readonly isRead: boolean;
  /** Undefined where there are problems. */
  readonly dictionary: Dictionary | undefined;
  readonly problems: readonly DictionaryProblem[];
  /** Line on which what the keys lead to stands. */
  readonly lineOf: (keys: readonly PropertyKey[]) => number | null;
}

/** People write less, and programs that write more meant something else. */
const MOST_BYTES = 32 << 20;

/** Sections whose words stand in regular expressions, which try one after the other. */
const EXPRESSIONS = [
  'units',
  'comparators',
  'festivals',
  'guards',
  'documentKinds',
  'lists',
] as const satisfies readonly (keyof Dictionary)[];

const MOST_WORDS = 50_000;

/** Are there more strings in a value than so many? */
function isAbove(value: unknown, most: number): boolean {
  let left = most;
  const spend = (inner: unknown): void => {
    if (typeof inner === 'string') left--;
    else if (left >= 0) Object.values(objectOf(inner)).forEach(spend);
  };
  spend(value);
  return left < 0;
}

const unread = (path: string, reason: string): Inspection => ({
  path,
  isRead: false,
  dictionary: undefined,
  problems: [{ line: null, reason }],
  lineOf: () => null,
});

/**
 * Reads a dictionary file and finds everything that is wrong with it: broken YAML, unknown keys,
 * wrong values, duplicates inside the file, Traditional entries.
 */
export function inspectDictionary(path: string): Inspection {
  let source: string;
  try {
    if (statSync(path).size > MOST_BYTES) return unread(path, 'dictionary-too-large');
    source = readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    return unread(path, String(code));
  }
  const { value, errors, lineOf } = parseYaml(source);
  if (errors.length > 0)
    return { path, isRead: true, dictionary: undefined, problems: errors, lineOf };
  const problems: DictionaryProblem[] = [];
  const parsed = dictionarySchema.safeParse(value ?? {});
  for (const issue of parsed.error?.issues ?? [])
    problems.push({
      line: lineOf(issue.path),
      reason: issue.message,
      ...(issue.path.length === 0 ? {} : { entry: issue.path.join('.') }),
    });
  for (const section of EXPRESSIONS)
    if (isAbove(parsed.data?.[section], MOST_WORDS))
      problems.push({ line: lineOf([section]), reason: 'too-many-words', entry: section });
  const seen = new Set<string>();
  for (const { keys, text } of entriesOf(value)) {
    const name = `${String(keys[0])}:${text}`;
    if (seen.has(name)) problems.push({ line: lineOf(keys), reason: 'duplicate', entry: text });
    seen.add(name);
    if (isTraditional(text))
      problems.push({ line: lineOf(keys), reason: 'traditional', entry: text });
  }
  return {
    path,
    isRead: true,
    dictionary: problems.length === 0 ? parsed.data : undefined,
    problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    lineOf,
  };
}

/**
 * Reads and validates a dictionary file.
 * @throws UserError `bad-dictionary` with file and line of the first thing that is wrong
 */
export function readDictionary(path: string): Dictionary {
  const { dictionary, problems } = inspectDictionary(path);
  if (dictionary !== undefined) return dictionary;
  throw new UserError('bad-dictionary', { path, line: null, reason: '', ...problems[0] });
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const stringsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');

/** The terms that must be unique within their section, by section; they are read from unchecked YAML. */
const UNIQUE: Readonly<Record<string, (entry: unknown) => readonly string[]>> = {
  slogans: (entry) => {
    const { text, variants } = objectOf(entry);
    return [...stringsOf(text), ...stringsOf(variants)];
  },
  regions: (entry) => {
    const { code, name } = objectOf(entry);
    return stringsOf(name).map((text) => `${String(code)} ${text}`);
  },
  units: (entry) => stringsOf(objectOf(entry)['words']),
  festivals: (entry) => stringsOf(objectOf(entry)['words']),
  themes: (entry) => {
    const { taxonomy, theme, strong, words } = objectOf(entry);
    const name = `${String(taxonomy)} ${String(theme)}`;
    return [name, ...[...stringsOf(strong), ...stringsOf(words)].map((word) => `${name} ${word}`)];
  },
  synonyms: (entry) => stringsOf(objectOf(entry)['words']),
  superseded: (entry) => stringsOf(objectOf(entry)['old']),
  fixed: (entry) => stringsOf(objectOf(entry)['text']),
  offices: (entry) => stringsOf(objectOf(entry)['names']),
  words: stringsOf,
};

/** Every such term with the way to it. */
function* entriesOf(
  dictionary: unknown,
): Iterable<{ readonly keys: readonly PropertyKey[]; readonly text: string }> {
  for (const [section, termsOf] of Object.entries(UNIQUE)) {
    const entries = objectOf(dictionary)[section];
    if (!Array.isArray(entries)) continue;
    for (const [i, entry] of entries.entries())
      for (const text of termsOf(entry)) yield { keys: [section, i], text };
  }
}

/** Later dictionaries add to earlier ones; an entry of the same name replaces the earlier one. */
export function mergeDictionaries(loaded: readonly Dictionary[]): Lexicon {
  const byName = <T>(pick: (d: Dictionary) => readonly T[], name: (entry: T) => string): T[] => {
    const merged = new Map<string, T>();
    for (const dictionary of loaded)
      for (const entry of pick(dictionary)) merged.set(name(entry), entry);
    return [...merged.values()];
  };
  // A list may be called constructor.
  const lists = new Map<string, readonly string[]>();
  for (const dictionary of loaded)
    for (const [name, words] of Object.entries(dictionary.lists))
      lists.set(name, [...new Set([...(lists.get(name) ?? []), ...words])]);
  const dictionary: Dictionary = {
    slogans: byName(
      (d) => d.slogans,
      (e) => e.text,
    ),
    regions: byName(
      (d) => d.regions,
      (e) => `${e.code} ${e.name}`,
    ),
    units: byName(
      (d) => d.units,
      (e) => e.words.join(' '),
    ),
    comparators: loaded.flatMap((d) => d.comparators),
    festivals: byName(
      (d) => d.festivals,
      (e) => e.name,
    ),
    guards: loaded.flatMap((d) => d.guards),
    documentKinds: loaded.flatMap((d) => d.documentKinds),
    themes: byName(
      (d) => d.themes,
      (e) => `${e.taxonomy} ${e.theme}`,
    ),
    synonyms: byName(
      (d) => d.synonyms,
      (e) => e.words[0] ?? '',
    ),
    superseded: byName(
      (d) => d.superseded,
      (e) => e.old[0] ?? '',
    ),
    fixed: byName(
      (d) => d.fixed,
      (e) => e.text,
    ),
    offices: byName(
      (d) => d.offices,
      (e) => e.names[0] ?? '',
    ),
    lists: Object.fromEntries(lists) as Dictionary['lists'],
    words: [...new Set(loaded.flatMap((d) => d.words))],
  };
  const hash = createHash('sha256').update(JSON.stringify(dictionary)).digest('hex').slice(0, 16);
  return { ...dictionary, hash };
}
