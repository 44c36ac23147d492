/** What is done to each document, the same in the program's own thread and in those of the pool. */
import type { Checked, SettingsSource } from '../check/index.js';
import type { Language } from '../model/diagnostic.js';
import { UserError, type UserErrorArgs, type UserErrorCode } from '../model/user-error.js';
import { FORMATS, type Format, type Look } from '../output/index.js';
import { type TableRows, tableRows } from '../output/tables/index.js';
import type { Row } from '../text/index.js';
import { readFileBytes } from '../text/readers/file.js';
import { type ExtractorOptions, type OpenExtractor, openExtractor } from './extractor.js';

/** Plain data: it is posted to other threads. */
export type Content =
  | { readonly kind: 'file' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'row'; readonly row: Row };

export interface Task {
  /** corpus/a.docx, corpus.csv#12, corpus.zip#in/a.docx */
  readonly path: string;
  readonly content: Content;
}

export interface WorkOptions extends ExtractorOptions {
  readonly language: Language;
  readonly maxBytes: number;
  /** null: the records themselves are not asked for. */
  readonly format: Format | null;
  readonly look: Look;
  readonly tables: boolean;
  /** The text layer is asked for, whatever the format. */
  readonly text?: boolean;
  /** The documents are checked, by these rules. */
  readonly check?: SettingsSource;
}

/** A mistake keeps its code and arguments, a bug its stack. */
export type Failure =
  | { readonly kind: 'mistake'; readonly code: UserErrorCode; readonly args: object }
  | { readonly kind: 'bug'; readonly message: string; readonly stack: string };

export type Outcome =
  | {
      readonly kind: 'done';
      readonly rendered: string;
      /** The text layer, for formats that need it beside them. */
      readonly text: string;
      readonly rows: TableRows | null;
      readonly checked: Checked | null;
    }
  | { readonly kind: 'failed'; readonly failure: Failure };

export type Work = (task: Task) => Promise<Outcome>;

/** @throws UserError `bad-dictionary` */
export async function openWork(
  options: WorkOptions,
  open: OpenExtractor = openExtractor,
): Promise<Work> {
  const { format, look, maxBytes, tables, text = false, check: settings } = options;
  const extract = await open(options);
  const render = format === null ? null : await FORMATS[format].load();
  const needsText = text || (format !== null && FORMATS[format].beside !== undefined);
  const checks =
    settings === undefined
      ? null
      : await (await import('../check/index.js')).openCheck({ ...options, settings });
  return async (task) => {
    try {
      const extracted = await extract(await contentOf(task, maxBytes), task.path);
      return {
        kind: 'done',
        rendered: render === null ? '' : render(extracted, look),
        text: needsText ? extracted.text : '',
        rows: tables ? tableRows(extracted.record) : null,
        checked: checks?.(extracted.record, extracted.context ?? null) ?? null,
      };
    } catch (error) {
      return { kind: 'failed', failure: failureOf(error) };
    }
  };
}

/** @throws UserError as `readFileBytes` does */
export async function contentOf(
  { path, content }: Task,
  maxBytes: number,
): Promise<Uint8Array | Row> {
  if (content.kind === 'row') return content.row;
  return content.kind === 'bytes' ? content.bytes : readFileBytes(path, { maxBytes });
}

export function failureOf(error: unknown): Failure {
  if (error instanceof UserError) return { kind: 'mistake', code: error.code, args: error.args };
  return error instanceof Error
    ? { kind: 'bug', message: error.message, stack: error.stack ?? String(error) }
    : { kind: 'bug', message: String(error), stack: String(error) };
}

/** The error again, on the other side of a thread. */
export function errorOf(failure: Failure): Error {
  if (failure.kind === 'mistake')
    return new UserError(failure.code, failure.args as UserErrorArgs[UserErrorCode]);
  const error = new Error(failure.message);
  error.stack = failure.stack;
  return error;
}
