/** Documents go to the runner in batches and come back in their order, whoever was first. */
import type { Runner } from './pool.js';
import type { Outcome, Task } from './work.js';

/** A document on its way; one that is settled already only keeps its place. */
export interface Travelling extends Task {
  readonly settled: Outcome | null;
  /** Bytes, roughly, so that batches weigh alike. */
  readonly size: number;
}

const BATCH_BYTES = 1 << 18;

/** Holds no more than `runner.width` batches, however many documents there are. */
export async function* extractAll<D extends Travelling>(
  documents: AsyncIterable<D>,
  runner: Runner,
): AsyncGenerator<readonly [D, Outcome]> {
  const underWay: Promise<readonly (readonly [D, Outcome])[]>[] = [];
  for await (const batch of batches(documents, runner.batch)) {
    underWay.push(runBatch(batch, runner));
    if (underWay.length >= runner.width) yield* await (underWay.shift() as (typeof underWay)[0]);
  }
  for (const batch of underWay) yield* await batch;
}

async function* batches<D extends Travelling>(
  documents: AsyncIterable<D>,
  most: number,
): AsyncGenerator<readonly D[]> {
  let batch: D[] = [];
  let bytes = 0;
  for await (const document of documents) {
    batch.push(document);
    bytes += document.size;
    if (batch.length < most && bytes < BATCH_BYTES) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

async function runBatch<D extends Travelling>(
  batch: readonly D[],
  runner: Runner,
): Promise<readonly (readonly [D, Outcome])[]> {
  const open = batch.filter(({ settled }) => settled === null);
  const tasks = open.map(({ path, content }): Task => ({ path, content }));
  const outcomes = tasks.length === 0 ? [] : await runner.run(tasks);
  let next = 0;
  return batch.map((document) => [document, document.settled ?? (outcomes[next++] as Outcome)]);
}
