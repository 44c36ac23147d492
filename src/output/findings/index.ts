/** Findings as text, for people and for the tools that gather them. */
export { countOf } from './summary.js';

import type { CheckedDocument, Severity } from '../../model/finding.js';
import type { Look } from '../format.js';

export const FINDING_FORMAT_NAMES = [
  'stylish',
  'compact',
  'json',
  'sarif',
  'junit',
  'checkstyle',
  'github',
  'gitlab',
  'markdown',
  'html',
] as const;
export type FindingFormat = (typeof FINDING_FORMAT_NAMES)[number];

/** What formats may say of a rule. */
export interface RuleInfo {
  readonly id: string;
  readonly group: string;
  /** In the recommended preset. */
  readonly severity: Severity | 'off';
  readonly why: string;
  readonly source: string | null;
}

/** A document that could not be read. */
export interface UncheckedDocument {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export interface CheckReport {
  /** In the order of the run, also those without findings. */
  readonly documents: readonly CheckedDocument[];
  readonly failures: readonly UncheckedDocument[];
  /** Of all rules that ran. */
  readonly rules: readonly RuleInfo[];
  readonly version: string;
}

export type RenderFindings = (report: CheckReport, look: Look) => string;

interface FindingOutput {
  /** Extensions of files of this format. */
  readonly files: readonly string[];
  readonly load: () => Promise<RenderFindings>;
}

/** Each loads its libraries only when it is asked for. */
export const FINDING_FORMATS: Readonly<Record<FindingFormat, FindingOutput>> = {
  stylish: {
    files: ['.txt'],
    load: async () => (await import('./stylish.js')).renderStylish,
  },
  compact: { files: [], load: async () => (await import('./compact.js')).renderCompact },
  json: { files: ['.json'], load: async () => (await import('./json.js')).renderJson },
  sarif: {
    files: ['.sarif', '.sarif.json'],
    load: async () => (await import('./sarif.js')).renderSarif,
  },
  junit: { files: ['.xml'], load: async () => (await import('./junit.js')).renderJunit },
  checkstyle: { files: [], load: async () => (await import('./checkstyle.js')).renderCheckstyle },
  github: { files: [], load: async () => (await import('./github.js')).renderGithub },
  gitlab: { files: [], load: async () => (await import('./gitlab.js')).renderGitlab },
  markdown: {
    files: ['.md', '.markdown'],
    load: async () => (await import('./markdown.js')).renderMarkdown,
  },
  html: {
    files: ['.html', '.htm'],
    load: async () => (await import('./html.js')).renderHtml,
  },
};

/** results.sarif.json → sarif, results.json → json; undefined for names that say nothing. */
export function findingFormatOf(path: string): FindingFormat | undefined {
  const name = path.toLowerCase();
  const fits = FINDING_FORMAT_NAMES.flatMap((format) =>
    FINDING_FORMATS[format].files
      .filter((extension) => name.endsWith(extension))
      .map(({ length }) => ({ format, length })),
  );
  return fits.sort((a, b) => b.length - a.length)[0]?.format;
}
