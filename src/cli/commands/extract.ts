import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { generatorFor, type OpenExtractor } from '../../corpus/extractor.js';
import { type CorpusFile, findFiles } from '../../corpus/files.js';
import { type Earlier, parseRecord, RESUMABLE } from '../../corpus/resume.js';
import { openTables } from '../../corpus/tables.js';
import type { WorkOptions } from '../../corpus/work.js';
import { UserError } from '../../model/user-error.js';
import type { Format } from '../../output/index.js';
import { type TableFormat, tableRows } from '../../output/tables/index.js';
import { isContainerName, isDocumentName } from '../../text/index.js';
import { type CorpusFlags, type CorpusResult, runCorpus, workOf } from '../corpus.js';
import { type Destination, openDestination } from '../destination.js';
import { entryOf, failuresBeside, writeEntries } from '../failures.js';
import { colourOf, columnsOf, complain } from '../io.js';
import { commandLike } from '../route.js';
import { wordSchemasIn } from '../schema-language.js';
import { type ExitStatus, INTERRUPTED, type Session, statusOf } from '../session.js';
import { UsageError } from '../usage-error.js';

export interface ExtractFlags extends CorpusFlags {
  readonly format?: Format;
  readonly output?: string;
  readonly resume: boolean;
  readonly tables?: string;
  readonly tablesFormat: TableFormat;
  readonly failures?: string;
}

export interface ExtractCall {
  readonly files: readonly string[];
  readonly flags: ExtractFlags;
  /** `extract` was not written out. */
  readonly implicit: boolean;
}

/** Each document by itself: a bad one is reported and the others go on. */
export async function runExtract(
  { files: named, flags, implicit }: ExtractCall,
  session: Session,
  open: OpenExtractor | undefined,
): Promise<ExitStatus> {
  if (named.length === 0) throw new UsageError('no-input', { command: 'extract' });
  if (implicit) refuseMistypedCommand(named[0] as string);
  const { io, language, messages } = session;
  if (flags.dictionary.length > 0) await wordSchemasIn(language);

  const { files, skipped } = await findFiles(named, flags.output ?? null);
  if (skipped.size > 0) await complain(io, `plan-extract: ${messages.skipped(skipped)}\n`);

  const format = formatOf(flags);
  const destination = await openDestination({
    output: flags.output,
    format: format ?? 'ndjson',
    isSeveral: isSeveral(named, files),
    inputs: files.map(({ path }) => path),
    io,
  });
  const work = workOf(flags, {
    language,
    format,
    look: { language, columns: columnsOf(io), colour: colourOf(io, destination.isTerminal) },
    tables: flags.tables !== undefined,
  });
  const earlier = flags.resume ? await openEarlier(destination, work, flags) : null;
  const tables =
    flags.tables === undefined ? null : await openTables(flags.tables, flags.tablesFormat);

  const isReserved = destination.failures !== null && format === 'ndjson';
  const result = await runCorpus(
    {
      files,
      work,
      flags,
      reserved: isReserved ? ['failures'] : [],
      earlier: async (document) => {
        const rendered = await earlier?.of(document, work.maxBytes);
        if (rendered === undefined) return undefined;
        const rows = tables === null ? null : tableRows(await parseRecord(rendered));
        return { kind: 'done', rendered, text: '', rows, checked: null };
      },
      onDone: async (document, { rendered, text, rows }, isEarlier) => {
        if (isEarlier) await destination.keep(rendered);
        else if (format !== null) await destination.put(document, rendered, text);
        if (rows !== null) await tables?.add(rows);
      },
    },
    session,
    open,
  ).catch(async (error: unknown) => {
    await destination.close(true);
    await tables?.discard();
    throw error;
  });

  const { isStopped, failures, done } = result;
  const left = await destination.close(isStopped);
  await (isStopped ? tables?.discard() : tables?.finish());
  const list = flags.failures ?? destination.failures ?? failuresBeside({ folder: flags.tables });
  if (list !== null && !isStopped)
    await writeEntries(
      list,
      failures.map((failure) => entryOf(failure, messages)),
    );
  await tell(result, { left, list }, session);
  return isStopped ? INTERRUPTED : statusOf(done, failures.length);
}

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
};

/** As asked for, else as the output is called; null where only tables are wanted. */
function formatOf({ format, output, tables }: ExtractFlags): Format | null {
  if (format !== undefined) return format;
  if (output !== undefined) {
    const told = BY_EXTENSION[extname(output).toLowerCase()];
    /** A record in a file called .docx or .csv would open nowhere. */
    if (told === undefined && isDocumentName(output) && !/\.(?:txt|text)$/iu.test(output))
      throw new UserError('bad-option', { option: '-o', value: output, reason: 'not-records' });
    return told ?? 'yaml';
  }
  return tables === undefined ? 'yaml' : null;
}

/** A folder, a pattern, a table or an archive may hold several, and then gives a list even of one. */
const isSeveral = (named: readonly string[], files: readonly CorpusFile[]): boolean => {
  const [file] = files;
  return (
    files.length !== 1 ||
    file === undefined ||
    file.path !== named[0]?.replace(/#[\s\S]*/u, '') ||
    (file.member === null && isContainerName(file.path))
  );
};

async function openEarlier(
  destination: Destination,
  work: WorkOptions,
  { output = 'stdout' }: ExtractFlags,
): Promise<Earlier> {
  const { format } = work;
  if (destination.earlier === null || format === null || !RESUMABLE.includes(format))
    throw new UserError('bad-option', {
      option: '--resume',
      value: output,
      reason: 'not-resumable',
    });
  return destination.earlier(await generatorFor(work));
}

/** Fewer documents have been seen one by one. */
const MANY = 20;

async function tell(
  { done, kept, failures, isStopped }: CorpusResult,
  { left, list }: { readonly left: string | null; readonly list: string | null },
  { io, messages }: Session,
): Promise<void> {
  if (!isStopped && kept === 0 && done + failures.length < MANY) return;
  const failed = failures.length;
  await complain(
    io,
    `plan-extract: ${messages.summary({ done, kept, failed, isStopped, left, list: failed > 0 ? list : null })}\n`,
  );
}

function refuseMistypedCommand(name: string): void {
  const suggestion = commandLike(name);
  if (suggestion !== undefined && !existsSync(name))
    throw new UsageError('unknown-command', { name, suggestion });
}
