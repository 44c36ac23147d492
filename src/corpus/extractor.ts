/** One document's bytes, or a row of a table, become a record: everything between is opened once. */
import { loadLexicon } from '../lexicon/open.js';
import type { Language } from '../model/diagnostic.js';
import type { PlanRecord } from '../model/record.js';
import type { Extracted } from '../output/index.js';
import type { Context } from '../plan/context.js';
import { type ExtractOptions, generatorOf, planOf, readContext } from '../plan/extract.js';
import { prepare, type Row, readLayer, readRow, type TextLayer } from '../text/index.js';
import { loadSegmenter } from '../words/index.js';

export interface ExtractorOptions {
  readonly dictionaries: readonly string[];
  readonly encoding: string | null;
  readonly keywords: number;
  readonly language: Language;
  /** Bytes that a packed file may grow to; null: the default. */
  readonly maxUnpacked: number | null;
}

export interface Examined extends Extracted {
  /** What the record was made of. */
  readonly context?: Context;
}

/** @throws UserError as `readLayer` does */
export type Extractor = (content: Uint8Array | Row, path: string) => Promise<Examined>;
export type OpenExtractor = (options: ExtractorOptions) => Promise<Extractor>;

/** @throws UserError `bad-dictionary` */
async function means({
  dictionaries,
  language,
  encoding,
  keywords,
}: ExtractorOptions): Promise<Omit<ExtractOptions, 'path'>> {
  return {
    lexicon: await loadLexicon(dictionaries),
    language,
    encoding,
    ...(keywords > 0 ? { keywords: { count: keywords, segmenter: await loadSegmenter() } } : {}),
  };
}

/** What the records will say of how they were made. */
export const generatorFor = async (options: ExtractorOptions): Promise<PlanRecord['generator']> =>
  generatorOf(await means(options));

/** @throws UserError as `readLayer` does */
export const layerOf = (
  content: Uint8Array | Row,
  path: string,
  { encoding, maxUnpacked }: Pick<ExtractorOptions, 'encoding' | 'maxUnpacked'>,
): Promise<TextLayer> =>
  content instanceof Uint8Array
    ? readLayer(content, {
        path,
        ...(encoding === null ? {} : { encoding }),
        ...(maxUnpacked === null ? {} : { maxUnpacked }),
      })
    : readRow(content, path);

export const openExtractor: OpenExtractor = async (options) => {
  const by = await means(options);
  return async (content, path) => {
    const layer = await layerOf(content, path, options);
    const document = await prepare(layer);
    const context = readContext(document, by.lexicon);
    return { record: planOf(document, context, { ...by, path }), text: layer.text, context };
  };
};
