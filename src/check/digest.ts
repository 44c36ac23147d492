/** What the rules for a whole corpus need of one document: plain data, small, sent between threads. */
import type { PlanRecord } from '../model/record.js';
import { type Sketch, sketchOf } from './sketch.js';

export interface Digest {
  readonly path: string;
  readonly document: PlanRecord['document'];
  readonly source: PlanRecord['source'];
  readonly generator: PlanRecord['generator'];
  /** A record whose document was not read. */
  readonly isRecord: boolean;
  /** Of the clean text; null where it is short or not at hand. */
  readonly sketch: Sketch | null;
  /** What first is wrong with a record, `targets.3.value: …`; of such a one nothing else is sure. */
  readonly invalid: string | null;
  /** The SHA-256 of the document that a record names, as it is now; null where it is not there. */
  readonly current: string | null;
}

export const digestOf = (
  record: PlanRecord,
  isRecord: boolean,
  text: string | null = null,
): Digest => ({
  path: record.source.path,
  document: record.document,
  source: record.source,
  generator: record.generator,
  isRecord,
  sketch: text === null ? null : sketchOf(text),
  invalid: null,
  current: null,
});
