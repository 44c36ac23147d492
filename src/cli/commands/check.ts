import { checkCorpus, type Digest, RULES, recommended } from '../../check/index.js';
import type { OpenExtractor } from '../../corpus/extractor.js';
import { findFiles } from '../../corpus/files.js';
import { realPathOf, replaceFile } from '../../corpus/whole-file.js';
import type { CheckedDocument } from '../../model/finding.js';
import {
  type CheckReport,
  FINDING_FORMATS,
  type FindingFormat,
  findingFormatOf,
} from '../../output/findings/index.js';
import { VERSION } from '../../plan/version.js';
import { type CorpusFlags, runCorpus, workOf } from '../corpus.js';
import { entryOf } from '../failures.js';
import { colourOf, columnsOf, complain, print } from '../io.js';
import { type ExitStatus, INTERRUPTED, type Session } from '../session.js';
import { UsageError } from '../usage-error.js';

export interface CheckFlags extends Omit<CorpusFlags, 'keywords'> {
  readonly format?: FindingFormat;
  readonly output?: string;
}

export async function runCheck(
  named: readonly string[],
  flags: CheckFlags,
  session: Session,
  open: OpenExtractor | undefined,
): Promise<ExitStatus> {
  if (named.length === 0) throw new UsageError('no-input', { command: 'check' });
  const { io, language, messages } = session;
  const { output = '-' } = flags;
  const isToTerminal = output === '-';
  const { files, skipped } = await findFiles(named, null);
  if (skipped.size > 0) await complain(io, `plan-extract: ${messages.skipped(skipped)}\n`);
  const look = { language, columns: columnsOf(io), colour: colourOf(io, isToTerminal) };
  const work = workOf({ ...flags, keywords: 0 }, { language, format: null, look, tables: false });

  const documents: CheckedDocument[] = [];
  const digests: Digest[] = [];
  const { failures, isStopped } = await runCorpus(
    {
      files,
      work: { ...work, check: true },
      flags: { ...flags, keywords: 0 },
      reserved: [],
      earlier: async () => undefined,
      onDone: async ({ path, file }, { checked }) => {
        if (checked === null) return;
        const { source, isRecord } = checked.digest;
        const holder = files[file]?.path ?? path;
        documents.push({
          path,
          file: holder,
          isPlain:
            !isRecord &&
            path === holder &&
            (source.format === 'text' || source.format === 'markdown'),
          findings: checked.findings,
          suppressed: { inline: 0, baseline: 0 },
        });
        digests.push(checked.digest);
      },
    },
    session,
    open,
  );
  if (isStopped) return INTERRUPTED;
  const together = checkCorpus(digests, () => recommended(), language);
  const all = documents.map((document) => ({
    ...document,
    findings: [...(together.get(document.path) ?? []), ...document.findings],
  }));
  const format = flags.format ?? findingFormatOf(output) ?? 'stylish';
  const render = await FINDING_FORMATS[format].load();
  const report: CheckReport = {
    documents: all,
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
  if (isToTerminal) await print(io, render(report, look));
  else {
    const inputs = await Promise.all(files.map(({ path }) => realPathOf(path)));
    await replaceFile(output, render(report, look), new Set(inputs));
  }
  if (failures.length > 0) return 2;
  return all.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
}
