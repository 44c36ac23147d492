import type { Difference } from '../../model/difference.js';
import type { DifferenceSheet } from '../../model/difference-sheets.js';
import type { ComparisonFormat, RenderedFile } from '../comparison/index.js';
import type { Look } from '../format.js';

/** @param only the one table that is wanted, or all; YAML and JSON are always whole */
export type RenderDifference = (
  difference: Difference,
  look: Look,
  only: DifferenceSheet | null,
) => Promise<readonly RenderedFile[]>;

/** The formats of a comparison. Each loads its libraries only when it is asked for. */
export const DIFFERENCE_FORMATS: Readonly<
  Record<ComparisonFormat, () => Promise<RenderDifference>>
> = {
  table: async () => (await import('./terminal.js')).renderTerminal,
  yaml: async () => (await import('./data.js')).renderYaml,
  json: async () => (await import('./data.js')).renderJson,
  csv: async () => (await import('./csv.js')).renderCsv,
  markdown: async () => (await import('./markdown.js')).renderMarkdown,
  html: async () => (await import('./html.js')).renderHtml,
  xlsx: async () => (await import('./xlsx.js')).renderXlsx,
};
