/** A row of a table. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** null for a row that cannot be read; the others can. */
  readonly cells: readonly string[] | null;
}

/** A table with its columns' names, before it is known what they hold. */
export interface Table {
  readonly columns: readonly string[];
  /** The first rows, from which columns are guessed. */
  readonly sample: readonly (readonly string[])[];
  /** All rows of data, from the first. */
  readonly lines: () => AsyncIterable<Line>;
  readonly count: number | null;
}

export const SAMPLE_ROWS = 200;

/** Up to `SAMPLE_ROWS` rows that can be read. */
export async function sampleOf(
  lines: AsyncIterable<Line>,
): Promise<readonly (readonly string[])[]> {
  const sample: (readonly string[])[] = [];
  for await (const line of lines) {
    if (line.cells !== null) sample.push(line.cells);
    if (sample.length === SAMPLE_ROWS) break;
  }
  return sample;
}

export async function* each<T>(items: Iterable<T>): AsyncIterable<T> {
  yield* items;
}
