import { oneLine } from '../width.js';
import type { RenderFindings } from './index.js';

export const renderStylish: RenderFindings = ({ documents }) =>
  documents
    .filter(({ findings }) => findings.length > 0)
    .map(({ path, findings }) =>
      [
        path,
        ...findings.map(
          ({ position, severity, message, rule }) =>
            `  ${position?.line ?? 0}:${position?.column ?? 0}  ${severity}  ${oneLine(message)}  ${rule}`,
        ),
        '',
      ].join('\n'),
    )
    .join('\n');
