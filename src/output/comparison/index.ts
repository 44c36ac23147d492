export { SHEET_NAMES, type SheetName } from './sheets.js';

import type { Comparison } from '../../model/comparison.js';
import type { Look } from '../format.js';
import type { SheetName } from './sheets.js';

export const COMPARISON_FORMAT_NAMES = [
  'table',
  'yaml',
  'json',
  'csv',
  'markdown',
  'xlsx',
] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMAT_NAMES)[number];

export interface RenderedFile {
  /** Of a file in a folder, without extension. */
  readonly name: string;
  /** Bytes of a binary format. */
  readonly text: string | Uint8Array;
}

/** @param only the one table that is wanted, or all; YAML and JSON are always whole */
export type RenderComparison = (
  comparison: Comparison,
  look: Look,
  only: SheetName | null,
) => Promise<readonly RenderedFile[]>;

interface ComparisonOutput {
  /** Extensions of files of this format. */
  readonly files: readonly string[];
  /** Only for a file, not for a terminal. */
  readonly isBinary?: boolean;
  readonly load: () => Promise<RenderComparison>;
}

/** Each loads its libraries only when it is asked for. */
export const COMPARISON_FORMATS: Readonly<Record<ComparisonFormat, ComparisonOutput>> = {
  table: {
    files: ['.txt'],
    load: async () => (await import('./terminal.js')).renderTerminal,
  },
  yaml: {
    files: ['.yaml', '.yml'],
    load: async () => (await import('./data.js')).renderYaml,
  },
  json: { files: ['.json'], load: async () => (await import('./data.js')).renderJson },
  csv: { files: ['.csv'], load: async () => (await import('./csv.js')).renderCsv },
  markdown: { files: ['.md'], load: async () => (await import('./markdown.js')).renderMarkdown },
  xlsx: {
    files: ['.xlsx'],
    isBinary: true,
    load: async () => (await import('./xlsx.js')).renderXlsx,
  },
};
