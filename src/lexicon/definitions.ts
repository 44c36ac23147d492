/** Where the dictionaries have a term: the question that `dictionary lookup` answers. */
import { Converter } from 'opencc-js/t2cn';
import type { Inspection } from './load.js';
import type { Dictionary } from './schema.js';

const toSimplified = Converter({ from: 't', to: 'cn' });

type Section = keyof Dictionary;

export interface Definition {
  readonly section: Section;
  /** Of `lists`: the list's name. */
  readonly list: string | null;
  /** What a later entry of the same name replaces; null where entries only add up. */
  readonly name: string | null;
  readonly line: number | null;
  readonly entry: unknown;
}

/** “四個意識” → 四个意识: as dictionaries write it. */
export const termOf = (typed: string): string =>
  toSimplified(
    typed
      .trim()
      .replace(/^[“”"「『]+/u, '')
      .replace(/(?<![“”"」』])[“”"」』]+$/u, ''),
  );

interface Reader<T> {
  readonly terms: (entry: T) => readonly string[];
  readonly name: (entry: T) => string | null;
}

type Entry<S extends Exclude<Section, 'lists'>> = Dictionary[S][number];

const READERS: { readonly [S in Exclude<Section, 'lists'>]: Reader<Entry<S>> } = {
  slogans: { terms: (e) => [e.text, ...e.variants], name: (e) => e.text },
  regions: {
    terms: (e) => [e.code, e.name, ...e.short],
    name: (e) => `${e.code} ${e.name}`,
  },
  units: { terms: (e) => [...e.words, ...e.signs], name: (e) => e.words.join(' ') },
  comparators: {
    terms: (e) => [...e.before, ...e.adverbs, ...e.after, ...e.inside, ...e.except],
    name: () => null,
  },
  festivals: { terms: (e) => [e.name, ...e.words], name: (e) => e.name },
  guards: { terms: (e) => e.words, name: () => null },
  documentKinds: { terms: (e) => e.words, name: () => null },
  themes: {
    terms: (e) => [e.label.zh, e.theme, ...e.strong, ...e.words],
    name: (e) => `${e.taxonomy} ${e.theme}`,
  },
  synonyms: { terms: (e) => e.words, name: (e) => e.words[0] ?? null },
  superseded: { terms: (e) => [...e.old, e.now, ...e.except], name: (e) => e.old[0] ?? null },
  fixed: { terms: (e) => [e.text], name: (e) => e.text },
  offices: { terms: (e) => e.names, name: (e) => e.names[0] ?? null },
  words: { terms: (e) => [e], name: () => null },
};

export const SECTIONS: readonly string[] = [...Object.keys(READERS), 'lists'];

/** Every entry of a dictionary file that has the term as one of its words. */
export function definitionsIn(
  { dictionary, lineOf }: Inspection,
  term: string,
): readonly Definition[] {
  if (dictionary === undefined) return [];
  const inSection = <S extends Exclude<Section, 'lists'>>(section: S): readonly Definition[] => {
    const { terms, name } = READERS[section] as Reader<Entry<S>>;
    return (dictionary[section] as readonly Entry<S>[]).flatMap((entry, i) =>
      terms(entry).includes(term)
        ? [{ section, list: null, name: name(entry), line: lineOf([section, i]), entry }]
        : [],
    );
  };
  const inLists = Object.entries(dictionary.lists).flatMap(([list, words]): Definition[] => {
    const i = words.indexOf(term);
    const line = i < 0 ? null : lineOf(['lists', list, i]);
    return i < 0 ? [] : [{ section: 'lists', list, name: null, line, entry: term }];
  });
  return [...(Object.keys(READERS) as (keyof typeof READERS)[]).flatMap(inSection), ...inLists];
}

/** Entries of all sections, words of lists included. */
export const sizeOf = (dictionary: Dictionary): number =>
  (Object.keys(READERS) as (keyof typeof READERS)[]).reduce(
    (sum, section) => sum + dictionary[section].length,
    Object.values(dictionary.lists).reduce((sum, words) => sum + words.length, 0),
  );
