import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CheerioAPI, load } from 'cheerio';
import type { Plan } from '../../../src/compare/index.js';
import { openExtractor } from '../../../src/corpus/extractor.js';
import type { Language } from '../../../src/model/diagnostic.js';
import type { Look } from '../../../src/output/format.js';

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

export const lookOf = (language: Language): Look => ({ language, columns: 80, colour: 0 });

export const parsed = (page: string): CheerioAPI => load(page);

/** What a page may be made of; anything else came from a document. */
const ELEMENTS =
  'html head meta title style body header nav main footer section article figure figcaption details summary script ' +
  'h1 h2 h3 h4 p ul li a b strong small span div table caption thead tbody tr th td label select option button ' +
  'ins del svg g path rect text';
const ATTRIBUTES =
  'lang charset http-equiv content name class id href hidden role tabindex scope rowspan colspan type value title ' +
  'aria-label aria-labelledby data-e data-r data-t data-s data-m data-wording ' +
  'width height viewbox x y d fill fill-opacity stroke stroke-width stroke-linecap transform font-size ' +
  'dominant-baseline text-anchor';

export function strangers($: CheerioAPI): readonly string[] {
  const found = new Set<string>();
  $('*').each((_, element) => {
    if (!('attribs' in element)) return;
    found.add(element.tagName);
    for (const name of Object.keys(element.attribs)) found.add(`[${name.toLowerCase()}]`);
  });
  const known = new Set([
    ...ELEMENTS.split(' '),
    ...ATTRIBUTES.split(' ').map((name) => `[${name}]`),
  ]);
  return [...found].filter((name) => !known.has(name));
}

export function deadLinks($: CheerioAPI): readonly string[] {
  const ids = new Set(
    $('[id]')
      .map((_, element) => $(element).attr('id'))
      .get(),
  );
  return $('a')
    .map((_, element) => $(element).attr('href') ?? '')
    .get()
    .filter((href) => !href.startsWith('#') || !ids.has(href.slice(1)));
}
