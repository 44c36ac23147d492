/** The process as the commands see it: streams and environment, injected so that tests need no process. */
import { UserError } from '../model/user-error.js';

export interface OutputStream {
  write(text: string, done: (error?: Error | null) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  getColorDepth?(env: object): number;
}

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The reader of stdout has gone (`… | head`): no more to do, and nothing to complain of. */
export class PipeClosed extends Error {
  override readonly name = 'PipeClosed';
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

const watched = new WeakSet<OutputStream>();

/** Failures arrive at the callback of each write; the event would end the process. */
function watch(stream: OutputStream): OutputStream {
  if (!watched.has(stream)) {
    watched.add(stream);
    stream.on('error', () => undefined);
  }
  return stream;
}

/**
 * Resolves when the text has left the process.
 * @throws PipeClosed, or UserError `not-writable` (a full disk behind a redirection).
 */
export function print(io: Io, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    watch(io.stdout).write(text, (error) => {
      if (error === undefined || error === null) resolve();
      else if (codeOf(error) === 'EPIPE' || codeOf(error) === 'ERR_STREAM_DESTROYED')
        reject(new PipeClosed());
      else
        reject(
          new UserError('not-writable', { path: 'stdout', reason: codeOf(error) ?? error.message }),
        );
    });
  });
}

/** To stderr; where that is closed too, there is nobody to tell. */
export function complain(io: Io, text: string): Promise<void> {
  return new Promise((resolve) => {
    watch(io.stderr).write(text, () => resolve());
  });
}

/** @throws UserError `too-large`, `not-readable` */
export async function readStdin(io: Io, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of io.stdin) {
      const part = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
      bytes += part.length;
      if (bytes > limit) throw new UserError('too-large', { path: '-', bytes, limit });
      chunks.push(part);
    }
  } catch (error) {
    const reason = codeOf(error);
    if (error instanceof UserError || reason === undefined) throw error;
    throw new UserError('not-readable', { path: '-', reason });
  }
  return Buffer.concat(chunks);
}

/** COLUMNS before what the terminal says, so that it can be overruled. */
export function columnsOf(io: Io): number {
  const stated = Number(io.env['COLUMNS']);
  if (Number.isInteger(stated) && stated > 0) return Math.max(20, stated);
  return Math.max(20, io.stdout.columns ?? 100);
}

/** FORCE_COLOR, else NO_COLOR (no-color.org), else what the terminal can do; as Node itself has it. */
export function colourOf(io: Io, toTerminal: boolean): 0 | 1 | 2 | 3 {
  const { FORCE_COLOR, NO_COLOR, TERM } = io.env;
  if (FORCE_COLOR !== undefined) {
    if (FORCE_COLOR === '0' || FORCE_COLOR === 'false') return 0;
    return FORCE_COLOR === '3' ? 3 : FORCE_COLOR === '2' ? 2 : 1;
  }
  if (NO_COLOR !== undefined && NO_COLOR !== '') return 0;
  if (!toTerminal || io.stdout.isTTY !== true || TERM === 'dumb') return 0;
  const depth = io.stdout.getColorDepth?.(io.env) ?? 4;
  return depth >= 24 ? 3 : depth >= 8 ? 2 : depth >= 4 ? 1 : 0;
}
