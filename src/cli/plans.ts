/** Plans from the command line: documents are extracted, records are read, in the order in which they are named. */
import { type Plan, taxonomyNames } from '../compare/index.js';
import type { OpenExtractor } from '../corpus/extractor.js';
import { type CorpusFile, findFiles } from '../corpus/files.js';
import { openNamer, segmentsOf } from '../corpus/names.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { PlanRecord } from '../model/record.js';
import { UserError } from '../model/user-error.js';
import { type CorpusFlags, runCorpus, workOf } from './corpus.js';
import type { ListedFailure } from './failures.js';
import { complain } from './io.js';
import type { Messages } from './messages/index.js';
import { report } from './mistakes.js';
import { isPlanName, type RecordFile, sortFiles } from './record-files.js';
import type { RecordProblem } from './records.js';
import type { Session } from './session.js';

export interface ReadPlans {
  readonly plans: readonly Plan[];
  readonly failures: readonly ListedFailure[];
  readonly isStopped: boolean;
}

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
  const { files, skipped } = await findFiles(named, null, isPlanName);
  if (skipped.size > 0) await complain(io, `plan-extract: ${messages.skipped(skipped)}\n`);

  const found: Unnamed[] = [];
  const work = workOf(
    { ...flags, keywords: 0 },
    { language, format: 'json', look: { language, columns: 80, colour: 0 }, tables: false },
  );
  const sorted = await sortFiles(files, work.maxBytes, session);
  const { documents } = sorted;
  const failures = [...sorted.failures];
  for (const recordFile of sorted.records) {
    try {
      for (const named of namedRecords(recordFile)) found.push(named);
    } catch (error) {
      const { path, file } = recordFile;
      failures.push({ path, file, error });
      await report(error, session, path);
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
      sorted.session,
      open,
    );
    for (const one of result.failures) failures.push({ ...one, file: documents[one.file] ?? 0 });
    isStopped = result.isStopped;
  }
  const namer = openNamer();
  const plans = found
    .sort((a, b) => a.file - b.file)
    .map(({ name, record, text }): Plan => ({ id: namer([name]), record, text }));
  return { plans, failures, isStopped };
}

/**
 * A file of one record gives it its name; of several, each goes by its own document.
 * @throws UserError `bad-record`, `no-record`
 */
function namedRecords({ path, file, records }: RecordFile): readonly Unnamed[] {
  return records.map((one, i) => {
    if (one.record === null) throw mistakeOf(one.problem, path, i + 1, records.length);
    const { record } = one;
    const name = nameOf(records.length === 1 && path !== '-' ? path : record.source.path);
    return { file, name, record, text: null };
  });
}

function mistakeOf(
  { isOther, at, reason }: RecordProblem,
  path: string,
  nth: number,
  count: number,
): UserError {
  if (isOther) return new UserError('no-record', { path, nth });
  return new UserError('bad-record', { path, reason, at: count === 1 ? at : `${nth}.${at}` });
}

/** in/甲.docx → 甲; in/all.csv#7 → all-7; - → stdin */
export function nameOf(path: string): string {
  const parts =
    path === '-' ? ['stdin'] : path.split('#').map((part) => segmentsOf(part).at(-1) ?? '');
  return parts.join('-');
}

/** @throws UserError `bad-option` for a taxonomy that no dictionary has */
export function checkThemes(name: string | null, lexicon: Lexicon, messages: Messages): void {
  const taxonomies = taxonomyNames(lexicon);
  if (name === null || taxonomies.includes(name)) return;
  const reason = messages.oneOf(taxonomies);
  throw new UserError('bad-option', { option: '--themes', value: name, reason });
}
