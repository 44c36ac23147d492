/** What was found in documents the last time: taken again where nothing is different that it depends on. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { type Checked, openSettings, RULES, type RuleSettings } from '../check/index.js';
import { UserError } from '../model/user-error.js';
import type { CorpusDocument } from './documents.js';
import { generatorFor } from './extractor.js';
import { linesOf } from './lines.js';
import { hashOf } from './resume.js';
import { openWholeFile } from './whole-file.js';
import type { WorkOptions } from './work.js';

export interface CheckCache {
  readonly of: (document: CorpusDocument) => Promise<Checked | undefined>;
  readonly add: (document: CorpusDocument, checked: Checked) => void;
  /** @throws UserError `not-writable` */
  readonly write: () => Promise<void>;
}

/** One a line, after a line that says what it is. */
interface Line {
  readonly path: string;
  /** Of all that the findings depend on. */
  readonly key: string;
  readonly checked: Checked;
  /** Of the line itself: a damaged one is passed over. */
  readonly sum: string;
}

const HEAD = JSON.stringify({ schema: 'plan-extract-cache/1' });
/** Of any version. */
const SCHEMA = HEAD.slice(0, HEAD.lastIndexOf('/') + 1);

/**
 * @param settings of the run; `work.check`
 * @param protectedFiles that must not be written over
 * @throws UserError `bad-cache` where something else stands there
 */
export async function openCheckCache(
  file: string,
  work: WorkOptions & Required<Pick<WorkOptions, 'check'>>,
  protectedFiles: ReadonlySet<string>,
): Promise<CheckCache> {
  const earlier = await readLines(file);
  const keyOf = await openKeys(work);
  const kept = new Map<string, Line>();
  return {
    async of(document) {
      const line = earlier.get(document.path);
      if (line === undefined || document.path === '-') return undefined;
      const hash = await hashOf(document, work.maxBytes);
      return hash !== undefined && line.key === keyOf(document, hash) ? line.checked : undefined;
    },
    add(document, checked) {
      const { path } = document;
      const key = keyOf(document, checked.digest.source.sha256);
      if (path !== '-') kept.set(path, { path, key, checked, sum: sumOf(path, key, checked) });
    },
    async write() {
      const others = [...earlier].filter(([path]) => !kept.has(path) && isThere(path));
      const lines = new Map<string, Line>([...others, ...kept]);
      const whole = await openWholeFile(file, { protectedFiles });
      try {
        await whole.write(`${HEAD}\n`);
        for (const line of lines.values()) await whole.write(`${JSON.stringify(line)}\n`);
        await whole.finish();
      } catch (error) {
        await whole.discard();
        throw error;
      }
    },
  };
}

/** Nothing where there is no such file, or one of another version. @throws UserError `bad-cache` */
async function readLines(file: string): Promise<ReadonlyMap<string, Line>> {
  const lines = new Map<string, Line>();
  if (!existsSync(file)) return lines;
  let isCache = false;
  try {
    for await (const text of linesOf(createReadStream(file))) {
      if (!isCache && !text.startsWith(SCHEMA)) throw new UserError('bad-cache', { path: file });
      if (!isCache && text !== HEAD) break;
      if (!isCache) isCache = true;
      else {
        const line = lineOf(text);
        if (line !== undefined) lines.set(line.path, line);
      }
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    // A folder, or a file that may not be read: writing will say so.
  }
  return lines;
}

function lineOf(text: string): Line | undefined {
  try {
    const line = JSON.parse(text) as Line;
    return line.sum === sumOf(line.path, line.key, line.checked) ? line : undefined;
  } catch {
    return undefined;
  }
}

const sha256 = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');

const sumOf = (path: string, key: string, checked: Checked): string =>
  sha256([path, key, checked]).slice(0, 16);

/** The program with its dictionaries and options, its rules, and how they are set for the document. */
async function openKeys(
  work: WorkOptions & Required<Pick<WorkOptions, 'check'>>,
): Promise<(document: CorpusDocument, hash: string) => string> {
  const rules = RULES.map(({ id, messages, check }) => [id, messages, String(check)]);
  const maker = sha256([await generatorFor(work), rules, work.maxUnpacked]);
  const settingsOf = openSettings(work.check);
  const told = new Map<RuleSettings, string>();
  return ({ path, content }, hash) => {
    const settings = settingsOf(path);
    const own = told.get(settings) ?? sha256([...settings]);
    told.set(settings, own);
    return sha256([maker, own, hash, content.kind === 'row' ? content.row : null]);
  };
}

/** corpus.zip#in/a.docx is, as long as corpus.zip is. */
const isThere = (path: string): boolean =>
  existsSync(path) || existsSync(path.split('#')[0] ?? path);
