import { comparePlans } from '../../compare/index.js';
import type { OpenExtractor } from '../../corpus/extractor.js';
import { loadLexicon } from '../../lexicon/open.js';
import { UserError } from '../../model/user-error.js';
import {
  COMPARISON_FORMATS,
  type ComparisonFormat,
  type SheetName,
} from '../../output/comparison/index.js';
import { loadSegmenter } from '../../words/index.js';
import { formatOf, isToTerminal, writeFiles } from '../comparison-files.js';
import type { ReadFlags } from '../corpus.js';
import { colourOf, columnsOf } from '../io.js';
import { checkThemes, readPlans } from '../plans.js';
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
  await wordSchemasIn(language);
  const lexicon = await loadLexicon(flags.dictionary);
  const { themes = null, table = null } = flags;
  checkThemes(themes, lexicon, messages);
  const format = formatOf(flags);

  const { plans, failures, isStopped } = await readPlans(named, flags, session, open);
  if (isStopped) return INTERRUPTED;
  if (plans.length < 2) throw new UserError('too-few-plans', { count: plans.length });
  const comparison = comparePlans(plans, {
    lexicon,
    segmenter: await loadSegmenter(),
    themes,
    language,
  });
  const look = { language, columns: columnsOf(io), colour: colourOf(io, isToTerminal(flags)) };
  const render = await COMPARISON_FORMATS[format].load();
  const files = await render({ comparison, plans }, look, table);
  await writeFiles(files, format, flags, named, io);
  return failures.length === 0 ? 0 : 1;
}
