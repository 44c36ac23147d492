import { createHash } from 'node:crypto';
import type { Severity } from '../../model/finding.js';
import { oneLine } from '../width.js';
import { fingerprintsOf } from './fingerprints.js';
import type { RenderFindings } from './index.js';
import { messageInFile, pathInRepository, placeInFile } from './places.js';

const SEVERITIES: Readonly<Record<Severity, 'major' | 'minor' | 'info'>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
};

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'blocker' | 'major' | 'minor' | 'info';
  readonly location: {
    readonly path: string;
    readonly lines: { readonly begin: number; readonly end: number };
  };
}

const unlike = (path: string, fingerprint: string): string =>
  createHash('sha256').update(`${path}\n${fingerprint}`).digest('hex');

/** A report of code quality; a finding without a line of its own stands at the first. */
export const renderGitlab: RenderFindings = ({ documents, failures }) => {
  const issues: Issue[] = documents.flatMap((document) => {
    const fingerprints = fingerprintsOf(document);
    return document.findings.map((finding, i) => {
      const place = placeInFile(document, finding);
      return {
        description: messageInFile(document, finding),
        check_name: finding.rule,
        fingerprint: unlike(pathInRepository(document.path), fingerprints[i] as string),
        severity: SEVERITIES[finding.severity],
        location: {
          path: pathInRepository(document.file),
          lines: { begin: place?.line ?? 1, end: place?.endLine ?? 1 },
        },
      };
    });
  });
  const unread = failures.map(
    ({ path, code, message }): Issue => ({
      description: oneLine(message),
      check_name: code,
      fingerprint: unlike(pathInRepository(path), code),
      severity: 'blocker',
      location: { path: pathInRepository(path), lines: { begin: 1, end: 1 } },
    }),
  );
  return `${JSON.stringify([...issues, ...unread], null, 2)}\n`;
};
