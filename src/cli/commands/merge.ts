import { mergedLines, openParts } from '../../corpus/parts.js';
import { openTables } from '../../corpus/tables.js';
import { openWholeFile, realPathOf } from '../../corpus/whole-file.js';
import type { PlanRecord } from '../../model/record.js';
import { type TableFormat, tableRows } from '../../output/tables/index.js';
import { failuresBeside, writeEntries } from '../failures.js';
import { complain, print } from '../io.js';
import { type ExitStatus, type Session, statusOf } from '../session.js';
import { UsageError } from '../usage-error.js';

export interface MergeFlags {
  readonly output?: string;
  readonly tables?: string;
  readonly tablesFormat: TableFormat;
  readonly failures?: string;
}

/** All parts or nothing: a corpus with a hole in it looks like one without. */
export async function runMerge(
  folder: string | undefined,
  flags: MergeFlags,
  { io, messages }: Session,
): Promise<ExitStatus> {
  if (folder === undefined) throw new UsageError('no-input', { command: 'merge' });
  const parts = await openParts(folder);
  const { output } = flags;
  const toStdout = output === '-' || (output === undefined && flags.tables === undefined);
  const protectedFiles = new Set(await Promise.all(parts.map(({ path }) => realPathOf(path))));
  const file =
    output === undefined || output === '-' ? null : await openWholeFile(output, { protectedFiles });
  const tables =
    flags.tables === undefined ? null : await openTables(flags.tables, flags.tablesFormat);
  let done = 0;
  try {
    for await (const line of mergedLines(parts)) {
      if (toStdout) await print(io, line);
      await file?.write(line);
      await tables?.add(tableRows(JSON.parse(line) as PlanRecord));
      done++;
    }
    await file?.finish();
    await tables?.finish();
  } catch (error) {
    await file?.discard();
    await tables?.discard();
    throw error;
  }
  const failures = parts
    .flatMap(({ end }) => end.failures)
    .sort((a, b) => a.file - b.file)
    .map(({ path, code, message }) => ({ path, code, message }));
  const list = flags.failures ?? failuresBeside({ file: output, folder: flags.tables });
  if (list !== null) await writeEntries(list, failures);
  await complain(
    io,
    `plan-extract: ${messages.summary({ done, kept: 0, failed: failures.length, isStopped: false, left: null, list: failures.length > 0 ? list : null })}\n`,
  );
  return statusOf(done, failures.length);
}
