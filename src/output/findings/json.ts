import type { CHECK_SCHEMA_ID, CheckReportData } from '../../model/check-report.js';
import type { RenderFindings } from './index.js';
import { countOf, summaryOf } from './summary.js';

/** The schema itself, with its library, is not needed to write what it describes. */
const SCHEMA: typeof CHECK_SCHEMA_ID = 'plan-extract/check/1';

export const renderJson: RenderFindings = (report) => {
  const { documents, failures, version } = report;
  const data: CheckReportData = {
    schema: SCHEMA,
    version,
    summary: summaryOf(report),
    documents: documents.map((document) => ({
      path: document.path,
      file: document.file,
      errors: countOf([document], 'error'),
      warnings: countOf([document], 'warning'),
      infos: countOf([document], 'info'),
      suppressed: document.suppressed,
    })),
    findings: documents.flatMap(({ path, findings }) =>
      findings.map(({ rule, severity, message, span, quote, position, fix }) => ({
        path,
        rule,
        severity,
        message,
        span,
        quote,
        position,
        fix,
      })),
    ),
    failures: [...failures],
  };
  return `${JSON.stringify(data, null, 2)}\n`;
};
