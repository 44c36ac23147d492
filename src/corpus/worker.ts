/** The entry of the pool's threads. */
import { workerData } from 'piscina';
import { type Outcome, openWork, type Task, type Work, type WorkOptions } from './work.js';

let work: Promise<Work> | undefined;

export async function extractBatch(tasks: readonly Task[]): Promise<readonly Outcome[]> {
  work ??= openWork(workerData as WorkOptions);
  const run = await work;
  const outcomes: Outcome[] = [];
  for (const task of tasks) outcomes.push(await run(task));
  return outcomes;
}
