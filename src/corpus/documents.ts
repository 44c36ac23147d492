/** Files become documents: tables and archives are opened, everything else is one document. */
import { stat } from 'node:fs/promises';
import { UserError } from '../model/user-error.js';
import { isContainerName, type Member, openMembers, type TableColumns } from '../text/index.js';
import { readFileBytes } from '../text/readers/file.js';
import type { CorpusFile } from './files.js';
import { type Namer, segmentsOf } from './names.js';
import type { Travelling } from './run.js';
import { type Content, failureOf } from './work.js';

export interface CorpusDocument extends Travelling {
  /** Of its result in a folder of results, without extension. */
  readonly name: string;
  /** Which of the files it came from. */
  readonly file: number;
}

export interface DocumentOptions {
  readonly namer: Namer;
  readonly encoding: string | null;
  readonly textColumn: string | null;
  readonly idColumn: string | null;
  readonly maxBytes: number;
  readonly maxUnpacked: number;
  readonly readStdin: (limit: number) => Promise<Uint8Array>;
  /** A table's columns were guessed. */
  readonly onColumns: (path: string, columns: TableColumns) => Promise<void>;
  /** Documents more than one for a file. */
  readonly onMore: (documents: number) => void;
}

/** In the order of the files; whatever is wrong with one stands in its place. */
export async function* documentsOf(
  files: readonly CorpusFile[],
  options: DocumentOptions,
): AsyncGenerator<CorpusDocument> {
  for (const [index, file] of files.entries()) yield* documentsIn(file, index, options);
}

async function* documentsIn(
  file: CorpusFile,
  index: number,
  options: DocumentOptions,
): AsyncGenerator<CorpusDocument> {
  const { namer, onMore } = options;
  const one = (
    path: string,
    segments: readonly string[],
    content: Content,
    size: number,
    error?: unknown,
  ): CorpusDocument => ({
    path,
    name: namer(segments),
    file: index,
    content,
    size,
    settled: error === undefined ? null : { kind: 'failed', failure: failureOf(error) },
  });
  const { path, segments, member, error } = file;
  if (error !== null) {
    yield one(path, segments, { kind: 'file' }, 0, error);
    return;
  }
  if (path !== '-' && member === null && !isContainerName(path)) {
    const size = (await stat(path).catch(() => undefined))?.size ?? 0;
    yield one(path, segments, { kind: 'file' }, size);
    return;
  }
  let found = 0;
  try {
    const bytes =
      path === '-'
        ? await options.readStdin(options.maxBytes)
        : await readFileBytes(path, { maxBytes: options.maxBytes });
    for await (const inner of documentsOfBytes(bytes, path, options)) {
      if (member !== null && inner.member !== member) continue;
      if (found > 0) onMore(1);
      found++;
      const within = inner.member?.split('#').flatMap(segmentsOf) ?? [];
      yield one(inner.path, [...segments, ...within], inner.content, inner.size, inner.error);
      if (member !== null) return;
    }
    if (member !== null) throw new UserError('unknown-member', { path, member });
    if (found === 0) throw new UserError('no-text', { path });
  } catch (error) {
    if (found > 0) onMore(1);
    yield one(path, segments, { kind: 'file' }, 0, error);
  }
}

interface Inner {
  readonly path: string;
  readonly member: string | null;
  readonly content: Content;
  readonly size: number;
  readonly error?: unknown;
}

/** Archives in archives, and tables in them, are opened; deeper ones are left closed. */
const DEEPEST = 3;

async function* documentsOfBytes(
  bytes: Uint8Array,
  path: string,
  options: DocumentOptions,
  depth = 0,
): AsyncGenerator<Inner> {
  const { encoding, textColumn, idColumn, maxUnpacked, onColumns } = options;
  const members =
    depth >= DEEPEST
      ? undefined
      : await openMembers(bytes, {
          path,
          maxUnpacked,
          ...(encoding === null ? {} : { encoding }),
          ...(textColumn === null ? {} : { textColumn }),
          ...(idColumn === null ? {} : { idColumn }),
        });
  if (members === undefined) {
    yield { path, member: null, content: { kind: 'bytes', bytes }, size: bytes.length };
    return;
  }
  if (members.columns !== null && members.columns.guessed.length > 0)
    await onColumns(path, members.columns);
  for await (const member of members.all) yield* documentsOfMember(member, path, options, depth);
}

async function* documentsOfMember(
  member: Member,
  container: string,
  options: DocumentOptions,
  depth: number,
): AsyncGenerator<Inner> {
  const path = `${container}#${member.name}`;
  if (member.kind === 'broken') {
    const { name, error } = member;
    yield { path, member: name, content: { kind: 'file' }, size: 0, error };
    return;
  }
  if (member.kind === 'row') {
    const { row } = member;
    yield { path, member: member.name, content: { kind: 'row', row }, size: row.text.length };
    return;
  }
  try {
    for await (const inner of documentsOfBytes(await member.read(), path, options, depth + 1))
      yield {
        ...inner,
        member: inner.member === null ? member.name : `${member.name}#${inner.member}`,
      };
  } catch (error) {
    yield { path, member: member.name, content: { kind: 'file' }, size: 0, error };
  }
}
