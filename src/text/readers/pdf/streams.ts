/** pdf.js unpacks a stream whole; what would fill the memory is refused before. */
import { inflateSync } from 'node:zlib';
import { UserError } from '../../../model/user-error.js';
import type { BinaryInput } from '../reading.js';

/** @throws UserError `unpacked-too-large` for a single stream: only one page's are held at a time. */
export function checkStreams({ bytes, path, maxUnpacked }: BinaryInput): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at)) {
    at += 'stream'.length;
    while (file[at] === 0x0d || file[at] === 0x0a) at++;
    at += unpackedInput(
      file.subarray(at),
      () => {
        throw new UserError('unpacked-too-large', { path, limit: maxUnpacked });
      },
      maxUnpacked,
    );
  }
}

/** Bytes of the packed stream at the start of `file`, 0 if it is none. */
function unpackedInput(file: Uint8Array, refuse: () => never, limit: number): number {
  let input = 0;
  /** Streams are packed twice to look small. */
  for (let packed = file; isZlib(packed); ) {
    try {
      const { buffer, engine } = inflateSync(packed, {
        maxOutputLength: limit,
        info: true,
      }) as unknown as Inflated;
      input ||= engine.bytesWritten;
      packed = buffer;
    } catch (error) {
      if (error instanceof RangeError) refuse();
      break;
    }
  }
  return input;
}

/** What `info: true` gives; the types of Node do not know it. */
interface Inflated {
  readonly buffer: Uint8Array;
  readonly engine: { readonly bytesWritten: number };
}

/** The header by which pdf.js, too, tells a packed stream. */
const isZlib = ([method = 0, flags = 0]: Uint8Array): boolean =>
  (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0 && (flags & 0x20) === 0;
