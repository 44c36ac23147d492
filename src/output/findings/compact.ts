import { oneLine } from '../width.js';
import type { RenderFindings } from './index.js';

/** plan.md:12:5: warning: 声明 6 项，实际 5 项 [declared-count]; what has no place stands at 1:1. */
export const renderCompact: RenderFindings = ({ documents, failures }) =>
  [
    ...documents.flatMap(({ path, findings }) =>
      findings.map(
        ({ position, severity, message, rule }) =>
          `${oneLine(path)}:${position?.line ?? 1}:${position?.column ?? 1}: ${severity}: ${oneLine(message)} [${rule}]`,
      ),
    ),
    ...failures.map(
      ({ path, code, message }) => `${oneLine(path)}:1:1: error: ${oneLine(message)} [${code}]`,
    ),
  ]
    .map((line) => `${line}\n`)
    .join('');
