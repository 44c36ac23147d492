import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Lexicon } from '../../lexicon/lexicon.js';
import type { Inspection } from '../../lexicon/load.js';
import { UserError } from '../../model/user-error.js';
import type { Definition, Lookup, Validation } from '../../output/dictionary.js';
import type { Look } from '../../output/index.js';
import { columnsOf, print } from '../io.js';
import { report, wordMistake } from '../mistakes.js';
import type { TableFormat } from '../options.js';
import { wordSchemasIn } from '../schema-language.js';
import { type ExitStatus, type Session, statusOf } from '../session.js';
import { UsageError } from '../usage-error.js';

export interface LookupFlags {
  readonly format: TableFormat;
  readonly dictionary: readonly string[];
}

export interface ListFlags extends LookupFlags {
  readonly kind?: string;
  readonly domain?: string;
}

const lookOf = ({ io, language }: Session): Look => ({
  language,
  columns: columnsOf(io),
  colour: 0,
});

/** A term that no dictionary has is reported, and the others go on. */
export async function runLookup(
  typed: readonly string[],
  flags: LookupFlags,
  session: Session,
): Promise<ExitStatus> {
  if (typed.length === 0) throw new UsageError('no-input', { command: 'dictionary lookup' });
  await wordSchemasIn(session.language);
  const { termOf } = await import('../../lexicon/definitions.js');
  const terms = typed.map(termOf);
  const inspected = await inspectFor(terms, flags.dictionary);
  const lexicon = await lexiconOf(flags.dictionary);
  const found = await Promise.all(terms.map((term) => lookup(term, inspected, lexicon)));
  const { io } = session;
  if (flags.format === 'json')
    await print(io, `${JSON.stringify(found.length === 1 ? found[0] : found, null, 2)}\n`);
  else {
    const { drawLookup } = await import('../../output/dictionary.js');
    const look = lookOf(session);
    await print(io, found.map((one) => drawLookup(one, look)).join('\n'));
  }
  return found.every(({ definitions }) => definitions.length > 0) ? 0 : 1;
}

interface Inspected extends Inspection {
  readonly from: 'default' | 'user';
  /** As it is shown. */
  readonly shown: string;
}

/** Of the package's files only those that hold one of the terms; a wrong file of the user's ends it. */
async function inspectFor(
  terms: readonly string[],
  users: readonly string[],
): Promise<readonly Inspected[]> {
  const [{ packageDictionaries }, { inspectDictionary }] = await Promise.all([
    import('../../lexicon/default.js'),
    import('../../lexicon/load.js'),
  ]);
  const standard: Inspected[] = [];
  for (const path of packageDictionaries()) {
    const content = await readFile(path, 'utf8');
    if (terms.some((term) => content.includes(term)))
      standard.push({
        ...inspectDictionary(path),
        from: 'default',
        shown: `dictionaries/${basename(path)}`,
      });
  }
  const own = users.map((path): Inspected => {
    const inspected = inspectDictionary(path);
    const [problem] = inspected.problems;
    if (problem !== undefined) throw new UserError('bad-dictionary', { path, ...problem });
    return { ...inspected, from: 'user', shown: path };
  });
  return [...standard, ...own];
}

async function lexiconOf(users: readonly string[]): Promise<Lexicon> {
  const { loadLexicon } = await import('../../index.js');
  return loadLexicon(users);
}

/** Similar entries that are shown. */
const MOST = 10;

async function lookup(
  term: string,
  inspected: readonly Inspected[],
  lexicon: Lexicon,
): Promise<Lookup> {
  const { definitionsIn, SECTIONS } = await import('../../lexicon/definitions.js');
  const found = inspected.flatMap((file) =>
    definitionsIn(file, term).map((definition) => ({ ...definition, file })),
  );
  const key = ({ section, name }: { readonly section: string; readonly name: string | null }) =>
    name === null ? null : `${section}:${name}`;
  const definitions = found.map((definition, i): Definition => {
    const { section, list, line, entry, file } = definition;
    const own = key(definition);
    const inUse = own === null || !found.slice(i + 1).some((later) => key(later) === own);
    return { section, list, from: file.from, path: file.shown, line, inUse, entry };
  });
  /** What it means before what the checks hold it to; the user's own entries last, as they are loaded. */
  const rank = ({ from, section }: Definition): number =>
    (from === 'user' ? SECTIONS.length : 0) + SECTIONS.indexOf(section);
  definitions.sort((a, b) => rank(a) - rank(b));
  const similar =
    definitions.length > 0
      ? []
      : lexicon.slogans.map(({ text }) => text).filter((text) => text.includes(term));
  return { term, definitions, similar: similar.slice(0, MOST) };
}

export async function runList(flags: ListFlags, session: Session): Promise<ExitStatus> {
  await wordSchemasIn(session.language);
  const { slogans } = await lexiconOf(flags.dictionary);
  const { kind, domain } = flags;
  const listed = slogans.filter(
    (slogan) =>
      (kind === undefined || slogan.kind === kind) &&
      (domain === undefined || slogan.domain === domain),
  );
  if (flags.format === 'json') await print(session.io, `${JSON.stringify(listed, null, 2)}\n`);
  else {
    const { drawSlogans } = await import('../../output/dictionary.js');
    await print(session.io, drawSlogans(listed, lookOf(session)));
  }
  return 0;
}

/** Every mistake of every file, in the order of the lines; a file that cannot be read is none. */
export async function runValidate(
  paths: readonly string[],
  { format }: { readonly format: TableFormat },
  session: Session,
): Promise<ExitStatus> {
  if (paths.length === 0) throw new UsageError('no-input', { command: 'dictionary validate' });
  await wordSchemasIn(session.language);
  const [{ inspectDictionary }, { sizeOf }, { drawValidation }] = await Promise.all([
    import('../../lexicon/load.js'),
    import('../../lexicon/definitions.js'),
    import('../../output/dictionary.js'),
  ]);
  const { io, messages } = session;
  const validations: Validation[] = [];
  for (const path of paths) {
    const { dictionary, problems, isRead } = inspectDictionary(path);
    const mistakes = problems.map(
      (problem) => new UserError('bad-dictionary', { path, ...problem }),
    );
    if (!isRead) {
      for (const mistake of mistakes) await report(mistake, session);
      continue;
    }
    validations.push({
      path,
      entries: dictionary === undefined ? null : sizeOf(dictionary),
      problems: mistakes.map((mistake) => ({
        line: mistake.args.line,
        entry: mistake.args.entry ?? null,
        message: wordMistake(mistake, messages) ?? mistake.message,
      })),
    });
  }
  if (format === 'json') await print(io, `${JSON.stringify(validations, null, 2)}\n`);
  else
    for (const validation of validations)
      await print(io, drawValidation(validation, session.language));
  const unread = paths.length - validations.length;
  const hasProblems = validations.some(({ problems }) => problems.length > 0);
  return hasProblems ? 1 : statusOf(validations.length, unread);
}
