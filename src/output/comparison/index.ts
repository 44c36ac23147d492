export { SHEET_NAMES, type SheetName } from './sheets.js';

import type { Comparison } from '../../model/comparison.js';
import type { PlanRecord } from '../../model/record.js';
import type { Look } from '../format.js';
import type { SheetName } from './sheets.js';

export const COMPARISON_FORMAT_NAMES = [
  'table',
  'yaml',
  'json',
  'csv',
  'markdown',
  'html',
  'xlsx',
] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMAT_NAMES)[number];

export interface RenderedFile {
  /** Of a file in a folder, without extension. */
  readonly name: string;
  /** Bytes of a binary format. */
  readonly text: string | Uint8Array;
}

/** A plan with what is said of it at length: its record and text. */
export interface ComparedText {
  readonly record: PlanRecord;
  /** The text layer; null where only the record is at hand. */
  readonly text: string | null;
}

export interface Compared {
  readonly comparison: Comparison;
  /** Those of the comparison, in its order. */
  readonly plans: readonly ComparedText[];
}

/** @param only the one table that is wanted, or all; YAML, JSON and HTML are always whole */
export type RenderComparison = (
  compared: Compared,
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
  html: {
    files: ['.html', '.htm'],
    load: async () => (await import('../report/index.js')).renderHtml,
  },
  xlsx: {
    files: ['.xlsx'],
    isBinary: true,
    load: async () => (await import('./xlsx.js')).renderXlsx,
  },
};
