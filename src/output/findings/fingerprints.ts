/** Names of findings that stay when lines move, for tools that track them. */
import { createHash } from 'node:crypto';
import type { CheckedDocument } from '../../model/finding.js';
import { contentOf } from '../../model/finding-content.js';

/** One for each finding, in their order, all unlike; without the path, which tools know. */
export function fingerprintsOf({ findings }: CheckedDocument): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const content = JSON.stringify([finding.rule, ...contentOf(finding)]);
    const nth = (seen.get(content) ?? 0) + 1;
    seen.set(content, nth);
    return createHash('sha256').update(`${content}${nth}`).digest('hex');
  });
}
