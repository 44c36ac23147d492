/** The entry of the pool's threads. */
import { workerData } from 'piscina';
import { type Outcome, openWork, type Task, type Work, type WorkOptions } from './work.js';

let work: Promise<Work> | undefined;

/** What a thread gets at once. */
export interface Batch {
  readonly tasks: readonly Task[];
  /** Shared: which of them is under way, from 1; 0 before the first. */
  readonly place: Int32Array;
}

export async function extractBatch({ tasks, place }: Batch): Promise<readonly Outcome[]> {
  work ??= openWork(workerData as WorkOptions);
  const run = await work;
  const outcomes: Outcome[] = [];
  for (const [i, task] of tasks.entries()) {
    Atomics.store(place, 0, i + 1);
    outcomes.push(await run(task));
  }
  return outcomes;
}
