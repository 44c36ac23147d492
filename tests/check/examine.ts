/** Documents of examples, read and extracted as the program does it. */
import {
  type AnyRule,
  checkCorpus,
  checkDocument,
  type Digest,
  digestOf,
  examined,
  type Subject,
} from '../../src/check/index.js';
import type { Example } from '../../src/check/rule.js';
import { defaultOptions } from '../../src/check/settings.js';
import { defaultLexicon } from '../../src/lexicon/default.js';
import type { Finding } from '../../src/model/finding.js';
import { planOf, readContext } from '../../src/plan/extract.js';
import { prepare, readLayer } from '../../src/text/index.js';

export async function subjectOf(example: Example, name = '例.txt'): Promise<Subject> {
  const { path, text } = typeof example === 'string' ? { path: name, text: example } : example;
  const lexicon = defaultLexicon();
  const document = await prepare(await readLayer(new TextEncoder().encode(text), { path }));
  const context = readContext(document, lexicon);
  const record = planOf(document, context, { lexicon, path, language: 'zh' });
  return { record, lexicon, document: examined(context) };
}

/** Findings of one rule alone, under its default options. */
export async function findingsOf(
  rule: AnyRule,
  examples: Example | readonly Example[],
): Promise<readonly Finding[]> {
  const settings = new Map([
    [rule.id, { severity: 'warning' as const, options: defaultOptions(rule) }],
  ]);
  const list = Array.isArray(examples) ? (examples as readonly Example[]) : [examples as Example];
  const subjects = await Promise.all(list.map((one, i) => subjectOf(one, `例${i + 1}.txt`)));
  if (rule.looksAt === 'corpus') {
    const digests: readonly Digest[] = subjects.map(({ record }) => digestOf(record, false));
    return [...checkCorpus(digests, () => settings, 'zh').values()].flat();
  }
  return subjects.flatMap((subject) => checkDocument(subject, settings, 'zh').findings);
}
