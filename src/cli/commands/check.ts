import { checkCorpus, openSettings, RULES } from '../../check/index.js';
import type { OpenExtractor } from '../../corpus/extractor.js';
import { replaceFile } from '../../corpus/whole-file.js';
import type { CheckedDocument } from '../../model/finding.js';
import {
  type CheckReport,
  countOf,
  FINDING_FORMATS,
  type FindingFormat,
  findingFormatOf,
} from '../../output/findings/index.js';
import { VERSION } from '../../plan/version.js';
import { updateBaseline, useBaseline } from '../baseline-file.js';
import { type CheckSetup, openSetup, type SetupFlags } from '../check-setup.js';
import { type CheckedFile, checkFiles } from '../checked-files.js';
import type { CorpusFlags } from '../corpus.js';
import { entryOf } from '../failures.js';
import type { FixFlags } from '../fixing.js';
import { colourOf, columnsOf, complain, print } from '../io.js';
import { wordSchemasIn } from '../schema-language.js';
import { type ExitStatus, INTERRUPTED, type Session } from '../session.js';
import { UsageError } from '../usage-error.js';

export interface CheckFlags extends Omit<CorpusFlags, 'keywords'>, SetupFlags, FixFlags {
  readonly format?: FindingFormat;
  readonly output?: string;
  readonly quiet: boolean;
}

/** 0: no errors; 1: errors, or too many warnings; 2: a file could not be checked, or nothing was. */
export async function runCheck(
  named: readonly string[],
  flags: CheckFlags,
  session: Session,
  open: OpenExtractor | undefined,
): Promise<ExitStatus> {
  const { io, language, messages } = session;
  await wordSchemasIn(language);
  const setup = await openSetup(flags);
  const chosen = named.length > 0 ? named : setup.files;
  if (chosen === null) throw new UsageError('no-input', { command: 'check' });

  const { checked, failures, isStopped, inputs } = await checkFiles(
    chosen,
    setup,
    flags,
    session,
    open,
  );
  if (isStopped) return INTERRUPTED;
  const documents = await withoutBaseline(documentsOf(checked, setup, session), {
    setup,
    flags,
    session,
  });

  const report: CheckReport = {
    documents: flags.quiet ? documents.map(errorsOnly) : documents,
    failures: failures.map((failure) => entryOf(failure, messages)),
    rules: RULES.map(({ id, group, severity, why, source = null }) => ({
      id,
      group,
      severity,
      why: why[language],
      source,
    })),
    version: VERSION,
  };
  const { output = '-' } = flags;
  const isToTerminal = output === '-';
  const render = await FINDING_FORMATS[flags.format ?? findingFormatOf(output) ?? 'stylish'].load();
  const look = { language, columns: columnsOf(io), colour: colourOf(io, isToTerminal) };
  if (isToTerminal) {
    if (!flags.dryRun) await print(io, render(report, look));
  } else await replaceFile(output, render(report, look), inputs);

  const warnings = countOf(documents, 'warning');
  const most = setup.maxWarnings ?? Number.POSITIVE_INFINITY;
  if (warnings > most)
    await complain(io, `plan-extract: ${messages.tooManyWarnings(warnings, most)}\n`);
  if (failures.length > 0) return 2;
  return warnings > most || countOf(documents, 'error') > 0 ? 1 : 0;
}

/** Findings of the rules for a whole corpus stand before those of the text. */
function documentsOf(
  checked: readonly CheckedFile[],
  { settings }: CheckSetup,
  { language }: Session,
): readonly CheckedDocument[] {
  const digests = checked.map(({ digest }) => digest);
  const together = checkCorpus(digests, openSettings(settings), language);
  return checked.map(
    ({ path, file, findings, suppressed, disabled, digest: { source, isRecord } }) => {
      const found = together.get(path) ?? [];
      const kept = found.filter(({ rule }) => !disabled.includes(rule));
      const inline = suppressed + found.length - kept.length;
      return {
        path,
        file,
        isPlain:
          !isRecord && path === file && (source.format === 'text' || source.format === 'markdown'),
        findings: [...kept, ...findings],
        suppressed: { inline, baseline: 0 },
      };
    },
  );
}

interface BaselineCall {
  readonly setup: CheckSetup;
  readonly flags: CheckFlags;
  readonly session: Session;
}

async function withoutBaseline(
  documents: readonly CheckedDocument[],
  {
    setup: { baseline },
    flags: { updateBaseline: isUpdate },
    session: { io, messages },
  }: BaselineCall,
): Promise<readonly CheckedDocument[]> {
  if (baseline === null) return documents;
  const use = isUpdate ? updateBaseline : useBaseline;
  const compared = await use(baseline, documents);
  const say = (text: string): Promise<void> => complain(io, `plan-extract: ${text}\n`);
  if (isUpdate) {
    const count = compared.documents.reduce((sum, { suppressed }) => sum + suppressed.baseline, 0);
    await say(messages.baselineWritten(baseline, count));
  } else if (compared.stale > 0) await say(messages.stale(baseline, compared.stale));
  return compared.documents;
}

const errorsOnly = (document: CheckedDocument): CheckedDocument => ({
  ...document,
  findings: document.findings.filter(({ severity }) => severity === 'error'),
});
