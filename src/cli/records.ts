/** Records that this program wrote: YAML of one or several documents, a JSON object or array, or one a line. */
import { type PlanRecord, recordSchema, SCHEMA_ID } from '../model/record.js';
import { UserError } from '../model/user-error.js';

/** Undefined where they are something else. @throws UserError `bad-record`, `no-record` */
export async function parsedRecords(
  text: string,
  path: string,
): Promise<readonly PlanRecord[] | undefined> {
  const values = await valuesOf(text);
  if (values === undefined || !values.some(isRecord)) return undefined;
  return values.map((value, i) => {
    if (!isRecord(value)) throw new UserError('no-record', { path, nth: i + 1 });
    const { data, error } = recordSchema.safeParse(value);
    if (data !== undefined) return data;
    const [issue] = error.issues;
    const at = issue?.path.join('.') ?? '';
    const number = values.length === 1 ? '' : `${i + 1}.`;
    throw new UserError('bad-record', { path, reason: issue?.message ?? '', at: number + at });
  });
}

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'schema' in value && value.schema === SCHEMA_ID;

async function valuesOf(text: string): Promise<readonly unknown[] | undefined> {
  const trimmed = text.trim();
  if (/^[[{]/u.test(trimmed)) return jsonOf(trimmed) ?? linesOf(trimmed);
  const { parseAllDocuments } = await import('yaml');
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0))
    return undefined;
  return documents.flatMap((document): unknown => document.toJS({ maxAliasCount: 0 }));
}

function jsonOf(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [value];
  } catch {
    return undefined;
  }
}

function linesOf(text: string): readonly unknown[] | undefined {
  const values = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(jsonOf);
  return values.some((value) => value === undefined)
    ? undefined
    : values.flatMap((value) => value ?? []);
}
