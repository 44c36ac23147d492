/** Texts go back into files as they came out of them. */

/** A file's text, and how another one is written in its place. */
export interface Rewritable {
  /** As `decode` gives it: without a BOM. */
  readonly text: string;
  /** U+FEFF, or nothing. */
  readonly bom: string;
  /** With the BOM that the file had. */
  readonly encode: (text: string) => Uint8Array;
}

const BOM = '\uFEFF';

const ENCODERS: Readonly<Partial<Record<string, (text: string) => Uint8Array>>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
};

/** undefined where not every byte would come back: other encodings, and bytes that were none of their own. */
export function rewritable(bytes: Uint8Array, encoding: string): Rewritable | undefined {
  const write = ENCODERS[encoding];
  if (write === undefined) return undefined;
  const whole = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  if (Buffer.compare(write(whole), bytes) !== 0) return undefined;
  const bom = whole.startsWith(BOM) ? BOM : '';
  return { text: whole.slice(bom.length), bom, encode: (text) => write(bom + text) };
}
