import type { Language } from '../model/diagnostic.js';
import type { Look } from './format.js';
import { drawGrid } from './grid.js';
import { LABELS } from './labels.js';

import { oneLine, wrap } from './width.js';

/** One place where a dictionary has a term. */
export interface Definition {
  /** slogans, lists … */
  readonly section: string;
  /** Of `lists`: verbs-of-plan. */
  readonly list: string | null;
  /** The package's dictionaries, or a file that the user named. */
  readonly from: 'default' | 'user';
  readonly path: string;
  readonly line: number | null;
  /** Not where a later file has an entry of the same name. */
  readonly inUse: boolean;
  readonly entry: unknown;
}

export interface Lookup {
  readonly term: string;
  readonly definitions: readonly Definition[];
  /** Slogans whose text holds the term; only where there are no definitions. */
  readonly similar: readonly string[];
}

/** A slogan as dictionaries have it. */
export interface SloganDefinition {
  readonly text: string;
  readonly kind: 'numeric' | 'programme' | 'motto';
  readonly number: number | null;
  readonly items: readonly string[];
  readonly year: number | null;
  readonly origin: string | null;
  readonly variants: readonly string[];
  readonly domain: string | null;
}

export function drawLookup({ term, definitions, similar }: Lookup, look: Look): string {
  const labels = LABELS[look.language];
  const { dictionary } = labels;
  const [colon, semicolon] = look.language === 'zh' ? ['：', '；'] : [': ', '; '];
  const line = (name: string, value: string): readonly string[] =>
    value === ''
      ? []
      : wrap(oneLine(`${name}${colon}${value}`), look.columns - 2, 8).map((row) => `  ${row}`);
  if (definitions.length === 0) {
    const near = line(dictionary.similar, similar.join('、'));
    return [dictionary.notFound(term), ...near].map((row) => `${row}\n`).join('');
  }
  const blocks = definitions.map((definition) => {
    const { section, list, entry, from, path, inUse } = definition;
    const name = dictionary.sections[section] ?? section;
    const origin = from === 'default' ? dictionary.standard : dictionary.users;
    const at = definition.line === null ? path : `${path}:${definition.line}`;
    const bracket = [origin, ...(inUse ? [] : [dictionary.replaced])].join(
      look.language === 'zh' ? '，' : ', ',
    );
    const isSlogan = section === 'slogans';
    const title = isSlogan ? (entry as SloganDefinition).text : term;
    const rows = [
      `${title} (${name}${list === null ? '' : ` ${list}`})`,
      ...(isSlogan ? sloganLines(entry as SloganDefinition) : entryLines(entry)),
      ...line(dictionary.definedAt, `${at} (${bracket})`),
    ];
    return rows.map((row) => `${row}\n`).join('');
  });
  return blocks.join('\n');

  function sloganLines(slogan: SloganDefinition): readonly string[] {
    return [
      ...line(labels.headings.type, labels.sloganKinds[slogan.kind]),
      ...line(labels.headings.number, String(slogan.number ?? '')),
      ...line(labels.headings.items, slogan.items.join(semicolon)),
      ...line(labels.headings.year, String(slogan.year ?? '')),
      ...line(dictionary.origin, slogan.origin ?? ''),
      ...line(
        dictionary.domain,
        slogan.domain === null ? '' : (dictionary.domains[slogan.domain] ?? slogan.domain),
      ),
      ...line(dictionary.variants, slogan.variants.join('、')),
    ];
  }

  function entryLines(entry: unknown): readonly string[] {
    return typeof entry === 'string' ? [] : line(dictionary.entry, JSON.stringify(entry));
  }
}

export function drawSlogans(slogans: readonly SloganDefinition[], look: Look): string {
  const { headings, sloganKinds, dictionary } = LABELS[look.language];
  const rows = slogans.map((slogan) => [
    slogan.text,
    sloganKinds[slogan.kind],
    slogan.domain === null ? '' : (dictionary.domains[slogan.domain] ?? slogan.domain),
    String(slogan.year ?? ''),
    slogan.items.join('、'),
  ]);
  const table = drawGrid(
    [
      { heading: headings.text },
      { heading: headings.type },
      { heading: dictionary.domain, from: 60 },
      { heading: headings.year, align: 'right', from: 80 },
      { heading: headings.items, from: 80 },
    ],
    rows,
    look.columns,
  );
  return `${rows.length === 0 ? '' : table}${dictionary.total(rows.length)}\n`;
}

/** One dictionary file that was checked. */
export interface Validation {
  readonly path: string;
  /** Null where there are problems. */
  readonly entries: number | null;
  readonly problems: readonly {
    readonly line: number | null;
    readonly entry: string | null;
    /** In words, with file and line. */
    readonly message: string;
  }[];
}

/** One line a problem, and one of how many there are; or that there are none. */
export function drawValidation(
  { path, entries, problems }: Validation,
  language: Language,
): string {
  const { valid, invalid } = LABELS[language].dictionary;
  const last = entries === null ? invalid(path, problems.length) : valid(path, entries);
  return [...problems.map(({ message }) => message), last]
    .map((line) => `${oneLine(line)}\n`)
    .join('');
}
