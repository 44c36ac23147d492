import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CheerioAPI, load } from 'cheerio';
import { comparePlans, type Plan } from '../../../src/compare/index.js';
import { openExtractor } from '../../../src/corpus/extractor.js';
import { defaultLexicon } from '../../../src/lexicon/default.js';
import type { Language } from '../../../src/model/diagnostic.js';
import { renderReport } from '../../../src/output/report/index.js';
import { loadSegmenter } from '../../../src/words/index.js';

const OPTIONS = {
  dictionaries: [],
  encoding: null,
  keywords: 0,
  language: 'zh',
  maxUnpacked: null,
} as const;

/** Record and text layer, as the command has them. */
export async function planOf(content: string | Uint8Array, path: string): Promise<Plan> {
  const extract = await openExtractor(OPTIONS);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { id: path.replace(/\.\w+$/u, ''), ...(await extract(bytes, path)) };
}

export const fixture = (name: string): Promise<Plan> =>
  planOf(readFileSync(fileURLToPath(new URL(`../../../fixtures/${name}`, import.meta.url))), name);

export async function pageOf(plans: readonly Plan[], language: Language = 'zh'): Promise<string> {
  const segmenter = await loadSegmenter();
  const comparison = comparePlans(plans, { lexicon: defaultLexicon(), segmenter, language });
  return renderReport(comparison, plans, language);
}

export const parsed = (page: string): CheerioAPI => load(page);
