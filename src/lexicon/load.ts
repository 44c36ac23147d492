/** Dictionary files become one validated lexicon. Only the build, `--dictionary` and the config come here. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js/t2cn';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { UserError } from '../model/user-error.js';
import type { Lexicon } from './lexicon.js';
import { type Dictionary, dictionarySchema } from './schema.js';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** Also Simplified in some words: 乾安县, 著名, 明瞭. */
const BOTH = /[乾著瞭藉徵覆夥鍾钟]/gu;

const isTraditional = (text: string): boolean => {
  const rest = text.replace(BOTH, '');
  return toSimplified(rest) !== rest;
};

/**
 * Reads and validates dictionary files.
 * @throws UserError `bad-dictionary` with file and line: broken YAML, unknown keys, wrong values,
 * duplicates inside a file, Traditional entries.
 */
export function readDictionary(path: string): Dictionary {
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError('bad-dictionary', {
      path,
      line: null,
      reason: error instanceof Error ? error.message : String(error),
    });
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const fail = (offset: number | undefined, reason: string): never => {
    const line = offset === undefined ? null : lines.linePos(offset).line;
    throw new UserError('bad-dictionary', { path, line, reason });
  };
  const offsetOf = (keys: readonly PropertyKey[]): number | undefined => {
    for (let n = keys.length; n > 0; n--) {
      const node = document.getIn(keys.slice(0, n), true);
      if (isNode(node) && node.range) return node.range[0];
    }
    return undefined;
  };

  const broken = document.errors[0];
  if (broken) fail(broken.pos[0], broken.message);
  const parsed = dictionarySchema.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {});
  if (!parsed.success) {
    const issue = parsed.error.issues[0] as z.core.$ZodIssue;
    fail(offsetOf(issue.path), `${issue.path.join('.')}: ${issue.message}`);
  }
  const dictionary = parsed.data as Dictionary;

  const seen = new Map<string, string>();
  for (const { keys, text } of entriesOf(dictionary)) {
    const name = `${String(keys[0])}:${text}`;
    if (seen.has(name)) fail(offsetOf(keys), `duplicate entry ${text}`);
    seen.set(name, text);
    if (isTraditional(text))
      fail(offsetOf(keys), `${text} is in Traditional script; dictionaries are Simplified`);
  }
  return dictionary;
}

/** Every term that must be unique within its section, with the way to it. */
function* entriesOf(d: Dictionary): Iterable<{ keys: PropertyKey[]; text: string }> {
  for (const [i, entry] of d.slogans.entries()) {
    yield { keys: ['slogans', i], text: entry.text };
    for (const variant of entry.variants) yield { keys: ['slogans', i], text: variant };
  }
  for (const [i, entry] of d.regions.entries())
    yield { keys: ['regions', i], text: `${entry.code} ${entry.name}` };
  for (const [i, entry] of d.units.entries())
    for (const word of entry.words) yield { keys: ['units', i], text: word };
  for (const [i, entry] of d.festivals.entries())
    for (const word of entry.words) yield { keys: ['festivals', i], text: word };
  for (const [i, word] of d.words.entries()) yield { keys: ['words', i], text: word };
}

/** Later dictionaries add to earlier ones; an entry of the same name replaces the earlier one. */
export function mergeDictionaries(loaded: readonly Dictionary[]): Lexicon {
  const byName = <T>(pick: (d: Dictionary) => readonly T[], name: (entry: T) => string): T[] => {
    const merged = new Map<string, T>();
    for (const dictionary of loaded)
      for (const entry of pick(dictionary)) merged.set(name(entry), entry);
    return [...merged.values()];
  };
  const lists: Record<string, string[]> = {};
  for (const dictionary of loaded)
    for (const [name, words] of Object.entries(dictionary.lists))
      lists[name] = [...new Set([...(lists[name] ?? []), ...words])];
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
    lists,
    words: [...new Set(loaded.flatMap((d) => d.words))],
  };
  const hash = createHash('sha256').update(JSON.stringify(dictionary)).digest('hex').slice(0, 16);
  return { ...dictionary, hash };
}
