/** Gold files of every format, each with the document it speaks of. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Gold } from '../evaluate/index.js';
import type { CodePoints } from '../model/code-points.js';
import { UserError } from '../model/user-error.js';

/** One gold, before the text of its document is known. */
export interface OpenGold {
  readonly name: string;
  /** Where the document is, or the text itself where no such file holds the same. */
  readonly document: { readonly path: string | undefined; readonly text: string | undefined };
  /** Once the text layer is known. @throws UserError */
  readonly place: (text: string, points: CodePoints) => Gold;
}

type Reader = (path: string, folder: string | undefined) => Promise<readonly OpenGold[]>;

/** By extension; of these, those that a folder is searched for. */
const READERS: Readonly<Record<string, Reader>> = {
  '.yaml': readYaml,
  '.yml': readYaml,
  '.jsonld': readJsonLd,
  '.json': readJsonLd,
  '.jsonl': readJsonLines,
  '.ann': readAnn,
};

/** A folder's .json files may be anything. */
const IN_FOLDERS = ['.yaml', '.yml', '.jsonld', '.jsonl', '.ann'];

const extensionOf = (path: string): string => /\.[^./\\]*$/u.exec(path)?.[0].toLowerCase() ?? '';

/** a/甲.gold.yaml, a/甲.ann → 甲 */
export const stemOf = (path: string): string =>
  basename(path)
    .replace(/\.[^.]*$/u, '')
    .replace(/\.gold$/u, '');

/** Files as they are, folders by the gold files in them; folders in folders are not looked into. */
export async function goldFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      if (!(await stat(path).catch(() => undefined))?.isDirectory()) return [path];
      const names = (await readdir(path)).filter((name) => IN_FOLDERS.includes(extensionOf(name)));
      return names.sort().map((name) => join(path, name));
    }),
  );
  return found.flat();
}

/**
 * The golds of one file.
 * @throws UserError `unknown-gold`, `file-not-found`, `not-readable`, `bad-gold`, `gold-document`
 */
export async function openGolds(
  path: string,
  folder: string | undefined,
): Promise<readonly OpenGold[]> {
  const read = READERS[extensionOf(path)];
  if (read === undefined) throw new UserError('unknown-gold', { path });
  return read(path, folder);
}

async function contentOf(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    if (code === 'ENOENT') throw new UserError('file-not-found', { path });
    throw new UserError('not-readable', { path, reason: code });
  }
}

/** In order of preference, where several files have the name. */
const DOCUMENTS = ['.txt', '.md', '.html', '.htm', '.docx', '.doc', '.pdf'];

async function documentNamed(stem: string, folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch(() => []);
  const rank = (name: string): number => DOCUMENTS.indexOf(extensionOf(name));
  const [first] = names
    .filter((name) => rank(name) >= 0 && name.replace(/\.[^.]*$/u, '') === stem)
    .sort((a, b) => rank(a) - rank(b));
  return first === undefined ? undefined : join(folder, first);
}

/** @throws UserError `gold-document` */
async function documentFor(path: string, given: string | undefined): Promise<OpenGold['document']> {
  const folder = given ?? dirname(path);
  const found = await documentNamed(stemOf(path), folder);
  if (found === undefined) throw new UserError('gold-document', { path, folder });
  return { path: found, text: undefined };
}

async function readYaml(path: string, folder: string | undefined): Promise<readonly OpenGold[]> {
  const [content, { parseYaml }, { readYamlGold }] = await Promise.all([
    contentOf(path),
    import('../lexicon/yaml.js'),
    import('../evaluate/index.js'),
  ]);
  const { value, errors, lineOf } = parseYaml(content);
  if (errors[0] !== undefined) throw new UserError('bad-gold', { path, ...errors[0] });
  const document = await documentFor(path, folder);
  const place: OpenGold['place'] = (text, points) =>
    readYamlGold(value, text, points, { path, lineOf });
  return [{ name: stemOf(path), document, place }];
}

async function readAnn(path: string, folder: string | undefined): Promise<readonly OpenGold[]> {
  const [content, { readBrat }] = await Promise.all([
    contentOf(path),
    import('../evaluate/index.js'),
  ]);
  const document = await documentFor(path, folder);
  return [{ name: stemOf(path), document, place: (_, points) => readBrat(content, points, path) }];
}

function parseJson(content: string, path: string, line: number | null): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UserError('bad-gold', { path, line, reason: error.message });
  }
}

async function readJsonLd(path: string, folder: string | undefined): Promise<readonly OpenGold[]> {
  const [content, { readWebAnnotations, sourcesOf }] = await Promise.all([
    contentOf(path),
    import('../evaluate/index.js'),
  ]);
  const sources = sourcesOf(parseJson(content, path, null), path);
  return Promise.all(
    sources.map(async ({ source, annotations }): Promise<OpenGold> => {
      const found = source === null ? undefined : await documentAt(source, path, folder);
      return {
        name: stemOf(source ?? path),
        document:
          found === undefined ? await documentFor(path, folder) : { path: found, text: undefined },
        place: (text, points) => readWebAnnotations(annotations, text, points, path),
      };
    }),
  );
}

async function readJsonLines(
  path: string,
  folder: string | undefined,
): Promise<readonly OpenGold[]> {
  const [content, { readDoccano }] = await Promise.all([
    contentOf(path),
    import('../evaluate/index.js'),
  ]);
  const lines = content.split('\n').flatMap((row, i) => (row.trim() === '' ? [] : [{ row, i }]));
  if (lines.length === 0)
    throw new UserError('bad-gold', { path, line: null, reason: 'no-annotations' });
  return Promise.all(
    lines.map(async ({ row, i }): Promise<OpenGold> => {
      const line = i + 1;
      const { text, source, gold } = readDoccano(parseJson(row, path, line), path, line);
      return {
        name: source === null ? `${stemOf(path)}:${line}` : stemOf(source),
        document: {
          path: source === null ? undefined : await documentAt(source, path, folder),
          text,
        },
        place: () => gold,
      };
    }),
  );
}

const isFile = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isFile() ?? false;

/** plans/工作%20要点.txt and plans/工作 要点.txt alike: sources are IRIs or paths. */
const spellings = (source: string): readonly string[] => {
  try {
    return [...new Set([source, decodeURIComponent(source)])];
  } catch {
    return [source];
  }
};

/** The document that an annotation names, in the given folder, beside the annotations or from here. */
async function documentAt(
  source: string,
  path: string,
  folder: string | undefined,
): Promise<string | undefined> {
  const candidates = spellings(source).flatMap((spelling) => {
    const last = spelling.split(/[\\/]/u).at(-1) ?? '';
    if (folder !== undefined) return [join(folder, spelling), join(folder, last)];
    return [join(dirname(path), spelling), join(dirname(path), last), spelling];
  });
  for (const candidate of candidates) if (await isFile(candidate)) return candidate;
  const stem = stemOf(spellings(source).at(-1) ?? source);
  return documentNamed(stem, folder ?? dirname(path));
}
