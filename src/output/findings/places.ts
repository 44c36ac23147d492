/** Where a finding stands in the files that tools show. */
import type { CheckedDocument, Finding, Position } from '../../model/finding.js';
import { oneLine } from '../width.js';

/** .\plans\甲.txt → plans/甲.txt, as repositories have it. */
export const pathInRepository = (path: string): string =>
  path.replaceAll('\\', '/').replace(/^(?:\.\/+)+/u, '');

/** null where the lines are not those of the file. */
export const placeInFile = (
  { isPlain }: CheckedDocument,
  { position }: Finding,
): Position | null => (isPlain ? position : null);

/** in/甲.docx of corpus.zip#in/甲.docx */
export const memberOf = ({ path, file }: CheckedDocument): string | null =>
  path.startsWith(`${file}#`) ? path.slice(file.length + 1) : null;

/** With what the file cannot show: “in/甲.docx 12:5: 声明 6 项，实际 5 项”. */
export function messageInFile(document: CheckedDocument, finding: Finding): string {
  const { position, message } = finding;
  const place = [
    memberOf(document),
    position === null || document.isPlain ? null : `${position.line}:${position.column}`,
  ].filter((part) => part !== null);
  return oneLine(place.length === 0 ? message : `${place.join(' ')}: ${message}`);
}
