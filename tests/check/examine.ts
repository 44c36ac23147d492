/** Documents of examples, read and extracted as the program does it. */
import {
  type AnyRule,
  checkCorpus,
  checkDocument,
  type Digest,
  digestOf,
  examined,
  type RuleSettings,
  type Subject,
} from '../../src/check/index.js';
import type { Example, RecordExample } from '../../src/check/rule.js';
import { defaultOptions } from '../../src/check/settings.js';
import { defaultLexicon } from '../../src/lexicon/default.js';
import type { Finding } from '../../src/model/finding.js';
import { recordSchema } from '../../src/model/record.js';
import { planOf, readContext } from '../../src/plan/extract.js';
import { prepare, readLayer } from '../../src/text/index.js';

async function subjectOfText(text: string, path: string): Promise<Subject> {
  const lexicon = defaultLexicon();
  const document = await prepare(await readLayer(new TextEncoder().encode(text), { path }));
  const context = readContext(document, lexicon);
  const record = planOf(document, context, { lexicon, path, language: 'zh' });
  return { record, lexicon, document: examined(context) };
}

const isRecord = (example: Example): example is RecordExample =>
  typeof example !== 'string' && 'recordOf' in example;

export async function subjectOf(example: Example, name = '例.txt'): Promise<Subject> {
  if (!isRecord(example)) {
    const { path, text } = typeof example === 'string' ? { path: name, text: example } : example;
    return subjectOfText(text, path);
  }
  const { record, lexicon } = await subjectOfText(example.recordOf, name);
  return { record: { ...record, ...(example.changed as object) }, lexicon, document: null };
}

export async function digestOfExample(example: Example, name: string): Promise<Digest> {
  if (!isRecord(example)) {
    const { record, document } = await subjectOf(example, name);
    return digestOf(record, false, document?.context.text);
  }
  const { record } = await subjectOfText(example.recordOf, name);
  const { error } = recordSchema.safeParse({ ...record, ...example.changed });
  const now = example.now === undefined ? null : await subjectOfText(example.now, name);
  return {
    ...digestOf(record, true),
    invalid: error === undefined ? null : problemOf(error.issues[0]),
    current: now?.record.source.sha256 ?? null,
  };
}

const problemOf = (
  issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined,
): string => (issue === undefined ? '' : `${issue.path.join('.')}: ${issue.message}`);

/** Findings of one rule alone, under its default options. */
export async function findingsOf(
  rule: AnyRule,
  examples: Example | readonly Example[],
): Promise<readonly Finding[]> {
  const settings = new Map([
    [rule.id, { severity: 'warning' as const, options: defaultOptions(rule) }],
  ]);
  const list = Array.isArray(examples) ? (examples as readonly Example[]) : [examples as Example];
  if (rule.looksAt === 'corpus') return findingsTogether(list, settings);
  const subjects = await Promise.all(list.map((one, i) => subjectOf(one, `例${i + 1}.txt`)));
  return subjects.flatMap((subject) => checkDocument(subject, settings, 'zh').findings);
}

/** What the rules for a corpus find. */
export async function findingsTogether(
  examples: readonly Example[],
  settings: RuleSettings,
): Promise<readonly Finding[]> {
  const digests = await Promise.all(
    examples.map((one, i) => digestOfExample(one, `例${i + 1}.txt`)),
  );
  return [...checkCorpus(digests, () => settings, 'zh').values()].flat();
}
