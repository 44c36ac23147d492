import { type CorpusDocument, documentsOf } from '../../corpus/documents.js';
import { layerOf } from '../../corpus/extractor.js';
import { findFiles } from '../../corpus/files.js';
import { openNamer } from '../../corpus/names.js';
import { contentOf, errorOf } from '../../corpus/work.js';
import { UserError } from '../../model/user-error.js';
import { DEFAULT_MAX_BYTES, prepare } from '../../text/index.js';
import { type ReadFlags, readingOf } from '../corpus.js';
import { print } from '../io.js';
import type { ExitStatus, Session } from '../session.js';

export interface TextFlags extends ReadFlags {
  readonly normalised: boolean;
}

/** The text and nothing else, so that spans count from its first character. */
export async function runText(
  path: string,
  flags: TextFlags,
  session: Session,
): Promise<ExitStatus> {
  const { io } = session;
  const document = await theDocument(path, flags, session);
  const maxBytes = flags.maxBytes ?? DEFAULT_MAX_BYTES;
  const layer = await layerOf(await contentOf(document, maxBytes), document.path, {
    encoding: flags.encoding ?? null,
    maxUnpacked: flags.maxUnpacked ?? null,
  });
  const text = flags.normalised ? (await prepare(layer)).source.clean : layer.text;
  const promptFollows = io.stdout.isTTY === true && !text.endsWith('\n');
  await print(io, promptFollows ? `${text}\n` : text);
  return 0;
}

/** @throws UserError `several-documents`, and whatever is wrong with it */
async function theDocument(
  path: string,
  flags: TextFlags,
  session: Session,
): Promise<CorpusDocument> {
  const { files } = await findFiles([path]);
  const found: CorpusDocument[] = [];
  let count = 0;
  for await (const document of documentsOf(files, {
    ...readingOf(flags, session),
    namer: openNamer(),
    onColumns: async () => undefined,
    onMore: () => undefined,
  })) {
    if (count === 0) found.push(document);
    count++;
  }
  const [document] = found;
  if (document === undefined) throw new UserError('no-match', { pattern: path });
  if (document.settled?.kind === 'failed') throw errorOf(document.settled.failure);
  if (count > 1) throw new UserError('several-documents', { path, count, example: document.path });
  return document;
}
