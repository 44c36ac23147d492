import { existsSync } from 'node:fs';
import { UserError } from '../../model/user-error.js';
import { FORMATS, type Format, type Look } from '../../output/index.js';
import { openDestination } from '../destination.js';
import type { OpenExtractor } from '../extractor.js';
import { readInput } from '../input.js';
import { colourOf, columnsOf, PipeClosed } from '../io.js';
import { report } from '../report.js';
import { commandLike } from '../route.js';
import { type ExitStatus, type Session, statusOf } from '../session.js';
import { UsageError } from '../usage-error.js';

export interface ExtractFlags {
  readonly format: Format;
  readonly output?: string;
  readonly encoding?: string;
  readonly keywords: number;
  readonly dictionary: readonly string[];
  readonly maxBytes?: number;
}

export interface ExtractCall {
  readonly files: readonly string[];
  readonly flags: ExtractFlags;
  /** `extract` was not written out. */
  readonly implicit: boolean;
}

/** Each file by itself: a bad one is reported and the others go on. */
export async function runExtract(
  { files, flags, implicit }: ExtractCall,
  session: Session,
  openExtractor: OpenExtractor,
): Promise<ExitStatus> {
  if (files.length === 0) throw new UsageError('no-input', { command: 'extract' });
  if (implicit) refuseMistypedCommand(files[0] as string);

  const { io, language } = session;
  const destination = await openDestination(flags.output, files, flags.format, io);
  const extract = await openExtractor({
    dictionaries: flags.dictionary,
    encoding: flags.encoding,
    keywords: flags.keywords,
    language,
  });
  const render = await FORMATS[flags.format].load();
  const look: Look = {
    language,
    columns: columnsOf(io),
    colour: colourOf(io, destination.isTerminal),
  };

  let done = 0;
  let failed = 0;
  for (const [index, path] of files.entries()) {
    try {
      const extracted = await extract(await readInput(path, io, flags.maxBytes), path);
      await destination.put(index, render(extracted, look), extracted.text);
      done++;
    } catch (error) {
      if (error instanceof PipeClosed) throw error;
      // Not this file's fault: it would be said again of every other.
      if (error instanceof UserError && error.code === 'unknown-encoding') throw error;
      failed++;
      await report(error, session, path);
    }
  }
  await destination.close();
  return statusOf(done, failed);
}

function refuseMistypedCommand(name: string): void {
  const suggestion = commandLike(name);
  if (suggestion !== undefined && !existsSync(name))
    throw new UsageError('unknown-command', { name, suggestion });
}
