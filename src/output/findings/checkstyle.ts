import { oneLine } from '../width.js';
import type { RenderFindings } from './index.js';
import { messageInFile, placeInFile } from './places.js';
import { type Tag, writeReport } from './xml.js';

/** The format of Checkstyle, which many tools read; a finding without a line of its own stands at the first. */
export const renderCheckstyle: RenderFindings = ({ documents, failures }) => {
  const files = documents.map(
    (document): Tag => ({
      name: 'file',
      attributes: { name: document.path },
      children: document.findings.map((finding) => {
        const place = placeInFile(document, finding);
        return errorOf(
          finding.severity,
          messageInFile(document, finding),
          finding.rule,
          place?.line ?? 1,
          place?.column ?? null,
        );
      }),
    }),
  );
  const unread = failures.map(
    ({ path, code, message }): Tag => ({
      name: 'file',
      attributes: { name: path },
      children: [errorOf('error', oneLine(message), code, 1, null)],
    }),
  );
  return writeReport({
    name: 'checkstyle',
    attributes: { version: '4.3' },
    children: [...files, ...unread],
  });
};

const errorOf = (
  severity: string,
  message: string,
  rule: string,
  line: number,
  column: number | null,
): Tag => ({
  name: 'error',
  attributes: { line, column, severity, message, source: `plan-extract.${rule}` },
});
