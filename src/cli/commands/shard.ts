/** One part of a corpus: no state but its file, so that any scheduler may run it, and run it again. */
import { createHash } from 'node:crypto';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { generatorFor, type OpenExtractor } from '../../corpus/extractor.js';
import { findFiles } from '../../corpus/files.js';
import { openLineFile } from '../../corpus/line-file.js';
import { endLine, listHash, PART_SCHEMA, partName, shareOf } from '../../corpus/parts.js';
import { writing } from '../../corpus/whole-file.js';
import { UserError } from '../../model/user-error.js';
import { DEFAULT_MAX_BYTES, decode, readFileBytes } from '../../text/index.js';
import { type CorpusFlags, runCorpus, workOf } from '../corpus.js';
import { entryOf } from '../failures.js';
import { complain, type Io, readStdin } from '../io.js';
import { wordSchemasIn } from '../schema-language.js';
import { type ExitStatus, INTERRUPTED, type Session } from '../session.js';
import { UsageError } from '../usage-error.js';

export interface ShardFlags extends CorpusFlags {
  readonly index?: number;
  readonly of?: number;
  readonly output?: string;
}

export async function runShard(
  named: readonly string[],
  flags: ShardFlags,
  session: Session,
  open: OpenExtractor | undefined,
): Promise<ExitStatus> {
  const { io, language, messages } = session;
  const paths = (await Promise.all(named.map((path) => listed(path, io)))).flat();
  if (paths.length === 0) throw new UsageError('no-input', { command: 'shard' });
  if (flags.output === undefined) throw new UsageError('missing-option', { option: '--output' });
  const { index, of } = placeOf(flags, io.env);
  if (flags.dictionary.length > 0) await wordSchemasIn(language);

  const folder = flags.output;
  const { files } = await findFiles(paths, folder);
  const mine = [...files.entries()].filter(([, file]) => shareOf(file, of) === index);
  const work = workOf(flags, {
    language,
    format: 'ndjson',
    look: { language, columns: 80, colour: 0 },
    tables: false,
  });
  await writing(folder, () => mkdir(folder, { recursive: true }));
  const path = join(folder, partName(index));
  const generator = await generatorFor(work);
  const file = await openLineFile(path);
  /** What a run of this part did, whole or killed, is not done again. */
  const earlier = await file.earlier(generator);
  const digest = createHash('sha256');
  const positions: number[] = [];
  const positionOf = (local: number): number => mine[local]?.[0] ?? 0;

  const { done, kept, failures, isStopped } = await runCorpus(
    {
      files: mine.map(([, one]) => one),
      work,
      flags,
      reserved: [],
      earlier: async (document) => {
        const rendered = await earlier.of(document, work.maxBytes);
        return rendered === undefined
          ? undefined
          : { kind: 'done', rendered, text: '', rows: null, checked: null };
      },
      onDone: async (document, { rendered }) => {
        await file.write(rendered);
        digest.update(rendered);
        positions.push(positionOf(document.file));
      },
    },
    session,
    open,
  ).catch(async (error: unknown) => {
    await file.leave();
    throw error;
  });
  if (isStopped) {
    await file.leave();
    return INTERRUPTED;
  }
  const end = {
    schema: PART_SCHEMA,
    index,
    of,
    list: listHash(files),
    files: files.length,
    generator,
    columns: { text: flags.textColumn ?? null, id: flags.idColumn ?? null },
    positions,
    failures: failures.map((failure) => ({
      file: positionOf(failure.file),
      ...entryOf(failure, messages),
    })),
  } as const;
  await file.write(endLine(end, digest));
  await file.finish();
  await complain(
    io,
    `plan-extract: ${messages.part({ index, of, done, kept, failed: failures.length, path })}\n`,
  );
  /** A scheduler would run a part again for its documents' sake: what failed is in it, and merge says so. */
  return 0;
}

/** A file is a list, one path a line; anything else stands for itself. */
async function listed(path: string, io: Io): Promise<readonly string[]> {
  const isFile = path !== '-' && (await stat(path).catch(() => undefined))?.isFile() === true;
  if (path !== '-' && !isFile) return [path];
  const bytes = isFile ? await readFileBytes(path) : await readStdin(io, DEFAULT_MAX_BYTES);
  const lines = decode(bytes, { path })
    .text.split(/\r?\n/u)
    .filter((line) => line.trim() !== '');
  for (const line of lines.slice(0, ENOUGH)) if (await isThere(line)) return lines;
  throw new UserError('not-a-list', { path, line: [...(lines[0] ?? '')].slice(0, 40).join('') });
}

/** Some of a list may have gone since it was made; where none of so many is there, it is no list. */
const ENOUGH = 100;

const isThere = async (path: string): Promise<boolean> =>
  (await findFiles([path])).files.some(({ error }) => error === null);

/** As given, else as the scheduler says: Slurm, Kubernetes, AWS Batch. */
export function placeOf(
  flags: Pick<ShardFlags, 'index' | 'of'>,
  env: Io['env'],
): { readonly index: number; readonly of: number } {
  const number = (name: string): number | undefined => {
    const value = env[name];
    return value !== undefined && /^\d{1,9}$/u.test(value) ? Number(value) : undefined;
  };
  const slurm = number('SLURM_ARRAY_TASK_ID');
  /** Where the array itself is the parts, it may count from 1; of `--array=5` only the number is meant. */
  const first = flags.of === undefined ? (number('SLURM_ARRAY_TASK_MIN') ?? 0) : 0;
  const index =
    flags.index ??
    (slurm === undefined ? undefined : slurm - first) ??
    number('JOB_COMPLETION_INDEX') ??
    number('AWS_BATCH_JOB_ARRAY_INDEX');
  const of = flags.of ?? number('SLURM_ARRAY_TASK_COUNT') ?? number('AWS_BATCH_JOB_ARRAY_SIZE');
  if (index === undefined) throw new UsageError('missing-option', { option: '--index' });
  if (of === undefined) throw new UsageError('missing-option', { option: '--of' });
  if (index >= of) throw new UsageError('no-such-part', { index, of });
  return { index, of };
}
