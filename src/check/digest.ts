/** What the rules for a whole corpus need of one document: plain data, small, sent between threads. */
import type { PlanRecord } from '../model/record.js';

export interface Digest {
  readonly path: string;
  readonly document: PlanRecord['document'];
  readonly source: PlanRecord['source'];
  readonly generator: PlanRecord['generator'];
  /** A record whose document was not read. */
  readonly isRecord: boolean;
}

export const digestOf = (record: PlanRecord, isRecord: boolean): Digest => ({
  path: record.source.path,
  document: record.document,
  source: record.source,
  generator: record.generator,
  isRecord,
});
