/** `check --fix` and `--dry-run`: documents that are their own text layer are written back, whole or not at all. */
import { createHash } from 'node:crypto';
import { type Checked, fixAll } from '../check/index.js';
import type { OpenExtractor } from '../corpus/extractor.js';
import { replaceFile } from '../corpus/whole-file.js';
import { openWork, type Work, type WorkOptions } from '../corpus/work.js';
import type { Look } from '../output/format.js';
import { renderPatch } from '../output/patch.js';
import { readFileBytes, rewritable } from '../text/index.js';
import { complain, print } from './io.js';
import type { Session } from './session.js';

export interface FixFlags {
  readonly fix: boolean;
  /** What --fix would do, as a diff; nothing is written. */
  readonly dryRun: boolean;
}

export interface Fixable extends Checked {
  readonly path: string;
  /** A file of its own, no member of an archive, row of a table or standard input. */
  readonly isFile: boolean;
}

export interface FixRun {
  readonly flags: FixFlags;
  /** By which the documents were read and checked. */
  readonly work: WorkOptions;
  readonly open: OpenExtractor | undefined;
  readonly look: Look;
  /** Real paths that must not be written to. */
  readonly protectedFiles: ReadonlySet<string>;
}

/** Documents as they are after their fixes, in their order. @throws UserError `not-writable` */
export async function fixDocuments<T extends Fixable>(
  documents: readonly T[],
  run: FixRun,
  session: Session,
): Promise<readonly T[]> {
  const { io, messages } = session;
  let work: Work | undefined;
  const counts = { files: 0, fixes: 0, others: 0 };
  const all: T[] = [];
  for (const document of documents) {
    if (!document.findings.some(({ fix }) => fix !== null)) {
      all.push(document);
      continue;
    }
    const { format, encoding } = document.digest.source;
    if (!document.isFile || (format !== 'text' && format !== 'markdown')) {
      counts.others++;
      all.push(document);
      continue;
    }
    work ??= await openWork(run.work, run.open);
    const fixed = await fixDocument(document, work, run, session);
    if (fixed === undefined)
      await complain(io, `plan-extract: ${messages.notFixed(document.path, encoding)}\n`);
    else if (fixed.count > 0) {
      counts.files++;
      counts.fixes += fixed.count;
    }
    all.push(fixed?.document ?? document);
  }
  const say = run.flags.dryRun ? messages.wouldFix : messages.fixed;
  await complain(io, `plan-extract: ${say(counts.fixes, counts.files)}\n`);
  if (counts.others > 0)
    await complain(io, `plan-extract: ${messages.notFixable(counts.others)}\n`);
  return all;
}

interface FixedFile<T> {
  readonly document: T;
  readonly count: number;
}

/** undefined: the file cannot be written as it was. */
async function fixDocument<T extends Fixable>(
  document: T,
  work: Work,
  { flags, work: { maxBytes }, look, protectedFiles }: FixRun,
  { io }: Session,
): Promise<FixedFile<T> | undefined> {
  const { path, digest } = document;
  const bytes = await readFileBytes(path, { maxBytes });
  const { encoding, sha256 } = digest.source;
  const file = rewritable(bytes, encoding);
  if (file === undefined) return undefined;
  // It was written to in the meantime: the fixes are of another text.
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return { document, count: 0 };
  const { text, checked, count } = await fixAll<Checked>(file.text, document, async (next) => {
    const content = { kind: 'bytes', bytes: file.encode(next) } as const;
    const outcome = await work({ path, content });
    const again = outcome.kind === 'done' ? outcome.checked : null;
    return again?.digest.source.encoding === encoding ? again : undefined;
  });
  if (count === 0) return { document, count };
  if (flags.dryRun) await print(io, renderPatch(path, file.bom + file.text, file.bom + text, look));
  else await replaceFile(path, file.encode(text), protectedFiles);
  return { document: { ...document, ...checked }, count };
}
