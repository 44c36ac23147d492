import type { Language } from '../model/diagnostic.js';
import type { Extracted } from '../output/index.js';

export interface ExtractorOptions {
  readonly dictionaries: readonly string[];
  readonly encoding: string | undefined;
  readonly keywords: number;
  readonly language: Language;
}

export type Extractor = (bytes: Uint8Array, path: string) => Promise<Extracted>;
export type OpenExtractor = (options: ExtractorOptions) => Promise<Extractor>;

/** Dictionaries are read once. @throws UserError `bad-dictionary` */
export const openExtractor: OpenExtractor = async (options) => {
  const { extractPlan, loadLexicon, loadSegmenter, readDocument } = await import('../index.js');
  const { encoding, language } = options;
  if (options.dictionaries.length > 0)
    (await import('./schema-language.js')).wordSchemasIn(language);
  const lexicon = await loadLexicon(options.dictionaries);
  const keywords =
    options.keywords > 0
      ? { keywords: { count: options.keywords, segmenter: await loadSegmenter() } }
      : {};
  return async (bytes, path) => {
    const document = await readDocument(bytes, {
      path,
      ...(encoding === undefined ? {} : { encoding }),
    });
    const record = await extractPlan(document, { lexicon, path, language, ...keywords });
    return { record, text: document.layer.text };
  };
};
