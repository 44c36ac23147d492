/** What the rules for a whole corpus need of one document: plain data, small, sent between threads. */
import { createHash } from 'node:crypto';
import { documentSchema, type PlanRecord, recordSchema, sourceSchema } from '../model/record.js';
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

const NO_DOCUMENT: Digest['document'] = {
  title: null,
  kind: 'other',
  plan: null,
  region: null,
  issuer: null,
  period: null,
  published: null,
};

/** Undefined for what is nested without end: the path has to do. */
function written(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Of a record that fails the schema: as much of it as does not, and a hash that no other has. */
export function digestOfInvalid(value: unknown, path: string, invalid: string): Digest {
  const partOf = (key: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  const sha256 = createHash('sha256')
    .update(`${path} ${written(value)}`)
    .digest('hex');
  return {
    path,
    document: documentSchema.safeParse(partOf('document')).data ?? NO_DOCUMENT,
    source: sourceSchema.safeParse(partOf('source')).data ?? {
      path,
      format: 'text',
      encoding: 'utf-8',
      script: 'hans',
      characters: 0,
      sha256,
      repairs: {},
    },
    generator: recordSchema.shape.generator.safeParse(partOf('generator')).data ?? {
      name: 'plan-extract',
      version: '',
      dictionaries: '',
      segmenter: null,
      options: { keywords: 0, language: 'zh', encoding: null },
    },
    isRecord: true,
    sketch: null,
    invalid,
    current: null,
  };
}
