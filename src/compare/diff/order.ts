/** Of a sequence of different numbers, those that need not move for it to rise: one moved action moves no others. */
export function staying(sequence: readonly number[]): ReadonlySet<number> {
  /** At each length, where the run of that length with the least end ends. */
  const ends: number[] = [];
  const before: number[] = [];
  sequence.forEach((value, at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sequence[ends[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? -1 : (ends[low - 1] as number));
    ends[low] = at;
  });
  const stay = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at !== -1; at = before[at] as number)
    stay.add(sequence[at] as number);
  return stay;
}
