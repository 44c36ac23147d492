/** What a finding is known by when the lines around it have moved. */
import { createHash } from 'node:crypto';
import type { CheckedDocument, Finding } from '../../model/finding.js';

/** Code points of the line on either side that tell one “10个” from another. */
const AROUND = 10;

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

function contentOf({ quote, line, lineFrom, position }: Finding): readonly string[] {
  if (line === null || position === null) return [quote];
  const characters = Array.from(line);
  const from = position.column - lineFrom;
  const to = from + Array.from(quote).length;
  return [
    characters.slice(Math.max(0, from - AROUND), from),
    Array.from(quote),
    characters.slice(to, to + AROUND),
  ].map((part) => part.join('').replace(/\s+/gu, ''));
}
