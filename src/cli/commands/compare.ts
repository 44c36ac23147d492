import { mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { comparePlans, taxonomyNames } from '../../compare/index.js';
import type { OpenExtractor } from '../../corpus/extractor.js';
import { replaceFile, writing } from '../../corpus/whole-file.js';
import { loadLexicon } from '../../lexicon/open.js';
import { UserError } from '../../model/user-error.js';
import {
  COMPARISON_FORMATS,
  type ComparisonFormat,
  type SheetName,
} from '../../output/comparison/index.js';
import { loadSegmenter } from '../../words/index.js';
import type { ReadFlags } from '../corpus.js';
import { colourOf, columnsOf, print } from '../io.js';
import { readPlans } from '../plans.js';
import { wordSchemasIn } from '../schema-language.js';
import { type ExitStatus, INTERRUPTED, type Session } from '../session.js';
import { UsageError } from '../usage-error.js';

export interface CompareFlags extends ReadFlags {
  readonly format?: ComparisonFormat;
  readonly output?: string;
  readonly table?: SheetName;
  readonly themes?: string;
  readonly dictionary: readonly string[];
  readonly jobs?: number;
}

export async function runCompare(
  named: readonly string[],
  flags: CompareFlags,
  session: Session,
  open: OpenExtractor | undefined,
): Promise<ExitStatus> {
  if (named.length === 0) throw new UsageError('no-input', { command: 'compare' });
  const { io, language, messages } = session;
  wordSchemasIn(language);
  const lexicon = await loadLexicon(flags.dictionary);
  const { themes = null, output, table = null } = flags;
  const taxonomies = taxonomyNames(lexicon);
  if (themes !== null && !taxonomies.includes(themes))
    throw new UserError('bad-option', {
      option: '--themes',
      value: themes,
      reason: messages.oneOf(taxonomies),
    });
  const format = formatOf(flags);
  const isTerminal = output === undefined || output === '-';
  if (format === 'csv' && isTerminal && table === null)
    throw new UserError('bad-option', {
      option: '--format',
      value: format,
      reason: 'not-one-table',
    });
  if (COMPARISON_FORMATS[format].isBinary === true && isTerminal)
    throw new UserError('bad-option', { option: '--format', value: format, reason: 'binary' });

  const { plans, failures, isStopped } = await readPlans(named, flags, session, open);
  if (isStopped) return INTERRUPTED;
  if (plans.length < 2) throw new UserError('too-few-plans', { count: plans.length });
  const comparison = comparePlans(plans, {
    lexicon,
    segmenter: await loadSegmenter(),
    themes,
    language,
  });
  const look = { language, columns: columnsOf(io), colour: colourOf(io, isTerminal) };
  const render = await COMPARISON_FORMATS[format].load();
  const files = await render(comparison, look, table);
  if (isTerminal) for (const { text } of files) await print(io, `${text}`);
  else if (format === 'csv' && table === null) {
    await writing(output, () => mkdir(output, { recursive: true }));
    for (const { name, text } of files) await replaceFile(join(output, `${name}.csv`), text);
  } else for (const { text } of files) await replaceFile(output, text);
  return failures.length === 0 ? 0 : 1;
}

function formatOf({ format, output }: CompareFlags): ComparisonFormat {
  if (format !== undefined) return format;
  if (output === undefined || output === '-') return 'table';
  const extension = extname(output).toLowerCase();
  const named = Object.entries(COMPARISON_FORMATS).find(([, { files }]) =>
    files.includes(extension),
  );
  return (named?.[0] as ComparisonFormat | undefined) ?? (extension === '' ? 'csv' : 'table');
}
