import { DEFAULT_MAX_BYTES, readFileBytes } from '../text/index.js';
import { type Io, readStdin } from './io.js';

/** The bytes of a file, or of stdin for `-`. @throws UserError */
export const readInput = (path: string, io: Io): Promise<Uint8Array> =>
  path === '-' ? readStdin(io, DEFAULT_MAX_BYTES) : readFileBytes(path);
