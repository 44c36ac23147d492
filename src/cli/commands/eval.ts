import { type Extractor, type OpenExtractor, openExtractor } from '../../corpus/extractor.js';
import { scoreDocument, summarise } from '../../evaluate/index.js';
import { codePointsOf } from '../../model/code-points.js';
import type { DocumentScore, Evaluation, Miss } from '../../model/evaluation.js';
import { UserError } from '../../model/user-error.js';
import type { EvaluationReport, Shortfall } from '../../output/evaluation.js';
import type { Extracted, Look } from '../../output/index.js';
import { goldFiles, type OpenGold, openGolds } from '../golds.js';
import { readInput } from '../input.js';
import { colourOf, columnsOf, complain, PipeClosed, print } from '../io.js';
import { report } from '../mistakes.js';
import type { Minimum, TableFormat } from '../options.js';
import { wordSchemasIn } from '../schema-language.js';
import { type ExitStatus, type Session, statusOf } from '../session.js';
import { UsageError } from '../usage-error.js';

export interface EvalFlags {
  readonly text?: string;
  readonly format: TableFormat;
  readonly errors: readonly string[];
  readonly min: readonly Minimum[];
  readonly dictionary: readonly string[];
  readonly encoding?: string;
}

/** Each gold by itself: a bad one is reported and the others go on. */
export async function runEval(
  paths: readonly string[],
  flags: EvalFlags,
  session: Session,
  open: OpenExtractor = openExtractor,
): Promise<ExitStatus> {
  if (paths.length === 0) throw new UsageError('no-input', { command: 'eval' });
  const files = await goldFiles(paths);
  if (files.length === 0) throw new UsageError('no-input', { command: 'eval' });
  await wordSchemasIn(session.language);
  const extract = await open({
    dictionaries: flags.dictionary,
    encoding: flags.encoding ?? null,
    keywords: 0,
    language: session.language,
    maxUnpacked: null,
  });

  const scores: DocumentScore[] = [];
  let failed = 0;
  const attempt = async (path: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (error instanceof PipeClosed) throw error;
      if (error instanceof UserError && error.code === 'unknown-encoding') throw error;
      failed++;
      await report(error, session, path);
    }
  };
  for (const path of files)
    await attempt(path, async () => {
      for (const gold of await openGolds(path, flags.text))
        await attempt(path, async () => {
          scores.push(await scoreOf(gold, path, extract, session));
        });
    });
  if (scores.length === 0) return statusOf(0, failed);

  const evaluation = summarise(scores);
  const below = shortfalls(evaluation, flags.min);
  const misses = missesOf(evaluation, flags.errors);
  await show({ evaluation, below, misses }, flags, session);
  return below.length > 0 ? 1 : statusOf(scores.length, failed);
}

async function scoreOf(
  gold: OpenGold,
  path: string,
  extract: Extractor,
  session: Session,
): Promise<DocumentScore> {
  const { record, text } = await extractedFor(gold, extract, session);
  const points = codePointsOf(text);
  const placed = gold.place(text, points);
  if (placed.ignored.size > 0) {
    const tags = [...placed.ignored].map(([tag, n]) => `${tag} (${n})`);
    await complain(session.io, `plan-extract: ${session.messages.ignoredTags(path, tags)}\n`);
  }
  return scoreDocument(gold.name, placed, record, points);
}

/** The named document, if it has the text that was annotated; else that text as a plain one. */
async function extractedFor(
  { document, name }: OpenGold,
  extract: Extractor,
  { io }: Session,
): Promise<Extracted> {
  const { path, text } = document;
  if (path !== undefined) {
    const extracted = await extract(await readInput(path, io), path);
    if (text === undefined || extracted.text === text) return extracted;
  }
  return extract(new TextEncoder().encode(text), `${name}.txt`);
}

const shortfalls = ({ types }: Evaluation, minimums: readonly Minimum[]): readonly Shortfall[] =>
  minimums.flatMap(({ type, measure, least }) => {
    const f1 = types[type]?.[measure].f1 ?? null;
    return f1 !== null && f1 >= least ? [] : [{ type, measure, f1, least }];
  });

function missesOf({ golds }: Evaluation, types: readonly string[]): readonly Miss[] {
  const isWanted = ({ type }: Miss): boolean => types.includes('all') || types.includes(type);
  return golds.flatMap(({ misses }) => misses.filter(isWanted));
}

async function show(
  { evaluation, below, misses }: EvaluationReport,
  { format, errors }: EvalFlags,
  { io, language }: Session,
): Promise<void> {
  if (format === 'json') {
    const { golds, types, document, quotes } = evaluation;
    const counts = golds.map(({ misses: _, ...score }) => score);
    const listed = errors.length === 0 ? {} : { misses };
    const schema = 'plan-extract-evaluation/1';
    const value = { schema, types, document, quotes, below, golds: counts, ...listed };
    await print(io, `${JSON.stringify(value, null, 2)}\n`);
    return;
  }
  const look: Look = { language, columns: columnsOf(io), colour: colourOf(io, true) };
  const { drawEvaluation } = await import('../../output/evaluation.js');
  await print(io, drawEvaluation({ evaluation, below, misses }, look));
}
