/**
 * MinHash in one pass: each run of four letters or digits has a hash, whose upper bits choose one of
 * 128 places and whose lower bits are kept there if they are the least. Of two sketches as many places
 * agree as the texts share of their runs (Jaccard), to about three hundredths.
 * After Li, Owen & Zhang, One Permutation Hashing (2012).
 */

/** Plain numbers, and `EMPTY` where no run fell. */
export type Sketch = readonly number[];

const PLACES = 128;
const RUN = 4;
const EMPTY = -1;
/** Shorter texts share too much by chance. */
const FEWEST = 50;
/** Of 100 pairs with a similarity of 0.85 at least 99 share one of the 16 bands. */
const BAND = 8;

/** null: too short to tell. */
export function sketchOf(text: string): Sketch | null {
  const least = new Array<number>(PLACES).fill(EMPTY);
  let [first, second, third] = [0, 0, 0];
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isKept(unit)) continue;
    kept++;
    if (kept >= RUN) {
      const hash = mixed(first, second, third, unit);
      const place = hash >>> 25;
      const value = hash & 0x1ffffff;
      const known = least[place] ?? EMPTY;
      if (known === EMPTY || value < known) least[place] = value;
    }
    [first, second, third] = [second, third, unit];
  }
  return kept < FEWEST ? null : least;
}

/** Han, digits and Latin letters: marks and blanks differ between prints of one text. */
const isKept = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x61 && unit <= 0x7a);

/** The constants are those of MurmurHash3. */
function mixed(a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(a | (b << 16), 0xcc9e2d51);
  hash = Math.imul((hash >>> 15) ^ hash ^ (c | (d << 16)), 0x1b873593);
  hash = Math.imul((hash >>> 16) ^ hash, 0x85ebca6b);
  hash = Math.imul((hash >>> 13) ^ hash, 0xc2b2ae35);
  return ((hash >>> 16) ^ hash) >>> 0;
}

/** 0 to 1. */
export function similarity(a: Sketch, b: Sketch): number {
  let same = 0;
  let filled = 0;
  for (let place = 0; place < PLACES; place++) {
    if (a[place] === EMPTY && b[place] === EMPTY) continue;
    filled++;
    if (a[place] === b[place]) same++;
  }
  return filled === 0 ? 0 : same / filled;
}

/** Texts that are nearly the same have at least one of these in common. */
export function bandsOf(sketch: Sketch): readonly string[] {
  const bands: string[] = [];
  for (let from = 0; from < PLACES; from += BAND) {
    const band = sketch.slice(from, from + BAND);
    if (band.some((value) => value !== EMPTY)) bands.push(`${from}:${band.join(',')}`);
  }
  return bands;
}
