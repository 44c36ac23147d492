import { linesOf } from '../../corpus/lines.js';
import { UserError } from '../../model/user-error.js';
import type { FlatRecognition } from '../../output/recognitions.js';
import { columnsOf, print } from '../io.js';
import { report, wordMistake } from '../mistakes.js';
import { isDate, type RecognitionFormat } from '../options.js';
import { type ExitStatus, type Session, statusOf } from '../session.js';
import { UsageError } from '../usage-error.js';

export interface RecogniseFlags {
  readonly stdin: boolean;
  readonly reference?: string;
  readonly format: RecognitionFormat;
}

export type Recogniser = (
  text: string,
  reference: string | undefined,
) => Promise<readonly FlatRecognition[]>;

/** Phrases pass the same repairs and script conversion as documents. */
export async function openRecogniser(): Promise<Recogniser> {
  const [{ prepare }, { recognise }, { resolveTime }, { defaultLexicon }] = await Promise.all([
    import('../../text/index.js'),
    import('../../recognise/index.js'),
    import('../../recognise/resolve.js'),
    import('../../lexicon/default.js'),
  ]);
  const lexicon = defaultLexicon();
  return async (text, reference) => {
    const { source } = await prepare({
      text,
      format: 'text',
      encoding: 'utf-8',
      sha256: '',
      stated: {},
      notes: [],
    });
    return recognise(source.clean, lexicon).map((found): FlatRecognition => {
      const isAmount =
        found.kind !== 'time' &&
        found.kind !== 'coverage' &&
        found.kind !== 'quoted' &&
        found.kind !== 'title';
      const days =
        found.kind === 'time'
          ? resolveTime(found, reference === undefined ? {} : { date: reference })
          : null;
      return {
        kind: found.kind,
        quote: source.quote(found.span),
        span: source.codePoints(source.toSource(found.span)),
        by: found.by,
        value: isAmount || found.kind === 'coverage' ? found.value : null,
        valueMax: isAmount ? found.valueMax : null,
        comparator: isAmount
          ? found.comparator
          : found.kind === 'coverage'
            ? found.approximate
              ? 'approx'
              : 'eq'
            : null,
        lowClosed: isAmount ? found.lowClosed : null,
        highClosed: isAmount ? found.highClosed : null,
        unit: isAmount ? found.unit : null,
        currency: isAmount ? found.currency : null,
        start: days?.start ?? null,
        end: days?.end ?? null,
        frequency: found.kind === 'time' ? found.frequency : null,
      };
    });
  };
}

export async function runRecognise(
  phrases: readonly string[],
  flags: RecogniseFlags,
  session: Session,
  open: () => Promise<Recogniser> = openRecogniser,
): Promise<ExitStatus> {
  if (phrases.length === 0 && !flags.stdin)
    throw new UsageError('no-input', { command: 'recognise' });
  const recogniser = await open();
  return flags.stdin
    ? fromStdin(recogniser, flags, session)
    : fromArguments(phrases, recogniser, flags, session);
}

async function fromArguments(
  phrases: readonly string[],
  recogniser: Recogniser,
  { format, reference }: RecogniseFlags,
  { io, language }: Session,
): Promise<ExitStatus> {
  const answers = [];
  for (const text of phrases)
    answers.push({ text, recognitions: await recogniser(text, reference) });
  if (format === 'table') {
    const { drawRecognitions } = await import('../../output/recognitions.js');
    const look = { language, columns: columnsOf(io) };
    for (const { recognitions } of answers) await print(io, drawRecognitions(recognitions, look));
  } else if (format === 'json')
    await print(io, `${JSON.stringify(answers.length === 1 ? answers[0] : answers, null, 2)}\n`);
  else for (const answer of answers) await print(io, `${JSON.stringify(answer)}\n`);
  return 0;
}

/** One answer a line, in the order of the lines; a bad line is answered with its error. */
async function fromStdin(
  recogniser: Recogniser,
  { reference }: RecogniseFlags,
  session: Session,
): Promise<ExitStatus> {
  let number = 0;
  let done = 0;
  let failed = 0;
  for await (const line of linesOf(session.io.stdin)) {
    number++;
    if (line.trim() === '') continue;
    let answer: object;
    try {
      const request = readRequest(line, number);
      answer = { recognitions: await recogniser(request.text, request.reference ?? reference) };
      done++;
    } catch (error) {
      const mistake = wordMistake(error, session.messages);
      await report(error, session);
      answer = { recognitions: [], error: mistake ?? String(error) };
      failed++;
    }
    await print(session.io, `${JSON.stringify(answer)}\n`);
  }
  if (number === 0) throw new UserError('empty-file', { path: '-' });
  return statusOf(done, failed);
}

/** @throws UserError `bad-input-line` */
function readRequest(line: string, number: number): { text: string; reference?: string } {
  const refuse = (reason: 'not-json' | 'no-text-field' | 'not-a-date'): never => {
    throw new UserError('bad-input-line', { line: number, reason });
  };
  let request: unknown;
  try {
    request = JSON.parse(line);
  } catch {
    refuse('not-json');
  }
  if (typeof request !== 'object' || request === null || Array.isArray(request))
    return refuse('not-json');
  const text = 'text' in request ? request.text : undefined;
  const reference = 'reference' in request ? request.reference : undefined;
  if (typeof text !== 'string') return refuse('no-text-field');
  if (reference === undefined || reference === null) return { text };
  if (typeof reference !== 'string' || !isDate(reference)) return refuse('not-a-date');
  return { text, reference };
}
