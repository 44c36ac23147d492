/** A suffix array by doubling (Manber and Myers 1990) and its common prefixes (Kasai et al. 2001). */

export interface Suffixes {
  /** Places in the text, by what begins there. */
  readonly order: Int32Array;
  /** How many characters each has in common with the one before it in `order`. */
  readonly common: Int32Array;
}

/** @param isStart 1 at places that nothing that begins before them reaches */
export function suffixesOf(text: string, isStart: Uint8Array): Suffixes {
  const size = text.length;
  const ends = endsOf(isStart, size);
  const { order, rank } = sorted(text, ends);
  const common = new Int32Array(size);
  let shared = 0;
  for (let at = 0; at < size; at++) {
    const i = rank[at] as number;
    if (i === 0) {
      shared = 0;
      continue;
    }
    const other = order[i - 1] as number;
    const most = Math.min((ends[at] as number) - at, (ends[other] as number) - other);
    shared = Math.min(shared, most);
    while (shared < most && text.charCodeAt(at + shared) === text.charCodeAt(other + shared))
      shared++;
    common[i] = shared;
    if (shared > 0) shared--;
  }
  return { order, common };
}

/** Where the stretch of each place ends. */
function endsOf(isStart: Uint8Array, size: number): Int32Array {
  const ends = new Int32Array(size);
  let end = size;
  for (let at = size - 1; at >= 0; at--) {
    ends[at] = end;
    if (isStart[at] === 1) end = at;
  }
  return ends;
}

function sorted(text: string, ends: Int32Array): { order: Int32Array; rank: Int32Array } {
  const size = text.length;
  let rank = new Int32Array(size);
  for (let at = 0; at < size; at++) rank[at] = text.charCodeAt(at) + 1;
  let order: Int32Array = new Int32Array(size);
  for (let i = 0; i < size; i++) order[i] = i;
  order = byKey(order, (at) => rank[at] as number, 0x10001);
  let classes = relabel(order, (a, b) => rank[a] === rank[b], rank);
  for (let width = 1; classes < size; width *= 2) {
    /** What is cut off at the end of its stretch comes first. */
    const second = (at: number): number =>
      at + width < (ends[at] as number) ? (rank[at + width] as number) + 1 : 0;
    order = byKey(order, second, classes + 1);
    order = byKey(order, (at) => rank[at] as number, classes);
    const next = new Int32Array(size);
    const now = relabel(order, (a, b) => rank[a] === rank[b] && second(a) === second(b), next);
    rank = next;
    /** Stretches that are wholly the same stay in the order in which they stand. */
    if (now === classes) break;
    classes = now;
  }
  order.forEach((at, i) => {
    rank[at] = i;
  });
  return { order, rank };
}

/** Stable, by counting. */
function byKey(order: Int32Array, keyOf: (at: number) => number, keys: number): Int32Array {
  const from = new Int32Array(keys + 1);
  for (const at of order) {
    const slot = keyOf(at) + 1;
    from[slot] = (from[slot] as number) + 1;
  }
  for (let key = 1; key <= keys; key++)
    from[key] = (from[key] as number) + (from[key - 1] as number);
  const result = new Int32Array(order.length);
  for (const at of order) {
    const key = keyOf(at);
    const slot = from[key] as number;
    result[slot] = at;
    from[key] = slot + 1;
  }
  return result;
}

/** Numbers from 0 for what is the same; how many there are. */
function relabel(
  order: Int32Array,
  isSame: (a: number, b: number) => boolean,
  into: Int32Array,
): number {
  const labels = new Int32Array(order.length);
  let label = -1;
  order.forEach((at, i) => {
    if (i === 0 || !isSame(order[i - 1] as number, at)) label++;
    labels[i] = label;
  });
  order.forEach((at, i) => {
    into[at] = labels[i] as number;
  });
  return label + 1;
}
