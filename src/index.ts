/**
 * The library behind the command: a document's bytes become one record.
 *
 *     import { extract } from 'plan-extract';
 *     const record = await extract(await readFile('plan.txt'), { path: 'plan.txt' });
 *     record.targets[0]?.value;
 *
 * Spans of records count Unicode code points of the text layer, half-open; spans of recognitions
 * count UTF-16 units of the text that was given. Mistakes in the input are `UserError`s, with a
 * `code` and `args`; anything else that is thrown is a bug of this package.
 */
import { defaultLexicon } from './lexicon/default.js';
import type { Lexicon } from './lexicon/lexicon.js';
import type { Language } from './model/diagnostic.js';
import type { PlanRecord } from './model/record.js';
import { extractPlan } from './plan/extract.js';
import type { CleanDocument } from './text/document.js';
import { prepare, readLayer } from './text/index.js';
import { loadSegmenter } from './words/index.js';

export {
  type CompareOptions,
  comparePlans,
  type DiffOptions,
  diffPlans,
  type Plan,
} from './compare/index.js';
export { defaultLexicon } from './lexicon/default.js';
export type { Lexicon } from './lexicon/lexicon.js';
export { loadLexicon } from './lexicon/open.js';
export type * from './model/comparison.js';
export type { Language } from './model/diagnostic.js';
export type * from './model/difference.js';
export type * from './model/record.js';
export type { Span } from './model/span.js';
export { UserError, type UserErrorArgs, type UserErrorCode } from './model/user-error.js';
export { type ExtractOptions, extractPlan } from './plan/extract.js';
export { recognise } from './recognise/index.js';
export type { Recognition, RecognitionKind } from './recognise/recognition.js';
export type { CleanDocument, TextLayer } from './text/document.js';
export { prepare, readLayer, SourceText } from './text/index.js';
export { type Engine, loadSegmenter, type Segmenter } from './words/index.js';

export interface DocumentOptions {
  /** Shown in the record; its extension tells the format (`.md`, `.html` …). Default `-`. */
  readonly path?: string;
  /** utf-8, gb18030, big5, utf-16le …; default: detected. Of no meaning for strings. */
  readonly encoding?: string;
}

export interface Options extends DocumentOptions {
  /** How many keywords to list. Default 0, which loads no word segmenter. */
  readonly keywords?: number;
  /** Default: the dictionaries of this package; see `loadLexicon`. */
  readonly lexicon?: Lexicon;
  /** Of the diagnostics' messages. Default `zh`. */
  readonly language?: Language;
}

/**
 * The text layer of a document, made searchable. A string stands for its UTF-8 bytes.
 * @throws UserError `empty-file`, `no-text`, `binary-file`, `unsupported-format`,
 * `unknown-encoding`, `wrong-encoding`
 */
export async function readDocument(
  input: Uint8Array | string,
  options: DocumentOptions = {},
): Promise<CleanDocument> {
  const isString = typeof input === 'string';
  const encoding = isString ? 'utf-8' : options.encoding;
  const layer = await readLayer(isString ? new TextEncoder().encode(input) : input, {
    path: options.path ?? '-',
    ...(encoding === undefined ? {} : { encoding }),
  });
  return await prepare(layer);
}

/**
 * One document becomes one record, which is plain JSON: no `undefined`, absent values are `null`.
 * @throws UserError as `readDocument` does
 */
export async function extract(
  input: Uint8Array | string,
  options: Options = {},
): Promise<PlanRecord> {
  const count = options.keywords ?? 0;
  return await extractPlan(await readDocument(input, options), {
    lexicon: options.lexicon ?? defaultLexicon(),
    path: options.path ?? '-',
    language: options.language ?? 'zh',
    ...(count > 0 ? { keywords: { count, segmenter: await loadSegmenter() } } : {}),
  });
}

/** The JSON Schema (draft 2020-12) of a record. */
export async function recordJsonSchema(): Promise<object> {
  const [{ z }, { recordSchema }] = await Promise.all([import('zod'), import('./model/record.js')]);
  return z.toJSONSchema(recordSchema);
}

/** The JSON Schema (draft 2020-12) of a comparison. */
export async function comparisonJsonSchema(): Promise<object> {
  const [{ z }, { comparisonSchema }] = await Promise.all([
    import('zod'),
    import('./model/comparison.js'),
  ]);
  return z.toJSONSchema(comparisonSchema);
}

/** The JSON Schema (draft 2020-12) of a difference. */
export async function differenceJsonSchema(): Promise<object> {
  const [{ z }, { differenceSchema }] = await Promise.all([
    import('zod'),
    import('./model/difference.js'),
  ]);
  return z.toJSONSchema(differenceSchema);
}

/** The JSON Schema (draft 2020-12) of `plan-extract.config.yaml`, with descriptions in a language. */
export async function configJsonSchema(language: Language = 'zh'): Promise<object> {
  const check = await import('./check/index.js');
  return check.configJsonSchema(language);
}
