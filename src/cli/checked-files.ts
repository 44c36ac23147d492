/** Documents and records from the command line, checked one by one, in the order in which they are named. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type Check, digestOfInvalid, openCheck } from '../check/index.js';
import { openCheckCache } from '../corpus/check-cache.js';
import type { OpenExtractor } from '../corpus/extractor.js';
import { type CorpusFile, findFiles } from '../corpus/files.js';
import { realPathOf } from '../corpus/whole-file.js';
import { UserError } from '../model/user-error.js';
import { isContainerName, readFileBytes } from '../text/index.js';
import type { CheckSetup } from './check-setup.js';
import { type CorpusFlags, runCorpus, workOf } from './corpus.js';
import type { ListedFailure } from './failures.js';
import { type Fixable, type FixFlags, type FixRun, fixDocuments } from './fixing.js';
import { colourOf, columnsOf, complain } from './io.js';
import { isNoPlan, isPlanName, type RecordFile, sortFiles } from './record-files.js';
import type { Session } from './session.js';

export interface CheckedFile extends Fixable {
  /** The file it is, or is in. */
  readonly file: string;
}

export interface CheckedFiles {
  readonly checked: readonly CheckedFile[];
  readonly failures: readonly ListedFailure[];
  readonly isStopped: boolean;
  /** Real paths of what must not be written over. */
  readonly inputs: ReadonlySet<string>;
}

type Flags = Omit<CorpusFlags, 'keywords'> & FixFlags;

/**
 * A bad one is reported and the others go on.
 * @throws UserError `no-documents`
 */
export async function checkFiles(
  named: readonly string[],
  setup: CheckSetup,
  flags: Flags,
  session: Session,
  open: OpenExtractor | undefined,
): Promise<CheckedFiles> {
  const { language } = session;
  const files = await filesToCheck(named, setup, session);
  const look = { language, columns: 80, colour: 0 } as const;
  const corpusFlags: CorpusFlags = { ...flags, dictionary: setup.dictionaries, keywords: 0 };
  const work = {
    ...workOf(corpusFlags, { language, format: null, look, tables: false }),
    check: setup.settings,
  };
  const sorted = await sortFiles(files, work.maxBytes, session);
  const found: { readonly file: number; readonly checked: CheckedFile }[] = [];
  if (sorted.records.length > 0) {
    const check = await openCheck({ ...work, settings: setup.settings });
    for (const one of sorted.records)
      for (const checked of await checkRecords(one, check, work.maxBytes))
        found.push({ file: one.file, checked });
  }
  const failures = [...sorted.failures];
  const inputs = await protectedFiles(files, setup);
  let isStopped = false;
  if (sorted.documents.length > 0) {
    const cache = setup.cache === null ? null : await openCheckCache(setup.cache, work, inputs);
    const result = await runCorpus(
      {
        files: sorted.documents.map((file) => files[file] as CorpusFile),
        work,
        flags: corpusFlags,
        reserved: [],
        earlier: async (document) => {
          const checked = await cache?.of(document);
          return checked && { kind: 'done', rendered: '', text: '', rows: null, checked };
        },
        onDone: async (document, { checked }) => {
          if (checked === null) return;
          cache?.add(document, checked);
          const file = sorted.documents[document.file] ?? document.file;
          const { path, content } = document;
          const holder = files[file]?.path ?? path;
          const isFile = content.kind === 'file';
          found.push({ file, checked: { path, file: holder, isFile, ...checked } });
        },
      },
      sorted.session,
      open,
    );
    for (const failure of result.failures) failures.push(failure);
    isStopped = result.isStopped;
    await cache?.write();
  }
  const checked = found.sort((a, b) => a.file - b.file).map((one) => one.checked);
  const isFixed = !isStopped && (flags.fix || flags.dryRun);
  return {
    checked: isFixed ? await fixed(checked, { setup, flags, work, open }, session) : checked,
    failures,
    isStopped,
    inputs,
  };
}

async function fixed(
  checked: readonly CheckedFile[],
  { setup, ...run }: Pick<FixRun, 'flags' | 'work' | 'open'> & { readonly setup: CheckSetup },
  session: Session,
): Promise<readonly CheckedFile[]> {
  const { io, language } = session;
  const look = { language, columns: columnsOf(io), colour: colourOf(io, true) };
  const protectedFiles = new Set(await Promise.all([...setup.own].map(realPathOf)));
  return fixDocuments(checked, { ...run, look, protectedFiles }, session);
}

/** Without what is ignored and, in folders, the check's own files and what is no plan. */
async function filesToCheck(
  named: readonly string[],
  { isIgnored, own }: CheckSetup,
  { io, messages }: Session,
): Promise<readonly CorpusFile[]> {
  const { files, skipped } = await findFiles(named, null, isPlanName);
  if (skipped.size > 0) await complain(io, `plan-extract: ${messages.skipped(skipped)}\n`);
  const wanted: CorpusFile[] = [];
  let ignored = 0;
  for (const file of files) {
    const { path } = file;
    const isNamed = named.includes(path);
    if (isIgnored(path)) ignored++;
    else if (isNamed || !(isOwn(path, own) || (await isNoPlan(path)))) wanted.push(file);
  }
  if (wanted.length > 0) return wanted;
  if (ignored === 0) throw new UserError('no-documents', { path: named.join(' ') });
  await complain(io, `plan-extract: ${messages.allIgnored(ignored)}\n`);
  return [];
}

/** Also plan-extract.config.schema.json beside it, and what other folders have. */
const isOwn = (path: string, own: ReadonlySet<string>): boolean =>
  own.has(resolve(path)) || basename(path).startsWith('plan-extract.');

const protectedFiles = async (
  files: readonly CorpusFile[],
  { own, cache }: CheckSetup,
): Promise<ReadonlySet<string>> => {
  const others = [...own].filter((path) => cache === null || path !== resolve(cache));
  const paths = [...files.map(({ path }) => path), ...others];
  return new Set(await Promise.all(paths.map(realPathOf)));
};

/** One of a file has its path; of several, each has that of its document behind it. */
async function checkRecords(
  { path, records }: RecordFile,
  check: Check,
  maxBytes: number,
): Promise<readonly CheckedFile[]> {
  const taken = new Set<string>();
  const checked: CheckedFile[] = [];
  for (const [i, one] of records.entries()) {
    const name = one.record?.source.path ?? String(i + 1);
    const long = `${path}#${name}`;
    const address = records.length === 1 ? path : taken.has(long) ? `${long}#${i + 1}` : long;
    taken.add(address);
    if (one.record === null) {
      const { at, reason } = one.problem;
      const invalid = at === '' ? reason : `${at}: ${reason}`;
      const digest = digestOfInvalid(one.value, address, invalid);
      checked.push({
        path: address,
        file: path,
        isFile: false,
        findings: [],
        suppressed: 0,
        disabled: [],
        digest,
      });
    } else {
      const own = check(one.record, null, address);
      const current = await hashOfDocument(one.record.source.path, maxBytes);
      checked.push({
        path: address,
        file: path,
        isFile: false,
        ...own,
        digest: { ...own.digest, current },
      });
    }
  }
  return checked;
}

/** Of a document that is a file of its own; a record may name anything, also a device. */
async function hashOfDocument(path: string, maxBytes: number): Promise<string | null> {
  const status = await stat(path).catch(() => undefined);
  if (status?.isFile() !== true || isContainerName(path)) return null;
  const bytes = await readFileBytes(path, { maxBytes }).catch(() => undefined);
  return bytes === undefined ? null : createHash('sha256').update(bytes).digest('hex');
}
