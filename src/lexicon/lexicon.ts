import type { Dictionary } from './schema.js';

/** All dictionaries in use, merged, with a hash that names this very state. */
export interface Lexicon extends Dictionary {
  /** First 16 hex digits of the SHA-256 over the canonical JSON of the dictionaries. */
  readonly hash: string;
}

/**
 * Wraps a function of the lexicon so that its result (a compiled pattern, a lookup table)
 * is made once per lexicon.
 */
export function derive<T>(make: (lexicon: Lexicon) => T): (lexicon: Lexicon) => T {
  const made = new WeakMap<Lexicon, T>();
  return (lexicon) => {
    let value = made.get(lexicon);
    if (value === undefined) {
      value = make(lexicon);
      made.set(lexicon, value);
    }
    return value;
  };
}

/** The words of a named list, or none. */
export const list = (lexicon: Lexicon, name: string): readonly string[] =>
  lexicon.lists[name] ?? [];

const SYNTAX = /[\\^$.*+?()[\]{}|/-]/gu;

/** Outside of brackets the u flag takes no \-. */
const literal = (word: string): string =>
  word.replace(SYNTAX, (sign) => (sign === '-' ? '\\x2d' : `\\${sign}`));

/** Source of an alternation that prefers longer words; `(?!)` where there are none. */
export function alternation(words: Iterable<string>): string {
  const unique = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (unique.length === 0) return '(?!)';
  // Nearly all lists are of Han characters alone.
  return (unique.join('').search(SYNTAX) < 0 ? unique : unique.map(literal)).join('|');
}
