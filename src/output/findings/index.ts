/** Findings as text, for people and for the tools that gather them. */
import type { CheckedDocument, Finding } from '../../model/finding.js';
import type { Look } from '../format.js';

export const FINDING_FORMAT_NAMES = ['stylish', 'json'] as const;
export type FindingFormat = (typeof FINDING_FORMAT_NAMES)[number];

/** What formats may say of a rule. */
export interface RuleInfo {
  readonly id: string;
  readonly group: string;
  readonly why: string;
  readonly source: string | null;
}

export interface CheckReport {
  /** In the order of the run, also those without findings. */
  readonly documents: readonly CheckedDocument[];
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
  json: { files: ['.json'], load: async () => (await import('./json.js')).renderJson },
};

export const countOf = (
  documents: readonly CheckedDocument[],
  severity: Finding['severity'],
): number =>
  documents.reduce(
    (sum, { findings }) => sum + findings.filter((f) => f.severity === severity).length,
    0,
  );
