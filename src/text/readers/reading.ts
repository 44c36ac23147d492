import type { TextLayer } from '../document.js';

/** What one format's reader makes of a file. */
export type Reading = Pick<TextLayer, 'text' | 'stated' | 'notes' | 'comments'>;

export interface BinaryInput {
  readonly bytes: Uint8Array;
  /** For error messages. */
  readonly path: string;
  /** Bytes that a packed file may grow to. */
  readonly maxUnpacked: number;
}

/**
 * Reads a format that is not text.
 * @throws UserError `damaged-file`, `encrypted-file`, `unpacked-too-large`, `no-text-layer`
 */
export type ReadBinary = (input: BinaryInput) => Promise<Reading>;
