import { readInput } from '../input.js';
import { print } from '../io.js';
import type { ExitStatus, Session } from '../session.js';

export interface TextFlags {
  readonly normalised: boolean;
  readonly encoding?: string;
  readonly maxBytes?: number;
}

/** The text and nothing else, so that spans count from its first character. */
export async function runText(
  path: string,
  flags: TextFlags,
  { io }: Session,
): Promise<ExitStatus> {
  const bytes = await readInput(path, io, flags.maxBytes);
  const { prepare, readLayer } = await import('../../text/index.js');
  const layer = await readLayer(bytes, {
    path,
    ...(flags.encoding === undefined ? {} : { encoding: flags.encoding }),
  });
  const text = flags.normalised ? (await prepare(layer)).source.clean : layer.text;
  const promptFollows = io.stdout.isTTY === true && !text.endsWith('\n');
  await print(io, promptFollows ? `${text}\n` : text);
  return 0;
}
