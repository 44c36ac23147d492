/** Files as disks, networks and people spoil them. */
import fc from 'fast-check';
import type { Sample } from './samples.js';

type Edit = (bytes: Buffer) => Buffer;

interface Mutation {
  readonly told: string;
  readonly edit: Edit;
}

const clamp = (at: number, bytes: Buffer): number => at % Math.max(1, bytes.length);

const flip = fc
  .array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 16 })
  .map(
    (flips): Mutation => ({
      told: `flip ${flips.map(([at, by]) => `${at}^${by}`).join(' ')}`,
      edit: (bytes) => {
        const flipped = Buffer.from(bytes);
        for (const [at, by] of flips) {
          const place = clamp(at, bytes);
          flipped[place] = (flipped[place] ?? 0) ^ by;
        }
        return flipped;
      },
    }),
  );

const cut = fc.nat().map(
  (at): Mutation => ({
    told: `cut ${at}`,
    edit: (bytes) => bytes.subarray(0, clamp(at, bytes)),
  }),
);

const drop = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 500 })).map(
  ([at, length]): Mutation => ({
    told: `drop ${at}+${length}`,
    edit: (bytes) => {
      const from = clamp(at, bytes);
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]);
    },
  }),
);

const repeat = fc
  .tuple(fc.nat(), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 2, max: 200 }))
  .map(
    ([at, length, times]): Mutation => ({
      told: `repeat ${at}+${length}×${times}`,
      edit: (bytes) => {
        const from = clamp(at, bytes);
        const piece = bytes.subarray(from, from + length);
        const copies = Array.from({ length: times }, () => piece);
        return Buffer.concat([bytes.subarray(0, from), ...copies, bytes.subarray(from)]);
      },
    }),
  );

/** A stretch of the file, or of another one, in another place. */
const splice = (others: readonly Buffer[]): fc.Arbitrary<Mutation> =>
  fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 2000 }), fc.nat()).map(
    ([at, from, length, which]): Mutation => ({
      told: `splice ${at} ← ${which}:${from}+${length}`,
      edit: (bytes) => {
        const other = others[which % others.length] ?? bytes;
        const start = clamp(from, other);
        const to = clamp(at, bytes);
        const piece = other.subarray(start, start + length);
        return Buffer.concat([bytes.subarray(0, to), piece, bytes.subarray(to)]);
      },
    }),
  );

const noise = fc.tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 64 })).map(
  ([at, written]): Mutation => ({
    told: `write ${at} ${Buffer.from(written).toString('hex')}`,
    edit: (bytes) => {
      const spoiled = Buffer.from(bytes);
      spoiled.set(written.subarray(0, bytes.length - clamp(at, bytes)), clamp(at, bytes));
      return spoiled;
    },
  }),
);

/** A number of the format that says too much: a length, an offset, a count. */
const enlarge = fc
  .tuple(fc.nat(), fc.constantFrom(0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff))
  .map(
    ([at, value]): Mutation => ({
      told: `enlarge ${at} ${value}`,
      edit: (bytes) => {
        const spoiled = Buffer.from(bytes);
        if (bytes.length >= 4) spoiled.writeUInt32LE(value, at % (bytes.length - 3));
        return spoiled;
      },
    }),
  );

const LOCAL = Buffer.from('PK\x03\x04', 'latin1');

/** Where the entries of a zip begin. */
function entriesOf(bytes: Buffer): readonly number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(LOCAL); at >= 0; at = bytes.indexOf(LOCAL, at + 4)) places.push(at);
  return places;
}

/** Each of two entries stands where the directory has the other. */
const swap = fc.tuple(fc.nat(), fc.nat()).map(
  ([first, second]): Mutation => ({
    told: `swap entries ${first} ${second}`,
    edit: (bytes) => {
      const places = entriesOf(bytes);
      if (places.length < 2) return bytes;
      const [a = 0, b = 0] = [first % places.length, second % places.length].sort((x, y) => x - y);
      const end = (i: number): number => places[i + 1] ?? bytes.indexOf('PK\x01\x02', 0, 'latin1');
      const piece = (i: number): Buffer => bytes.subarray(places[i], end(i));
      if (a === b) return bytes;
      return Buffer.concat([
        bytes.subarray(0, places[a]),
        piece(b),
        bytes.subarray(end(a), places[b]),
        piece(a),
        bytes.subarray(end(b)),
      ]);
    },
  }),
);

export interface Spoiled extends Omit<Sample, 'pack'> {
  /** What was done to it. */
  readonly told: string;
}

/** The same seed spoils the same way. */
export function spoil(
  { bytes, extension, pack = (inside) => inside }: Sample,
  others: readonly Sample[],
  { seed, count }: { readonly seed: number; readonly count: number },
): readonly Spoiled[] {
  const mutation = fc.oneof(
    flip,
    cut,
    drop,
    repeat,
    splice(others.map((other) => other.bytes)),
    splice([bytes]),
    noise,
    enlarge,
    swap,
  );
  const many = fc.array(mutation, { minLength: 1, maxLength: 4 });
  const spoiled = fc.sample(many, { seed, numRuns: Math.ceil(count * 0.95) }).map((mutations) => ({
    bytes: pack(mutations.reduce((kept, { edit }) => edit(kept), bytes)),
    extension,
    told: `${extension}: ${mutations.map(({ told }) => told).join('; ')}`,
  }));
  const random = fc
    .sample(fc.uint8Array({ maxLength: 3000 }), { seed, numRuns: count - spoiled.length })
    .map((written) => ({
      bytes: pack(Buffer.concat([bytes.subarray(0, written.length % 2 === 0 ? 8 : 0), written])),
      extension,
      told: `${extension}: ${written.length} random bytes`,
    }));
  return [...spoiled, ...random];
}
