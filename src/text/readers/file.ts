import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { UserError } from '../../model/user-error.js';

export const DEFAULT_MAX_BYTES = 100 * 1024 * 1024;

export interface FileLimits {
  readonly maxBytes?: number;
}

/**
 * The bytes of a file; read at once, for the work that waits for them can do nothing else meanwhile.
 * @throws UserError `file-not-found`, `is-directory`, `not-readable`, `too-large`
 */
export async function readFileBytes(path: string, limits: FileLimits = {}): Promise<Uint8Array> {
  const limit = limits.maxBytes ?? DEFAULT_MAX_BYTES;
  try {
    const file = openSync(path, 'r');
    try {
      const stat = fstatSync(file);
      if (stat.isDirectory()) throw new UserError('is-directory', { path });
      if (stat.size > limit) throw new UserError('too-large', { path, bytes: stat.size, limit });
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw asUserError(path, error);
  }
}

function asUserError(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) return error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new UserError('file-not-found', { path });
  if (code === 'EISDIR') return new UserError('is-directory', { path });
  return new UserError('not-readable', { path, reason: code });
}
