/** Texts as tables of code units. */
import { endianness } from 'node:os';

/** Units of 0 that stand behind a text, so that a pair or three of them can be read at its last one. */
const BEHIND = 2;
/** Shorter texts are not kept. */
const LONG = 500;
/** Many rules read the same text in turn, some of them as it is folded. */
const KEPT = 3;
let kept: readonly { readonly text: string; readonly units: Uint16Array }[] = [];

/**
 * A text's code units, and 0 twice behind them: a table is read more than twice as fast as a string.
 * For whole texts; of a phrase it is not worth its making.
 */
export function codeUnits(text: string): Uint16Array {
  for (const one of kept) if (one.text === text) return one.units;
  const bytes = Buffer.alloc(2 * (text.length + BEHIND));
  bytes.write(text, 'utf16le');
  const { buffer } = inOrder(bytes);
  const units = new Uint16Array(buffer);
  if (text.length >= LONG) kept = [{ text, units }, ...kept.slice(0, KEPT - 1)];
  return units;
}

/** The text that such units are. */
export const ofCodeUnits = (units: Uint16Array): string =>
  inOrder(Buffer.from(units.buffer, units.byteOffset, units.byteLength)).toString('utf16le');

/** From the order of UTF-16LE to this machine's, or back. */
const inOrder = (bytes: Buffer): Buffer => (endianness() === 'LE' ? bytes : bytes.swap16());
