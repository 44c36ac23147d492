import type { Language } from '../model/diagnostic.js';
import type { Io } from './io.js';
import type { Messages } from './messages/index.js';

/** What every command gets besides its own arguments. */
export interface Session {
  readonly io: Io;
  readonly language: Language;
  readonly messages: Messages;
}

/** 0 done; 1 done, but some documents failed, or plans differ; 2 nothing done; 130 stopped by Ctrl-C. */
export type ExitStatus = 0 | 1 | 2 | typeof INTERRUPTED;

/** As shells have it: 128 and the number of SIGINT. */
export const INTERRUPTED = 130;

export const statusOf = (done: number, failed: number): ExitStatus =>
  failed === 0 ? 0 : done === 0 ? 2 : 1;
