/** Plans from the command line: documents are extracted, records are read, in the order in which they are named. */
import { extname } from 'node:path';
import { type Plan, taxonomyNames } from '../compare/index.js';
import type { OpenExtractor } from '../corpus/extractor.js';
import { type CorpusFile, findFiles } from '../corpus/files.js';
import { openNamer, segmentsOf } from '../corpus/names.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { PlanRecord } from '../model/record.js';
import { UserError } from '../model/user-error.js';
import { decode, isDocumentName, readFileBytes } from '../text/index.js';
import { type CorpusFlags, runCorpus, workOf } from './corpus.js';
import type { ListedFailure } from './failures.js';
import { complain, readStdin } from './io.js';
import type { Messages } from './messages/index.js';
import { report } from './mistakes.js';
import { parsedRecords } from './records.js';
import type { Session } from './session.js';

export interface ReadPlans {
  readonly plans: readonly Plan[];
  readonly failures: readonly ListedFailure[];
  readonly isStopped: boolean;
}

const RECORDS = new Set(['.yaml', '.yml', '.json', '.ndjson', '.jsonl']);

const mayHoldRecords = (path: string): boolean => RECORDS.has(extname(path).toLowerCase());

interface Unnamed {
  /** Which of the files it came from. */
  readonly file: number;
  readonly name: string;
  readonly record: PlanRecord;
  readonly text: string | null;
}

/** A bad one is reported and the others go on. */
export async function readPlans(
  named: readonly string[],
  flags: Omit<CorpusFlags, 'keywords'>,
  session: Session,
  open: OpenExtractor | undefined,
): Promise<ReadPlans> {
  const { io, language, messages } = session;
  const isPlanName = (name: string): boolean => isDocumentName(name) || mayHoldRecords(name);
  const { files, skipped } = await findFiles(named, null, isPlanName);
  if (skipped.size > 0) await complain(io, `plan-extract: ${messages.skipped(skipped)}\n`);

  const found: Unnamed[] = [];
  const failures: ListedFailure[] = [];
  /** Numbers of the files that are documents. */
  const documents: number[] = [];
  const work = workOf(
    { ...flags, keywords: 0 },
    { language, format: 'json', look: { language, columns: 80, colour: 0 }, tables: false },
  );
  let stdin: Uint8Array | undefined;
  for (const [file, corpusFile] of files.entries()) {
    try {
      const { records, bytes } = await recordsIn(corpusFile, work.maxBytes, session);
      if (corpusFile.path === '-') stdin = bytes;
      if (records === undefined) documents.push(file);
      else found.push(...namedRecords(records, corpusFile, file));
    } catch (error) {
      failures.push({ path: corpusFile.path, file, error });
      await report(error, session, corpusFile.path);
    }
  }
  let isStopped = false;
  if (documents.length > 0) {
    const result = await runCorpus(
      {
        files: documents.map((file) => files[file] as CorpusFile),
        work: { ...work, text: true },
        flags: { ...flags, keywords: 0 },
        reserved: [],
        earlier: async () => undefined,
        onDone: async ({ path, file }, { rendered, text }) => {
          const record = JSON.parse(rendered) as PlanRecord;
          found.push({ file: documents[file] ?? file, name: nameOf(path), record, text });
        },
      },
      stdin === undefined ? session : withStdin(session, stdin),
      open,
    );
    failures.push(...result.failures.map((one) => ({ ...one, file: documents[one.file] ?? 0 })));
    isStopped = result.isStopped;
  }
  const namer = openNamer();
  const plans = found
    .sort((a, b) => a.file - b.file)
    .map(({ name, record, text }): Plan => ({ id: namer([name]), record, text }));
  return { plans, failures, isStopped };
}

/** Undefined where it is a document, or cannot be read at all: then the documents' reader says why. */
async function recordsIn(
  { path, member, error }: CorpusFile,
  maxBytes: number,
  { io }: Session,
): Promise<{
  readonly records: readonly PlanRecord[] | undefined;
  readonly bytes: Uint8Array | undefined;
}> {
  if (error !== null || member !== null || (path !== '-' && !mayHoldRecords(path)))
    return { records: undefined, bytes: undefined };
  const bytes =
    path === '-'
      ? await readStdin(io, maxBytes)
      : await readFileBytes(path, { maxBytes }).catch((reason: unknown) => {
          if (reason instanceof UserError) return undefined;
          throw reason;
        });
  if (bytes === undefined) return { records: undefined, bytes };
  const looksLikeRecords = /plan-extract\/\d/u.test(Buffer.from(bytes.subarray(0, 512)).toString());
  const records = looksLikeRecords
    ? await parsedRecords(decode(bytes, { path }).text, path)
    : undefined;
  return { records, bytes };
}

/** A file of one record gives it its name; of several, each goes by its own document. */
function namedRecords(
  records: readonly PlanRecord[],
  { path }: CorpusFile,
  file: number,
): readonly Unnamed[] {
  return records.map((record) => ({
    file,
    name: nameOf(records.length === 1 && path !== '-' ? path : record.source.path),
    record,
    text: null,
  }));
}

/** in/甲.docx → 甲; in/all.csv#7 → all-7; - → stdin */
export function nameOf(path: string): string {
  const parts =
    path === '-' ? ['stdin'] : path.split('#').map((part) => segmentsOf(part).at(-1) ?? '');
  return parts.join('-');
}

const withStdin = (session: Session, bytes: Uint8Array): Session => ({
  ...session,
  io: {
    ...session.io,
    stdin: (async function* () {
      yield bytes;
    })(),
  },
});

/** @throws UserError `bad-option` for a taxonomy that no dictionary has */
export function checkThemes(name: string | null, lexicon: Lexicon, messages: Messages): void {
  const taxonomies = taxonomyNames(lexicon);
  if (name === null || taxonomies.includes(name)) return;
  const reason = messages.oneOf(taxonomies);
  throw new UserError('bad-option', { option: '--themes', value: name, reason });
}
