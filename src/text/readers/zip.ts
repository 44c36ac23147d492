/** Entries of a zip, never unpacked beyond a limit: of .docx and .xlsx files and of archives. */
import { type Entry, fromBufferPromise } from 'yauzl';
import { UserError } from '../../model/user-error.js';
import type { BinaryInput } from './reading.js';
import { entryNames } from './zip-names.js';

export interface ZipEntry {
  /** With `/` between folders, as the archive has it: it may hold `..`, and leads nowhere on disk. */
  readonly name: string;
  /** As declared; `read` holds it to that. */
  readonly bytes: number;
}

export interface Zip {
  /** Files only, in the order of the archive. */
  readonly entries: readonly ZipEntry[];
  /** @throws UserError `unpacked-too-large`, `damaged-file`, `encrypted-file` */
  read(entry: ZipEntry): Promise<Uint8Array>;
}

/**
 * @param format of the file that is a zip, for error messages: docx, zip …
 * @throws UserError `damaged-file`
 */
export async function openZip(input: BinaryInput, format: string): Promise<Zip> {
  const { path, maxUnpacked } = input;
  const damaged = (): never => {
    throw new UserError('damaged-file', { path, format });
  };
  const buffer = Buffer.from(input.bytes.buffer, input.bytes.byteOffset, input.bytes.length);
  const zip = await fromBufferPromise(buffer, { decodeStrings: false }).catch(damaged);
  const raws: Entry[] = [];
  try {
    for await (const raw of zip.eachEntry()) raws.push(raw);
  } catch {
    damaged();
  }
  if (overlap(raws)) damaged();
  const found = new Map<ZipEntry, Entry>();
  for (const [i, name] of entryNames(raws).entries()) {
    const raw = raws[i];
    if (raw !== undefined && !name.endsWith('/'))
      found.set({ name, bytes: raw.uncompressedSize }, raw);
  }
  return {
    entries: [...found.keys()],
    async read(entry) {
      const raw = found.get(entry);
      if (raw === undefined) throw new Error(`entry of another archive: ${entry.name}`);
      if (raw.isEncrypted()) throw new UserError('encrypted-file', { path, format });
      const tooLarge = new UserError('unpacked-too-large', { path, limit: maxUnpacked });
      if (entry.bytes > maxUnpacked) throw tooLarge;
      try {
        const chunks: Uint8Array[] = [];
        let bytes = 0;
        for await (const chunk of await zip.openReadStreamPromise(raw)) {
          bytes += (chunk as Uint8Array).length;
          if (bytes > maxUnpacked) throw tooLarge;
          chunks.push(chunk as Uint8Array);
        }
        return Buffer.concat(chunks);
      } catch (error) {
        if (error instanceof UserError) throw error;
        return damaged();
      }
    },
  };
}

/**
 * One whose entries declare no more than the limit together; `read` holds each to what it declares.
 * @throws UserError `unpacked-too-large`; as `openZip`
 */
export async function openBounded(input: BinaryInput, format: string): Promise<Zip> {
  const zip = await openZip(input, format);
  let left = input.maxUnpacked;
  for (const entry of zip.entries) {
    left -= entry.bytes;
    if (left < 0)
      throw new UserError('unpacked-too-large', { path: input.path, limit: input.maxUnpacked });
  }
  return zip;
}

/**
 * Refuses what would fill the memory before a library unpacks it whole.
 * @throws UserError as `openBounded` and `read`
 */
export async function checkUnpacked(input: BinaryInput, format: string): Promise<Zip> {
  const zip = await openBounded(input, format);
  /** What is declared may be a lie; yauzl ends the stream of an entry that is longer. */
  for (const entry of zip.entries) await zip.read(entry);
  return zip;
}

/** Entries that share their data make a small file unpack to any size. */
function overlap(entries: readonly Entry[]): boolean {
  const places = entries
    .map(({ relativeOffsetOfLocalHeader: start, compressedSize, fileNameLength }) => ({
      start,
      end: start + 30 + fileNameLength + compressedSize,
    }))
    .sort((a, b) => a.start - b.start);
  return places.some(({ end }, i) => end > (places[i + 1]?.start ?? Number.POSITIVE_INFINITY));
}
