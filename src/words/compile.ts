/**
 * Build step: jieba's word list and idf table, trimmed to frequent words, → dist/jieba.dict and
 * dist/jieba.idf. Without nodejs-jieba's files only the table is written.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TRIMMED_DICT, TRIMMED_IDF } from './compiled.js';

const FREQUENT = 50;

const require = createRequire(import.meta.url);

/** Well-formed lines only: the addon aborts the process over any other. */
export function frequentWords(dictionary: string): ReadonlyMap<string, string> {
  const kept = new Map<string, string>();
  for (const line of dictionary.split('\n')) {
    const fields = /^(?<word>\S+) (?<frequency>\d+) (?<tag>[a-z]+)\r?$/u.exec(line)?.groups;
    if (fields === undefined || Number(fields['frequency']) < FREQUENT) continue;
    kept.set(fields['word'] as string, `${fields['word']} ${fields['frequency']} ${fields['tag']}`);
  }
  return kept;
}

export function idfLines(words: ReadonlySet<string>, table: string): readonly string[] {
  const kept: string[] = [];
  for (const line of table.split('\n')) {
    const fields = /^(?<word>\S+) (?<idf>\d+(?:\.\d+)?)\r?$/u.exec(line)?.groups;
    if (fields !== undefined && words.has(fields['word'] as string))
      kept.push(`${fields['word']} ${Number(fields['idf']).toFixed(4)}`);
  }
  return kept;
}

function write(path: string, lines: Iterable<string>): void {
  mkdirSync(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}`;
  writeFileSync(partial, `${[...lines].join('\n')}\n`);
  renameSync(partial, path);
}

function wordList(): string | undefined {
  try {
    const main = require.resolve('nodejs-jieba');
    return readFileSync(join(dirname(main), '../dict/jieba.dict.utf8'), 'utf8');
  } catch {
    return undefined;
  }
}

export function compileWords(): void {
  const nodeRs = require('@node-rs/jieba/dict.js') as {
    readonly dict: Buffer;
    readonly idf: Buffer;
  };
  const list = wordList();
  const frequent = frequentWords(list ?? nodeRs.dict.toString('utf8'));
  if (list === undefined) rmSync(TRIMMED_DICT, { force: true });
  else write(TRIMMED_DICT, frequent.values());
  write(TRIMMED_IDF, idfLines(new Set(frequent.keys()), nodeRs.idf.toString('utf8')));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  compileWords();
