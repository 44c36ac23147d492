import { type Io, readStdin } from './io.js';

/** The bytes of a file, or of stdin for `-`. @throws UserError */
export async function readInput(
  path: string,
  io: Io,
  maxBytes: number | undefined,
): Promise<Uint8Array> {
  const { DEFAULT_MAX_BYTES, readFileBytes } = await import('../text/readers/file.js');
  const limit = maxBytes ?? DEFAULT_MAX_BYTES;
  return path === '-' ? readStdin(io, limit) : readFileBytes(path, { maxBytes: limit });
}
