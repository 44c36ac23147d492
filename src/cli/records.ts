/** Records that this program wrote: YAML of one or several documents, a JSON object or array, or one a line. */
import { type PlanRecord, recordSchema, SCHEMA_ID } from '../model/record.js';

/** One of a file, as it stands there. */
export type ReadRecord =
  | { readonly record: PlanRecord; readonly value: unknown }
  | { readonly record: null; readonly value: unknown; readonly problem: RecordProblem };

export interface RecordProblem {
  /** It does not even say that it is a record. */
  readonly isOther: boolean;
  /** targets.3.value */
  readonly at: string;
  readonly reason: string;
}

/** Undefined where they are something else. */
export async function readRecords(text: string): Promise<readonly ReadRecord[] | undefined> {
  const values = await valuesOf(text);
  if (values === undefined || !values.some(isRecord)) return undefined;
  return values.map((value): ReadRecord => {
    const { data, error } = recordSchema.safeParse(value);
    if (data !== undefined) return { record: data, value };
    const [issue] = error.issues;
    const at = issue?.path.join('.') ?? '';
    return {
      record: null,
      value,
      problem: { isOther: !isRecord(value), at, reason: issue?.message ?? '' },
    };
  });
}

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'schema' in value && value.schema === SCHEMA_ID;

async function valuesOf(text: string): Promise<readonly unknown[] | undefined> {
  const trimmed = text.trim();
  if (/^[[{]/u.test(trimmed)) return jsonOf(trimmed) ?? linesOf(trimmed);
  const [{ parseAllDocuments }, { tooDeepAt }] = await Promise.all([
    import('yaml'),
    import('../lexicon/yaml.js'),
  ]);
  if (tooDeepAt(text) !== undefined) return undefined;
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0))
    return undefined;
  try {
    return documents.flatMap((document): unknown => document.toJS({ maxAliasCount: 0 }));
  } catch (error) {
    // No record of ours has aliases.
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function jsonOf(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [value];
  } catch {
    return undefined;
  }
}

/** A line that was cut off stays what it is, and is no record. */
const linesOf = (text: string): readonly unknown[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => jsonOf(line) ?? [line]);
