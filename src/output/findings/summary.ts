/** A run in figures. */
import type { CheckSummary } from '../../model/check-report.js';
import type { CheckedDocument, Severity } from '../../model/finding.js';
import type { CheckReport } from './index.js';

export const summaryOf = ({ documents, failures }: CheckReport): CheckSummary => ({
  documents: documents.length,
  concerned: documents.filter(({ findings }) => findings.length > 0).length,
  failed: failures.length,
  findings: documents.reduce((sum, { findings }) => sum + findings.length, 0),
  errors: countOf(documents, 'error'),
  warnings: countOf(documents, 'warning'),
  infos: countOf(documents, 'info'),
  fixable: documents
    .filter(({ isPlain, path }) => isPlain && path !== '-')
    .reduce((sum, { findings }) => sum + findings.filter(({ fix }) => fix !== null).length, 0),
  suppressed: {
    inline: documents.reduce((sum, { suppressed }) => sum + suppressed.inline, 0),
    baseline: documents.reduce((sum, { suppressed }) => sum + suppressed.baseline, 0),
  },
});

export const countOf = (documents: readonly CheckedDocument[], severity: Severity): number =>
  documents.reduce(
    (sum, { findings }) => sum + findings.filter((f) => f.severity === severity).length,
    0,
  );
