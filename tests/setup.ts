import { compileDictionaries } from '../src/lexicon/compile.js';

/** Tests read the dictionaries as they stand, not as they were at the last build. */
export function setup(): void {
  compileDictionaries();
}
