import { resolve } from 'node:path';
import { diffPlans } from '../../compare/index.js';
import type { OpenExtractor } from '../../corpus/extractor.js';
import { loadLexicon } from '../../lexicon/open.js';
import { type DifferenceSheet, isDifferent } from '../../model/difference-sheets.js';
import type { ComparisonFormat } from '../../output/comparison/index.js';
import { DIFFERENCE_FORMATS } from '../../output/difference/index.js';
import { loadSegmenter } from '../../words/index.js';
import { formatOf, isToTerminal, writeFiles } from '../comparison-files.js';
import type { ReadFlags } from '../corpus.js';
import { colourOf, columnsOf } from '../io.js';
import { readPlans } from '../plans.js';
import { wordSchemasIn } from '../schema-language.js';
import { type ExitStatus, INTERRUPTED, type Session } from '../session.js';
import { UsageError } from '../usage-error.js';

export interface DiffFlags extends ReadFlags {
  readonly format?: ComparisonFormat;
  readonly output?: string;
  readonly table?: DifferenceSheet;
  readonly dictionary: readonly string[];
  readonly jobs?: number;
}

/** As diff(1) has it: 0 where they are the same, 1 where they differ, 2 for trouble. */
export async function runDiff(
  named: readonly string[],
  flags: DiffFlags,
  session: Session,
  open: OpenExtractor | undefined,
): Promise<ExitStatus> {
  if (named.length !== 2) throw new UsageError('no-input', { command: 'diff' });
  const { io, language } = session;
  await wordSchemasIn(language);
  const lexicon = await loadLexicon(flags.dictionary);
  const format = formatOf(flags);

  const { plans, failures, isStopped } = await readPlans(named, flags, session, open);
  if (isStopped) return INTERRUPTED;
  if (failures.length > 0) return 2;
  /** A file that is named twice is read once. */
  const [old, now = isOneFile(named) ? plans[0] : undefined] = plans;
  if (old === undefined || now === undefined || plans.length > 2)
    throw new UsageError('no-input', { command: 'diff' });
  const difference = diffPlans(old, now, { lexicon, segmenter: await loadSegmenter() });
  const look = { language, columns: columnsOf(io), colour: colourOf(io, isToTerminal(flags)) };
  const render = await DIFFERENCE_FORMATS[format]();
  const files = await render(difference, look, flags.table ?? null);
  await writeFiles(files, format, flags, named, io);
  return isDifferent(difference) ? 1 : 0;
}

const isOneFile = (named: readonly string[]): boolean =>
  new Set(named.map((path) => resolve(path))).size === 1;
