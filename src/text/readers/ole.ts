/** The streams of a compound file ([MS-CFB]), the box of .doc, .xls, .ppt and of encrypted .docx files. */

export interface Ole {
  /** In the root storage; embedded files have streams of their own deeper down. */
  readonly names: ReadonlySet<string>;
  /** @throws RangeError if the file ends before the stream does */
  stream(name: string): Buffer;
}

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

/** Larger numbers mark free sectors and ends of chains. */
const LAST_SECTOR = 0xfffffffa;
const ENTRY_BYTES = 128;

/** @throws RangeError if anything points out of the file or runs in a circle */
export function openOle(bytes: Uint8Array): Ole {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const shift = file.readUInt16LE(30);
  const miniShift = file.readUInt16LE(32);
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw new RangeError('sector size');
  const sectorBytes = 1 << shift;
  const count = Math.ceil(file.length / sectorBytes);

  const sector = (id: number): Buffer => {
    const at = (id + 1) * sectorBytes;
    if (at >= file.length) throw new RangeError('sector');
    return file.subarray(at, at + sectorBytes);
  };
  const chain = (start: number, next: (id: number) => number): number[] => {
    const ids: number[] = [];
    for (let id = start; id < LAST_SECTOR; id = next(id)) {
      ids.push(id);
      if (ids.length > count << (shift - miniShift)) throw new RangeError('circle');
    }
    return ids;
  };
  const entries = (tables: readonly Buffer[]) => {
    const table = Buffer.concat(tables);
    return (id: number): number => table.readUInt32LE(id * 4);
  };

  const fatSectors: number[] = [];
  for (let i = 0; i < 109; i++) fatSectors.push(file.readUInt32LE(76 + i * 4));
  const last = sectorBytes - 4;
  for (const id of chain(file.readUInt32LE(68), (at) => sector(at).readUInt32LE(last)))
    for (let at = 0; at < last; at += 4) fatSectors.push(sector(id).readUInt32LE(at));
  const next = entries(
    fatSectors
      .filter((id) => id < LAST_SECTOR)
      .slice(0, file.readUInt32LE(44))
      .map(sector),
  );

  const read = (start: number): Buffer => Buffer.concat(chain(start, next).map(sector));
  const directory = read(file.readUInt32LE(48));
  const root = entryAt(directory, 0);
  const miniNext = entries([read(file.readUInt32LE(60))]);
  const miniCutoff = file.readUInt32LE(56);
  const streams = new Map(entriesOfRoot(directory).map((entry) => [entry.name, entry]));
  let minis: Buffer | undefined;

  const readMini = (start: number): Buffer => {
    minis ??= read(root.start);
    const all = minis;
    return Buffer.concat(
      chain(start, miniNext).map((id) => all.subarray(id << miniShift, (id + 1) << miniShift)),
    );
  };

  return {
    names: new Set(streams.keys()),
    stream(name) {
      const entry = streams.get(name);
      if (entry === undefined) throw new RangeError(name);
      const whole = entry.size < miniCutoff ? readMini(entry.start) : read(entry.start);
      if (whole.length < entry.size) throw new RangeError('cut off');
      return whole.subarray(0, entry.size);
    },
  };
}

function entryAt(directory: Buffer, id: number): Entry {
  const at = id * ENTRY_BYTES;
  const nameBytes = Math.min(Math.max(directory.readUInt16LE(at + 64) - 2, 0), 62);
  return {
    name: directory.toString('utf16le', at, at + nameBytes),
    start: directory.readUInt32LE(at + 116),
    size: directory.readUInt32LE(at + 120),
  };
}

/** Siblings form a tree, which a damaged file may tie into a ring. */
function entriesOfRoot(directory: Buffer): Entry[] {
  const seen = new Set<number>();
  const found: Entry[] = [];
  const stack = [directory.readUInt32LE(76)];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (id >= LAST_SECTOR || seen.has(id)) continue;
    seen.add(id);
    found.push(entryAt(directory, id));
    const at = id * ENTRY_BYTES;
    stack.push(directory.readUInt32LE(at + 68), directory.readUInt32LE(at + 72));
  }
  return found;
}
