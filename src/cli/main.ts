import { CommanderError } from 'commander';
import type { OpenExtractor } from '../corpus/extractor.js';
import { complain, type Io, PipeClosed, print } from './io.js';
import { languageOf } from './language.js';
import { MESSAGES } from './messages/index.js';
import { report } from './mistakes.js';
import { asUsageError, buildProgram, type Program } from './program.js';
import { route } from './route.js';
import type { ExitStatus, Session } from './session.js';

/**
 * Runs the command line and resolves to the exit status: 0 done; 1 done, but some documents failed;
 * 2 nothing done. Never ends the process and never rejects.
 */
export async function main(
  args: readonly string[],
  io: Io = process,
  open?: OpenExtractor,
): Promise<ExitStatus> {
  const language = languageOf(args, io.env);
  const session: Session = { io, language, messages: MESSAGES[language] };
  try {
    const { argv, implicit } = route(args);
    const program = buildProgram({ session, implicit, openExtractor: open });
    return await run(program, argv, io);
  } catch (error) {
    if (error instanceof PipeClosed) return 0;
    await report(error, session);
    return 2;
  }
}

/** commander ends by throwing where it has shown help or found a mistake. */
async function run(program: Program, argv: readonly string[], io: Io): Promise<ExitStatus> {
  try {
    await program.command.parseAsync(argv, { from: 'user' });
    return program.status();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) {
      await print(io, program.shown());
      return 0;
    }
    if (error.code !== 'commander.help') throw asUsageError(error);
    await complain(io, program.shown());
    return 2;
  }
}
