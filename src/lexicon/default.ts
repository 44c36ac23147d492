/** The dictionaries of this package, as compiled by the build. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lexicon } from './lexicon.js';

/** Seen from src/lexicon and from dist/lexicon alike. */
export const COMPILED_PATH = fileURLToPath(new URL('../../dist/lexicon.json', import.meta.url));

const DICTIONARIES = fileURLToPath(new URL('../../dictionaries/', import.meta.url));

/** The package's dictionary files, from which the build compiles, in order. */
export const packageDictionaries = (): readonly string[] =>
  readdirSync(DICTIONARIES)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(DICTIONARIES, name));

let loaded: Lexicon | undefined;

export function defaultLexicon(): Lexicon {
  loaded ??= JSON.parse(readFileSync(COMPILED_PATH, 'utf8')) as Lexicon;
  return loaded;
}
