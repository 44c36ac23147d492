import { defaultLexicon } from './default.js';
import type { Lexicon } from './lexicon.js';

/**
 * The dictionaries of this package with the entries of further YAML files; later ones win.
 * @throws UserError `bad-dictionary`, with file and line
 */
export async function loadLexicon(dictionaries: readonly string[] = []): Promise<Lexicon> {
  if (dictionaries.length === 0) return defaultLexicon();
  const { mergeDictionaries, readDictionary } = await import('./load.js');
  return mergeDictionaries([defaultLexicon(), ...dictionaries.map(readDictionary)]);
}
