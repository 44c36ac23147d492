/** Findings that were there before: they are known again by what they say of which words, wherever these stand. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CheckedDocument, Finding } from '../model/finding.js';
import { contentOf } from '../model/finding-content.js';

const BASELINE_ID = 'plan-extract-baseline/1';

const entrySchema = z.strictObject({
  /** Relative to the folder of the baseline. */
  path: z.string(),
  rule: z.string(),
  /** Begins with what the finding is about, for those who read the file. */
  quote: z.string(),
  hash: z.string(),
  count: z.int().positive(),
});
const baselineSchema = z.strictObject({
  schema: z.literal(BASELINE_ID),
  findings: z.array(entrySchema),
});

export type BaselineEntry = Readonly<z.infer<typeof entrySchema>>;

/** How a document is called in the baseline. */
export type NameOf = (path: string) => string;

/** Undefined where it is no baseline. */
export function parseBaseline(text: string): readonly BaselineEntry[] | undefined {
  try {
    return baselineSchema.safeParse(JSON.parse(text)).data?.findings;
  } catch {
    return undefined;
  }
}

/** One a line, so that changes of it are read and merged like any text. */
export function renderBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "schema": ${JSON.stringify(BASELINE_ID)},\n  "findings": ${list}\n}\n`;
}

/** Of all findings, in an order that depends on nothing else. */
export function baselineOf(
  documents: readonly CheckedDocument[],
  nameOf: NameOf,
): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const { path, findings } of documents)
    for (const entry of entriesOf(nameOf(path), findings)) {
      const count = (entries.get(keyOf(entry))?.count ?? 0) + 1;
      entries.set(keyOf(entry), { ...entry, count });
    }
  return sorted([...entries.values()]);
}

export const sorted = (entries: readonly BaselineEntry[]): readonly BaselineEntry[] =>
  entries
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ entry }) => entry);

export interface Compared {
  /** Without what was there before. */
  readonly documents: readonly CheckedDocument[];
  /** Entries for which nothing was found, with the number of findings that are missing. */
  readonly left: readonly BaselineEntry[];
}

/** As many findings pass as were there; another one of the same kind does not. */
export function compareWithBaseline(
  documents: readonly CheckedDocument[],
  entries: readonly BaselineEntry[],
  nameOf: NameOf,
): Compared {
  const left = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const count = entry.count + (left.get(keyOf(entry))?.count ?? 0);
    left.set(keyOf(entry), { ...entry, count });
  }
  const compared = documents.map((document): CheckedDocument => {
    const { path, findings, suppressed } = document;
    const own = entriesOf(nameOf(path), findings);
    const fresh = findings.filter((_, i) => {
      const key = keyOf(own[i] as BaselineEntry);
      const entry = left.get(key);
      if (entry === undefined) return true;
      if (entry.count === 1) left.delete(key);
      else left.set(key, { ...entry, count: entry.count - 1 });
      return false;
    });
    const baseline = suppressed.baseline + findings.length - fresh.length;
    return { ...document, findings: fresh, suppressed: { ...suppressed, baseline } };
  });
  return { documents: compared, left: sorted([...left.values()]) };
}

/** JSON keeps the parts apart, whatever they hold. */
const keyOf = ({ path, rule, quote, hash }: BaselineEntry): string =>
  JSON.stringify([path, rule, quote, hash]);

/** Characters of the quote that the file shows. */
const SHOWN = 30;

/** One for each finding. */
const entriesOf = (path: string, findings: readonly Finding[]): readonly BaselineEntry[] =>
  findings.map((finding) => {
    const content = contentOf(finding);
    const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
    const quote = Array.from(content[0]).slice(0, SHOWN).join('');
    return { path, rule: finding.rule, quote, hash, count: 1 };
  });
