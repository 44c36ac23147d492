/** Build step: dictionaries/*.yaml → dist/lexicon.json, validated. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserError } from '../model/user-error.js';
import { COMPILED_PATH, packageDictionaries } from './default.js';
import { mergeDictionaries, readDictionary } from './load.js';

export function compileDictionaries(): void {
  const lexicon = mergeDictionaries(packageDictionaries().map(readDictionary));
  mkdirSync(dirname(COMPILED_PATH), { recursive: true });
  const partial = `${COMPILED_PATH}.${process.pid}`;
  writeFileSync(partial, JSON.stringify(lexicon));
  renameSync(partial, COMPILED_PATH);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    compileDictionaries();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
