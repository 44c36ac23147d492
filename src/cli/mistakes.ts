import { UserError } from '../model/user-error.js';
import { complain } from './io.js';
import type { Messages } from './messages/index.js';
import type { Session } from './session.js';
import { UsageError } from './usage-error.js';

type Wordings = Readonly<Record<string, (args: never) => string>>;

/** File names and quoted input may hold line ends and escape sequences. */
const oneClearLine = (text: string): string =>
  text.replace(/[\r\n\u2028\u2029]+/gu, ' ').replace(/\p{Cc}/gu, '�');

/** The one line that a mistake of the user's gets; undefined for our own bugs. */
export function wordMistake(error: unknown, messages: Messages): string | undefined {
  const wordings: Wordings | undefined =
    error instanceof UserError
      ? messages.errors
      : error instanceof UsageError
        ? messages.usage
        : undefined;
  if (wordings === undefined) return undefined;
  const { code, args } = error as UserError | UsageError;
  const wording = wordings[code];
  return wording === undefined ? undefined : oneClearLine(wording(args as never));
}

/** One line for the user's mistake, the stack for ours; `path` is the document it happened at. */
export async function report(
  error: unknown,
  { io, messages }: Pick<Session, 'io' | 'messages'>,
  path: string | null = null,
): Promise<void> {
  const mistake = wordMistake(error, messages);
  if (mistake !== undefined) return complain(io, `plan-extract: ${mistake}\n`);
  const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  const bug = messages.bug(path === null ? null : oneClearLine(path));
  return complain(io, `plan-extract: ${bug}\n${stack}\n`);
}
