/** Insertions, deletions, substitutions and swaps of neighbours that make one word of the other. */
export function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      (rows[i] as number[]).push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + same,
          swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(a.length, b.length);
}

/** Longer ones are no slips of the pen, and distances to them would take long. */
const LONGEST = 60;

/** warn → warning, numbering-gab → numbering-gap; undefined where nothing is near. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  if (name.length === 0 || name.length > LONGEST) return undefined;
  const most = Math.max(2, Math.floor(name.length / 3));
  return names
    .map((known) => ({
      known,
      far: known.startsWith(name) ? 0 : distance(name.toLowerCase(), known),
    }))
    .filter(({ known, far }) => far <= most && far < known.length)
    .sort((a, b) => a.far - b.far)[0]?.known;
}
