/** What is named on the command line, as files: folders and patterns are looked into. */
import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, extname, join, resolve, sep } from 'node:path';
import { UserError } from '../model/user-error.js';
import { isDocumentName, isLitter } from '../text/index.js';
import { segmentsOf } from './names.js';

export interface CorpusFile {
  /** As it will be in the record; `-` is stdin. */
  readonly path: string;
  /** Of its result, in a folder of results. */
  readonly segments: readonly string[];
  /** The one document that is wanted of a table or an archive: what stands behind #. */
  readonly member: string | null;
  /** Why it is none. */
  readonly error: UserError | null;
}

export interface Found {
  readonly files: readonly CorpusFile[];
  /** Files in folders that are no documents, by extension. */
  readonly skipped: ReadonlyMap<string, number>;
}

/**
 * Files as they are, folders with all below them, patterns as `2024*.docx`; in the order of the
 * arguments, within one by name. A file that is named twice is there once.
 * @param exclude a folder of results, which may lie among the documents
 * @param isWanted of the files in folders
 */
export async function findFiles(
  paths: readonly string[],
  exclude: string | null = null,
  isWanted: (name: string) => boolean = isDocumentName,
): Promise<Found> {
  const files = new Map<string, CorpusFile>();
  const skipped = new Map<string, number>();
  const out = exclude === null ? null : resolve(exclude) + sep;
  const add = (file: CorpusFile): void => {
    const key = `${file.path === '-' ? '-' : resolve(file.path)}#${file.member ?? ''}`;
    if (!files.has(key)) files.set(key, file);
  };
  const addAll = (names: readonly string[], folder: string): void => {
    const before = files.size;
    for (const name of [...names].sort()) {
      const path = join(folder, name);
      if ((out !== null && resolve(path).startsWith(out)) || isLitter(name)) continue;
      if (isWanted(name)) add(plainFile(path, segmentsOf(name)));
      else {
        const extension = extname(name).toLowerCase();
        skipped.set(extension, (skipped.get(extension) ?? 0) + 1);
      }
    }
    if (files.size === before)
      add({ ...plainFile(folder, ['']), error: new UserError('no-documents', { path: folder }) });
  };
  for (const path of paths) {
    const status = path === '-' ? undefined : await stat(path).catch(() => undefined);
    if (path === '-') add(plainFile(path, ['stdin']));
    else if (status?.isDirectory() === true) addAll(await filesBelow(path), path);
    else if (status !== undefined) add(plainFile(path, [segmentsOf(path).at(-1) ?? '']));
    else for (const file of await withoutStatus(path)) add(file);
  }
  return { files: [...files.values()], skipped };
}

const plainFile = (path: string, segments: readonly string[]): CorpusFile => ({
  path,
  segments,
  member: null,
  error: null,
});

/** Links are files or nothing: one that leads to a folder is not followed, so that none leads back. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const folders = [''];
  for (let inner = folders.pop(); inner !== undefined; inner = folders.pop()) {
    const entries = await readdir(join(folder, inner), { withFileTypes: true }).catch(
      unreadable(join(folder, inner)),
    );
    for (const entry of entries) {
      const name = inner === '' ? entry.name : `${inner}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!isLitter(name)) folders.push(name);
      } else if (entry.isSymbolicLink()) {
        if (!(await stat(join(folder, name)).catch(() => undefined))?.isDirectory())
          found.push(name);
      } else if (entry.isFile()) found.push(name);
    }
  }
  return found;
}

const unreadable =
  (path: string) =>
  (error: unknown): never => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UserError('not-readable', { path, reason });
  };

/** A pattern, a document in a table or archive, a link to nothing, or a mistake. */
async function withoutStatus(path: string): Promise<readonly CorpusFile[]> {
  const refused = (error: UserError): CorpusFile => ({
    ...plainFile(path, [basename(path)]),
    error,
  });
  const hash = path.indexOf('#');
  const container = path.slice(0, hash);
  if (hash > 0 && (await stat(container).catch(() => undefined))?.isFile() === true)
    return [
      {
        ...plainFile(container, [segmentsOf(container).at(-1) ?? '']),
        member: path.slice(hash + 1),
      },
    ];
  const link = await lstat(path).catch((error: unknown) => error);
  if (!(link instanceof Error))
    return [refused(linkError(path, await stat(path).catch((error: unknown) => error)))];
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(path)) return [refused(new UserError('file-not-found', { path }))];
  const [base, pattern] = parted(sep === '\\' ? path.replaceAll('\\', '/') : path);
  const names = await glob(pattern, { cwd: base === '' ? '.' : base, expandDirectories: false });
  const wanted = names.filter((name) => !isLitter(name)).sort();
  if (wanted.length === 0) return [refused(new UserError('no-match', { pattern: path }))];
  return wanted.map((name) => plainFile(base + name, segmentsOf(name)));
}

/** plans/2024/*.docx → plans/2024/, *.docx: where the pattern begins. */
function parted(path: string): readonly [base: string, pattern: string] {
  const base = /^(?:[^*?[\]{}()!+@]*\/)?/u.exec(path)?.[0] ?? '';
  return [base, path.slice(base.length)];
}

const linkError = (path: string, error: unknown): UserError =>
  error instanceof Error && 'code' in error && error.code !== 'ENOENT'
    ? new UserError('not-readable', { path, reason: String(error.code) })
    : new UserError('dangling-link', { path });
