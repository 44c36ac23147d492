import { comparePlans } from '../../compare/index.js';
import type { OpenExtractor } from '../../corpus/extractor.js';
import { loadLexicon } from '../../lexicon/open.js';
import type { Language } from '../../model/diagnostic.js';
import { COMPARISON_FORMATS } from '../../output/comparison/index.js';
import { loadSegmenter } from '../../words/index.js';
import { writeFiles } from '../comparison-files.js';
import type { ReadFlags } from '../corpus.js';
import { columnsOf } from '../io.js';
import { checkThemes, readPlans } from '../plans.js';
import { wordSchemasIn } from '../schema-language.js';
import { type ExitStatus, INTERRUPTED, type Session } from '../session.js';
import { UsageError } from '../usage-error.js';

export interface ReportFlags extends ReadFlags {
  readonly output?: string;
  readonly themes?: string;
  readonly dictionary: readonly string[];
  readonly jobs?: number;
  /** Of the page, which is Chinese wherever it is made; messages go by the environment too. */
  readonly lang?: Language;
}

export async function runReport(
  named: readonly string[],
  flags: ReportFlags,
  session: Session,
  open: OpenExtractor | undefined,
): Promise<ExitStatus> {
  if (named.length === 0) throw new UsageError('no-input', { command: 'report' });
  const { io, messages } = session;
  await wordSchemasIn(session.language);
  const lexicon = await loadLexicon(flags.dictionary);
  const { themes = null, lang: language = 'zh' } = flags;
  checkThemes(themes, lexicon, messages);

  const { plans, failures, isStopped } = await readPlans(named, flags, session, open);
  if (isStopped) return INTERRUPTED;
  if (plans.length === 0) return 2;
  const comparison = comparePlans(plans, {
    lexicon,
    segmenter: await loadSegmenter(),
    themes,
    language,
  });
  const render = await COMPARISON_FORMATS.html.load();
  const look = { language, columns: columnsOf(io), colour: 0 } as const;
  const files = await render({ comparison, plans }, look, null);
  await writeFiles(files, 'html', flags, named, io);
  return failures.length === 0 ? 0 : 1;
}
